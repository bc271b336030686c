import { sourcesOf } from './claims.js';
import { Trait } from './columns.js';
import type { EventSet } from './events.js';
import { framedDifferences } from './frames.js';

/** What a list of events can be sorted by: `sources` and `versions` by their number. */
export type SortKey = 'date' | 'title' | 'lane' | 'sources' | 'versions';

export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

export const TIME_ORDER: Sorting = { key: 'date', descending: false };

/** What comes after it when its heading is pressed: ascending, descending, then time order again. */
export const pressed = ({ key, descending }: Sorting, heading: SortKey): Sorting =>
  key !== heading ? { key: heading, descending: false } : descending ? TIME_ORDER : { key, descending: true };

/** How many versions there are of all that sources tell differently, sides of the editor's own questions among them. */
export function versionCount(set: EventSet, event: number): number {
  if (!(set.traits[event] & (Trait.Disputed | Trait.Differs))) return 0;
  const record = set.record(event);
  const { differences, standing } = framedDifferences(record, set.disputes, set.clockOf(record));
  return [...differences.map(({ versions }) => versions), ...standing.map(({ sides }) => sides)].flat().length;
}

const NUMBERS: Readonly<Record<'lane' | 'sources' | 'versions', (set: EventSet, event: number) => number>> = {
  lane: ({ lane }, event) => lane[event],
  sources: (set, event) => sourcesOf(set.record(event)).length,
  // Of as many versions, those that lie apart are told more differently.
  versions: (set, event) => versionCount(set, event) + (set.traits[event] & Trait.Disputed ? 0.5 : 0),
};

type Compare = (a: number, b: number) => number;

/** Events whose keys are made, places that are filled, between two pauses. */
const PIECE = 1024;
/** Runs of so many are sorted at once, then merged. */
const RUN = 256;

/** Merges two neighbouring runs, a piece at a time. */
class Merging {
  #left: number;
  #right: number;
  #at: number;

  constructor(
    readonly from: Uint32Array,
    readonly to: Uint32Array,
    start: number,
    readonly middle: number,
    readonly end: number,
  ) {
    this.#left = this.#at = start;
    this.#right = middle;
  }

  /** @returns whether there is more to do */
  step(compare: Compare): boolean {
    const { from, to, middle, end } = this;
    const until = Math.min(end, this.#at + PIECE);
    while (this.#at < until) {
      const isLeft = this.#left < middle && (this.#right >= end || compare(from[this.#left], from[this.#right]) <= 0);
      to[this.#at++] = from[isLeft ? this.#left++ : this.#right++];
    }
    return until < end;
  }
}

/** Numbers in order, equal ones as they stand. Pauses often: comparing words takes its time. */
export function* sortSteps(numbers: Uint32Array, compare: Compare): Generator<void, Uint32Array> {
  let from = numbers.slice();
  let to = new Uint32Array(from.length);
  const size = from.length;
  for (let at = 0; at < size; at += RUN) {
    from.subarray(at, at + RUN).sort(compare);
    yield;
  }
  for (let width = RUN; width < size; width *= 2) {
    for (let at = 0; at < size; at += 2 * width) {
      const merging = new Merging(from, to, at, Math.min(size, at + width), Math.min(size, at + 2 * width));
      while (merging.step(compare)) yield;
      yield;
    }
    [from, to] = [to, from];
  }
  return from;
}

/**
 * Numbers of events, sorted; those that are equal stand in time order, whichever way the others are. Dates by their start, then
 * their end: what still goes on ends last. Rows as they stand in the picture.
 * @param numbers in time order
 * @param titleOf and `collator`: how titles are read and compared
 */
export function* sortedEvents(
  set: EventSet,
  numbers: Uint32Array,
  { key, descending }: Sorting,
  titleOf: (event: number) => string,
  collator: Intl.Collator,
): Generator<void, Uint32Array> {
  if (key === 'date' && !descending) return numbers;
  const { start, last, size } = set;
  const sign = descending ? -1 : 1;
  if (key === 'date') {
    // Two open ends differ by NaN, which counts as no difference.
    return yield* sortSteps(numbers, (a, b) => sign * (start[a] - start[b] || last[a] - last[b] || 0));
  }
  const titles: string[] = [];
  const values = new Float64Array(key === 'title' ? 0 : size);
  const valueOf = key === 'title' ? undefined : NUMBERS[key];
  for (let from = 0; from < numbers.length; from += PIECE / 8) {
    for (const event of numbers.subarray(from, from + PIECE / 8))
      if (valueOf) values[event] = valueOf(set, event);
      else titles[event] = titleOf(event);
    yield;
  }
  const { compare } = collator;
  return yield* sortSteps(
    numbers,
    valueOf ? (a, b) => sign * (values[a] - values[b]) : (a, b) => sign * compare(titles[a], titles[b]),
  );
}
