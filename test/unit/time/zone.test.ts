import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { UTC_CLOCK } from '../../../src/model/span.js';
import { isZone, viewerZone, zoneClock, zoneShortName } from '../../../src/time/zone.js';

const HOUR = 3_600_000;
const ZONES = [
  'UTC',
  'Asia/Ulaanbaatar',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/St_Johns',
];

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const options = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const;
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...options });
  formats.set(zone, format);
  return format;
}

/** Wall time of a zone by reading the printed fields: slow and plain. */
function printedWall(zone: string, utc: number): number {
  const parts = formatOf(zone).formatToParts(utc);
  const field = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(field('year'), field('month') - 1, field('day'), field('hour'), field('minute'), field('second'));
}

/** The rule "compatible", by trying every quarter of an hour: the first instant with that wall time, in a gap the time shifted by it. */
function plainInstant(zone: string, local: number): number {
  for (let utc = local - 15 * HOUR; utc <= local + 15 * HOUR; utc += HOUR / 4)
    if (printedWall(zone, utc) === local) return utc;
  return local - (printedWall(zone, local - 24 * HOUR) - (local - 24 * HOUR));
}

describe('zoneClock', () => {
  it('shows instants at the wall time of the axis in eight zones', () => {
    for (const zone of ZONES) {
      const clock = zoneClock(zone, 'UTC');
      for (let i = 0; i < 60; i++) {
        const utc = Date.UTC(1965, 0, 1) + i * 429.37 * 24 * HOUR - (i % 7) * 1000;
        assert.equal(
          clock.instant(Math.floor(utc / 1000) * 1000),
          printedWall(zone, Math.floor(utc / 1000) * 1000),
          zone,
        );
      }
    }
  });

  it('finds the hour of every change of 2024 to the minute', () => {
    for (const zone of ZONES)
      for (let day = 0; day < 366; day++) {
        const utc = Date.UTC(2024, 0, 1 + day);
        if (printedWall(zone, utc) - utc === printedWall(zone, utc + 24 * HOUR) - utc - 24 * HOUR) continue;
        const clock = zoneClock(zone, 'UTC');
        for (let t = utc; t < utc + 24 * HOUR; t += HOUR / 2)
          for (const time of [t, t - 60_000]) assert.equal(clock.instant(time), printedWall(zone, time), zone);
      }
  });

  it('knows the offsets of Ulaanbaatar', () => {
    const clock = zoneClock('Asia/Ulaanbaatar', 'UTC');
    const offset = (utc: number) => (clock.instant(utc) - utc) / HOUR;
    assert.equal(offset(Date.UTC(2024, 8, 2, 12)), 8);
    assert.equal(offset(Date.UTC(2016, 6, 1)), 9);
    assert.equal(offset(Date.UTC(1977, 5, 1)), 7);
  });

  it('leaves wall times of the axis as they are, but for those in a gap', () => {
    const clock = zoneClock('Europe/Berlin', 'Europe/Berlin');
    for (const time of [Date.UTC(2024, 0, 1, 9), Date.UTC(2024, 6, 1, 9), Date.UTC(2024, 9, 27, 2, 30)])
      assert.equal(clock.wall(time), time);
    assert.equal(clock.wall(Date.UTC(2024, 2, 31, 2, 30)), Date.UTC(2024, 2, 31, 3, 30));
  });

  it('takes the earlier of two instants in a fold', () => {
    const clock = zoneClock('UTC', 'Europe/Berlin');
    assert.equal(clock.wall(Date.UTC(2024, 9, 27, 2, 30)), Date.UTC(2024, 9, 27, 0, 30));
  });

  it('shows both instants of a fold on the same wall hour', () => {
    const clock = zoneClock('Europe/Berlin', 'UTC');
    assert.equal(clock.instant(Date.UTC(2024, 9, 27, 0, 30)), clock.instant(Date.UTC(2024, 9, 27, 1, 30)));
  });

  it('moves a wall time of one zone onto the axis of another', () => {
    const clock = zoneClock('Asia/Ulaanbaatar', 'America/New_York');
    assert.equal(clock.wall(Date.UTC(2024, 8, 2, 12)), Date.UTC(2024, 8, 3, 0));
  });

  it('reads wall times as a plain search does, gaps and folds included', () => {
    const days: [string, number][] = [
      ['Europe/Berlin', Date.UTC(2024, 2, 31)],
      ['Europe/Berlin', Date.UTC(2024, 9, 27)],
      ['America/New_York', Date.UTC(2024, 2, 10)],
      ['America/New_York', Date.UTC(2024, 10, 3)],
      ['America/St_Johns', Date.UTC(1988, 3, 3)],
      ['Australia/Lord_Howe', Date.UTC(2024, 3, 7)],
      ['Asia/Ulaanbaatar', Date.UTC(2016, 2, 26)],
      ['Pacific/Apia', Date.UTC(2011, 11, 30)],
    ];
    for (const [zone, midnight] of days) {
      const clock = zoneClock('UTC', zone);
      for (let hour = -1; hour < 5; hour += 0.5) {
        const local = midnight + hour * HOUR;
        assert.equal(clock.wall(local), plainInstant(zone, local), `${zone} ${new Date(local).toISOString()}`);
      }
    }
  });

  it('passes times beyond the range of Date unchanged', () => {
    const clock = zoneClock('Asia/Ulaanbaatar', 'Europe/Berlin');
    for (const time of [8.64e15, -8.64e15, 9e15, -4e20]) {
      assert.equal(clock.instant(time), time);
      assert.equal(clock.wall(time), time);
    }
    assert.ok(Number.isFinite(clock.wall(8.64e15 - 3 * 24 * HOUR)));
  });

  it('is the plain clock in UTC, and for zones that are none', () => {
    assert.equal(zoneClock('UTC', 'UTC'), UTC_CLOCK);
    assert.equal(zoneClock('Nowhere/City', 'also none'), UTC_CLOCK);
  });
});

describe('zone names', () => {
  it('are told from other words without an exception', () => {
    for (const zone of ZONES) assert.ok(isZone(zone), zone);
    for (const name of ['', 'Mars/Olympus', 'x'.repeat(1000), '../etc', undefined as unknown as string])
      assert.equal(isZone(name), false);
  });

  it('of the reader are known to Intl', () => {
    assert.ok(isZone(viewerZone()));
  });

  it('are short and follow the season of the wall time', () => {
    assert.equal(zoneShortName('UTC', 0, 'en'), 'UTC');
    assert.equal(zoneShortName('America/New_York', Date.UTC(2024, 0, 1), 'en-US'), 'EST');
    assert.equal(zoneShortName('America/New_York', Date.UTC(2024, 6, 1), 'en-US'), 'EDT');
    assert.equal(zoneShortName('Asia/Ulaanbaatar', Date.UTC(2024, 8, 2), 'en-GB'), 'GMT+8');
    assert.equal(zoneShortName('Asia/Ulaanbaatar', -Infinity, 'en-GB').slice(0, 3), 'GMT');
    assert.equal(zoneShortName('none', 0, 'en'), 'UTC');
  });

  it('is UTC in every language, as Intl has it', () => {
    for (const locale of ['en', 'ar', 'fa', 'he', 'hi', 'ja', 'ko', 'mn', 'ru', 'th', 'uk', 'zh']) {
      const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', timeZoneName: 'short' });
      const name = format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value;
      assert.equal(zoneShortName('UTC', 0, locale), name, locale);
    }
  });
});
