// Packs of words as the one script loads them: a language in five, without the names of its terms, which stand in the order in
// which English has them.
import { readdirSync } from 'node:fs';
import { build } from 'esbuild';
import { inRoot } from './process.mjs';

/** Bytes, gzip, that a pack may have. */
export const PACK_LIMIT = 1536;

/** Languages of which there are words. */
export const LANGUAGES = readdirSync(inRoot('src/words/packs')).map((file) => file.replace('.ts', ''));

/** What is in which pack, as src/element/language.ts has it too. */
const KINDS = {
  '': ['core'],
  '-dates': ['dates'],
  '-picture': ['sources', 'rows', 'card', 'story', 'scales', 'overview', 'hand'],
  '-lists': ['find', 'table', 'columns'],
  '-help': ['help'],
  '-page': ['share', 'legend', 'pictures'],
};

/** What a file of the sources exports. */
export async function exportsOf(file) {
  const options = { bundle: true, format: 'esm', charset: 'utf8', write: false, logLevel: 'error' };
  const { outputFiles } = await build({ entryPoints: [inRoot(file)], ...options });
  return import(`data:text/javascript;charset=utf-8,${encodeURIComponent(outputFiles[0].text)}`);
}

/** Terms in the order of those in English; a table of any keys as it is. */
const inOrder = (english, terms) =>
  typeof terms !== 'object' || !Object.keys(english).length
    ? terms
    : Object.entries(english)
        .filter(([, word]) => word !== undefined)
        .map(([key, word]) => inOrder(word, terms[key] ?? 0));

/** The names of the terms in the order of English: what is no table of terms is no name of one. */
const namesOf = (english) =>
  typeof english !== 'object'
    ? 0
    : Object.fromEntries(
        Object.entries(english)
          .filter(([, word]) => word !== undefined)
          .map(([key, word]) => [key, namesOf(word)]),
      );

/** The packs of all languages as JavaScript, by name; and the names of the terms, by which pages give words of their own. */
export async function packs() {
  const { GROUPS } = await exportsOf('test/unit/words/english.ts');
  const made = { names: `export default ${JSON.stringify(namesOf(GROUPS))};` };
  for (const code of LANGUAGES) {
    const { default: words } = await exportsOf(`src/words/packs/${code}.ts`);
    for (const [kind, groups] of Object.entries(KINDS)) {
      const terms = groups.map(
        (group) => `${JSON.stringify(group)}:${JSON.stringify(inOrder(GROUPS[group], words[group] ?? {}))}`,
      );
      const used = Object.entries(words.forms ?? {}).filter(([form]) => terms.join().includes(`${form}}`));
      const forms = JSON.stringify(Object.fromEntries(used));
      made[code + kind] = `export default {$code: ${JSON.stringify(code)}, forms: ${forms}, ${terms.join()}};`;
    }
  }
  return made;
}
