import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dictionary, fallbacks } from '../../../src/words/dictionary.js';
import { fillerOf } from '../../../src/words/interpreter.js';

const forms = { '#events': { one: '{0} Ereignis', other: '{0} Ereignisse' } };
const fill = fillerOf({ $code: 'de', forms }, 'de');

describe('a text with placeholders', () => {
  it('has things filled in, numbers as the language writes them', () => {
    assert.equal(fill('{1}: {0}', [1234567, 'so viele']), 'so viele: 1.234.567');
    assert.equal(fill('{0}', [['A', 'B', 'C']]), 'A, B und C');
  });

  it('has lists filled in as the language joins them', () => {
    const joined = (code: string) => fillerOf({ $code: code }, code)('{0}', [['A', 'B', 'C']]);
    assert.deepEqual(['ru', 'tr', 'mn'].map(joined), ['A, B и C', 'A, B ve C', 'A, B, C']);
  });

  it('counts by the plural rules of its language', () => {
    assert.equal(fill('{0#events}', [1]), '1 Ereignis');
    assert.equal(fill('{0#events}', [1500]), '1.500 Ereignisse');
    const few = fillerOf(
      { $code: 'uk', forms: { '#d': { one: '{0} подія', few: '{0} події', many: '{0} подій', other: '{0} події' } } },
      'uk',
    );
    assert.deepEqual(
      [1, 2, 5, 21].map((n) => few('{0#d}', [n])),
      ['1 подія', '2 події', '5 подій', '21 подія'],
    );
  });

  it('leaves out what is in brackets where a thing in them is empty', () => {
    const text = '{0#events}[ aus {1}][, mit Streit{2}].';
    assert.equal(fill(text, [2, 3, true]), '2 Ereignisse aus 3, mit Streit.');
    assert.equal(fill(text, [2, 0, false]), '2 Ereignisse.');
  });

  it('tells what is empty, and one thing from another', () => {
    assert.equal(fill('[{1}ab][{!1}seit] {0}', ['1990', false]), 'seit 1990');
    assert.equal(fill('[{1}ab][{!1}seit] {0}', ['1990', true]), 'ab 1990');
    assert.equal(fill('[{0=1}eins][{!0=1}viele]', [1]), 'eins');
    assert.equal(fill('[{0=1}eins][{!0=1}viele]', [2]), 'viele');
  });

  it('takes what is filled in as it is', () => {
    assert.equal(fill('[{0}] {1}', ['a {1} $& [x]', '{0#events}']), 'a {1} $& [x] {0#events}');
  });
});

describe('a dictionary', () => {
  const english = { close: 'Close', open: 'Open', many: (n: number) => `${n} events`, inner: { list: ['One', 'Two'] } };

  it('falls back from word to word, to English at last, never to a name', () => {
    const [austrian, german] = [
      { $code: 'de-AT', core: { close: 'Zumachen' } },
      { $code: 'de', forms, core: { close: 'Schließen', many: '{0#events}', inner: { list: ['Eins', ''] } } },
    ];
    const words = dictionary([austrian, german] as never, 'de-AT')(english, 'core');
    assert.deepEqual(words.inner.list, ['Eins', 'Two']);
    assert.deepEqual([words.close, words.open, words.many(2)], ['Zumachen', 'Open', '2 Ereignisse']);
  });

  it('reads a pack without names, which has terms in the order of English', () => {
    const pack = { $code: 'de', forms, core: ['Schließen', 0, '{0#events}', [['Eins', 'Zwei']]] };
    const words = dictionary([pack] as never, 'de')(english, 'core');
    assert.deepEqual(
      [words.close, words.open, words.many(1), ...words.inner.list],
      ['Schließen', 'Open', '1 Ereignis', 'Eins', 'Zwei'],
    );
  });
});

describe('a region', () => {
  it('falls back to its script and its language', () => {
    assert.deepEqual(fallbacks('pt-BR'), ['pt-BR', 'pt-Latn', 'pt']);
    assert.deepEqual(fallbacks('zh-TW'), ['zh-TW', 'zh-Hant', 'zh']);
    assert.deepEqual(fallbacks('zh-Hant-HK'), ['zh-Hant-HK', 'zh-Hant', 'zh']);
  });
});
