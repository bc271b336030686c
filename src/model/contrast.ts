/** A colour without transparency: red, green and blue of sRGB, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Of graphics, WCAG 2.2, 1.4.11. */
export const LEAST_CONTRAST = 3;

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
/** Halvings that find a share to one part in a thousand. */
const STEPS = 10;

const linear = (byte: number) => {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance as WCAG defines it, 0 to 1. */
export const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast ratio as WCAG defines it, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const mixed = (from: Rgb, to: Rgb, share: number): Rgb => [
  Math.round(from[0] + (to[0] - from[0]) * share),
  Math.round(from[1] + (to[1] - from[1]) * share),
  Math.round(from[2] + (to[2] - from[2]) * share),
];

/**
 * The colour itself where it stands out from its ground; else as much of black or white in it as makes it stand out, so that as
 * much as can be is left of its hue.
 */
export function readable(color: Rgb, ground: Rgb, least = LEAST_CONTRAST): Rgb {
  if (contrast(color, ground) >= least) return color;
  // The nearer one of those that can be reached: away from the ground, unless that end lies too near to it.
  const ends = luminance(color) < luminance(ground) ? [BLACK, WHITE] : [WHITE, BLACK];
  const end = ends.find((one) => contrast(one, ground) >= least) ?? ends[0];
  let [low, high] = [0, 1];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (contrast(mixed(color, end, middle), ground) >= least) high = middle;
    else low = middle;
  }
  return mixed(color, end, high);
}
