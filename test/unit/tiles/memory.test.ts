import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Trait } from '../../../src/model/columns.js';
import { lowerBound, memoryIndex, upperBound } from '../../../src/tiles/memory.js';
import { made, set, type Item } from '../../laws/sets.js';

const items: fc.Arbitrary<Item[]> = fc.array(
  fc
    .record({
      start: fc.integer({ min: 0, max: 50 }),
      length: fc.oneof(fc.nat(20), fc.constant(Infinity)),
      lane: fc.nat(2),
      traits: fc.constantFrom(0, Trait.OpenStart, Trait.Disputed, Trait.Planned),
    })
    .map(({ start, length, ...rest }) => ({ ...rest, start, last: start + length })),
  { maxLength: 90 },
);
const time = fc.integer({ min: -3, max: 80 });

describe('bounds of a rising column', () => {
  it('are the first at least as large and the first larger', () => {
    const column = [1, 2, 2, 2, 5];
    assert.deepEqual(
      [0, 1, 2, 3, 5, 6].map((value) => lowerBound(column, value)),
      [0, 0, 1, 4, 4, 5],
    );
    assert.deepEqual(
      [0, 1, 2, 3, 5, 6].map((value) => upperBound(column, value)),
      [0, 1, 4, 4, 5, 5],
    );
    assert.equal(lowerBound([], 1), 0);
  });
});

describe('memoryIndex', () => {
  it('keeps the events of each lane in time order, and only those that are visible', () => {
    const { columns } = made(
      [3, 1, 2, 1].map((start, lane) => ({ start, last: start, lane })),
      2,
    );
    const index = memoryIndex(columns, (event) => event !== 1);
    assert.equal(index.lanes, 2);
    assert.equal(index.size, 3);
    assert.deepEqual(
      [0, 1].map((lane) => [...index.order(lane)]),
      [[2, 3], [0]],
    );
  });

  it('counts what starts in a window and what is going on, as if it looked at every event', () => {
    fc.assert(
      fc.property(items, time, time, (list, a, b) => {
        const { columns, items: sorted } = made(list, 3);
        const index = memoryIndex(columns);
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        for (let lane = 0; lane < 3; lane++) {
          const own = sorted.filter((item) => item.lane === lane);
          assert.equal(
            index.countStarts(lane, from, to),
            own.filter(({ start }) => start >= from && start <= to).length,
          );
          assert.equal(index.lowerBound(lane, from), own.filter(({ start }) => start < from).length);
          const open = own.filter(({ start, traits }) => start > to && traits! & Trait.OpenStart);
          const running = own.filter(({ start, last }) => start < from && last >= from);
          assert.equal(index.countRunning(lane, from, to), running.length + open.length);
          assert.deepEqual(
            [...index.openAfter(lane, to)],
            open.map((item) => own.indexOf(item)),
          );
        }
      }),
    );
  });

  it('sums up any range of positions: all bits, the largest finite end', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(2000),
        fc.nat(2000),
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seed, a, b, bounded, at) => {
          const { columns, items: sorted } = set('open', 2000, 1, seed);
          const index = memoryIndex(columns);
          const [from, to] = [Math.min(a, b), Math.max(a, b)];
          const since = bounded ? columns.start[Math.floor(at * 1999)] : -Infinity;
          const own = sorted.slice(from, to).filter(({ last }) => last >= since);
          assert.deepEqual(index.summary(0, from, to, since), {
            traits: own.reduce((bits, { traits }) => bits | traits!, 0),
            last: Math.max(-Infinity, ...own.map(({ last }) => last).filter(Number.isFinite)),
          });
          const first = sorted.findIndex(({ last }, i) => i >= from && i < to && last >= since);
          assert.equal(index.firstLasting(0, from, to, since), first < 0 ? to : first);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('adds to a summary that is given', () => {
    const { columns } = made([
      { start: 0, last: 5, traits: 1 },
      { start: 1, last: 3, traits: 2 },
    ]);
    const index = memoryIndex(columns);
    const into = index.summary(0, 0, 1);
    assert.equal(index.summary(0, 1, 2, -Infinity, into), into);
    assert.deepEqual(into, { traits: 3, last: 5 });
  });

  it('is empty without events', () => {
    const index = memoryIndex(made([], 2).columns);
    assert.equal(index.size, 0);
    assert.deepEqual(
      [index.countStarts(0, 0, 9), index.countRunning(1, 0, 9), index.firstLasting(0, 0, 0, 0)],
      [0, 0, 0],
    );
    assert.deepEqual(index.summary(0, 0, 0), { traits: 0, last: -Infinity });
  });
});
