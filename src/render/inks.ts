import type { LaneInfo } from '../model/columns.js';
import { readable, type Rgb } from '../model/contrast.js';
import type { Scene } from '../layout/types.js';
import type { Overlay, TrackContext } from './context.js';
import { write } from './write.js';

const around = ({ assignedSlot, parentNode }: Element): Element | undefined => {
  const next = assignedSlot ?? parentNode;
  return next instanceof ShadowRoot ? next.host : next instanceof Element ? next : undefined;
};

/** Computed colours of an element and of all around it, from within. */
function* grounds(element: Element): Generator<string> {
  for (let at: Element | undefined = element; at; at = around(at)) yield getComputedStyle(at).backgroundColor;
}

/**
 * Colours that the file names for its lanes, as much darker or lighter as makes them stand out from what is behind the picture.
 * They are read again when that changes: a probe whose colours would change slowly tells of it.
 */
export class Inks implements Overlay {
  readonly #root: HTMLElement;
  readonly #probe = document.createElement('i');
  readonly #pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  #lanes: readonly LaneInfo[] | undefined;

  /**
   * @param root what the variables are written on
   * @param sample an element that is never seen
   * @param changed called when they are others without a frame
   */
  constructor(root: HTMLElement, sample: HTMLElement, changed: () => void, signal: AbortSignal) {
    this.#root = root;
    write(this.#probe, {}, { 'background-color': 'var(--_bg)', transition: 'background-color 1ms, color 1ms' });
    sample.append(this.#probe);
    const again = () => {
      this.#read();
      changed();
    };
    this.#probe.addEventListener('transitionend', again, { signal });
    matchMedia('(forced-colors: active)').addEventListener('change', again, { signal });
    signal.addEventListener('abort', () => this.#probe.remove());
  }

  draw(_scene: Scene, { set }: TrackContext): void {
    if (set.lanes === this.#lanes) return;
    this.#lanes = set.lanes;
    this.#read();
  }

  #read(): void {
    const probe = this.#probe.cloneNode() as HTMLElement;
    probe.style.setProperty('transition', 'none');
    this.#probe.after(probe);
    // The browser reads the colours, whatever they are written in; what it can't read stays the colour of the theme.
    const inks = (this.#lanes ?? []).map(({ color }) => {
      probe.style.removeProperty('color');
      if (!color || !CSS.supports('color', color)) return undefined;
      probe.style.setProperty('color', color);
      return getComputedStyle(probe).color;
    });
    probe.style.setProperty('color', 'Canvas');
    const paper = getComputedStyle(probe).color;
    probe.remove();
    const layers = [...grounds(this.#root)].reverse();
    const ground = this.#flat([paper, ...layers]);
    const isForced = matchMedia('(forced-colors: active)').matches;
    const seen = inks.map((ink) => {
      const color = ink && !isForced && ground && this.#flat([paper, ...layers, ink]);
      return color && `rgb(${readable(color, ground).join(' ')})`;
    });
    write(this.#root, undefined, Object.fromEntries(seen.map((color, lane) => [`--_ink-${lane}`, color || undefined])));
  }

  /** What is seen of colours that lie over each other. */
  #flat(colors: readonly string[]): Rgb | undefined {
    const pen = this.#pen;
    if (!pen) return undefined;
    for (const color of colors) {
      pen.fillStyle = color;
      pen.fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  }
}
