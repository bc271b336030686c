// Puts the tables where the README has room for them.
import { readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { inRoot } from '../support/process.mjs';

const [BEGIN, END] = ['<!-- bench -->', '<!-- /bench -->'];

/** The first table is for everybody; whoever wants to know more opens the others. */
function folded(text) {
  const second = [...text.matchAll(/^\*\*[^*\n]+\*\*$/gm)][1]?.index;
  if (second === undefined) return text;
  const more = `<details>\n<summary>More figures: other events, columns, label density</summary>\n\n${text.slice(second)}\n\n</details>`;
  return text.slice(0, second) + more;
}

/** Replaces what is between the two markers. */
export async function writeReadme(text) {
  const file = inRoot('README.md');
  const readme = readFileSync(file, 'utf8');
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`README.md has no ${BEGIN} with ${END} after it.`);
  const whole = `${readme.slice(0, from + BEGIN.length)}\n\n${folded(text)}\n\n${readme.slice(to)}`;
  writeFileSync(file, await prettier.format(whole, { ...(await prettier.resolveConfig(file)), filepath: file }));
}
