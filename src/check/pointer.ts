/** JSON Pointers (RFC 6901) into a record, and edits of a record that leave the original as it was. */

type Node = Record<string, unknown>;

export const token = (key: string) => `/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;

export const tokens = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));

export function valueAt(record: unknown, pointer: string): unknown {
  return tokens(pointer).reduce((node, key) => (node as Node | undefined)?.[key], record);
}

type Tree = Map<string, Tree | { readonly value: unknown }>;

function edited(node: unknown, tree: Tree, dense: boolean): unknown {
  const isList = Array.isArray(node);
  const copy = (isList ? [...(node as unknown[])] : { ...(node as Node) }) as Node;
  for (const [key, edit] of tree) {
    if (edit instanceof Map) copy[key] = edited(copy[key], edit, dense);
    else if (edit.value === undefined) delete copy[key];
    else copy[key] = edit.value;
  }
  return isList && dense ? (copy as unknown as unknown[]).filter(() => true) : copy;
}

/** Changes to one record, which may be added to. What is removed stays removed, whatever else is done in it. */
export class Edits {
  readonly #tree: Tree = new Map();

  /** Sets a value or, without one, removes what stands there. */
  set(pointer: string, value?: unknown): void {
    const path = tokens(pointer);
    const last = path.pop()!;
    let tree = this.#tree;
    for (const key of path) {
      const next = tree.get(key) ?? (new Map() as Tree);
      if (!(next instanceof Map)) return;
      tree.set(key, next);
      tree = next;
    }
    tree.set(last, { value });
  }

  /**
   * A copy with the edits done; what is not edited is shared with the original.
   * @param dense whether lists close up; if not, removed entries leave holes, so that the others keep their place
   */
  apply<T>(record: T, dense: boolean): T {
    return edited(record, this.#tree, dense) as T;
  }
}
