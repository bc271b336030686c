import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cut, isDeeper } from '../../../src/model/limits.js';
import { isColor, isLanguage, isTimeZone, isUrl } from '../../../src/model/scalars.js';

const table = (name: string, test: (value: unknown) => boolean, good: unknown[], bad: unknown[]) =>
  describe(name, () => {
    for (const value of good) it(`${JSON.stringify(value)} is one`, () => assert.equal(test(value), true));
    for (const value of bad) it(`${JSON.stringify(value)} is none`, () => assert.equal(test(value), false));
  });

table(
  'an address',
  isUrl,
  ['https://example.org/a?b#c', 'HTTP://example.org', '//example.org/x', '/x', './x.html', 'x.jpg', '?q', '', 'a b'],
  [
    ...[
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      ' javascript:alert(1)',
      'java\tscript:alert(1)',
      'java\nscript:alert(1)',
    ],
    ...[
      '\u0000javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:https://a/b',
      'mailto:a@b',
    ],
    ...['ftp://example.org', 'http://', 'https://[', 5, null, undefined, {}, ['https://a']],
  ],
);

table(
  'a colour',
  isColor,
  ['#1d6fb8', '#FFF', 'teal', 'rgb(1 2 3 / 50%)', 'hsl(210, 60%, 40%)', 'color(display-p3 1 0 0)', 'attractive'],
  [
    ...[
      'var(--x)',
      'VAR(--x)',
      'env(x)',
      'attr(x)',
      'if(x)',
      'url(x)',
      'inherit',
      'initial',
      'unset',
      'revert',
      'revert-layer',
    ],
    ...['', 'red;}', 'red\n', 'a'.repeat(65), 'expression(alert(1))"', 5, null],
  ],
);

table(
  'a time zone',
  isTimeZone,
  ['UTC', 'Asia/Ulaanbaatar', 'Europe/Kyiv'],
  ['', 'Mars', 'Asia/Nowhere', 'x'.repeat(65), 8],
);

table('a language', isLanguage, ['en', 'zh-Hant', 'mn-MN'], ['', 'e', 'en_US', 'a language', 5, ['en']]);

describe('the cut of a text', () => {
  it('is never longer than asked for, and never splits a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 2, max: 40 }), (text, length) => {
        const short = cut(text, length);
        assert.ok(short.length <= length);
        assert.equal(short === text, text.length <= length);
        assert.doesNotThrow(() => encodeURIComponent(short));
      }),
    );
  });
});

describe('the depth of a value', () => {
  const nested = (levels: number): unknown => (levels ? { a: 1, b: [nested(levels - 1)].slice(0, 1)[0] } : 'x');

  it('counts lists and objects, from the value itself', () => {
    assert.equal(isDeeper(5, 0), false);
    assert.equal(isDeeper([], 0), true);
    for (const levels of [1, 2, 31, 32]) {
      assert.equal(isDeeper(nested(levels), levels), false);
      assert.equal(isDeeper(nested(levels + 1), levels), true);
    }
  });

  it('of what contains itself is endless, and found at once', () => {
    const circle: unknown[] = [];
    circle.push(circle, circle);
    assert.equal(isDeeper(circle, 32), true);
  });
});
