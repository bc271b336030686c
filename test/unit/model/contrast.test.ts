import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contrast, LEAST_CONTRAST, readable, type Rgb } from '../../../src/model/contrast.js';

const byte = fc.integer({ min: 0, max: 255 });
const rgb: fc.Arbitrary<Rgb> = fc.tuple(byte, byte, byte);
const WHITE: Rgb = [255, 255, 255];

describe('contrast', () => {
  it('is what WCAG says it is', () => {
    assert.equal(contrast([0, 0, 0], WHITE), 21);
    assert.equal(contrast(WHITE, WHITE), 1);
    assert.equal(contrast([0x77, 0x77, 0x77], WHITE).toFixed(2), '4.48');
    assert.equal(contrast([255, 0, 0], WHITE).toFixed(2), '4.00');
  });

  it('of any colour of the data is at least 3:1 on any ground, light, dark or between', () => {
    fc.assert(
      fc.property(rgb, rgb, (color, ground) => {
        assert.ok(contrast(readable(color, ground), ground) >= LEAST_CONTRAST);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves a colour as it is where it stands out, and what is left of any other is its own hue', () => {
    fc.assert(
      fc.property(rgb, fc.constantFrom<Rgb>(WHITE, [0x14, 0x17, 0x1b]), (color, ground) => {
        const seen = readable(color, ground);
        if (contrast(color, ground) >= LEAST_CONTRAST) return assert.deepEqual(seen, color);
        // No more than is needed: one step nearer to the colour would be too little.
        assert.ok(contrast(seen, ground) < LEAST_CONTRAST + 0.1);
        for (const [a, b] of [
          [0, 1],
          [1, 2],
          [0, 2],
        ])
          assert.ok((color[a] - color[b]) * (seen[a] - seen[b]) >= 0, 'The order of red, green and blue stays.');
      }),
      { numRuns: 1000 },
    );
  });
});
