/** Branching of the trees over a column: 4 bits, so that a node's children fill one or two cache lines. */
const BITS = 4;
const LAST_CHILD = (1 << BITS) - 1;

type Level = Float64Array | Float32Array | Uint16Array;

/**
 * Visits the nodes of a tree of sixteen children each ({@link Maxima}) that cover positions [from, to), left to right. `enter`
 * says whether to look into a node; where it says so of a single position (level 0), the visit ends. `whole`: no part of the node
 * lies at or after `to`.
 * @returns the position where it ended, or `to`
 */
export function visitNodes(
  height: number,
  from: number,
  to: number,
  enter: (level: number, node: number, whole: boolean) => boolean,
): number {
  let level = 0;
  for (let node = from; node << (BITS * level) < to;) {
    if (enter(level, node, (node + 1) << (BITS * level) <= to)) {
      if (!level) return node;
      level--;
      node <<= BITS;
    } else {
      node++;
      while (!(node & LAST_CHILD) && level < height - 1) {
        level++;
        node >>= BITS;
      }
    }
  }
  return to;
}

/**
 * Over a column of values, the largest (or another combination) of each 16 of them, of each 16 of those, and so on: finds the next
 * and the previous value of at least a given size in O(log N). The column itself is not kept.
 */
export class Maxima<T extends Level> {
  readonly #levels: T[] = [];

  /**
   * @param size how many values there are
   * @param value by position
   * @param Column holds the combinations
   */
  constructor(
    readonly size: number,
    readonly value: (position: number) => number,
    Column: new (size: number) => T,
    combine: (a: number, b: number) => number = Math.max,
  ) {
    while (size > 1) {
      const above = new Column(((size - 1) >> BITS) + 1);
      for (let i = 0; i < size; i++) above[i >> BITS] = i & LAST_CHILD ? combine(above[i >> BITS], value(i)) : value(i);
      this.#levels.push(above);
      size = above.length;
      value = (i) => above[i];
    }
  }

  /** how many levels there are, that of the values (0) included */
  get height(): number {
    return this.#levels.length + 1;
  }

  at(level: number, node: number): number {
    return level ? this.#levels[level - 1][node] : this.value(node);
  }

  /** First position in [from, to) whose value is ≥ least; `to` if there is none. */
  next(from: number, to: number, least: number): number {
    return visitNodes(this.height, from, to, (level, node) => this.at(level, node) >= least);
  }

  /** Last position before `before` whose value is ≥ least; −1 if there is none. */
  previous(before: number, least: number): number {
    let level = 0;
    for (let node = before - 1; node >= 0;) {
      if (this.at(level, node) >= least) {
        if (!level) return node;
        level--;
        node = Math.min((node << BITS) | LAST_CHILD, (this.size - 1) >> (BITS * level));
      } else {
        while (!(node & LAST_CHILD) && level < this.height - 1) {
          level++;
          node >>= BITS;
        }
        node--;
      }
    }
    return -1;
  }
}
