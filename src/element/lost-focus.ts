import type { Overlay, TrackContext } from '../render/context.js';
import type { Scene } from '../layout/types.js';
import { helpWords } from '../render/help-words.js';
import { distanceTo, nearest, numberOf } from './extent.js';
import type { PartPlot } from './plot-host.js';
import type { PartSession } from './session-host.js';

/** The event that had the focus in the last picture. */
interface Held {
  readonly id: string;
  readonly title: string;
  /** axis ms */
  readonly time: number;
}

/** When other data, a filter or another day take the event with the focus away, the one nearest in time has it, and that is said. */
export class LostFocus implements Overlay {
  readonly #plot: PartPlot;
  readonly #session: PartSession;
  #held: Held | undefined;
  #order: ArrayLike<number> | undefined;

  constructor(plot: PartPlot, session: PartSession) {
    this.#plot = plot;
    this.#session = session;
  }

  draw(_scene: Scene, { set, order, focused, position }: TrackContext): void {
    const held = this.#held;
    const event = held ? numberOf(set, held.id) : -1;
    const isOther = order !== this.#order && order.length;
    // While there were none the track itself had the focus, from where it may have gone elsewhere.
    const isHere = this.#order?.length || this.#plot.elements.track.matches(':focus');
    const isLost = held && isOther && isHere && !(event >= 0 && position(event));
    this.#order = order;
    if (isLost) {
      this.#held = undefined;
      queueMicrotask(() => this.#move(held));
    } else if (focused >= 0) {
      const time = (set.times ?? set.start)[focused];
      this.#held = { id: set.id(focused), title: this.#session.voice.title(focused), time };
    } else if (order.length && !isOther) this.#held = undefined;
  }

  #move({ title, time }: Held): void {
    const { order, set, projection, elements } = this.#plot;
    const { track } = elements;
    const inside = (track.getRootNode() as ShadowRoot).activeElement;
    const { activeElement, body } = track.ownerDocument;
    // It may have gone elsewhere meanwhile; what is taken away with the focus leaves it to the page.
    if (inside ? !track.contains(inside) : activeElement && activeElement !== body) return;
    const event = nearest(order, distanceTo(set!, projection.toPlace(time)));
    if (event === undefined) return;
    this.#session.navigation?.focusEvent(event);
    this.#plot.say(() => helpWords(this.#session.voice.words).gone(title));
  }
}
