import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import oracle from 'edtf';
import fc from 'fast-check';
import { dayNumber, DAY } from '../../src/model/calendar.js';
import { isDateProblem, parseDate, parseDates } from '../../src/check/date-problem.js';
import { DateFlag, Precision, type Span } from '../../src/model/span.js';
import { lawRuns } from './runs.js';

const { numRuns, seed } = lawRuns(import.meta.url);

const digits = (max: number, width: number) =>
  fc.integer({ min: 0, max }).map((value) => String(value).padStart(width, '0'));
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''));

/** Some digits replaced by X. */
const masked = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(text, fc.infiniteStream(fc.nat(4)))
    .map(([date, stream]) => date.replace(/\d/g, (digit) => (stream.next().value ? digit : 'X')));

const YEAR = joined(fc.constantFrom('', '', '', '-'), digits(9999, 4));
const MONTH = joined(YEAR, fc.constant('-'), digits(13, 2));
const DAY_OF_MONTH = joined(MONTH, fc.constant('-'), digits(32, 2));
const DATE = fc.oneof(YEAR, MONTH, DAY_OF_MONTH);
const QUALIFIER = fc.constantFrom('', '', '~', '?', '%');
const OFFSET = fc.constantFrom('', 'Z', '+08:00', '-03:30', '+14:00', '-12:00');
const TIME = joined(
  DAY_OF_MONTH,
  fc.constant('T'),
  digits(24, 2),
  fc.constant(':'),
  digits(60, 2),
  fc.constantFrom('', ':00', ':59', ':60', ':07.123'),
  OFFSET,
);
const LONG_YEAR = joined(
  fc.constantFrom('Y', 'Y-'),
  fc.integer({ min: 10_000, max: 300_000 }).map(String),
  fc.constantFrom('', '', 'E2', 'S3', 'E1S2'),
);
const SEASON = joined(YEAR, fc.constant('-'), digits(43, 2));
const SINGLE = fc.oneof(
  { weight: 3, arbitrary: joined(QUALIFIER, DATE, QUALIFIER) },
  { weight: 3, arbitrary: joined(masked(DATE), QUALIFIER) },
  ...[TIME, LONG_YEAR, SEASON].map((arbitrary) => ({ weight: 1, arbitrary })),
);
const SIDE = fc.oneof({ weight: 6, arbitrary: SINGLE }, fc.constantFrom('..', ''));
const RANGE = joined(DATE, fc.constant('..'), DATE);
const SET = fc
  .tuple(
    fc.constantFrom('[]', '{}'),
    fc.constantFrom('', '', '..'),
    fc.array(fc.oneof({ weight: 4, arbitrary: DATE }, RANGE), { maxLength: 3 }),
    fc.constantFrom('', '', '..'),
  )
  .map(([brackets, before, members, after]) => `${brackets[0]}${before}${members.join(',')}${after}${brackets[1]}`);
const GRAMMAR = fc.oneof(
  { weight: 4, arbitrary: SINGLE },
  { weight: 3, arbitrary: joined(SIDE, fc.constant('/'), SIDE) },
  { weight: 1, arbitrary: SET },
);

/** Anything: texts of the alphabet of EDTF, texts of all characters, damaged dates. */
const NOISE = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789-/.,[]{}~?%XYESTZ:+ '), maxLength: 70 }),
  fc.string({ unit: 'binary', maxLength: 70 }),
  fc
    .tuple(GRAMMAR, fc.nat(30), fc.string({ maxLength: 2 }))
    .map(([text, at, noise]) => text.slice(0, at) + noise + text.slice(at + 1)),
);

const spanOf = (text: string): Span | undefined => {
  const date = parseDate(text);
  return isDateProblem(date) ? undefined : date;
};

const oracleOf = (text: string) => {
  try {
    return oracle(text);
  } catch {
    return undefined;
  }
};

/** Where the package is not followed: texts that it should refuse. */
const ACCEPTED_WRONGLY: readonly [RegExp, reason: string][] = [
  [/02-29/, 'every year has that day'],
  [/-0000/, 'year 0 has no sign'],
  [/T24/, 'hour 24 is not in ISO 8601-1:2019'],
  [/^(\.\.)?\/(\.\.)?$/, 'an interval with no date in it says nothing'],
  [/^[[{].*\.\./, 'ranges that run backwards, sets that are open on both sides'],
];

/** Where its bounds are wrong, or mean something else. */
const BOUNDS_WRONG: readonly [RegExp, reason: string][] = [
  [/(^|[^\dX])-[\dX]*X|(^|[^\dX])-.*X/, 'min after max in negative years with X'],
  [/\d{4}-(?!XX)(X\d|\dX)/, 'months with one X run to the wrong month'],
  [/X.*-(2\d|3\d|XX|X\d|\dX)$|-\dX|-X\d|-XX-(29|3)/, 'days that not every month has'],
  [/^[[{]/, 'only the first and the last member of a set are looked at'],
  [/^\/|\/$/, 'unknown ends are taken for 1970'],
  [/Y/, 'NaN beyond the range of Date; significant digits are ignored'],
  [/\d{4}-(2[1-9]|3[0-2])(?!-)/, 'spring begins in January'],
  [/(^|[^\d])-\d{4}-[34]\d(?!-)/, 'parts of negative years end in positive ones'],
  [/\d{4}-3[7-9](?!-)/, 'thirds of the year overlap'],
  [/T/, 'a minute or second ends after its first millisecond'],
];

const listed = (list: readonly [RegExp, string][], text: string) => list.some(([pattern]) => pattern.test(text));

describe('EDTF against the package edtf', () => {
  it('accepts what the package accepts, with the same bounds, but for its listed faults', () => {
    let compared = 0;
    fc.assert(
      fc.property(GRAMMAR, (text) => {
        const expected = oracleOf(text);
        if (!expected || listed(ACCEPTED_WRONGLY, text)) return;
        const date = spanOf(text);
        assert.ok(date, `${text} is refused: ${JSON.stringify(parseDate(text))}`);
        if (listed(BOUNDS_WRONG, text)) return;
        compared++;
        assert.deepEqual([date.lo, date.hi], [expected.min, expected.max! + 1]);
      }),
      { numRuns, seed },
    );
    assert.ok(compared > numRuns / 10, `only ${compared} of ${numRuns} were compared`);
  });

  it('begins times of day where the package does', () => {
    fc.assert(
      fc.property(TIME, (text) => {
        const expected = oracleOf(text);
        if (expected && !listed(ACCEPTED_WRONGLY, text) && !text.startsWith('0000'))
          assert.equal(spanOf(text)?.lo, expected.min);
      }),
      { numRuns, seed },
    );
  });
});

describe('EDTF', () => {
  it('never throws, and every refusal has a problem and a hint that proposes only what it accepts', () => {
    fc.assert(
      fc.property(fc.oneof(NOISE, GRAMMAR, fc.anything()), (value) => {
        const date = parseDate(value);
        if (!isDateProblem(date)) return;
        assert.ok(date.problem && date.hint);
        const proposal = date.code === 'date-invalid' && /^Write "([^"]*)"\.$/.exec(date.hint)?.[1];
        if (proposal) assert.ok(spanOf(proposal), `${proposal} is proposed for ${String(value)}`);
      }),
      { numRuns: 2 * numRuns, seed },
    );
  });

  it('gives bounds in order, so that what is earliest is never after what is latest', () => {
    fc.assert(
      fc.property(fc.oneof(NOISE, GRAMMAR), (text) => {
        const date = spanOf(text);
        for (const { lo, loHi, hiLo, hi, precision, flags } of date ? [date, ...(date.alternatives ?? [])] : []) {
          assert.ok(lo <= loHi && hiLo <= hi && lo < hi, JSON.stringify([lo, loHi, hiLo, hi]));
          assert.ok(precision >= 0 && precision <= Precision.Millisecond && Number.isInteger(precision));
          assert.equal(lo === -Infinity, (flags & (DateFlag.OpenStart | DateFlag.UnknownStart)) !== 0);
          assert.equal(hi === Infinity, (flags & (DateFlag.OpenEnd | DateFlag.UnknownEnd)) !== 0);
          assert.ok(Number.isFinite(lo) || Number.isFinite(hi));
        }
      }),
      { numRuns: 2 * numRuns, seed },
    );
  });

  it('reads X as the hull of all real dates that fit', () => {
    const fill = (text: string): string[] =>
      text.includes('X')
        ? [...'0123456789'].flatMap((digit) => fill(text.replace('X', digit)))
        : [text.replace(/^-0000/, '0000')];
    fc.assert(
      fc.property(
        masked(DATE).filter((text) => text.split('X').length < 5),
        (text) => {
          const isDate = /^[^-]*-?[\dX]{4}(-\d\d){0,2}$/;
          const real = fill(text)
            .filter((date) => isDate.test(date))
            .map(spanOf)
            .filter((span) => span !== undefined && !(span.flags & DateFlag.Season && text.includes('X')));
          const date = spanOf(text);
          if (!date || date.flags & DateFlag.Season) return;
          assert.equal(date.lo, Math.min(...real.map((span) => span!.lo)));
          assert.equal(date.hi, Math.max(...real.map((span) => span!.hi)));
        },
      ),
      { numRuns, seed },
    );
  });

  it('agrees with the calendar of the engine on every day that Date can hold, and repeats every 400 years beyond', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4_300_000, max: 2_900_000 }), fc.nat(40_000_000_000), (day, cycles) => {
        const date = new Date(day * DAY);
        const [year, month, ofMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        assert.equal(dayNumber(year, month, ofMonth), day);
        assert.equal(dayNumber(year - 400 * cycles, month, ofMonth), day - 146_097 * cycles);
        const pad = (value: number, width: number) => String(value).padStart(width, '0');
        const text = `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(ofMonth, 2)}`;
        assert.equal(spanOf(text)?.lo, day * DAY);
      }),
      { numRuns, seed },
    );
  });

  it('puts a clock on times of day and on nothing else', () => {
    const clock = { instant: (utc: number) => utc + 3_600_000, wall: (local: number) => local - 60_000 };
    fc.assert(
      fc.property(SINGLE, (text) => {
        const [plain, moved] = [parseDate(text), parseDate(text, clock)];
        if (isDateProblem(plain) || isDateProblem(moved)) return assert.deepEqual(plain, moved);
        const shift = !(plain.flags & DateFlag.Timed) ? 0 : plain.flags & DateFlag.Zoned ? 3_600_000 : -60_000;
        assert.deepEqual([moved.lo, moved.hi], [plain.lo + shift, plain.hi + shift]);
      }),
      { numRuns, seed },
    );
  });

  it('reads the fields date and end as the interval of both', () => {
    fc.assert(
      fc.property(SINGLE, SINGLE, (date, end) => {
        const [fields, interval] = [parseDates(date, end), parseDate(`${date}/${end}`)];
        assert.equal(isDateProblem(fields), isDateProblem(interval));
        if (!isDateProblem(fields)) assert.deepEqual(fields, interval);
      }),
      { numRuns, seed },
    );
  });
});
