import { Trait } from '../model/columns.js';
import type { EventSet } from '../model/events.js';
import type { Box, Scene, SceneMark } from '../layout/types.js';
import { UNIT_MS } from '../model/units.js';
import { Pool } from './pool.js';

/** What the marks of a picture need besides their boxes. Event numbers are −1 for none. */
export interface TrackContext {
  readonly set: EventSet;
  readonly rtl: boolean;
  readonly selected: number;
  /** the mark that Tab reaches */
  readonly current: string | undefined;
  /** px that one precision unit fades over at the most */
  readonly msPerPx: number;
  /** how many events there are to walk through, and an event's place among them (from 1) */
  readonly setSize: number;
  position(event: number): number;
  /** spoken name: visible words first, then date and lane */
  name(mark: SceneMark): string;
  label(event: number): Label;
}

/** The words at a mark. Widths in px. */
export interface Label {
  readonly text: string;
  /** words after it in the colour of dispute ("2 dates"), or '' */
  readonly note: string;
  readonly noteWidth: number;
  /** of both */
  readonly width: number;
}

interface MarkNode {
  readonly element: HTMLElement;
  readonly label: HTMLElement;
  /** what was last written, so that an unchanged value costs nothing */
  readonly written: Record<string, string>;
}

/** Bits of Trait and the tokens of the part `mark` they add. */
const TOKENS: readonly (readonly [number, string])[] = [
  [Trait.Disputed, 'disputed'],
  [Trait.Differs, 'differs'],
  [Trait.Approximate, 'approximate'],
  [Trait.Uncertain, 'uncertain'],
  [Trait.Planned, 'planned'],
  [Trait.Cancelled, 'cancelled'],
  [Trait.Retracted, 'retracted'],
  [Trait.OpenStart, 'open-start'],
  [Trait.OpenEnd, 'open-end'],
];
/** Tokens of clusters: doubt and dispute inside them; the other bits speak of single marks. */
const CLUSTER_TRAITS = Trait.Disputed | Trait.Differs | Trait.Approximate | Trait.Uncertain;
const SHAPE_TOKEN = { dot: 'point', band: 'point', bar: 'range', period: 'period', cluster: 'cluster' } as const;
const LANE_COLORS = 8;
/** Less of a title than this says nothing beside its note. px */
const LEAST_TITLE = 40;
/** A soft end is at most this long. px */
const MAX_SOFT = 96;

function createMark(): MarkNode {
  const element = document.createElement('div');
  const label = document.createElement('span');
  element.setAttribute('role', 'option');
  label.setAttribute('aria-hidden', 'true');
  label.setAttribute('part', 'label');
  label.dir = 'auto';
  return { element, label, written: {} };
}

const compact = new Intl.NumberFormat('en', { notation: 'compact' });

/** Draws the marks of a scene into the track: one read-free write phase, pooled elements, styles through CSSOM only. */
export class TrackRenderer {
  readonly #pool: Pool<MarkNode>;
  #scene: Scene | undefined;

  constructor(track: HTMLElement) {
    this.#pool = new Pool(track, createMark);
  }

  /** The element that shows a mark, by the mark's key. */
  element(key: string): HTMLElement | undefined {
    return this.#pool.get(key)?.element;
  }

  clear(): void {
    this.#scene = undefined;
    this.#pool.show([], () => undefined);
  }

  draw(scene: Scene, context: TrackContext): void {
    this.#scene = scene;
    this.#pool.show(scene.marks, (node, mark) => writeMark(node, mark, scene, context));
  }

  /** The mark nearest to a point of the plot (px), if one is within reach. */
  markAt(x: number, y: number, reach: number): SceneMark | undefined {
    let best: SceneMark | undefined;
    let least = reach;
    for (const mark of this.#scene?.marks ?? []) {
      if (mark.shape === 'period') continue;
      const dx = Math.max(mark.x - x, 0, x - mark.x - mark.width);
      const dy = Math.max(mark.y - y, 0, y - mark.y - mark.height);
      const distance = Math.max(dx, dy);
      if (distance <= least) [best, least] = [mark, distance];
    }
    return best;
  }
}

/** How the ends of a single mark are drawn. */
function endsOf({ traits, cutStart, cutEnd }: SceneMark): string[] {
  const ends: [unknown, string][] = [
    [traits & Trait.UnknownStart, 'unknown-start'],
    [traits & Trait.UnknownEnd, 'unknown-end'],
    [cutStart, 'cut-start'],
    [cutEnd, 'cut-end'],
  ];
  return ends.filter(([is]) => is).map(([, name]) => name);
}

function writeMark(node: MarkNode, mark: SceneMark, scene: Scene, context: TrackContext): void {
  const { element, label, written } = node;
  const { set, rtl } = context;
  const cluster = mark.shape === 'cluster';
  const selected = !cluster && mark.event === context.selected;
  const left = (box: Box) => (rtl ? scene.width - box.x - box.width : box.x);

  const attribute = (name: string, value: string) => {
    if (written[name] === value) return;
    written[name] = value;
    element.setAttribute(name, value);
  };
  const style = (target: HTMLElement, name: string, value: string) => {
    const key = target === element ? `$${name}` : `label$${name}`;
    if (written[key] === value) return;
    written[key] = value;
    target.style.setProperty(name, value);
  };

  const traits = cluster ? mark.traits & CLUSTER_TRAITS : mark.traits;
  const tokens = TOKENS.filter(([bit]) => traits & bit).map(([, token]) => token);
  const picked = selected ? ['selected'] : [];
  attribute(
    'part',
    ['mark', SHAPE_TOKEN[mark.shape], ...(mark.label ? ['labelled'] : []), ...picked, ...tokens].join(' '),
  );
  // A pill shows a dispute inside it; the other signs are drawn at single marks only.
  const drawn = cluster ? tokens.filter((token) => token === 'disputed') : [...tokens, ...picked, ...endsOf(mark)];
  attribute('class', ['mark', mark.shape, `c${(mark.lane % LANE_COLORS) + 1}`, ...drawn].join(' '));
  attribute('aria-label', context.name(mark));
  attribute('aria-selected', String(selected));
  attribute('aria-posinset', String(context.position(mark.event)));
  attribute('aria-setsize', String(context.setSize));
  attribute('tabindex', mark.key === context.current ? '0' : '-1');
  if (cluster) {
    element.removeAttribute('data-event-id');
    written['data-event-id'] = '';
    attribute('data-count', String(mark.count));
    attribute('data-start', String(mark.start));
    attribute('data-end', String(mark.end));
    const count = mark.count < 10_000 ? String(mark.count) : compact.format(mark.count);
    attribute('data-text', mark.key.startsWith('b') ? `‹ ${count}` : count);
  } else {
    for (const name of ['data-count', 'data-start', 'data-end', 'data-text']) {
      if (written[name]) element.removeAttribute(name);
      written[name] = '';
    }
    attribute('data-event-id', set.id(mark.event));
  }

  style(element, 'transform', `translate(${left(mark)}px, ${mark.y}px)`);
  style(element, 'width', `${mark.width}px`);
  style(element, 'height', `${mark.height}px`);
  style(element, '--_lane', set.lanes[mark.lane].color ?? '');
  const core = mark.core ?? { x: 0, width: 0 };
  style(element, '--_core-x', `${rtl ? mark.width - core.x - core.width : core.x}px`);
  style(element, '--_core', `${core.width}px`);
  if (traits & (Trait.Approximate | Trait.OpenStart) && !cluster) {
    const unit = UNIT_MS[set.precision[mark.event]] / context.msPerPx;
    style(element, '--_soft', `${Math.max(8, Math.min(MAX_SOFT, unit))}px`);
  }

  if (!mark.label) {
    if (label.parentNode) label.remove();
    return;
  }
  const { text, note: words, noteWidth } = context.label(mark.event);
  // Where the edge leaves no room for both, the title has it; the note stands in the name and the details too.
  const note = mark.label.width < noteWidth + LEAST_TITLE ? '' : words;
  if (written.text !== text) label.textContent = written.text = text;
  if (written.note !== note) {
    written.note = note;
    if (note) label.setAttribute('data-note', note);
    else label.removeAttribute('data-note');
  }
  style(label, 'transform', `translate(${left(mark.label) - left(mark)}px, ${mark.label.y - mark.y}px)`);
  style(label, '--_note', `${note ? noteWidth : 0}px`);
  style(label, 'width', `${mark.label.width}px`);
  style(label, 'height', `${mark.label.height}px`);
  if (!label.parentNode) element.append(label);
}
