import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fieldsIn, withFields, type Key } from '../../../src/element/page/hash.js';
import { fieldsFor, readViewText, shownBy, viewText, type Shown } from '../../../src/element/page/link.js';
import type { View } from '../../../src/time/view.js';

const { UTC: utc } = Date;
const OWN: Shown = { view: null, selected: null, filter: null, asOf: null, scale: 'linear' };
const day = (text: string) => Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1, +text.slice(8, 10));

/** Windows of whole ms from years −12,000 to 12,000, and of any bits at any depth. */
const whole = fc
  .tuple(fc.integer({ min: -4e14, max: 3e14 }), fc.integer({ min: 1, max: 1e14 }))
  .map(([start, span]): View => ({ start, end: start + span }));
const deep = fc
  .tuple(fc.double({ min: -4e20, max: 4e20, noNaN: true }), fc.double({ min: -3, max: 20, noNaN: true }))
  .map(([start, power]): View => ({ start, end: start + 10 ** power }))
  .filter(({ start, end }) => start < end);
const texts = fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }));
const states: fc.Arbitrary<Shown> = fc.record(
  {
    view: fc.option(whole),
    selected: texts,
    filter: texts,
    asOf: fc.option(fc.constantFrom('2024-08-31', '2024-09', '-0044-03-15', '2024-08-31T10:00Z')),
    scale: fc.constantFrom('linear', 'folded', 'sequence', 'log'),
  },
  { noNullPrototype: true },
);
const prefixes = fc.constantFrom('', 'story.', 'a b.', 'ä&=.', '__proto__.');
/** Hashes of others: plain anchors, keys, garbage. */
const hashes = fc.oneof(
  fc.constantFrom('', 'chapter-2', '/route?view=x', '?view=2000', 'a=1&&b', '%', '%E0%A4%A&=&', 'b.view=2000'),
  fc.string({ maxLength: 40 }).map((text) => text.replace(/view|event|q|asof|scale|data/g, '')),
);

describe('a link to a view', () => {
  it('brings back what was shown, and leaves the rest of the hash as it is', () => {
    fc.assert(
      fc.property(states, states, prefixes, hashes, (shown, own, prefix, others) => {
        const fields = fieldsFor(shown, own);
        const hash = withFields(others, prefix, fields);
        const read = fieldsIn(hash, prefix);
        assert.deepEqual([...read], [...fields]);
        assert.deepEqual(shownBy(read, own), { shown, bad: [] });
        assert.equal(withFields(hash, prefix, new Map()), others);
        assert.equal(withFields(hash, prefix, fields), hash);
      }),
      { numRuns: 2000 },
    );
  });

  it('tells a window to the millisecond, and one in deep time or a narrow one to the bit', () => {
    fc.assert(
      fc.property(fc.oneof(whole, deep), (view) => {
        const read = readViewText(viewText(view)) as View;
        const slack = Math.abs(view.start) < 4e14 && view.end - view.start >= 1000 ? 1 : 0;
        assert.ok(Math.abs(read.start - view.start) <= slack && Math.abs(read.end - view.end) <= slack, viewText(view));
        assert.equal(viewText(read), viewText(view));
      }),
      { numRuns: 2000 },
    );
  });

  it('writes dates as people do', () => {
    const cases: [View, string][] = [
      [{ start: day('2000-01-01'), end: day('2024-09-04') - 1 }, '2000/2024-09-03'],
      [{ start: day('2024-08-01'), end: day('2024-09-01') - 1 }, '2024-08/2024-08'],
      [{ start: utc(2024, 7, 31, 18, 30), end: utc(2024, 8, 1) }, '2024-08-31T18:30/2024-09-01T00:00:00.000'],
      [{ start: utc(-43, 2, 15), end: utc(1, 0) + 0.4 - 0.4 }, '-0043-03-15/1901-01-01T00:00:00.000'],
      [{ start: -4.3e17, end: 1.5e15 }, '-430000000000000000ms/1500000000000000ms'],
      [{ start: 0.25, end: 0.5 }, '0.25ms/0.5ms'],
    ];
    for (const [view, text] of cases) {
      assert.equal(viewText(view), text);
      assert.deepEqual(readViewText(text), view);
    }
    assert.equal(viewText(null), 'all');
    assert.equal(readViewText('all'), null);
  });

  it('holds only what is not so by the page itself, an empty text where that has something', () => {
    const own: Shown = { ...OWN, view: { start: 0, end: 1e9 }, selected: 'visit', filter: 'court' };
    assert.deepEqual([...fieldsFor(own, own)], []);
    assert.equal(withFields('', '', fieldsFor(OWN, own)), 'view=all&event=&q=');
    assert.deepEqual(shownBy(fieldsIn('view=all&event=&q=', ''), own).shown, OWN);
  });

  it('ignores what it can’t use and says which', () => {
    const hash = 'view=yesterday&event=a&q=b&asof=never&scale=constructor&view=2000';
    const { shown, bad } = shownBy(fieldsIn(hash, ''), OWN);
    assert.deepEqual(bad, ['view', 'asof', 'scale'] satisfies Key[]);
    assert.deepEqual(shown, { ...OWN, selected: 'a', filter: 'b' });
    for (const view of [
      '1ms',
      '2ms/1ms',
      '1e999ms/2e999ms',
      '-1e999ms/5ms',
      'NaNms/1ms',
      '2000/1999',
      '//',
      'x'.repeat(900),
    ])
      assert.deepEqual(shownBy(new Map([['view', view]]), OWN).bad, ['view'], view);
  });

  it('never throws, whatever the hash is, and gives no time to one that is too long', () => {
    const odd = ['%', '%zz=%', '__proto__=1&constructor=2&view', '&'.repeat(9999), 'view=&view=&view', '\ud800', '='];
    for (const hash of [...odd, ...odd.map((text) => text.repeat(2000)), 'a'.repeat(1e6), 'view=2000&'.repeat(1e5)]) {
      const { bad } = shownBy(fieldsIn(hash, ''), OWN);
      assert.ok(bad.length <= 1);
      if (hash.length > 20_000) assert.equal(withFields(hash, '', new Map([['q', 'x']])), hash);
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string(), (hash, prefix) => {
        shownBy(fieldsIn(hash, prefix), OWN);
        withFields(hash, prefix, new Map([['q', 'x']]));
      }),
    );
  });
});
