import { once } from '../model/once.js';
import type { Words } from '../render/words.js';
import { dictionary, fallbacks, isTranslation, spoken } from '../words/dictionary.js';
import { LANGUAGES } from '../words/languages.js';
import { listed } from '../words/listed.js';
import type { Translation } from '../words/translation.js';

/** Loads words of a language. */
export type LoadPack = (code: string, kind: string) => Promise<Translation | undefined>;

/** In which pack the words of a part are; else they are in that of the picture. What every timeline shows is in one without a kind and in that of dates. */
const KINDS: Readonly<Record<string, string>> = {
  find: '-lists',
  table: '-lists',
  print: '-lists',
  help: '-help',
  share: '-page',
  companions: '-page',
  rich: '-page',
};

/** By locale and what it is made of: what was made once serves every element. */
const KNOWN = new Map<string, readonly [of: readonly Translation[], words: Words]>();

/** Kinds of packs that have been asked for, by locale: the words of one element are those of all in its language. */
const ASKED = new Map<string, Set<string>>();

/**
 * All words in a language, as far as they can be had: what is missing is told in the next language that has it, at last in English.
 * @param parts which are there, and speak too
 * @param given what the page has given itself, which wins over packs; the last one over all
 */
export async function wordsIn(
  locale: string,
  parts: ReadonlySet<string>,
  load: LoadPack,
  given: readonly Translation[],
  english: Words,
): Promise<Words> {
  const tags = [...fallbacks(locale), 'en'];
  const kinds = once(ASKED, locale, () => new Set(['', '-dates']));
  for (const part of parts) kinds.add(KINDS[part] ?? '-picture');
  const names = given.length ? await load('names', '').catch(() => undefined) : undefined;
  const registered = given
    .filter(isTranslation)
    .map((one) => listed(one, names))
    .reverse();
  const packs = await Promise.all(
    tags
      .filter((tag) => LANGUAGES.includes(tag))
      .flatMap((tag) => [...kinds].map((kind) => load(tag, kind).catch(() => undefined))),
  );
  const found = spoken([...new Set([...registered, ...packs])], tags);
  const translate = dictionary(found, locale);
  // What the parts show may come later: the rest is the same then, and so is the object.
  const core = found.filter((one) => 'core' in one || registered.includes(one));
  const [of, words] = KNOWN.get(locale) ?? [];
  if (words && of?.length === core.length && core.every((one, k) => one === of[k])) {
    words.of = translate;
    return words;
  }
  const made: Words = { ...translate(english, 'core'), of: translate };
  KNOWN.set(locale, [core, made]);
  return made;
}
