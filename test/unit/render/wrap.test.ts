import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cutTo, wrap } from '../../../src/render/wrap.js';

/** Each sign is 10 px wide. */
const width = (text: string) => [...text].length * 10;

describe('wrap', () => {
  it('breaks after spaces and dashes, between signs of scripts without spaces, and inside a word that is too long', () => {
    assert.deepEqual(wrap('one two three', 80, width, 3), ['one two', 'three']);
    assert.deepEqual(wrap('well-known fact', 60, width, 3), ['well-', 'known', 'fact']);
    assert.deepEqual(wrap('条約に署名する', 40, width, 2), ['条約に署', '名する']);
    assert.deepEqual(
      wrap('Sept 2–3, 2024', 80, width, 3),
      ['Sept', '2–3,', '2024'],
      'the days of a date stay together',
    );
    assert.deepEqual(wrap('abcdefghij', 40, width, 3), ['abcd', 'efgh', 'ij']);
    assert.deepEqual(wrap('', 40, width, 2), ['']);
  });

  it('ends in an ellipsis what has no room, after a whole word if there is one, and earlier where something follows it', () => {
    assert.deepEqual(wrap('one two three four', 80, width, 2), ['one two', 'three…']);
    assert.deepEqual(wrap('one two three four', 80, width, 2, 50), ['one two', 'thre…']);
    assert.deepEqual(wrap('one two', 80, width, 2, 50), ['one two']);
  });

  it('makes no line wider than it may be, loses no sign of what fits, and parts no surrogates', () => {
    const words = fc.array(fc.constantFrom('a', 'bb', 'council', 'ratifies', '🏛️', '条約', 'x-y', '—'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 300 }), fc.integer({ min: 1, max: 4 }), (words, room, most) => {
        const text = words.join(' ');
        const lines = wrap(text, room, width, most);
        assert.ok(lines.length <= most);
        for (const line of lines) {
          assert.ok(width(line) <= room, line);
          assert.doesNotThrow(() => encodeURIComponent(line));
        }
        const signs = (some: string) => some.replaceAll(' ', '');
        if (!lines.at(-1)!.endsWith('…')) assert.equal(signs(lines.join('')), signs(text));
        else assert.ok(signs(text).startsWith(signs(lines.join('')).slice(0, -1)));
      }),
    );
  });
});

describe('cutTo', () => {
  it('keeps what fits as it is', () => {
    assert.equal(cutTo('abc', 30, width), 'abc');
    assert.equal(cutTo('abcd', 30, width), 'ab…');
    assert.equal(cutTo('abcd', 5, width), '…');
  });
});
