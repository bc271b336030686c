import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { EventSet } from '../../../src/model/events.js';
import type { TimelineFile } from '../../../src/model/file.js';
import { grouped, type Grouping } from '../../../src/model/grouping.js';
import { setOf } from './set-of.js';

const story = JSON.parse(
  readFileSync(new URL('../../../data/mongolia-icc-warrant.json', import.meta.url), 'utf8'),
) as TimelineFile;

/** Title of an event's row. */
const rowOf = ({ lanes, lane }: EventSet, event: number) => lanes[lane[event]].title;
const rows = (file: Partial<TimelineFile>, by: Grouping) => {
  const { set } = grouped(setOf(file), by, 'Other');
  return { titles: set.lanes.map(({ title }) => title), of: Array.from({ length: set.size }, (_, k) => rowOf(set, k)) };
};
/** Titles of the further rows of an event, those of silent sources in brackets. */
const copies = (file: Partial<TimelineFile>, by: Grouping, id: string) => {
  const { set, copiesOf } = grouped(setOf(file), by, 'Other');
  return copiesOf(set.indexOf(id)).map(({ lane, silent }) => {
    const { title } = set.lanes[lane];
    return silent ? `(${title})` : title;
  });
};

describe('rows by source', () => {
  const sources = [
    { id: 'late', title: 'Late', published: '2024-03-05' },
    { id: 'early', title: 'Early', published: '2024-03-01' },
    { id: 'bounded', title: 'Bounded', published: '[2024-02-28..2024-03-09]' },
    { id: 'same', title: 'Same', published: '2024-03-01' },
  ];
  const file = {
    sources,
    events: [
      { id: 'a', date: '2024-02-01', title: 'A', sources: ['late', 'early'] },
      { id: 'b', date: '2024-02-02', title: 'B', sources: ['same', 'early'] },
      { id: 'c', date: '2024-02-03', title: 'C', sources: ['late'], claims: [{ source: 'bounded', date: '2024-02' }] },
      { id: 'd', date: '2024-02-04', title: 'D' },
      { id: 'e', date: '2024-03-04', title: 'E', sources: ['late', 'https://www.example.org/report'] },
    ],
  };

  it('hold an event in that of the source that may have been published first, equal ones in the order of the file', () => {
    assert.deepEqual(rows(file, 'source'), {
      titles: ['Late', 'Early', 'Bounded', 'Same', 'example.org/report', 'Other'],
      // A page without a day may be older than anything.
      of: ['Early', 'Early', 'Bounded', 'Other', 'example.org/report'],
    });
  });

  it('show it once more for each further source that tells it, and hollow for those that could have', () => {
    assert.deepEqual(copies(file, 'source', 'a'), ['Late', '(Bounded)', '(Same)']);
    assert.deepEqual(copies(file, 'source', 'c'), ['Late', '(Early)', '(Same)']);
    // "Early" and "Same" were written before it, "Bounded" may have been written after.
    assert.deepEqual(copies(file, 'source', 'e'), ['Late', '(Bounded)']);
  });

  it('of the story are five, each with events of its own', () => {
    const { titles, of } = rows(story, 'source');
    assert.equal(titles.length, 5);
    assert.deepEqual(new Set(of), new Set(titles));
    // Written at some time up to the day of the arrival, it may have been silent about it.
    assert.deepEqual(copies(story, 'source', 'arrival'), ['(Report on Ukraine’s request)']);
    assert.deepEqual(copies(story, 'source', 'signed'), [
      ...['(Report on the assurance)', '(Summary during the visit)'],
      ...['(Report on Ukraine’s request)', '(Explainer on the court)'],
    ]);
  });

  it('gives a copy the date that its source tells', () => {
    const { set, copiesOf } = grouped(setOf(story), 'source', 'Other');
    const days = copiesOf(set.indexOf('visit')).map(({ lane, told }) => [
      set.lanes[lane].title,
      told && new Date(told.lo).toISOString().slice(0, 10),
    ]);
    assert.deepEqual(days, [
      ['Report on the assurance', '2024-09-03'],
      ['Report on the Kremlin’s reply', '2024-09-03'],
      ['Summary during the visit', undefined],
      ['Explainer on the court', '2024-09-03'],
    ]);
  });

  it('know only what was out on a day', () => {
    const { set, copiesOf } = grouped(setOf(file), 'source', 'Other');
    const until = Date.UTC(2024, 2, 2);
    assert.deepEqual(
      copiesOf(set.indexOf('b'), set, until).map(({ lane }) => set.lanes[lane].id),
      ['same', 'bounded'],
    );
  });
});

describe('rows by actor and place', () => {
  const file = {
    entities: [
      { id: 'ben', name: 'Ben Ng' },
      { id: 'ann', name: 'Ann Ok' },
      { id: 'cho', name: 'Cho' },
      { id: 'nobody', name: 'Nobody' },
    ],
    events: [
      { id: 'a', date: '2024-01', title: 'A', actors: ['ann', 'ben', 'ann'], place: 'Here' },
      { id: 'b', date: '2024-02', title: 'B', actors: ['cho'], place: { name: { en: 'There' }, lat: 1, lon: 2 } },
      {
        ...{ id: 'c', date: '2024-03', title: 'C', place: 'Here' },
        claims: [{ source: 'https://example.org', actors: ['cho'], place: 'There' }],
      },
      { id: 'd', date: '2024-04', title: 'D' },
    ],
  };

  it('take the first of an event, in the order of the file and then of the events, and the rest last', () => {
    assert.deepEqual(rows(file, 'actor'), {
      titles: ['Ben Ng', 'Ann Ok', 'Cho', 'Other'],
      of: ['Ann Ok', 'Cho', 'Cho', 'Other'],
    });
    assert.deepEqual(rows(file, 'place'), {
      titles: ['Here', 'There', 'Other'],
      of: ['Here', 'There', 'Here', 'Other'],
    });
  });

  it('show an event once more for each further one, and nothing for silence', () => {
    assert.deepEqual(copies(file, 'actor', 'a'), ['Ben Ng']);
    assert.deepEqual(copies(file, 'place', 'c'), ['There']);
    assert.deepEqual(copies(file, 'place', 'd'), []);
  });

  it('are at most 24, and beyond a dozen only those in which an event stands', () => {
    const events = Array.from({ length: 200 }, (_, k) => ({
      id: `e${k}`,
      date: '2024',
      title: 'An event',
      // The first ones have more events than the last.
      actors: [`actor ${Math.floor(Math.sqrt(k * 4.5))}`, `friend ${k % 20}`],
    }));
    const { titles, of } = rows({ events }, 'actor');
    assert.equal(titles.length, 24);
    assert.equal(titles.at(-1), 'Other');
    assert.ok(titles.every((title) => !title.startsWith('friend')));
    const weight = (title: string) => of.filter((one) => one === title).length;
    assert.equal(weight('Other'), events.length - titles.slice(0, -1).reduce((sum, title) => sum + weight(title), 0));
    const few = rows({ events: events.filter((_, k) => k < 20) }, 'actor');
    assert.equal(few.titles.length, 12);
    assert.ok(few.titles.some((title) => title.startsWith('friend')));
  });
});

describe('other rows', () => {
  it('are one without a name for all, or those of the file', () => {
    assert.deepEqual(rows(story, 'none').titles, ['']);
    const set = setOf(story);
    assert.equal(grouped(set, 'lane', 'Other').set, set);
    assert.equal(grouped(set, 'wild' as Grouping, 'Other').set, set);
  });

  it('keep every event its number, so that its mark is the same', () => {
    const set = setOf(story);
    for (const by of ['source', 'actor', 'place', 'none'] as const) {
      const other = grouped(set, by, 'Other').set;
      assert.equal(other.start, set.start);
      assert.equal(other.id(7), set.id(7));
    }
  });
});
