import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { uniqueIds } from '../../../src/model/ids.js';

const runs = { numRuns: Number(process.env.LAW_RUNS ?? 1000) };

describe('ids that are there once', () => {
  // Some that rise for a while, some that don't, some that come again.
  const number = fc.oneof(fc.nat(12), fc.nat(1200));
  const id = fc.oneof(
    number.map((n) => `e${n}`),
    number.map((n) => String(n).padStart(4, '0')),
    fc.string({ maxLength: 3 }),
    fc.constantFrom('', 'e', 'é', '\u{1f600}', '\ud83d'),
  );
  const step = fc.tuple(fc.boolean(), id);
  const rising = fc
    .nat(200)
    .map((many) => Array.from({ length: many }, (_, k) => [true, `e${k}`] as [boolean, string]));

  it('are told from those that are there already as a set tells them, in whatever order they come and are asked for', () => {
    fc.assert(
      fc.property(rising, fc.array(step, { maxLength: 60 }), rising, (before, steps, after) => {
        const [own, plain] = [uniqueIds(), new Set<string>()];
        for (const [isAdded, id] of [...before, ...steps, ...after]) {
          const wasThere = plain.has(id);
          if (!isAdded) assert.equal(own.has(id), wasThere);
          else assert.equal(own.add(id), !wasThere);
          if (isAdded) plain.add(id);
        }
        for (const id of plain) assert.ok(own.has(id) && !own.add(id));
      }),
      runs,
    );
  });
});
