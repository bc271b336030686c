import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatFilter, parseFilter, type Filter } from '../../../src/model/filter.js';

const NONE: Filter = { words: [], lane: [], source: [], actor: [], tag: [] };
const read = (text: string) => parseFilter(text);

/** Any text, and what the syntax is made of more often. */
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom('"', '\\', ' ', ':', 'a', '\n', 'lane:', 'TAG:', '\u00a0', '\ufeff'),
    maxLength: 12,
  }),
);
const filled = texts.filter((text) => text !== '');
const filters: fc.Arbitrary<Filter> = fc.record(
  {
    words: fc.array(filled, { maxLength: 4 }),
    lane: fc.array(texts, { maxLength: 3 }),
    source: fc.array(texts, { maxLength: 3 }),
    actor: fc.array(texts, { maxLength: 3 }),
    tag: fc.array(texts, { maxLength: 3 }),
  },
  { noNullPrototype: true },
);

describe('the text of a filter', () => {
  it('is words, and fields with values that may be quoted', () => {
    assert.deepEqual(read('lane:court source:"the paper" actor:putin tag:law visit'), {
      words: ['visit'],
      lane: ['court'],
      source: ['the paper'],
      actor: ['putin'],
      tag: ['law'],
    });
    assert.deepEqual(read('  Lane:a LANE:b\tlane:"a \\"b\\" \\\\"  '), { ...NONE, lane: ['a', 'b', 'a "b" \\'] });
    assert.deepEqual(read('tag:http://a.b/?c=d'), { ...NONE, tag: ['http://a.b/?c=d'] });
  });

  it('stays text where a colon is no field, or has a \\ before it', () => {
    for (const text of ['12:30', 'http:', 'https://a.b', 'lanes:x', 'xlane:y', ':', 'a\\b', '5"', 'lane'])
      assert.deepEqual(read(text), { ...NONE, words: [text] }, text);
    assert.deepEqual(read('\\lane:court'), { ...NONE, words: ['lane:court'] });
    assert.deepEqual(read('\\"x'), { ...NONE, words: ['"x'] });
    assert.deepEqual(read('\\'), { ...NONE, words: ['\\'] });
  });

  it('takes a phrase in quotation marks, also while they are still open', () => {
    assert.deepEqual(read('"Rome Statute" signs'), { ...NONE, words: ['Rome Statute', 'signs'] });
    assert.deepEqual(read('"Rome St'), { ...NONE, words: ['Rome St'] });
    assert.deepEqual(read('source:"the pa'), { ...NONE, source: ['the pa'] });
  });

  it('asks for nothing while it is empty, or a field has no value yet', () => {
    for (const text of ['', '  ', 'lane:', '"', '""', 'tag: source:']) assert.deepEqual(read(text), NONE, text);
    assert.deepEqual(read('lane:""'), { ...NONE, lane: [''] });
  });

  it('is read as what it was made of, whatever that is', () => {
    fc.assert(fc.property(filters, (filter) => assert.deepEqual(read(formatFilter(filter)), filter)));
  });

  it('can be any text, and comes out the same when written anew', () => {
    fc.assert(fc.property(texts, (text) => assert.deepEqual(read(formatFilter(read(text))), read(text))));
  });

  it('is read in one go: what is looked at grows with its length', () => {
    for (const piece of ['"', '"a ', '\\', 'lane:"', 'lane:"\\', 'a"', ' ', 'lane:']) {
      const filter = read(piece.repeat(200_000));
      assert.ok(filter.words.length + filter.lane.length <= 200_000, piece);
    }
  });
});
