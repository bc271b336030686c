import type { Place, Text } from './file.js';

/** A text in the wanted language: exact tag, then its language, then the first there is. */
export function plainText(text: Text | undefined, lang = ''): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  const tag = lang.toLowerCase();
  const tags = Object.keys(text);
  const found =
    tags.find((key) => key.toLowerCase() === tag) ??
    tags.find((key) => key.toLowerCase().split('-')[0] === tag.split('-')[0]) ??
    tags[0];
  return text[found ?? ''] ?? '';
}

/** What a place is called. */
export const placeText = (place: Place | undefined) => plainText(typeof place === 'object' ? place.name : place);
