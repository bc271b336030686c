import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Maxima, visitNodes } from '../../../src/tiles/maxima.js';

const column = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(Infinity, -Infinity)), {
  maxLength: 700,
});

const maxima = (values: readonly number[]) => new Maxima(values.length, (k) => values[k], Float64Array);

describe('Maxima', () => {
  it('finds the next value of at least a size, or the end of the range', () => {
    fc.assert(
      fc.property(column, fc.nat(700), fc.nat(700), fc.integer({ min: 0, max: 11 }), (values, a, b, least) => {
        const [from, to] = [Math.min(a, b, values.length), Math.min(Math.max(a, b), values.length)];
        const found = values.findIndex((value, i) => i >= from && i < to && value >= least);
        assert.equal(maxima(values).next(from, to, least), found < 0 ? to : found);
      }),
    );
  });

  it('finds the previous value of at least a size, or −1', () => {
    fc.assert(
      fc.property(column, fc.nat(700), fc.integer({ min: 0, max: 11 }), (values, end, least) => {
        const before = Math.min(end, values.length);
        const found = values.slice(0, before).findLastIndex((value) => value >= least);
        assert.equal(maxima(values).previous(before, least), found);
      }),
    );
  });
});

describe('visitNodes', () => {
  it('enters each position of the range once when every node is entered', () => {
    const sizes: number[] = [];
    class Level extends Uint16Array {
      constructor(size: number) {
        super(size);
        sizes.push(size);
      }
    }
    const { height } = new Maxima(5000, () => 0, Level);
    assert.deepEqual(sizes, [313, 20, 2, 1]);
    assert.equal(height, 5);
    for (const [from, to] of [
      [0, 5000],
      [17, 4097],
      [255, 257],
      [3, 3],
      [0, 0],
    ]) {
      const seen: number[] = [];
      visitNodes(height, from, to, (level, node) => {
        if (!level) seen.push(node);
        return level > 0;
      });
      assert.deepEqual(
        seen,
        Array.from({ length: to - from }, (_, k) => from + k),
      );
    }
  });

  it('covers a range with few whole nodes and the nodes at its end', () => {
    const nodes: [number, number, boolean][] = [];
    visitNodes(4, 15, 300, (level, node, whole) => {
      nodes.push([level, node, whole]);
      return !whole;
    });
    const whole = nodes
      .filter(([, , all]) => all)
      .map(([level, node]) => [node * 16 ** level, (node + 1) * 16 ** level]);
    assert.equal(whole[0][0], 15);
    assert.equal(whole.at(-1)![1], 300);
    whole.forEach(([from], k) => assert.ok(k === 0 || from === whole[k - 1][1]));
    assert.ok(nodes.length < 40, `${nodes.length} nodes`);
  });
});
