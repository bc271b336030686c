import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { problemsOf } from '../../../src/check/index.js';
import { columnSetSteps, type TimelineColumns } from '../../../src/model/columnar.js';
import { UTC_CLOCK } from '../../../src/model/span.js';

const runs = { numRuns: Number(process.env.LAW_RUNS ?? 300) };
const told = (data: unknown, maxEvents?: number) => problemsOf(data, maxEvents, () => UTC_CLOCK);
const THREE = { start: Float64Array.of(1, 2, 3), title: ['a', 'b', 'c'] };

describe('what is wrong with columns', () => {
  it('is nothing where nothing is', () => {
    const end = Float64Array.of(NaN, 2, Infinity);
    const importance = Float64Array.of(0, 1, NaN);
    for (const data of [THREE, { ...THREE, end, importance, lane: ['a', '', 'a'], title: String }])
      assert.deepEqual(told(data), { issues: [], total: 0 });
  });

  const shapes: [change: object, code: string, pointer: string, message: string, hint: string][] = [
    [
      { start: [1, 2, 3] },
      'field-type',
      '/start',
      'Column start should be a Float64Array, but is a list of 3.',
      'Write Float64Array.from(start).',
    ],
    [
      { start: Float32Array.of(1, 2, 3) },
      'field-type',
      '/start',
      'Column start should be a Float64Array, but is a Float32Array of 3.',
      'Write Float64Array.from(start).',
    ],
    [
      { end: [1, 2, 3] },
      'field-type',
      '/end',
      'Column end should be a Float64Array, but is a list of 3.',
      'Write Float64Array.from(end).',
    ],
    [
      { end: new Float64Array(2) },
      'field-type',
      '/end',
      'Column end should have 3 entries, as start has, but has 2.',
      'Give one entry for each event.',
    ],
    [
      { title: 'abc' },
      'field-type',
      '/title',
      'Column title should be a list or a function, but is "abc".',
      'Give a list or a function.',
    ],
    [
      { title: ['a'] },
      'field-type',
      '/title',
      'Column title should have 3 entries, as start has, but has 1.',
      'Give one entry for each event.',
    ],
    [{ title: undefined }, 'field-missing', '', 'Column title is missing.', 'Add a list of titles, or a function.'],
    [{ lane: 'a' }, 'field-type', '/lane', 'Column lane should be a list, but is "a".', 'Give a list.'],
    [
      { importance: 1 },
      'field-type',
      '/importance',
      'Column importance should be a Float64Array, but is 1.',
      'Give a Float64Array.',
    ],
  ];
  for (const [change, code, pointer, message, hint] of shapes)
    it(`is told of a column as a whole, and nothing is drawn: ${message}`, () => {
      const { fatal, issues, total } = told({ ...THREE, ...change });
      assert.equal(fatal?.code, 'no-valid-events');
      assert.equal(fatal.message, `None of the 3 events could be used. First problem: ${message}`);
      assert.deepEqual(issues, [fatal, { code, severity: 'error', pointer, message, hint }]);
      assert.equal(total, 2);
    });

  it('is told of every column that is wrong', () => {
    const { issues, total } = told({ start: [1], title: [], end: 5, lane: {}, importance: new Float64Array(2) });
    assert.deepEqual(
      issues.map(({ pointer }) => pointer),
      ['', '/start', '/end', '/title', '/lane', '/importance'],
    );
    assert.equal(total, 6);
  });

  const START = [...Array.from({ length: 7 }, () => 5), NaN];
  const entries: [given: Record<string, number[]>, code: string, pointer: string, message: string, hint: string][] = [
    [
      { start: START },
      'date-invalid',
      '/start/7',
      'Event 8 of 8: start NaN is not a time.',
      'Write milliseconds since 1970-01-01T00:00.',
    ],
    [
      { start: [5, -Infinity] },
      'date-invalid',
      '/start/1',
      'Event 2 of 2: start -Infinity is not a time.',
      'Write milliseconds since 1970-01-01T00:00.',
    ],
    [
      { start: [1e300, 5] },
      'date-out-of-range',
      '/start/0',
      'Event 1 of 2: start 1e+300 is outside the range: years end at 17 trillion.',
      'Times are milliseconds.',
    ],
    [
      { start: [5, 5], end: [NaN, 1e300] },
      'date-out-of-range',
      '/end/1',
      'Event 2 of 2: end 1e+300 is outside the range: years end at 17 trillion.',
      'Times are milliseconds.',
    ],
    [
      { start: [5, 5], end: [5, 4] },
      'end-before-start',
      '/end/1',
      'Event 2 of 2: end 4 is before start 5.',
      'Swap them, or write NaN for no end.',
    ],
    [
      { start: [5], importance: [2] },
      'field-value',
      '/importance/0',
      'Event 1 of 1: importance 2 is not from 0 to 1.',
      'Write NaN for none.',
    ],
  ];
  for (const [given, code, pointer, message, hint] of entries)
    it(`is told of an entry, and the others are drawn: ${message}`, () => {
      const columns = Object.entries(given).map(([name, list]) => [name, Float64Array.from(list)]);
      const { fatal, issues, total } = told({ title: String, ...Object.fromEntries(columns) });
      assert.equal(fatal, undefined);
      assert.deepEqual(issues, [{ code, severity: 'error', pointer, message, hint }]);
      assert.equal(total, 1);
    });

  it('is that there are too many, before any is looked at', () => {
    const { fatal, issues, total } = told({ ...THREE, start: Float64Array.of(NaN, NaN, NaN) }, 2);
    assert.deepEqual([fatal?.code, fatal?.message], ['too-many-events', '3 events is more than the limit of 2.']);
    assert.equal(fatal?.hint, 'Raise it with max-events.');
    assert.deepEqual([issues, total], [[fatal], 1]);
  });

  it('is that none can be drawn, and what is wrong with the first', () => {
    const { fatal, issues, total } = told({ start: Float64Array.of(NaN, NaN), title: String });
    assert.equal(fatal?.code, 'no-valid-events');
    assert.match(fatal.message, /^None of the 2 events .* First problem: Event 1 of 2: start NaN is not a time\.$/);
    assert.deepEqual([issues.length, total], [3, 3]);
  });

  it('is kept 1,000 times and counted each time', () => {
    const start = new Float64Array(5000).fill(NaN, 0, 4000);
    const { fatal, issues, total } = told({ start, title: String });
    assert.deepEqual([fatal, issues.length, total], [undefined, 1000, 4000]);
    const none = told({ start: start.fill(NaN), title: String });
    assert.deepEqual([none.issues[0], none.issues.length, none.total], [none.fatal, 1000, 5001]);
  });

  it('is told where and only where columns are not drawn as they are', () => {
    const number = fc.constantFrom(0, 1, 2, NaN, Infinity, -Infinity, 1e300, -1, 0.5);
    const row = fc.tuple(number, number, number);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.nat(6), fc.nat(7), (rows, maxEvents, length) => {
        const column = (at: number) => Float64Array.from(rows, (entries) => entries[at]);
        const end = length < 6 ? column(1) : new Float64Array(length);
        const columns: TimelineColumns = { start: column(0), end, importance: column(2), title: String };
        const { steps, flawed, rejected } = columnSetSteps(columns, maxEvents);
        const { fatal, issues, total } = told(columns, maxEvents);
        assert.equal(total > 0, flawed);
        assert.equal(!fatal, !!steps);
        if (!fatal) assert.equal(issues.filter(({ code }) => code !== 'field-value').length, rejected);
      }),
      runs,
    );
  });

  it('is told of a file where the data is one', () => {
    for (const data of [{ start: '2002', title: 'x' }, { start: {} }, { start: [], events: 5 }, {}])
      assert.equal(told(data).fatal?.code, 'schema-root');
    assert.deepEqual(
      told({ start: [1], events: [{ date: '2002', title: 'x' }] }).issues.map(({ code }) => code),
      ['unknown-key'],
    );
  });
});
