import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSticky, Row, rowsPerLane } from '../../../src/layout/rows.js';

it('lanes share twelve rows, at most six each and at least one', () => {
  assert.deepEqual(
    [1, 2, 3, 4, 5, 6, 7, 12, 24, 0].map((lanes) => rowsPerLane(lanes)),
    [6, 6, 4, 3, 2, 2, 1, 1, 1, 6],
  );
});

it('the last row of a lane holds labels at their start only', () => {
  assert.deepEqual(
    [0, 1, 2].map((row) => isSticky(row, 3)),
    [true, true, false],
  );
  assert.equal(isSticky(0, 1), false);
});

/** Events that start at 0, 1000, 3000 and 10000 ms; the second lasts until 3500. Each has 100 px. Others stand between them. */
function row(sticky: boolean) {
  const active = new Float32Array(4);
  const events = {
    start: Float64Array.of(0, 500, 1000, 3000, 10_000),
    last: Float64Array.of(0, 600, 3500, 3000, 10_000),
    order: Uint32Array.of(0, 2, 3, 4),
    allotted: Uint16Array.of(100, 100, 100, 100),
    active,
    before: new Uint8Array(4),
  };
  const it = new Row(sticky, events);
  const add = (position: number, scale: number) => {
    active[position] = scale;
    it.add(position);
  };
  return { it, add, before: events.before, allotted: events.allotted };
}

describe('Row', () => {
  it('has room for two labels of nearly one moment: one ends there, the other begins', () => {
    const { it, add, before } = row(false);
    before[1] = 1;
    add(1, Infinity);
    assert.equal(it.cap(2, Infinity, 1), Infinity, 'begins after it');
    before[2] = 1;
    assert.equal(it.cap(2, Infinity, 1), 20, 'ends 2000 ms later, and takes 100 px');
    before[2] = 0;
    assert.equal(it.cap(0, Infinity, 1), 5, 'begins 1000 ms before it, and both take 100 px');
  });

  it('heeds one that ends where its event starts, behind one that begins', () => {
    const { it, add, before, allotted } = row(false);
    add(1, 9);
    before[2] = 1;
    allotted[2] = 400;
    add(2, 20);
    assert.equal(it.cap(0, 10, 1), 6, 'begins 3000 ms before it, and both take 500 px');
  });

  it('lets an event show at any scale while it is empty', () => {
    const { it } = row(true);
    assert.equal(it.cap(1, Infinity, 1), Infinity);
    assert.equal(it.gap, Infinity);
    assert.equal(it.cap(1, 8, 1), 8);
  });

  it('lets two events show until the text of the first one meets the second', () => {
    const { it, add } = row(false);
    add(0, Infinity);
    assert.equal(it.cap(1, Infinity, 5), 10);
    assert.equal(it.gap, 500);
    assert.equal(it.cap(3, Infinity, 5), 100);
    add(3, 100);
    assert.equal(it.cap(2, Infinity, 5), 30);
  });

  it('heeds the events on the right as well', () => {
    const { it, add } = row(false);
    add(3, Infinity);
    assert.equal(it.cap(2, Infinity, 1), 70);
    add(1, 40);
    assert.equal(it.cap(0, Infinity, 1), 10);
  });

  it('does not heed an event that shows only at scales at which both have room', () => {
    const { it, add } = row(false);
    add(1, 9);
    assert.equal(it.cap(0, Infinity, 1), Infinity);
  });

  it('never lets an event into the extent of one it holds whole', () => {
    const { it, add } = row(true);
    add(1, 5);
    assert.equal(it.cap(2, Infinity, 1), 0);
    assert.equal(it.gap, -500);
    const other = row(true);
    other.add(2, 5);
    assert.equal(other.it.cap(1, Infinity, 1), 0);
  });
});
