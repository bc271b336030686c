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
