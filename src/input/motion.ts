import { viewPath, type View } from '../time/view.js';

/** One animated change of the view at a time; a cut for people who asked for less motion. */
export class Motion {
  #frame = 0;
  #target: View | undefined;

  /** Where the running animation is going; undefined at rest. */
  get target(): View | undefined {
    return this.#target;
  }

  /** Calls `step` with each view on the way, the exact target last. Anything that was running stops where it is. */
  run(from: View, to: View, step: (view: View) => void): void {
    this.stop();
    const path = viewPath(from, to);
    if (!path.duration || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      step(to);
      return;
    }
    this.#target = to;
    let began: number | undefined;
    const tick = (now: number) => {
      began ??= now;
      const u = Math.min(1, (now - began) / path.duration);
      if (u === 1) this.#target = undefined;
      else this.#frame = requestAnimationFrame(tick);
      step(path.at(u));
    };
    this.#frame = requestAnimationFrame(tick);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#target = undefined;
  }
}
