import type { Text } from './file.js';

/** FNV-1a, 32 bits: with the date beside it enough to tell titles apart. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
  return bits >>> 0;
}

/**
 * Ids for events that have none: made from date and title, so the same wherever an event stands in its file. They begin
 * with `_`, as no id of a file can, so that the two never meet.
 */
export class DefaultIds {
  readonly #uses = new Map<string, number>();

  /** Of events with the same date and title (or the same hash of it), all but the first get a number behind it. */
  next(date: string, title: Text): string {
    const id = `_${date}_${hash(JSON.stringify(title))}`;
    const uses = (this.#uses.get(id) ?? 0) + 1;
    this.#uses.set(id, uses);
    return uses > 1 ? `${id}-${uses}` : id;
  }
}
