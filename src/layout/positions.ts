/** A growing set of the numbers 0 … size − 1 that finds neighbours in O(log₃₂ size): bits, and bits of words that are not 0. */
export class PositionSet {
  readonly #levels: Uint32Array[] = [];

  constructor(size: number) {
    do {
      size = ((size + 31) >>> 5) | 0;
      this.#levels.push(new Uint32Array(size));
    } while (size > 1);
  }

  add(position: number): void {
    for (const words of this.#levels) {
      words[position >>> 5] |= 1 << (position & 31);
      position >>>= 5;
    }
  }

  /** All members, rising. @param count how many there are */
  list(count: number): Uint32Array {
    const members = new Uint32Array(count);
    const [words] = this.#levels;
    let filled = 0;
    for (let w = 0; filled < count; w++)
      for (let word = words[w]; word; word &= word - 1) members[filled++] = w * 32 + 31 - Math.clz32(word & -word);
    return members;
  }

  /** The smallest member above `position`, −1 if there is none. */
  next(position: number): number {
    const levels = this.#levels;
    for (let level = 0, i = position; level < levels.length; level++, i >>>= 5) {
      let word = levels[level][i >>> 5] & (-2 << (i & 31));
      if (!word) continue;
      i &= ~31;
      for (;;) {
        i |= 31 - Math.clz32(word & -word);
        if (!level--) return i;
        word = levels[level][i]!;
        i <<= 5;
      }
    }
    return -1;
  }

  /** The largest member below `position`, −1 if there is none. */
  previous(position: number): number {
    const levels = this.#levels;
    for (let level = 0, i = position; level < levels.length; level++, i >>>= 5) {
      let word = levels[level][i >>> 5] & ((1 << (i & 31)) - 1);
      if (!word) continue;
      i &= ~31;
      for (;;) {
        i |= 31 - Math.clz32(word);
        if (!level--) return i;
        word = levels[level][i]!;
        i <<= 5;
      }
    }
    return -1;
  }
}
