import { once } from './once.js';

// In browsers and in Node alike, but not in the standard library of the language.
declare const URL: new (url: string, base: string) => { readonly protocol: string };

/** Whether a call goes through; each test here rests on a parser of the platform that throws. */
function passes(call: () => unknown): boolean {
  try {
    return Boolean(call());
  } catch {
    return false;
  }
}

/**
 * http, https or relative. The address is parsed and its protocol compared: a pattern would be fooled by the case, blanks
 * and control characters that a browser removes.
 */
export function isUrl(value: unknown): boolean {
  return (
    typeof value === 'string' && passes(() => /^https?:$/.test(new URL(value, 'https://example.invalid/').protocol))
  );
}

const zones = new Map<string, boolean>();

/** A zone that this platform can compute with. */
export function isTimeZone(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 64) return false;
  return once(zones, value, () => passes(() => new Intl.DateTimeFormat('en', { timeZone: value })));
}

/** A well-formed language tag (BCP 47). */
export function isLanguage(value: unknown): boolean {
  return typeof value === 'string' && passes(() => Intl.getCanonicalLocales(value).length);
}

/** A colour written out. Functions that look something up could reach outside of the file, so they are refused. */
export function isColor(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^[#a-z0-9(),.%/ -]{1,64}$/i.test(value) &&
    !/\b(var|env|attr|if|url|inherit|initial|unset|revert)\b/i.test(value)
  );
}
