import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contrast, type Rgb } from '../../../src/model/contrast.js';
import { foldStyles } from '../../../src/render/styles/folds.js';
import { tokens } from '../../../src/render/styles/tokens.js';

const css = [tokens, ...foldStyles].map(({ cssText }) => cssText).join('\n');

/** `#rgb` or `#rrggbb`, the only ways in which the palette is written. */
function rgb(hex: string): Rgb {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1);
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
  return [red, green, blue];
}

/** By name: the colour in light and in dark. */
const PALETTE: Readonly<Record<string, readonly Rgb[]>> = Object.fromEntries(
  [...css.matchAll(/--_([\w-]+): var\(--timeline-[\w-]+, light-dark\((#\w+), (#\w+)\)\)/g)].map(
    ([, name, light, dark]) => [name, [rgb(light), rgb(dark)]],
  ),
);
const LANES = Object.keys(PALETTE).filter((name) => name.startsWith('lane-'));
const TEXT = ['text', 'muted', 'accent', 'disputed'];
const GROUNDS = ['bg', 'surface'];

/** What is pale where a bar may already, or may still, be going on: as in styles/marks.ts. */
const pale = (color: Rgb, ground: Rgb): Rgb => {
  const mix = (at: number) => color[at] * 0.62 + ground[at] * 0.38;
  return [mix(0), mix(1), mix(2)];
};

describe('the colours of the theme', () => {
  it('are all there', () => {
    assert.equal(LANES.length, 8);
    for (const name of [...TEXT, ...GROUNDS, 'fold']) assert.ok(PALETTE[name], name);
  });

  ['light', 'dark'].forEach((theme, k) => {
    const ratio = (one: string, other: string) => contrast(PALETTE[one][k], PALETTE[other][k]);

    it(`have 4.5:1 for words in ${theme}`, () => {
      for (const ground of GROUNDS)
        for (const name of TEXT) assert.ok(ratio(name, ground) >= 4.5, `${name} on ${ground}: ${ratio(name, ground)}`);
      // The question mark after a mark has the colour of its lane.
      for (const name of LANES) assert.ok(ratio(name, 'bg') >= 4.5, `${name}: ${ratio(name, 'bg')}`);
    });

    it(`have 3:1 for marks, rings and folds in ${theme}`, () => {
      for (const name of [...LANES, 'accent', 'disputed', 'fold'])
        assert.ok(ratio(name, 'bg') >= 3, `${name}: ${ratio(name, 'bg')}`);
    });

    it(`part what is certain of a bar from what is not, and both from their ground, in ${theme}`, () => {
      const ground = PALETTE.bg[k];
      for (const name of LANES) {
        const edge = pale(PALETTE[name][k], ground);
        assert.ok(contrast(edge, ground) >= 2.5, `${name}: ${contrast(edge, ground)}`);
        assert.ok(contrast(edge, PALETTE[name][k]) >= 1.5, `${name}: ${contrast(edge, PALETTE[name][k])}`);
      }
    });
  });
});
