import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { asOfEnd, eventAsOf, knownAsOf, publicity } from '../../../src/model/as-of.js';
import { differences } from '../../../src/model/claims.js';
import type { Claim, Source, TimelineEvent, TimelineFile } from '../../../src/model/file.js';
import { drawnDate } from '../../../src/model/frames.js';
import { publicationIndex } from '../../../src/model/published.js';
import { event } from './story-claims.js';

const source = (id: string, published?: string): Source => ({ id, title: id, published });
const SOURCES = [
  source('first', '2024-09-01'),
  source('second', '2024-09-03'),
  source('third', '2024-09-05'),
  source('bounded', '[2024-09-02..2024-09-06]'),
  source('undated'),
];
const index = publicationIndex({ sources: SOURCES });
const on = (day: string, one: Partial<TimelineEvent>) => knownAsOf(event(one), asOfEnd(day)!, index);

describe('what was known on a day', () => {
  it('counts all of that day, month or hour', () => {
    assert.equal(asOfEnd('2024-08-31'), Date.UTC(2024, 8, 1));
    assert.equal(asOfEnd('2024-08'), Date.UTC(2024, 8, 1));
    assert.equal(asOfEnd('2024-08-31T12'), Date.UTC(2024, 7, 31, 13));
    assert.equal(asOfEnd('31 August'), undefined);
  });

  it('counts a source from its earliest possible day, and until its latest only possibly', () => {
    const states = ['2024-09-01', '2024-09-02', '2024-09-05', '2024-09-06'].map((day) =>
      publicity('bounded', asOfEnd(day)!, index),
    );
    assert.deepEqual(states, ['not-yet', 'possibly', 'possibly', 'published']);
    assert.equal(publicity('undated', asOfEnd('1900')!, index), 'published');
    assert.equal(publicity('https://example.org/elsewhere', asOfEnd('1900')!, index), 'published');
  });

  it('hides an event until anyone had told of it', () => {
    const told = { sources: ['second'], claims: [{ source: 'third' }] };
    assert.equal(on('2024-09-02', told).visible, false);
    assert.deepEqual(on('2024-09-03', told), {
      visible: true,
      possibly: false,
      hidden: [0],
      rewritten: false,
      date: undefined,
      status: undefined,
    });
    assert.equal(on('2024-09-02', { sources: ['second'] }).visible, false);
    assert.equal(on('2024-09-03', { sources: ['second'] }).visible, true);
  });

  it('never hides what has no source or no day of publication', () => {
    assert.equal(on('1900', {}).visible, true);
    assert.equal(on('1900', { sources: ['undated'] }).visible, true);
    assert.equal(on('1900', { sources: ['third', 'undated'] }).visible, true);
    assert.equal(on('1900', { sources: ['third'], claims: [{ source: 'undated' }] }).visible, true);
  });

  it('marks an event whose every teller may have come later', () => {
    assert.deepEqual([on('2024-09-02', { sources: ['bounded'] }).possibly], [true]);
    assert.equal(on('2024-09-02', { sources: ['bounded', 'first'] }).possibly, false);
    assert.equal(on('2024-09-02', { claims: [{ source: 'bounded' }] }).possibly, true);
    assert.equal(on('2024-09-02', { claims: [{ source: ['bounded', 'first'] }] }).possibly, false);
    assert.equal(on('2024-09-06', { sources: ['bounded'] }).possibly, false);
  });

  it('draws the latest date that was told, if the one as written came later', () => {
    const claims: Claim[] = [
      { source: 'first', date: '2024-09-10', status: 'planned' },
      { source: 'second', date: '2024-09-11', status: 'planned' },
    ];
    const told = { date: '2024-09-12', status: 'confirmed' as const, sources: ['third'], claims };
    const drawn = (day: string) => {
      const { date, status, hidden, rewritten } = on(day, told);
      return [date?.value, status?.value, hidden.length, rewritten];
    };
    assert.deepEqual(drawn('2024-09-02'), ['2024-09-10', 'planned', 1, true]);
    assert.deepEqual(drawn('2024-09-03'), ['2024-09-11', 'planned', 0, true]);
    assert.deepEqual(drawn('2024-09-05'), [undefined, undefined, 0, false]);
  });

  it('takes the later in the file of two versions told on one day, and one with a day before one without', () => {
    const claims: Claim[] = [
      { source: 'first', date: '2024-09-11' },
      { source: 'first', date: '2024-09-10' },
      { source: 'undated', date: '2024-09-09' },
    ];
    assert.equal(on('2024-09-02', { sources: ['third'], claims }).date?.value, '2024-09-10');
  });

  it('draws a version that is deprecated or denied only if there is no other', () => {
    const claims: Claim[] = [
      { source: 'first', date: '2024-09-10' },
      { source: 'second', date: '2024-09-11', rank: 'deprecated' },
      { source: 'second', date: '2024-09-12', stance: 'denies' },
    ];
    const dateOf = (some: Claim[]) => on('2024-09-04', { sources: ['third'], claims: some }).date?.value;
    assert.equal(dateOf(claims), '2024-09-10');
    assert.equal(dateOf(claims.slice(1)), '2024-09-11');
    assert.equal(dateOf(claims.slice(2)), '2024-09-12');
  });

  it('draws the date as written where nobody had told any other', () => {
    const claims: Claim[] = [{ source: 'first', topic: 'place', value: 'here' }];
    const { visible, rewritten, date } = on('2024-09-02', { sources: ['third'], claims });
    assert.deepEqual([visible, rewritten, date], [true, true, undefined]);
  });

  it('counts a field as rewritten that was told only later, whether or not another version stands in for it', () => {
    const claims: Claim[] = [{ source: 'undated' }, { source: 'third', place: 'Here' }];
    const rewritten = (...more: Claim[]) => on('2024-09-02', { place: 'Here', claims: [...claims, ...more] }).rewritten;
    assert.equal(rewritten(), true);
    assert.equal(rewritten({ source: 'first', place: 'There' }), true);
    assert.equal(rewritten({ source: 'first', place: 'Here' }), false);
  });

  it('draws the date as written if only who also carries the event has told it otherwise by then', () => {
    const claims: Claim[] = [{ source: 'first', date: '2024' }];
    const { date } = on('2024-09-02', { date: '2024-09-12', sources: ['first', 'third'], claims });
    assert.equal(date?.value, '2024', 'the day came with the third source');
  });
});

describe('an event as it was told by a day', () => {
  const told = event({
    date: '2024-09-12/2024-09-13',
    dateLabel: 'mid-September',
    status: 'confirmed',
    sources: ['third'],
    claims: [
      { source: ['first', 'second'], date: '2024-09-10', status: 'planned' },
      { source: 'third', topic: 'length', value: 2 },
    ],
  });
  const as = (day: string, one = told) => eventAsOf(one, asOfEnd(day)!, index);

  it('has the fields, sources and claims that were out', () => {
    const { date, dateLabel, status, sources, claims } = as('2024-09-02')!;
    assert.deepEqual([date, dateLabel, status, sources], ['2024-09-10', undefined, 'planned', []]);
    assert.deepEqual(claims, [{ source: ['first'], date: '2024-09-10', status: 'planned' }]);
    assert.deepEqual(differences(as('2024-09-02')!), []);
  });
  it('is the same object when all were out, and none before anyone was', () => {
    assert.equal(as('2024-09-05'), told);
    assert.equal(as('2024-08-31'), undefined);
  });
  it('has no status that was told only later', () => {
    assert.equal(as('2024-09-02', { ...told, claims: [{ source: 'first' }] })!.status, undefined);
  });
  it('ends where the version ends', () => {
    const dated = { ...told, date: '2024-09-12', end: '2024-09-13' };
    const claims: Claim[] = [{ source: 'first', end: '2024-09-20' }];
    const { date, end } = as('2024-09-02', { ...dated, claims })!;
    assert.deepEqual([date, end], ['2024-09-12', '2024-09-20']);
    const short = as('2024-09-02', { ...dated, claims: [{ source: 'first', date: '2024-09-11' }] })!;
    assert.deepEqual([short.date, short.end], ['2024-09-11', undefined]);
  });
});

describe('the story as of a day', () => {
  const root = new URL('../../../', import.meta.url);
  const file = JSON.parse(readFileSync(new URL('data/mongolia-icc-warrant.json', root), 'utf8')) as TimelineFile;
  const story = publicationIndex(file);
  const find = (id: string) => file.events.find((one) => one.id === id)!;
  const known = (id: string, day: string) => knownAsOf(find(id), asOfEnd(day)!, story);

  it('on 31 August has the assurance and no arrival, and the visit planned for 3 September', () => {
    const day = '2024-08-31';
    assert.equal(known('assurance', day).visible, true);
    assert.equal(known('assurance', day).possibly, false);
    assert.equal(known('arrival', day).visible, false);
    const { visible, date, status, hidden } = known('visit', day);
    assert.deepEqual([visible, date?.value, status?.value], [true, '2024-09-03', 'planned']);
    assert.deepEqual(
      hidden.map((k) => find('visit').claims![k].id),
      ['v-begun', 'v-length'],
    );
    assert.deepEqual(
      differences(eventAsOf(find('visit'), asOfEnd(day)!, story)!).map(({ field }) => field),
      ['what it is the first of'],
    );
  });

  it('on 3 September has both days, and names the only source written after the arrival', () => {
    const day = '2024-09-03';
    assert.equal(known('arrival', day).visible, true);
    assert.deepEqual([known('visit', day).date, known('visit', day).hidden], [undefined, []]);
    const visit = eventAsOf(find('visit'), asOfEnd(day)!, story)!;
    assert.equal(visit, find('visit'));
    const { version, reason, notes, others } = drawnDate(visit)!;
    assert.deepEqual([version.value, version.sources, reason], ['2024-09-02/2024-09-03', ['s2'], 'preferred']);
    assert.deepEqual(notes, ['The only article written after the arrival.']);
    assert.deepEqual(
      others.map(({ value, sources }) => [value, sources]),
      [['2024-09-03', ['s0', 's1', 's3', 's4']]],
    );
  });

  it('on 2 September may have the arrival', () => {
    assert.deepEqual([known('arrival', '2024-09-02').visible, known('arrival', '2024-09-02').possibly], [true, true]);
  });

  it('has nothing before the first article can have been written', () => {
    for (const { id } of file.events) assert.equal(known(id!, '2024-07-31').visible, false, id);
  });
});
