import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { contrast, type Rgb } from '../../src/model/contrast.js';
import { foldStyles } from '../../src/render/styles/folds.js';
import { tokens } from '../../src/render/styles/tokens.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const FILES = readdirSync(path.join(ROOT, 'src/themes')).sort();
const DOCS = read('src/element/event-timeline.ts');

/** What a page may set, as it is documented: `lane-1` stands for eight. */
const VARIABLES = new Set([
  ...[...DOCS.matchAll(/@cssprop \[(--timeline-[\w-]+)/g)].map(([, name]) => name),
  ...[2, 3, 4, 5, 6, 7, 8].map((lane) => `--timeline-lane-${lane}`),
]);
/** Parts and their tokens. */
const PARTS = new Set(
  [...DOCS.matchAll(/@csspart (\S+) - (.*)/g)].flatMap(([, name, words]) => [
    name,
    ...(/token.*?`([^`]+)`/.exec(words)?.[1].split(' ') ?? []),
  ]),
);
/** What any element on a page has, and a theme sets on the tag: the room around its ground, the font of its heading. */
const BOX = ['box-sizing', 'padding', 'border-radius', 'color-scheme', 'font-family'];

/** The tag and its pieces elsewhere on the page, which have the same ground. */
const TAGS = ['', '-toolbar', '-overview', '-details', '-table', '-legend']
  .map((piece) => `event-timeline${piece}`)
  .join(', ');

interface Rule {
  readonly selector: string;
  readonly declarations: readonly (readonly [name: string, value: string])[];
}
const rulesOf = (css: string): Rule[] =>
  [...css.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
    selector: selector.trim(),
    declarations: body
      .split(';')
      .filter((text) => text.trim())
      .map((text) => {
        const at = text.indexOf(':');
        return [text.slice(0, at).trim(), text.slice(at + 1).trim()] as const;
      }),
  }));

function rgb(hex: string): Rgb {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1);
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
  return [red, green, blue];
}
/** In light and in dark. */
const pairOf = (value: string) => {
  const [light = '', dark = light] = value.match(/#\w+/g) ?? [];
  return light ? [rgb(light), rgb(dark)] : undefined;
};
const DEFAULTS = Object.fromEntries(
  [...[tokens, ...foldStyles].join('\n').matchAll(/var\((--timeline-[\w-]+), (light-dark\([^)]*\))\)/g)].map(
    ([, name, value]) => [name, value],
  ),
);
const mixed = (one: Rgb, part: number, other: Rgb): Rgb => {
  const at = (k: number) => one[k] * part + other[k] * (1 - part);
  return [at(0), at(1), at(2)];
};

describe('the themes', () => {
  it('are six', () => {
    const names = ['high-contrast', 'museum', 'newspaper', 'playful', 'print', 'terminal'];
    assert.deepEqual(
      FILES,
      names.map((name) => `${name}.css`),
    );
  });

  for (const file of FILES)
    describe(file, () => {
      const name = file.replace('.css', '');
      const css = read(`src/themes/${file}`);
      const rules = rulesOf(css);
      const here = `:is(.timeline-${name}, .timeline-${name} *)`;

      it('says in its head how a page uses it', () => {
        assert.match(css, new RegExp(`^/\\*[^]*dist/themes/${file}"[^]*class="timeline-${name}"[^]*?\\*/`));
      });

      it('sets documented variables and parts, and the box of the tag, and is asked for by its class', () => {
        for (const { selector, declarations } of rules) {
          const part = /::part\(([\w-]+)\)$/.exec(selector)?.[1];
          const names = declarations.map(([name]) => name);
          if (part) {
            assert.equal(selector, `${here}::part(${part})`);
            assert.ok(PARTS.has(part), part);
            assert.ok(!names.some((name) => name.startsWith('--')));
          } else if (selector === `.timeline-${name}`) {
            for (const name of names) assert.ok(VARIABLES.has(name), name);
          } else {
            assert.equal(
              selector.replace(/\s+/g, ' ').replace(/\( | \)/g, (sign) => sign.trim()),
              `:is(${TAGS})${here}`,
            );
            for (const name of names) assert.ok(BOX.includes(name), name);
          }
        }
      });

      it('asks for nothing from elsewhere', () => {
        assert.doesNotMatch(css.replace(/\/\*[^]*?\*\//g, ''), /url\(|@import|@font-face|!important/);
      });

      const values = { ...DEFAULTS, ...Object.fromEntries(rules[0].declarations) };
      const LANES = Object.keys(DEFAULTS).filter((name) => name.includes('-lane-'));
      ['light', 'dark'].forEach((scheme, k) => {
        const color = (name: string) => pairOf(values[`--timeline-${name}`] ?? '')?.[k];
        const ground = color('background')!;
        const surface = color('surface')!;
        const marks = color('mark') ? ['mark'] : LANES.map((lane) => lane.replace('--timeline-', ''));
        const least = name === 'high-contrast' ? 7 : 4.5;
        const has = (what: string, one: Rgb | undefined, other: Rgb, ratio: number) => {
          if (one) assert.ok(contrast(one, other) >= ratio, `${what}: ${contrast(one, other).toFixed(2)} < ${ratio}`);
        };

        it(`has ${least}:1 for every word in ${scheme}`, () => {
          assert.equal(LANES.length, 8);
          for (const on of [ground, surface])
            for (const word of ['text', 'text-muted', 'accent', 'disputed', 'uncertain'])
              has(word, color(word), on, least);
          // The question mark after a mark has its colour.
          for (const mark of marks) has(mark, color(mark), ground, least);
          // A button that is pressed, and a word that was searched for in the table.
          for (const part of [0.12, 0.24]) has('text', color('text'), mixed(color('accent')!, part, ground), 4.5);
        });

        it(`has 3:1 for marks, rings and folds in ${scheme}`, () => {
          for (const sign of ['range', 'planned', 'focus', 'fold']) has(sign, color(sign), ground, 3);
        });

        it(`parts what is certain of a bar from what is not, and both from their ground, in ${scheme}`, () => {
          for (const mark of marks) {
            const pale = mixed(color(mark)!, 0.62, ground);
            has(`${mark}, pale, on its ground`, pale, ground, 2.5);
            has(`${mark}, pale, and certain`, pale, color(mark)!, 1.5);
          }
        });
      });
    });
});
