import { ENGLISH_CARD } from '../../../src/render/card-words.js';
import { ENGLISH_FIND } from '../../../src/render/find-words.js';
import { ENGLISH_HAND } from '../../../src/render/hand-words.js';
import { ENGLISH_HELP } from '../../../src/render/help-words.js';
import { ENGLISH_LEGEND } from '../../../src/render/legend-words.js';
import { ENGLISH_OVERVIEW } from '../../../src/render/overview-words.js';
import { ENGLISH_PICTURES } from '../../../src/render/picture-words.js';
import { ENGLISH_ROWS } from '../../../src/render/row-words.js';
import { ENGLISH_SCALES } from '../../../src/render/scale-words.js';
import { ENGLISH_SHARE } from '../../../src/render/share-words.js';
import { ENGLISH_SOURCES } from '../../../src/render/source-words.js';
import { ENGLISH_STORY } from '../../../src/render/story-words.js';
import { COLUMNS, ENGLISH_TABLE } from '../../../src/render/table-words.js';
import { ENGLISH } from '../../../src/render/words.js';
import { ENGLISH_DATES } from '../../../src/time/words.js';
import type { Groups } from '../../../src/words/translation.js';

/** All words in English, by their groups. */
export const GROUPS: Groups = {
  core: ENGLISH,
  dates: ENGLISH_DATES,
  sources: ENGLISH_SOURCES,
  rows: ENGLISH_ROWS,
  card: ENGLISH_CARD,
  find: ENGLISH_FIND,
  table: ENGLISH_TABLE,
  columns: COLUMNS,
  story: ENGLISH_STORY,
  scales: ENGLISH_SCALES,
  overview: ENGLISH_OVERVIEW,
  hand: ENGLISH_HAND,
  help: ENGLISH_HELP,
  share: ENGLISH_SHARE,
  legend: ENGLISH_LEGEND,
  pictures: ENGLISH_PICTURES,
};

/** What is no word: how to get at others, and how numbers are written. */
const NO_WORDS = new Set(['core.of', 'find.number', 'rows.number']);

/** What English itself says with the file's own words, or at greater length (check/). */
const BESIDES = {
  'core.status': ['confirmed', 'reported', 'planned', 'cancelled', 'retracted'],
  'core.failures': ['src-http', 'src-network', 'src-timeout', 'other'],
};

/** Words by their whole names: "core.actions.fit". */
export function flat(words: unknown, name = ''): Map<string, unknown> {
  if (typeof words !== 'object' || !words) return new Map([[name, words]]);
  return new Map(Object.entries(words).flatMap(([key, word]) => [...flat(word, name ? `${name}.${key}` : key)]));
}

/** Every term a language has, with what it is in English. */
export const TERMS: ReadonlyMap<string, unknown> = new Map([
  ...[...flat(GROUPS)].filter(([name]) => !NO_WORDS.has(name)),
  ...Object.entries(BESIDES).flatMap(([name, keys]) => keys.map((key) => [`${name}.${key}`, ''] as const)),
]);

/** Numbers of the things that have to be filled in somewhere: those that English has as parameters. */
export const filledIn = (name: string): readonly number[] => {
  const english = TERMS.get(name);
  return typeof english === 'function' ? Array.from({ length: english.length }, (_, k) => k) : [];
};
