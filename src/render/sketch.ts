import { marksIn } from '../layout/scene.js';
import type { Scene } from '../layout/types.js';
import type { Moving, TrackContext } from './context.js';
import { traceDensity } from './density.js';
import { BOLD, DENSITY, drawMark, lookOf, say, SMALL, type Look } from './pen.js';
import { write } from './write.js';

/** Of the axis: its small lines, and what is above its first line of words. px, as in the styles */
const [TICK, ABOVE] = [4, 6];
/** Whoever moves the picture goes on within so long: then its memory need not be made again, which is a fifth of the first frame. ms */
const KEPT = 5000;

/**
 * Draws the picture on a canvas while it is on the move: the same marks, words and axis, for a fraction of what it costs to
 * move elements. Only the part that is seen, since a canvas costs by its size. At rest it is gone from the page, and its memory
 * soon after.
 */
export class Sketch implements Moving {
  readonly #track: HTMLElement;
  readonly #axis: HTMLElement;
  readonly #canvas = document.createElement('canvas');
  #look: Look | undefined;
  #isWarm = false;
  #letting: ReturnType<typeof setTimeout> | undefined;
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
    const canvas = this.#canvas;
    const isSeen = canvas.width > 0 && canvas.height > 0; // not where the element is scrolled away
    // A picture that nobody saw (see TrackRenderer) is not drawn before somebody asks for it; its letters would be new again.
    if (isSeen && !this.#isWarm) document.createElement('canvas').getContext('2d')?.drawImage(canvas, 0, 0, 1, 1);
    this.#isWarm ||= isSeen;
    canvas.remove();
    const weak = new WeakRef(this); // an element that is gone is not held
    clearTimeout(this.#letting);
    this.#letting = setTimeout(() => {
      const sketch = weak.deref();
      if (sketch && !sketch.#look) sketch.#canvas.width = sketch.#canvas.height = 0;
    }, KEPT);
  }

  /** @returns whether it can */
  draw(scene: Scene, context: TrackContext): boolean {
    const canvas = this.#canvas;
    const pen = canvas.getContext('2d');
    if (!pen) return false;
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
      const size = { width: Math.ceil(width * ratio), height: Math.ceil(height * ratio) };
      // Setting a size, also the one that it has, makes its memory anew.
      if (canvas.width !== size.width || canvas.height !== size.height) Object.assign(canvas, size);
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
    }
    pen.resetTransform();
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.setTransform(ratio, 0, 0, ratio, 0, -look.top * ratio);
    drawAxis(pen, scene, context, look);
    pen.save();
    try {
      drawPlot(pen, scene, context, look);
    } finally {
      pen.restore(); // the canvas may be used again
    }
    return true;
  }
}

/** What stands above the axis: where events are dense, and the marks. */
function drawPlot(pen: CanvasRenderingContext2D, scene: Scene, context: TrackContext, look: Look): void {
  const { top, height, foot } = look;
  pen.beginPath();
  pen.rect(0, 0, scene.width, foot);
  pen.clip();
  pen.globalAlpha = DENSITY;
  for (const lane of scene.lanes) {
    if (lane.y > top + height || lane.y + lane.height < top) continue;
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
}

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
