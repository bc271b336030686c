import type { Text } from './file.js';

/** Hash of 53 bits (cyrb53 by bryc, public domain): no two of a million different texts should share one. */
function hash(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

/**
 * Ids for events that have none: made from date and title, so the same wherever an event stands in its file. They begin
 * with `_`, as no id of a file can, so that the two never meet.
 */
export class DefaultIds {
  readonly #uses = new Map<string, number>();

  /** Of events with the same date and title, all but the first get a number behind it. */
  next(date: string, title: Text): string {
    const id = `_${hash(`${date}\n${typeof title === 'string' ? title : JSON.stringify(title)}`)}`;
    const uses = (this.#uses.get(id) ?? 0) + 1;
    this.#uses.set(id, uses);
    return uses > 1 ? `${id}-${uses}` : id;
  }
}
