import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordsIn } from '../../../src/element/language.js';
import { ENGLISH } from '../../../src/render/words.js';
import { tableWords } from '../../../src/render/table-words.js';
import type { Translation } from '../../../src/words/translation.js';

/** Words as the one script has them: each kind of them in a pack of its own. */
const PACKS: Readonly<Record<string, Translation>> = {
  '': { $code: 'de', core: { search: 'Ereignisse suchen' } },
  '-lists': { $code: 'de', table: { table: 'Tabelle' } },
};
const load = (code: string, kind: string) => Promise.resolve(code === 'de' ? PACKS[kind] : undefined);
const speak = (locale: string, parts: readonly string[] = [], given: readonly unknown[] = []) =>
  wordsIn(locale, new Set(parts), load, given as Translation[], ENGLISH);

describe('the words of a language', () => {
  it('are those of all elements that speak it: one with few parts takes none from one with more', async () => {
    const first = await speak('de-AT', ['table']);
    assert.equal(tableWords(first).table, 'Tabelle');
    const second = await speak('de-AT');
    assert.equal(tableWords(first).table, 'Tabelle');
    assert.ok(first === second);
  });

  for (const [what, given] of [
    ['without a language', { core: { search: 'x' } }],
    ['of a language that is no text', { $code: 7, core: { search: 'x' } }],
    ['that are nothing', null],
    ['without forms of what is counted', { $code: 'de', forms: null, core: { summary: '{0#events}' } }],
  ] as const)
    it(`stay where a page gives words ${what}`, async () => {
      const words = await speak('de', [], [given]);
      assert.equal(words.search, 'Ereignisse suchen');
      assert.match(words.summary(3, 0, '', 0), /3/);
    });
});
