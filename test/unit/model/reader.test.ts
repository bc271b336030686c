import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { check } from '../../../src/check/validate.js';
import { readFile } from '../../../src/model/reader.js';
import { ROWS } from '../check/validate-cases.js';
import { anchorOf } from '../../../src/model/times.js';
import { A_FILE } from './a-file.js';

const runs = { numRuns: Number(process.env.LAW_RUNS ?? 1000) };

/** Reading comes to what the check comes to, and notes a flaw where the check has something to tell, and nowhere else. */
function agrees(data: unknown) {
  const before = structuredClone(data);
  const read = readFile(data);
  const checked = check(data);
  assert.deepEqual(data, before, 'what was given was changed');
  const { spans, ...file } = checked.file ?? { spans: [] };
  const { uses, ...plain } = read.file ?? {};
  assert.deepEqual(read.file && plain, checked.file && file);
  const events = read.file?.events ?? [];
  assert.equal(
    !!uses?.media,
    events.some(({ media }) => media),
  );
  assert.equal(
    !!uses?.facets,
    events.some(({ actors, tags }) => actors || tags),
  );
  assert.equal(
    !!uses?.rest,
    events.some(({ lane }) => lane === undefined),
  );
  assert.ok(uses?.links || !events.some(({ links }) => links));
  assert.deepEqual([...(read.times?.start.slice(0, read.times.size) ?? [])], spans.map(anchorOf));
  assert.equal(read.flawed, checked.total > 0, JSON.stringify(checked.issues.slice(0, 3)));
  if (checked.file) assert.equal(read.rejected, checked.rejected);
}

/** A value with one thing in it changed: taken out, or another value in its place. `at` picks the thing. */
function damaged(value: unknown, at: number, other: unknown): unknown {
  let left = at;
  const walk = (node: unknown): unknown => {
    if (left-- === 0) return other;
    if (Array.isArray(node)) return node.map(walk).filter((item) => item !== undefined);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node)
        .map(([key, part]) => [key, walk(part)])
        .filter(([, part]) => part !== undefined),
    );
  };
  return walk(value);
}

const story = JSON.parse(readFileSync('data/mongolia-icc-warrant.json', 'utf8')) as unknown;
const sizeOf = (value: unknown): number =>
  1 +
  (typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, part) => sum + sizeOf(part), 0)
    : 0);

describe('reading a file', () => {
  for (const [data, code, pointer] of ROWS) it(`agrees with the check about ${code} at ${pointer}`, () => agrees(data));

  it('agrees with the check about a sound file, and gives its records as they are', () => {
    agrees(A_FILE);
    agrees(story);
    assert.equal(readFile(story).flawed, false);
    assert.equal(readFile(A_FILE).file!.events[0], A_FILE.events[0]);
  });

  for (const data of [5, null, undefined, 'x', {}, { events: {} }, [], [{}, 1], { events: [] }])
    it(`agrees with the check about ${JSON.stringify(data)}`, () => agrees(data));

  it('agrees with the check about two circles that close in one source', () => {
    const sources = [
      { id: 'a', title: 'A', basedOn: ['a', 'b', 'c'] },
      { id: 'b', title: 'B', basedOn: ['a'] },
      { id: 'c', title: 'C' },
    ];
    agrees({ sources, events: [{ date: '2002', title: 'X' }] });
  });

  const value = fc.oneof(
    fc.constantFrom(
      undefined,
      null,
      0,
      -1,
      1.5,
      '',
      ' ',
      'x',
      '2002',
      '2002/2003',
      '..',
      'x'.repeat(501),
      true,
      [],
      {},
    ),
    fc.constantFrom([1], ['x'], [null], [[]], [{}], { en: 'x' }, { en: 1 }, { en: '' }, { name: 'x' }, { name: 1 }),
    fc.constantFrom(
      'https://example.org/a',
      'javascript:alert(1)',
      'a/b',
      'teal',
      'Asia/Tokyo',
      'Moon/Base',
      'en',
      'e_n',
    ),
    fc.jsonValue({ maxDepth: 2 }),
  );
  for (const [name, whole] of [
    ['every kind of record', A_FILE],
    ['the story', story],
  ] as const) {
    const size = sizeOf(whole);
    it(`agrees with the check whatever is damaged in ${name}`, () => {
      const damage = fc.array(fc.tuple(fc.nat(size), value), { minLength: 1, maxLength: 4 });
      fc.assert(
        fc.property(damage, (damages) => {
          agrees(damages.reduce<unknown>((data, [at, other]) => damaged(data, at, other), structuredClone(whole)));
        }),
        runs,
      );
    });
  }

  it('agrees with the check about any keys and values', () => {
    const key = fc.constantFrom(
      ...Object.keys(A_FILE.events[0]),
      ...Object.keys(A_FILE),
      'x-own',
      '__proto__',
      'constructor',
    );
    const record = fc.dictionary(key, value, { noNullPrototype: true });
    const events = fc.array(fc.oneof(value, record, fc.constant({ date: '2002', title: 'X' })));
    const anything = fc.oneof(
      value,
      events,
      fc.tuple(record, events).map(([file, list]) => ({ ...file, events: list })),
    );
    fc.assert(fc.property(anything, agrees), runs);
  });
});
