import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLayout } from '../../../src/layout/labels.js';
import { sceneOf } from '../../../src/layout/scene.js';
import { stack } from '../../../src/layout/stack.js';
import { made, METRICS, type Item } from '../../laws/sets.js';

/** 1 px = 1 s. */
const s = 1000;
const VIEW = { start: 0, end: 600 * s };
const at = (start: number, lane: number): Item => ({ start: start * s, last: start * s, lane, width: 60 });
const ITEMS = [at(10, 0), at(20, 1), at(200, 1), at(300, 2), at(400, 0), at(410, 2)];
const layout = createLayout(made(ITEMS, 3).options);
const plain = sceneOf(layout, VIEW, 600);
const sceneWith = (order: number[], collapsed: number[], drawnOut: number[] = []) =>
  sceneOf(
    stack(layout, order, (lane) => collapsed.includes(lane), drawnOut),
    VIEW,
    600,
  );

describe('lanes that are stacked in another way', () => {
  it('go to their places as they are, and nothing in them moves sideways or changes its row', () => {
    const { marks, lanes, height } = sceneWith([2, 0, 1], []);
    assert.equal(height, plain.height);
    assert.deepEqual(
      [2, 0, 1].map((lane) => lanes[lane].y),
      [0, plain.lanes[2].height, plain.lanes[2].height + plain.lanes[0].height],
    );
    const inLane = (from: typeof plain) => from.marks.map((mark) => ({ ...mark, y: mark.y - from.lanes[mark.lane].y }));
    assert.deepEqual(
      inLane({ ...plain, marks }).map(({ x, row, width }) => [x, row, width]),
      inLane(plain).map(({ x, row, width }) => [x, row, width]),
    );
    marks.forEach(({ y, lane }, k) =>
      assert.equal(y - lanes[lane].y, plain.marks[k].y - plain.lanes[plain.marks[k].lane].y),
    );
  });

  it('are one line high while they are collapsed, tell how many events stand there, and let the others move up', () => {
    const { marks, lanes, height } = sceneWith([0, 1, 2], [1]);
    const line = METRICS.lineHeight + METRICS.lanePadding;
    assert.equal(lanes[1].height, line);
    assert.deepEqual(
      lanes.map(({ collapsed }) => collapsed),
      [undefined, 2, undefined],
    );
    assert.equal(lanes[2].y, lanes[0].height + line);
    assert.equal(height, plain.height - plain.lanes[1].height + line);
    const inIt = marks.filter(({ lane }) => lane === 1);
    assert.ok(
      inIt.every(
        ({ label, row, y, height }) => !label && row === -1 && y >= lanes[1].y && y + height <= lanes[1].y + line,
      ),
    );
    assert.equal(
      inIt.reduce((sum, { count }) => sum + count, 0),
      2,
    );
  });

  it('draw an event out that is open, without a label, and nothing else changes its mark for it', () => {
    // So near that they are one cluster.
    const near = createLayout(made([at(10, 0), at(11, 0), at(12, 0), at(300, 1)], 2).options);
    const scene = (drawnOut: number[]) =>
      sceneOf(
        stack(near, [0, 1], (lane) => lane === 0, drawnOut),
        VIEW,
        600,
      );
    assert.deepEqual(
      scene([]).marks.map(({ count }) => count),
      [3, 1],
    );
    const out = scene([1]).marks;
    assert.deepEqual(
      out.map(({ key, count }) => [key, count]).sort(),
      [
        [out.find(({ count }) => count > 1)!.key, 2],
        ['e1', 1],
        ['e3', 1],
      ].sort(),
    );
    assert.ok(out.every(({ label, lane }) => lane === 1 || !label));
    assert.deepEqual(scene([3]), scene([]), 'in a lane that is not collapsed it has what it had');
  });
});
