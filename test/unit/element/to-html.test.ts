import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toHTML } from '../../../src/element/to-html.js';
import { registered, registerTranslation } from '../../../src/words/registry.js';
import german from '../../../src/words/packs/de.js';
import type { TimelineFile } from '../../../src/model/file.js';

/** As it is read: words only. */
const read = (...parameters: Parameters<typeof toHTML>) =>
  toHTML(...parameters)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const FILE: TimelineFile = {
  sources: [
    { id: 'agency', title: 'The agency' },
    { id: 'echo', title: 'The echo', basedOn: ['agency'] },
    { id: 'silent', title: 'The silent one' },
  ],
  events: [
    { date: '2001', title: 'One', sources: ['agency', 'echo'] },
    { date: '2002', title: 'Two', sources: ['agency'], claims: [{ source: 'echo', date: '2003' }] },
  ],
};

const GERMAN = { lang: 'de', events: [{ date: '2002-03', title: { de: 'Besuch', en: 'Visit' } }] };

describe('an article', () => {
  it('keeps words of the data that are called like what only the element needs', () => {
    const media = [{ url: 'a.png', alt: 'Soldiers take part in a class today' }];
    assert.match(
      toHTML({ events: [{ date: '2002', title: 'A', media }] }),
      /alt="Soldiers take part in a class today"/,
    );
  });

  for (const lang of ['', 'de_DE', 'no language', undefined])
    it(`is in the language of the file where the one that is asked for is ${JSON.stringify(lang)}`, () =>
      assert.match(toHTML(GERMAN, { lang }), /März 2002.*Besuch/s));

  it('tells how many origins there are, and not who says nothing', () => {
    const words = read(FILE);
    assert.match(words, /2 sources tell it, from 1 origin/);
    assert.match(words, /Counted as one: The agency and The echo/);
    assert.doesNotMatch(words, /The silent one/);
  });

  it('speaks of no date that is drawn', () => assert.doesNotMatch(read(FILE), /drawn/));

  describe('in another language', () => {
    const words = { ...FILE, events: [{ date: '2002-03~', title: 'Eins', sources: ['agency'] }] };

    it('ignores what a page has registered that is no translation', () => {
      const before = registered.length;
      registerTranslation(...([null, {}, { $code: 7 }] as unknown as (typeof german)[]));
      try {
        assert.match(read(words), /1 source tells it/);
      } finally {
        registered.length = before;
      }
    });

    it('has the words that are registered for the language of the file, or that which is asked for', () => {
      const before = registered.length;
      registerTranslation(german);
      try {
        for (const told of [read({ ...words, lang: 'de' }), read(words, { lang: 'de-AT' })]) {
          assert.match(told, /um März 2002/);
          assert.match(told, /1 Quelle berichtet es/);
        }
        assert.match(read(words), /1 source tells it/);
      } finally {
        registered.length = before;
      }
    });
  });
});
