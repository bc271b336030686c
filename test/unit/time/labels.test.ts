import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDateProblem, parseDate } from '../../../src/check/date-problem.js';
import { DateFlag, Precision } from '../../../src/model/span.js';
import { ENGLISH_DATES, formatSpan, formatView, isoOf, type DateOptions } from '../../../src/time/labels.js';
import { yearStart } from '../../../src/time/years.js';

function words(date: string, options: Partial<DateOptions> = {}): string {
  const span = parseDate(date);
  assert.ok(!isDateProblem(span), date);
  return formatSpan(span, { locale: 'en-GB', ...options });
}

/** Each row: EDTF, and its words in British English. */
function table(rows: Readonly<Record<string, string>>, options?: Partial<DateOptions>): void {
  const actual = Object.fromEntries(Object.keys(rows).map((date) => [date, words(date, options)]));
  assert.deepEqual(actual, rows);
}

describe('a date in words', () => {
  it('says its unit and nothing finer', () =>
    table({
      '2002': '2002',
      '2019-09': 'September 2019',
      '2023-03-17': '17 March 2023',
      '2024-09-02T18': '2 September 2024, 18 h',
      '2024-09-02T18:30': '2 September 2024, 18:30',
      '2024-09-02T18:30:05': '2 September 2024, 18:30:05',
    }));

  it('says what both ends of a range share once', () =>
    table({
      '2024-09-02/2024-09-03': '2–3 September 2024',
      '2024-08-29/2024-09-02': '29 August – 2 September 2024',
      '2023-12-30/2024-01-02': '30 December 2023 – 2 January 2024',
      '2015/2017': '2015–2017',
      '2024-09-02/2024-09-02': '2 September 2024',
      '2024-09-02T18:30/2024-09-02T20:00': '2 September 2024, 18:30 – 20:00',
      '2024-09-02T18:30/2024-09-03T02:00': '2 September 2024, 18:30 – 3 September 2024, 02:00',
    }));

  it('writes the ends of a range as it writes other dates', () => {
    const ends = (locale: string) =>
      ['2024-09-02/2024-09-03', '[2024-09-02,2024-09-03]', '2023-03/2024-08', '1939/1940'].map((date) =>
        words(date, { locale }),
      );
    assert.deepEqual(ends('ja'), [
      '2024年9月2日 – 2024年9月3日',
      '2024年9月2日または2024年9月3日',
      '2023年3月 – 2024年8月',
      '1939年～1940年',
    ]);
    assert.deepEqual(ends('zh').slice(0, 3), [
      '2024年9月2日 – 2024年9月3日',
      '2024年9月2日或2024年9月3日',
      '2023年3月 – 2024年8月',
    ]);
    assert.equal(ends('ko')[1], '2024년 9월 2일 또는 3일');
  });

  it('keeps the precision of each end', () =>
    table({
      '2024-08/2024-09-02': 'August 2024 – 2 September 2024',
      '2001/2024-09': '2001 – September 2024',
      '2024-09-02/2024-09-02T18:30': '2 September 2024 – 2 September 2024, 18:30',
    }));

  it('says how sure it is', () =>
    table({
      '2024-08-15~': 'around 15 August 2024',
      '2015?': '2015, uncertain',
      '2015%': 'around 2015, uncertain',
    }));

  it('names the members of a set', () =>
    table({
      '[2024-08-29,2024-08-30]': '29 or 30 August 2024',
      '[2024-08-30,2024-09-02]': '30 August or 2 September 2024',
      '[2019,2024-09-02]': '2019 or 2 September 2024',
      '[..1984,1990]': 'in or before 1984 or 1990',
      '[1667,1668,1670..1672]': '1667, 1668 or between 1670 and 1672',
      '{2024-09-02,2024-09-03}': '2 and 3 September 2024',
      '{1960,1961-12}': '1960 and December 1961',
      '{1960..1962,1970}': '1960–1962 and 1970',
    }));

  it('tells one moment of a span from a thing that lasts', () =>
    table({
      '[2023-03-17..2024-08-30]': 'between 17 March 2023 and 30 August 2024',
      '2023-03-17/2024-08-30': '17 March 2023 – 30 August 2024',
      '[..2024-08-30]': 'on or before 30 August 2024',
      '[..2024-08]': 'in or before August 2024',
      '[2024-08-30..]': 'on or after 30 August 2024',
      '[2024-08-30T12:00..]': 'at or after 30 August 2024, 12:00',
    }));

  it('tells open ends from unknown ones', () =>
    table({
      '2024-09-02/..': 'since 2 September 2024',
      '../2008': 'until 2008',
      '2024-09-02/': 'from 2 September 2024, end unknown',
      '/2008': 'until 2008, start unknown',
    }));

  it('names decades, centuries and millennia', () =>
    table({
      '201X': '2010s',
      '19XX': '20th century',
      '00XX': '1st century',
      '1XXX': '2nd millennium',
      '-01XX': '2nd century BC',
      '-004X': 'between 50 BC and 41 BC',
    }));

  it('takes the widest reading of unknown digits', () =>
    table({
      '2004-XX': '2004',
      '2024-09-XX': 'September 2024',
      '156X-12-25': 'between 25 December 1560 and 25 December 1569',
    }));

  it('names seasons and parts of the year', () => {
    table({
      '2001-21': 'spring 2001',
      '2001-24': 'winter 2001',
      '2008-33': 'Q1 2008',
      '2008-36': 'Q4 2008',
      '2008-38': '2nd third of 2008',
      '2008-41': '2nd half of 2008',
    });
    const [lo, hi] = [Date.UTC(2001, 8), Date.UTC(2001, 11)];
    const flags = DateFlag.Season | DateFlag.Southern;
    const southern = { lo, loHi: hi, hiLo: lo, hi, precision: Precision.Month, flags };
    assert.equal(formatSpan(southern, { locale: 'en' }), 'spring 2001 (southern hemisphere)');
  });

  it('tells the era of years before the first, and of all years beside them', () =>
    table({
      '-0043': '44 BC',
      '0000': '1 BC',
      '-0043-03-15': '15 March 44 BC',
      '-0043/0014': '44 BC – 14 AD',
      '0014': '14',
    }));

  it('counts deep time in years ago', () =>
    table({
      'Y-66000000': '66 million years ago',
      'Y-66043211': '66,043,211 years ago',
      'Y-66E6S2': '66 million years ago',
      'Y-13800000000': '13.8 billion years ago',
      'Y-300000': '300,000 years ago',
      Y5000000000: 'in 5 billion years',
      'Y-20000': '20001 BC',
    }));

  it('names the zone of a time of day, and of nothing else', () => {
    assert.equal(words('2024-09-02T18:30', { zoneName: 'GMT+8' }), '2 September 2024, 18:30 GMT+8');
    assert.equal(words('2024-09-02', { zoneName: 'GMT+8' }), '2 September 2024');
  });

  it('is short when asked', () => {
    assert.equal(words('2023-03-17', { style: 'short' }), '17 Mar 2023');
    assert.equal(words('2024-08-29/2024-09-02', { style: 'short', locale: 'en-US' }), 'Aug 29 – Sep 2, 2024');
  });

  it('follows the order of the locale', () => {
    assert.equal(words('2024-09-02', { locale: 'en-US' }), 'September 2, 2024');
    assert.equal(words('[2024-08-29,2024-08-30]', { locale: 'en-US' }), 'August 29 or 30, 2024');
    assert.equal(words('2024-09-02T18:30', { locale: 'en-US' }), 'September 2, 2024, 6:30 PM');
    assert.equal(words('2024-08-29/2024-08-30', { locale: 'de' }), '29.–30. August 2024');
    assert.equal(words('2024-09-02', { locale: 'zh' }), '2024年9月2日');
    assert.equal(words('2024-09-02', { locale: 'mn' }), '2024 оны есдүгээр сарын 2');
    assert.equal(words('[2024-08-29,2024-08-30]', { locale: 'de' }), '29. oder 30. August 2024');
  });

  it('keeps the Gregorian calendar in every locale', () => {
    for (const locale of ['th', 'th-TH-u-ca-buddhist', 'ar', 'en-u-ca-hebrew'])
      assert.match(words('2024', { locale }), /2024/, locale);
    assert.equal(words('2024', { locale: 'fa' }), '۲۰۲۴');
    assert.match(words('0100', { locale: 'th' }), /100/);
  });

  it('takes its words from a table', () => {
    const german = {
      ...ENGLISH_DATES,
      around: (date: string) => `um ${date}`,
      since: (date: string) => `seit ${date}`,
    };
    assert.equal(words('2024~', { locale: 'de', words: german }), 'um 2024');
    assert.equal(words('2024/..', { locale: 'de', words: german }), 'seit 2024');
  });
});

describe('a window in words', () => {
  const window = (start: number, end: number, locale = 'en-GB') => formatView({ start, end }, { locale });
  const utc = (...fields: [number, number, ...number[]]) => Date.UTC(...fields);

  it('is as precise at each end as it asks for', () => {
    assert.equal(window(utc(1999, 0), utc(2024, 8, 6)), '1999 to 2024');
    assert.equal(window(utc(2023, 0), utc(2024, 8, 1)), '2023 to August 2024');
    assert.equal(window(utc(2024, 7, 20), utc(2024, 8, 6)), '20 August to 5 September 2024');
    assert.equal(window(utc(2024, 8, 2, 9), utc(2024, 8, 2, 18)), '2 September 2024, 09:00 to 18:00');
    assert.equal(window(utc(2024, 8, 2, 9), utc(2024, 8, 3, 18)), '2 September 2024, 09:00 to 3 September 2024, 18:00');
  });

  it('is as precise at both ends where one lies in the unit of the other', () => {
    assert.equal(window(utc(2023, 0), utc(2023, 3)), 'January to March 2023');
    assert.equal(window(utc(2023, 9), utc(2024, 0)), 'October to December 2023');
    assert.equal(window(utc(2024, 8, 1), utc(2024, 8, 4)), '1 to 3 September 2024');
    assert.equal(window(utc(2024, 8, 2), utc(2024, 8, 2, 18)), '2 September 2024, 00:00 to 18:00');
  });

  it('is named once when both ends lie in one unit', () => {
    assert.equal(window(utc(2024, 0), utc(2025, 0)), '2024');
    assert.equal(window(utc(2024, 8), utc(2024, 9)), 'September 2024');
    assert.equal(window(utc(2024, 8, 2), utc(2024, 8, 3)), '2 September 2024');
  });

  it('reaches from deep time to dates', () => {
    assert.equal(window(yearStart(-13.8e9), utc(2024, 8, 6)), '13.8 billion years ago to 2024');
    assert.equal(window(yearStart(-99), yearStart(101)), '100 BC to 100 AD');
  });

  it('has words for a moment', () => {
    assert.equal(window(utc(2024, 8, 2), utc(2024, 8, 2)), '2 September 2024');
  });
});

describe('isoOf', () => {
  it('writes a time at its precision', () => {
    const time = Date.UTC(2024, 8, 2, 18, 30, 5, 120);
    assert.deepEqual(
      Array.from({ length: 10 }, (_, i) => isoOf(time, Precision.Millennium + i)),
      [
        '2XXX',
        '20XX',
        '202X',
        '2024',
        '2024-09',
        '2024-09-02',
        '2024-09-02T18',
        '2024-09-02T18:30',
        '2024-09-02T18:30:05',
        '2024-09-02T18:30:05.120',
      ],
    );
  });

  it('writes years of any size as EDTF does', () => {
    assert.equal(isoOf(yearStart(-43), Precision.Month), '-0043-01');
    assert.equal(isoOf(yearStart(0), Precision.Year), '0000');
    assert.equal(isoOf(yearStart(-66e6), Precision.Year), 'Y-66000000');
    assert.equal(isoOf(yearStart(-66.1e6), Precision.MillionYears), 'Y-66100000S2');
    assert.equal(isoOf(yearStart(12_024), Precision.Day), 'Y12024');
  });
});
