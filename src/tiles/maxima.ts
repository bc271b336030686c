/** Branching of the trees over a column: 4 bits, so that a node's children fill one or two cache lines. */
const BITS = 4;
const LAST_CHILD = (1 << BITS) - 1;

/** The column and, above it, the combination of each 16 of the level below, up to a single value. */
export function foldLevels<T extends Float64Array | Float32Array | Uint16Array>(
  values: T,
  level: (size: number) => T,
  combine: (a: number, b: number) => number,
): T[] {
  const levels = [values];
  for (let below = values; below.length > 1;) {
    const above = level(((below.length - 1) >> BITS) + 1);
    for (let i = 0; i < below.length; i++) {
      above[i >> BITS] = i & LAST_CHILD ? combine(above[i >> BITS], below[i]) : below[i];
    }
    levels.push((below = above));
  }
  return levels;
}

/**
 * Visits the nodes of such a tree that cover positions [from, to), left to right. `enter` says whether to look into a node;
 * where it says so of a single position (level 0), the visit ends. `whole`: no part of the node lies at or after `to`.
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

/** A column of numbers that finds the next and the previous value of at least a given size in O(log N). */
export class Maxima<T extends Float64Array | Float32Array = Float64Array> {
  readonly levels: readonly T[];

  constructor(readonly values: T) {
    const Column = values.constructor as new (size: number) => T;
    this.levels = foldLevels(values, (size) => new Column(size), Math.max);
  }

  /** First position in [from, to) whose value is ≥ least; `to` if there is none. */
  next(from: number, to: number, least: number): number {
    return visitNodes(this.levels.length, from, to, (level, node) => this.levels[level][node] >= least);
  }

  /** Last position before `before` whose value is ≥ least; −1 if there is none. */
  previous(before: number, least: number): number {
    const { levels } = this;
    let level = 0;
    for (let node = before - 1; node >= 0;) {
      if (levels[level][node] >= least) {
        if (!level) return node;
        level--;
        node = Math.min((node << BITS) | LAST_CHILD, levels[level].length - 1);
      } else {
        while (!(node & LAST_CHILD) && level < levels.length - 1) {
          level++;
          node >>= BITS;
        }
        node--;
      }
    }
    return -1;
  }
}
