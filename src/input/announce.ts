/** After the last change, before it is spoken. A view has settled by then, which takes 150 ms: 700 in all. ms */
const QUIET = 550;
/** A message is taken back after this time, so that a reader doesn't find it later. ms */
const CLEAR = 3000;
/** Between two messages that there are new data. ms */
const PACE = 5000;
const MAX_LENGTH = 150;

/** Speaks through one polite status element: the last of many changes, once, never the same words twice in a row. */
export class Announcer {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isPending = false;
  #last = '';
  #renewed = -PACE;
  readonly #status: HTMLElement;
  readonly #isBusy: () => boolean;

  /** @param isBusy a gesture is under way, during which nothing is said */
  constructor(status: HTMLElement, isBusy: () => boolean) {
    this.#status = status;
    this.#isBusy = isBusy;
  }

  /**
   * @param words made when the time has come, so that they tell the state at rest
   * @param renews they tell of new data, which may come faster than anybody can listen, and gives way to all else
   */
  say(words: () => string, renews = false): void {
    if (renews && this.#isPending) return;
    this.stop();
    this.#isPending = true;
    const wait = renews ? this.#renewed + PACE - performance.now() : 0;
    this.#timer = setTimeout(
      () => {
        if (this.#isBusy()) return this.say(words);
        this.#isPending = false;
        if (renews) this.#renewed = performance.now();
        const text = words().slice(0, MAX_LENGTH);
        if (text === this.#last) return;
        this.#last = text;
        this.#status.textContent = text;
        this.#timer = setTimeout(() => (this.#status.textContent = ''), CLEAR);
      },
      Math.max(QUIET, wait),
    );
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#isPending = false;
    this.#status.textContent = '';
  }
}
