/** JSON Pointers (RFC 6901) into a record, and edits of a record that leave the original as it was. */

type Node = Record<string, unknown>;

export const token = (key: string | number) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;

export const tokens = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));

export function valueAt(record: unknown, pointer: string): unknown {
  return tokens(pointer).reduce((node, key) => (node as Node | undefined)?.[key], record);
}

/** Where the entries of an edited list stood in the file. */
const positions = new WeakMap<object, readonly number[]>();

const positionIn = (list: object, index: number) => positions.get(list)?.[index] ?? index;

/** The pointer into the record as it was before its edits. */
export function originalPointer(record: unknown, pointer: string): string {
  let node = record;
  return tokens(pointer)
    .map((key) => {
      const original = Array.isArray(node) ? positionIn(node, Number(key)) : key;
      node = (node as Node | undefined)?.[key];
      return token(original);
    })
    .join('');
}

type Tree = Map<string, Tree | { readonly value: unknown }>;

function edited(node: unknown, tree: Tree): unknown {
  const copy = (Array.isArray(node) ? [...(node as unknown[])] : { ...(node as Node) }) as Node;
  for (const [key, edit] of tree) {
    if (edit instanceof Map) copy[key] = edited(copy[key], edit);
    else if (edit.value === undefined) delete copy[key];
    else copy[key] = edit.value;
  }
  if (!Array.isArray(copy)) return copy;
  const kept = Object.keys(copy).map(Number);
  const list = kept.map((index): unknown => copy[index]);
  positions.set(
    list,
    kept.map((index) => positionIn(node as object, index)),
  );
  return list;
}

/** Changes to one record, collected first and then done at once. What is removed stays removed, whatever else is done in it. */
export class Edits {
  readonly #tree: Tree = new Map();

  get size(): number {
    return this.#tree.size;
  }

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

  /** A copy with the edits done; parts that are not edited are shared with the original. */
  apply<T>(record: T): T {
    return this.size ? (edited(record, this.#tree) as T) : record;
  }
}
