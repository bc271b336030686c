import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Translation } from '../../../src/words/translation.js';
import { PACK_LIMIT, packs } from '../../support/packs.mjs';
import { filledIn, flat, TERMS } from './english.js';

const FOLDER = path.resolve(import.meta.dirname, '../../../src/words/packs');
const CODES = readdirSync(FOLDER)
  .sort()
  .map((file) => file.replace('.ts', ''));
const pack = async (code: string) =>
  ((await import(path.join(FOLDER, `${code}.ts`))) as { readonly default: Translation }).default;
/** Not, index, form, and what it is to be equal to. */
const PLACEHOLDER = /\{(!?)(\d)(?:(#[^}]+)|=([^}]*))?\}/g;

const PACKS = await packs();

/** The terms of a pack, by their whole names. */
function termsOf(words: Translation): Map<string, unknown> {
  return flat(Object.fromEntries(Object.entries(words).filter(([name]) => name !== '$code' && name !== 'forms')));
}

for (const code of CODES) {
  describe(`the words of ${code}`, () => {
    it('say whose they are, and who has made them', async () => {
      assert.equal((await pack(code)).$code, code);
      assert.deepEqual(Intl.getCanonicalLocales(code), [code]);
      const [head] = readFileSync(path.join(FOLDER, `${code}.ts`), 'utf8').split('\nimport');
      assert.match(head, /^\/\/ (Made by machine, not yet reviewed by a native speaker|Reviewed by .+)\.$/m);
    });

    it('are all there, and no others', async () => {
      const found = termsOf(await pack(code));
      assert.deepEqual(
        [...found.keys()].filter((name) => !TERMS.has(name)),
        [],
        'unknown terms',
      );
      assert.deepEqual(
        [...TERMS.keys()].filter((name) => !found.get(name)),
        [],
        'missing terms',
      );
      assert.deepEqual(
        [...found].filter(([, word]) => typeof word !== 'string'),
        [],
        'terms that are no text',
      );
    });

    it('never print the code of a thing that has a word', async () => {
      const { core, sources } = await pack(code);
      for (const [text, codes] of [
        [core!.confidence!, ['0=high', '0=medium', '0=low']],
        [sources!.version!, ['2=doubts', '2=denies']],
      ] as const) {
        for (const one of codes) assert.ok(text.includes(`[{${one}}`), `"${text}" has no word for ${one}`);
        assert.ok(!text.includes(`{${codes[0][0]}}`), `"${text}" prints a code`);
      }
    });

    it('fill in all that English fills in, and nothing else', async () => {
      const words = await pack(code);
      const { forms = {} } = words;
      for (const [name, word] of termsOf(words)) {
        const text = String(word);
        const told = `${name}: "${text}"`;
        const wanted = filledIn(name);
        const placeholders = [...text.matchAll(PLACEHOLDER)];
        const given = placeholders.map(([, , index]) => Number(index));
        assert.deepEqual(
          given.filter((k) => !wanted.includes(k)),
          [],
          `${told} fills in what is not there`,
        );
        // In which unit a bound is told need not be told apart.
        const needed = /^dates\.(before|after)$/.test(name) ? [0] : wanted;
        assert.deepEqual(
          needed.filter((k) => !given.includes(k)),
          [],
          `${told} leaves something out`,
        );
        const counted = placeholders.flatMap(([, , , form]) => form ?? []);
        assert.deepEqual(
          counted.filter((form) => !(form in forms)),
          [],
          `${told} has forms that there are none of`,
        );
        const rest = text.replace(PLACEHOLDER, '').replace(/\[[^[\]]*\]/g, '');
        assert.doesNotMatch(
          rest,
          /[[\]{}#]/,
          `${told} has a bracket too many or too few, or a placeholder that is none`,
        );
        assert.equal(text, text.normalize('NFC').trim(), told);
      }
    });

    it('count in every way of the language', async () => {
      const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions();
      const words = await pack(code);
      const used = new Set(
        [...termsOf(words).values()].flatMap((text) =>
          [...String(text).matchAll(PLACEHOLDER)].map(([, , , form]) => form),
        ),
      );
      for (const [form, plural] of Object.entries(words.forms ?? {})) {
        assert.deepEqual(Object.keys(plural).sort(), [...pluralCategories].sort(), form);
        assert.ok(used.has(form), `nothing is counted as ${form}`);
        for (const text of Object.values(plural))
          assert.doesNotMatch(text.replaceAll('{0}', ''), /[[\]{}#]/, `${form}: "${text}" may have {0} only`);
        assert.match(plural.other, /\{0\}/, `${form}: other has to tell the number`);
      }
    });

    it('are small in the packs that the one script loads', () => {
      const sizes = Object.entries(PACKS).filter(([name]) => name === code || name.startsWith(`${code}-`));
      assert.equal(sizes.length, 6);
      // Around them the script has a few bytes of its own.
      for (const [name, text] of sizes) {
        const size = gzipSync(text, { level: 9 }).length;
        assert.ok(size <= PACK_LIMIT - 64, `${name}: ${size} B gzip`);
      }
    });
  });
}
