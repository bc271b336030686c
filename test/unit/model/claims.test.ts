import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { differences, disputeIndex, disputesOf, sourcesOf, traitsOf } from '../../../src/model/claims.js';
import { Trait } from '../../../src/model/columns.js';
import type { Claim, Dispute, TimelineEvent } from '../../../src/model/file.js';
import { dispute, DISPUTES, event, EVENTS } from './story-claims.js';

const INDEX = disputeIndex({ events: EVENTS, disputes: DISPUTES });
const story = (id: string) => EVENTS.find((one) => one.id === id)!;

const brief = (one: TimelineEvent) =>
  differences(one).map(
    ({ field, topic, kind, versions }) => `${topic ? '#' : ''}${field} × ${versions.length} ${kind}`,
  );

/** Kind of the difference between two dates, or '' if there is none. */
const kindOf = (date: string, other: string) =>
  differences(event({ date, claims: [{ source: 's1', date: other }] }))[0]?.kind ?? '';

describe('differences of the story', () => {
  const expected: Record<string, string[]> = {
    'visit-2019': [],
    warrant: ['date × 3 precision', '#grounds × 2 told-differently', '#also wanted × 2 told-differently'],
    'fewer-trips': ['#countries visited × 2 told-differently'],
    brics: ['date × 2 precision', '#attendance × 2 told-differently'],
    g20: ['date × 2 precision'],
    hacks: [],
    azerbaijan: [],
    peskov: [],
    assurance: ['#assurance × 4 told-differently'],
    visit: ['date × 2 conflict', 'status × 2 told-differently', '#first × 2 told-differently'],
  };
  for (const [id, list] of Object.entries(expected)) {
    it(`${id}: ${list.join('; ') || 'none'}, with nothing marked by hand`, () =>
      assert.deepEqual(brief(story(id)), list));
  }

  it('join the event as written with the claims that say the same, and name the sources of each version', () => {
    const [date] = differences(story('visit'));
    assert.deepEqual(
      date.versions.map(({ value, claims, sources }) => ({ value, claims, sources })),
      [
        { value: '2024-09-02/2024-09-03', claims: [-1, 1], sources: ['s2'] },
        { value: '2024-09-03', claims: [0], sources: ['s0', 's1', 's3', 's4'] },
      ],
    );
    assert.equal(date.versions[1].span?.lo, Date.UTC(2024, 8, 3));
  });

  it('join claims of one topic with the same value, whatever their attribution', () => {
    const [{ versions }] = differences(story('assurance'));
    assert.deepEqual([versions[0].value, versions[0].claims, versions[0].sources], ['given', [0, 1], ['s0', 's3']]);
    assert.deepEqual(
      versions.map(({ stance }) => stance),
      [undefined, undefined, 'doubts', 'doubts'],
    );
  });

  it('do not list a source with the event as written when it tells that field otherwise', () => {
    const [{ versions }] = differences(story('g20'));
    assert.deepEqual(
      versions.map(({ sources }) => sources),
      [['s1'], ['s3']],
    );
  });
});

describe('dates of two versions', () => {
  const kinds: [string, string, string][] = [
    ['2024-09-02', '2024-09-02', ''],
    ['2024-09-02', '2024-09', 'precision'],
    ['2023', '2023-03-17', 'precision'],
    ['[2024-08-29,2024-08-30]', '2024-08-30', 'precision'],
    ['[..2024-08-30]', '2024-08', 'overlap'],
    ['[..2024-08-30]', '2024-08-12', 'precision'],
    ['[2024-08-25..2024-09-01]', '[2024-08-29..2024-09-03]', 'overlap'],
    ['2024-09-02', '2024-09-03', 'conflict'],
    ['2024-09', '2024-10-01', 'conflict'],
    ['2024-09~', '2024-10-01', 'precision'],
    ['2024-09~', '2024-10', 'overlap'],
    ['2024-09~', '2024-09', 'precision'],
    ['2024-09-01~', '2024-09', 'precision'],
    ['2024-09~', '2024-11-01', 'conflict'],
    ['[2020~,2024]', '2021-05', 'precision'],
    ['2020/2022~', '2020/2023', 'precision'],
    ['[2020,2024]', '2022', 'conflict'],
    ['2023-11/2024-07', '2023', 'precision'],
    ['2020/2022', '2020/2023', 'conflict'],
    ['2020/2022', '2020/..', 'conflict'],
    ['2020/2022', '2020-05/2022', 'precision'],
    ['2020/', '2020/2023', 'precision'],
    ['/2008', '2001/2008', 'precision'],
    ['2024-09-02', '2024-02-30', ''],
  ];
  for (const [date, other, kind] of kinds) {
    it(`${date} and ${other} are ${kind ? `a matter of ${kind}` : 'no difference'}, either way round`, () => {
      assert.equal(kindOf(date, other), kind);
      if (!other.includes('02-30')) assert.equal(kindOf(other, date), kind);
    });
  }

  it('take the worst of all pairs', () => {
    const claims: Claim[] = ['2023-03', '2023-03-17', '2023-03-18'].map((date) => ({ source: 's1', date }));
    const [{ kind, versions }] = differences(event({ date: '2023', claims }));
    assert.deepEqual([kind, versions.length], ['conflict', 4]);
  });

  it('read "end" with the date of the claim, or with that of the event', () => {
    const values = (claim: Partial<Claim>, fields: Partial<TimelineEvent> = {}) =>
      differences(event({ ...fields, claims: [{ source: 's1', ...claim }] }))[0]?.versions.map(({ value }) => value);
    assert.deepEqual(values({ end: '2025' }), ['2024', '2024/2025']);
    assert.deepEqual(values({ date: '2023', end: '2025' }, { end: '2025' }), ['2024/2025', '2023/2025']);
    assert.deepEqual(values({ date: '2024/2025' }, { end: '2025' }), undefined);
  });

  it('compare instants on the clock', () => {
    const claims: Claim[] = [{ source: 's1', date: '2024-09-02T10:00Z' }];
    const clock = { instant: (utc: number) => utc + 8 * 3_600_000, wall: (local: number) => local };
    const zoned = event({ date: '2024-09-02T18', claims });
    assert.equal(differences(zoned)[0].kind, 'conflict');
    assert.equal(differences(zoned, clock)[0].kind, 'precision');
  });
});

describe('other fields', () => {
  const fields = (written: Partial<TimelineEvent>, ...claims: Partial<Claim>[]) =>
    brief(event({ ...written, claims: claims.map((claim) => ({ source: 's1', ...claim })) }));

  it('are compared by their text, actors in any order', () => {
    assert.deepEqual(fields({}, { title: 'An event' }), []);
    assert.deepEqual(fields({}, { title: { en: 'An event' } }), []);
    assert.deepEqual(fields({}, { title: 'Another' }), ['title × 2 told-differently']);
    assert.deepEqual(fields({ place: 'Riga' }, { place: { name: 'Riga', lat: 57, lon: 24 } }), []);
    assert.deepEqual(fields({ place: 'Riga' }, { place: { name: 'Tartu' } }), ['place × 2 told-differently']);
    assert.deepEqual(fields({ actors: ['a', 'b'] }, { actors: ['b', 'a'] }), []);
    assert.deepEqual(fields({ actors: ['a', 'b'] }, { actors: ['a'] }), ['actors × 2 told-differently']);
    assert.deepEqual(fields({ status: 'planned' }, { status: 'confirmed' }), ['status × 2 told-differently']);
  });
  it('that only one version tells are no difference: silence is not denial', () => {
    assert.deepEqual(fields({}, { place: 'Riga' }, { place: 'Riga' }, { topic: 'deaths', value: 3 }), []);
  });
  it('keep a topic apart from the field of the same name, and numbers from other numbers', () => {
    assert.deepEqual(fields({ status: 'planned' }, { topic: 'status', value: 1 }, { topic: 'status', value: 2 }), [
      '#status × 2 told-differently',
    ]);
  });
  it('tell who asserts a value from who denies it', () => {
    assert.deepEqual(fields({}, { topic: 'a', value: 'x' }, { topic: 'a', value: 'x', stance: 'denies' }), [
      '#a × 2 told-differently',
    ]);
  });
  it('show a deprecated claim, and leave its source with the event as written', () => {
    const claims: Claim[] = [{ source: 's0', title: 'Another', rank: 'deprecated' }];
    const [{ versions }] = differences(event({ sources: ['s0'], claims }));
    assert.deepEqual(
      versions.map(({ sources }) => sources),
      [['s0'], ['s0']],
    );
  });
  it('that no claim tells cost nothing', () => {
    assert.deepEqual(differences(event({})), []);
    assert.deepEqual(differences(event({ claims: [] })), []);
  });
});

describe('versions that are one, or that nobody asserts', () => {
  const dates = (written: Partial<TimelineEvent>, ...claims: Partial<Claim>[]) =>
    differences(event({ ...written, claims: claims.map((claim) => ({ source: 's1', ...claim })) }));

  it('one date in other words is no other version', () => {
    assert.deepEqual(dates({ date: '2024-09-02T10:00Z' }, { date: '2024-09-02T18:00+08:00' }), []);
    assert.deepEqual(dates({ date: '2024-09-02T10:00' }, { date: '2024-09-02T10:00Z' }), []);
    assert.deepEqual(dates({ date: '2024', end: '2025' }, { date: '2024/2025' }), []);
    assert.equal(dates({ date: '2024' }, { date: '2024~' })[0].kind, 'precision');
  });
  it('is told by all who have it in either wording', () => {
    const written = { date: '2024-09-02T10:00Z', sources: ['s0', 's1'] };
    const [{ versions }] = dates(written, { date: '2024-09-02T18:00+08:00' }, { source: 's2', date: '2024' });
    assert.deepEqual(
      versions.map(({ claims, sources }) => [claims, sources]),
      [
        [
          [-1, 0],
          ['s0', 's1'],
        ],
        [[1], ['s2']],
      ],
    );
  });
  it('a date that is doubted or denied is told differently, and in no conflict', () => {
    for (const stance of ['doubts', 'denies'] as const) {
      const [same] = dates({ date: '2024-09-02', sources: ['s0', 's1'] }, { date: '2024-09-02', stance });
      assert.equal(same.kind, 'told-differently');
      assert.deepEqual(
        same.versions.map((version) => [version.sources, version.stance]),
        [
          [['s0'], undefined],
          [['s1'], stance],
        ],
      );
      assert.equal(dates({ date: '2024-09-02' }, { date: '2024-09-03', stance })[0].kind, 'told-differently');
    }
  });
  it('two dates that lie apart are a conflict, whatever else is denied', () => {
    const [{ kind }] = dates({ date: '2024-09-02' }, { date: '2024-09-03' }, { date: '2024-09-04', stance: 'denies' });
    assert.equal(kind, 'conflict');
  });
  it('another field that is denied is a version of its own too', () => {
    const [{ field, versions }] = dates({ place: 'Riga' }, { place: 'Riga', stance: 'denies' });
    assert.equal(field, 'place');
    assert.deepEqual(
      versions.map(({ stance }) => stance),
      [undefined, 'denies'],
    );
  });
});

describe('sources of an event', () => {
  it('are each named once, those of the event first', () => {
    const claims: Claim[] = [{ source: ['s2', 's1'] }, { source: 's3' }];
    assert.deepEqual(sourcesOf(event({ sources: ['s1'], claims })), ['s1', 's2', 's3']);
    assert.deepEqual(sourcesOf(event({})), []);
  });
});

describe('disputes', () => {
  const ids = (id: string) => disputesOf(story(id), INDEX).map((one) => one.id);

  it('belong to the events they name, else to those of their claims', () => {
    assert.deepEqual(ids('visit'), ['d-day', 'd-first']);
    assert.deepEqual(ids('visit-2019'), ['d-first']);
    assert.deepEqual(ids('azerbaijan'), ['d-countries']);
    assert.deepEqual(ids('assurance'), ['d-assurance']);
    assert.deepEqual(ids('brics'), ['d-brics']);
    assert.deepEqual(ids('peskov'), []);
  });
  it('keep the claims of their sides at hand', () => {
    assert.equal(INDEX.claims.get('v-plan'), story('visit').claims![0]);
    assert.equal(INDEX.claims.has('g-year'), false);
  });
  it('are none in a file without them', () => {
    const none = disputeIndex({ events: EVENTS });
    assert.deepEqual(disputesOf(story('visit'), none), []);
  });
});

describe('the traits of a mark', () => {
  const { Disputed, Differs } = Trait;
  const expected: Record<string, number> = {
    'visit-2019': Differs,
    warrant: Differs,
    'fewer-trips': Disputed | Differs,
    brics: Disputed | Differs,
    g20: Differs,
    hacks: 0,
    azerbaijan: Disputed,
    peskov: Differs,
    assurance: Disputed | Differs,
    visit: Disputed | Differs,
  };
  for (const [id, traits] of Object.entries(expected)) {
    it(`of ${id} follow from its claims and disputes`, () => assert.equal(traitsOf(story(id), INDEX), traits));
  }

  const claims: Claim[] = [
    { id: 'a', source: 's1' },
    { id: 'b', source: 's2' },
  ];
  const told = event({ claims });
  const traits = (one: Dispute) => traitsOf(told, disputeIndex({ events: [told], disputes: [one] }));

  it('are Disputed only for a dispute that is not resolved and not of precision or wording', () => {
    const sides = [['a'], ['b']];
    assert.equal(traits(dispute('d', sides)), Disputed);
    assert.equal(traits(dispute('d', sides, { state: 'explained' })), Disputed);
    assert.equal(traits(dispute('d', sides, { state: 'resolved' })), Differs);
    assert.equal(traits(dispute('d', sides, { kind: 'precision' })), Differs);
    assert.equal(traits(dispute('d', sides, { kind: 'wording' })), Differs);
  });
  it('need two sides that someone takes', () => {
    assert.equal(traits(dispute('d', [['a'], ['left-out']])), 0);
    assert.equal(
      traits({
        ...dispute('d', [['a'], []]),
        sides: [
          { label: 'A', claims: ['a'] },
          { label: 'B', sources: ['s2'] },
        ],
      }),
      Disputed,
    );
  });
});
