import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createLayout, LayoutWork } from '../../src/layout/labels.js';
import { sceneOf } from '../../src/layout/scene.js';
import { lawRuns } from './runs.js';
import { KINDS, set } from './sets.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a layout made in slices', () => {
  it('gives at every scale that is final the picture of the whole layout', () => {
    const sets = fc.record({
      kind: fc.constantFrom(...Object.keys(KINDS)),
      // Sets of up to 500 are laid out at once.
      size: fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 600, max: 900 }) },
        { weight: 1, arbitrary: fc.integer({ min: 600, max: 3000 }) },
      ),
      lanes: fc.constantFrom(1, 2, 4, 12, 24),
      seed: fc.nat(),
    });
    /** A slice goes on for some steps, or until a scale is final; then pictures are asked for, by their place and scale. */
    const slices = fc.array(
      fc.record({
        steps: share.map((part) => Math.floor(2 ** (part * 12))),
        octaves: fc.option(fc.double({ min: 0, max: 20, noNaN: true })),
        looks: fc.array(fc.record({ at: share, finer: fc.oneof(fc.constant(0), share) }), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    let looks = 0;
    let early = 0;
    fc.assert(
      fc.property(sets, slices, fc.integer({ min: 320, max: 1920 }), ({ kind, size, lanes, seed }, slices, width) => {
        const { columns, options } = set(kind, size, lanes, seed);
        const [first, latest] = [columns.start[0], columns.start[size - 1]];
        const coarsest = Math.max(1, latest - first) / width;
        const whole = createLayout(options);
        const work = new LayoutWork(options);
        let { final } = work;
        for (const { steps, octaves, looks: places } of [...slices, { steps: Infinity, octaves: null, looks: [] }]) {
          let left = steps;
          const target = octaves === null ? 0 : coarsest * 2 ** -octaves;
          const done = work.run(target, () => left-- <= 0);
          assert.equal(done, work.final <= target);
          assert.ok(work.final <= final, 'what is final stays final');
          final = work.final;
          if (final > coarsest * 4) continue;
          for (const { at, finer } of [...places, { at: 0.5, finer: 1 }]) {
            // From the coarsest scale to the finest that is final.
            const finest = Math.max(final, coarsest * 2 ** -20);
            const scale = Math.max(finest, coarsest * 4 * (finest / (coarsest * 4)) ** finer);
            const middle = columns.start[Math.floor(at * (size - 1))];
            const start = Math.floor(middle - (scale * width) / 2);
            const view = { start, end: Math.ceil(start + scale * width) + 1 };
            const exact = (view.end - view.start) / width;
            if (exact < final) continue; // rounded away where times are large
            looks++;
            if (final > 0) early++;
            assert.deepEqual(sceneOf(work.at(exact), view, width), sceneOf(whole, view, width));
          }
        }
        assert.equal(work.final, 0);
      }),
      lawRuns(import.meta.url),
    );
    assert.ok(early > looks / 5, `only ${early} of ${looks} pictures were of an unfinished layout`);
  });
});
