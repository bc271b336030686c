import { clampView, panBy, type Limits, type View, type ViewPath } from '../time/view.js';

/** Part of the hand's speed that goes on, what slows it down (px/s²) and what it is at most (px/s): the values of MapLibre GL JS. */
const LINEARITY = 0.3;
const DECELERATION = 2500 * LINEARITY;
const MAX_SPEED = 1400;
/** What would go on for longer is as far, but faster: no motion takes longer. s */
const LONGEST = 0.6;
/** What would go on for less is no motion. px */
const LEAST = 1;
/** What the hand did before is of no account. ms */
const RECENT = 160;
/** A hand that has not moved for so long has stopped. ms */
const RESTED = 50;

/** Where a dragged view was at a time, ms. */
export interface Sample extends View {
  readonly time: number;
}

/** Where a view goes on to when it is let go. */
export interface Release {
  readonly view: View;
  /** while it was dragged, in order of time */
  readonly samples: readonly Sample[];
  /** ms, on the same clock */
  readonly time: number;
  /** of the plot, px */
  readonly width: number;
  readonly limits: Limits;
}

const spanOf = ({ start, end }: View) => end - start;

/** px/s, to later times positive; 0 after a pinch and after a rest */
function speedOf({ view, samples, time, width }: Release): number {
  const recent = samples.filter((sample) => time - sample.time <= RECENT);
  const [first, last] = [recent[0], recent.at(-1)];
  if (!first || !last || last.time === first.time || time - last.time > RESTED) return 0;
  if (Math.abs(spanOf(first) / spanOf(view) - 1) > 1e-6) return 0;
  return ((last.start - first.start) / spanOf(view)) * width * (1000 / (last.time - first.time));
}

/**
 * The way on of a view that was dragged and let go, slowing down evenly in the eye, to a limit at the farthest. It never starts
 * faster than the hand was.
 * @returns undefined if it stays where it is
 */
export function coasting(release: Release): ViewPath | undefined {
  const { view, width, limits } = release;
  const hand = speedOf(release);
  const speed = Math.min(Math.abs(hand) * LINEARITY, MAX_SPEED);
  const px = speed ** 2 / (2 * DECELERATION);
  if (!(px >= LEAST)) return undefined;
  const by = ((Math.sign(hand) * px) / width) * spanOf(view);
  const to = clampView(panBy(view, by), limits);
  const share = Math.min(1, (to.start - view.start) / by);
  if (!(share > 0)) return undefined;
  const seconds = Math.min(speed / DECELERATION, LONGEST);
  const power = Math.min(1 / LINEARITY, (Math.abs(hand) * seconds) / px);
  /** part of the time after which it is at the limit */
  const cut = 1 - (1 - share) ** (1 / power);
  return {
    duration: seconds * cut * 1000,
    at: (u) => (u >= 1 ? to : u > 0 ? panBy(view, by * (1 - (1 - u * cut) ** power)) : view),
  };
}
