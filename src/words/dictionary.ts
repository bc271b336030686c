import { fillerOf, type Fill } from './interpreter.js';
import type { Translation } from './translation.js';

/** What a dictionary does with the words of a part of the interface in English: the same in its language. */
export type Translate = <T extends object>(english: T, group: string) => T;

type Tree = Readonly<Record<string, unknown>>;

/** One translation, and what fills its texts in. */
type Layer = readonly [terms: unknown, fill: Fill];

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** One word, or a tree of them, in the first language that has it; in English at last. */
function told(english: unknown, layers: readonly Layer[]): unknown {
  if (isTree(english)) {
    const names = Object.keys(english);
    // A pack of the one script has a list of terms, in the order of those in English.
    const inside = (key: string) =>
      layers.flatMap(([terms, fill]): Layer[] =>
        isTree(terms) ? [[terms[Array.isArray(terms) ? names.indexOf(key) : key], fill]] : [],
      );
    if (Array.isArray(english)) return english.map((one, k) => told(one, inside(String(k))));
    // English lacks what a file calls in English itself ("reported").
    const others = layers.flatMap(([terms]) => (isTree(terms) && !Array.isArray(terms) ? Object.keys(terms) : []));
    return Object.fromEntries([...new Set([...names, ...others])].map((key) => [key, told(english[key], inside(key))]));
  }
  const [found] = layers.filter(([terms]) => typeof terms === 'string' && terms);
  if (!found) return english;
  const [text, fill] = found as [string, Fill];
  return typeof english === 'function' ? (...args: readonly unknown[]) => fill(text, args) : text;
}

/** Tags from the very one to the mere language: "zh-Hant-TW", "zh-Hant", "zh". The script counts where the tag names none. */
export function fallbacks(locale: string): readonly string[] {
  const parts = locale.split('-x-')[0].split('-');
  const tags = parts.map((_, k) => parts.slice(0, parts.length - k).join('-'));
  const { language, script } = new Intl.Locale(locale).maximize();
  const withScript = `${language}-${script}`;
  return tags.includes(withScript) ? tags : [...tags.slice(0, -1), withScript, ...tags.slice(-1)];
}

/** What a page has given may be anything. */
export const isTranslation = (given: Translation | null | undefined): given is Translation =>
  typeof given?.$code === 'string';

/** Those translations that are in one of these languages, the first language first. */
export const spoken = (translations: readonly (Translation | undefined)[], tags: readonly string[]): Translation[] =>
  tags.flatMap((tag) =>
    translations.filter(isTranslation).filter(({ $code }) => $code.toLowerCase() === tag.toLowerCase()),
  );

/**
 * Words of a language out of translations, the first of which that has a word gives it.
 * @param locale as the element has it
 */
export function dictionary(translations: readonly Translation[], locale: string): Translate {
  const fills = translations.map((translation) => fillerOf(translation, locale));
  const numbers = new Intl.NumberFormat([locale, 'en']);
  const known = new Map<object, object>();
  return <T extends object>(english: T, group: string): T => {
    if (!known.has(english)) {
      const layers = translations.map((translation, k): Layer => [(translation as unknown as Tree)[group], fills[k]]);
      const words = told(english, layers) as T;
      if ('number' in words) (words as Record<string, unknown>).number = (n: number) => numbers.format(n);
      known.set(english, words);
    }
    return known.get(english) as T;
  };
}
