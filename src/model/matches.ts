import { parseFilter } from './filter.js';
import { fold, foldedWords } from './fold.js';

/** Where a match begins and ends in a text, in UTF-16 units. */
export type Match = readonly [from: number, to: number];

/** The words and phrases of a filter text, as they are searched. */
export const wordsOf = (filter: string | null): readonly string[] => foldedWords(parseFilter(filter ?? ''));

/** Where words occur in a text, whatever its case and accents; in order, those that meet as one. @param words folded */
export function matchesIn(text: string, words: readonly string[]): readonly Match[] {
  if (!words.length) return [];
  let plain = '';
  /** where each unit of the folded text comes from */
  const at: number[] = [];
  let index = 0;
  for (const character of text) {
    const letters = character.trim() ? fold(character) : ' ';
    plain += letters;
    for (let k = 0; k < letters.length; k++) at.push(index);
    index += character.length;
  }
  at.push(text.length);
  const found: Match[] = [];
  for (const word of words)
    for (let k = plain.indexOf(word); k >= 0; k = plain.indexOf(word, k + word.length))
      // A letter may be folded to two ("ﬁ"); it is marked as a whole.
      found.push([at[k], Math.max(at[k + word.length], at[k] + 1)]);
  found.sort(([a], [b]) => a - b);
  const joined: [number, number][] = [];
  for (const [from, to] of found) {
    const before = joined.at(-1);
    if (before && from <= before[1]) before[1] = Math.max(before[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
