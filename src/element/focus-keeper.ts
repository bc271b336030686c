const isSeen = (element: Element) => element.checkVisibility();

/**
 * The focus never falls to the page by itself: where what has it is taken away or hidden, the nearest element around it that
 * can have it takes its place, else what has it first.
 */
export class FocusKeeper {
  readonly #root: HTMLElement;
  readonly #home: () => void;
  readonly #last: () => HTMLElement;
  /** what has the focus, and what is around it in the root */
  #path: readonly Element[] = [];

  /**
   * @param home focuses what has it first; there may be nothing
   * @param last can always have it
   */
  constructor(root: HTMLElement, home: () => void, last: () => HTMLElement) {
    this.#root = root;
    this.#home = home;
    this.#last = last;
    this.#hold((root.getRootNode() as ShadowRoot).activeElement);
    root.addEventListener('focusin', ({ target }) => this.#hold(target as Element));
    root.addEventListener('focusout', ({ target, relatedTarget }) =>
      // By then it is taken away, if that is why it lost the focus.
      queueMicrotask(() => {
        if (target === this.#path[0] && (relatedTarget || isSeen(target as Element))) this.#path = [];
      }),
    );
  }

  #hold(target: Element | null): void {
    const path: Element[] = [];
    for (let one = target; one && one !== this.#root; one = one.parentElement) path.push(one);
    this.#path = path;
  }

  /** Something of the frame may be gone. */
  check(): void {
    const [target, ...around] = this.#path;
    if (!target || isSeen(target)) return;
    this.#path = [];
    for (const one of around.filter(isSeen)) {
      const next = one.matches('[tabindex]') ? one : one.querySelector(':scope[role=toolbar] [tabindex="0"]');
      if (next) return (next as HTMLElement).focus();
    }
    this.#home();
    const { activeElement, body } = this.#root.ownerDocument;
    if (this.#path.length || (activeElement && activeElement !== body)) return;
    // Nothing is there to have it.
    const last = this.#last();
    last.tabIndex = -1;
    last.focus();
  }
}
