import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isDateProblem, parseDate } from '../../src/check/date-problem.js';
import { Precision } from '../../src/model/span.js';
import { formatSpan, formatView, isoOf } from '../../src/time/labels.js';
import { yearStart } from '../../src/time/years.js';
import { lawRuns } from './runs.js';

const RUNS = lawRuns(import.meta.url);
const LOCALES = ['en', 'en-GB', 'mn', 'ar', 'fa', 'th', 'zh', 'de', 'he', 'ja'];
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('laws of dates in words', () => {
  const times = number(-8.5e15, 8.5e15).map(Math.floor);
  const nearTimes = number(yearStart(-9998), yearStart(9999)).map(Math.floor);

  it('a date written by precision reads back to the unit that holds the time', () => {
    const precisions = fc.integer({ min: Precision.Millennium, max: Precision.Millisecond });
    fc.assert(
      fc.property(nearTimes, precisions, (time, precision) => {
        const span = parseDate(isoOf(time, precision));
        assert.ok(!isDateProblem(span), isoOf(time, precision));
        assert.ok(span.lo <= time && time < span.hi, isoOf(time, precision));
        if (precision >= Precision.Year) {
          assert.equal(span.precision, precision);
          assert.equal(isoOf(span.lo, precision), isoOf(time, precision));
        }
      }),
      RUNS,
    );
  });

  it('a date in words depends on its unit alone, so it tells nothing finer', () => {
    const precisions = fc.integer({ min: Precision.Year, max: Precision.Second });
    const options = fc.record({
      locale: fc.constantFrom(...LOCALES),
      style: fc.constantFrom('long' as const, 'short' as const),
    });
    const shapes: Record<number, RegExp> = {
      [Precision.Year]: /^\d+( BC)?$/,
      [Precision.Month]: /^[A-Z][a-z]+ \d+( BC)?$/,
      [Precision.Day]: /^\d{1,2} [A-Z][a-z]+ \d+( BC)?$/,
      [Precision.Hour]: /^\d{1,2} [A-Z][a-z]+ \d+( BC)?, \d\d h$/,
      [Precision.Minute]: /^\d{1,2} [A-Z][a-z]+ \d+( BC)?, \d\d:\d\d$/,
      [Precision.Second]: /^\d{1,2} [A-Z][a-z]+ \d+( BC)?, \d\d:\d\d:\d\d$/,
    };
    fc.assert(
      fc.property(nearTimes, precisions, options, (time, precision, { locale, style }) => {
        const span = parseDate(isoOf(time, precision));
        assert.ok(!isDateProblem(span));
        const english = formatSpan(span, { locale: 'en-GB', style });
        assert.match(english, shapes[precision]);
        const text = formatSpan(span, { locale, style });
        assert.ok(text.length > 0 && !/undefined|NaN|Invalid/.test(text), text);
      }),
      RUNS,
    );
  });

  it('every date that can be read has words in every language', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        '201X',
        '19XX',
        '-01XX',
        '2004-XX',
        '1950S2',
        'Y-17E7',
        'Y-66043211',
        'Y20000',
        '2001-21',
        '-0043',
      ),
      fc
        .tuple(nearTimes, fc.integer({ min: Precision.Year, max: Precision.Millisecond }))
        .map(([time, precision]) => isoOf(time, precision)),
    );
    const side = fc.tuple(unit, fc.constantFrom('', '~', '?', '%')).map((parts) => parts.join(''));
    const date = fc.oneof(
      side,
      fc.tuple(side, side).map((sides) => sides.join('/')),
      side.map((start) => `${start}/..`),
      side.map((end) => `/${end}`),
      fc
        .tuple(
          fc.constantFrom('[', '[..', '{', '{..'),
          fc.array(side, { minLength: 1, maxLength: 3 }),
          fc.constantFrom('', '..'),
        )
        .map(([open, members, dots]) => `${open}${members.join(',')}${dots}${open[0] === '[' ? ']' : '}'}`),
    );
    fc.assert(
      fc.property(date, fc.constantFrom(...LOCALES), (date, locale) => {
        const span = parseDate(date);
        if (isDateProblem(span)) return;
        const text = formatSpan(span, { locale, zoneName: 'UTC' });
        assert.ok(text.length > 0 && !/undefined|NaN|Invalid|Infinity|∞/.test(text), `${date}: ${text}`);
      }),
      RUNS,
    );
  });

  it('any window has words in every language', () => {
    const windows = fc.tuple(times, number(0, 20)).map(([start, exponent]) => ({ start, end: start + 10 ** exponent }));
    fc.assert(
      fc.property(windows, fc.constantFrom(...LOCALES), (view, locale) => {
        const text = formatView(view, { locale });
        assert.ok(text.length > 0 && !/undefined|NaN|Invalid/.test(text), text);
      }),
      RUNS,
    );
  });
});
