import { areaOf, sparseLabels, type OverviewLabel, type Stretch, type WindowBox } from '../layout/overview.js';
import type { Axis } from '../time/ticks.js';
import { overviewWords } from './overview-words.js';
import { leftOf } from './mirror.js';
import { Pool } from './pool.js';
import { svg, tenth } from './svg.js';
import type { Words } from './words.js';
import { write } from './write.js';

/** Height of the picture, px; its style has the same. */
const HEIGHT = 44;
/** Room that the density leaves above it: for the marks of disputes. px */
const HEADROOM = 12;
/** Middle of the marks of disputes from the top, and half of their height; px */
const MARK_Y = 7;
const MARK_R = 3;
/** Width of a grip; its style has the same. px */
const GRIP = 8;

/** What does not change while the window moves. px from where time begins */
export interface OverviewGround {
  readonly width: number;
  readonly rtl: boolean;
  /** how many events start in each column */
  readonly counts: Uint32Array;
  readonly disputes: readonly Stretch[];
  readonly axis: Axis;
  /** by which the overview is wider than the axis was made for */
  readonly stretch: number;
}

/** One edge of the window for assistive technology. Numbers are hundredths of all that shows. */
export interface Edge {
  readonly least: number;
  readonly most: number;
  readonly now: number;
  readonly text: string;
}

const made = (className: string, ...children: Element[]) => {
  const element = document.createElement('div');
  element.className = className;
  element.append(...children);
  return element;
};

/** The overview's elements, and what is written into them. */
export class OverviewRenderer {
  readonly window = made('overview-window');
  readonly handles = [0, 1].map(() => {
    const handle = made('overview-handle');
    write(handle, { class: 'overview-handle', role: 'slider', tabindex: 0 });
    return handle;
  }) as unknown as readonly [start: HTMLElement, end: HTMLElement];
  readonly #area = svg('path');
  readonly #marks = svg('path');
  readonly #labels = made('overview-labels');
  readonly #pool = new Pool(this.#labels, 'span');
  readonly element: HTMLElement;

  constructor() {
    const picture = svg('svg');
    const disputes = svg('svg');
    for (const one of [picture, disputes]) write(one, { 'aria-hidden': true });
    write(this.#marks, { class: 'disputes' });
    write(this.window, { part: 'overview-window', class: 'overview-window' });
    write(this.#labels, { class: 'overview-labels', 'aria-hidden': true });
    picture.append(this.#area);
    disputes.append(this.#marks);
    // The disputes over the veil around the window: they are there to be found.
    this.element = made(
      'overview',
      made('overview-strip', picture, this.window, disputes),
      ...this.handles,
      this.#labels,
    );
  }

  /** What there is to move about in. */
  ground({ width, rtl, counts, disputes, axis, stretch }: OverviewGround): void {
    const at = (x: number) => tenth(rtl ? width - x : x);
    const area = areaOf(counts, HEIGHT - HEADROOM);
    write(this.#area, { d: `M${area.map(([x, y]) => `${at(Math.min(x, width))} ${tenth(y + HEADROOM)}`).join('L')}Z` });
    const rings = disputes.map(([from, to]) => {
      const [left, right] = rtl ? [at(to), at(from)] : [at(from), at(to)];
      const end = (y: number) => `0 0 1 ${y < MARK_Y ? left : right} ${y}`;
      const [top, bottom] = [MARK_Y - MARK_R, MARK_Y + MARK_R];
      return `M${left} ${top}H${right}A${MARK_R} ${MARK_R} ${end(bottom)}H${left}A${MARK_R} ${MARK_R} ${end(top)}Z`;
    });
    write(this.#marks, { class: 'disputes', d: rings.join('') });
    this.#pool.show(sparseLabels(axis, stretch, width), ([element], label: OverviewLabel) => {
      write(element, {}, { translate: leftOf(label, width, rtl), width: label.width }, label.text);
    });
  }

  /** Where the window is now; all of its elements are moved only. */
  show({ from, to, handles }: WindowBox, width: number, target: number, rtl: boolean): void {
    const left = (x: number, length: number) => leftOf({ x, width: length }, width, rtl);
    write(this.window, undefined, { translate: left(from, to - from), width: to - from });
    handles.forEach((x, k) => {
      // Beside the edge on the outside, as far as the target goes.
      const beside = (k ? to : from - GRIP) - x;
      const grip = Math.max(0, Math.min(target - GRIP, beside));
      write(this.handles[k], undefined, {
        translate: left(x, target),
        width: target,
        '--_grip': rtl ? target - GRIP - grip : grip,
      });
    });
  }

  /** What the handles stand at, in words. @param besides what its name says besides what it is */
  tell(edges: readonly Edge[], of: Words, besides: string): void {
    const words = overviewWords(of);
    const name = words.overview + besides;
    write(this.element, { part: 'overview', class: 'overview', role: 'group', 'aria-label': name });
    edges.forEach(({ least, most, now, text }, k) =>
      write(this.handles[k], {
        class: 'overview-handle',
        role: 'slider',
        tabindex: 0,
        'aria-label': words.edges[k],
        'aria-valuemin': least,
        'aria-valuemax': most,
        'aria-valuenow': now,
        'aria-valuetext': text,
      }),
    );
  }
}
