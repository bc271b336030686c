import type { Box, Scene, SceneMark } from './types.js';

/** A point in px of the plot. */
export type Point = readonly [x: number, y: number];
/** A cubic Bézier curve: its ends are the first point and the last. */
export type Curve = readonly [Point, Point, Point, Point];

/** A link of the open event that is to be drawn, from what names the other to what is named. */
export interface LinkAsked {
  /** lines of one key that end at one place are drawn once */
  readonly key: string;
  /** the other end: a mark, or the edge of the plot that it lies beyond, on its lane; undefined: it does not show */
  readonly end: SceneMark | { readonly edge: 'before' | 'after'; readonly lane: number } | undefined;
  /** it leads to the open event, not away from it */
  readonly isBack: boolean;
  /** px that its words take */
  readonly textWidth: number;
}

export interface LinkLine<Link> {
  readonly link: Link;
  readonly curve: Curve;
  /** where its words stand; undefined: there is no room for them */
  readonly text?: Box;
}

/** More than this many lines are a tangle; the details list all links. */
const MOST = 24;
/** Marks that are nearer to each other than this are joined round their side. px */
const GAP = 16;
/** px between two lines that join the same marks */
const APART = 14;
/** px around words, and between words and the ends of their line, one of which is an arrow head */
const PADDING = 3;
const CLEAR = 10;
/** Where on its curve words may stand, the best first; 0 is its begin, 1 its end. */
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

const right = ({ x, width }: Box) => x + width;
const bottom = ({ y, height }: Box) => y + height;
const middle = ({ y, height }: Box) => y + height / 2;
const meet = (a: Box, b: Box) => a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
const holds = (outer: Box, inner: Box) => meet(outer, inner) && outer.y < inner.y && bottom(outer) > bottom(inner);
const within = (value: number, from: number, to: number) => Math.max(from, Math.min(to, value));

/** What of a box is in the plot area. */
function cut(box: Box, width: number): Box {
  const x = within(box.x, 0, width);
  return { ...box, x, width: within(right(box), 0, width) - x };
}

/** A curve that leaves its first end towards a corner and comes to its last from there. */
function bend(from: Point, [x, y]: Point, to: Point): Curve {
  const toward = ([px, py]: Point): Point => [px + ((x - px) * 2) / 3, py + ((y - py) * 2) / 3];
  return [from, toward(from), toward(to), to];
}

/** From one box to another: between the sides that face each other, so that it leaves and comes level, clear of both labels. */
export function joined(a: Box, b: Box, width: number, apart = 0): Curve {
  const [ay, by] = [middle(a), middle(b)];
  const level = (from: Point, to: Point): Curve => {
    const half = Math.max(Math.abs(to[0] - from[0]) / 2, GAP) * Math.sign(to[0] - from[0] || 1);
    // Along one row it sags, or it would look like a part of what stands there.
    const sag = apart + (Math.abs(ay - by) < GAP / 2 ? Math.min(GAP, Math.abs(half) / 4) : 0);
    return [from, [from[0] + half, from[1] + sag], [to[0] - half, to[1] + sag], to];
  };
  if (right(a) + GAP <= b.x) return level([right(a), ay], [b.x, by]);
  if (right(b) + GAP <= a.x) return level([a.x, ay], [right(b), by]);
  // A period, and what stands on it: straight to its edge.
  if (holds(a, b) || holds(b, a)) {
    const inner = holds(a, b) ? b : a;
    const outer = inner === a ? b : a;
    const x = within(inner.x + inner.width / 2 + apart, Math.max(a.x, b.x), Math.min(right(a), right(b)));
    const ends: readonly [Point, Point] = [
      [x, bottom(inner)],
      [x, bottom(outer)],
    ];
    const [from, to] = inner === a ? ends : [ends[1], ends[0]];
    return bend(from, [x, (from[1] + to[1]) / 2], to);
  }
  const side = Math.abs(a.x - b.x) - apart;
  if (side >= GAP && !(a.y < bottom(b) && b.y < bottom(a))) {
    // The one that lasts is met on its edge, just before the other begins.
    const [wide, late] = a.x < b.x ? [a, b] : [b, a];
    const x = within(late.x - GAP - apart, wide.x, right(wide));
    const edge: Point = [x, wide.y < late.y ? bottom(wide) : wide.y];
    const end: Point = [late.x, middle(late)];
    return wide === a ? bend(edge, [x, end[1]], end) : bend(end, [x, end[1]], edge);
  }
  const out = GAP + Math.min(GAP, Math.abs(ay - by) / 8) + apart;
  const left = Math.min(a.x, b.x) - out;
  if (left >= 0)
    return [
      [a.x, ay],
      [left, ay],
      [left, by],
      [b.x, by],
    ];
  const beyond = Math.min(width, Math.max(right(a), right(b)) + out);
  return [
    [right(a), ay],
    [beyond, ay],
    [beyond, by],
    [right(b), by],
  ];
}

/** The point of a curve at t from 0 to 1. */
export function at([p, q, r, s]: Curve, t: number): Point {
  const u = 1 - t;
  const mix = (k: 0 | 1) => u ** 3 * p[k] + 3 * u * u * t * q[k] + 3 * u * t * t * r[k] + t ** 3 * s[k];
  return [mix(0), mix(1)];
}

/** The end of a link: its mark's box, or a point at the edge; undefined where that edge is too near. */
function boxOf(end: NonNullable<LinkAsked['end']>, self: Box, { lanes, width }: Scene): Box | undefined {
  if ('key' in end) return cut(end, width);
  const isBefore = end.edge === 'before';
  if (isBefore ? self.x < GAP : right(self) > width - GAP) return undefined;
  return { x: isBefore ? 0 : width, y: lanes[end.lane].lineY, width: 0, height: 0 };
}

/**
 * The links of one mark as lines of the picture, and where the words at them stand: clear of labels, marks and each other.
 * @param mark of the open event
 * @param lineHeight px of one line of words
 * @param isColumn time runs down: words stand across it
 */
export function linkLines<Link extends LinkAsked>(
  links: readonly Link[],
  mark: SceneMark,
  scene: Scene,
  lineHeight: number,
  isColumn = false,
): LinkLine<Link>[] {
  const { marks } = scene;
  const self = cut(mark, scene.width);
  const seen = new Set<string>();
  const between = new Map<string, number>();
  const lines: { link: Link; curve: Curve }[] = [];
  for (const link of links) {
    const { end, key, isBack } = link;
    const box = end && boxOf(end, self, scene);
    if (!box || lines.length === MOST) continue;
    const place = 'key' in end ? end.key : `${end.edge} ${end.lane}`;
    if (seen.has(`${key} ${place}`)) continue;
    seen.add(`${key} ${place}`);
    const nth = between.get(place) ?? 0;
    between.set(place, nth + 1);
    const [from, to] = isBack ? [box, self] : [self, box];
    lines.push({ link, curve: joined(from, to, scene.width, nth * APART) });
  }
  const taken = [...marks, ...(scene.copies ?? [])].flatMap((one): Box[] => [
    ...(one.shape === 'period' ? [] : [one]),
    ...(one.label ? [one.label] : []),
  ]);
  return lines.map(({ link, curve }) => {
    const [width, height] = [link.textWidth + 2 * PADDING, lineHeight];
    const size = isColumn ? { width: height, height: width } : { width, height };
    const text = PLACES.map((t): Box => {
      const [x, y] = at(curve, t);
      return { ...size, x: x - size.width / 2, y: y - size.height / 2 };
    }).find((box) => {
      const around = {
        x: box.x - CLEAR,
        y: box.y - CLEAR,
        width: box.width + 2 * CLEAR,
        height: box.height + 2 * CLEAR,
      };
      const isInside = box.x >= 0 && right(box) <= scene.width && box.y >= 0 && bottom(box) <= scene.height;
      const isOnEnd = [curve[0], curve[3]].some(([x, y]) => meet({ x, y, width: 0.01, height: 0.01 }, around));
      return isInside && !isOnEnd && !taken.some((other) => meet(box, other));
    });
    if (text) taken.push(text);
    return { link, curve, text };
  });
}
