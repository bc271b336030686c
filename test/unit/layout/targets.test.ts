import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { targetsOf } from '../../../src/layout/targets.js';

const LENGTH = 600;
/** Things on a line, none over another: spaces and widths by turns. */
const things = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 80 })), { maxLength: 20 })
  .map((pairs) => {
    let x = 0;
    return pairs.map(([space, width]) => {
      const thing = { x: x + space, width };
      x += space + width;
      return thing;
    });
  })
  .filter((all) => all.every(({ x, width }) => x + width <= LENGTH));
/** px */
const FRACTION = 1e-6;

describe('targetsOf', () => {
  it('gives each at least 24 px where there is room, in their order, none over another, all on the line', () => {
    fc.assert(
      fc.property(things, fc.constantFrom(24, 44), (all, least) => {
        const targets = targetsOf(all, least, LENGTH);
        const hasRoom = all.reduce((sum, { width }) => sum + Math.max(least, width), 0) <= LENGTH;
        targets.forEach(({ x, width }, k) => {
          const next = targets[k + 1]?.x ?? LENGTH;
          assert.ok(x >= -FRACTION && x + width <= next + FRACTION);
          if (hasRoom) assert.ok(width >= least);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves alone what has room', () => {
    assert.deepEqual(
      targetsOf(
        [
          { x: 100, width: 4 },
          { x: 300, width: 90 },
        ],
        24,
        LENGTH,
      ),
      [
        { x: 90, width: 24 },
        { x: 300, width: 90 },
      ],
    );
  });

  it('moves two that are near each other apart, and one at the edge inside', () => {
    assert.deepEqual(
      targetsOf(
        [
          { x: 0, width: 4 },
          { x: 14, width: 4 },
          { x: 596, width: 4 },
        ],
        24,
        LENGTH,
      ),
      [
        { x: 0, width: 24 },
        { x: 24, width: 24 },
        { x: 576, width: 24 },
      ],
    );
  });
});
