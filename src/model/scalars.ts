import { once } from './once.js';

// In browsers and in Node alike, but not in the standard library of the language.
declare const URL: new (url: string, base: string) => { readonly protocol: string };

/** Whether a value is a text that passes a test; one that rests on a parser of the platform may throw. */
function passes(value: unknown, test: (text: string) => unknown): boolean {
  try {
    return typeof value === 'string' && Boolean(test(value));
  } catch {
    return false;
  }
}

/**
 * http, https or relative. The address is parsed and its protocol compared: a pattern would be fooled by the case, blanks
 * and control characters that a browser removes.
 */
export const isUrl = (value: unknown) =>
  passes(value, (text) => /^https?:$/.test(new URL(text, 'https://example.invalid/').protocol));

const zones = new Map<string, boolean>();

/** A zone that this platform can compute with. */
export const isTimeZone = (value: unknown) =>
  passes(
    value,
    (timeZone) =>
      timeZone === 'UTC' ||
      once(zones, timeZone, () => passes(timeZone, () => new Intl.DateTimeFormat('en', { timeZone }))),
  );

/** A well-formed language tag (BCP 47). */
export const isLanguage = (value: unknown) => passes(value, (text) => Intl.getCanonicalLocales(text));

/** A colour written out. Functions that look something up could reach outside of the file, so they are refused. */
export const isColor = (value: unknown) =>
  passes(
    value,
    (text) =>
      /^[#a-z0-9(),.%/ -]{1,64}$/i.test(text) &&
      !/(var|env|attr|if|url) *\(|\b(inherit|initial|unset|revert)\b/i.test(text),
  );
