import { Trait, type EventColumns } from './columns.js';
import { once } from './once.js';

/** What a mark can show, by the names of the part tokens; `band` is a date less exact than others, `cluster` is no event’s own. */
export const SIGNS = [
  'point',
  'band',
  'range',
  'period',
  'approximate',
  'uncertain',
  'open-start',
  'open-end',
  'unknown-start',
  'unknown-end',
  'planned',
  'cancelled',
  'retracted',
  'disputed',
  'differs',
  'cluster',
] as const;
export type Sign = (typeof SIGNS)[number];

const BITS: Partial<Record<Sign, Trait>> = {
  period: Trait.Period,
  approximate: Trait.Approximate,
  uncertain: Trait.Uncertain,
  'open-start': Trait.OpenStart,
  'open-end': Trait.OpenEnd,
  'unknown-start': Trait.UnknownStart,
  'unknown-end': Trait.UnknownEnd,
  planned: Trait.Planned,
  cancelled: Trait.Cancelled,
  retracted: Trait.Retracted,
  disputed: Trait.Disputed,
  differs: Trait.Differs,
};

/** What some events show: their signs, and the numbers of their lanes, rising. */
export interface Shown {
  readonly signs: ReadonlySet<Sign>;
  readonly lanes: readonly number[];
}

const known = new WeakMap<object, WeakMap<object, Shown>>();

/** @param order numbers of the events that show. Kept for these columns and events */
export const shownIn = (columns: EventColumns, order: Uint32Array): Shown =>
  once(
    once(known, columns, () => new WeakMap<object, Shown>()),
    order,
    () => read(columns, order),
  );

function read({ traits, precision, lane, lanes }: EventColumns, order: Uint32Array): Shown {
  const signs = new Set<Sign>();
  const isUsed = new Uint8Array(lanes.length);
  let all = 0;
  let [least, most] = [Infinity, -Infinity];
  for (const event of order) {
    const own = traits[event];
    all |= own;
    isUsed[lane[event]] = 1;
    if (own & Trait.Period) continue;
    if (own & Trait.Lasts) signs.add('range');
    else {
      signs.add('point');
      least = Math.min(least, precision[event]);
      most = Math.max(most, precision[event]);
    }
  }
  if (least < most) signs.add('band');
  for (const [sign, bit] of Object.entries(BITS)) if (all & bit) signs.add(sign as Sign);
  return { signs, lanes: lanes.flatMap((_, k) => (isUsed[k] ? [k] : [])) };
}
