/**
 * Elements kept by key from frame to frame. One that comes back under its key is the same element, so focus, pointer
 * capture and transitions survive; one that goes is reused for the next newcomer.
 */
export class Pool {
  /** each a chain of elements: the one in the document, then what is in it */
  #shown = new Map<string, readonly HTMLElement[]>();
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

  get #focused(): Element | null {
    return (this.#parent.getRootNode() as Document | ShadowRoot).activeElement;
  }

  /**
   * Shows exactly these items; `write` puts an item into its elements.
   * @param loose the order in the document doesn't matter for now: elements that are free show the newcomers where they stand,
   * which spares the browser most of the work of a frame. Else they stand in the order of the items.
   */
  show<Item extends { readonly key: string }>(
    items: readonly Item[],
    write: (elements: readonly HTMLElement[], item: Item) => void,
    loose = false,
  ): void {
    const before = this.#shown;
    this.#shown = new Map(items.map(({ key }) => [key, before.get(key) ?? []]));
    const free: (readonly HTMLElement[])[] = [];
    for (const [key, chain] of before) {
      // One that has the focus must not become another: it goes, and its owner says who has the focus then.
      if (this.#shown.has(key)) continue;
      if (chain[0] === this.#focused) chain[0].remove();
      free.push(chain);
    }
    for (const item of items) {
      let chain = before.get(item.key);
      if (!chain) {
        chain = free.pop() ?? this.#spare.pop() ?? this.#create();
        this.#shown.set(item.key, chain);
        if (!chain[0].parentNode) this.#parent.append(chain[0]);
      }
      write(chain, item);
    }
    for (const chain of free) {
      chain[0].remove();
      if (this.#spare.length < 64) this.#spare.push(chain);
    }
    if (!loose) this.#sort();
  }

  /** Puts the elements in order. One that has the focus is not moved, since that would take the focus from it. */
  #sort(): void {
    const parent = this.#parent;
    const focused = this.#focused;
    let cursor = parent.firstElementChild;
    for (const [element] of this.#shown.values()) {
      if (element === focused) while (cursor !== element) [cursor] = [cursor!.nextElementSibling];
      if (element === cursor) cursor = cursor.nextElementSibling;
      else parent.insertBefore(element, cursor);
    }
  }
}
