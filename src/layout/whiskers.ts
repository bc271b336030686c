import type { Box, Scene, SceneMark } from './types.js';

/** One version of the selected event's date, as it is to be drawn. */
export interface DateVersion {
  /** places of the first moment that may belong to it, and of the end of the last; infinite where open */
  readonly start: number;
  readonly end: number;
  /** px that its words take */
  readonly textWidth: number;
}

/** A line from the earliest start to the latest end of one version, and where its words stand. Plot px. */
export interface Whisker {
  readonly line: Box;
  /** an end lies outside of the plot area, so that it shows no tick */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
  readonly text: Box;
}

/** The band over the track in which an event's versions stand, one below the other. */
export interface WhiskerBand extends Box {
  readonly whiskers: readonly Whisker[];
  /** versions for which there is no room in the plot area, and where the words stand that say so */
  readonly left: number;
  readonly rest?: Box;
}

/** px between a line and its words */
const GAP = 8;
/** px inside the band's edge, and between the band and the mark with its ring */
const PADDING = 6;
const CLEAR = 8;
/** A line is at least so wide. px */
const LEAST = 2;

/** What the band must leave free: the mark with its label. A period is as high as its lane, so only its label counts. */
function keepFree({ shape, label, y, height }: SceneMark): { readonly top: number; readonly bottom: number } {
  const [top, bottom] = shape === 'period' && label ? [label.y, label.y + label.height] : [y, y + height];
  return { top: Math.min(top, label?.y ?? top), bottom: Math.max(bottom, label ? label.y + label.height : bottom) };
}

/**
 * The versions of an event's date, over the picture and clear of the event's own mark and label: above it where there is room,
 * else below it, else where more of them have room. Nothing else moves. Words stand before their line, else after it, else
 * above it. Those that have no room are counted in words in the last row, so that what is shown is not taken for all.
 * @param lineHeight px of one line of words
 * @param restWidth px that the words for so many versions take
 * @returns undefined if there is no room for one and for these words
 */
export function whiskersOf(
  versions: readonly DateVersion[],
  mark: SceneMark,
  { view, width, height }: Scene,
  lineHeight: number,
  restWidth: (left: number) => number,
): WhiskerBand | undefined {
  const px = (time: number) => ((time - view.start) / (view.end - view.start)) * width;
  const within = (x: number) => Math.min(Math.max(x, 0), width);
  const rows = versions.map(({ start, end, textWidth }) => {
    const [x0, x1] = [px(start), px(end)];
    const [from, to] = [within(x0), within(x1)];
    const line = { x: Math.min(from, width - LEAST), width: Math.max(to - from, LEAST) };
    const text = Math.min(textWidth, width - 2 * PADDING);
    const before = line.x - GAP - text;
    const after = line.x + line.width + GAP;
    const beside = before >= PADDING ? before : after + text <= width - PADDING ? after : undefined;
    return {
      line,
      cutStart: x0 < 0,
      cutEnd: x1 > width,
      text: { x: beside ?? Math.max(PADDING, Math.min(line.x, width - PADDING - text)), width: text },
      isAbove: beside === undefined,
      height: beside === undefined ? lineHeight * 1.5 : lineHeight,
    };
  });

  const { top, bottom } = keepFree(mark);
  const rooms = [top - CLEAR, height - bottom - CLEAR];
  const fitting = rooms.map((room) => {
    let left = room - 2 * PADDING;
    const end = rows.findIndex((row) => (left -= row.height) < 0);
    return end < 0 ? rows.length : end;
  });
  const below = fitting[0] < rows.length && fitting[1] > fitting[0];
  const fit = fitting[+below];
  // The words for the rest stand where the last one has room, which is at least as high.
  const shown = rows.slice(0, fit < rows.length ? Math.max(fit - 1, 0) : fit);
  if (!shown.length) return undefined;
  const left = rows.length - shown.length;
  const start = Math.min(...shown.flatMap(({ line, text }) => [line.x, text.x]));
  const rest = left
    ? { x: start, width: Math.min(restWidth(left), width - 2 * PADDING), height: lineHeight }
    : undefined;
  if (rest) rest.x = Math.max(PADDING, Math.min(start, width - PADDING - rest.width));
  const boxes = [rest ?? [], ...shown.flatMap(({ line, text }) => [line, text])].flat();
  const x = within(Math.min(...boxes.map((box) => box.x)) - PADDING);
  const right = within(Math.max(...boxes.map((box) => box.x + box.width)) + PADDING);
  const size = shown.reduce((sum, row) => sum + row.height, 2 * PADDING + (rest?.height ?? 0));
  const y = below ? bottom + CLEAR : top - CLEAR - size;
  let at = y + PADDING;
  return {
    x,
    y,
    width: right - x,
    height: size,
    left,
    rest: rest && { ...rest, y: y + size - PADDING - lineHeight },
    whiskers: shown.map(({ line, text, isAbove, height, cutStart, cutEnd }) => {
      const box = { ...text, y: at, height: lineHeight };
      at += height;
      const tall = lineHeight / 2;
      return {
        cutStart,
        cutEnd,
        text: box,
        line: { ...line, y: at - tall / 2 - (isAbove ? tall / 2 : lineHeight / 2), height: tall },
      };
    }),
  };
}
