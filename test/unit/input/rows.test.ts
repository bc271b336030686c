import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { AS_GIVEN, collapse, isMoved, move, orderOf, restored } from '../../../src/input/rows.js';
import { INITIAL_STATE, update } from '../../../src/input/store.js';

const KEYS = ['a', 'b', 'c', 'd'];
const told = (rows = AS_GIVEN, keys = KEYS) => orderOf(keys, rows).map((lane) => keys[lane]);

describe('rows', () => {
  it('stand in the order of the file until one is moved, and again once that is taken back', () => {
    assert.deepEqual(told(), KEYS);
    assert.equal(isMoved(KEYS, AS_GIVEN), false);
    const moved = move(AS_GIVEN, KEYS, 2, 0);
    assert.deepEqual(told(moved), ['c', 'a', 'b', 'd']);
    assert.equal(isMoved(KEYS, moved), true);
    assert.deepEqual(told(restored(moved, KEYS)), KEYS);
  });

  it('are told apart by their keys: the same ones in another order of the file stay where they were put', () => {
    const moved = move(AS_GIVEN, KEYS, 3, 0);
    assert.deepEqual(told(moved, ['d', 'c', 'b', 'a']), ['d', 'a', 'b', 'c']);
    assert.deepEqual(told(moved, ['x', 'a', 'd']), ['d', 'a', 'x'], 'a new one comes last');
  });

  it('of another kind keep what was done with them', () => {
    const moved = move(AS_GIVEN, KEYS, 3, 0);
    const both = move(moved, ['p', 'q'], 1, 0);
    assert.deepEqual(told(both), ['d', 'a', 'b', 'c']);
    assert.deepEqual(told(both, ['p', 'q']), ['q', 'p']);
    assert.deepEqual(told(restored(both, ['p', 'q'])), ['d', 'a', 'b', 'c']);
  });

  it('are collapsed and shown again, one or all, whatever their order', () => {
    const one = collapse(move(AS_GIVEN, KEYS, 1, 3), ['b'], true);
    assert.deepEqual([...one.collapsed], ['b']);
    assert.deepEqual(told(one), ['a', 'c', 'd', 'b']);
    assert.deepEqual([...collapse(one, KEYS, true).collapsed].sort(), KEYS);
    assert.equal(collapse(one, KEYS, false).collapsed.size, 0);
    assert.equal(AS_GIVEN.collapsed.size, 0);
  });

  it('always hold each lane once, the moved one where it was put', () => {
    const steps = fc.array(fc.record({ lane: fc.nat(3), to: fc.nat(3) }), { minLength: 1 });
    fc.assert(
      fc.property(steps, (list) => {
        let rows = AS_GIVEN;
        for (const { lane, to } of list) {
          rows = move(rows, KEYS, lane, to);
          assert.equal(orderOf(KEYS, rows)[to], lane);
          assert.deepEqual(orderOf(KEYS, rows).sort(), [0, 1, 2, 3]);
        }
      }),
    );
  });

  it('are in the state, as a request of a person puts them there', () => {
    const rows = collapse(AS_GIVEN, ['a'], true);
    const state = update(INITIAL_STATE, { type: 'rows', rows });
    assert.equal(state.rows, rows);
    assert.equal(state.view, INITIAL_STATE.view);
  });
});
