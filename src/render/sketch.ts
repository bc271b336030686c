import { Trait } from '../model/columns.js';
import { marksIn } from '../layout/scene.js';
import type { Box, Scene, SceneMark } from '../layout/types.js';
import { UNIT_MS } from '../model/units.js';
import { insetOf, type TrackContext } from './context.js';
import { traceDensity } from './density.js';
import { write } from './write.js';

/** Pale parts of marks, as in the styles. */
const [PALE, GROUND, MIX, SOFT, DENSITY] = [0.4, 0.09, 0.62, 0.75, 0.5];
/** Corners of marks and of pills. px */
const [CORNER, PILL] = [5, 10];
/** A part of the size of labels for the note and the count, which are bold, and for the axis. */
const SMALL = 0.9;
/** A line along letters that makes them look bold. px */
const BOLD = 0.7;
/** Of the axis: its small lines, and what is above its first line of words. px, as in the styles */
const [TICK, ABOVE] = [4, 6];

/** What is read of the page when a movement begins: where the plot is seen, colours and fonts. */
interface Look {
  /** the part of plot and axis that is seen, px from the plot's top */
  readonly top: number;
  readonly height: number;
  /** of the axis, px from the plot's top; height of its lines of words */
  readonly foot: number;
  readonly line: number;
  readonly color: (name: string) => string;
  readonly lane: (lane: number) => string;
  readonly font: string;
  /** of the letters, px below the middle of their line */
  readonly baseline: number;
}

/**
 * Draws the picture on a canvas while it is on the move: the same marks, words and axis, for a fraction of what it costs to
 * move elements. Only the part that is seen, since a canvas costs by its size. At rest it is gone.
 */
export class Sketch {
  readonly #track: HTMLElement;
  readonly #axis: HTMLElement;
  readonly #canvas = document.createElement('canvas');
  #look: Look | undefined;
  /** what the look was read for: sizes, places and colours of the page */
  #state = '';

  constructor(track: HTMLElement, axis: HTMLElement) {
    this.#track = track;
    this.#axis = axis;
    this.#canvas.ariaHidden = 'true';
  }

  end(): void {
    if (!this.#look) return;
    this.#look = undefined;
    this.#canvas.remove();
    this.#canvas.width = this.#canvas.height = 0; // lets the memory go
  }

  /** @returns whether it can: forced colours are for elements only */
  draw(scene: Scene, context: TrackContext): boolean {
    const canvas = this.#canvas;
    const pen = canvas.getContext('2d');
    if (!pen || matchMedia('(forced-colors: active)').matches) return false;
    const ratio = devicePixelRatio;
    let look = this.#look;
    const scroll = this.#track.closest('.scroll')!;
    const [frame, own, foot] = [scroll, this.#track, this.#axis].map((one) => one.getBoundingClientRect()) as [
      DOMRect,
      DOMRect,
      DOMRect,
    ];
    const { width } = scene;
    const state = [width, ratio, frame.top, own.top, foot.top, innerHeight, getComputedStyle(this.#track).color].join();
    if (!look || this.#state !== state) {
      this.#state = state;
      const top = Math.max(0, Math.floor(Math.max(frame.top, 0) - own.top));
      const height = Math.max(0, Math.min(foot.bottom, innerHeight) - own.top - top);
      look = { top, height, foot: foot.top - own.top, ...lookOf(this.#track, this.#axis, context) };
      canvas.width = Math.ceil(width * ratio);
      canvas.height = Math.ceil(height * ratio);
      const main = scroll.parentElement!;
      const box = main.getBoundingClientRect();
      write(canvas, {}, { width, height, left: own.left - box.left, top: own.top + top - box.top });
      main.append(canvas);
      // Once only: a change of the font has the page compute its styles.
      pen.font = look.font;
      const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = pen.measureText('x');
      this.#look = look = { ...look, baseline: (above - below) / 2 };
      pen.lineJoin = 'round';
      pen.direction = context.rtl ? 'rtl' : 'ltr';
    } else pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.setTransform(ratio, 0, 0, ratio, 0, -look.top * ratio);
    drawAxis(pen, scene, context, look);
    pen.save();
    pen.beginPath();
    pen.rect(0, 0, width, look.foot);
    pen.clip();
    pen.globalAlpha = DENSITY;
    for (const lane of scene.lanes) {
      if (lane.y > look.top + look.height || lane.y + lane.height < look.top) continue;
      pen.fillStyle = look.lane(lane.lane);
      pen.beginPath();
      traceDensity(lane, context.rtl, (x, y) => pen.lineTo(x, y));
      pen.fill();
    }
    pen.globalAlpha = 1;
    // Periods are the ground for all others.
    for (const ground of [true, false])
      for (const mark of marksIn(scene))
        if ((mark.shape === 'period') === ground) drawMark(pen, mark, scene, context, look);
    pen.restore();
    return true;
  }
}

function lookOf(track: Element, axis: Element, { set }: TrackContext): Omit<Look, 'top' | 'height' | 'foot'> {
  // All are written before the first is read: the page computes their styles once.
  const probe = track.appendChild(document.createElement('span'));
  const probes = new Map<string, Element>();
  const ask = (name: string, value: string) => {
    const one = probe.appendChild(document.createElement('i'));
    one.style.setProperty('color', value);
    probes.set(name, one);
  };
  for (const name of ['text', 'muted', 'bg', 'surface', 'border', 'grid', 'accent', 'disputed'])
    ask(name, `var(--_${name})`);
  set.lanes.forEach(({ color }, lane) =>
    ask(`${lane}`, color ?? `var(--timeline-mark, var(--_lane-${(lane % 8) + 1}))`),
  );
  const colors = new Map(Array.from(probes, ([name, one]) => [name, getComputedStyle(one).color]));
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(probe);
  const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  probe.remove();
  const color = (name: string) => colors.get(name)!;
  const line = parseFloat(getComputedStyle(axis).lineHeight);
  return { color, lane: (lane) => color(`${lane}`), font, line, baseline: 0 };
}

/** px from the left edge */
const leftOf = (box: { x: number; width: number }, { width }: Scene, rtl: boolean) =>
  rtl ? width - box.x - box.width : box.x;

/** The axis below the plot, and its lines through it. */
function drawAxis(
  pen: CanvasRenderingContext2D,
  { width }: Scene,
  { axis, rtl }: TrackContext,
  { color, top, foot, line, baseline }: Look,
): void {
  const at = (x: number) => (rtl ? width - x : x);
  const fill = (ink: string, x: number, y: number, width: number, height: number) => {
    pen.fillStyle = color(ink);
    pen.fillRect(x, y, width, height);
  };
  const middle = foot + ABOVE + line / 2 + baseline * SMALL;
  fill('border', 0, foot, width, 1);
  for (const { x, label, labelX, labelWidth } of axis.fine) {
    fill('grid', at(x) - 0.5, top, 1, foot - top);
    fill('muted', at(x) - 0.5, foot, 1, TICK);
    say(pen, label, at(labelX + labelWidth / 2), middle, color('muted'), 'center', 0);
  }
  for (const { label, labelX } of axis.context)
    say(pen, label, at(labelX), middle + line + 1, color('text'), rtl ? 'right' : 'left', BOLD);
}

function drawMark(
  pen: CanvasRenderingContext2D,
  mark: SceneMark,
  scene: Scene,
  context: TrackContext,
  look: Look,
): void {
  const { shape, traits, y, width, height, core, count, event, label } = mark;
  const { color } = look;
  const left = leftOf(mark, scene, context.rtl);
  const ink = look.lane(mark.lane);
  const round = (x: number, y: number, width: number, height: number, radius: number) => {
    pen.beginPath();
    pen.roundRect(x, y, width, height, radius);
  };
  const fill = (style: string, alpha = 1) => {
    pen.globalAlpha = alpha;
    pen.fillStyle = style;
    pen.fill();
    pen.globalAlpha = 1;
  };
  const ring = (style: string, px: number, away: number, radius: number) => {
    round(left - away, y - away, width + 2 * away, height + 2 * away, radius + away);
    pen.lineWidth = px;
    pen.strokeStyle = style;
    pen.stroke();
  };

  if (mark.copy === 'copy silent') return ring(ink, 1.5, -0.75, height);
  if (shape === 'cluster') {
    const disputed = traits & Trait.Disputed;
    round(left, y, width, height, PILL);
    fill(color('surface'));
    ring(color(disputed ? 'disputed' : 'border'), disputed ? 2 : 1, disputed ? -1 : -0.5, PILL);
    const text = `${mark.key.startsWith('b') ? '‹ ' : ''}${count < 10_000 ? count : count.toLocaleString('en', { notation: 'compact' })}`;
    say(pen, text, left + width / 2, y + height / 2 + look.baseline * SMALL, color('text'), 'center', BOLD);
    return;
  }

  const soft = Math.min(96, Math.max(8, UNIT_MS[context.set.precision[event]] / context.msPerPx));
  if (traits & (Trait.Approximate | Trait.OpenStart)) {
    const ends = traits & Trait.Approximate ? [left - soft, left + width] : [context.rtl ? left + width : left - soft];
    for (const x of ends) {
      const outside = x < left ? x : x + soft;
      const fade = pen.createLinearGradient(outside, 0, x < left ? left : x, 0);
      fade.addColorStop(0, 'transparent');
      fade.addColorStop(1, ink);
      round(x, y, soft, height, 0);
      fill(fade as unknown as string, PALE);
    }
  }
  const struck = traits & (Trait.Cancelled | Trait.Retracted);
  if (traits & Trait.Planned) {
    pen.setLineDash([6, 4]);
    ring(ink, 2, -1, CORNER);
    pen.setLineDash([]);
  } else if (struck) {
    ring(color('muted'), 1, -0.5, CORNER);
    round(left, y + height / 2 - 1, width, 2, 0);
    fill(color('muted'));
  } else if (traits & Trait.Approximate && (shape === 'dot' || shape === 'band')) {
    round(left, y, width, height, shape === 'dot' ? height : 2);
    fill(ink, SOFT);
  } else if (shape === 'dot') {
    round(left - 1.5, y - 1.5, width + 3, height + 3, height);
    fill(color('bg'));
    round(left, y, width, height, height);
    fill(ink);
  } else if (shape === 'period') {
    round(left, y, width, height, 0);
    fill(ink, GROUND);
  } else if (shape === 'band') {
    round(left, y + (height - 6) / 2, width, 6, 0);
    fill(ink, PALE);
    for (const x of [left, left + width - 2]) {
      round(x, y, 2, height, 0);
      fill(ink);
    }
  } else {
    round(left, y, width, height, CORNER);
    fill(color('bg'));
    fill(ink, MIX);
    if (core) {
      round(leftOf(core, { width } as Scene, context.rtl) + left, y, core.width, height, 0);
      fill(ink);
    }
  }
  const doubt = traits & (Trait.Uncertain | Trait.UnknownEnd) ? 'left' : traits & Trait.UnknownStart && 'right';
  if (doubt) {
    const after = (doubt === 'left') !== context.rtl;
    const x = after ? Math.min(left + width, scene.width - 14) + 5 : left - 5;
    say(pen, '?', x, y + height / 2 + look.baseline * SMALL, ink, after ? 'left' : 'right', BOLD);
  }
  if (shape !== 'period' && event === context.selected) ring(color('accent'), 3, 3.5, CORNER);
  else if (shape !== 'period' && traits & Trait.Disputed) ring(color('disputed'), 2, 3, CORNER);
  if (label) drawLabel(pen, label, mark, scene, context, look);
}

function drawLabel(
  pen: CanvasRenderingContext2D,
  box: Box,
  { event, traits }: SceneMark,
  scene: Scene,
  context: TrackContext,
  { color, baseline }: Look,
): void {
  const { rtl, selected } = context;
  const { text, note, noteWidth } = context.label(event);
  const left = leftOf(box, scene, rtl);
  const inset = insetOf(traits);
  const [start, end] = rtl ? [left + box.width - inset, left] : [left + inset, left + box.width];
  const [align, opposite]: CanvasTextAlign[] = rtl ? ['right', 'left'] : ['left', 'right'];
  const y = box.y + box.height / 2 + baseline;
  const room = box.width - noteWidth - inset;
  say(pen, cut(text, room, context), start, y, color(event === selected ? 'accent' : 'text'), align);
  if (note && room > 0) say(pen, note, end, y, color('disputed'), opposite, BOLD);
}

/** As much of the text as `room` px hold, with an ellipsis if that is not all. */
function cut(text: string, room: number, { width }: TrackContext): string {
  if (width(text) <= room + 1) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (width(`${text.slice(0, middle)}…`) <= room + 1) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, low)}…`;
}

/** Writes words, small and bold ones too, all in the one font of labels. @param bold px of the line along small letters */
function say(
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  ink: string,
  align: CanvasTextAlign,
  bold?: number,
): void {
  pen.textAlign = align;
  pen.fillStyle = ink;
  if (bold === undefined) return pen.fillText(text, x, y);
  pen.save();
  pen.translate(x, y);
  pen.scale(SMALL, SMALL);
  pen.lineWidth = bold;
  pen.strokeStyle = ink;
  pen.fillText(text, 0, 0);
  if (bold) pen.strokeText(text, 0, 0);
  pen.restore();
}
