import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/** What makes markup, code or style out of a string. Lint forbids some of it too; this reads all of src, whatever lint is told. */
const SINKS: Readonly<Record<string, RegExp>> = {
  'markup from a string':
    /\b(innerHTML|outerHTML|insertAdjacentHTML|setHTML\w*|parseHTML\w*|createContextualFragment|DOMParser|XSLTProcessor|srcdoc)\b/,
  'unsafe directives of Lit': /\bunsafe(HTML|SVG|CSS|MathML|Static)\b|lit(-html)?\/(static|directives\/unsafe)/,
  'writing into the page': /\bdocument\s*\.\s*(write|writeln|open)\b|\bexecCommand\b/,
  'code from a string':
    /\beval\b\s*\(|\bnew\s+Function\b|(?<![\w.])Function\s*\(|\bset(Timeout|Interval)\s*\(\s*['"`]|\bimportScripts\b|javascript:/,
  'styles that a strict policy drops': /\bstyleMap\b|\sstyle=|\.cssText\s*=|setAttribute\(\s*['"]style|<style/,
  'handlers that are strings': /\bsetAttribute(NS)?\(\s*[^)]*['"]on|\son[a-z]+=\$?["'{]/,
  'other documents':
    /<(iframe|object|embed|base|link|meta|script|form)(\s+[\w-]+=|>(?!\())|createElement(NS)?\(\s*[^)]*['"](iframe|object|embed|base|link|meta|script|form)['"]/,
  'what leaves the page by itself':
    /\bsendBeacon\b|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bwindow\.open\b|\bpostMessage\b|location\s*(\.\s*href\s*)?=[^=]|location\.(assign|replace)\b/,
  'dates by the engine': /\bDate\s*\.\s*parse\b/,
};
/** `location.href` as an address to start from is read, not set; so is the hash, which history sets. */
const files = (folder: string, ends: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ends.test(name))
    .map((name) => `${folder}/${name}`);

/** Without comments, which may name what they warn of. */
const codeOf = (file: string) =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');

/** Text that a server writes: JSON in which nothing can close its element. */
const ALLOWED = ['<script type="application/json">${JSON.stringify(data).replace'];

describe('what a string could become', () => {
  const sources = files('src', /\.(ts|js)$/).map((file) => [file, codeOf(file)] as const);

  for (const [what, pattern] of Object.entries(SINKS))
    it(`is nothing but words: there is nowhere in src ${what}`, () => {
      assert.ok(sources.length > 200);
      const found = sources.flatMap(([file, code]) => {
        const match = pattern.exec(ALLOWED.reduce((rest, one) => rest.replace(one, ''), code));
        return match ? [`${file}: ${code.slice(match.index, match.index + 60)}`] : [];
      });
      assert.deepEqual(found, []);
    });

  it('is fetched in one place only, and only the file that a page names', () => {
    const found = sources.filter(([, code]) => /(?<![#.\w])fetch\s*\(/.test(code)).map(([file]) => file);
    assert.deepEqual(found, ['src/element/load.ts']);
  });

  it('stands in an address, an image or a style only where it was checked before', () => {
    const inHref = sources
      .filter(([, code]) => /\b(href|src|srcset|formaction|ping|poster)=\$|\.(href|srcset)\s*=[^=>]/.test(code))
      .map(([file]) => file);
    // In the list for pages without script a link leads to a place in that list; pictures come from where links.ts lets them.
    assert.deepEqual(inHref, ['src/render/article.ts', 'src/render/links.ts', 'src/render/pictures.ts']);
  });
});
