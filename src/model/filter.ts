/** What events can be chosen by besides words. */
export const FIELDS = ['lane', 'source', 'actor', 'tag'] as const;
export type Field = (typeof FIELDS)[number];

/** What a filter asks for: each of the words, and of each field that is named one of its values. */
export interface Filter extends Readonly<Record<Field, readonly string[]>> {
  /** words of the text, or phrases; none is empty */
  readonly words: readonly string[];
}

const FIELD = new RegExp(`(${FIELDS.join('|')}):`, 'iy');
const SPACE = /\s/g;

/** The match of a pattern, at or after a place as its flag says. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What stands in quotation marks, in which \ takes the next character as it is. Those that are not closed reach to the end. */
function quotedAt(text: string, at: number): { readonly value: string; readonly end: number } {
  let value = '';
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '"') return { value, end: i + 1 };
    if (text[i] === '\\' && i + 1 < text.length) i++;
    value += text[i];
  }
  return { value, end: text.length };
}

/** What reaches to the next space. */
function wordAt(text: string, at: number): { readonly value: string; readonly end: number } {
  const end = matchAt(SPACE, text, at)?.index ?? text.length;
  return { value: text.slice(at, end), end };
}

/**
 * Reads the text of a filter: words and "phrases", and `lane:court source:"the paper" actor:putin tag:law`. A \ in front of a word takes
 * it as it is (`\lane:court`). Any text can be read, in time that grows with its length.
 */
export function parseFilter(text: string): Filter {
  const words: string[] = [];
  const filter = { words, lane: [] as string[], source: [] as string[], actor: [] as string[], tag: [] as string[] };
  for (let i = 0; i < text.length;) {
    if (!text[i].trim()) {
      i++;
      continue;
    }
    const field = matchAt(FIELD, text, i);
    const start = i + (field?.[0].length ?? 0);
    const isQuoted = text[start] === '"';
    const { value, end } = isQuoted ? quotedAt(text, start) : wordAt(text, start);
    i = end;
    // Of a field without a value the value is still to be written.
    if (field) {
      if (value || isQuoted) filter[field[1].toLowerCase() as Field].push(value);
    } else if (value) words.push(!isQuoted && value.length > 1 && value.startsWith('\\') ? value.slice(1) : value);
  }
  return filter;
}

const quoted = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`;
const needsQuotes = (value: string) => !value || value.startsWith('"') || /\s/.test(value);

/** Words as they are written in a filter. */
export const formatWords = (words: readonly string[]): string =>
  words
    .map((word) =>
      needsQuotes(word) ? quoted(word) : word.startsWith('\\') || matchAt(FIELD, word, 0) ? `\\${word}` : word,
    )
    .join(' ');

/** The text of a filter, its fields first. What it is read as is what was given. */
export const formatFilter = (filter: Filter): string =>
  [
    ...FIELDS.flatMap((field) =>
      filter[field].map((value) => `${field}:${needsQuotes(value) ? quoted(value) : value}`),
    ),
    formatWords(filter.words),
  ]
    .filter(Boolean)
    .join(' ');
