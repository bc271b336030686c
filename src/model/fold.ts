/** What there is more to fold of than capitals: most of what is searched has none, which is fast to tell. */
const SPECIAL = /[^\x20-\x7e]| {2}|^ | $/;

/**
 * Marks that searching does without: accents of Latin, Greek and Cyrillic (of "й" it is part of the letter), Hebrew points,
 * Arabic vowels and stretching, soft hyphens and what is invisible. Signs of other scripts are letters, or change the word.
 */
const MARKS =
  /(?<![\u0418\u0438])\u0306|[\u0300-\u0305\u0307-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Letters without a decomposition that people write as others, and signs with more than one shape. */
const LIKE: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '−': '-',
};
const UNLIKE = new RegExp(`[${Object.keys(LIKE).join('')}]`, 'g');

/**
 * A text as it is searched: without capitals, accents, and differences of width and white space. What looks the same to who
 * types it becomes the same: ё and е, é and e, ß and ss, full-width letters and others.
 */
export function fold(text: string): string {
  if (!SPECIAL.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toUpperCase()
    .toLowerCase()
    .replace(UNLIKE, (letter) => LIKE[letter])
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words and phrases of a filter, as they are searched. */
export const foldedWords = ({ words }: { readonly words: readonly string[] }): readonly string[] =>
  words.map(fold).filter(Boolean);
