/**
 * Elements kept by key from frame to frame. One that comes back under its key is the same element, so focus, pointer
 * capture and transitions survive; one that goes is reused for the next newcomer.
 */
export class Pool<Node extends { readonly element: HTMLElement }> {
  #shown = new Map<string, Node>();
  readonly #spare: Node[] = [];
  readonly #parent: Element;
  readonly #create: () => Node;

  constructor(parent: Element, create: () => Node) {
    // What an earlier pool left there, before the element was taken out of the document.
    parent.replaceChildren();
    this.#parent = parent;
    this.#create = create;
  }

  get(key: string): Node | undefined {
    return this.#shown.get(key);
  }

  /**
   * Shows exactly these items, in this order in the document.
   * @param write puts an item into its element; `fresh` when the element showed something else before
   */
  show<Item extends { readonly key: string }>(
    items: readonly Item[],
    write: (node: Node, item: Item, fresh: boolean) => void,
  ): void {
    const before = this.#shown;
    const after = new Map<string, Node>();
    for (const item of items) {
      const node = before.get(item.key);
      if (node) {
        after.set(item.key, node);
        before.delete(item.key);
      }
    }
    for (const node of before.values()) {
      node.element.remove();
      if (this.#spare.length < 64) this.#spare.push(node);
    }
    let cursor = this.#parent.firstElementChild;
    const ordered = new Map<string, Node>();
    for (const item of items) {
      let node = after.get(item.key);
      const fresh = !node;
      node ??= this.#spare.pop() ?? this.#create();
      ordered.set(item.key, node);
      write(node, item, fresh);
      if (node.element === cursor) cursor = cursor.nextElementSibling;
      else this.#parent.insertBefore(node.element, cursor);
    }
    this.#shown = ordered;
  }
}
