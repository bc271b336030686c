import type { Text } from './file.js';

/** FNV-1a, 32 bits: with the date beside it enough to tell titles apart. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
  return bits >>> 0;
}

/**
 * Makes ids for events that have none: from date and title, so the same wherever an event stands in its file. They begin
 * with `_`, as no id of a file can, so that the two never meet. Of events with the same date and title (or the same hash of
 * it), all but the first get a number behind it.
 */
export function defaultIds(): (event: { readonly date: string; readonly title: Text }) => string {
  const uses = new Map<string, number>();
  return ({ date, title }) => {
    const id = `_${date}_${hash(JSON.stringify(title))}`;
    const count = (uses.get(id) ?? 0) + 1;
    uses.set(id, count);
    return count > 1 ? `${id}-${count}` : id;
  };
}

/**
 * Ids that are there once. Most files number their events, so their ids rise: each is longer than the one before, or as long and
 * later by its signs. Such a one can't have been there before, and is not looked up: of 100,000 that saves a tenth of a load.
 */
export function uniqueIds() {
  const ids = new Set<string>();
  /** those of them that are not in the set yet */
  let later: string[] = [];
  let highest = '';
  const has = (id: string): boolean => {
    for (const one of later) ids.add(one);
    later = [];
    return ids.has(id);
  };
  return {
    has,
    /** Takes an id in; whether it is new. */
    add(id: string): boolean {
      const isHigher = (id.length - highest.length || +(id > highest)) > 0;
      if (isHigher) later.push((highest = id));
      return isHigher || (!has(id) && !!ids.add(id));
    },
  };
}
