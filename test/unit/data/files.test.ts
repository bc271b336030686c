import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isDateProblem, parseDates } from '../../../src/check/date-problem.js';
import type { TimelineFile } from '../../../src/model/file.js';
import { check } from '../../../src/check/validate.js';
import { zoneClock } from '../../../src/time/zone.js';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const names = readdirSync(new URL('data/', root))
  .filter((name) => name.endsWith('.json'))
  .sort();
const files = names.map((name) => ({ name, file: JSON.parse(read(`data/${name}`)) as TimelineFile }));
const named = (name: string) => files.find((other) => other.name === name)!.file;

/** Every string of a JSON value, keys aside. */
function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const child of Object.values(value)) yield* strings(child);
}

/** Words of a text in lower case, without punctuation; an apostrophe parts no word. */
const words = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘ʼ`]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** FNV-1a of 32 bits over UTF-8 (Fowler, Noll, Vo). */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) h = Math.imul(h ^ byte, 0x01000193);
  return h >>> 0;
}

/** Hashes of all runs of so many words in the articles that the story is taken from; the articles are not part of the project. */
const shingles = JSON.parse(read('test/support/seed-shingles.json')) as { words: number; hashes: string };
const bytes = Buffer.from(shingles.hashes, 'base64');
const known = new Set(Array.from({ length: bytes.length / 4 }, (_, k) => bytes.readUInt32LE(4 * k)));

/** Runs of words of a text that are in an article. */
function borrowed(text: string, hashes: ReadonlySet<number> = known): string[] {
  const all = words(text);
  const runs = all.map((_, k) => all.slice(k, k + shingles.words).join(' ')).slice(0, 1 - shingles.words);
  return runs.filter((run) => hashes.has(hash(run)));
}

describe('the event files in data/', () => {
  it('are the story, deep time and a dense day, at the least', () => {
    for (const name of ['deep-time.json', 'dense-day.json', 'mongolia-icc-warrant.json'])
      assert.ok(names.includes(name));
  });

  for (const { name, file } of files) {
    it(`${name} passes the check without an error or a warning, and all its events are taken`, () => {
      const clockFor = (zone?: string, fileZone = 'UTC') => zoneClock(fileZone, zone ?? fileZone);
      for (const options of [{}, { clockFor }]) {
        const { issues, rejected, count } = check(file, options);
        assert.deepEqual(issues, []);
        assert.equal(rejected, 0);
        assert.equal(count, file.events.length);
      }
    });

    it(`${name} names the schema and the version, and all its dates can be read`, () => {
      assert.equal(file.$schema, '../src/model/timeline.schema.json');
      assert.ok(existsSync(new URL(`data/${file.$schema}`, root)), 'the schema is there');
      assert.equal(file.version, 1);
      const dates = file.events
        .flatMap((event) => [event, ...(event.claims ?? [])])
        .filter(({ date }) => date !== undefined);
      for (const { date, end } of dates) assert.ok(!isDateProblem(parseDates(date, end)), `${date} can be read`);
      for (const { published } of file.sources ?? [])
        if (published !== undefined)
          assert.ok(!isDateProblem(parseDates(published, undefined)), `${published} can be read`);
    });

    it(`${name} has ids that are unique among events, claims, lanes, sources, entities and disputes`, () => {
      const claims = file.events.flatMap((event) => event.claims ?? []);
      const { events, lanes = [], sources = [], entities = [], disputes = [] } = file;
      for (const records of [events, claims, lanes, sources, entities, disputes]) {
        const ids = records.flatMap(({ id }) => id ?? []);
        assert.equal(new Set(ids).size, ids.length);
      }
    });

    it(`${name} has titles that fit a label and names of lanes that fit the margin`, () => {
      for (const { title } of file.events)
        assert.ok((title as string).length <= 60, `"${title as string}" is at most 60 characters`);
      for (const { title } of file.lanes ?? [])
        assert.ok((title as string).length <= 20, `"${title as string}" is at most 20 characters`);
    });

    it(`${name} shares no six words in a row with an article`, () => {
      for (const text of strings(file)) assert.deepEqual(borrowed(text), [], text);
    });
  }

  it('finds a borrowed run of words whatever its case and punctuation, and knows as many as the articles have', () => {
    const hashes = new Set([hash('the quick brown foxs long tail')]);
    const text = 'See “The QUICK, brown fox’s long tail” once.';
    assert.deepEqual(borrowed(text, hashes), ['the quick brown foxs long tail']);
    assert.deepEqual(borrowed('the quick brown foxs long', hashes), []);
    assert.equal(known.size, 2392);
  });

  it('deep time spans 13.7 billion years and has dates as coarse as ten million years and as fine as a second', () => {
    const spans = named('deep-time.json').events.map(({ date }) => parseDates(date, undefined));
    const precisions = new Set(spans.map((span) => (isDateProblem(span) ? NaN : span.precision)));
    const first = Math.min(...spans.map((span) => (isDateProblem(span) ? NaN : span.lo)));
    assert.ok(first < -13.7e9 * 365 * 86_400_000);
    for (const precision of [2, 7, 8, 9, 10, 11, 13, 14])
      assert.ok(precisions.has(precision), `precision ${precision}`);
  });

  it('the dense day has some three hundred events in one day, and some before, in and after its double hour', () => {
    const { events, timezone, description } = named('dense-day.json');
    const clock = zoneClock(timezone!, timezone!);
    const day = Date.UTC(2024, 9, 27);
    const starts = events.map(({ date }) => {
      const span = parseDates(date, undefined, clock);
      return isDateProblem(span) ? NaN : span.lo;
    });
    assert.ok(events.length >= 250 && events.length <= 350, `${events.length} events`);
    assert.ok(starts.every((start) => start >= day && start < day + 86_400_000));
    for (const pattern of [/T01/, /T02.*\+02:00/, /T02.*\+01:00/, /T03/])
      assert.ok(
        events.some(({ date }) => pattern.test(date)),
        pattern.source,
      );
    assert.match(description as string, /fictional/);
  });
});

describe('the words of the project', () => {
  const texts = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md'].filter((name) => existsSync(new URL(name, root)));
  const stories = existsSync(new URL('stories/', root)) ? readdirSync(new URL('stories/', root)) : [];
  for (const path of [
    ...texts,
    ...stories.filter((name) => /\.(ts|mdx|html)$/.test(name)).map((name) => `stories/${name}`),
  ]) {
    it(`${path} shares no six words in a row with an article`, () => {
      assert.deepEqual(borrowed(read(path)), []);
    });
  }
});
