/**
 * What can be used of a value: the value itself if it is as it should be, a copy without what is not, or undefined if nothing
 * is left of it. So whoever gets another value than it gave knows that something was wrong. The value is never changed.
 */
export type Shape = (value: unknown) => unknown;

/** @param test gets what is of the type that the one who asks knows of */
export const where =
  <T>(test: (value: T) => unknown): Shape =>
  (value) =>
    test(value as T) ? value : undefined;

export const any = where(() => true);
export const none = where(() => false);
export const string = where((value) => typeof value === 'string');

/** A text that a pattern fits. */
export const matching = (pattern: RegExp) => where((value) => typeof value === 'string' && pattern.test(value));

export const among = (...values: readonly unknown[]) => where((value) => values.includes(value));

export const number = (least = -Infinity, most = Infinity) =>
  where((value: number) => Number.isFinite(value) && value >= least && value <= most);

export const either =
  (one: Shape, other: Shape): Shape =>
  (value) =>
    one(value) ?? other(value);

/** What is made of what can be used of a value. */
export const then =
  <T>(shape: Shape, next: (kept: T) => unknown): Shape =>
  (value) => {
    const kept = shape(value);
    return kept === undefined ? kept : next(kept as T);
  };

/** Stands for a date that is no text, and is no date itself. */
export const NO_DATE = '\0';

/** The date of an event or claim, read together with its end. What is no text is no date either, and must not be lost. */
export const told: Shape = (value) => (typeof value === 'string' ? value : value === null ? undefined : NO_DATE);

/** A list without the entries that can't be used. @param least how many have to be given, of whatever use they are */
export const list =
  <T>(entry: (item: T, index: number) => unknown, least = 0): Shape =>
  (value) => {
    if (!Array.isArray(value) || value.length < least) return undefined;
    const kept = value.map(entry).filter((item) => item !== undefined);
    return kept.length === value.length && kept.every((item, i) => item === value[i]) ? (value as unknown[]) : kept;
  };

/** A copy of a record with another value of a key, or without the key; the record itself if that changes nothing. */
export function replaced<T extends object>(record: T, key: keyof T, value: unknown): T {
  if (record[key] === value) return record;
  const copy = { ...record, [key]: value };
  if (value === undefined) delete copy[key];
  return copy;
}

/** A record with some of its fields as these shapes want them. */
export function mended<T extends object>(record: T, shapes: { readonly [K in keyof T]?: Shape }): T {
  let kept = record;
  for (const key in shapes) if (record[key] !== undefined) kept = replaced(kept, key, shapes[key]!(record[key]));
  return kept;
}

type Fields = Record<string, unknown>;

/** An object with each field as `shapeOf` its key wants it. */
const fields =
  (shapeOf: (key: string) => Shape): Shape =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    let kept = value as Fields;
    for (const key in value) {
      const part = (value as Fields)[key];
      if (part !== undefined) kept = replaced(kept, key, shapeOf(key)(part));
    }
    return kept;
  };

/** An object of these fields, and of own ones, whose keys begin with `x-`; none without a field that is `required`. */
export const object = (parts: Readonly<Record<string, Shape>>, ...required: readonly string[]) => {
  const shapes = new Map(Object.entries(parts));
  return then(
    fields((key) => shapes.get(key) ?? (key.startsWith('x-') ? any : none)),
    where((kept: Fields) => required.every((key) => kept[key] !== undefined)),
  );
};

/** A record whose id stands in for a name that is missing. */
export const named = (key: string, shape: Shape) =>
  then(shape, (record: Fields) => replaced(record, key, record[key] ?? record.id));

/** A text, or one by language, of such words. */
export const textOf = (words: Shape) =>
  either(
    words,
    then(
      fields(() => words),
      where((kept: object) => Object.keys(kept).length),
    ),
  );

export const text = textOf(string);
