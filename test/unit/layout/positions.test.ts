import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { PositionSet } from '../../../src/layout/positions.js';

it('a set of positions finds the neighbours of any position, in it or not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 70_000 }),
      fc.array(fc.nat(), { maxLength: 60 }),
      fc.nat(),
      (size, list, any) => {
        const positions = new PositionSet(size);
        const members = [...new Set(list.map((k) => k % size))].sort((a, b) => a - b);
        for (const member of members) positions.add(member);
        for (const at of [...members, any % size, 0, size - 1]) {
          assert.equal(positions.next(at), members.find((member) => member > at) ?? -1);
          assert.equal(positions.previous(at), members.findLast((member) => member < at) ?? -1);
        }
      },
    ),
  );
});
