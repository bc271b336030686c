import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { isDateProblem, parseDate, parseDates } from '../../../src/check/date-problem.js';
import { DateFlag, Precision, type Span } from '../../../src/model/span.js';
import { COMPOUND, REFUSED, SINGLE, STORY, type Unit } from './edtf-cases.js';

/** ms of a day or time in UTC, by the engine's own calendar; years beyond four digits as ±YYYYYY */
const ms = (text: string) => {
  const value = new Date(text.includes('T') ? `${text}Z` : `${text}T00:00Z`).getTime();
  assert.ok(Number.isFinite(value), text);
  return value;
};

const span = (text: unknown): Span => {
  const date = parseDate(text);
  assert.ok(!isDateProblem(date), `${JSON.stringify(text)} is refused: ${JSON.stringify(date)}`);
  return date;
};

const names = (flags: number) =>
  Object.entries(DateFlag as Record<string, number | string>)
    .filter(([, bit]) => flags & Number(bit))
    .map(([name]) => name)
    .join(' ');

const bound = (value: string | number) => (typeof value === 'string' ? ms(value) : value);

describe('a single date', () => {
  for (const [text, lo, hi, precision, flags = ''] of SINGLE) {
    it(`${text} starts and ends within the unit it names`, () => {
      const date = span(text);
      assert.deepEqual(date, {
        lo: bound(lo),
        loHi: bound(hi),
        hiLo: bound(lo),
        hi: bound(hi),
        precision: Precision[precision],
        flags: date.flags,
      });
      assert.equal(names(date.flags), flags);
    });
  }
});

describe('an interval or a set', () => {
  for (const [text, lo, loHi, hiLo, hi, precision, flags, alternatives] of COMPOUND) {
    it(`${text} has an outer and an inner span`, () => {
      const date = span(text);
      assert.deepEqual(
        [date.lo, date.loHi, date.hiLo, date.hi],
        [lo, loHi, hiLo, hi].map((value) => bound(value)),
      );
      assert.equal(date.precision, Precision[precision as Unit]);
      assert.equal(names(date.flags), flags);
      assert.equal(date.alternatives?.length, alternatives);
    });
  }

  it('keeps a range inside "one of" as one member that stands for one time', () => {
    assert.deepEqual(span('[1667,0100..2000]').alternatives, [span('1667'), span('[0100..2000]').alternatives![0]]);
    assert.deepEqual(span('[0100..2000]').alternatives, [
      { ...span('0100'), loHi: ms('2001-01-01'), hi: ms('2001-01-01') },
    ]);
  });

  it('keeps a range inside "all of" as one member that lasts', () => {
    const { flags, ...range } = span('1670/1672');
    assert.deepEqual(span('{1667,1670..1672}').alternatives, [
      span('1667'),
      { ...range, flags: flags & ~DateFlag.Interval },
    ]);
  });
});

describe('what is not a date', () => {
  for (const [value, code, problem, hint] of REFUSED) {
    it(`${JSON.stringify(value) ?? 'undefined'} is refused as ${code}, with a hint`, () => {
      const date = parseDate(value);
      assert.ok(isDateProblem(date), JSON.stringify(date));
      assert.equal(date.code, code);
      assert.match(date.problem, problem);
      assert.match(date.hint, hint);
      const proposals = code === 'end-before-start' ? [] : [...date.hint.matchAll(/[Ww]rite "([^"]+)"/g)];
      for (const [, proposal] of proposals) span(proposal);
    });
  }
});

describe('the dates of the story', () => {
  for (const text of STORY) it(`${text} is accepted`, () => void span(text));
});

describe('date and end as two fields', () => {
  const both = (date: unknown, end: unknown) => parseDates(date, end);
  const code = (date: unknown, end: unknown) => {
    const result = both(date, end);
    return isDateProblem(result) ? [result.code, result.field] : result;
  };

  it('without an end is the date', () => {
    assert.deepEqual(both('2023-11', undefined), span('2023-11'));
    assert.deepEqual(both('2023-11/2024', null), span('2023-11/2024'));
  });
  it('is the same as the interval of both', () => {
    assert.deepEqual(both('2023-11', '2024-07~'), span('2023-11/2024-07~'));
    assert.deepEqual(both('2024-09-02', '2024-09-02'), span('2024-09-02/2024-09-02'));
    assert.deepEqual(both('2023-11', '..'), span('2023-11/..'));
  });
  it('with an interval or a set in either field is a field-value problem', () => {
    assert.deepEqual(code('2023/2024', '2025'), ['field-value', 'end']);
    assert.deepEqual(code('[2023,2024]', '2025'), ['field-value', 'end']);
    assert.deepEqual(code('2023', '2024/2025'), ['field-value', 'end']);
    assert.deepEqual(code('2023', '[..2025]'), ['field-value', 'end']);
  });
  it('with the end before the date is end-before-start and names both', () => {
    const result = both('2023-09', '2023-01');
    assert.ok(isDateProblem(result));
    assert.equal(result.code, 'end-before-start');
    assert.equal(result.problem, 'end "2023-01" is before date "2023-09"');
  });
  it('tells a bad end from a bad date', () => {
    assert.deepEqual(code('2023-13', '2024'), ['date-not-real', undefined]);
    assert.deepEqual(code('2023', '2024-02-30'), ['date-not-real', 'end']);
    assert.deepEqual(code('2023', 2024), ['date-invalid', 'end']);
    assert.deepEqual(code(undefined, '2024'), ['date-missing', undefined]);
  });
});

describe('the clock', () => {
  const clock = { instant: (utc: number) => utc + 8 * 3_600_000, wall: (local: number) => local - 1000 };
  const lo = (text: string) => {
    const date = parseDate(text, clock);
    assert.ok(!isDateProblem(date));
    return [date.lo, date.hi];
  };

  it('moves instants and wall times, each its own way', () => {
    assert.deepEqual(lo('2024-09-02T10:00Z'), [ms('2024-09-02T18:00'), ms('2024-09-02T18:01')]);
    assert.deepEqual(lo('2024-09-02T10:00-01:00'), [ms('2024-09-02T19:00'), ms('2024-09-02T19:01')]);
    assert.deepEqual(lo('2024-09-02T10'), [ms('2024-09-02T09:59:59'), ms('2024-09-02T10:59:59')]);
  });
  it('never moves days or coarser dates', () => {
    for (const text of [...STORY, ...SINGLE.map(([text]) => text).filter((text) => !text.includes('T'))]) {
      assert.deepEqual(parseDate(text, clock), span(text), text);
    }
  });
});
