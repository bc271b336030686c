import type { Source } from './file.js';

/**
 * Sources that are, over others, based on themselves: for each such circle, the id of a source and the position in its
 * `basedOn` where it closes. Depth first, but not recursive, since a chain may be as long as the list.
 */
export function circles(sources: readonly Source[]): [id: string, at: number][] {
  const basedOn = new Map(sources.map((source) => [source.id, source.basedOn]));
  const found: [string, number][] = [];
  /** true while what a source is based on is still being followed, false afterwards */
  const open = new Map<string, boolean>();
  const stack = [...basedOn.keys()];
  while (stack.length) {
    const id = stack[stack.length - 1];
    if (open.has(id)) {
      open.set(id, false);
      stack.pop();
      continue;
    }
    open.set(id, true);
    basedOn.get(id)?.forEach((next, at) => {
      if (open.get(next)) found.push([id, at]);
      else if (!open.has(next)) stack.push(next);
    });
  }
  return found;
}
