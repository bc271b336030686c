/** Keys that other formats (and other records of this one) use for the same thing; written without case, `_` and `-`. */
const SYNONYMS = [
  'date start startdate time year',
  'end enddate',
  'title name headline content label',
  'text description body summary',
  'lane group category',
  'lanes groups',
  'events items',
  'actors people',
  'place location',
  'media image',
  'url link',
  'published date',
].map((group) => group.split(' '));

const plain = (key: string) => key.toLowerCase().replace(/[_-]/g, '');

/** Edits between two words: insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}

/** Candidates that are looked at, and their greatest length: a file with many wrong names must not take long. */
const MANY = 500;
const LONG = 40;

/** The candidate that was most likely meant, if any comes near: at most a third of the characters differ. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  let left = word.length > LONG ? 0 : MANY;
  const wanted = word.toLowerCase();
  for (const candidate of candidates) {
    if (left-- <= 0) break;
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const edits = distance(wanted, candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

/** The known key that was most likely meant by an unknown one. */
export function nearestKey(key: string, known: readonly string[]): string | undefined {
  const word = plain(key);
  return (
    nearest(key, known) ??
    SYNONYMS.filter((group) => group.includes(word))
      .flat()
      .find((synonym) => known.includes(synonym))
  );
}
