import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check, Checker, validate } from '../../../src/check/validate.js';
import { A_FILE } from '../model/a-file.js';
import { rewritten } from './validate-cases.js';

const runs = { numRuns: Number(process.env.LAW_RUNS ?? 500) };

describe('whatever the value', () => {
  const json = fc.jsonValue({ maxDepth: 6 });
  const key = fc.constantFrom(...Object.keys(A_FILE.events[0]), ...Object.keys(A_FILE), '__proto__', 'constructor');
  const record: fc.Arbitrary<unknown> = fc.dictionary(key, fc.oneof(json, fc.constantFrom('2002', 'x', ['x'], [{}])));
  const events = fc.array(fc.oneof(json, record, fc.constant({ date: '2002', title: 'X' })));
  const anything = fc.oneof(
    json,
    events,
    record,
    fc.tuple(record, events).map(([file, list]) => ({ ...Object(file), events: list }) as unknown),
  );

  it('a check never throws, and accepted and rejected are all that were given', () => {
    fc.assert(
      fc.property(anything, (data) => {
        const { file, fatal, issues, total, rejected, count } = check(data);
        const list = Array.isArray(data) ? data : (Object(data) as { events?: unknown }).events;
        assert.notEqual(fatal?.code, 'internal');
        assert.equal(count, Array.isArray(list) ? list.length : 0);
        assert.equal((file?.events.length ?? 0) + rejected, count);
        assert.equal(file === undefined, fatal !== undefined);
        assert.equal(total, issues.length);
        assert.equal(file?.spans.length, file?.events.length);
        const ids = file?.events.map(({ id }) => id) ?? [];
        assert.equal(new Set(ids).size, ids.length);
        for (const { message } of issues) assert.match(message, /^[A-Z0-9].*\.$/s);
      }),
      runs,
    );
  });

  it('what is left of a file is sound', () => {
    fc.assert(
      fc.property(anything, (data) => {
        const { fatal } = check(data);
        if (fatal) return;
        const found = validate(rewritten(data)).filter(({ code }) => !['id-type', 'source-unused'].includes(code));
        assert.deepEqual(found, []);
      }),
      runs,
    );
  });

  it('keys of the prototype do no harm', () => {
    const data = JSON.parse(
      '[{"date":"2002","title":"X","__proto__":{"lane":"x"},"constructor":1,"toString":{}}]',
    ) as unknown;
    const { issues, file } = check(data);
    assert.deepEqual(
      issues.map(({ pointer }) => pointer),
      ['/0/__proto__', '/0/constructor', '/0/toString'],
    );
    assert.equal(file?.events[0].lane, undefined);
    assert.equal(Object.getPrototypeOf(file?.events[0]), Object.prototype);
    const ids = ['__proto__', 'constructor', 'hasOwnProperty'].map((lane) => ({ date: '2002', title: lane, lane }));
    assert.equal(check({ lanes: [{ id: 'constructor' }], events: ids }).total, 2);
  });

  it('very long texts are cut in messages', () => {
    const long = 'x'.repeat(1e6);
    const { issues } = check([
      { date: long, title: `${long} `, [long]: 1, status: long, sources: [long], timezone: long, url: `${long}:` },
    ]);
    assert.equal(issues.length, 8);
    for (const { message, hint = '' } of issues) assert.ok(message.length + hint.length < 500, message.slice(0, 500));
  });
});

describe('limits of what is told', () => {
  const bad = Array.from({ length: 1500 }, () => ({ date: 'never', title: 'X' }));

  it('1,000 issues are kept unless told otherwise, all are counted', () => {
    const { issues, total } = check([...bad, { date: '2002', title: 'Y' }]);
    assert.deepEqual([issues.length, total], [1000, 1500]);
    assert.equal(validate(bad, 10).length, 10);
  });

  it('why nothing is drawn is kept, whatever else there is', () => {
    const { issues, total } = check(bad, { maxIssues: 3 });
    assert.deepEqual(
      issues.map(({ code }) => code),
      ['no-valid-events', 'date-invalid', 'date-invalid'],
    );
    assert.equal(total, 1501);
  });
});

describe('a check in pieces', () => {
  it('gives what the whole gives, if the number of events is known', () => {
    const checker = new Checker(A_FILE, {}, A_FILE.events.length);
    for (const event of A_FILE.events) checker.add(event);
    assert.deepEqual(checker.finish(), check(A_FILE));
  });

  it('says less where the number is not known, and stops at the limit', () => {
    const checker = new Checker(undefined, { maxEvents: 2 });
    for (const date of ['never', '2002', '2003', '2004']) checker.add({ date, title: 'X' });
    assert.equal(checker.fatal?.code, 'too-many-events');
    const { issues, count, rejected } = checker.finish();
    assert.match(issues[1].message, /^Event 1 \("X"\): /);
    assert.deepEqual([count, rejected], [3, 3]);
  });
});
