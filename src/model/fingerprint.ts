import type { TimelineEvent } from './file.js';
import type { EventSet } from './events.js';
import { plainText } from './text.js';

/** Records that are looked at, at most; a million of them would take longer than a frame. */
const SAMPLE = 4096;
/** Length of a fingerprint; 36⁸ is a little more than 2⁴¹. */
const LENGTH = 8;

/** Two sums of 32 bits, each like the hash of FNV-1a, from different beginnings. */
interface Sums {
  a: number;
  b: number;
}

const next = (a: number, word: number) => Math.imul(a ^ word, 0x01000193);
const beside = (b: number, word: number) => Math.imul(b ^ word, 0x85ebca6b) ^ (b >>> 13);

// Two loops, for two kinds of things, with plain variables: a million starts are added within a frame or two.
function addWords(sums: Sums, words: Uint32Array): void {
  let { a, b } = sums;
  for (let k = 0; k < words.length; k++) {
    a = next(a, words[k]);
    b = beside(b, words[k]);
  }
  sums.a = a;
  sums.b = b;
}

function addText(sums: Sums, text: string): void {
  let { a, b } = sums;
  for (let k = 0; k < text.length; k++) {
    a = next(a, text.charCodeAt(k));
    b = beside(b, text.charCodeAt(k));
  }
  sums.a = next(a, -1); // so that "ab", "c" is not "a", "bc"
  sums.b = beside(b, -1);
}

/**
 * Eight characters that tell whether two timelines show the same data: how many events there are, and id, dates and title of
 * each. Of more than 4,096 events only as many, evenly spread, are looked at; of columns each start besides. The axis' zone, its
 * scale, the rows and the day (`as-of`) don't matter, so that the same file has the same fingerprint for every reader. It is no
 * proof against anyone who means to deceive.
 */
export function fingerprint(set: EventSet): string {
  const { events } = set.file;
  const sums: Sums = { a: 0x811c9dc5, b: 0x1b873593 };
  // Columns have no records but those that are made when they are asked for.
  const count = events.length || set.size;
  addWords(sums, Uint32Array.of(count));
  if (!events.length) {
    const { buffer, byteOffset, length } = set.times ?? set.start;
    addWords(sums, new Uint32Array(buffer, byteOffset, length * 2));
  }
  const step = Math.ceil(count / SAMPLE) || 1;
  for (let i = 0; i < count; i += step) {
    const { id = '', date, end = '', title }: TimelineEvent = events[i] ?? set.record(i);
    for (const text of [id, date, end, plainText(title)]) addText(sums, text);
  }
  const { a, b } = sums;
  const bits = ((b ^ (b >>> 16)) & 0x1ff) * 2 ** 32 + ((a ^ (b >>> 7)) >>> 0);
  return bits.toString(36).padStart(LENGTH, '0');
}
