import assert from 'node:assert/strict';
import { Trait } from '../../src/model/columns.js';
import { pillHeight } from '../../src/layout/clusters.js';
import { MAX_LABELS } from '../../src/layout/labels.js';
import type { Layout, Scene, SceneMark } from '../../src/layout/types.js';
import type { View } from '../../src/time/view.js';
import type { Made } from './sets.js';

/** What a picture must be, told from outside by looking at every event. */

export function meets({ items }: Made, event: number, view: View): boolean {
  const { start, last, traits = 0 } = items[event];
  return (traits & Trait.OpenStart || start <= view.end) && last >= view.start ? true : false;
}

const inView = (time: number, view: View) => time >= view.start && time <= view.end;

/** The mark that stands for each event that meets the view, by number; fails if there is none. */
export function markOf(set: Made, scene: Scene): Map<number, SceneMark> {
  const { columns, items } = set;
  const { view } = scene;
  const single = new Map<number, SceneMark>();
  const clusters = new Map<string, SceneMark>();
  let level = 0;
  for (const mark of scene.marks) {
    if (mark.shape === 'cluster') {
      clusters.set(mark.key, mark);
      if (mark.key.startsWith('c')) level = Number(mark.key.split(':')[1]);
    } else {
      assert.equal(mark.key, `e${mark.event}`);
      assert.ok(!single.has(mark.event), 'one mark for each event');
      single.set(mark.event, mark);
    }
  }
  assert.equal(clusters.size + single.size, scene.marks.length, 'each key is there once');
  const found = new Map<number, SceneMark>();
  for (let event = 0; event < columns.size; event++) {
    if (!meets(set, event, view)) {
      assert.ok(!single.has(event), 'no mark for an event outside the view');
      continue;
    }
    const { start } = items[event];
    const lane = columns.lane[event];
    const key = inView(start, view) ? `c${lane}:${level}:${Math.floor(start / 2 ** level)}` : `b${lane}`;
    const mark = single.get(event) ?? clusters.get(key);
    assert.ok(mark, `event ${event} has a mark`);
    found.set(event, mark);
  }
  return found;
}

/** Each event that meets the view is in exactly one mark, and clusters say exactly what is in them. */
export function checkCounts(set: Made, scene: Scene): Map<number, SceneMark> {
  const marks = markOf(set, scene);
  assert.equal(scene.total, marks.size, 'total');
  assert.equal(
    scene.marks.reduce((sum, { count }) => sum + count, 0),
    marks.size,
    'sum of counts',
  );
  const inside = new Map<SceneMark, number[]>();
  for (const mark of scene.marks) inside.set(mark, []);
  for (const [event, mark] of marks) inside.get(mark)!.push(event);
  for (const mark of scene.marks) {
    const events = inside.get(mark)!;
    assert.equal(mark.count, events.length, `count of ${mark.key}`);
    assert.equal(mark.event, events[0], `first event of ${mark.key}`);
    assert.equal(mark.start, set.items[events[0]].start);
    assert.equal(
      mark.traits,
      events.reduce((bits, event) => bits | (set.items[event].traits ?? 0), 0),
      `traits of ${mark.key}`,
    );
    if (mark.shape !== 'cluster') continue;
    assert.ok(mark.count > 1 && !mark.label && mark.row === -1);
    // The span holds every start in it (of what began before the view: the view's own), however many ends are open.
    const finite = events.map((event) => set.items[event].last).filter(Number.isFinite);
    const latest = mark.key.startsWith('b')
      ? scene.view.start
      : Math.max(...events.map((event) => set.items[event].start));
    assert.equal(mark.end, Math.max(latest, ...finite), `end of ${mark.key}`);
  }
  checkDensity(set, scene, marks);
  return marks;
}

/** Each event that starts in the view is seen where it starts: as a mark of its own, or in the column of its start. */
function checkDensity({ items, columns }: Made, { view, width, lanes }: Scene, marks: Map<number, SceneMark>): void {
  const scale = Math.max((view.end - view.start) / width, 2 ** -20);
  for (const { lane, density } of lanes) {
    const hidden = [...marks].filter(([event, { key }]) => columns.lane[event] === lane && key.startsWith('c'));
    assert.equal(density !== undefined, hidden.length > 0, 'a lane without clusters has no density');
    if (!density) continue;
    const { x, pitch, counts } = density;
    const size = 2 ** Math.round(Math.log2(pitch * scale));
    const first = Math.floor(view.start / size);
    assert.ok(x <= 0 && x > -pitch * (1 + 1e-9), 'the first column holds the left edge');
    assert.ok(x + pitch * counts.length >= width * (1 - 1e-9), 'the last column holds the right edge');
    const expected = new Uint32Array(counts.length);
    for (const [event] of hidden) expected[Math.floor(items[event].start / size) - first]++;
    assert.deepEqual(counts, expected, 'columns count what starts in them');
  }
}

const EPSILON = 1e-6;

/** Boxes: finite, in their lane and row, labels and pills apart, nothing wholly outside the plot, at most 200. */
export function checkPlaces(set: Made, layout: Layout, scene: Scene): void {
  const { labelWidth, metrics } = set.options;
  const { width, marks } = scene;
  // Marks, their labels, and the sheet that they stand in.
  const nodes = marks.length + marks.filter(({ label }) => label).length + 1;
  assert.ok(nodes <= 200, `${nodes} nodes`);
  const rows = new Map<string, SceneMark[]>();
  const pills = new Map<number, SceneMark[]>();
  marks.forEach((mark, k) => {
    const lane = scene.lanes[mark.lane];
    for (const box of [mark, mark.label ?? mark, lane]) {
      assert.ok([box.x, box.y, box.width, box.height].every(Number.isFinite), `finite box of ${mark.key}`);
      assert.ok(box.width >= 0 && box.height > 0);
    }
    assert.ok(mark.width > 0);
    assert.ok(k === 0 || marks[k - 1].event < mark.event, 'time order');
    assert.ok(mark.x + mark.width >= -EPSILON && mark.x <= width + EPSILON, `${mark.key} is in the plot`);
    assert.ok(mark.y >= lane.y && mark.y + mark.height <= lane.y + lane.height, `${mark.key} is in its lane`);
    if (mark.core) assert.ok(mark.core.x >= 0 && mark.core.x + mark.core.width <= mark.width + EPSILON);
    assert.equal(mark.label !== undefined, mark.row >= 0, 'a label and a row come together');
    if (mark.label) {
      assert.equal(mark.row, layout.row(mark.event), 'steady row');
      assert.ok(mark.label.width <= labelWidth(mark.event));
      assert.ok(mark.label.x + mark.label.width <= width + EPSILON, 'label ends in the plot');
      assert.ok(mark.label.y >= lane.y && mark.label.y + mark.label.height <= lane.y + lane.height);
      const key = `${mark.lane}:${mark.row}`;
      rows.set(key, [...(rows.get(key) ?? []), mark]);
    } else if (mark.shape !== 'period') {
      assert.equal(mark.y + mark.height / 2, lane.lineY, 'on the line');
    }
    if (mark.shape === 'cluster') pills.set(mark.lane, [...(pills.get(mark.lane) ?? []), mark]);
    if (mark.key.startsWith('b')) assert.equal(mark.x, 0);
  });
  scene.lanes.forEach(({ density, ...lane }, k) => {
    assert.ok(
      !density || (density.room > 0 && lane.lineY + pillHeight(metrics) / 2 + density.room < lane.y + lane.height),
      'under the pills',
    );
    assert.deepEqual(lane, { ...layout.lanes[k], width: scene.width }, 'steady lane');
  });
  assert.equal(scene.height, layout.height);

  const ofLane = Math.floor(72 / scene.lanes.length);
  for (const lane of pills.values()) {
    assert.ok(lane.length <= Math.max(3, ofLane));
    lane.sort((a, b) => a.x - b.x);
    if (width < 140) continue;
    lane.forEach((pill, k) => {
      assert.ok(pill.x >= 0 && pill.x + pill.width <= width, 'a pill is wholly in the plot');
      assert.ok(k === 0 || lane[k - 1].x + lane[k - 1].width <= pill.x, 'pills stand apart');
    });
  }
  for (const row of rows.values()) checkRow(row, set, width, layout);
  const labels = marks.flatMap(({ label }) => label ?? []).sort((a, b) => a.y - b.y);
  labels.forEach((label, k) => {
    for (let j = k + 1; j < labels.length && labels[j].y < label.y + label.height; j++) {
      const apart = labels[j].x + labels[j].width <= label.x || label.x + label.width <= labels[j].x;
      assert.ok(apart, 'no two labels overlap');
    }
  });
}

/** The labelled marks of one row, in time order. */
function checkRow(row: SceneMark[], set: Made, width: number, layout: Layout): void {
  row.forEach((mark, k) => {
    const label = mark.label!;
    const earlier = row.slice(0, k);
    for (const other of earlier) {
      assert.ok(
        other.label!.x + other.label!.width + 4 <= label.x + EPSILON,
        `${other.key} and ${mark.key} stand apart`,
      );
    }
    if (layout.isBefore(mark.event)) {
      assert.ok(label.x + label.width <= mark.x + EPSILON, 'ends before its mark');
      const isWhole = label.width >= set.options.labelWidth(mark.event) - EPSILON;
      const isGone = label.x < 0 && label.width === 0;
      assert.ok(isWhole || label.x === 0 || isGone, 'is cut only at the edge, down to nothing where no room is left');
      return;
    }
    const slid = label.x < mark.x - EPSILON && label.x >= 0;
    if (slid) {
      for (const other of earlier) {
        assert.ok(other.x + other.width <= label.x + EPSILON, 'no label slides over the mark of another event');
      }
    }
    const cut = label.width < set.options.labelWidth(mark.event) - EPSILON;
    if (!cut || width < set.options.labelWidth(mark.event)) return;
    const blocked = earlier.some(
      (other) => Math.max(other.x + other.width, other.label!.x + other.label!.width) + 8 >= label.x - EPSILON,
    );
    assert.ok(blocked, 'a label is cut only where its row is full');
  });
}

/** V2 lies inside V1, on the same width: nothing that showed is hidden, nothing that stood apart is joined. */
export function checkZoom(set: Made, rows: number, outer: Scene, inner: Scene): void {
  const before = markOf(set, outer);
  const after = markOf(set, inner);
  const { view } = inner;
  const joined = new Map<SceneMark, SceneMark>();
  for (const [event, mark] of before) {
    const now = after.get(event);
    const { start, last } = set.items[event];
    const sticky = mark.row < rows - 1 && start <= view.end && last >= view.start;
    if (mark.label && (inView(start, view) || sticky)) assert.ok(now?.label, `label of ${event} stays`);
    if (!now || !inView(start, view)) continue;
    const whole = joined.get(now);
    if (whole) assert.equal(whole.key, mark.key, `${event} is not joined to ${now.event}`);
    else joined.set(now, mark);
  }
}

/** The same scale: no label is hidden whose start stays in view, unless there are too many. */
export function checkPan(set: Made, first: Scene, second: Scene): void {
  // Where a lane is collapsed, room is kept for the one event that may be drawn out of it.
  const most = MAX_LABELS - (set.order?.some((lane) => set.collapsed?.[lane]) ? 1 : 0);
  if (second.marks.filter(({ label }) => label).length >= most) return;
  const after = new Map(second.marks.map((mark) => [mark.key, mark]));
  for (const { key, label, event } of first.marks) {
    if (label && inView(set.items[event].start, second.view))
      assert.ok(after.get(key)?.label, `label of ${event} stays`);
  }
}
