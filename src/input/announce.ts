/** After the last change of the view, before it is spoken; long enough that nothing is said during a gesture. ms */
const QUIET = 700;
/** A message is taken back after this time, so that a reader doesn't find it later. ms */
const CLEAR = 3000;
const MAX_LENGTH = 150;

/** Speaks through one polite status element: the last of many changes, once, never the same words twice in a row. */
export class Announcer {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = '';
  readonly #status: HTMLElement;

  constructor(status: HTMLElement) {
    this.#status = status;
  }

  /** @param words made when the time has come, so that they tell the state at rest */
  say(words: () => string): void {
    this.stop();
    this.#timer = setTimeout(() => {
      const text = words().slice(0, MAX_LENGTH);
      if (text === this.#last) return;
      this.#last = text;
      this.#status.textContent = text;
      this.#timer = setTimeout(() => (this.#status.textContent = ''), CLEAR);
    }, QUIET);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#status.textContent = '';
  }
}
