import { readDate } from '../model/edtf.js';
import { isZone } from '../time/zone.js';
import { once } from '../model/once.js';
import { CHOICES } from './choices.js';

/** What settings are if nothing else is said, by name. */
const USUAL = new Map<string, unknown>();

/** The text that a value stands for, as the platform's own attributes take it: any value has one. */
function textOf(value: unknown): string {
  try {
    return `${value as string}`;
  } catch {
    return typeof value; // a symbol, or an object that is no text
  }
}

/** The number that a value stands for; NaN: none. */
export const numberIn = (value: unknown): number => Number(textOf(value));

/** Whether a setting can have a value: one of its list, a zone, a date, any text, a number above 0. */
const isUsable = (name: string, value: string | number): unknown =>
  name === 'timeZone'
    ? value === 'viewer' || isZone(value)
    : name === 'asOf'
      ? readDate(value)
      : (choicesOf(name)?.includes(value) ?? (typeof value === 'string' || value > 0));

/** The values of a setting with a closed list of them. */
const choicesOf = (name: string): readonly unknown[] | undefined =>
  (CHOICES as Readonly<Record<string, readonly unknown[] | undefined>>)[name];

/**
 * What a setting is after it was given a value: that value, else what it is by itself.
 * @param refuse is told that the value can't be used, and what can where that is little
 */
export function usable(name: string, given: unknown, type: unknown, refuse: (choices?: readonly unknown[]) => void) {
  // The constructor sets what each is by itself.
  const usual = once(USUAL, name, () => given);
  const value = given ?? usual;
  if (value === null) return value;
  if (type === Boolean) return !!value;
  const wanted = type ? numberIn(value) : textOf(value);
  if (isUsable(name, wanted)) return wanted;
  if (given !== '') refuse(choicesOf(name)); // an empty attribute is none
  return usual;
}
