import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readOne } from '../../../src/model/date.js';
import { readPlain } from '../../../src/model/plain-date.js';

const clock = { instant: (utc: number) => utc + 5, wall: (local: number) => local + 7 };

describe('a date that is read at once', () => {
  it('is the same as one whose text is taken apart, and wrong ones are left to that', () => {
    const digits = (count: number, most: number) =>
      fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(count, '0'));
    const parts = fc.tuple(digits(4, 9999), digits(2, 14), digits(2, 33), digits(2, 25), digits(2, 61), digits(2, 61));
    const fraction = fc.option(digits(3, 999));
    fc.assert(
      fc.property(parts, fraction, fc.boolean(), ([year, month, day, hour, minute, second], ms, timed) => {
        const time = timed ? `T${hour}:${minute}:${second}${ms === null ? '' : `.${ms}`}Z` : '';
        const text = `${year}-${month}-${day}${time}`;
        assert.deepEqual(readPlain(text, clock) ?? readOne(text, clock), readOne(text, clock), text);
      }),
      { numRuns: 5000 },
    );
    assert.deepEqual(readPlain('2024-02-29T23:59:59.999Z', clock), readOne('2024-02-29T23:59:59.999Z', clock));
    assert.ok(readPlain('2024-02-29', clock));
  });

  it('is no other form', () => {
    for (const text of [
      '2024',
      '2024-02',
      '2024-02-29~',
      '2024-02-30',
      '2024-02-29T10:00',
      '2024-02-29T10:00:00',
      '-0044-03-15',
    ])
      assert.equal(readPlain(text, clock), undefined, text);
  });
});
