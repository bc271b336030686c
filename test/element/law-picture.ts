import { assert } from '@open-wc/testing';
import type { EventTimeline } from '../../src/index.js';
import { part, parts } from './fixture.js';
import { isIn, isWithin, meets, type LawEvent, type Window } from './law-events.js';

/** The picture as anybody can read it from the parts, and what it must be. */

/** px from the track's left and top edge; where time runs down, from its top and from the side where its axis stands */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Mark {
  /** tokens of the part, in order of the alphabet */
  readonly tokens: string;
  /** of a single event */
  readonly id: string | undefined;
  readonly count: number;
  /** of a cluster, axis ms */
  readonly start: number;
  readonly end: number;
  readonly box: Box;
  readonly label: Box | undefined;
  readonly lane: string;
  /** the events that it stands for */
  readonly events: LawEvent[];
}

export interface Picture {
  readonly view: Window;
  readonly scale: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  /** the mark that stands for an event, by the event's id */
  readonly markOf: ReadonlyMap<string, Mark>;
}

/** Marks and labels, the sheet they stand in, and the mark of the event with the focus. */
const MAX_NODES = 200;
/** With so many labels or more in a picture the rest is cut. */
const MAX_LABELS = 63;
/** The picture is laid out for whole px; the track may be half a px narrower. */
const ROUNDED = 0.5;
/** Less than this is rounding of the page's layout. px */
const HAIR = 0.1;

const middle = ({ top, bottom }: Box) => (top + bottom) / 2;
const is = (mark: Mark, token: string) => mark.tokens.split(' ').includes(token);

/** Reads the picture; fails if it does not keep the laws that one picture can break. */
export function readPicture(element: EventTimeline, events: readonly LawEvent[]): Picture {
  const { view } = element;
  const track = part(element, 'track');
  const frame = track.getBoundingClientRect();
  const rtl = element.matches('[dir=rtl] *');
  const isVertical = !!element.renderRoot.querySelector('[data-vertical]'); // `auto` may be, too
  const boxOf = (node: Element): Box => {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    if (isVertical)
      return {
        left: top - frame.top,
        right: bottom - frame.top,
        top: rtl ? frame.right - right : left - frame.left,
        bottom: rtl ? frame.right - left : right - frame.left,
      };
    return {
      left: left - frame.left,
      right: right - frame.left,
      top: top - frame.top,
      bottom: bottom - frame.top,
    };
  };
  const lanes = parts(element, 'lane').map((lane) => ({
    name: lane.querySelector('[part~="lane-label"]')?.textContent ?? '',
    ...boxOf(lane),
  }));
  const marks = parts(element, 'mark').map((node): Mark => {
    const box = boxOf(node);
    const label = node.querySelector('[part~="label"]');
    const y = middle(box);
    const { eventId: id, count, start, end } = node.dataset;
    const lane = lanes.find(({ top, bottom }) => y > top && y < bottom)?.name;
    assert(lane !== undefined, `a mark stands in a lane: ${node.outerHTML}`);
    assert.equal(id === undefined, is({ tokens: node.part.value } as Mark, 'cluster'), 'an id, or a cluster');
    return {
      tokens: [...node.part].sort().join(' '),
      id,
      count: Number(count ?? 1),
      start: Number(start),
      end: Number(end),
      box,
      label: label ? boxOf(label) : undefined,
      lane,
      events: [],
    };
  });
  const nodes = track.querySelectorAll('*').length;
  assert.isAtMost(nodes, MAX_NODES, 'Nodes: elements in the track');
  const [width, height] = isVertical ? [frame.height, frame.width] : [frame.width, frame.height];
  // Where time runs down all lanes are one.
  const placed = isVertical ? events.map((event) => ({ ...event, lane: '' })) : events;
  const picture = { view, scale: element.scale, width, height, marks, markOf: membersOf(marks, placed, view) };
  checkCounts(picture, placed);
  checkBoxes(picture, rtl && !isVertical);
  return picture;
}

/**
 * Gives each event that meets the view its mark: its own; or, by where it begins, a cluster of its lane, which reaches from its
 * own start to the next one's; or the lane's cluster of what began before the view.
 */
function membersOf(marks: readonly Mark[], events: readonly LawEvent[], view: Window): Map<string, Mark> {
  const found = new Map<string, Mark>();
  const ids = new Map(marks.map((mark) => [mark.id, mark]));
  const clusters = marks.filter(({ id }) => id === undefined).sort((a, b) => a.start - b.start);
  for (const event of events.filter((event) => meets(event, view))) {
    const own = clusters.filter(({ lane }) => lane === event.lane);
    const mark =
      ids.get(event.id) ??
      (isIn(event.start, view)
        ? own.findLast(({ start }) => isIn(start, view) && start <= event.start)
        : own.find(({ start }) => !isIn(start, view)));
    assert(mark, `Count: ${event.id} has no mark`);
    assert.equal(mark.lane, event.lane, `${event.id} is in its lane`);
    mark.events.push(event);
    found.set(event.id, mark);
  }
  return found;
}

/** Count and honest clusters. */
function checkCounts({ marks, view }: Picture, events: readonly LawEvent[]): void {
  const expected = events.filter((event) => meets(event, view)).length;
  const counted = marks.reduce((sum, { count }) => sum + count, 0);
  assert.equal(counted, expected, 'Count: marks of single events + counts of clusters');
  for (const { id, count, start, end, events } of marks) {
    assert.equal(events.length, count, `Honest clusters: events in ${id ?? `the cluster from ${start}`}`);
    if (id !== undefined) continue;
    assert.isAbove(count, 1, 'a cluster is more than one');
    assert.equal(start, Math.min(...events.map(({ start }) => start)), 'Honest clusters: data-start');
    const ends = events.map(({ start, last }) => (last < Infinity ? last : start));
    const known = Math.max(...ends, ...events.map(({ start }) => start));
    // Of what began before the view at least that is sure: it goes on when the view begins.
    assert.include([known, Math.max(known, view.start)], end, 'Honest clusters: data-end');
  }
}

/** No overlap; nothing wholly outside the track. */
function checkBoxes({ marks, width, height }: Picture, rtl: boolean): void {
  for (const { id, box } of marks) {
    const inside = box.right >= -ROUNDED && box.left <= width + ROUNDED && box.bottom >= 0 && box.top <= height;
    assert(inside, `${id ?? 'a cluster'} meets the track's box, ${width} × ${height} px: ${JSON.stringify(box)}`);
  }
  const labels = marks.filter(({ label }) => label).map(({ id, label }) => ({ id, ...label! }));
  labels.forEach((a, k) => {
    // One that began before the view may leave it with its mark on that side.
    const inside = rtl ? a.left >= -ROUNDED : a.right <= width + ROUNDED;
    assert(inside, `the label of ${a.id} is in the track, ${width} px: ${JSON.stringify(a)}`);
    for (const b of labels.slice(k + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      assert(across <= HAIR || down <= HAIR, `No overlap: labels of ${a.id} and ${b.id}, ${across} × ${down} px`);
    }
  });
}

const lengthOf = ({ start, end }: Window) => end - start;

/** What two pictures of the same events in the same size must have in common. */
export function checkPair(a: Picture, b: Picture): void {
  checkRows(a, b);
  if (isWithin(b.view, a.view)) checkZoom(a, b);
  if (isWithin(a.view, b.view)) checkZoom(b, a);
  if (!isPan(a, b)) return;
  checkPan(a, b);
  checkPan(b, a);
}

/**
 * Whether one comes from the other by a pan. On other scales than the linear one windows of one length may have another zoom:
 * with a logarithm always, however little; else two events that stand in both are further from each other, or nearer.
 */
function isPan(a: Picture, b: Picture): boolean {
  const [first, second] = [lengthOf(a.view), lengthOf(b.view)];
  if (Math.abs(first - second) > 1e-12 * first || a.scale === 'log') return false;
  if (a.scale === 'linear') return true;
  const shifts = a.marks.flatMap(({ id, box, events }) => {
    const other = id !== undefined && b.markOf.get(id);
    const isInBoth = [a, b].every(({ view }) => isIn(events[0].start, view));
    return other && other.id === id && isInBoth ? [other.box.left - box.left] : [];
  });
  return shifts.length > 1 && Math.max(...shifts) - Math.min(...shifts) < HAIR;
}

/** Steady rows: a label stays at its height, and what has none at its lane's line. */
function checkRows(a: Picture, b: Picture): void {
  assert.closeTo(a.height, b.height, HAIR, 'Steady rows: height of the track');
  const lines = new Map<string, number>();
  for (const { marks } of [a, b])
    for (const mark of marks) {
      if (mark.label || is(mark, 'period')) continue;
      const line = lines.get(mark.lane) ?? middle(mark.box);
      lines.set(mark.lane, line);
      assert.closeTo(middle(mark.box), line, 0.5, `Steady rows: line of ${mark.id ?? 'a cluster'}`);
    }
  for (const { id, label, box } of a.marks) {
    const now = id !== undefined && label && b.markOf.get(id);
    if (!now || !now.label) continue;
    assert.closeTo(now.label.top, label.top, HAIR, `Steady rows: label of ${id}`);
    assert.closeTo(now.box.top, box.top, HAIR, `Steady rows: mark of ${id}`);
  }
}

/** Monotone: zooming in hides no label and joins no events whose starts stay in view. */
function checkZoom(outer: Picture, inner: Picture): void {
  const cameFrom = new Map<Mark, Mark>();
  for (const mark of outer.marks)
    for (const { id, start } of mark.events) {
      if (!isIn(start, inner.view)) continue;
      const now = inner.markOf.get(id)!;
      if (mark.label) assert(now.label, `Monotone: the label of ${id} stays`);
      const before = cameFrom.get(now) ?? mark;
      cameFrom.set(now, before);
      assert.equal(before, mark, `Monotone: ${id} stays apart from ${before.id ?? before.events[0].id}`);
    }
}

/** Steady pan: no label is hidden whose start stays in view, unless there are too many. */
function checkPan(from: Picture, to: Picture): void {
  if (to.marks.filter(({ label }) => label).length >= MAX_LABELS) return;
  for (const { label, events } of from.marks)
    if (label && isIn(events[0].start, to.view))
      assert(to.markOf.get(events[0].id)!.label, `Steady pan: the label of ${events[0].id} stays`);
}

/** So much may an edge lie elsewhere, px: places come back from times with a rounding. */
const SHIFT = 1 / 8;

/** Route-free: the pictures are the same in all that must not depend on the way to them. */
export function checkSame(one: Picture, other: Picture, why: string): void {
  const marks = (picture: Picture) =>
    picture.marks.map(({ tokens, id, count, start, end, label }) => ({
      tokens,
      id,
      count,
      start,
      end,
      label: !!label,
    }));
  const edges = ({ marks }: Picture) =>
    marks.flatMap(({ box, label = box }) => [box, label].flatMap((at) => [at.left, at.right, at.top, at.bottom]));
  assert.deepEqual(marks(one), marks(other), `Route-free: ${why}`);
  const there = edges(other);
  for (const [k, edge] of edges(one).entries())
    assert.approximately(edge, there[k], SHIFT, `Route-free: ${why}: edge ${k % 8} of mark ${Math.floor(k / 8)}`);
}
