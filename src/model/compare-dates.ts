import { DateFlag, type Span } from './span.js';

/** From when to when something may have begun, or ended; axis ms, half-open. */
interface Window {
  readonly lo: number;
  readonly loHi: number;
}

const inside = (windows: readonly Window[], others: readonly Window[]) =>
  windows.every((one) => others.some(({ lo, loHi }) => lo <= one.lo && one.loHi <= loHi));

const meet = (windows: readonly Window[], others: readonly Window[]) =>
  windows.some((one) => others.some(({ lo, loHi }) => lo < one.loHi && one.lo < loHi));

const starts = (span: Span): readonly Window[] => (span.flags & DateFlag.OneOf ? span.alternatives! : [span]);
const ends = ({ hiLo, hi }: Span): readonly Window[] => [{ lo: hiLo, loHi: hi }];

/** How two dates stand to each other, from the mildest to the worst; told differently is what lies between. */
export const DATE_KINDS = ['precision', 'overlap', 'told-differently', 'conflict'] as const;

const relation = (a: readonly Window[], b: readonly Window[]) =>
  inside(a, b) || inside(b, a) ? 0 : meet(a, b) ? 1 : 3;

/** Position in {@link DATE_KINDS}. Starts are compared; ends too where both are intervals. */
export const compareDates = (a: Span, b: Span): number =>
  Math.max(relation(starts(a), starts(b)), a.flags & b.flags & DateFlag.Interval ? relation(ends(a), ends(b)) : 0);
