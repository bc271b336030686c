import { linkLines, type Curve, type LinkAsked } from '../layout/link-lines.js';
import { marksIn } from '../layout/scene.js';
import type { Box, Scene } from '../layout/types.js';
import { linksOf, type Link } from '../model/links.js';
import type { TrackContext } from './context.js';
import { leftOf } from './mirror.js';
import { storyWords } from './story-words.js';
import { svg, tenth } from './svg.js';
import { write } from './write.js';

/** The nth element in a group, made if it is not there yet. */
const nth = (group: SVGElement, n: number, tag: 'path' | 'text') =>
  (group.children[n] ?? group.appendChild(svg(tag))) as SVGElement;
/** length and half width of an arrow head, px */
const HEAD = [8, 3.5] as const;

const px = (...values: readonly number[]) => values.map(tenth).join(' ');

/** The typed links of the open event, as lines over the track: below its labels, and gone while the picture moves. */
export class LinkLines {
  readonly #svg: SVGSVGElement;
  /** words stand above all lines */
  readonly #lines = svg('g');
  readonly #words = svg('g');
  /** the event whose links were looked for last, and the set it is one of */
  #known: { readonly set: object; readonly event: number; readonly links: readonly Link[] } | undefined;

  /** @param signal ends it */
  constructor(track: HTMLElement, signal: AbortSignal) {
    this.#svg = svg('svg');
    this.#svg.append(this.#lines, this.#words);
    write(this.#svg, { class: 'links', 'aria-hidden': true, hidden: '' });
    // Beside the track: in it are no more elements than it may have.
    track.after(this.#svg);
    signal.addEventListener('abort', () => this.#svg.remove());
  }

  draw(scene: Scene, context: TrackContext): void {
    const { rtl, selected, moving } = context;
    const mark = moving ? undefined : scene.marks.find(({ event, count }) => event === selected && count === 1);
    const asked = mark ? this.#asked(scene, context) : [];
    const { column } = context;
    // In a column the height of a label is the width of its words.
    const lineHeight = column?.label({ text: '', note: '', noteWidth: 0 }).length ?? context.lineHeight;
    const lines = mark ? linkLines(asked, mark, scene, lineHeight, !!column) : [];
    const { width, height } = scene;
    const left = (box: Box) => leftOf(box, width, rtl);
    // Lines go behind labels and counts: they are left out of what is painted.
    const free = marksIn(scene).flatMap((one) => one.label ?? (one.count > 1 ? one : []));
    const holes = lines.length
      ? free.map((box) => `M${px(left(box), box.y)}h${px(box.width)}v${px(box.height)}h${px(-box.width)}z`).join('')
      : '';
    write(
      this.#svg,
      { class: 'links', 'aria-hidden': true, hidden: lines.length ? undefined : '' },
      { width, height, 'clip-path': `path(evenodd, "M0 0H${px(width)}V${px(height)}H0z${holes}")` },
    );
    const turn = ([x, y]: Curve[number]): Curve[number] => [rtl ? width - x : x, y];
    lines.forEach(({ link, curve, text }, k) => {
      const line = nth(this.#lines, 2 * k, 'path');
      const head = nth(this.#lines, 2 * k + 1, 'path');
      const word = nth(this.#words, k, 'text');
      const [from, c1, c2, to] = curve.map(turn);
      write(line, { class: `link-line ${link.kind}`, d: `M${px(...from)}C${px(...c1, ...c2, ...to)}` });
      const hasHead = link.kind !== 'same-as';
      write(head, { class: 'link-head', d: hasHead ? arrow(c2, to) : '' });
      const box = text && { x: left(text) + text.width / 2, y: text.y + text.height / 2 };
      write(word, { class: 'link-word', x: box && px(box.x), y: box && px(box.y) }, undefined, text ? link.words : '');
    });
    for (const [group, count] of [
      [this.#lines, 2 * lines.length],
      [this.#words, lines.length],
    ] as const)
      while (group.childElementCount > count) group.lastElementChild!.remove();
  }

  /** What there is to draw, with the other ends of this picture. */
  #asked({ marks, view, lanes }: Scene, context: TrackContext) {
    const { set, selected: event, width } = context;
    const words = storyWords(context.words);
    if (this.#known?.set !== set || this.#known.event !== event)
      this.#known = { set, event, links: linksOf(set, event).filter(({ kind }) => kind) };
    const { links } = this.#known;
    const { start, last } = set;
    // In one column all lanes are one.
    const laneOf = (other: number) => (lanes.length > 1 ? set.lane[other] : 0);
    /** The mark of an event; or beyond which edge it lies; undefined: it does not show. */
    const endOf = (other: number): LinkAsked['end'] => {
      if (!context.position(other)) return undefined;
      const single = marks.find((mark) => mark.count === 1 && mark.event === other);
      if (single) return single;
      const isBefore = !(last[other] >= view.start);
      if (isBefore || start[other] > view.end) return { edge: isBefore ? 'before' : 'after', lane: laneOf(other) };
      // Clusters of a lane follow each other by the starts of their events.
      return marks.findLast((mark) => mark.count > 1 && mark.lane === laneOf(other) && mark.start <= start[other]);
    };
    return links.map(({ kind, other, isBack }) => {
      const text = words.links[kind!];
      return {
        kind,
        key: kind === 'same-as' ? kind : `${kind} ${isBack}`,
        words: text,
        end: endOf(other),
        isBack,
        textWidth: width(text),
      };
    });
  }
}

/** A triangle with its tip at the end of a curve. */
function arrow([cx, cy]: Curve[number], [x, y]: Curve[number]): string {
  const far = Math.hypot(x - cx, y - cy) || 1;
  const [dx, dy] = [(x - cx) / far, (y - cy) / far];
  const [length, half] = HEAD;
  const [bx, by] = [x - dx * length, y - dy * length];
  return `M${px(x, y)}L${px(bx - dy * half, by + dx * half)} ${px(bx + dy * half, by - dx * half)}z`;
}
