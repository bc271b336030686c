import { marksIn } from '../layout/scene.js';
import type { Scene, SceneMark } from '../layout/types.js';
import type { Moving, TrackContext } from './context.js';
import { traceDensity } from './density.js';
import { BOLD, DENSITY, drawMark, lookOf, noteInk, say, SMALL, type Look } from './pen.js';
import { RIGHT_TO_LEFT } from './right-to-left.js';

/** Between the plot and the words of its axis, and the length of a tick. px, as in the styles */
const [BESIDE, TICK] = [8, 4];
/** From the end of a mark to the middle of the sign there, besides the space between them. px */
const AWAY = 5;
/** between a label's box and its words, px, as in the styles */
const INSET = 6;

/** What a picture that runs down is drawn with: boxes are turned with the pen, words are not. */
interface Frame {
  readonly look: Look;
  readonly rtl: boolean;
  /** px of a line of labels */
  readonly line: number;
  /** px of a line of ticks */
  readonly tick: number;
}

/** Draws the turned picture on a canvas while it is on the move, as {@link Sketch} does for one that is not turned. */
export class ColumnSketch implements Moving {
  readonly #canvas = document.createElement('canvas');
  #frame: Frame | undefined;
  /** what the frame was read for */
  #state = '';
  /** What is written is a sign of a mark, about its point: px from the middle of its line to the foot of its letters. */
  #sign = 0;

  /** px of a line of labels */
  line = 0;
  /** px of a line of ticks */
  tick = 0;
  /** the axis stands at the right */
  rtl = false;

  constructor(
    readonly track: HTMLElement,
    readonly axis: HTMLElement,
  ) {
    this.#canvas.ariaHidden = 'true';
  }

  end(): void {
    if (!this.#frame) return;
    this.#frame = undefined;
    this.#canvas.remove();
    this.#canvas.width = this.#canvas.height = 0; // lets the memory go
  }

  draw(scene: Scene, context: TrackContext): boolean {
    const pen = this.#canvas.getContext('2d');
    if (!pen) return false;
    const { width: length, height } = scene;
    const main = this.track.closest<HTMLElement>('.main')!;
    const gutter = this.axis.clientHeight + 1; // its border
    const ratio = devicePixelRatio;
    const state = [
      length,
      height,
      gutter,
      ratio,
      main.clientWidth,
      this.rtl,
      getComputedStyle(this.track).color,
    ].join();
    if (!this.#frame || state !== this.#state) {
      this.#state = state;
      this.#frame = this.#begin(pen, length, height + gutter, ratio, height, context);
      main.append(this.#canvas);
    }
    const { look, rtl } = this.#frame;
    // Of the plot: x along time, y away from it; the axis lies beyond its foot.
    const turn = rtl ? 1 : -1;
    pen.resetTransform(); // the whole of it, also what is only part of a px
    pen.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    pen.setTransform(0, ratio, turn * ratio, 0, rtl ? 0 : (height + gutter) * ratio, 0);
    drawAxis(pen, context, this.#frame, length);
    pen.save();
    pen.beginPath();
    pen.rect(0, 0, length, height);
    pen.clip();
    pen.globalAlpha = DENSITY;
    pen.fillStyle = look.color('muted');
    for (const lane of scene.lanes) {
      pen.beginPath();
      traceDensity(lane, false, (x, y) => pen.lineTo(x, y));
      pen.fill();
    }
    pen.globalAlpha = 1;
    // Periods are the ground for all others.
    for (const ground of [true, false])
      for (const mark of marksIn(scene))
        if ((mark.shape === 'period') === ground) {
          this.#sign = look.baseline * SMALL;
          drawMark(pen, { ...mark, label: undefined }, scene, context, { ...look, baseline: 0 });
          this.#sign = 0;
          drawLabel(pen, mark, context, this.#frame);
        }
    pen.restore();
    return true;
  }

  #begin(
    pen: CanvasRenderingContext2D,
    length: number,
    across: number,
    ratio: number,
    foot: number,
    context: TrackContext,
  ): Frame {
    const canvas = this.#canvas;
    const { rtl, line, tick } = this;
    canvas.width = Math.ceil(across * ratio);
    canvas.height = Math.ceil(length * ratio);
    for (const [name, px] of Object.entries({ width: across, height: length, left: 0, top: 0 }))
      canvas.style.setProperty(name, `${px}px`);
    const look = { top: 0, height: foot, foot, ...lookOf(this.track, this.axis, context) };
    pen.font = look.font;
    pen.lineJoin = 'round';
    pen.direction = 'ltr';
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = pen.measureText('x');
    // Whatever is written stands upright where its point is.
    const after: Partial<Record<CanvasTextAlign, number>> = { left: AWAY, right: -AWAY };
    for (const name of ['fillText', 'strokeText'] as const)
      pen[name] = (text: string, x: number, y: number) => {
        pen.save();
        if (this.#sign) {
          x += this.#sign + (after[pen.textAlign] ?? 0);
          pen.textAlign = 'center';
        }
        pen.transform(0, rtl ? 1 : -1, 1, 0, x, y);
        CanvasRenderingContext2D.prototype[name].call(pen, text, 0, 0);
        pen.restore();
      };
    return { look: { ...look, baseline: (above - below) / 2 }, rtl, line, tick };
  }
}

/** The axis beside the plot, and its lines through it. */
function drawAxis(
  pen: CanvasRenderingContext2D,
  { axis }: TrackContext,
  { look, rtl, tick }: Frame,
  length: number,
): void {
  const { color, foot, baseline } = look;
  const fill = (ink: string, x: number, y: number, width: number, height: number) => {
    pen.fillStyle = color(ink);
    pen.fillRect(x, y, width, height);
  };
  const words = (label: string, from: number, ink: string, bold: number) =>
    label.split('\n').forEach((line, k) => {
      const x = from + (k + 0.5) * tick + baseline * SMALL;
      say(pen, line, x, foot + BESIDE, color(ink), rtl ? 'left' : 'right', bold);
    });
  fill('border', 0, foot, length, 1);
  for (const { x, label, labelX } of axis.fine) {
    fill('grid', x - 0.5, 0, 1, foot);
    fill('muted', x - 0.5, foot, 1, TICK);
    words(label, labelX, 'muted', 0);
  }
  for (const { label, labelX } of axis.context) words(label, labelX, 'text', BOLD);
}

function drawLabel(pen: CanvasRenderingContext2D, mark: SceneMark, context: TrackContext, frame: Frame): void {
  const box = mark.label;
  if (!box) return;
  const { look, rtl, line } = frame;
  const { text, note } = context.label(mark.event, box);
  const ink = look.color(mark.event === context.selected ? 'accent' : 'text');
  const side = rtl ? 'right' : 'left';
  const foot = box.y + box.height - INSET;
  const lines = text.split('\n');
  const isBackward = RTL.test(text);
  pen.direction = isBackward ? 'rtl' : 'ltr';
  const at = (k: number) => box.x + (k + 0.5) * line + Math.floor(look.baseline) - LIFT;
  const last = lines.length - 1;
  // The note comes after the words as they are read, which may be nearer to the mark.
  const isNear = note && isBackward !== rtl;
  const [ofNote, ofWords] = isNear ? [0, context.width(`${note} `) * SMALL] : [context.width(lines[last]), 0];
  lines.forEach((words, k) => say(pen, words.trimEnd(), at(k), foot - (k === last ? ofWords : 0), ink, side));
  if (note) say(pen, note, at(last), foot - ofNote, look.color(noteInk(mark.traits)), side, BOLD);
}

/** The first letter is of a script that runs from right to left. */
const RTL = new RegExp(`^[^\\p{L}]*${RIGHT_TO_LEFT.source}`, 'u');
/** Words stand so far above their box, their first line beside the middle of a dot. px, as in the styles */
const LIFT = 3;
