import { sourcesOf, versionsOf } from './claims.js';
import type { Source, TimelineEvent } from './file.js';
import { startWindow } from './order.js';
import { timingOf, type PublicationIndex } from './published.js';
import type { Clock } from './span.js';

/** A source that says nothing of an event. */
export interface Silent {
  readonly source: Source;
  /** it may have been written before the event: its day of publication is not known, or not exactly enough */
  readonly maybeOlder: boolean;
}

/**
 * Sources of the file that say nothing of an event, although they may have been written when it had begun: their latest
 * possible publication is not before the earliest start that anyone gives. In file order. Sources without a day of publication
 * are among them, since nothing says that they are older.
 *
 * Silence is listed and never counted: who doesn't mention something doesn't deny it. A doubt or a denial is a telling.
 */
export function silentOn(event: TimelineEvent, index: PublicationIndex, clock: Clock = index.clock): Silent[] {
  const telling = new Set(sourcesOf(event).map((ref) => index.source(ref)));
  const dates = versionsOf(event, clock).find(({ field, topic }) => field === 'date' && !topic)?.versions ?? [];
  const starts = dates.map(({ span }) => startWindow(span!));
  const lo = Math.min(...starts.map(({ from }) => from));
  const loHi = Math.max(...starts.map(({ to }) => to));
  return index.sources.flatMap((source) => {
    const timing = timingOf(index.publication(source.id), lo, loHi);
    return telling.has(source) || timing === 'before' ? [] : [{ source, maybeOlder: timing === 'unknown' }];
  });
}
