import type { TemplateResult } from 'lit';
import { DAY } from '../model/calendar.js';
import { readDate } from '../model/edtf.js';
import type { EventSet } from '../model/events.js';
import type { Grouping } from '../model/grouping.js';
import { Precision } from '../model/span.js';
import { once } from '../model/once.js';
import { publicationIndex } from '../model/published.js';
import { controls } from '../render/controls.js';
import { ENGLISH_SOURCES as words } from '../render/source-words.js';
import { isoOf } from '../time/labels.js';

/** What the controls show, and what they change. */
interface Controlled {
  readonly host: { groupBy: Grouping; asOf: string | null };
  /** all events, whatever was known of them */
  readonly showing: { readonly events?: { readonly set: EventSet } | undefined };
  readonly plot: { readonly sizes: { readonly rtl: boolean } | undefined } | undefined;
  readonly voice: { date(text: string): string };
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

/** The controls beside the toolbar, for a file with sources. */
export function sourceControls(session: Controlled): TemplateResult | undefined {
  const { host, plot } = session;
  const set = session.showing.events?.set;
  if (!set?.file.sources.length) return undefined;
  const { rows, days } = once(known, set.file, () => choicesOf(set));
  const until = host.asOf === null ? undefined : readDate(host.asOf, set.clock)?.hi;
  const iso = (day: number) => isoOf(day, Precision.Day);
  return controls({
    words,
    rtl: !!plot?.sizes?.rtl,
    groupBy: host.groupBy,
    choices: rows.includes(host.groupBy) ? rows : [...rows, host.groupBy],
    topics: set.file.lanes.length > 0,
    regroup: (by) => (host.groupBy = by),
    days,
    asOf: until === undefined || until === Infinity ? undefined : Math.ceil(until / DAY - 1) * DAY,
    know: (day) => (host.asOf = day === undefined ? null : iso(day)),
    dayText: (day) => session.voice.date(iso(day)),
  });
}
