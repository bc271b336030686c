/** How a person has arranged the rows. Keys tell lanes apart, wherever they stand in a file. Replaced, never written to. */
export interface Rows {
  /** those that were moved and those beside them, from the top down; others come after, in the order of the file */
  readonly order: readonly string[];
  /** those of which only their line shows */
  readonly collapsed: ReadonlySet<string>;
}

/** As the file has them. */
export const AS_GIVEN: Rows = { order: [], collapsed: new Set() };

/** The numbers of lanes from the top down. @param keys of the lanes, by number */
export function orderOf(keys: readonly string[], { order }: Rows): number[] {
  const places = keys.map((key) => order.indexOf(key)).map((place) => (place < 0 ? Infinity : place));
  // Of two that were never moved the difference is NaN, and the number decides.
  return [...keys.keys()].sort((a, b) => places[a] - places[b] || a - b);
}

/** Whether these are in another order than that of the file. */
export const isMoved = (keys: readonly string[], rows: Rows): boolean =>
  orderOf(keys, rows).some((lane, place) => lane !== place);

/** One lane goes to another place. @param to place among all, from 0 at the top */
export function move(rows: Rows, keys: readonly string[], lane: number, to: number): Rows {
  const order = orderOf(keys, rows).filter((other) => other !== lane);
  order.splice(to, 0, lane);
  return { ...restored(rows, keys), order: [...othersIn(rows, keys), ...order.map((one) => keys[one])] };
}

/** These lanes are in the order of the file again. */
export const restored = (rows: Rows, keys: readonly string[]): Rows => ({ ...rows, order: othersIn(rows, keys) });

/** Of lanes that are not there now: the rows of another kind may come back. */
const othersIn = ({ order }: Rows, keys: readonly string[]) => order.filter((key) => !keys.includes(key));

/** Collapses lanes, or shows all of them again. */
export function collapse(rows: Rows, keys: readonly string[], isCollapsed: boolean): Rows {
  const collapsed = new Set(rows.collapsed);
  for (const key of keys)
    if (isCollapsed) collapsed.add(key);
    else collapsed.delete(key);
  return { ...rows, collapsed };
}
