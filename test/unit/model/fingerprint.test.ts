import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arrange } from '../../../src/element/arrange.js';
import { whole } from '../../../src/model/whole.js';
import { sourceOf } from '../../../src/element/source.js';
import { takeSteps } from '../../../src/element/take.js';
import { columnSetSteps } from '../../../src/model/columnar.js';
import { fingerprint } from '../../../src/model/fingerprint.js';
import type { TimelineColumns } from '../../../src/model/columnar.js';
import type { TimelineEvent } from '../../../src/model/file.js';

const setOf = (data: unknown, timeZone: string | null = null) =>
  whole(takeSteps(sourceOf(data, { timeZone, maxEvents: 2_000_000 }), 'Other', false, columnSetSteps)).set!;
const of = (data: unknown) => fingerprint(setOf(data));

const EVENTS: readonly TimelineEvent[] = [
  { id: 'a', date: '2024-08-30T18:00', title: 'One' },
  { id: 'b', date: '2024-08-31', end: '2024-09-02', title: { en: 'Two', mn: 'Хоёр' } },
];
const columns = (size: number, change: Partial<TimelineColumns> = {}): TimelineColumns => ({
  start: Float64Array.from({ length: size }, (_, k) => k * 86_400_000),
  title: (k) => `Entry ${k}`,
  ...change,
});

describe('the fingerprint of data', () => {
  it('has eight letters and digits, and is the same for the same data, file or list, in every run', () => {
    assert.match(of(EVENTS), /^[\da-z]{8}$/);
    assert.equal(of(EVENTS), of({ version: 1, title: 'A file', events: structuredClone(EVENTS) }));
    assert.equal(of(EVENTS), 'rzbgjjq7');
  });

  it('is another one when an event is added, taken away, named, dated or titled in another way', () => {
    const [a, b] = EVENTS;
    const others = [
      [a],
      [...EVENTS, { id: 'c', date: '2024', title: 'Three' }],
      [{ ...a, id: 'z' }, b],
      [{ ...a, date: '2024-08-30T18:01' }, b],
      [{ ...a, title: 'Uno' }, b],
      [a, { ...b, end: '2024-09-03' }],
      [{ ...a, id: 'aO', title: 'ne' }, b],
    ];
    assert.equal(new Set([EVENTS, ...others].map(of)).size, others.length + 1);
  });

  it('does not depend on the zone of the axis, the rows, or the day', () => {
    const set = setOf(EVENTS);
    assert.equal(fingerprint(setOf(EVENTS, 'Asia/Ulaanbaatar')), fingerprint(set));
    const { known } = arrange(set, { groupBy: 'actor', asOf: '2024-08-30', rest: '' });
    assert.equal(fingerprint(known!.set), fingerprint(set));
    assert.equal(of([]), of([]));
  });

  it('looks at each start of columns, also of very many', () => {
    const size = 300_000;
    const moved = columns(size);
    moved.start[123_457]++;
    assert.equal(of(columns(size)), of(columns(size)));
    assert.notEqual(of(columns(size)), of(moved));
    assert.notEqual(of(columns(9)), of(columns(9, { title: (k) => `Item ${k}` })));
    assert.notEqual(of(columns(9)), of(columns(9, { end: columns(9).start.map((time) => time + 1) })));
  });

  it('asks for no more than 4,096 titles', () => {
    let asked = 0;
    const set = setOf(columns(300_000, { title: (k) => (asked++, `Entry ${k}`) }));
    asked = 0;
    fingerprint(set);
    assert.ok(asked > 2000 && asked <= 4096, `${asked}`);
  });
});
