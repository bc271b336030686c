import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keyMap, type KeyModes } from '../../../src/render/help-words.js';

const lines = (modes: Partial<KeyModes> = {}) =>
  keyMap({ rtl: false, vertical: false, shortcuts: true, ...modes }).flatMap(({ lines }) => lines);
const keysOf = (what: RegExp, modes?: Partial<KeyModes>) => lines(modes).find((line) => what.test(line.what))?.keys;

describe('what the keyboard help says', () => {
  it('follows the direction of time', () => {
    assert.deepEqual(keysOf(/^Next or previous event/), ['→', '←']);
    assert.deepEqual(keysOf(/^Next or previous event/, { rtl: true }), ['←', '→']);
    assert.deepEqual(keysOf(/^Next or previous event/, { vertical: true })?.slice(0, 2), ['↓', '↑']);
    assert.equal(keysOf(/row below/, { vertical: true }), undefined);
  });

  it('leaves out the character keys where they are off, and says so', () => {
    assert.ok(keysOf(/^Zoom/));
    for (const what of [/^Zoom/, /^This help/, /begins with what you type/, /differ/])
      assert.equal(keysOf(what, { shortcuts: false }), undefined);
    const [first] = keyMap({ rtl: false, vertical: false, shortcuts: false });
    assert.match(first.note!, /turned off/);
  });

  it('names each key of a place once', () => {
    for (const { where, lines } of keyMap({ rtl: false, vertical: false, shortcuts: true })) {
      const keys = lines.flatMap((line) => line.keys);
      assert.equal(new Set(keys).size, keys.length, where);
    }
  });
});
