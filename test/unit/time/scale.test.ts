import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { logProjection } from '../../../src/time/log-scale.js';
import { piecewise } from '../../../src/time/piecewise.js';
import { linearScale } from '../../../src/time/scale.js';
import { isDeepYear, yearOf, yearStart } from '../../../src/time/years.js';

describe('linearScale', () => {
  it('maps the edges of the view to the edges of the plot', () => {
    const scale = linearScale({ start: 1000, end: 3000 }, 500);
    assert.deepEqual([scale.toPx(1000), scale.toPx(3000), scale.toPx(2000)], [0, 500, 250]);
    assert.deepEqual([scale.toTime(0), scale.toTime(500), scale.msPerPx], [1000, 3000, 4]);
  });

  it('goes on beyond the edges', () => {
    const scale = linearScale({ start: 0, end: 100 }, 10);
    assert.deepEqual([scale.toPx(-100), scale.toTime(20)], [-10, 200]);
  });

  it('gives back a time of a window of milliseconds to the last bit', () => {
    const start = Date.UTC(2024, 8, 2, 18, 30) + 0.25;
    const scale = linearScale({ start, end: start + 10 }, 1234);
    for (let i = 0; i < 100; i++) {
      const time = start + (i * 10) / 100;
      assert.equal(scale.toTime(scale.toPx(time)), time);
    }
  });

  it('gives back a time of 13.8 billion years ago to a billionth of the window', () => {
    const start = yearStart(-13.8e9);
    const scale = linearScale({ start, end: start + 1e9 * 86_400_000 }, 1000);
    const time = start + 0.123456789 * 1e9 * 86_400_000;
    assert.ok(Math.abs(scale.toTime(scale.toPx(time)) - time) <= 1e-9 * 1e9 * 86_400_000);
  });

  it('stays finite for the age of the universe seen from a window of a millisecond', () => {
    const scale = linearScale({ start: 0, end: 1 }, 1000);
    assert.ok(Number.isFinite(scale.toPx(yearStart(-13.8e9))));
  });
});

describe('years', () => {
  it('begin where Date has them', () => {
    for (const year of [-271820, -1, 0, 1, 100, 1600, 1900, 1969, 1970, 2000, 2024, 275760]) {
      const date = new Date(0);
      date.setUTCFullYear(year, 0, 1);
      assert.equal(yearStart(year), +date);
      assert.equal(yearOf(+date), year);
      if (year > -271820) assert.equal(yearOf(+date - 1), year - 1);
    }
  });

  it('come back from their first moment in deep time', () => {
    for (const year of [-17e12, -13.8e9, -13.8e9 + 1, -66_043_211, 5e9, 16_999_999_999_999])
      assert.equal(yearOf(yearStart(year)), year);
  });

  it('are deep where Date and Intl end', () => {
    assert.deepEqual([-270_001, -270_000, 0, 270_000, 270_001].map(isDeepYear), [true, false, false, false, true]);
  });
});

describe('times that come back from places', () => {
  it('are whole milliseconds again, also near 1970 on a piece that begins far from it', () => {
    const { toPlace, toTime } = piecewise(
      Float64Array.of(-31_536_000_000, -86_400_000, -1000, 0, 540_000),
      Float64Array.of(0, 2 ** 27, 2 ** 28, 3 * 2 ** 27, 2 ** 29),
    );
    for (const time of [-1, -999, -86_399_999, 1, 539_999, -31_535_999_999]) assert.equal(toTime(toPlace(time)), time);
    const log = logProjection(1_725_321_600_000, 86_400_000);
    for (const time of [-1, 0, 951_782_400_000, 1_725_321_599_999]) assert.equal(log.toTime(log.toPlace(time)), time);
  });
});
