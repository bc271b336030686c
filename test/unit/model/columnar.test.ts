import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnsIn, columnSetSteps, type TimelineColumns } from '../../../src/model/columnar.js';
import { Trait } from '../../../src/model/columns.js';
import { readDates } from '../../../src/model/edtf.js';
import { Precision } from '../../../src/model/span.js';
import { whole } from '../../../src/model/whole.js';
import { formatSpan } from '../../../src/time/labels.js';

const runs = { numRuns: Number(process.env.LAW_RUNS ?? 300) };
const DAY = 86_400_000;
const HOUR = 3_600_000;

type Given = Partial<Record<'end' | 'importance', readonly number[]>> &
  Partial<Pick<TimelineColumns, 'lane' | 'title'>>;

const columnsOf = (start: readonly number[], { end, importance, ...rest }: Given = {}): TimelineColumns => ({
  start: Float64Array.from(start),
  title: start.map((_, k) => `Event ${k}`),
  ...(end && { end: Float64Array.from(end) }),
  ...(importance && { importance: Float64Array.from(importance) }),
  ...rest,
});

/** The set that is made of columns, and what was told about it. */
function taken(columns: TimelineColumns, maxEvents?: number, restTitle?: string) {
  const { steps, ...told } = columnSetSteps(columns, maxEvents, restTitle);
  let step = steps?.next();
  while (step && !step.done) step = steps!.next();
  return { set: step?.value, ...told };
}
const setOf = (start: readonly number[], given?: Given) => taken(columnsOf(start, given)).set!;
const events = <T>({ size }: { size: number }, of: (event: number) => T) =>
  Array.from({ length: size }, (_, i) => of(i));

describe('events as columns', () => {
  it('are told from files by a column of float64 starts', () => {
    const columns = columnsOf([1]);
    assert.equal(columnsIn(columns), columns);
    for (const other of [
      undefined,
      null,
      5,
      'x',
      [],
      [columns],
      { events: [] },
      { start: [1] },
      { start: Float32Array.of(1) },
    ])
      assert.equal(columnsIn(other), undefined);
  });

  it('stand in time order: by start, then by end, then as they were given', () => {
    const set = setOf([5, -3, 5, 5, 0.5, 5], { end: [NaN, NaN, 9, 7, NaN, NaN] });
    assert.deepEqual(
      events(set, (i) => set.id(i)),
      ['1', '4', '0', '5', '3', '2'],
    );
    assert.deepEqual([...set.start], [-3, 0.5, 5, 5, 5, 5]);
    assert.deepEqual([...set.last], [-3, 0.5, 5, 5, 7, 9]);
  });

  it('have their index for an id, and are found by it and by nothing else', () => {
    const set = setOf([3, 1, 2]);
    assert.deepEqual(
      events(set, (i) => set.indexOf(set.id(i))),
      [0, 1, 2],
    );
    assert.deepEqual(
      events(set, (i) => set.record(i).id),
      ['1', '2', '0'],
    );
    for (const id of ['3', '-1', '', '00', '01', '1.0', '1e0', ' 1', 'x', '4294967297', 'NaN'])
      assert.equal(set.indexOf(id), -1, id);
  });

  it('keep their index where others are left out', () => {
    const set = setOf([NaN, 1, Infinity, 0]);
    assert.deepEqual(
      events(set, (i) => set.id(i)),
      ['3', '1'],
    );
    assert.deepEqual(
      events(set, (i) => set.title(i)),
      ['Event 3', 'Event 1'],
    );
    assert.equal(set.indexOf('0'), -1);
  });

  it('take their titles from a list', () => {
    const set = setOf([2, 1], { title: ['later', 'earlier'] });
    assert.deepEqual(
      events(set, (i) => set.title(i)),
      ['earlier', 'later'],
    );
    assert.deepEqual(
      events(set, (i) => set.record(i).title),
      ['earlier', 'later'],
    );
  });

  it('ask a function for the titles that are wanted, and for no others', () => {
    const asked: number[] = [];
    const title = (index: number) => `Number ${asked.push(index) && index}`;
    const set = setOf([9, 8, 7, 6], { title });
    assert.deepEqual(asked, []);
    assert.equal(set.title(1), 'Number 2');
    assert.deepEqual(asked, [2]);
  });

  it('are no text "undefined" where a title is missing', () => {
    assert.equal(setOf([1], { title: () => undefined as never }).title(0), '');
    assert.equal(setOf([1], { title: [5 as never] }).title(0), '5');
  });

  it('share a row where they name the same lane; rows stand as they are first named', () => {
    const set = setOf([3, 2, 1, 0], { lane: ['b', 'a', 'b', 'a'] });
    assert.deepEqual(set.lanes, [
      { id: 'b', title: 'b' },
      { id: 'a', title: 'a' },
    ]);
    assert.deepEqual([...set.lane], [1, 0, 1, 0]);
    assert.deepEqual(
      events(set, (i) => set.record(i).lane),
      ['a', 'b', 'a', 'b'],
    );
  });

  it('without a lane stand in the last row, which has the name it is given', () => {
    const { set } = taken(columnsOf([0, 1, 2], { lane: ['', 'a', undefined as never] }), undefined, 'Other');
    assert.deepEqual(set!.lanes, [
      { id: 'a', title: 'a' },
      { id: '', title: 'Other' },
    ]);
    assert.deepEqual([...set!.lane], [1, 0, 1]);
    assert.equal(set!.record(0).lane, undefined);
  });

  it('have one row without a name where none names a lane, and none for those that are left out', () => {
    assert.deepEqual(taken(columnsOf([0]), undefined, 'Other').set!.lanes, [{ id: '', title: '' }]);
    assert.deepEqual(
      setOf([NaN, 1], { lane: ['gone', 'kept'] }).lanes.map(({ id }) => id),
      ['kept'],
    );
  });

  it('last until their end, have none where it is NaN, and go on where it is infinite', () => {
    const set = setOf([0, 1, 2, 3], { end: [DAY, NaN, 2, Infinity] });
    assert.deepEqual([...set.last], [DAY, 1, 2, Infinity]);
    assert.deepEqual([...set.traits], [Trait.Lasts, 0, 0, Trait.Lasts | Trait.OpenEnd]);
    assert.deepEqual(
      events(set, (i) => set.core(i)),
      [
        [0, DAY],
        [1, 1],
        [2, 2],
        [3, Infinity],
      ],
    );
    assert.deepEqual(
      events(set, (i) => set.record(i).end),
      ['1970-01-02T00:00:00.000', undefined, undefined, '..'],
    );
  });

  it('are left out and counted where they end before they start', () => {
    const { set, flawed, rejected } = taken(columnsOf([5, 5, 5, 5], { end: [4.999, 5, 6, -Infinity] }));
    assert.deepEqual(
      events(set!, (i) => set!.id(i)),
      ['1', '2'],
    );
    assert.deepEqual([flawed, rejected], [true, 2]);
  });

  it('are left out and counted where they start at no time that can be written', () => {
    const { set, flawed, rejected } = taken(columnsOf([NaN, 1, Infinity, -Infinity, 1e300, -4.35e20]));
    assert.deepEqual(
      events(set!, (i) => set!.id(i)),
      ['5', '1'],
    );
    assert.deepEqual([flawed, rejected], [true, 4]);
  });

  it('are without a flaw where nothing is left out', () => {
    const { flawed, rejected } = taken(columnsOf([1, 2], { end: [NaN, 3], importance: [NaN, 1] }));
    assert.deepEqual([flawed, rejected], [false, 0]);
  });

  it('are no set where none can be drawn, and an empty set where there are none', () => {
    const none = taken(columnsOf([NaN, NaN]));
    assert.deepEqual([none.set, none.flawed, none.rejected], [undefined, true, 2]);
    const empty = taken(columnsOf([], { end: [], lane: [], importance: [] }));
    assert.deepEqual([empty.set!.size, empty.flawed, empty.rejected], [0, false, 0]);
    assert.equal(empty.set!.lanes.length, 1);
    assert.equal(empty.set!.indexOf('0'), -1);
  });

  it('keep the importance they are given; 0.5 where there is none, or none between 0 and 1', () => {
    const { set, flawed } = taken(columnsOf([0, 1, 2, 3, 4], { importance: [0, 1, NaN, -1, 7] }));
    assert.deepEqual([...(set!.importance as Float32Array)], [0, 1, 0.5, 0.5, 0.5]);
    assert.equal(flawed, true);
    assert.deepEqual([...(setOf([0, 1]).importance as Float32Array)], [0.5, 0.5]);
  });

  const wrong: [name: string, change: object][] = [
    ['an end', { end: new Float64Array(2) }],
    ['an importance', { importance: new Float64Array(4) }],
    ['a lane', { lane: ['a'] }],
    ['a title', { title: ['a', 'b', 'c', 'd'] }],
  ];
  for (const [name, change] of wrong)
    it(`are refused with ${name} for more or fewer events than there are`, () => {
      const { set, flawed, rejected } = taken({ ...columnsOf([1, 2, 3]), ...change });
      assert.deepEqual([set, flawed, rejected], [undefined, true, 3]);
    });

  for (const [name, change] of [
    ['no titles', { title: undefined }],
    ['one text for all titles', { title: 'abc' }],
    ['ends that are a plain list', { end: [1, 2, 3] }],
    ['lanes that are numbers in a typed list', { lane: new Float64Array(3) }],
  ] as const)
    it(`are refused with ${name}`, () => {
      const { set, flawed } = taken({ ...columnsOf([1, 2, 3]), ...change } as never);
      assert.deepEqual([set, flawed], [undefined, true]);
    });

  it('are refused where there are more than allowed', () => {
    const { set, flawed, rejected } = taken(columnsOf([1, 2, 3]), 2);
    assert.deepEqual([set, flawed, rejected], [undefined, true, 3]);
    assert.ok(taken(columnsOf([1, 2, 3]), 3).set);
  });

  it('pause now and then where they are very many', () => {
    const many = 300_000;
    const start = Float64Array.from({ length: many }, (_, k) => (k * 7919) % many);
    const { steps } = columnSetSteps({ start, title: String });
    let pauses = 0;
    while (!steps!.next().done) pauses++;
    assert.ok(pauses > 8, String(pauses));
  });
});

describe('the first of very many events as columns', () => {
  const many = 250_000;
  // Not in order of time; some are no events; lanes begin late; one alone has an hour.
  const start = Float64Array.from({ length: many }, (_, k) => (k % 7 === 3 ? NaN : ((k * 7919) % many) * DAY));
  const lane = Array.from(start, (_, k) => ['b', 'a', ''][k % 3]);
  start[many - 1] += HOUR;
  const all = columnSetSteps({ start, title: String, lane }, undefined, 'Other');
  const first = whole(all.first!);
  const set = whole(all.steps!);

  it('are some of them, evenly picked from the first on', () => {
    const drawn = [...start.keys()].filter((k) => !Number.isNaN(start[k]));
    const ids = new Set(Array.from({ length: first.size }, (_, i) => first.id(i)));
    assert.ok(first.size > 25_000 && first.size <= 50_000, String(first.size));
    assert.deepEqual(ids, new Set(drawn.filter((_, k) => k % 5 === 0).map(String)));
  });

  it('stand in the rows and have the units that they will have among all', () => {
    assert.deepEqual(first.lanes, set.lanes);
    assert.deepEqual(
      first.lanes.map(({ title }) => title),
      ['b', 'a', 'Other'],
    );
    for (let i = 0; i < first.size; i += 997) {
      const k = set.indexOf(first.id(i));
      assert.deepEqual([first.lane[i], first.start[i], first.record(i)], [set.lane[k], set.start[k], set.record(k)]);
    }
    assert.match(set.record(0).date, /T/);
  });

  it('leave the whole as it is without them', () => {
    const alone = whole(columnSetSteps({ start, title: String, lane }, undefined, 'Other').steps!);
    assert.deepEqual(alone.start, set.start);
    assert.equal(set.size, start.filter((time) => !Number.isNaN(time)).length);
    assert.equal(columnSetSteps({ start: start.slice(0, 200_000), title: String }).first, undefined);
  });
});

describe('the date of an event in a column', () => {
  const time = fc.oneof(
    fc.integer({ min: -5e14, max: 5e14 }),
    fc.integer({ min: -100_000, max: 100_000 }).map((days) => days * DAY),
    fc.integer({ min: -1000, max: 1000 }).map((hours) => hours * HOUR),
    fc.integer({ min: -1000, max: 1000 }).map((minutes) => minutes * 60_000),
    fc.integer({ min: -1000, max: 1000 }).map((seconds) => seconds * 1000),
    fc.double({ min: -5.3e23, max: 5.3e23, noNaN: true }),
    fc.double({ min: -1000, max: 1000, noNaN: true }),
    fc.constantFrom(
      0,
      -0,
      -1,
      -62_167_219_200_000,
      -62_167_219_200_001,
      253_402_300_799_999,
      253_402_300_800_000,
      8.64e15,
    ),
  );
  const length = fc.oneof(fc.constantFrom(NaN, NaN, 0, Infinity), fc.double({ min: 0, max: 1e14, noNaN: true }));

  it('is a date of the event file with the bounds, the unit and the doubt that the event has', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(time, length), { minLength: 1, maxLength: 5 }), (rows) => {
        const start = rows.map(([from]) => from);
        const set = setOf(start, { end: rows.map(([from, length]) => from + length) });
        for (let i = 0; i < set.size; i++) {
          const { date, end } = set.record(i);
          const span = set.span(i);
          assert.deepEqual(readDates(date, end), span);
          assert.equal(span.precision, set.precision[i]);
          assert.ok(span.lo <= set.start[i] && set.start[i] < span.loHi, `${date} is not at ${set.start[i]}`);
          assert.ok(span.hiLo <= set.last[i] && (set.last[i] < span.hi || span.hi === Infinity), `${end}`);
          assert.equal(end !== undefined, set.last[i] > set.start[i]);
        }
      }),
      runs,
    );
  });

  const cases: [start: number[], date: string, precision: Precision, words: string][] = [
    [[0, DAY], '1970-01-01', Precision.Day, '1 January 1970'],
    [[0, HOUR], '1970-01-01T00:00', Precision.Minute, '1 January 1970, 00:00'],
    [[0, 60_000], '1970-01-01T00:00', Precision.Minute, '1 January 1970, 00:00'],
    [[0, 1000], '1970-01-01T00:00:00', Precision.Second, '1 January 1970, 00:00:00'],
    [[0, 1], '1970-01-01T00:00:00.000', Precision.Millisecond, '1 January 1970, 00:00:00.000'],
    [[0.5], '1970-01-01T00:00:00.000', Precision.Millisecond, '1 January 1970, 00:00:00.000'],
    [[-62_167_219_200_000 - DAY], '-0001-12-31', Precision.Day, '31 December 2 BC'],
    [[253_402_300_800_000], 'Y10000', Precision.Year, '10000'],
    [[-4.35e20], 'Y-13784599281', Precision.Year, '13,784,599,281 years ago'],
  ];
  for (const [start, date, precision, words] of cases)
    it(`is ${date} among ${start.join(' and ')}: one unit for all`, () => {
      const set = setOf(start);
      assert.equal(set.record(0).date, date);
      assert.equal(set.precision[0], precision);
      assert.equal(formatSpan(set.span(0), { locale: 'en-GB' }), words);
    });

  it('has a time of day where others have one, and a far year takes it from none', () => {
    const set = setOf([0, 18.5 * HOUR, 1e16]);
    assert.deepEqual(
      events(set, (i) => set.record(i).date),
      ['1970-01-01T00:00', '1970-01-01T18:30', 'Y318857'],
    );
    assert.deepEqual([...set.precision], [Precision.Minute, Precision.Minute, Precision.Year]);
  });
});
