import fc from 'fast-check';
import type { Claim, TimelineFile } from '../../src/model/file.js';

/** Files in which sources tell events, some of them otherwise and some later, for laws of rows and days. */

const maybe = <T>(from: fc.Arbitrary<T>) => fc.option(from, { nil: undefined });
const pad = (n: number) => String(n).padStart(2, '0');
const days = fc.integer({ min: 1, max: 28 });
const months = fc.integer({ min: 1, max: 6 });
/** A day of half a year. */
export const someDay = fc.tuple(months, days).map(([month, day]) => `2024-${pad(month)}-${pad(day)}`);

const dates = fc.oneof(
  { weight: 6, arbitrary: someDay },
  { weight: 2, arbitrary: fc.tuple(someDay, someDay).map((pair) => pair.sort().join('/')) },
  { weight: 1, arbitrary: someDay.map((day) => `[..${day}]`) },
  { weight: 1, arbitrary: someDay.map((day) => `${day}/..`) },
  { weight: 1, arbitrary: months.map((month) => `2024-${pad(month)}`) },
  { weight: 1, arbitrary: someDay.map((day) => `${day}~`) },
);
const published = fc.oneof(
  { weight: 4, arbitrary: someDay },
  { weight: 1, arbitrary: fc.tuple(someDay, someDay).map((pair) => `[${pair.sort().join('..')}]`) },
  { weight: 1, arbitrary: months.map((month) => `2024-${pad(month)}`) },
);
const SOURCES = ['s0', 's1', 's2', 's3', 's4', 's5'];
const refs = (minLength: number) => fc.subarray([...SOURCES, 'https://example.org/other'], { minLength, maxLength: 3 });
const status = fc.constantFrom('planned' as const, 'confirmed' as const, 'cancelled' as const);

const claim: fc.Arbitrary<Claim> = fc.record(
  {
    source: refs(1),
    date: dates,
    status,
    actors: fc.subarray(['ann', 'ben', 'cho']),
    rank: fc.constantFrom('normal' as const, 'deprecated' as const),
  },
  { requiredKeys: ['source'] },
);

const event = fc.record({
  date: dates,
  lane: fc.constantFrom('one', 'two', undefined),
  importance: fc.constantFrom(0.2, 0.5, 0.9),
  kind: fc.constantFrom(undefined, undefined, 'period' as const),
  status: maybe(status),
  sources: maybe(refs(0)),
  actors: maybe(fc.subarray(['ann', 'ben', 'cho', 'dee'])),
  place: maybe(fc.constantFrom('Here', 'There')),
  claims: maybe(fc.array(claim, { maxLength: 4 })),
});

/** @param most events */
export const toldFiles = (most: number): fc.Arbitrary<TimelineFile> =>
  fc
    .record({
      sources: fc.array(maybe(published), { minLength: SOURCES.length, maxLength: SOURCES.length }),
      events: fc.array(event, { minLength: 1, maxLength: most, size: 'max' }),
    })
    .map(({ sources, events }) => {
      const file = {
        sources: sources.map((day, k) => ({ id: SOURCES[k], title: `Source ${k}`, published: day })),
        entities: [{ id: 'ben', name: 'Ben' }],
        lanes: [{ id: 'one' }, { id: 'two' }],
        events: events.map((one, k) => ({ id: `n${k}`, title: `Event ${k}`, ...one })),
      };
      return JSON.parse(JSON.stringify(file)) as TimelineFile; // without what is undefined
    });
