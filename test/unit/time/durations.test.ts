import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { durationText } from '../../../src/time/durations.js';

const DAY = 86_400_000;

describe('a length of time in words', () => {
  const cases: [number, string][] = [
    [21_915 * DAY, '60 years'],
    [1339 * DAY, '3.7 years'],
    [365 * DAY, '1 year'],
    [366 * DAY, '1 year'],
    [540 * DAY, '18 months'],
    [31 * DAY, '1 month'],
    [45 * DAY, '45 days'],
    [DAY, '1 day'],
    [36 * 3_600_000, '36 hours'],
    [90 * 60_000, '90 minutes'],
    [1500, '1,500 milliseconds'],
    [0, '0 milliseconds'],
    [4.5e9 * 365.2425 * DAY, '4.5 billion years'],
  ];
  for (const [ms, words] of cases) it(`is ${words}`, () => assert.equal(durationText('en', ms), words));

  it('is short where there is little room, and in the language of the reader', () => {
    assert.equal(durationText('en', 21_915 * DAY, 'short'), '60 yrs');
    assert.equal(durationText('de', 21_915 * DAY), '60 Jahre');
    assert.equal(durationText('mn', 21_915 * DAY), '60 жил');
  });
});
