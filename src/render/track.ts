import { Trait } from '../model/columns.js';
import type { EventSet } from '../model/events.js';
import type { Box, Scene, SceneMark } from '../layout/types.js';
import { UNIT_MS } from '../time/units.js';
import { laneColor } from './axis.js';
import { Pool } from './pool.js';
import { write } from './write.js';

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
/** Less of a title than this says nothing beside its note. px */
const LEAST_TITLE = 40;

/** Draws the marks of a scene into the track: one read-free write phase, pooled elements, styles through CSSOM only. */
export class TrackRenderer extends Pool {
  #scene: Scene | undefined;

  constructor(track: HTMLElement) {
    super(track, 'div', 'span');
  }

  clear(): void {
    this.#scene = undefined;
    this.show([], () => undefined);
  }

  draw(scene: Scene, context: TrackContext): void {
    this.#scene = scene;
    this.show(scene.marks, (elements, mark) => writeMark(elements, mark, scene, context));
  }

  /** The mark nearest to a point of the plot (px), if one is within reach. */
  markAt(x: number, y: number, reach: number): SceneMark | undefined {
    let best: SceneMark | undefined;
    let least = reach;
    for (const mark of this.#scene?.marks ?? []) {
      if (mark.shape === 'period') continue;
      const distance = Math.max(mark.x - x, 0, x - mark.x - mark.width, mark.y - y, y - mark.y - mark.height);
      if (distance <= least) [best, least] = [mark, distance];
    }
    return best;
  }
}

const tokens = (traits: number) => Object.keys(TOKENS).filter((token) => traits & TOKENS[token]);
const spaced = (...names: readonly unknown[]) => names.filter(Boolean).join(' ');

function writeMark([element, label]: readonly HTMLElement[], mark: SceneMark, scene: Scene, context: TrackContext) {
  const { set, rtl } = context;
  const { shape, event, traits, count, width, height, core, label: labelBox } = mark;
  const isCluster = shape === 'cluster';
  const isSelected = !isCluster && event === context.selected;
  /** of a box, px from the left edge of what it is in */
  const left = (box: Pick<Box, 'x' | 'width'>, whole: number) => (rtl ? whole - box.x - box.width : box.x);
  const x = left(mark, scene.width);
  // A pill shows a dispute inside it; the other signs are drawn at single marks only.
  const drawn = isCluster ? traits & Trait.Disputed : traits;
  const counted = count < 10_000 ? count : count.toLocaleString('en', { notation: 'compact' });

  write(
    element,
    {
      role: 'option',
      part: spaced(
        'mark',
        SHAPE_TOKEN[shape],
        labelBox && 'labelled',
        isSelected && 'selected',
        ...tokens(traits & (isCluster ? CLUSTER_PARTS : MARK_PARTS)),
      ),
      class: spaced('mark', shape, isSelected && 'selected', mark.cutEnd && 'cut-end', ...tokens(drawn)),
      'aria-label': context.name(mark),
      'aria-selected': isSelected,
      'aria-posinset': context.position(event),
      'aria-setsize': context.setSize,
      tabindex: mark.key === context.current ? 0 : -1,
      ...(isCluster
        ? {
            'data-count': count,
            'data-start': mark.start,
            'data-end': mark.end,
            'data-text': mark.key.startsWith('b') ? `‹ ${counted}` : counted,
          }
        : { 'data-event-id': set.id(event) }),
    },
    {
      translate: `${x}px ${mark.y}px`,
      width,
      height,
      '--_c': laneColor(set.lanes, mark.lane),
      '--_core': core && `${left(core, width)}px 0 / ${core.width}px 100%`,
      '--_soft': UNIT_MS[set.precision[event]] / context.msPerPx,
    },
  );

  if (!labelBox) {
    label.remove();
    return;
  }
  const { text, note, noteWidth } = context.label(event);
  // Where the edge leaves no room for both, the title has it; the note stands in the name and the details too.
  const noted = note && labelBox.width >= noteWidth + LEAST_TITLE;
  write(
    label,
    { part: 'label', 'aria-hidden': true, dir: 'auto', 'data-note': noted ? note : undefined },
    {
      translate: `${left(labelBox, scene.width) - x}px ${labelBox.y - mark.y}px`,
      width: labelBox.width,
      height: labelBox.height,
      '--_note': noted ? noteWidth : 0,
    },
    text,
  );
  if (!label.parentNode) element.append(label);
}
