import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { whole } from '../../../src/model/whole.js';
import type { TimelineFile } from '../../../src/model/file.js';
import { FIELDS, formatFilter, parseFilter } from '../../../src/model/filter.js';
import { knowledgeOf } from '../../../src/model/known.js';
import { Search } from '../../../src/model/search.js';
import { setOf } from './set-of.js';

const FILE: Partial<TimelineFile> = {
  lanes: [
    { id: 'law', title: 'Law and court' },
    { id: 'travel', title: { en: 'Travel', de: 'Reisen' } },
  ],
  entities: [{ id: 'putin', name: 'Vladimir Putin', aliases: ['Путин'] }],
  sources: [
    { id: 's1', title: 'The Paper', url: 'https://paper.example/1', published: '2001' },
    { id: 's2', title: 'Another one', published: '2003' },
  ],
  events: [
    { id: 'a', date: '2000', title: 'A visit to the court', lane: 'law', tags: ['law', 'visit'], sources: ['s1'] },
    {
      id: 'b',
      date: '2001',
      title: 'Talks',
      text: 'after a visit',
      lane: 'travel',
      actors: ['putin'],
      sources: ['s2'],
    },
    { id: 'c', date: '2002', title: 'Visits', lane: 'travel', tags: ['visit'], sources: ['https://paper.example/1'] },
    { id: 'd', date: '2003', title: { en: 'Ceasefire', ru: 'Перемирие' } },
    {
      id: 'e',
      date: '2004',
      title: 'Known by two',
      lane: 'law',
      sources: ['s1'],
      claims: [{ source: 's2', title: 'Told otherwise', actors: ['putin'] }],
    },
  ],
};
const set = setOf(FILE);
const ids = (filter: string, of = set) => {
  const found = whole(new Search(of).find(filter));
  return Array.from({ length: of.size }, (_, k) => k).flatMap((k) => (found.shows(k) ? [of.id(k)] : []));
};
const best = (filter: string, of = set) => {
  const search = new Search(of);
  const found = whole(search.find(filter));
  const order = Uint32Array.from({ length: of.size }, (_, k) => k).filter(found.shows);
  const event = whole(search.best(order, found.filter));
  return event === undefined ? undefined : of.id(event);
};

describe('a search', () => {
  it('finds every word anywhere in what is told of an event, in every language', () => {
    assert.deepEqual(ids('VISIT'), ['a', 'b', 'c']);
    assert.deepEqual(ids('visit court'), ['a']);
    assert.deepEqual(ids('перемирие'), ['d']);
    assert.deepEqual(ids('путин'), ['b', 'e']);
    assert.deepEqual(ids('otherwise'), ['e']);
    assert.deepEqual(ids('"a visit"'), ['a', 'b']);
    assert.deepEqual(ids('"court law"'), []); // no phrase goes from one text into the next
    assert.deepEqual(ids('12:30'), []);
  });

  it('takes one of several values of a field, all fields, and the words', () => {
    assert.deepEqual(ids('lane:law'), ['a', 'e']);
    assert.deepEqual(ids('lane:law lane:travel'), ['a', 'b', 'c', 'e']);
    assert.deepEqual(ids('lane:travel tag:visit'), ['c']);
    assert.deepEqual(ids('lane:travel visit'), ['b', 'c']);
    assert.deepEqual(ids('lane:""'), ['d']);
  });

  it('knows values by key, by address and by what they are called', () => {
    assert.deepEqual(ids('source:s1'), ['a', 'c', 'e']);
    assert.deepEqual(ids('source:https://paper.example/1'), ['a', 'c', 'e']);
    assert.deepEqual(ids('source:"the PAPER"'), ['a', 'c', 'e']);
    assert.deepEqual(ids('lane:reisen'), ['b', 'c']);
    assert.deepEqual(ids('actor:Путин'), ['b', 'e']);
  });

  it('finds nothing for a value that nothing is called, and tells which', () => {
    const found = whole(new Search(set).find('lane:nowhere source:s1'));
    assert.deepEqual(found.unknown, [['lane', 'nowhere']]);
    assert.deepEqual(ids('lane:nowhere source:s1'), []);
    assert.deepEqual(ids('lane:nowhere lane:law'), ['a', 'e']);
    assert.deepEqual(ids('tag:constructor tag:__proto__'), []);
  });

  it('goes to the title before the text, to a whole word before a part of one', () => {
    assert.equal(best('visit'), 'a');
    assert.equal(best('visits'), 'c');
    assert.equal(best('talks'), 'b');
    assert.equal(best('lane:travel visit'), 'c');
    assert.equal(best('nothing at all'), undefined);
  });

  it('counts what would show with each value, beside what else is chosen', () => {
    for (const text of ['', 'visit', 'lane:law', 'lane:travel tag:visit', 'source:s2 visit', 'tag:none lane:law']) {
      const search = new Search(set);
      const counts = whole(search.counts(whole(search.find(text)), undefined));
      for (const field of FIELDS)
        search.facets![field].values.forEach(({ key }, value) => {
          const alone = formatFilter({ ...parseFilter(text), [field]: [key] });
          assert.equal(counts[field][value], ids(alone).length, `${text}: ${alone}`);
        });
    }
  });

  it('tells of no event by what was told of it only later', () => {
    const told = knowledgeOf(set)(Date.UTC(2002, 0));
    const search = new Search(set);
    const shown = (text: string) => {
      const found = whole(search.find(text));
      return [...set.start.keys()].flatMap((k) => (told.knows(k) && found.showsAs(k, told.set) ? [set.id(k)] : []));
    };
    assert.deepEqual(shown('known'), ['e']);
    assert.deepEqual(shown('otherwise'), []);
    assert.deepEqual(shown('source:s2'), []);
    assert.deepEqual(shown('actor:putin'), []);
    assert.deepEqual(shown('source:s1'), ['a', 'c', 'e']);
    const counts = whole(search.counts(whole(search.find('source:s2')), told));
    const { values } = search.facets!.source;
    assert.deepEqual(Object.fromEntries(values.map(({ key }, k) => [key, counts.source[k]])), { s1: 3, s2: 0 });
  });

  it('takes any text of any event, and any filter', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 12 });
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 8 }), texts, (titles, filter) => {
        const of = setOf(titles.map((title, k) => ({ id: `e${k}`, date: '2000', title: `${title}.` })));
        whole(new Search(of).find(filter));
      }),
    );
  });

  it('is found in columns too', () => {
    const of = setOf({
      start: Float64Array.of(0, 1, 2),
      title: ['One', 'Two', 'Three'],
      lane: ['x', 'y', 'x'],
    } as never);
    assert.deepEqual(ids('t', of), ['1', '2']);
    assert.deepEqual(ids('lane:x t', of), ['2']);
  });
});

/** Presses from the field to an event: letters of some search, Enter, and arrows through what it finds. */
function pressesTo(event: number, searches: Iterable<string>, search: Search): number {
  const { set } = search;
  let least = Infinity;
  for (const text of searches) {
    if (text.length + 1 >= least) continue;
    const found = whole(search.find(text));
    const order = Uint32Array.from(set.start.keys()).filter(found.shows);
    const from = order.indexOf(whole(search.best(order, found.filter)) ?? -1);
    least = Math.min(least, text.length + 1 + Math.abs(order.indexOf(event) - from));
    if (least <= 12) break;
  }
  return least;
}

describe('any event', () => {
  it('is within 12 presses of the search field, in the story', () => {
    const of = setOf(JSON.parse(readFileSync('data/mongolia-icc-warrant.json', 'utf8')) as TimelineFile);
    const search = new Search(of);
    for (let event = 0; event < of.size; event++) {
      const words = of.title(event).split(/[^\p{L}\p{N}]+/u);
      const searches = words.flatMap((word, k) => [word.slice(0, 10), `${word} ${words[k + 1] ?? ''}`.slice(0, 10)]);
      const presses = pressesTo(event, searches.filter(Boolean), search);
      assert.ok(presses <= 12, `${of.title(event)}: ${presses}`);
    }
  });

  it('is within 12 presses of the search field among 10,000 with numbers', () => {
    const of = setOf(
      Array.from({ length: 10_000 }, (_, k) => ({ id: `e${k}`, date: String(1000 + (k % 1000)), title: `Event ${k}` })),
    );
    const search = new Search(of);
    for (let event = 0; event < of.size; event += 97) {
      const number = of.title(event).split(' ')[1];
      const presses = pressesTo(event, [number], search);
      assert.ok(presses <= 12, `${of.title(event)}: ${presses}`);
    }
  });
});
