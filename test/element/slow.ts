/** What a page has with which work is cut in slices. */
interface Page {
  scheduler?: { yield?: () => Promise<void> };
}

/** Ends in a task of its own. */
export const task = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(port1.close());
    port2.postMessage(0);
  });

/**
 * Work in slices on a machine that is as slow as a test likes: for so many looks at the clock it runs ahead, and work that
 * lets others come first may be held there.
 */
export class Slow {
  /** resolves when work is held */
  readonly held: Promise<void>;
  /** how often work has let others come first */
  breaths = 0;
  readonly #now = performance.now.bind(performance);
  readonly #own = Object.getOwnPropertyDescriptor(globalThis, 'scheduler');
  #go!: () => void;

  /** @param hold whether to hold the work that has just let others come first; once */
  constructor(hold: (breaths: number) => boolean = () => false, looks = 40) {
    let ahead = 0;
    performance.now = () => this.#now() + (looks-- > 0 ? (ahead += 50) : ahead);
    const going = new Promise<void>((resolve) => (this.#go = resolve));
    let tell!: () => void;
    this.held = new Promise((resolve) => (tell = resolve));
    const wait = async () => {
      if (hold(++this.breaths)) {
        hold = () => false;
        tell();
        await going;
      }
      await task();
    };
    Object.defineProperty(globalThis, 'scheduler', { configurable: true, writable: true, value: { yield: wait } });
  }

  /** What is held goes on. */
  go(): void {
    this.#go();
  }

  /** The page has its own clock and scheduler again. */
  end(): void {
    this.go();
    performance.now = this.#now;
    if (this.#own) Object.defineProperty(globalThis, 'scheduler', this.#own);
    else delete (globalThis as Page).scheduler;
  }
}
