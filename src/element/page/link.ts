import { readDate } from '../../model/edtf.js';
import type { Wish } from '../plot-host.js';
import { CHOICES } from '../choices.js';
import { readView } from '../when.js';
import type { Fields, Key } from './hash.js';

/** What a link to a view brings back. */
export interface Shown {
  /** times; null: everything */
  readonly view: Wish;
  readonly selected: string | null;
  readonly filter: string | null;
  readonly asOf: string | null;
  readonly scale: (typeof CHOICES.scale)[number];
}

/** A filter or an id that is longer is not put in an address, and not taken from one. */
const LONGEST = 1000;
/** Narrower windows are told in fractions of a millisecond. ms */
const NARROW = 1000;
/** Lengths of "2024-08-31T18:30:15.250" down to the year, the month, the day, the minute and the second. */
const UNITS = [4, 7, 10, 16, 19];

/** A time without a zone (it is on the clock of the axis) in as few units as tell it to the ms. @param side of the unit */
function timeText(time: number, side: (text: string) => number | undefined): string {
  // Years of six digits with a sign are no EDTF.
  const iso = new Date(time).toISOString().slice(0, -1).replace(/^-00/, '-');
  const sign = iso.startsWith('-') ? 1 : 0;
  return UNITS.map((length) => iso.slice(0, length + sign)).find((text) => side(text) === time) ?? iso;
}

/** Years of four digits have days and hours. */
const isDatable = (time: number) => {
  const year = Math.abs(time) <= 8.64e15 ? new Date(time).getUTCFullYear() : NaN;
  return Math.abs(year) < 10_000;
};

/**
 * A window as text: an interval of dates that is exact to the millisecond ("2024-08/2024-09-03"; the end includes its unit),
 * where there are such dates; else, and for windows of less than a second, milliseconds ("-4.3e+17ms/1.2e+15ms"), exact to the bit.
 */
export function viewText(view: Wish): string {
  if (!view) return 'all';
  if (view === 'auto') return view;
  const [start, end] = [view.start, view.end].map(Math.round);
  if (end - start < NARROW || !isDatable(start) || !isDatable(end)) return `${view.start}ms/${view.end}ms`;
  const from = timeText(start, (text) => readDate(text)?.lo);
  const to = timeText(end, (text) => (readDate(text)?.hi ?? NaN) - 1);
  return `${from}/${to}`;
}

const NUMBER = String.raw`(-?\d{1,21}(?:\.\d{1,25})?(?:e[+-]\d{1,3})?)ms`;
const IN_MS = new RegExp(`^${NUMBER}/${NUMBER}$`);

/** null: everything; undefined: no window. */
export function readViewText(text: string): Wish | undefined {
  const [, start, end] = IN_MS.exec(text) ?? [];
  return readView(start ? { start: Number(start), end: Number(end) } : text);
}

const sameText = (a: string | null, b: string | null) => (a ?? '') === (b ?? '');

/** What is shown, as fields of an address: only what is not so by the page itself. */
export function fieldsFor(shown: Shown, own: Shown): Map<Key, string> {
  const fields = new Map<Key, string>();
  const add = (key: Key, text: string | null, isOwn: boolean) => {
    if (!isOwn && (text ?? '').length <= LONGEST) fields.set(key, text ?? '');
  };
  add('view', viewText(shown.view), viewText(shown.view) === viewText(own.view));
  add('event', shown.selected, shown.selected === own.selected);
  add('q', shown.filter, sameText(shown.filter, own.filter));
  add('asof', shown.asOf, sameText(shown.asOf, own.asOf));
  add('scale', shown.scale, shown.scale === own.scale);
  return fields;
}

/** What the fields of an address ask for, over what is so by the page itself; `bad`: keys of those that ask for nothing. */
export function shownBy(fields: Fields, own: Shown): { readonly shown: Shown; readonly bad: readonly Key[] } {
  const bad: Key[] = [];
  /** @param read undefined: it can't be read */
  function take<T>(key: Key, usual: T, read: (text: string) => T | undefined): T {
    const text = fields.get(key);
    if (text === undefined) return usual;
    const value = text.length > LONGEST ? undefined : read(text);
    if (value === undefined) bad.push(key);
    return value === undefined ? usual : value;
  }
  const orNone = (text: string): string | null => text || null;
  const shown: Shown = {
    view: take('view', own.view, readViewText),
    selected: take('event', own.selected, orNone),
    filter: take('q', own.filter, orNone),
    asOf: take('asof', own.asOf, (text) => (text && !readDate(text) ? undefined : orNone(text))),
    scale: take('scale', own.scale, (text) => CHOICES.scale.find((scale) => scale === text)),
  };
  return { shown, bad };
}
