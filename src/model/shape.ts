/**
 * What can be used of a value: the value itself if it is as it should be, a copy without what is not, or undefined if nothing
 * is left of it. So whoever gets another value than it gave knows that something was wrong. The value is never changed.
 */
export type Shape = (value: unknown) => unknown;

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const where =
  (test: (value: unknown) => unknown): Shape =>
  (value) =>
    test(value) ? value : undefined;

export const string = where((value) => typeof value === 'string');

/** A text that a pattern fits. */
export const matching = (pattern: RegExp) => where((value) => typeof value === 'string' && pattern.test(value));

export const among = (...values: readonly unknown[]) => where((value) => values.includes(value));

export const number = (least = -Infinity, most = Infinity) =>
  where((value) => Number.isFinite(value) && (value as number) >= least && (value as number) <= most);

export const either =
  (one: Shape, other: Shape): Shape =>
  (value) =>
    one(value) ?? other(value);

export const any = where(() => true);

/** Stands for a date that is no text, and is no date itself. */
export const NO_DATE = '\0';

/** The date of an event or claim, read together with its end. What is no text is no date either, and must not be lost. */
export const told: Shape = (value) => (typeof value === 'string' ? value : value === null ? undefined : NO_DATE);

/** A list without the entries that can't be used. @param least how many have to be given, of whatever use they are */
export const list =
  (entry: Shape, least = 0): Shape =>
  (value) => {
    if (!Array.isArray(value) || value.length < least) return undefined;
    const kept = value.map((item: unknown) => entry(item)).filter((item) => item !== undefined);
    return kept.length === value.length && kept.every((item, i) => item === value[i]) ? (value as unknown[]) : kept;
  };

/** A copy of a record with another value of a key, or without the key; the record itself if that changes nothing. */
export function replaced<T extends object>(record: T, key: keyof T, value?: unknown): T {
  if (record[key] === value) return record;
  const copy = { ...record, [key]: value };
  if (value === undefined) delete copy[key];
  return copy;
}

/** Each field as `shapeOf` its key wants it; one without a shape is taken out, unless its key begins with `x-`. */
function fields(value: Fields, shapeOf: (key: string) => Shape | undefined): Fields {
  let kept = value;
  for (const key in value) {
    const part = value[key];
    const shape = shapeOf(key);
    if (part !== undefined) kept = replaced(kept, key, shape ? shape(part) : key.startsWith('x-') ? part : undefined);
  }
  return kept;
}

/** An object of these fields; nothing is left of one without a field that is `required`. */
export const object = (parts: Readonly<Record<string, Shape>>, ...required: readonly string[]): Shape => {
  const shapes = new Map(Object.entries(parts));
  return (value) => {
    if (!isObject(value)) return undefined;
    const kept = fields(value, (key) => shapes.get(key));
    return required.every((key) => kept[key] !== undefined) ? kept : undefined;
  };
};

/** A record whose id stands in for a name that is missing. */
export const named =
  (key: string, shape: Shape): Shape =>
  (value) => {
    const kept = shape(value) as Fields | undefined;
    return kept && kept[key] === undefined ? { ...kept, [key]: kept.id } : kept;
  };

/** A text, or one by language. */
export const text: Shape = either(string, (value) => {
  const kept = isObject(value) && fields(value, () => string);
  return kept && Object.keys(kept).length ? kept : undefined;
});
