import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ceilLog2, Placement, type LaneLabels } from '../../../src/layout/place.js';
import { memoryIndex } from '../../../src/tiles/memory.js';
import { made, set, type Item } from '../../laws/sets.js';

/** Row of each position, −1: none. */
function rowsOf({ rows, order }: LaneLabels): number[] {
  const all = Array.from(order, () => -1);
  rows.forEach((row, k) => row.positions().forEach((position) => (all[position] = k)));
  return all;
}

function placed(items: Item[], lanes = 1) {
  const { columns, items: sorted } = made(items, lanes);
  const placement = new Placement(columns, memoryIndex(columns), (event) => (sorted[event].width ?? 120) + 8);
  for (const steps = placement.steps(); !steps.next().done;);
  const [lane] = placement.lanes;
  return { row: rowsOf(lane), active: [...lane.active] };
}

describe('ceilLog2', () => {
  it('is exact at and around powers of two', () => {
    for (let k = -60; k <= 70; k++) {
      for (const [factor, more] of [
        [1, 0],
        [1 + 2 ** -52, 1],
        [1 - 2 ** -53, 0],
      ]) {
        assert.ok(ceilLog2(2 ** k * factor) === k + more);
      }
    }
  });
});

describe('placeLabels', () => {
  it('shows the only event at every scale', () => {
    assert.deepEqual(placed([{ start: 7, last: 7 }]), { row: [0], active: [Infinity] });
  });

  it('shows as many events of one start as there are rows, the best ones, and never another', () => {
    const items = Array.from({ length: 9 }, (_, k) => ({ start: 0, last: 0, importance: k / 10 }));
    const { row, active } = placed(items, 4);
    assert.deepEqual(row, [-1, -1, -1, -1, -1, -1, 2, 1, 0]);
    assert.deepEqual(active, [0, 0, 0, 0, 0, 0, Infinity, Infinity, Infinity]);
  });

  it('keeps a row for the start of a short event inside as many long ones as there are other rows', () => {
    const long = Array.from({ length: 8 }, (_, k) => ({ start: k, last: 1e9 + k, importance: 1 }));
    const { active } = placed([...long, { start: 5e8, last: 5e8 + 1000, importance: 0 }]);
    assert.ok(active[8] > 0, 'the short one has a label');
  });

  it('gives the better of two that touch the longer range', () => {
    const items = [
      { start: 0, last: 0, importance: 0.2 },
      { start: 1000, last: 1000, importance: 0.9 },
    ];
    const { row, active } = placed(items, 12);
    assert.deepEqual(row, [0, 0]);
    assert.equal(active[1], Infinity);
    assert.ok(active[0] < 1000 / 128 && active[0] > 7);
  });

  it('never changes at a finer level what shows at a coarser scale', () => {
    const { columns, items } = set('bursty', 3000, 4, 3);
    const placement = new Placement(columns, memoryIndex(columns), (event) => items[event].width! + 8);
    const steps = placement.steps();
    const seen: [scale: number, shown: string][] = [];
    const shown = (scale: number) =>
      placement.lanes
        .map((lane) => [rowsOf(lane), [...lane.active]] as const)
        .map(([row, active]) => active.map((range, k) => (range > scale ? `${k}:${row[k]}:${range}` : '')).join(' '))
        .join('|');
    while (!steps.next().done)
      if (placement.final !== seen.at(-1)?.[0]) seen.push([placement.final, shown(placement.final)]);
    assert.ok(seen.length > 20);
    for (const [scale, then] of seen) assert.equal(shown(scale), then);
    assert.ok(seen.at(-1)![1].length > seen[5][1].length);
  });

  it('gives the same whatever the origin of time, moved by a power of two', () => {
    const items = set('uniform', 400, 1, 9).items;
    const moved = items.map((item) => ({ ...item, start: item.start + 2 ** 44, last: item.last + 2 ** 44 }));
    assert.deepEqual(placed(moved), placed(items));
  });
});
