import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { lint, type LintCode } from '../../../src/check/lint.js';
import { valueAt } from '../../../src/check/pointer.js';
import type { Claim, Source, TimelineEvent, TimelineFile } from '../../../src/model/file.js';
import { zoneClock } from '../../../src/time/zone.js';

const SOURCES: Source[] = [
  { id: 's1', title: 'One', published: '2024-09-05' },
  { id: 's2', title: 'Two', published: '2024-09-06' },
  { id: 'old', title: 'Old', published: '2024-08-30' },
  { id: 'bounded', title: 'Bounded', published: '[2024-08-30..2024-09-02]' },
  { id: 'undated', title: 'Undated' },
];

/** An event in which nothing is to be found, and what is changed in it. */
const fileOf = (event: Partial<TimelineEvent>, file: Partial<TimelineFile> = {}): TimelineFile => ({
  sources: SOURCES,
  ...file,
  events: [{ id: 'e', date: '2024-09-02', title: 'An event', sources: ['s1', 's2'], ...event }],
});
const found = (event: Partial<TimelineEvent>, file?: Partial<TimelineFile>) =>
  lint(fileOf(event, file)).map(({ code, pointer }) => `${code} ${pointer}`);
const claims = (...list: Partial<Claim>[]) => ({ claims: list.map((claim): Claim => ({ source: 's1', ...claim })) });

describe('the lint', () => {
  it('finds nothing where all is as an editor may wish', () => {
    assert.deepEqual(found({}), []);
    assert.deepEqual(lint({ events: [] }), []);
  });

  it('finds a claim or an event that nobody is named for, and one that one source tells', () => {
    assert.deepEqual(found(claims({ source: [] })), ['claim-without-source /events/0/claims/0']);
    assert.deepEqual(found({ sources: undefined }), ['event-without-source /events/0']);
    assert.deepEqual(found({ sources: ['s1'] }), ['single-source /events/0']);
    assert.deepEqual(found({ sources: ['s1'], ...claims({ source: 's2' }) }), []);
    assert.deepEqual(found({ sources: undefined, ...claims({ source: ['s1', 's2'] }) }), []);
  });

  it('finds a date that is finer than each of its sources has it', () => {
    const finer = ['date-finer /events/0/date'];
    assert.deepEqual(found(claims({ date: '2024-09' }, { source: 's2', date: '2024' })), finer);
    assert.deepEqual(found({ sources: undefined, ...claims({ source: ['s1', 's2'], date: '2024-09' }) }), finer);
  });
  it('finds no fault with a date that someone carries, that is as fine elsewhere, or that follows from all together', () => {
    assert.deepEqual(found(claims({ date: '2024-09' })), [], 's2 has the day');
    const day = { source: 's2', date: '2024-09-02' };
    assert.deepEqual(found(claims({ date: '2024-09' }, { source: 's2', date: '2024' }, day)), [], 'a claim has it');
    assert.deepEqual(found(claims({ date: '[..2024-09-02]' }, { source: 's2', date: '[2024-09-02..2024-09-09]' })), []);
    assert.deepEqual(found({ date: '2024-09', ...claims({ date: '2024-09' }, { source: 's2', date: '2024' }) }), []);
  });
  it('takes no deprecated or denied date for a statement of it', () => {
    const coarse = { source: ['s1', 's2'], date: '2024-09' };
    assert.deepEqual(found(claims(coarse, { date: '2024-09-01', stance: 'denies' })), ['date-finer /events/0/date']);
    assert.deepEqual(found(claims({ source: ['s1', 's2'], date: '2024-09', rank: 'deprecated' })), []);
  });

  it('finds a source that is older than what it tells, unless it tells of a plan', () => {
    assert.deepEqual(found({ sources: ['s1', 'old'] }), ['source-older /events/0/sources/1']);
    assert.deepEqual(found(claims({ source: 'old' })), ['source-older /events/0/claims/0/source']);
    assert.deepEqual(found({ sources: ['s1', 'old'], status: 'planned' }), []);
    assert.deepEqual(found({ sources: ['s1', 'old'], ...claims({ source: 'old', status: 'planned' }) }), []);
    assert.deepEqual(
      found({ sources: ['s1', 'old'], status: 'planned', ...claims({ source: 'old', status: 'confirmed' }) }),
      ['source-older /events/0/sources/1'],
    );
  });
  it('compares a source with its own date of the event, and leaves in peace what may have come later', () => {
    assert.deepEqual(found({ sources: ['s1', 'bounded'] }), []);
    assert.deepEqual(found({ sources: ['s1', 'undated'] }), []);
    assert.deepEqual(found({ date: '2024-08-31~', sources: ['s1', 'old'] }), [], 'about the 31st may be the 30th');
    assert.deepEqual(found({ date: '[..2024-09-02]', sources: ['s1', 'old'] }), []);
    assert.deepEqual(found(claims({ source: 'old', date: '2024-08-29', note: 'Earlier' })), []);
  });

  it('finds dates that lie apart with nothing said about it', () => {
    const other = { source: 's2', date: '2024-09-03', id: 'other' };
    assert.deepEqual(found(claims(other)), ['conflict-without-note /events/0/claims/0']);
    assert.deepEqual(found(claims({ ...other, note: 'By another calendar' })), []);
    assert.deepEqual(found(claims({ source: 's2', date: '2024-09' })), [], 'precision is no conflict');
    const sides = [
      { label: 'The 3rd', claims: ['other'] },
      { label: 'The 2nd', sources: ['s1'] },
    ];
    const dispute = { id: 'd', question: 'When?', sides };
    assert.deepEqual(found(claims(other), { disputes: [{ ...dispute, answer: 'Both' }] }), []);
    assert.deepEqual(found(claims(other), { disputes: [dispute] }), ['conflict-without-note /events/0/claims/0']);
  });

  it('finds a preferred date that is not the one drawn', () => {
    const preferred = { source: 's2', date: '2024-09-03', rank: 'preferred' as const, note: 'Seen' };
    assert.deepEqual(found(claims(preferred)), ['preferred-not-drawn /events/0/claims/0/rank']);
    assert.deepEqual(found({ date: '2024-09-03', ...claims(preferred) }), []);
    assert.deepEqual(found(claims({ rank: 'preferred', topic: 'length', value: 2 })), []);
  });

  it('finds a quote of more than forty words, in any language of it', () => {
    const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
    assert.deepEqual(found(claims({ quote: words(41) })), ['quote-long /events/0/claims/0/quote']);
    assert.deepEqual(found(claims({ quote: words(40) })), []);
    assert.deepEqual(found(claims({ quote: { en: 'short', de: words(41) } })), ['quote-long /events/0/claims/0/quote']);
    const chinese = '他来了。'.repeat(20);
    assert.deepEqual(found(claims({ quote: chinese }), { lang: 'zh' }), ['quote-long /events/0/claims/0/quote']);
  });

  it('finds a file last changed before its newest source was out', () => {
    assert.deepEqual(found({}, { updated: '2024-09-05' }), ['updated-old /updated']);
    assert.deepEqual(found({}, { updated: '2024-09-06' }), []);
    assert.deepEqual(found({}, { updated: '2024-09' }), []);
    assert.deepEqual(found({}, { updated: '2024-09-05', sources: [{ id: 's1', title: 'Undated' }] }), []);
  });

  it('says where, what and what to do, in whole sentences', () => {
    const [finding] = lint(fileOf(claims({ date: '2024-09' }, { source: 's2', date: '2024' })));
    assert.deepEqual(finding, {
      code: 'date-finer',
      pointer: '/events/0/date',
      id: 'e',
      message: 'Event 1 of 1 ("An event"): date "2024-09-02" is finer than any source states: at best "2024-09".',
      hint: 'Write the date as the sources have it, or cite who has it so.',
    });
    const [updated] = lint(fileOf({}, { updated: '2024-09-05' }));
    assert.equal(updated.message, 'The file: updated "2024-09-05" is before "Two" was published (2024-09-06).');
  });

  it('takes a bare list, and knows sources by their address', () => {
    const events = fileOf({ sources: ['https://example.org/one'] }).events;
    assert.deepEqual(
      lint(events).map(({ message }) => message),
      ['Event 1 of 1 ("An event"): only "https://example.org/one" tells it.'],
    );
    const sources = [{ ...SOURCES[0], url: 'https://example.org/one' }];
    assert.match(lint({ events, sources })[0].message, /only "One" tells it/);
  });

  it('reads times of day on the clock of the event', () => {
    const one = { date: '2024-09-02T18:00', timezone: 'Asia/Ulaanbaatar', ...claims({ date: '2024-09-02T10:00Z' }) };
    assert.deepEqual(
      lint(fileOf(one), (zone) => zoneClock('UTC', zone ?? 'UTC')),
      [],
    );
    assert.equal(lint(fileOf(one))[0].code, 'conflict-without-note');
  });
});

describe('what the lint finds in the files of the project', () => {
  /** By file: how often each code is expected, and why that is as it should be. */
  const expected: Record<string, Partial<Record<LintCode, { count: number; why: string }>>> = {
    'mongolia-icc-warrant': {
      'single-source': { count: 21, why: 'five articles, and much of what they tell only one of them has' },
    },
    'deep-time': { 'single-source': { count: 46, why: 'a survey: one reference for each event' } },
    'dense-day': {
      'event-without-source': { count: 331, why: 'a made-up log, there to show many events' },
      'single-source': { count: 5, why: 'the same' },
      'conflict-without-note': { count: 1, why: 'shows two times that no editor has looked into yet' },
    },
    'every-difference': { 'single-source': { count: 2, why: 'shows who is silent, and a plan of one source' } },
  };
  for (const [name, codes] of Object.entries(expected)) {
    it(`${name}.json: ${Object.entries(codes)
      .map(([code, { count, why }]) => `${count} × ${code} (${why})`)
      .join(', ')}`, () => {
      const url = new URL(`../../../data/${name}.json`, import.meta.url);
      const file = JSON.parse(readFileSync(url, 'utf8')) as TimelineFile;
      const zone = file.timezone!;
      const findings = lint(file, (own) => zoneClock(zone, own ?? zone));
      const counts = new Map<string, number>();
      for (const { code, pointer, message, hint } of findings) {
        counts.set(code, (counts.get(code) ?? 0) + 1);
        assert.notEqual(valueAt(file, pointer), undefined, pointer);
        assert.ok(message.endsWith('.') && hint.endsWith('.') && !/undefined|NaN/.test(message), message);
      }
      assert.deepEqual(
        Object.fromEntries(counts),
        Object.fromEntries(Object.entries(codes).map(([code, { count }]) => [code, count])),
      );
    });
  }

  it('is told for every file there is', () => {
    const names = readdirSync(new URL('../../../data/', import.meta.url)).filter((name) => name.endsWith('.json'));
    assert.deepEqual(
      names.sort(),
      Object.keys(expected)
        .map((name) => `${name}.json`)
        .sort(),
    );
  });
});
