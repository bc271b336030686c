import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linearScale } from '../../../src/time/scale.js';
import { axisOf, type Axis } from '../../../src/time/ticks.js';
import { yearStart } from '../../../src/time/years.js';

const measure = (text: string) => text.length * 7;
const axis = (start: number, end: number, width = 900, locale = 'en-GB'): Axis =>
  axisOf(linearScale({ start, end }, width), { locale, measure });
const labels = ({ fine }: Axis) => fine.map(({ label }) => label).filter(Boolean);
const contexts = ({ context }: Axis) => context.map(({ label }) => label);
const utc = (...fields: [number, number, ...number[]]) => Date.UTC(...fields);

describe('the two rows of the axis', () => {
  it('are days under their month', () => {
    const days = axis(utc(2024, 7, 28), utc(2024, 8, 4));
    assert.equal(days.unit, 'd');
    assert.deepEqual(labels(days), ['28', '29', '30', '31', '1', '2', '3', '4']);
    assert.deepEqual(contexts(days), ['August 2024', 'September 2024']);
  });

  it('are hours under their day', () => {
    const hours = axis(utc(2024, 8, 2, 17), utc(2024, 8, 3, 8));
    assert.equal(hours.unit, 'h');
    assert.deepEqual(labels(hours).slice(0, 3), ['18:00', '19:00', '20:00']);
    assert.deepEqual(contexts(hours), ['2 September 2024', '3 September 2024']);
  });

  it('are months under their year', () => {
    const months = axis(utc(2023, 3), utc(2024, 11));
    assert.equal(months.unit, 'M');
    assert.deepEqual(labels(months).slice(0, 2), ['Apr', 'Jul']);
    assert.deepEqual(contexts(months), ['2023', '2024']);
  });

  it('are years without a context', () => {
    const years = axis(utc(1999, 0), utc(2024, 8, 5));
    assert.deepEqual(labels(years), '2000 2002 2004 2006 2008 2010 2012 2014 2016 2018 2020 2022 2024'.split(' '));
    assert.deepEqual(years.context, []);
  });

  it('go down to the millisecond', () => {
    const start = utc(2024, 8, 2, 18, 30, 5);
    const fine = axis(start, start + 10);
    assert.equal(fine.unit, 'S');
    assert.deepEqual(labels(fine).slice(0, 2), ['18:30:05.000', '18:30:05.002']);
  });

  it('write hours as the locale does', () => {
    const at = (locale: string) => labels(axis(utc(2024, 8, 2, 11), utc(2024, 8, 2, 22), 900, locale))[2];
    assert.deepEqual(['en-US', 'en-GB', 'de', 'zh'].map(at), ['1 PM', '13:00', '13 Uhr', '13时']);
  });

  it('have days of the month that never crowd at its end', () => {
    const times = axis(utc(2024, 0, 20), utc(2024, 3, 12), 1300).fine.map(({ time }) => new Date(time).getUTCDate());
    assert.deepEqual([...new Set(times)], [22, 1, 8, 15]);
  });

  it('keep Gregorian years where the locale counts others', () => {
    const year = (locale: string) => axis(utc(2024, 0), utc(2024, 11), 900, locale).context[0]?.label;
    assert.equal(year('th'), '2024');
    assert.equal(year('fa'), '۲۰۲۴');
    assert.equal(year('ar-SA-u-nu-latn'), '2024');
  });

  it('fall back to English when the locale is none', () => {
    assert.deepEqual(labels(axis(utc(2024, 0), utc(2024, 3), 300, 'no such locale')), ['Jan', 'Feb', 'Mar', 'Apr']);
  });
});

describe('years around the first', () => {
  it('know no year zero', () => {
    const eras = '2000 BC,1500 BC,1000 BC,500 BC,1 AD,500 AD,1000 AD,1500 AD,2000 AD';
    assert.deepEqual(labels(axis(yearStart(-2050), yearStart(2050))), eras.split(','));
  });

  it('stand at the year that their label names', () => {
    const { fine } = axis(yearStart(-2050), yearStart(2050));
    const at = (label: string) => fine.find((tick) => tick.label === label)?.time;
    assert.equal(at('500 BC'), yearStart(-499));
    assert.equal(at('1 AD'), yearStart(1));
  });

  it('go from 1 BC straight to 1 AD', () => {
    const years = labels(axis(yearStart(-2), yearStart(4), 460));
    assert.deepEqual(years.slice(0, 6), ['3 BC', '2 BC', '1 BC', '1 AD', '2 AD', '3 AD']);
  });

  it('leave out 1 AD where it would crowd 2 AD', () => {
    const years = labels(axis(yearStart(-8), yearStart(9)));
    assert.deepEqual(years, ['8 BC', '6 BC', '4 BC', '2 BC', '2 AD', '4 AD', '6 AD', '8 AD']);
  });

  it('tell the era only when a year before the first is in view', () => {
    assert.ok(labels(axis(yearStart(1), yearStart(900))).every((label) => /^\d+$/.test(label)));
  });

  it('tell it in the context of days', () => {
    assert.deepEqual(contexts(axis(yearStart(0) + 20 * 86_400_000, yearStart(0) + 27 * 86_400_000)), ['January 1 BC']);
  });
});

describe('deep time', () => {
  it('is counted in billions of years ago', () => {
    const deep = labels(axis(yearStart(-13.8e9), yearStart(2100)));
    assert.deepEqual(deep, ['10 billion years ago', '5 billion years ago', '1 AD']);
  });

  it('shows the digits that tell ticks apart', () => {
    const deep = labels(axis(yearStart(-66.1e6), yearStart(-65.9e6)));
    assert.ok(deep.includes('66 million years ago') && deep.includes('66.05 million years ago'), deep.join());
    const near = labels(axis(yearStart(-13.8e9), yearStart(-13.8e9 + 10)));
    assert.ok(near.includes('13,799,999,995 years ago'), near.join());
  });

  it('stands at the year that its label names', () => {
    const { fine } = axis(yearStart(-66.5e6), yearStart(-65.5e6));
    assert.equal(fine.find(({ label }) => label === '66 million years ago')?.time, yearStart(-66e6));
  });

  it('speaks the language of the reader', () => {
    const first = (locale: string) => labels(axis(yearStart(-13e9), yearStart(2100), 900, locale))[0];
    assert.deepEqual(['mn', 'zh', 'de'].map(first), ['10 тэрбум жилийн өмнө', '120亿年前', 'vor 10 Milliarden Jahren']);
  });

  it('has room for the longest of its labels, whatever plurals a language has', () => {
    // Arabic has a longer one for 10 and 103 to 110, Slavic languages for what ends in 2 to 4.
    const windows = [
      [0, 24e6],
      [0, 240e6],
      [0, 24e9],
      [1_180_863_230, 70],
      [-1_180_863_230, 140],
    ];
    for (const [centre, span] of windows)
      for (let width = 1000; width < 3300; width += 10)
        for (const locale of ['ar', 'ru']) {
          const { fine } = axis(yearStart(centre - span / 2), yearStart(centre + span / 2), width, locale);
          const unnamed = fine.filter(({ x, label }) => !label && x > 120 && x < width - 120);
          assert.deepEqual(unnamed, [], `${span} years about ${centre} in ${width} px, ${locale}`);
        }
  });

  it('begins where dates end', () => {
    assert.equal(labels(axis(yearStart(-260_000), yearStart(200_000)))[0], '250000 BC');
    assert.equal(labels(axis(yearStart(-310_000), yearStart(200_000)))[0], '300,000 years ago');
  });
});

describe('labels at the edges', () => {
  it('are moved into the plot where there is room', () => {
    const { fine } = axis(utc(2024, 0), utc(2024, 11), 900);
    assert.deepEqual([fine[0]?.label, fine[0]?.x, fine[0]?.labelX], ['Jan', 0, 0]);
    assert.ok((fine.at(-1)?.labelX ?? 0) + (fine.at(-1)?.labelWidth ?? 0) <= 900);
  });

  it('are left out, with their tick kept, where there is none', () => {
    const { fine } = axis(utc(2024, 8, 2), utc(2024, 8, 4), 900);
    assert.deepEqual([fine[0]?.label, fine[0]?.x, fine[0]?.labelWidth], ['', 0, 0]);
    assert.equal(fine[1]?.label, '03:00');
  });

  it('of the context stay at the left edge until the next one needs the room', () => {
    const [july, august] = [utc(2024, 6, 25), utc(2024, 7, 25)];
    const early = axis(july, august).context;
    assert.deepEqual(
      early.map(({ label, labelX }) => [label, Math.round(labelX)]),
      [
        ['July 2024', 0],
        ['August 2024', 203],
      ],
    );
    const late = axis(july + 5 * 86_400_000, august + 5 * 86_400_000).context;
    assert.deepEqual(
      late.map(({ label }) => label),
      ['August 2024'],
    );
  });

  it('of the context are never missing in a narrow plot', () => {
    for (let day = 0; day < 40; day++) {
      const start = utc(2023, 11, 1 + day);
      assert.ok(axis(start, start + 35 * 86_400_000, 125).context.length, `day ${day}`);
    }
  });
});

describe('axisOf', () => {
  it('makes no axis of a plot without width', () => {
    assert.deepEqual(axis(0, 1000, 0), { fine: [], context: [], unit: 'y' });
  });

  it('makes Intl objects once', () => {
    const before = Intl.DateTimeFormat;
    axis(utc(2024, 8, 2), utc(2024, 8, 4));
    let made = 0;
    Intl.DateTimeFormat = new Proxy(before, { construct: (target, args: []) => (made++, new target(...args)) });
    try {
      for (let day = 0; day < 100; day++) axis(utc(2024, 8, day), utc(2024, 8, day + 2));
    } finally {
      Intl.DateTimeFormat = before;
    }
    assert.equal(made, 0);
  });
});
