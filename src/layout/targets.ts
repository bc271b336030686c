/** A part of a line, px. */
export interface Stretch {
  readonly x: number;
  readonly width: number;
}

/**
 * Where things on a line can be pressed: around each of them, at least so wide, none over another and all on the line. What has
 * no room in its middle gives way to its neighbours; where there is not room for all, each has an equal part less.
 * @param things from first to last
 * @param least px that each is wide if there is room
 * @param length px of the line
 */
export function targetsOf(things: readonly Stretch[], least: number, length: number): readonly Stretch[] {
  const widths = things.map(({ width }) => Math.max(least, width));
  const sum = widths.reduce((total, width) => total + width, 0);
  const scale = Math.min(1, length / sum);
  const targets = things.map(({ x, width }, k) => {
    const wide = widths[k] * scale;
    return { x: x + (width - wide) / 2, width: wide };
  });
  let floor = 0;
  for (const target of targets) {
    target.x = Math.max(target.x, floor);
    floor = target.x + target.width;
  }
  let ceiling = length;
  for (const target of targets.reverse()) ceiling = target.x = Math.min(target.x, ceiling - target.width);
  return targets.reverse();
}
