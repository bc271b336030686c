import { differences } from './claims.js';
import type { TimelineEvent } from './file.js';
import { once } from './once.js';
import type { Clock, Span } from './span.js';

/** By the clock they are read with, too: in another zone of the axis the same record has other times. */
const known = new WeakMap<Clock, WeakMap<TimelineEvent, readonly [number, number] | undefined>>();

/**
 * From when to when something that lasts was surely going on, axis ms: what all versions of its date have in common; where
 * there is one only, or nothing in common, what all bounds of the date agree on. Undefined: at no time surely.
 */
export function coreOf(
  event: TimelineEvent,
  { loHi, hiLo }: Span,
  clock: Clock,
): readonly [number, number] | undefined {
  return agreement(event, clock) ?? (loHi < hiLo ? [loHi, hiLo] : undefined);
}

function agreement(event: TimelineEvent, clock: Clock): readonly [number, number] | undefined {
  const found = once(known, clock, () => new WeakMap());
  if (!found.has(event)) found.set(event, agreed(event, clock));
  return found.get(event);
}

/** Versions that are doubted or denied don't count, nor do those that the editor set aside. */
function agreed(event: TimelineEvent, clock: Clock): readonly [number, number] | undefined {
  const dates = differences(event, clock).find(({ field, topic }) => field === 'date' && !topic);
  const spans = (dates?.versions ?? []).flatMap(({ span, stance, claims }) =>
    stance || claims.every((index) => event.claims?.[index]?.rank === 'deprecated') ? [] : [span!],
  );
  const start = Math.max(...spans.map(({ lo }) => lo));
  const end = Math.min(...spans.map(({ hi }) => hi));
  return spans.length > 1 && start < end ? [start, end] : undefined;
}
