import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matchesIn, wordsOf } from '../../../src/model/matches.js';

const found = (text: string, filter: string) =>
  matchesIn(text, wordsOf(filter)).map(([from, to]) => text.slice(from, to));

describe('matches of a filter in a text', () => {
  it('are found whatever case and accents, and marked as they are written', () => {
    assert.deepEqual(found('Élan at the café', 'elan CAFE'), ['Élan', 'café']);
    assert.deepEqual(found('cafe\u0301s', 'cafe'), ['cafe\u0301']);
    assert.deepEqual(found('a 🙂 visit', 'visit'), ['visit']);
  });

  it('are each marked once where words meet or lie in each other', () => {
    assert.deepEqual(found('warrants', 'warrant rants'), ['warrants']);
    assert.deepEqual(found('aaa', 'a'), ['aaa']);
  });

  it('take a letter that stands for two as a whole', () => assert.deepEqual(found('a ﬁne day', 'f'), ['ﬁ']));

  it('are none without words', () => {
    assert.deepEqual(found('anything', '  '), []);
    assert.deepEqual(wordsOf(null), []);
  });
});
