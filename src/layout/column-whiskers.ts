import type { Box, Scene, SceneMark } from './types.js';
import type { WhiskerBand } from './whiskers.js';

/** One version of a date where time runs down. Places; infinite where open. */
export interface ColumnVersion {
  readonly start: number;
  readonly end: number;
  /** px along time that its words take, in lines */
  readonly length: number;
}

/** px inside the band's edge; between the band and the mark's words; of a line's ends, and between two lines */
const [PADDING, CLEAR, TALL, GAP] = [6, 8, 9, 2];
/** A line is at least so long. px */
const LEAST = 2;
/** Across the plot where the event has no words of its own, px */
const WIDEST = 240;

/** Where the words of versions stand, across the plot: in the column of the event's own words. */
function besideOf({ label }: SceneMark, { lanes }: Scene, lineHeight: number): Pick<Box, 'y' | 'height'> {
  if (label) return label;
  const bottom = lanes[0].lineY - lineHeight;
  return { y: Math.max(0, bottom - WIDEST), height: Math.min(WIDEST, bottom) };
}

/**
 * The versions of an event's date where time runs down: a line for each at its time, side by side on the line of pills beside the
 * axis, and their words one below the other after the event's own words, else before them, clear of both.
 * @param lineHeight px across time of the line of pills
 * @param restLength px along time of the words for those that have no room
 * @returns undefined if there is no room for one and for these words
 */
export function columnWhiskersOf(
  versions: readonly ColumnVersion[],
  mark: SceneMark,
  scene: Scene,
  lineHeight: number,
  restLength: number,
): WhiskerBand | undefined {
  const { view, width, lanes } = scene;
  const px = (time: number) => ((time - view.start) / (view.end - view.start)) * width;
  const within = (x: number) => Math.min(Math.max(x, 0), width);
  const beside = besideOf(mark, scene, lineHeight);
  const own = mark.label ?? { x: Math.max(0, mark.x), width: Math.min(mark.width, mark.height) };
  const from = own.x + own.width + CLEAR;
  const until = Math.min(own.x, Math.max(0, mark.x)) - CLEAR;
  const fitting = [width - from, until].map((room) => {
    let left = room - 2 * PADDING;
    const end = versions.findIndex(({ length }) => (left -= length) < 0);
    return end < 0 ? versions.length : end;
  });
  const before = fitting[0] < versions.length && fitting[1] > fitting[0];
  const fit = fitting[+before];
  // The words for the rest stand where the last one has room.
  const shown = versions.slice(0, fit < versions.length ? Math.max(fit - 1, 0) : fit);
  if (!shown.length) return undefined;
  const left = versions.length - shown.length;
  const length = shown.reduce((sum, version) => sum + version.length, 2 * PADDING + (left ? restLength : 0));
  const x = before ? until - length : from;
  const text = { y: beside.y + PADDING, height: beside.height - 2 * PADDING };
  const { lineY } = lanes[0]; // all are one
  const pitch = Math.min(TALL + GAP, lineHeight / shown.length);
  let at = x + PADDING;
  return {
    x,
    y: beside.y,
    width: length,
    height: beside.height,
    left,
    rest: left ? { ...text, x: x + length - PADDING - restLength, width: restLength } : undefined,
    whiskers: shown.map(({ start, end, length }, k) => {
      const [x0, x1] = [px(start), px(end)];
      const line = Math.min(within(x0), width - LEAST);
      const words = { ...text, x: at, width: length };
      at += length;
      return {
        cutStart: x0 < 0,
        cutEnd: x1 > width,
        // The first one is nearest to the axis.
        line: {
          x: line,
          width: Math.max(within(x1) - line, LEAST),
          y: lineY + ((shown.length - 1) / 2 - k) * pitch - TALL / 2,
          height: TALL,
        },
        text: words,
      };
    }),
  };
}
