import { sourcesOf } from './claims.js';
import type { EventSet } from './events.js';
import type { Text, TimelineEvent } from './file.js';
import { FIELDS, type Field } from './filter.js';
import { fold } from './fold.js';
import { once } from './once.js';
import { sourcesByRef } from './published.js';
import { plainText } from './text.js';

/** Events looked at between two pauses. */
const PAUSE = 2048;

/** One value of a field. */
export interface Value {
  /** as a filter names it: an id, an address, a tag */
  readonly key: string;
  readonly title: Text;
  /** folded; what else a filter may call it */
  readonly names: readonly string[];
}

/** All languages of a text. */
export const everyText = (text: Text | undefined): string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);

/** Values that the file gives names to, in its order: key and names. */
const NAMED: Readonly<
  Record<Field, (set: EventSet) => readonly (readonly [key: string, title: Text, more?: readonly string[]])[]>
> = {
  lane: ({ lanes, file }) => {
    const texts = new Map(file.lanes.map(({ id, title }) => [id, title]));
    return lanes.map(({ id, title }) => [id, texts.get(id) ?? title]);
  },
  source: ({ file }) => file.sources.map(({ id, title, url }) => [id, title, url === undefined ? [] : [url]]),
  actor: ({ file }) => file.entities.map(({ id, name, aliases }) => [id, name, aliases]),
  tag: () => [],
};

/** The values of one field, and which of them each event has. */
export class Facet {
  readonly values: Value[] = [];
  readonly #numbers = new Map<string, number>();
  /** of each event, where its values begin in `of`; one more at the end */
  readonly #from: Uint32Array;
  readonly #of: number[] = [];
  /** how many events have each value */
  readonly totals: number[] = [];
  readonly #keys: (record: TimelineEvent) => readonly string[];

  constructor(
    readonly field: Field,
    readonly set: EventSet,
  ) {
    this.#from = new Uint32Array(set.size + 1);
    for (const [key, title, more] of NAMED[field](set)) this.#number(key, title, more);
    const byRef = field === 'source' ? sourcesByRef(set.file.sources) : undefined;
    const keys: Readonly<Record<Field, (record: TimelineEvent) => readonly string[]>> = {
      lane: ({ lane }) => [lane ?? ''],
      source: (record) => sourcesOf(record).map((ref) => byRef!.get(ref)?.id ?? ref),
      actor: ({ actors = [], claims = [] }) => [...actors, ...claims.flatMap((claim) => claim.actors ?? [])],
      tag: ({ tags = [] }) => tags,
    };
    this.#keys = keys[field];
  }

  #number(key: string, title: Text = key.replace(/^https?:\/\/(www\.)?/, ''), more: readonly string[] = []): number {
    return once(this.#numbers, key, () => {
      const names = new Set([key, ...everyText(title), ...more].map(fold));
      return this.values.push({ key, title: plainText(title) ? title : key, names: [...names] }) - 1;
    });
  }

  /** Looks at all events. Pauses now and then. */
  *steps(): Generator<void> {
    const { set, field } = this;
    for (let event = 0; event < set.size; event++) {
      if (event % PAUSE === PAUSE - 1) yield;
      // Columns have lanes but no records; to make one for each event would take long.
      if (field === 'lane') this.#of.push(set.lane[event]);
      else if (set.file.events.length) for (const value of this.numbersIn(set.record(event))) this.#of.push(value);
      this.#from[event + 1] = this.#of.length;
      this.each(event, (value) => (this.totals[value] = (this.totals[value] ?? 0) + 1));
    }
  }

  /** Numbers of the values of a record. */
  numbersIn(record: TimelineEvent): Set<number> {
    return new Set(this.#keys(record).map((key) => this.#number(key)));
  }

  /** Tells each value of an event. */
  each(event: number, tell: (value: number) => void): void {
    for (let i = this.#from[event]; i < this.#from[event + 1]; i++) tell(this.#of[i]);
  }

  /** Whether an event has one of the values that are chosen. */
  hasAny(event: number, chosen: ReadonlySet<number>): boolean {
    for (let i = this.#from[event]; i < this.#from[event + 1]; i++) if (chosen.has(this.#of[i])) return true;
    return false;
  }

  /** Numbers of what a filter calls so: by key, else by any of its names. */
  named(name: string): number[] {
    const exact = this.#numbers.get(name);
    if (exact !== undefined) return [exact];
    const folded = fold(name);
    return this.values.flatMap(({ names }, number) => (names.includes(folded) ? [number] : []));
  }
}

/** The facets of a set. Pauses now and then. */
export function* facetSteps(set: EventSet): Generator<void, Readonly<Record<Field, Facet>>> {
  const facets = {} as Record<Field, Facet>;
  for (const field of FIELDS) {
    facets[field] = new Facet(field, set);
    yield* facets[field].steps();
  }
  return facets;
}
