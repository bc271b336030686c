import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { distance, nearest, nearestKey } from '../../../src/check/suggest.js';

describe('the distance of two words', () => {
  const cases: [string, string, number][] = [
    ['', '', 0],
    ['', 'abc', 3],
    ['title', 'title', 0],
    ['tilte', 'title', 1],
    ['titel', 'title', 1],
    ['kitten', 'sitting', 3],
    ['s22', 's2', 1],
  ];
  for (const [a, b, edits] of cases) it(`of "${a}" and "${b}" is ${edits}`, () => assert.equal(distance(a, b), edits));

  it('is the same both ways, and at most the length of the longer', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        assert.equal(distance(a, b), distance(b, a));
        assert.ok(distance(a, b) <= Math.max(a.length, b.length));
        assert.equal(distance(a, b) === 0, a === b);
      }),
    );
  });
});

describe('a suggestion', () => {
  it('is the nearest, without regard to case', () => {
    assert.equal(nearest('Sorces', ['title', 'sources', 'source']), 'sources');
    assert.equal(nearest('TITLE', ['end', 'title']), 'title');
  });

  it('is not made where nothing is near', () => {
    assert.equal(nearest('x', ['abc']), undefined);
    assert.equal(nearest('colour', ['lane', 'url']), undefined);
    assert.equal(nearest('z'.repeat(1e6), ['z']), undefined);
  });

  it('looks at no more than some hundred of a million names', () => {
    let seen = 0;
    const names = (function* () {
      for (; seen < 1e6; seen++) yield `name${seen}`;
    })();
    nearest('nobody', names);
    assert.ok(seen < 1000);
  });
});

describe('a suggestion for a key', () => {
  const EVENT = ['date', 'title', 'end', 'text', 'lane', 'media', 'url', 'actors', 'place'];
  const cases: [string, readonly string[], string | undefined][] = [
    ['start', EVENT, 'date'],
    ['start_date', EVENT, 'date'],
    ['startDate', EVENT, 'date'],
    ['end-date', EVENT, 'end'],
    ['content', EVENT, 'title'],
    ['headline', EVENT, 'title'],
    ['name', EVENT, 'title'],
    ['group', EVENT, 'lane'],
    ['description', EVENT, 'text'],
    ['image', EVENT, 'media'],
    ['title', ['id', 'name'], 'name'],
    ['items', ['events'], 'events'],
    ['xyzzy', EVENT, undefined],
  ];
  for (const [key, known, wanted] of cases)
    it(`"${key}" among ${known.slice(0, 2).join(', ')} … is ${wanted}`, () =>
      assert.equal(nearestKey(key, known), wanted));
});
