import type { TemplateResult } from 'lit';
import { DAY } from '../model/calendar.js';
import { readDate } from '../model/edtf.js';
import type { EventSet } from '../model/events.js';
import type { Grouping } from '../model/grouping.js';
import { Precision } from '../model/span.js';
import { once } from '../model/once.js';
import { publicationIndex } from '../model/published.js';
import { asOfSlider, rowChoice } from '../render/controls.js';
import { sourceWords } from '../render/source-words.js';
import type { Words } from '../render/words.js';
import { isoOf } from '../time/labels.js';
import type { Part } from './plot-host.js';

/** What the controls show, and what they change. */
interface Controlled {
  readonly host: { groupBy: Grouping; asOf: string | null };
  /** all events, whatever was known of them */
  readonly showing: { readonly events?: { readonly set: EventSet } | undefined };
  readonly plot: { readonly sizes: { readonly rtl: boolean } | undefined } | undefined;
  readonly voice: { readonly words: Words; date(text: string): string };
  readonly parts: readonly Part[];
}

interface Choices {
  readonly rows: readonly Grouping[];
  /** on which sources may have been published first, rising; midnights in axis ms */
  readonly days: readonly number[];
}

/** by the events of a file */
const known = new WeakMap<object, Choices>();

/** What a file gives to choose from. */
function choicesOf({ file, clock }: EventSet): Choices {
  const index = publicationIndex(file, clock);
  const days = file.sources.map(({ id }) => index.publication(id)?.earliest ?? -Infinity);
  const rows: [Grouping, boolean][] = [
    ['lane', true],
    ['source', file.sources.length > 1],
    ['actor', file.events.some(({ actors }) => actors?.length)],
    ['place', file.events.some(({ place }) => place !== undefined)],
    ['none', file.lanes.length > 0],
  ];
  return {
    rows: rows.flatMap(([by, given]) => (given ? [by] : [])),
    days: [...new Set(days.filter(Number.isFinite).map((time) => Math.floor(time / DAY) * DAY))].sort((a, b) => a - b),
  };
}

/** The choice of rows in the toolbar, for a file with sources. */
export function rowControls(session: Controlled): TemplateResult | undefined {
  const { host } = session;
  const set = session.showing.events?.set;
  if (!set?.file.sources.length) return undefined;
  const { rows } = once(known, set.file, () => choicesOf(set));
  const choices = rows.includes(host.groupBy) ? rows : [...rows, host.groupBy];
  const besides = session.parts.map((part) => part.rowTools?.(session));
  return choices.length > 1 || besides.some((one) => one)
    ? rowChoice({
        words: sourceWords(session.voice.words),
        groupBy: host.groupBy,
        choices,
        topics: set.file.lanes.length > 0,
        regroup: (by) => (host.groupBy = by),
        besides,
      })
    : undefined;
}

/** The day as of which the picture is drawn, at the end of the toolbar, where sources tell when they were published. */
export function asOfControl(session: Controlled): TemplateResult | undefined {
  const { host, plot } = session;
  const set = session.showing.events?.set;
  const { days } = set?.file.sources.length ? once(known, set.file, () => choicesOf(set)) : { days: [] };
  if (days.length < 2) return undefined;
  const until = host.asOf === null ? undefined : readDate(host.asOf, set!.clock)?.hi;
  const iso = (day: number) => isoOf(day, Precision.Day);
  return asOfSlider({
    words: sourceWords(session.voice.words),
    rtl: !!plot?.sizes?.rtl,
    days,
    asOf: until === undefined || until === Infinity ? undefined : Math.ceil(until / DAY - 1) * DAY,
    know: (day) => (host.asOf = day === undefined ? null : iso(day)),
    dayText: (day) => session.voice.date(iso(day)),
  });
}
