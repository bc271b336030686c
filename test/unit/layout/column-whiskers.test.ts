import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnWhiskersOf } from '../../../src/layout/column-whiskers.js';
import { createLayout } from '../../../src/layout/labels.js';
import { sceneOf } from '../../../src/layout/scene.js';
import { columnMetrics, made } from '../../laws/sets.js';

const MARK = 3;
const events = made(
  [0, 100, 200, 300, 400].map((start) => ({ start, last: start, width: 32 })),
  1,
  columnMetrics(1),
);
const scene = sceneOf(createLayout(events.options), { start: 0, end: 500 }, 500);
const mark = scene.marks.find(({ event }) => event === MARK)!;
const versions = (count: number) =>
  Array.from({ length: count }, (_, k) => ({ start: 290 + k * 10, end: 310 + k * 10, length: 36 }));
const band = (count: number) => columnWhiskersOf(versions(count), mark, scene, 36, 18)!;

describe('columnWhiskersOf', () => {
  it('puts the words after those of the event, in its column, one below the other', () => {
    const { x, y, height, whiskers, left } = band(2);
    assert.equal(left, 0);
    assert.ok(x >= mark.label!.x + mark.label!.width);
    assert.deepEqual([y, height], [mark.label!.y, mark.label!.height]);
    assert.ok(whiskers[1].text.x >= whiskers[0].text.x + whiskers[0].text.width);
  });

  it('puts each line at its time, on the line beside the axis, the first nearest to the axis', () => {
    const { whiskers } = band(3);
    const { lineY } = scene.lanes[0];
    whiskers.forEach(({ line }, k) => {
      assert.equal(line.x, 290 + k * 10);
      assert.equal(line.width, 20);
      assert.ok(line.y >= lineY - 18 && line.y + line.height <= lineY + 18);
      if (k) assert.ok(line.y + line.height <= whiskers[k - 1].line.y);
    });
  });

  it('puts the words before the event where there is more room, and counts what has none', () => {
    const many = band(6);
    assert.equal(many.left, 0);
    assert.ok(many.x + many.width <= mark.label!.x);
    const most = band(20);
    assert.equal(most.whiskers.length + most.left, 20);
    assert.ok(most.left > 0 && most.rest);
    assert.ok(most.x >= 0 && most.x + most.width <= 500);
    assert.equal(columnWhiskersOf(versions(2), scene.marks[0], { ...scene, width: 50 }, 36, 18), undefined);
  });
});
