import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cellLevel, groupsOf, packPills } from '../../../src/layout/clusters.js';
import { createLayout } from '../../../src/layout/labels.js';
import { Trait } from '../../../src/model/columns.js';
import { made } from '../../laws/sets.js';

describe('packPills', () => {
  it('leaves pills where they wish to be if they stand apart', () => {
    assert.deepEqual(packPills([0, 48, 300], 600, 44), [0, 48, 300]);
    assert.deepEqual(packPills([], 600, 44), []);
    assert.deepEqual(packPills([100], 600, 44), [100]);
  });

  it('moves them no further than neighbours and edges ask for', () => {
    assert.deepEqual(packPills([0, -30, 60], 600, 44), [0, 48, 96]);
    assert.deepEqual(packPills([-20, 400, 580], 600, 44), [0, 400, 556]);
    assert.deepEqual(packPills([500, 560, 590], 600, 44), [460, 508, 556]);
  });

  it('keeps any number for which there is room apart and inside', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 900 }), { maxLength: 16 }), (wished) => {
        const packed = packPills(
          wished.sort((a, b) => a - b),
          16 * 48 - 4,
          44,
        );
        packed.forEach((x, k) => assert.ok(x >= 0 && x <= 16 * 48 - 48 && (k === 0 || x >= packed[k - 1] + 48)));
      }),
    );
  });

  it('moves them closer than that only in an element narrower than they are', () => {
    assert.deepEqual(packPills([0, 10, 20], 100, 44), [0, 28, 56]);
    assert.deepEqual(packPills([0, 10], 20, 44), [0, 0]);
  });
});

/** Six lanes of two rows; the first row is filled by one bar, and no label fits beside the best start in the other. */
const crowd = (starts: number[], traits: number[] = []) =>
  made(
    starts.map((start, k) => ({ start, last: start + 10, traits: traits[k] ?? 0 })),
    12,
  );

describe('groupsOf', () => {
  const view = { start: 0, end: 1000 };

  it('joins the starts of a cell, with their first, their bits and their last end', () => {
    const { options } = crowd([16, 20, 40, 70, 2000], [Trait.Disputed, 0, Trait.Planned, 0, 0]);
    const groups = groupsOf(createLayout(options), 0, view, 5, []);
    assert.deepEqual(
      groups.map(({ key, event, count, traits, end }) => ({ key, event, count, traits, end })),
      [
        { key: 'c0:5:0', event: 0, count: 2, traits: Trait.Disputed, end: 30 },
        { key: 'c0:5:1', event: 2, count: 1, traits: Trait.Planned, end: 50 },
        { key: 'c0:5:2', event: 3, count: 1, traits: 0, end: 80 },
      ],
    );
    assert.deepEqual(groups[0].place, { middle: 18, from: 0, to: 32, ranges: [[0, 2]] });
  });

  it('leaves out what has a mark of its own', () => {
    const { options } = crowd([16, 20, 24, 28], [Trait.Disputed, 0, Trait.Planned, Trait.Retracted]);
    const [group] = groupsOf(createLayout(options), 0, view, 5, [0, 2]);
    assert.deepEqual([group.event, group.count, group.traits, group.end], [1, 2, Trait.Retracted, 38]);
    assert.deepEqual(group.place!.ranges, [
      [1, 2],
      [3, 4],
    ]);
    assert.deepEqual(groupsOf(createLayout(options), 0, view, 5, [0, 1, 2, 3]), []);
  });

  it('joins what began before the view and what has an open start after it', () => {
    const items = [
      { start: -50, last: 0 },
      { start: -40, last: Infinity },
      { start: -30, last: -1 },
      { start: 1001, last: 1005, traits: Trait.OpenStart },
      { start: 1001, last: 1005 },
    ];
    const { options } = made(items, 12);
    const layout = createLayout(options);
    const [group, ...rest] = groupsOf(layout, 0, view, 5, []);
    assert.deepEqual(rest, []);
    assert.equal(group.key, 'b0');
    assert.deepEqual([group.event, group.count, group.traits, group.end], [0, 3, Trait.OpenStart, 1005]);
    assert.equal(group.place, undefined);
    const [last] = groupsOf(layout, 0, view, 5, [0, 1]);
    assert.deepEqual([last.event, last.count], [options.columns.traits.indexOf(Trait.OpenStart), 1]);
  });
});

describe('cellLevel', () => {
  const layout = (lanes: number, start = 1000) => createLayout(made([{ start, last: start }], lanes).options);

  it('makes cells of powers of two, wide enough for the pills of the lane and for all lanes together', () => {
    for (const lanes of [1, 4, 12, 24]) {
      for (const width of [320, 1280, 1920]) {
        for (const length of [10, 999, 86_400_000, 4e20]) {
          const cell = 2 ** cellLevel(layout(lanes), { start: 0, end: length }, width);
          assert.ok((cell / length) * width >= 48);
          assert.ok(Math.floor(length / cell) + 2 + 1 <= Math.max(3, Math.floor(72 / lanes)));
        }
      }
    }
  });

  it('never makes cells whose numbers are not exact', () => {
    const deep = layout(1, -4e20);
    for (const length of [0, 2 ** 18]) {
      const level = cellLevel(deep, { start: -4e20, end: -4e20 + length }, 1280);
      assert.ok(4e20 / 2 ** level <= 2 ** 52);
    }
    assert.ok(Number.isFinite(cellLevel(createLayout(made([]).options), { start: 0, end: 0 }, 320)));
  });
});
