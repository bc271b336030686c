/**
 * Elements kept by key from frame to frame. One that comes back under its key is the same element, so focus, pointer
 * capture and transitions survive; one that goes is reused for the next newcomer.
 */
export class Pool {
  /** each a chain of elements: the one in the document, then what is in it */
  readonly #shown = new Map<string, readonly HTMLElement[]>();
  readonly #spare: (readonly HTMLElement[])[] = [];
  readonly #parent: Element;
  readonly #tags: readonly string[];

  /** @param tags of the elements to make, each inside the one before */
  constructor(parent: Element, ...tags: readonly string[]) {
    // What an earlier pool left there, before the element was taken out of the document.
    parent.replaceChildren();
    this.#parent = parent;
    this.#tags = tags;
  }

  /** The element in the document that shows an item, by the item's key. */
  element(key: string): HTMLElement | undefined {
    return this.#shown.get(key)?.[0];
  }

  #create(): readonly HTMLElement[] {
    const chain = this.#tags.map((tag) => document.createElement(tag));
    chain.forEach((element, k) => chain[k - 1]?.append(element));
    return chain;
  }

  /** Shows exactly these items, in this order in the document; `write` puts an item into its elements. */
  show<Item extends { readonly key: string }>(
    items: readonly Item[],
    write: (elements: readonly HTMLElement[], item: Item) => void,
  ): void {
    // One map for good: what `write` stops half way with, by an error, can still be taken away.
    const shown = this.#shown;
    const keys = new Set(items.map(({ key }) => key));
    for (const [key, chain] of shown) {
      if (keys.has(key)) continue;
      chain[0].remove();
      this.#spare.push(chain);
      shown.delete(key);
    }
    let cursor = this.#parent.firstElementChild;
    for (const item of items) {
      const chain = shown.get(item.key) ?? this.#spare.pop() ?? this.#create();
      shown.set(item.key, chain);
      write(chain, item);
      if (chain[0] === cursor) cursor = cursor.nextElementSibling;
      else this.#parent.insertBefore(chain[0], cursor);
    }
  }
}
