import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { columnHeight, densityOf } from '../../../src/layout/density.js';

/** One px is one ms, so columns are 4 px wide. */
const density = (starts: number[], view = { start: 0, end: 20 }, ranges: [number, number][] = [[0, starts.length]]) => {
  const { x, pitch, counts } = densityOf((k) => starts[k], ranges, view, 1, -50);
  return { x, pitch, counts: [...counts] };
};

describe('the density of events', () => {
  it('counts what starts in each column, and nothing twice', () => {
    const starts = [0, 3, 4, 4, 4, 19, 20];
    assert.deepEqual(density(starts), { x: 0, pitch: 4, counts: [2, 3, 0, 0, 1, 1] });
  });

  it('counts only the events it is given', () => {
    const starts = [0, 1, 2, 3, 9, 10, 11];
    const { counts } = density(starts, undefined, [
      [1, 3],
      [6, 7],
    ]);
    assert.deepEqual(counts, [2, 0, 1, 0, 0, 0]);
  });

  it('has columns from a fixed origin, which move with the view and keep their counts', () => {
    const starts = [-3, 6, 7, 8, 15, 16];
    assert.deepEqual(density(starts, { start: -3, end: 17 }), { x: -1, pitch: 4, counts: [1, 0, 2, 1, 1, 1] });
    assert.deepEqual(density(starts, { start: -4, end: 16 }), { x: 0, pitch: 4, counts: [1, 0, 2, 1, 1, 1] });
  });

  it('counts every event in columns of 3 to 6 px, at any scale', () => {
    const times = fc.array(fc.integer({ min: 0, max: 1e6 }), { maxLength: 300 });
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 2000 }), (times, width) => {
        const starts = Float64Array.from(times).sort();
        const { pitch, counts } = densityOf(
          (k) => starts[k],
          [[0, times.length]],
          { start: 0, end: 1e6 },
          1e6 / width,
          -50,
        );
        assert.ok(pitch >= 3 && pitch < 6);
        const sum = counts.reduce((sum, count) => sum + count, 0);
        assert.equal(sum, times.length);
        assert.equal(counts[0], times.filter((time) => time < (pitch * 1e6) / width).length);
      }),
    );
  });

  it('is no higher than there is room, shows one event, and grows with each doubling', () => {
    const heights = [0, 1, 2, 4, 8, 1024, 1e6].map((count) => columnHeight(count, 12));
    assert.deepEqual(heights, [0, 2, 3, 4, 5, 12, 12]);
    assert.equal(columnHeight(1, 1), 1);
  });
});
