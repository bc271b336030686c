import { Trait, type EventColumns } from '../../src/model/columns.js';
import type { LayoutOptions, Metrics } from '../../src/layout/types.js';

/** One event of a made-up set; axis ms. */
export interface Item {
  start: number;
  /** inclusive; may be +Infinity */
  last: number;
  lane?: number;
  importance?: number;
  traits?: number;
  /** px of its label */
  width?: number;
  /** identity that survives shuffling */
  id?: string;
}

export interface Made {
  columns: EventColumns;
  options: LayoutOptions;
  items: Item[];
  /** lanes from the top down, and which of them are collapsed; undefined: as they are given */
  order?: readonly number[];
  collapsed?: readonly boolean[];
}

export const METRICS: Metrics = {
  rowHeight: 36,
  lineHeight: 28,
  nameHeight: 0,
  markSize: 12,
  labelHeight: 18,
  lanePadding: 8,
  pill: 44,
};

/** Where time runs down: so many columns of labels, 300 px each, beside a line of pills. */
export const columnMetrics = (columns: number): Metrics => ({
  ...METRICS,
  rowHeight: 300,
  labelHeight: 270,
  lineHeight: 36,
  leastHeight: columns * 300 + 52,
  columns,
  pill: 24,
});

/** Columns in time order from items in any order; the order among equals is that of the list. */
export function made(list: readonly Item[], lanes = 1, metrics: Metrics = METRICS): Made {
  const items = [...list].sort((a, b) => a.start - b.start || (a.last === b.last ? 0 : a.last - b.last));
  const column = (of: (item: Item) => number) => Float64Array.from(items, of);
  const columns: EventColumns = {
    size: items.length,
    start: column(({ start }) => start),
    last: column(({ last }) => last),
    precision: new Uint8Array(items.length),
    traits: Uint16Array.from(items, ({ traits }) => traits ?? 0),
    lane: Uint32Array.from(items, ({ lane }) => (lane ?? 0) % lanes),
    importance: column(({ importance }) => importance ?? 0.5),
    lanes: Array.from({ length: lanes }, (_, k) => ({ id: `l${k}`, title: `Lane ${k}` })),
    core: (i) => {
      const { start, last } = items[i];
      return last === Infinity ? [start + 1, Infinity] : [start + (last - start) / 4, last - (last - start) / 4];
    },
    id: (i) => items[i].id ?? String(i),
    title: (i) => `Event ${i}`,
    indexOf: (id) => items.findIndex((item, i) => (item.id ?? String(i)) === id),
  };
  return { columns, items, options: { columns, metrics, labelWidth: (i) => items[i].width ?? 120 } };
}

/** A fast repeatable source of numbers in [0, 1) (mulberry32). */
export function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const YEAR = 365.2425 * 86_400_000;
const SPAN = 20 * YEAR;

const exponential = (next: () => number, mean: number) => -Math.log(1 - next()) * mean;

/** Kinds of sets: what is hard about each is in its name. */
export const KINDS: Readonly<Record<string, (next: () => number, i: number, n: number) => Item>> = {
  uniform: (next) => {
    const start = Math.floor(next() * SPAN);
    return { start, last: start + (next() < 0.2 ? Math.floor(exponential(next, SPAN / 100)) : 86_399_999) };
  },
  bursty: (next) => {
    const start = Math.floor(Math.floor(next() ** 3 * 12) * (SPAN / 12) + exponential(next, YEAR / 40));
    return { start, last: start + (next() < 0.2 ? Math.floor(exponential(next, YEAR / 10)) : 3_599_999) };
  },
  ties: (next) => {
    const start = Math.floor(next() * 20) * 86_400_000;
    return { start, last: start + 86_399_999 };
  },
  nested: (_, i, n) => {
    const half = Math.floor(2 ** ((i / n) * 40));
    return { start: -half, last: half };
  },
  bars: (next) => {
    const start = Math.floor(next() * SPAN);
    return { start, last: start + Math.floor(exponential(next, SPAN / 8)), traits: Trait.Lasts };
  },
  narrow: (next) => {
    const start = Math.floor(next() * SPAN);
    return { start, last: start, width: 8 + Math.floor(next() * 24) };
  },
  open: (next) => {
    const start = Math.floor(next() * SPAN);
    const [openStart, openEnd] = [next() < 0.1, next() < 0.1];
    const traits = (openStart ? Trait.OpenStart : 0) | (openEnd ? Trait.OpenEnd : 0);
    return { start, last: openEnd ? Infinity : start + Math.floor(exponential(next, YEAR)), traits };
  },
  deep: (next) => {
    const past = Math.round(2 ** (next() * 68.6));
    const start = 1.7e12 - past;
    return { start, last: start + Math.floor(past * next() ** 3) };
  },
};

/** A set of a kind, every number of it decided by the seed. */
export function set(kind: string, size: number, lanes: number, seed: number): Made {
  const next = random(seed);
  const items = Array.from({ length: size }, (_, i): Item => {
    const item = KINDS[kind](next, i, size);
    return {
      width: 60 + Math.floor(next() * 120),
      importance: Math.round(next() * 20) / 20,
      lane: Math.floor(next() * lanes),
      id: `${i}`,
      ...item,
      traits: (item.traits ?? 0) | (next() < 0.05 ? Trait.Disputed : 0) | (next() < 0.02 ? Trait.Period : 0),
    };
  });
  return made(items, lanes);
}
