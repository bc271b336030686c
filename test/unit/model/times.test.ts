import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDate } from '../../../src/model/edtf.js';
import { anchorOf, timeOrder, Times } from '../../../src/model/times.js';

const runs = { numRuns: Number(process.env.LAW_RUNS ?? 300) };

interface Row {
  readonly start: number;
  readonly last: number;
}

/** The order of rows, and how often the work paused on the way. */
function ordered(rows: readonly Row[], room = rows.length): { order: number[]; pauses: number } {
  // A column that still grows is longer than what is in it.
  const column = (of: (row: Row) => number) =>
    Float64Array.from({ length: room }, (_, k) => (rows[k] ? of(rows[k]) : 7));
  const steps = timeOrder({ size: rows.length, start: column((row) => row.start), last: column((row) => row.last) });
  let pauses = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return { order: [...step.value], pauses };
    pauses++;
  }
}

/** The same by comparing, which is slow and plain. */
const compared = (rows: readonly Row[]) =>
  rows
    .map((_, k) => k)
    .sort((a, b) => {
      const [one, other] = [rows[a], rows[b]];
      if (one.start !== other.start) return one.start < other.start ? -1 : 1;
      if (one.last !== other.last) return one.last < other.last ? -1 : 1;
      return a - b;
    });

describe('the order of events in time', () => {
  const start = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -3, max: 3 }), // many that are equal
    fc.double({ min: -2, max: 2, noNaN: true }),
    fc.constantFrom(0, -0, 5e-324, -5e-324, 1.7e12, -1.7e12, 2 ** 32, -(2 ** 32), 2 ** 53, -4.3e20),
    fc.integer({ min: 1_700_000_000_000, max: 1_700_000_100_000 }),
  );
  const length = fc.oneof(fc.constantFrom(0, 0, 1, Infinity), fc.double({ min: 0, max: 1e13, noNaN: true }));
  const row = fc.tuple(start, length).map(([start, length]): Row => ({ start, last: start + length }));

  it('is that of starts, then lasts, then the file, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 200 }), fc.nat(50), (rows, room) => {
        assert.deepEqual(ordered(rows, rows.length + room).order, compared(rows));
      }),
      runs,
    );
  });

  it('is the same for some thousand', () => {
    const many = fc.array(row, { minLength: 1000, maxLength: 3000, size: 'max' });
    fc.assert(
      fc.property(many, (rows) => assert.deepEqual(ordered(rows).order, compared(rows))),
      { numRuns: 10 },
    );
  });

  it('is the same where all starts are negative, or all have the same upper or lower half', () => {
    for (const of of [
      (k: number) => -1 - ((k * 7919) % 3000),
      (k: number) => 2 ** 40 + ((k * 7919) % 3000) / 2 ** 12,
      (k: number) => ((k * 7919) % 1000) * 2 ** 21,
      (k: number) => (k % 2 ? -1 : 1) * ((k * 7919) % 3000),
    ]) {
      const rows = Array.from({ length: 3000 }, (_, k) => ({ start: of(k), last: of(k) }));
      assert.deepEqual(ordered(rows).order, compared(rows));
    }
  });

  it('takes −0 and 0 for the same time', () => {
    const rows = [0, -0, 0, -0, -1].map((start, k) => ({ start, last: 5 - k }));
    assert.deepEqual(ordered(rows).order, [4, 3, 2, 1, 0]);
    assert.deepEqual(ordered([0, -0, 0].map((start) => ({ start, last: 0 }))).order, [0, 1, 2]);
  });

  it('puts open ends last among equal starts, in the order of the file', () => {
    const rows = [Infinity, 3, Infinity, 2].map((last) => ({ start: 1, last }));
    assert.deepEqual(ordered(rows).order, [3, 1, 0, 2]);
  });

  it('is only read through once where the file has it already', () => {
    const rows = Array.from({ length: 3000 }, (_, k) => ({ start: k >> 1, last: k }));
    assert.deepEqual(ordered(rows), { order: rows.map((_, k) => k), pauses: 1 });
    assert.deepEqual(ordered([]), { order: [], pauses: 0 });
    assert.ok(ordered(rows.toReversed()).pauses > 1);
  });

  it('changes nothing of what it was given', () => {
    const rows = [3, -1, 2].map((start) => ({ start, last: start }));
    const given = { size: 3, start: Float64Array.from(rows, (row) => row.start), last: new Float64Array(3) };
    const steps = timeOrder(given);
    while (!steps.next().done);
    assert.deepEqual([...given.start], [3, -1, 2]);
  });
});

describe('columns of times', () => {
  it('keep every event as they grow', () => {
    const times = new Times();
    const spans = Array.from({ length: 1000 }, (_, k) => readDate(`${1000 + k}-05`)!);
    spans.forEach((span) => times.add(span));
    assert.equal(times.size, 1000);
    const column = (of: ArrayLike<number>) => Array.from(of).slice(0, 1000);
    assert.deepEqual(
      column(times.start),
      spans.map(({ lo }) => lo),
    );
    assert.deepEqual(
      column(times.last),
      spans.map(({ hi }) => hi - 1),
    );
    assert.deepEqual(
      column(times.precision),
      spans.map(({ precision }) => precision),
    );
    assert.deepEqual(
      column(times.flags),
      spans.map(({ flags }) => flags),
    );
  });

  /** Where a date stands and up to when it may be going on. */
  const placed = (text: string) => {
    const times = new Times();
    times.add(readDate(text)!);
    return [times.start[0], times.last[0]];
  };
  const utc = (text: string) => new Date(`${text}Z`).getTime();
  const day = 86_400_000;

  const cases: [date: string, start: number, last: number][] = [
    ['2024-08-30', utc('2024-08-30T00:00'), utc('2024-08-31T00:00') - 1],
    ['2024-08-30/2024-09-02', utc('2024-08-30T00:00'), utc('2024-09-03T00:00') - 1],
    ['2024-08-30/..', utc('2024-08-30T00:00'), Infinity],
    ['2024-08-30/', utc('2024-08-30T00:00'), utc('2024-08-31T00:00') - 1],
    ['../2024-08-30', utc('2024-08-30T00:00'), utc('2024-08-31T00:00') - 1],
    ['/2024-08', utc('2024-08-01T00:00'), utc('2024-09-01T00:00') - 1],
    ['[..2024-08-30]', utc('2024-08-30T00:00'), utc('2024-08-31T00:00') - 1],
    ['[..2024-02]', utc('2024-02-01T00:00'), utc('2024-03-01T00:00') - 1],
    ['[..2024]', utc('2024-01-01T00:00'), utc('2025-01-01T00:00') - 1],
    ['[..2024-08-30T18]', utc('2024-08-30T18:00'), utc('2024-08-30T19:00') - 1],
    ['[2024-08-30..]', utc('2024-08-30T00:00'), Infinity],
  ];
  for (const [date, start, last] of cases)
    it(`"${date}" stands where it is first stated`, () => assert.deepEqual(placed(date), [start, last]));

  it('a year too far away for Date stands at its own start, even where its start is open', () => {
    const [start, last] = placed('../Y-300000');
    assert.equal(start, readDate('Y-300000')!.lo);
    assert.equal(last, readDate('Y-300000')!.hi - 1);
    assert.ok(Math.abs(anchorOf(readDate('[..Y-300000]')!) - start) <= day);
  });
});
