import { DateFlag, type Span } from './span.js';
import { UNIT_MS } from './units.js';

/** From when to when something may have begun, or ended; axis ms, half-open. */
interface Window {
  readonly lo: number;
  readonly loHi: number;
}

const inside = (windows: readonly Window[], others: readonly Window[]) =>
  windows.every((one) => others.some(({ lo, loHi }) => lo <= one.lo && one.loHi <= loHi));

const meet = (windows: readonly Window[], others: readonly Window[]) =>
  windows.some((one) => others.some(({ lo, loHi }) => lo < one.loHi && one.lo < loHi));

/** "About" reaches one unit further on both sides, as far as it is drawn. @param soft 0: only what is stated */
const window = (lo: number, loHi: number, { flags, precision }: Span, soft: number): Window => {
  soft *= flags & DateFlag.Approximate && UNIT_MS[precision];
  return { lo: lo - soft, loHi: loHi + soft };
};
const starts = (span: Span, soft: number): readonly Window[] =>
  (span.flags & DateFlag.OneOf ? span.alternatives! : [span]).map((one) => window(one.lo, one.loHi, one, soft));
const ends = (span: Span, soft: number): readonly Window[] => [window(span.hiLo, span.hi, span, soft)];

/** How two dates stand to each other, from the mildest to the worst; told differently is what lies between. */
export const DATE_KINDS = ['precision', 'overlap', 'told-differently', 'conflict'] as const;

/** First as stated, then as far as it may reach: "about March" and the 1st of April do not contradict. */
function relation(of: typeof starts, one: Span, other: Span, soft = 0): number {
  const a = of(one, soft);
  const b = of(other, soft);
  return inside(a, b) || inside(b, a) ? 0 : !soft ? relation(of, one, other, 1) : meet(a, b) ? 1 : 3;
}

/** Position in {@link DATE_KINDS}. Starts are compared; ends too where both are intervals. */
export const compareDates = (a: Span, b: Span): number =>
  Math.max(relation(starts, a, b), a.flags & b.flags & DateFlag.Interval && relation(ends, a, b));
