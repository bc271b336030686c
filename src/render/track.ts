import { Trait } from '../model/columns.js';
import { titleLanguage } from '../model/events.js';
import { marksIn } from '../layout/scene.js';
import type { Scene, SceneMark } from '../layout/types.js';
import { once } from '../model/once.js';
import { projectionOf } from '../model/projection.js';
import { UNIT_MS } from '../model/units.js';
import { laneColor } from './axis.js';
import type { Moving, TrackContext } from './context.js';
import { drawDensity } from './density.js';
import { leftOf } from './mirror.js';
import { Pool } from './pool.js';
import type { Sketch } from './sketch.js';
import { countText } from '../time/formats.js';
import { write } from './write.js';

/** Tokens and their bits of Trait. */
const TOKENS: Readonly<Record<string, number>> = {
  disputed: Trait.Disputed,
  differs: Trait.Differs,
  approximate: Trait.Approximate,
  uncertain: Trait.Uncertain,
  planned: Trait.Planned,
  cancelled: Trait.Cancelled,
  retracted: Trait.Retracted,
  'open-start': Trait.OpenStart,
  'open-end': Trait.OpenEnd,
  'unknown-start': Trait.UnknownStart,
  'unknown-end': Trait.UnknownEnd,
};
/** What the part `mark` tells: of a cluster doubt and dispute inside it, since the other bits speak of single marks. */
const CLUSTER_PARTS = Trait.Disputed | Trait.Differs | Trait.Approximate | Trait.Uncertain;
const MARK_PARTS = ~(Trait.UnknownStart | Trait.UnknownEnd);
const SHAPE_TOKEN = { dot: 'point', band: 'point', bar: 'range', period: 'period', cluster: 'cluster' } as const;
/** Marks take so long to their new rows, and the styles have the same. ms */
const SLIDE = 250;
/** At rest. One box in motion and at rest, or the page would lay out anew what is in it. */
const SHEET = { contain: 'layout size style' };
/** While the picture moves. */
const UNSEEN = { ...SHEET, opacity: '0' };
/** The page has no work with them either: neither paints them nor looks for the pointer in them. None can have the focus. */
const SKIPPED = { ...UNSEEN, 'content-visibility': 'hidden' };
/** Less of a title than this says nothing beside its note. px */
const LEAST_TITLE = 40;
const known = new Map<number, string>();
const tokens = (traits: number) =>
  once(known, traits, () => spaced(...Object.keys(TOKENS).filter((token) => traits & TOKENS[token])));
const spaced = (...names: readonly unknown[]) => names.filter(Boolean).join(' ');

/**
 * Draws the marks of a scene into the track: pooled elements, styles through CSSOM only, nothing read. While the picture is on
 * the move a {@link Sketch} takes the place of these elements and of the axis, which cost several times as much; until it is
 * loaded they move themselves.
 */
export class TrackRenderer extends Pool {
  readonly #track: HTMLElement;
  readonly #sheet: HTMLElement;
  readonly #axis: HTMLElement;
  #sketch: Moving | undefined;
  readonly #density: SVGElement;
  /** what is written on the elements besides their places */
  readonly #signs = new WeakMap<Element, string>();
  #scene: Scene | undefined;
  #sliding: ReturnType<typeof setTimeout> | undefined;
  #context: TrackContext | undefined;

  /** @param density behind the track */
  constructor(track: HTMLElement, axis: HTMLElement, density: SVGElement) {
    const sheet = document.createElement('div');
    super(sheet, 'div', 'span');
    this.#track = track;
    this.#axis = axis;
    this.#density = density;
    track.replaceChildren(sheet);
    this.#sheet = sheet;
  }

  clear(): void {
    this.#scene = this.#context = undefined;
    this.#sketch?.end();
    this.#dress(SHEET);
    this.show([], () => undefined);
    this.#density.replaceChildren();
  }

  /** Of the elements in place of which the sketch stands. */
  #dress(styles: typeof SHEET): void {
    for (const element of [this.#sheet, this.#axis]) write(element, {}, styles);
    write(this.#density, undefined, { visibility: styles === SHEET ? '' : 'hidden' });
  }

  /** The element of a mark, which can have the focus from now on. */
  override element(key: string): HTMLElement | undefined {
    if (this.#sheet.style.opacity) this.#dress(UNSEEN);
    return super.element(key);
  }

  /** @returns whether it is the elements that show it */
  draw(scene: Scene, context: TrackContext): boolean {
    const renamed = this.#context?.set !== context.set || this.#context.order !== context.order;
    this.#scene = scene;
    this.#context = context;
    const sketch = context.column?.moving ?? this.#sketch;
    const sketched = context.moving && sketch?.draw(scene, context);
    this.#dress(sketched ? (this.#sheet.matches(':focus-within') ? UNSEEN : SKIPPED) : SHEET);
    if (sketched) return false;
    sketch?.end();
    drawDensity(this.#density, scene.lanes, context);
    // Copies first: whatever comes and goes of them, no mark moves in the document.
    this.show(marksIn(scene), ([element, label], mark) => {
      place(element, mark, scene, context);
      placeLabel(label, element, mark, scene, context);
      const sign = signOf(mark, context);
      if (!renamed && this.#signs.get(element) === sign) return;
      this.#signs.set(element, sign);
      describe(element, mark, context);
    });
    return true;
  }

  /** From now on what moves is sketched. The first sketch of a page takes as long as three others: it is shown to nobody. */
  sketchWith(Kind: typeof Sketch): void {
    const sketch = (this.#sketch = new Kind(this.#track, this.#axis));
    if (!this.#context || this.#context.moving) return;
    sketch.draw(this.#scene!, this.#context);
    sketch.end();
  }

  /** From now on marks go to their places instead of being there; or no more. */
  slide(on: boolean): void {
    clearTimeout(this.#sliding);
    this.#sheet.toggleAttribute('data-sliding', on);
    if (on) this.#sliding = setTimeout(() => this.slide(false), SLIDE);
  }

  /** The mark nearest to a point of the plot (px), if one is within reach. */
  markAt(x: number, y: number, reach: number): SceneMark | undefined {
    let best: SceneMark | undefined;
    let least = reach;
    for (const mark of marksIn(this.#scene)) {
      if (mark.shape === 'period') continue;
      const distance = Math.max(mark.x - x, 0, x - mark.x - mark.width, mark.y - y, y - mark.y - mark.height);
      if (distance <= least) [best, least] = [mark, distance];
    }
    return best;
  }
}

/** Changes when something of a mark changes besides its place. */
const signOf = ({ key, shape, count, start, end, label, cutEnd, event }: SceneMark, context: TrackContext) =>
  [key, shape, count > 1 && `${count} ${start} ${end}`, !!label, cutEnd].join() +
  `${event === context.selected} ${key === context.current}`;

function place(element: HTMLElement, mark: SceneMark, scene: Scene, context: TrackContext): void {
  const { rtl, set, msPerPx } = context;
  const { event, traits, core, y, width, height } = mark;
  const unit = UNIT_MS[set.precision[event]] / msPerPx;
  write(element, undefined, {
    color: laneColor(set.lanes, mark.lane),
    translate: `${leftOf(mark, scene.width, rtl)}px ${y}px`,
    width: width,
    height,
    '--_core': core && `${leftOf(core, width, rtl)}px 0 / ${core.width}px 100%`,
    '--_soft': traits & Trait.Approximate ? Math.round(unit) : undefined,
  });
}

function placeLabel(label: HTMLElement, element: HTMLElement, mark: SceneMark, scene: Scene, context: TrackContext) {
  const { rtl, column } = context;
  const box = mark.label;
  if (!box) return label.remove();
  const { text, note, noteWidth } = context.label(mark.event, box);
  let { width, height } = box;
  if (column) [width, height] = [height, width];
  // Where the edge leaves no room for both, the title has it; the note stands in the name and the details too.
  const noted = note && width >= noteWidth + LEAST_TITLE;
  write(
    label,
    {
      part: 'label',
      class: mark.isBefore ? 'before' : undefined,
      'aria-hidden': true,
      dir: 'auto',
      'data-note': noted ? note : undefined,
    },
    {
      translate: `${leftOf(box, scene.width, rtl) - leftOf(mark, scene.width, rtl)}px ${box.y - mark.y}px`,
      width,
      height,
      'padding-inline-end': noted ? noteWidth : 0,
    },
    text,
  );
  if (label.parentNode !== element) element.append(label);
}

/** Everything about a mark but its place. */
function describe(element: HTMLElement, mark: SceneMark, context: TrackContext): void {
  const { shape, event, traits, count, label, copy } = mark;
  const isCluster = shape === 'cluster';
  const isSelected = !isCluster && event === context.selected;
  // A pill shows a dispute inside it; the other signs are drawn at single marks only.
  const drawn = isCluster ? traits & Trait.Disputed : traits;
  const className = spaced('mark', shape, isSelected && 'selected', mark.cutEnd && 'cut-end', tokens(drawn), copy);
  if (copy) {
    const id = context.set.id(event);
    return write(element, { part: copy, class: className, 'aria-hidden': true, 'data-event-id': id });
  }
  const { toTime } = projectionOf(context.set);
  const counted = countText(context.locale, count);
  write(
    element,
    {
      role: 'option',
      part: spaced(
        'mark',
        SHAPE_TOKEN[shape],
        label && 'labelled',
        isSelected && 'selected',
        tokens(traits & (isCluster ? CLUSTER_PARTS : MARK_PARTS)),
      ),
      class: className,
      'aria-label': context.name(mark),
      'aria-selected': isSelected,
      'aria-posinset': context.position(event),
      'aria-setsize': context.order.length,
      tabindex: mark.key === context.current ? 0 : -1,
      ...(isCluster
        ? {
            'data-count': count,
            'data-start': toTime(mark.start),
            'data-end': toTime(mark.end),
            'data-text': mark.key.startsWith('b') ? `‹ ${counted}` : counted,
          }
        : { 'data-event-id': context.set.id(event), lang: titleLanguage(context.set, event) }),
    },
    undefined,
  );
}
