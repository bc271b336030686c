import { LayoutWork } from '../layout/labels.js';
import type { Layout } from '../layout/types.js';
import type { Arranged } from './arrange.js';
import type { PlotSizes } from './sizes.js';
import type { Voice } from './voice.js';

/** Longest time that a frame gives to labels that are not laid out yet. ms */
const IN_FRAME = 6;
/** Time between two slices of layout in advance, and how long each takes. ms */
const [REST, SLICE] = [4, 6];

/** Lays out the labels that a frame needs at once, as far as its time allows, and finer ones while nobody moves. */
export class Laying {
  #work: LayoutWork | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #made: (() => void) | undefined;
  /** until when the frame that has just begun with other events lays out labels; 0: the frame has no others */
  #until = 0;
  /** resolves once all labels of the present picture are in it */
  whole: Promise<void> = Promise.resolve();

  /**
   * @param isMoving whether frames follow each other, which need the time themselves
   * @param again asks for another frame
   */
  constructor(
    readonly isMoving: () => boolean,
    readonly again: () => void,
  ) {}

  /** there is something to lay out */
  get begun(): boolean {
    return !!this.#work;
  }

  /** Other events, sizes or words: what there was no longer holds. */
  drop(): void {
    this.#work = undefined;
    this.stop();
  }

  /** Begins with events in their rows. @param voice their words, all told: those of a day may be others, which moves nothing */
  lay(
    { set, index }: Arranged,
    visible: ((event: number) => boolean) | undefined,
    sizes: PlotSizes,
    { labelWidth: widthOf }: Voice,
  ): void {
    this.#until = performance.now() + IN_FRAME;
    const labelWidth = (event: number) => widthOf(event, sizes);
    const options = { columns: set, metrics: sizes.metrics, visible, labelWidth };
    this.#work = new LayoutWork(options, visible ? undefined : index);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#done();
  }

  #done(): void {
    this.#made?.();
    this.#made = undefined;
  }

  /**
   * Lays out the labels of a scale (ms per px). Where that takes long they come with the next frames.
   * @returns whether all of them are there
   */
  run(scale: number): boolean {
    const work = this.#work!;
    const until = this.#until || performance.now() + IN_FRAME;
    this.#until = 0;
    const isWhole = work.run(scale, () => performance.now() > until);
    if (isWhole) {
      this.#done();
      this.#later();
    } else {
      if (!this.#made) this.whole = new Promise((resolve) => (this.#made = resolve));
      this.again();
    }
    return isWhole;
  }

  /** The layout with the labels of a scale, as far as they are there. */
  at(scale: number): Layout {
    return this.#work!.at(scale);
  }

  #later(): void {
    if (!this.#work?.final) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const until = performance.now() + SLICE;
      if (!this.isMoving()) this.#work?.run(0, () => performance.now() > until);
      this.#later();
    }, REST);
  }
}
