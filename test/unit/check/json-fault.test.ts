import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonFault } from '../../../src/check/json-fault.js';

describe('where broken JSON breaks', () => {
  const cases: [text: string, marked: string][] = [
    ['a comma after the last entry', '[1,2,@]'],
    ['a missing comma', '[1 @2]'],
    ['a key without quotes', '{@a: 1}'],
    ['a missing colon', '{"a" @1}'],
    ['single quotes', "[@'a']"],
    ['a wrong bracket', '[1@}'],
    ['a second value', '{} @{}'],
    ['an end too early', '{"a": [1, 2@'],
    ['nothing', '@'],
    ['a comment', '[1, @// no\n2]'],
    ['a string with a line break', '[@"a\nb"]'],
    ['a leading zero', '[0@1]'],
    ['a word in capitals', '[@True]'],
    ['a comma after the last key', '{"a": 1, @}'],
  ];
  for (const [name, marked] of cases) {
    it(name, () => assert.equal(jsonFault(marked.replace('@', '')), marked.indexOf('@')));
  }

  it('finds a fault where JSON.parse fails, at the cut of any JSON text that was cut short', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.nat(), (json, cut) => {
        const text = json.slice(0, cut % (json.length + 1));
        try {
          JSON.parse(text);
        } catch {
          assert.ok(jsonFault(text) <= text.length);
          return;
        }
        assert.equal(jsonFault(text), text.length);
      }),
    );
  });
});
