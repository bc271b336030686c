import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventAfter, eventBeside } from '../../../src/input/walk.js';

/** Starts in time order, many of them equal. */
const startsOf = (n: number) => Float64Array.from({ length: n }, (_, k) => Math.floor(k / 3) * 86_400_000);

describe('the way from event to event', () => {
  for (const n of [1, 2, 1000, 100_000])
    it(`reaches each of ${n} exactly once from the first, and goes the same way back`, () => {
      const start = startsOf(n);
      const order = Uint32Array.from({ length: n }, (_, k) => k);
      const there: number[] = [];
      for (let at: number | undefined = order[0]; at !== undefined; at = eventBeside(order, start, at, 1))
        there.push(at);
      assert.deepEqual(there, [...order]);
      const back: number[] = [];
      for (let at = order.at(-1); at !== undefined; at = eventBeside(order, start, at, -1)) back.push(at);
      assert.deepEqual(back, [...order].reverse());
    });

  it('leaves out what a filter hides, and begins nowhere from what it hides', () => {
    const start = startsOf(10);
    const order = Uint32Array.of(1, 4, 5, 9);
    assert.equal(eventBeside(order, start, 1, 1), 4);
    assert.equal(eventBeside(order, start, 9, 1), undefined);
    assert.equal(eventBeside(order, start, 2, 1), undefined);
  });

  it('finds what is nearest on each side of a time', () => {
    const start = Float64Array.of(0, 10, 10, 20);
    const order = Uint32Array.of(0, 1, 2, 3);
    assert.equal(eventAfter(order, start, 10, 1), 3);
    assert.equal(eventAfter(order, start, 10, -1), 0);
    assert.equal(eventAfter(order, start, 15, 1), 3);
    assert.equal(eventAfter(order, start, 15, -1), 2);
    assert.equal(eventAfter(order, start, -5, -1), undefined);
    assert.equal(eventAfter(order, start, 20, 1), undefined);
  });
});
