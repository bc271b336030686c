import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { UTC_CLOCK } from '../../../src/model/span.js';
import { check, validate } from '../../../src/check/validate.js';
import { A_FILE } from '../model/a-file.js';
import { rewritten, ROWS } from './validate-cases.js';

const matches = (text: string | undefined, expected: string | RegExp | undefined) =>
  expected instanceof RegExp ? assert.match(text ?? '', expected) : assert.equal(text, expected);

describe('one thing wrong in a file', () => {
  for (const [data, code, pointer, message, hint, left] of ROWS) {
    it(`${code} at ${pointer} is told once and ${left}, and nothing else is lost`, () => {
      const before = structuredClone(data);
      const { file, fatal, issues, total, rejected, count } = check(data);
      assert.deepEqual(data, before, 'what was given was changed');
      assert.equal(fatal, undefined);
      assert.equal(total, 1, JSON.stringify(issues, null, 1));
      const [issue] = issues;
      assert.deepEqual([issue.code, issue.pointer], [code, pointer]);
      assert.equal(issue.severity, left === 'warned' ? 'warning' : 'error');
      matches(issue.message, message);
      matches(issue.hint, hint);
      assert.equal(rejected, left === 'left out' ? 1 : 0);
      assert.equal(file?.events.length, count - rejected);
      // Ids that were made can't be written; what only the original could tell may be missed.
      const found = validate(rewritten(data)).filter(({ code }) => !['id-type', 'source-unused'].includes(code));
      assert.deepEqual(found, [], 'what is left is not sound');
    });
  }
});

describe("a file that can't be drawn", () => {
  const nested = (levels: number): unknown => (levels ? [nested(levels - 1)] : 0);
  const event = { date: '2002', title: 'X' };
  const cases: [name: string, data: unknown, code: string, pointer: string, message: RegExp][] = [
    ['a number', 5, 'schema-root', '', /^Expected an object with "events" or a list of events, found 5\.$/],
    ['nothing', undefined, 'schema-root', '', /found undefined/],
    ['null', null, 'schema-root', '', /found null/],
    ['a text', 'x'.repeat(99), 'schema-root', '', /found "x{59}…"/],
    ['an object without events', { date: '2002' }, 'schema-root', '', /found an object without "events"/],
    ['events that are no list', { events: {} }, 'schema-root', '', /found an object\./],
    [
      'only bad events',
      { events: [{}, 1] },
      'no-valid-events',
      '',
      /^None of the 2 events could be used\. First problem: Event 1 of 2: date is missing\.$/,
    ],
    ['an event nested too deep', [event, { ...event, 'x-deep': nested(31) }], 'depth', '/1', /deeper than 32 levels/],
    ['a file nested too deep', { 'x-deep': nested(32), events: [event] }, 'depth', '', /deeper than 32 levels/],
    [
      'a file nested deeper than a stack',
      [event, { ...event, 'x-deep': JSON.parse('['.repeat(1e5) + ']'.repeat(1e5)) as unknown }],
      'depth',
      '/1',
      /deeper/,
    ],
  ];
  for (const [name, data, code, pointer, message] of cases) {
    it(`${name} is refused with ${code}, as the first issue`, () => {
      const { file, fatal, issues, total, rejected, count } = check(data);
      assert.equal(file, undefined);
      assert.deepEqual([fatal?.code, fatal?.pointer, fatal?.severity], [code, pointer, 'error']);
      assert.match(fatal!.message, message);
      assert.ok(fatal!.hint);
      assert.equal(issues[0], fatal);
      assert.ok(total >= issues.length);
      assert.equal(rejected, count);
    });
  }

  it('more events than allowed are refused before any is looked at', () => {
    const { fatal, total, count } = check([event, event, event, {}], { maxEvents: 3 });
    assert.equal(fatal?.message, '4 events is more than the limit of 3.');
    assert.deepEqual([total, count], [1, 4]);
  });

  it('data of a script that contains itself or throws is refused too', () => {
    const circle: Record<string, unknown> = { events: [event] };
    circle['x-self'] = circle;
    assert.equal(check(circle).fatal?.code, 'depth');
    const trap = Object.defineProperty({}, 'events', { enumerable: true, get: () => assert.fail() });
    assert.equal(check(trap).fatal?.code, 'internal');
  });

  it('exactly 32 levels, an empty file and an empty list are fine', () => {
    assert.equal(check([{ ...event, 'x-deep': nested(30) }]).total, 0);
    assert.equal(check({ 'x-deep': nested(31), events: [] }).total, 0);
    for (const empty of [[], { events: [] }]) {
      const { file, total, count } = check(empty);
      assert.deepEqual([file?.events, total, count], [[], 0, 0]);
    }
  });

  it('the name of the file is said where one is given', () => {
    assert.match(check(5, { name: 'story.json' }).fatal!.message, /list of events in story\.json, found 5/);
  });
});

describe('a sound file', () => {
  it('comes back as it is, but for the ids that were made', () => {
    const { file, total } = check(A_FILE);
    assert.equal(total, 0);
    assert.equal(file?.events[0], A_FILE.events[0], 'a sound event with an id is the same object');
    const { head, spans, ...lists } = file;
    const { id, ...third } = file.events[2];
    assert.match(id!, /^_1931-05-01T10:30_\d+$/);
    assert.deepEqual({ ...head, ...lists, events: [...file.events.slice(0, 2), third] }, A_FILE);
    assert.equal(spans.length, 3);
  });

  it('takes its lanes from the events, in order of appearance, if it has none', () => {
    const events = ['works', 'Plans & votes', 'works', undefined].map((lane) => ({ date: '2002', title: 'X', lane }));
    const { file, total } = check(events);
    assert.deepEqual([file?.lanes, total], [[{ id: 'works' }, { id: 'Plans & votes' }], 0]);
  });

  it('names actors freely if it has no entities, and sources by address', () => {
    const events = [
      { date: '2002', title: 'X', actors: ['Anyone at all'], sources: ['https://a.example/', './report.html'] },
    ];
    assert.equal(check(events).total, 0);
  });

  it("reads times by the clock of the event's zone, else of the file's", () => {
    const asked: unknown[] = [];
    const clockFor = (...zones: unknown[]) => (asked.push(zones), { ...UTC_CLOCK, wall: () => 7 });
    const events = [
      { date: '2024-09-02T18', title: 'X', timezone: 'Europe/Kyiv' },
      { date: '2024-09-02T18', title: 'Y' },
      { date: '2024-09-02', title: 'Z' },
    ];
    const { file } = check({ timezone: 'Asia/Ulaanbaatar', events }, { clockFor });
    assert.deepEqual(asked, [
      ['Europe/Kyiv', 'Asia/Ulaanbaatar'],
      [undefined, 'Asia/Ulaanbaatar'],
    ]);
    assert.deepEqual(
      file?.spans.map(({ lo }) => lo),
      [7, 7, Date.UTC(2024, 8, 2)],
    );
  });
});

describe('ids that are made', () => {
  const events = Array.from({ length: 50 }, (_, n) => ({ date: `${2000 + (n % 40)}`, title: `Event ${n % 40}` }));
  const idsOf = (list: unknown[]) => check(list).file!.events.map(({ id, title }) => `${title as string}: ${id}`);

  it('are the same wherever the event stands, and unique even for equal events', () => {
    const ids = idsOf(events);
    assert.equal(new Set(ids.map((text) => text.split(': ')[1])).size, 50);
    assert.deepEqual(idsOf([...events].reverse()).sort(), ids.sort());
  });

  it('never meet an id of the file', () => {
    const [made] = check([events[0]]).file!.events;
    assert.equal(check([{ ...events[0], id: made.id }, events[0]]).issues[0].code, 'id-type');
  });
});

describe('problems that have others in their train', () => {
  it('tell the cause, not the consequences', () => {
    const { issues, file } = check({
      events: [
        { id: 'gone', date: '2024-02-30', title: 'No such day', claims: [{ id: 'c', source: 's1' }] },
        { id: 'a', date: '2002', title: 'A', links: [{ to: 'gone' }, { to: 'a' }] },
      ],
      sources: [{ id: 's1', title: 'Cited only by an event that is left out' }],
      disputes: [
        {
          id: 'd',
          question: 'Q?',
          sides: [
            { label: 'x', claims: ['c'] },
            { label: 'y', sources: ['s1'] },
          ],
        },
      ],
    });
    assert.deepEqual(
      issues.map(({ code }) => code),
      ['date-not-real'],
    );
    assert.deepEqual(file?.events[0].links, [{ to: 'a' }]);
    assert.deepEqual(file?.disputes, []);
  });

  it('keep the pointers of what stands behind something that was taken out', () => {
    const claims = [{ source: 5 }, { source: 's1', date: '2024-02-30' }, { source: 's1', value: 1 }];
    const links = [{ too: 'b' }, { to: 'nowhere' }, { to: 'b' }];
    const sources = [{ id: 's1', title: 'S', author: [1, 'A'] }];
    const entities = [{ id: 'e', name: 'E', aliases: [1, 'A'] }];
    const { issues, file } = check({
      sources,
      entities,
      events: [
        { date: '2002', title: 'X', id: 'a', claims, links },
        { date: '2003', title: 'Y', id: 'b', actors: ['nobody', 'e'] },
      ],
    });
    const errors = issues.filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors.map(({ pointer }) => pointer).sort(), [
      '/entities/0/aliases/0',
      '/events/0/claims/0/source',
      '/events/0/claims/1/date',
      '/events/0/claims/2/value',
      '/events/0/links/0',
      '/events/0/links/1/to',
      '/events/1/actors/0',
      '/sources/0/author/0',
    ]);
    const [a, b] = file!.events;
    const lists = [a.claims, a.links, b.actors, file!.sources[0].author, file!.entities[0].aliases];
    assert.deepEqual(lists, [[{ source: 's1' }], [{ to: 'b' }], ['e'], ['A'], ['A']]);
    assert.equal(lists.flat().length, 5, 'no list has a hole');
  });

  it('leave words for what needs some: the id for a source, the caption for a picture', () => {
    const media = [{ url: 'a.jpg', caption: 'A hall' }, { url: 'b.jpg' }];
    const { file } = check({ sources: [{ id: 's1' }], events: [{ date: '2002', title: 'X', media }] });
    assert.equal(file?.sources[0].title, 's1');
    assert.deepEqual(
      file?.events[0].media?.map(({ alt }) => alt),
      ['A hall', 'X'],
    );
  });

  it('find a circle of sources once, however long', () => {
    const sources = Array.from({ length: 20_000 }, (_, n) => ({
      id: `s${n}`,
      title: 'S',
      basedOn: [`s${(n + 1) % 20_000}`],
    }));
    const { issues } = check({ sources, events: [] });
    assert.deepEqual(
      issues.map(({ code }) => code),
      ['reference-cycle'],
    );
  });
});
