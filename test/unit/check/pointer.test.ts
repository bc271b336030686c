import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Edits, token, tokens, valueAt } from '../../../src/check/pointer.js';

describe('a JSON pointer', () => {
  it('names any key, and is read back as the same keys', () => {
    fc.assert(fc.property(fc.array(fc.string()), (keys) => assert.deepEqual(tokens(keys.map(token).join('')), keys)));
  });

  it('finds the value it names, nothing past the end', () => {
    const record = { a: [{ 'x/y': { '~': 5 } }] };
    assert.equal(valueAt(record, '/a/0/x~1y/~0'), 5);
    assert.equal(valueAt(record, ''), record);
    assert.equal(valueAt(record, '/b/c/d'), undefined);
  });
});

describe('edits of a record', () => {
  const record = { a: [1, 2, { b: 3, c: 4 }], d: { e: 5 } };

  it("leave the original as it is, and share what they don't touch", () => {
    const before = structuredClone(record);
    const edits = new Edits();
    edits.set('/a/2/b');
    edits.set('/a/0', 9);
    const copy = edits.apply(record, true);
    assert.deepEqual(copy, { a: [9, 2, { c: 4 }], d: { e: 5 } });
    assert.equal(copy.d, record.d);
    assert.deepEqual(record, before);
  });

  it('close up lists at the end only, so that entries keep their place till then', () => {
    const edits = new Edits();
    edits.set('/a/0');
    const sparse = edits.apply(record, false);
    assert.deepEqual([sparse.a.length, 0 in sparse.a, sparse.a[1]], [3, false, 2]);
    assert.deepEqual(edits.apply(record, true).a, [2, { b: 3, c: 4 }]);
  });

  it('keep removed what was removed, in whatever order', () => {
    for (const order of [
      ['/a/2', '/a/2/b'],
      ['/a/2/b', '/a/2'],
    ]) {
      const edits = new Edits();
      for (const pointer of order) edits.set(pointer);
      assert.deepEqual(edits.apply(record, true).a, [1, 2]);
    }
  });

  it('do no harm to the prototype', () => {
    const hostile = JSON.parse('{"__proto__":{"a":1},"b":2}') as Record<string, unknown>;
    const edits = new Edits();
    edits.set('/__proto__/a');
    const copy = edits.apply(hostile, true);
    assert.equal(Object.getPrototypeOf(copy), Object.prototype);
    assert.deepEqual(Object.keys(copy), ['__proto__', 'b']);
  });
});
