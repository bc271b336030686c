import type { Place, Text } from './file.js';

const base = (tag: string) => tag.toLowerCase().split('-')[0];

/** In which language there is a text that is wanted in one: exact tag, then its language, then the first there is. */
function tagFor(text: object, lang: string): string {
  const tags = Object.keys(text);
  return (
    tags.find((tag) => tag.toLowerCase() === lang.toLowerCase()) ??
    tags.find((tag) => base(tag) === base(lang)) ??
    tags[0]
  );
}

/** A text in the wanted language, or in the next best. */
export const plainText = (text: Text | undefined, lang = ''): string =>
  (typeof text === 'object' ? text[tagFor(text, lang)] : text) ?? '';

/** Language of that text, where there is one and it is another than the wanted one. @param own that of plain texts */
export function languageOf(text: Text | undefined, lang: string, own?: string): string | undefined {
  const tag = typeof text === 'object' ? tagFor(text, lang) : text && own;
  return tag && base(tag) !== base(lang) ? tag : undefined;
}

/**
 * A text that stands in one line with others, without the signs that turn letters round: what one of them leaves open, or closes
 * that is not its own, would turn the words after it, too.
 */
export const unturned = (text: string) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

/** What a place is called. */
export const placeText = (place: Place | undefined) => plainText(typeof place === 'object' ? place.name : place);
