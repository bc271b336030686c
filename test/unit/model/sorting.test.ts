import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TimelineEvent, TimelineFile } from '../../../src/model/file.js';
import {
  pressed,
  sortedEvents,
  sortSteps,
  TIME_ORDER,
  versionCount,
  type SortKey,
} from '../../../src/model/sorting.js';
import { setOf } from './set-of.js';

const collator = new Intl.Collator('en', { numeric: true });
const whole = <T>(steps: Generator<unknown, T>) => {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};
const made = (events: Partial<TimelineEvent>[], file: Partial<TimelineFile> = {}) =>
  setOf({ ...file, events: events.map((event) => ({ title: 'Untitled', ...event }) as TimelineEvent) });
/** Ids of events in the order of a table. */
function sorted(events: Partial<TimelineEvent>[], key: SortKey, descending = false, file: Partial<TimelineFile> = {}) {
  const set = made(events, file);
  const all = Uint32Array.from({ length: set.size }, (_, k) => k);
  const order = whole(sortedEvents(set, all, { key, descending }, (event) => set.title(event), collator));
  return [...order].map((event) => set.id(event)).join(' ');
}

describe('sorting events', () => {
  it('goes from rising to falling and back to time order, and begins anew at another heading', () => {
    let sorting = pressed(TIME_ORDER, 'title');
    assert.deepEqual(sorting, { key: 'title', descending: false });
    sorting = pressed(sorting, 'title');
    assert.deepEqual(sorting, { key: 'title', descending: true });
    assert.equal(pressed(sorting, 'title'), TIME_ORDER);
    assert.deepEqual(pressed(sorting, 'lane'), { key: 'lane', descending: false });
    // Time order is the rising one of dates.
    assert.deepEqual(pressed(TIME_ORDER, 'date'), { key: 'date', descending: true });
  });

  it('by date looks at both bounds; what still goes on ends last, an open start stands where it is drawn', () => {
    const events = [
      { id: 'still', date: '2001/..' },
      { id: 'since', date: '../1999' },
      { id: 'long', date: '2001/2005' },
      { id: 'short', date: '2001/2003' },
      { id: 'later', date: '2002' },
    ];
    assert.equal(sorted(events, 'date'), 'since short long still later');
    assert.equal(sorted(events, 'date', true), 'later still long short since');
  });

  it('by title reads numbers as numbers, and keeps equal ones in time order either way', () => {
    const events = ['10', '2', 'é', 'f', 'E', '2'].map((title, k) => ({ id: `${k}`, title, date: `${2000 + k}` }));
    assert.equal(sorted(events, 'title'), '1 5 0 4 2 3');
    assert.equal(sorted(events, 'title', true), '3 2 4 0 1 5');
  });

  it('by lane, and by the number of sources, each source once', () => {
    const file = {
      lanes: [
        { id: 'b', title: 'B' },
        { id: 'a', title: 'A' },
      ],
    };
    const claims = [{ source: ['https://x.example/', 'https://y.example/'], topic: 'why', value: 'so' }];
    const events = [
      { id: 'none', date: '2000', lane: 'a' },
      { id: 'two', date: '2001', lane: 'b', sources: ['https://x.example/'], claims },
      { id: 'one', date: '2002', lane: 'a', sources: ['https://x.example/'] },
    ];
    assert.equal(sorted(events, 'lane', false, file), 'two none one');
    assert.equal(sorted(events, 'sources', false, file), 'none one two');
    assert.equal(sorted(events, 'sources', true, file), 'two one none');
  });

  it('by versions counts all that is told differently, and dates that lie apart come before others as many', () => {
    const source = 'https://x.example/';
    const events = [
      { id: 'agreed', date: '2000' },
      { id: 'place', date: '2001', place: 'Here', claims: [{ source, place: 'There' }] },
      { id: 'apart', date: '2002', claims: [{ source, date: '2005' }] },
      { id: 'three', date: '2003', place: 'Here', claims: ['A', 'B'].map((place) => ({ source, place })) },
    ];
    assert.equal(sorted(events, 'versions', true), 'three apart place agreed');
    const set = made(events);
    assert.deepEqual(
      [0, 1, 2, 3].map((event) => versionCount(set, event)),
      [0, 2, 2, 3],
    );
  });

  it('of many compares only so much between two pauses, and is the sort that arrays have', () => {
    const numbers = Uint32Array.from({ length: 20_000 }, (_, k) => (k * 7919) % 20_011);
    let [compared, most] = [0, 0];
    const compare = (a: number, b: number) => (compared++, (a % 1000) - (b % 1000));
    const steps = sortSteps(numbers, compare);
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      most = Math.max(most, compared);
      compared = 0;
    }
    assert.ok(most <= 4096, `${most} at once`);
    assert.deepEqual([...step.value], [...numbers].sort(compare));
    assert.deepEqual([...whole(sortSteps(new Uint32Array(), compare))], []);
  });
});
