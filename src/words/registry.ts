import type { Translation } from './translation.js';

/*
 * The registry of words. @shoelace-style/localize, which would be one, looks each term up by a name in full (which the one script
 * could then not shorten), knows no language but that of <html>, no scripts (zh-Hant), tells a missing term by its name, needs a
 * document, and weighs 1.2 kB: more than all of this. The function is called as its is.
 */

/** What pages have registered, in this order. Packs that the element loads by itself are not among them. */
export const registered: Translation[] = [];

/** Those that speak, and listen for other words or another language. @param anew there are other words in the same language */
export const speakers = new Set<(anew?: boolean) => void>();

/**
 * Adds words in a language, or puts single ones in the place of those that there are: the last one given wins.
 * Timelines that show are told anew.
 */
export function registerTranslation(...translations: readonly Translation[]): void {
  registered.push(...translations);
  speakers.forEach((speak) => speak(true));
}
