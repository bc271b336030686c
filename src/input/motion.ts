import type { View, ViewPath } from '../time/view.js';

/** One animated change of the view at a time; a cut for people who asked for less motion. */
export class Motion {
  /** Where the running animation is going; undefined at rest. */
  target: View | undefined;
  #frame = 0;
  #done: (() => void) | undefined;

  /**
   * Calls `step` with each view on the way, the exact target last. Anything that was running stops where it is.
   * @returns resolves at the end, or when it is stopped
   */
  async run(path: ViewPath, step: (view: View) => void): Promise<void> {
    this.stop();
    const to = path.at(1);
    if (!path.duration || matchMedia('(prefers-reduced-motion: reduce)').matches) return step(to);
    this.target = to;
    let began: number | undefined;
    const tick = (now: number) => {
      began ??= now;
      const u = Math.min(1, (now - began) / path.duration);
      if (u < 1) this.#frame = requestAnimationFrame(tick);
      else this.stop();
      step(path.at(u));
    };
    this.#frame = requestAnimationFrame(tick);
    return new Promise((resolve) => (this.#done = resolve));
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.target = undefined;
    this.#done?.();
  }
}
