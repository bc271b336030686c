import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { token } from '../../../src/check/pointer.js';
import { placeAt, placesOf } from '../../../src/cli/places.js';

const TEXT = `{
  "title": "T",
  "events": [
    { "date": "2024-02-30", "title": "A" },
    {
      "title": "B", "a/b": { "~": 1 }
    }
  ]
}`;
const at = (pointer: string) => placesOf(TEXT, [pointer]).get(pointer);

describe('places of pointers in a text', () => {
  it('are those of keys and of items of lists, as editors count', () => {
    assert.deepEqual(at(''), { line: 1, column: 1 });
    assert.deepEqual(at('/title'), { line: 2, column: 3 });
    assert.deepEqual(at('/events/0'), { line: 4, column: 5 });
    assert.deepEqual(at('/events/0/date'), { line: 4, column: 7 });
    assert.deepEqual(at('/events/1/a~1b/~0'), { line: 6, column: 30 });
  });

  it('are those of the record around what is missing', () => {
    assert.deepEqual(at('/events/1/date'), { line: 5, column: 5 });
    assert.deepEqual(at('/lanes/3/title'), { line: 1, column: 1 });
  });

  it('are those of the last of two members with the same key', () => {
    assert.deepEqual(placesOf('{"a": 1,\n"a": 2}', ['/a']).get('/a'), { line: 2, column: 1 });
  });

  it('are given for any text, whatever its depth', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    assert.deepEqual(placesOf(deep, ['/0/0/x']).get('/0/0/x')?.line, 1);
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, keys) => {
        const pointer = keys.map(token).join('');
        const { line, column } = placesOf(text, [pointer]).get(pointer)!;
        assert.ok(line >= 1 && column >= 1);
      }),
    );
  });

  it('lead to every value of any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', '\n', '\t', '  '), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const parsed: unknown = JSON.parse(text);
        const pointers: [string, string | undefined][] = [];
        const walk = (node: unknown, pointer: string, key?: string) => {
          pointers.push([pointer, key]);
          if (Array.isArray(node)) node.forEach((item, k) => walk(item, `${pointer}/${k}`));
          else if (node && typeof node === 'object')
            for (const [name, item] of Object.entries(node)) walk(item, pointer + token(name), name);
        };
        walk(parsed, '');
        const places = placesOf(
          text,
          pointers.map(([pointer]) => pointer),
        );
        const lines = text.split('\n');
        for (const [pointer, key] of pointers) {
          const { line, column } = places.get(pointer)!;
          const rest = lines[line - 1].slice(column - 1);
          if (key !== undefined) assert.ok(rest.startsWith(JSON.stringify(key)), `${pointer} at ${rest}`);
        }
      }),
    );
  });

  it('are counted from an offset too', () => {
    assert.deepEqual(placeAt('a\nbc', 3), { line: 2, column: 2 });
    assert.deepEqual(placeAt('', 0), { line: 1, column: 1 });
  });
});
