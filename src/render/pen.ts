import { TOLD, Trait } from '../model/columns.js';
import type { Box, Scene, SceneMark } from '../layout/types.js';
import { UNIT_MS } from '../model/units.js';
import { laneColor } from './axis.js';
import { countText } from '../time/formats.js';
import { insetOf, type TrackContext } from './context.js';
import { leftOf } from './mirror.js';

/** Pale parts of marks, as in the styles. */
const [PALE, GROUND, MIX, SOFT] = [0.4, 0.09, 0.62, 0.75];
export const DENSITY = 0.5;
/** Corners of marks and of pills. px */
const [CORNER, PILL] = [5, 10];
const STRUCK = Trait.Cancelled | Trait.Retracted;
/** What is open at its start is drawn so far back. px */
const FAR = 9999;
/** A part of the size of labels for the note and the count, which are bold, and for the axis. */
export const SMALL = 0.925;
/** A line along letters that makes them look bold. px */
export const BOLD = 0.7;
/** What is read of the page when a movement begins: where the plot is seen, colours and fonts. */
export interface Look {
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

/** Reads the colours and fonts of the page. */
export function lookOf(track: Element, axis: Element, { set }: TrackContext): Omit<Look, 'top' | 'height' | 'foot'> {
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
  set.lanes.forEach((_, lane) => ask(`${lane}`, laneColor(set.lanes, lane)));
  const colors = new Map(Array.from(probes, ([name, one]) => [name, getComputedStyle(one).color]));
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(probe);
  const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  probe.remove();
  const color = (name: string) => colors.get(name)!;
  const line = parseFloat(getComputedStyle(axis).lineHeight);
  return { color, lane: (lane) => color(`${lane}`), font, line, baseline: 0 };
}

/** A mark with its label and signs. */
export function drawMark(
  pen: CanvasRenderingContext2D,
  mark: SceneMark,
  scene: Scene,
  context: TrackContext,
  look: Look,
): void {
  const { shape, traits, y, width, height, core, count, event, label } = mark;
  const { color } = look;
  const left = leftOf(mark, scene.width, context.rtl);
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
    const text = `${mark.key.startsWith('b') ? '‹ ' : ''}${countText(context.locale, count)}`;
    say(pen, text, left + width / 2, y + height / 2 + look.baseline * SMALL, color('text'), 'center', BOLD);
    return;
  }

  const soft = Math.min(96, Math.max(8, UNIT_MS[context.set.precision[event]] / context.msPerPx));
  if (traits & Trait.OpenStart) {
    // As far back as one sees: as high and as pale as the mark itself.
    const [high, alpha] = shape === 'band' ? [6, PALE] : [height, shape === 'period' ? GROUND : MIX];
    round(context.rtl ? left + width : left - FAR, y + (height - high) / 2, FAR, high, 0);
    fill(ink, alpha);
  }
  if (traits & Trait.Approximate) {
    for (const x of [left - soft, left + width]) {
      const outside = x < left ? x : x + soft;
      const fade = pen.createLinearGradient(outside, 0, x < left ? left : x, 0);
      fade.addColorStop(0, 'transparent');
      fade.addColorStop(1, ink);
      round(x, y, soft, height, 0);
      fill(fade as unknown as string, PALE);
    }
  }
  const struck = traits & STRUCK;
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
    const ends = [left, left + width - 2];
    if (traits & Trait.OpenStart) ends.splice(context.rtl ? 1 : 0, 1);
    for (const x of ends) {
      round(x, y, 2, height, 0);
      fill(ink);
    }
  } else {
    round(left, y, width, height, CORNER);
    fill(color('bg'));
    fill(ink, MIX);
    if (core) {
      round(leftOf(core, width, context.rtl) + left, y, core.width, height, 0);
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

/** Name of the colour of the note after a label: that of disputes for what is told differently only, not for "planned". */
export const noteInk = (traits: number): string => (traits & TOLD ? 'disputed' : traits & STRUCK ? 'muted' : 'text');

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
  const left = leftOf(box, scene.width, rtl);
  const inset = insetOf(traits);
  const [start, end] = rtl ? [left + box.width - inset, left] : [left + inset, left + box.width];
  const [align, opposite]: CanvasTextAlign[] = rtl ? ['right', 'left'] : ['left', 'right'];
  const y = box.y + box.height / 2 + baseline;
  const room = box.width - noteWidth - inset;
  say(pen, cut(text, room, context), start, y, color(event === selected ? 'accent' : 'text'), align);
  if (note && room > 0) say(pen, note, end, y, color(noteInk(traits)), opposite, BOLD);
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
export function say(
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
