import { publicity } from './as-of.js';
import { differences, sourcesOf, type Difference } from './claims.js';
import type { LaneInfo } from './columns.js';
import type { EventSet } from './events.js';
import type { TimelineEvent } from './file.js';
import { once } from './once.js';
import { publicationIndex } from './published.js';
import { silentOn } from './silence.js';
import type { Span } from './span.js';
import { placeText, plainText } from './text.js';

/** What the rows are. */
export type Grouping = 'lane' | 'source' | 'actor' | 'place' | 'none';

/** The same event once more in a further row. */
export interface Copy {
  readonly lane: number;
  /** the source of that row could have told of the event and does not */
  readonly silent: boolean;
  /** the date that the source of that row tells, where it is not the one that is drawn */
  readonly told?: Span;
}

export interface Grouped {
  /** the same events by the same numbers, in other rows */
  readonly set: EventSet;
  /**
   * The further rows of an event: those where it is told first, then those where it is not.
   * @param known the events as they were known on a day
   * @param until the first moment after that day, axis ms
   */
  copiesOf(event: number, known?: EventSet, until?: number): readonly Copy[];
}

/** Rows at the most, the last one for the rest: for more, a picture could not keep to its number of elements. */
const MAX_ROWS = 24;
/** So many rows fill a picture; of actors and places in which no event stands, there are none beyond them. */
const FULL = 12;

/** How the rows of one grouping are found. */
interface Rule {
  /** what has a name of its own, in the order of the file */
  readonly named: readonly (readonly [key: string, title: string])[];
  /** keys of an event's rows, the first is where its mark stands */
  keys(event: TimelineEvent): readonly string[];
}

const unique = (keys: readonly string[]) => [...new Set(keys)].filter(Boolean);
/** An address without what all have. */
const short = (key: string) => key.replace(/^https?:\/\/(www\.)?/, '');

const RULES: Readonly<Record<string, (set: EventSet) => Rule>> = {
  source(set) {
    const { locale, file } = set;
    const { sources } = file;
    const index = publicationIndex(set.file, set.clock);
    const place = new Map(sources.map(({ id }, k) => [id, k]));
    const placeOf = (key: string) => place.get(key) ?? sources.length;
    const saidAt = (key: string) => index.publication(key)?.earliest ?? -Infinity;
    // Infinities of one sign differ by NaN, which is no difference.
    const earlier = (a: string, b: string) => saidAt(a) - saidAt(b) || placeOf(a) - placeOf(b);
    const keyOf = (ref: string) => index.source(ref)?.id ?? ref;
    return {
      named: sources.map(({ id, title }) => [id, plainText(title, locale)]),
      keys: (event) => [...new Set(sourcesOf(event).map(keyOf))].sort(earlier),
    };
  },
  actor: ({ file, locale }) => ({
    named: file.entities.map(({ id, name }) => [id, plainText(name, locale)]),
    keys: ({ actors = [], claims = [] }) => unique([...actors, ...claims.flatMap((claim) => claim.actors ?? [])]),
  }),
  place: () => ({
    named: [],
    keys: ({ place, claims = [] }) => unique([place, ...claims.map((claim) => claim.place)].map(placeText)),
  }),
};

/** A row in the making. */
interface Row {
  readonly key: string;
  readonly title: string;
  /** events that stand in it, and events that it is about */
  marks: number;
  named: number;
}

/**
 * The rows that are used, in the order of the file, then of their first events. If they are too many, those with the most
 * events; the others have none.
 * @param full how many there may be of those in which no event stands
 */
function rowsOf(all: Iterable<Row>, full: number): Row[] {
  const used = [...all].filter(({ named }) => named);
  const byWeight = [...used].sort((a, b) => b.marks - a.marks || b.named - a.named);
  const kept = new Set(byWeight.filter(({ marks }, k) => k < (marks ? MAX_ROWS - 1 : full)));
  return used.filter((row) => kept.has(row));
}

const isDate = ({ field, topic }: Difference) => field === 'date' && !topic;

/**
 * The events in other rows: each in that of the source that was published first (may have been; equal ones in the order of the
 * file), of its first actor or of its place. Those without one stand in a last row.
 * @param rest name of the last row
 */
export function grouped(set: EventSet, by: Grouping, rest: string): Grouped {
  const rule = Object.hasOwn(RULES, by) ? RULES[by](set) : undefined;
  if (!rule) {
    if (by !== 'none') return { set, copiesOf: () => [] };
    return { set: { ...set, lanes: [{ id: '', title: '' }], lane: new Uint32Array(set.size) }, copiesOf: () => [] };
  }
  const found = new Map<string, Row>();
  const row = (key: string, title = short(key)): Row =>
    once(found, key, () => ({ key, title: title || key, marks: 0, named: 0 }));
  for (const [key, title] of rule.named) row(key, title);
  const own: (Row | undefined)[] = [];
  // Columns have no records; to make one for each event would take long and tell nothing.
  for (let event = 0; event < (set.file.events.length && set.size); event++) {
    const rows = rule.keys(set.record(event)).map((key) => row(key));
    rows.forEach((one) => one.named++);
    if (rows.length) rows[0].marks++;
    own.push(rows[0]);
  }
  const rows = rowsOf(found.values(), by === 'source' ? MAX_ROWS - 1 : FULL);
  const numbers = new Map(rows.map((one, lane) => [one.key, lane]));
  let anyWithout = !rows.length;
  const lane = Uint32Array.from({ length: set.size }, (_, event) => {
    const number = numbers.get(own[event]?.key ?? '');
    anyWithout ||= number === undefined;
    return number ?? rows.length;
  });
  const lanes: LaneInfo[] = rows.map(({ key, title }) => ({ id: key, title }));
  if (anyWithout) lanes.push({ id: '', title: rows.length ? rest : '' });

  const publications = by === 'source' ? publicationIndex(set.file, set.clock) : undefined;
  return {
    set: { ...set, lanes, lane },
    copiesOf(event, known = set, until = Infinity) {
      const record = known.record(event);
      const told = new Set(rule.keys(record).map((key) => numbers.get(key)));
      const dates = publications && differences(record, set.clockOf(record)).find(isDate)?.versions;
      const toldBy = (ref: string) =>
        dates?.find(({ stance, sources, claims }) => !stance && sources.includes(ref) && !claims.includes(-1))?.span;
      const copies: Copy[] = [];
      for (let k = 0; k < rows.length; k++)
        if (k !== lane[event] && told.has(k)) copies.push({ lane: k, silent: false, told: toldBy(rows[k].key) });
      for (const { source } of publications ? silentOn(record, publications) : []) {
        const k = numbers.get(source.id);
        // Who was not out yet could not be silent.
        const isOut = publications && publicity(source.id, until, publications) !== 'not-yet';
        if (k !== undefined && k !== lane[event] && isOut) copies.push({ lane: k, silent: true });
      }
      return copies;
    },
  };
}
