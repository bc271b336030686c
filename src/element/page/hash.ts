/** What a timeline keeps in the hash of an address, each under a key of its own. */
export const KEYS = ['view', 'event', 'q', 'asof', 'scale', 'data'] as const;
export type Key = (typeof KEYS)[number];
/** Texts by key, as they stand in an address once they are decoded. */
export type Fields = ReadonlyMap<Key, string>;

/** A longer hash is somebody else's store: it is neither read nor written. */
const LONGEST = 20_000;

/** Whether a timeline can have its share in a hash. */
export const isUsable = (hash: string): boolean => hash.length <= LONGEST;

/** The own key that a part of the hash (between two `&`) has, and its text. Percent signs that encode nothing stay as they are. */
function fieldOf(part: string, prefix: string): [Key, string] | undefined {
  if (!part) return undefined;
  // After an `&`, since a `?` in front would be taken away.
  for (const [name, text] of new URLSearchParams(`&${part}`))
    for (const key of KEYS) if (name === prefix + key) return [key, text];
  return undefined;
}

const partsOf = (hash: string) => (hash ? hash.split('&') : []);

/** What of a hash (without its #) is a timeline's own. @param prefix of its keys */
export function fieldsIn(hash: string, prefix: string): Fields {
  const fields = new Map<Key, string>();
  for (const part of isUsable(hash) ? partsOf(hash) : []) {
    const [key, text] = fieldOf(part, prefix) ?? [];
    if (key && !fields.has(key)) fields.set(key, text!);
  }
  return fields;
}

/** The hash with other fields of a timeline. Whatever else is in it stays as it is, letter for letter, in front. */
export function withFields(hash: string, prefix: string, fields: Fields): string {
  if (!isUsable(hash)) return hash;
  const others = partsOf(hash).filter((part) => !fieldOf(part, prefix));
  const own = new URLSearchParams([...fields].map(([key, text]) => [prefix + key, text])).toString();
  return [...others, ...(own ? [own] : [])].join('&');
}
