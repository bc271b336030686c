import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Source } from '../../../src/model/file.js';
import { publicationIndex, publicationOf, timingOf } from '../../../src/model/published.js';
import { silentOn } from '../../../src/model/silence.js';
import { event } from './story-claims.js';

const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date);
const source = (id: string, published?: string): Source => ({ id, title: id, published });

describe('when a source was published', () => {
  it('has an earliest and a latest possible day', () => {
    const cases: [string, number, number][] = [
      ['2024-08-30', day(2024, 8, 30), day(2024, 8, 31)],
      ['[2024-08-29,2024-08-30]', day(2024, 8, 29), day(2024, 8, 31)],
      ['[2024-08..2024-09-02]', day(2024, 8, 1), day(2024, 9, 3)],
      ['[..2024-09-01]', -Infinity, day(2024, 9, 2)],
      ['2024', day(2024, 1, 1), day(2025, 1, 1)],
      ['2024-08-15~', day(2024, 8, 14), day(2024, 8, 17)],
    ];
    for (const [published, earliest, latest] of cases)
      assert.deepEqual(publicationOf({ published }), { earliest, latest }, published);
  });

  it('is not known without a date, or with one that cannot be read', () => {
    assert.equal(publicationOf({}), undefined);
    assert.equal(publicationOf({ published: '30 August' }), undefined);
  });

  it('is found by id and by address, once for all events', () => {
    const sources = [{ ...source('a', '2024'), url: 'https://example.org/a' }, source('b')];
    const index = publicationIndex({ sources });
    assert.equal(index.source('https://example.org/a'), sources[0]);
    assert.equal(index.publication('https://example.org/a')?.earliest, day(2024, 1, 1));
    assert.equal(index.publication('b'), undefined);
    assert.equal(index.source('https://example.org/other'), undefined);
  });

  it('is read on the clock of the file', () => {
    const clock = { instant: (utc: number) => utc + 8 * 3_600_000, wall: (local: number) => local };
    const index = publicationIndex({ sources: [source('a', '2024-08-30T20:00Z')] }, clock);
    assert.equal(index.publication('a')?.earliest, day(2024, 8, 31) + 4 * 3_600_000);
  });

  it('lies before something or after it only if it surely does', () => {
    const timing = (published: string | undefined) =>
      timingOf(publicationOf({ published }), day(2024, 9, 2), day(2024, 9, 3));
    assert.equal(timing('2024-09-01'), 'before');
    assert.equal(timing('2024-09-02'), 'unknown');
    assert.equal(timing('2024-09-03'), 'since');
    assert.equal(timing('[2024-08..2024-09-02]'), 'unknown');
    assert.equal(timing(undefined), 'unknown');
  });
});

describe('who says nothing of an event', () => {
  const sources = [
    source('old', '2024-08-30'),
    source('same-day', '2024-09-02'),
    source('late', '2024-09-05'),
    source('undated'),
    { ...source('told', '2024-09-04'), url: 'https://example.org/told' },
  ];
  const silent = (one: Parameters<typeof event>[0]) =>
    silentOn(event({ date: '2024-09-02', ...one }), publicationIndex({ sources })).map(
      ({ source: { id }, maybeOlder }) => id + (maybeOlder ? '?' : ''),
    );

  it('is listed unless it was surely written before, and marked if it may have been', () => {
    assert.deepEqual(silent({ sources: ['told'] }), ['same-day?', 'late', 'undated?']);
  });
  it('is nobody who tells it in any way, be it by address, in a doubt or a denial', () => {
    const claims = [{ source: 'late', stance: 'denies' as const }, { source: ['same-day'] }];
    assert.deepEqual(silent({ sources: ['https://example.org/told'], claims }), ['undated?']);
  });
  it('counts from the earliest start that anyone gives', () => {
    assert.deepEqual(silent({ sources: ['told'], claims: [{ source: 'told', date: '2024-08-29' }] }), [
      'old?',
      'same-day?',
      'late',
      'undated?',
    ]);
    assert.deepEqual(silent({ date: '[..2024-09-02]', sources: ['told'] }), ['old?', 'same-day?', 'late', 'undated?']);
    assert.deepEqual(silent({ date: '2024-09~', sources: ['told'] }), ['old?', 'same-day?', 'late?', 'undated?']);
  });
});
