import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { asOfEnd } from '../../../src/model/as-of.js';
import { disputesOf } from '../../../src/model/claims.js';
import { Trait } from '../../../src/model/columns.js';
import type { TimelineFile } from '../../../src/model/file.js';
import { knowledgeOf } from '../../../src/model/known.js';
import { setOf } from './set-of.js';

const story = JSON.parse(
  readFileSync(new URL('../../../data/mongolia-icc-warrant.json', import.meta.url), 'utf8'),
) as TimelineFile;
const set = setOf(story);
const knownAt = knowledgeOf(set);
const asOf = (day: string) => knownAt(asOfEnd(day, set.clock)!);
const number = (id: string) => set.indexOf(id);
const ids = (day: string) => {
  const { knows } = asOf(day);
  return Array.from({ length: set.size }, (_, k) => k)
    .filter(knows)
    .map((k) => set.id(k));
};

describe('what was known of the story', () => {
  it('on 31 August 2024: the assurance, and no arrival', () => {
    const known = ids('2024-08-31');
    assert.ok(known.includes('assurance') && !known.includes('arrival'));
    assert.equal(asOf('2024-08-31').set.indexOf('arrival'), -1, 'not to be opened');
    assert.deepEqual(asOf('2024-08-31').set.record(number('arrival')), {
      id: 'arrival',
      date: '2024-09-02',
      title: '',
    });
  });

  it('has no record of no event', () => {
    assert.equal(asOf('2024-08-31').set.record(-1), undefined);
  });

  it('on 3 September 2024: both; on the day before the first article nothing', () => {
    const known = ids('2024-09-03');
    assert.ok(known.includes('assurance') && known.includes('arrival'));
    assert.equal(known.length, set.size);
    assert.deepEqual(ids('2024-07-31'), []);
  });

  it('a day counts to its end, a month to the end of the month', () => {
    assert.deepEqual(ids('2024-08'), ids('2024-08-31'));
    assert.ok(ids('2024-08-29').includes('announced') && !ids('2024-08-28').includes('announced'));
  });

  it('the visit was planned for one day before it was told to have begun a day earlier', () => {
    const visit = number('visit');
    const { set: then, moved } = asOf('2024-08-31');
    assert.deepEqual(
      moved.map((k) => set.id(k)),
      ['visit'],
    );
    assert.equal(then.start[visit], Date.UTC(2024, 8, 3));
    assert.equal(then.last[visit], Date.UTC(2024, 8, 4) - 1);
    assert.ok(then.traits[visit] & Trait.Planned && !(then.traits[visit] & Trait.Disputed));
    assert.equal(then.record(visit).date, '2024-09-03');
    assert.equal(then.record(visit).text, undefined, 'no word about what came later');
    const now = asOf('2024-09-03').set;
    assert.equal(now.start, set.start);
    assert.equal(now.record(visit), set.record(visit));
    assert.ok(set.traits[visit] & Trait.Disputed);
  });

  it('a source that was not out yet is none of the day', () => {
    assert.deepEqual(
      asOf('2024-08-31').set.file.sources.map(({ id }) => id),
      ['s0', 's1', 's3', 's4'],
    );
  });

  it('a dispute shows once two sides were told, and the answer to it once all were', () => {
    const visit = number('visit');
    const disputes = (day: string) => {
      const { set: then } = asOf(day);
      return disputesOf(then.record(visit), then.disputes);
    };
    const whole = disputesOf(set.record(visit), set.disputes);
    assert.ok(whole.length > 0);
    assert.deepEqual(disputes('2024-09-03'), whole);
    for (const { sides, state, answer } of disputes('2024-08-31')) {
      assert.ok(sides.length > 1);
      if (answer !== undefined) assert.equal(state, whole.find((one) => one.answer === answer)!.state);
    }
    assert.ok(disputes('2024-08-31').length < whole.length);
  });
});

describe('what was known', () => {
  it('is everything of events without sources, and of sources without a day', () => {
    const some = setOf({
      sources: [{ id: 's', title: 'Undated' }],
      events: [
        { date: '2024', title: 'Nobody tells it' },
        { date: '2025', title: 'An undated source tells it', sources: ['s'] },
      ],
    });
    const { knows } = knowledgeOf(some)(Date.UTC(1900, 0));
    assert.deepEqual([0, 1].map(knows), [true, true]);
  });

  it('of columns is everything, and makes no records', () => {
    const columns = setOf({ start: Float64Array.of(1, 2), title: ['A', 'B'] } as never);
    const { knows, moved } = knowledgeOf(columns)(0);
    assert.ok(knows(0) && knows(1));
    assert.deepEqual(moved, []);
  });
});
