import { placeOf } from '../tiles/memory.js';

/** Letters typed faster than this are one word. ms */
const TOGETHER = 500;
/** Nobody types more of a title. Characters */
const MOST = 80;

/** What letters are looked for among. */
export interface Titles {
  /** numbers of the events that show, in time order */
  readonly order: Uint32Array;
  /** of all events, axis ms */
  readonly start: Float64Array;
  /** number of the event with the focus, −1 for none */
  readonly from: number;
  readonly locale: string;
  title(event: number): string;
}

/** Without case, accents and the quotation marks in front, in any script. */
const folded = (text: string, locale: string) =>
  text
    .slice(0, MOST)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .toLocaleLowerCase(locale);

/** Finds an event by the first letters of its title; one letter again and again goes round all that begin with it (WAI-ARIA APG). */
export class TypeAhead {
  #typed = '';
  #last = -Infinity;

  /** @returns the number of the event that the key leads to, undefined: none */
  type({ key, timeStamp }: Pick<KeyboardEvent, 'key' | 'timeStamp'>, titles: Titles): number | undefined {
    const isLetter = /^.$/u.test(key);
    if (!isLetter && key !== 'Shift') this.#typed = '';
    if (timeStamp - this.#last > TOGETHER) this.#typed = '';
    // What is no letter, and 0, are keys of their own, but in the middle of a word.
    if (!isLetter || (!this.#typed && !/[\p{L}\p{N}]/u.test(key)) || (!this.#typed && key === '0')) return undefined;
    this.#typed += key;
    this.#last = timeStamp;
    return this.#find(titles);
  }

  #find({ order, start, from, locale, title }: Titles): number | undefined {
    const word = folded(this.#typed, locale);
    const [letter, ...others] = word;
    const isRound = others.every((other) => other === letter);
    const wanted = isRound ? letter : word;
    const at = placeOf(order, start, from);
    // A word that grows may still be that of the same event.
    const first = at + Number(isRound || at < 0);
    for (let k = 0; k < order.length; k++) {
      const event = order[(first + k) % order.length];
      if (folded(title(event), locale).startsWith(wanted)) return event;
    }
    return undefined;
  }
}
