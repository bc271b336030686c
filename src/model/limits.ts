/** How much data is taken before it is refused; past these limits a page should not be made to wait. */
export const MAX_EVENTS = 2_000_000;
export const MAX_ISSUES = 1000;
/** levels of lists and objects, the file itself being the first */
export const MAX_DEPTH = 32;
/** characters (UTF-16) of a title that are shown */
export const MAX_TITLE = 500;
/** characters (UTF-16) of an id that an issue names */
export const MAX_ID = 256;
/** characters (UTF-16) of a value that a message repeats */
export const MAX_QUOTE = 60;

/** The first `length` characters, the last of them an ellipsis if any are left out. */
export function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

const isNode = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * Whether lists and objects are nested more than `levels` deep. Goes level by level, so that neither deep nor cyclic data
 * exhausts the stack, and meets an object that many others share but once.
 */
export function isDeeper(value: unknown, levels: number): boolean {
  let level = isNode(value) ? [value] : [];
  for (; level.length; levels--) {
    if (levels === 0) return true;
    const next: object[] = [];
    for (const node of level) {
      for (const key in node) {
        const child = (node as Record<string, unknown>)[key];
        // A page may have given every list or object something that is not the data's own.
        if (isNode(child) && Object.hasOwn(node, key)) next.push(child);
      }
    }
    level = next.length > 1000 ? [...new Set(next)] : next;
  }
  return false;
}

/** So many of very many events are shown before the rest is ready. */
export const PREVIEW = 50_000;
export const isMany = (count: number): boolean => count > 4 * PREVIEW;
