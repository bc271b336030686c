// Shrinks the text of Lit templates, which a minifier may not touch: CSS as CSS, and in HTML each run of blanks to one.
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import ts from 'typescript';

export const shortTemplates = {
  name: 'short-templates',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      if (!/\b(css|html|svg)`/.test(contents)) return undefined;
      const edits = [];
      const visit = (node) => {
        if (ts.isTaggedTemplateExpression(node)) {
          const tag = node.tag.getText();
          const { template } = node;
          const whole = ts.isNoSubstitutionTemplateLiteral(template);
          const parts = whole ? [template] : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
          if (/^(css|html|svg)$/.test(tag)) edits.push(...parts.map((part) => [part, whole && tag === 'css']));
        }
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(path, contents, ts.ScriptTarget.ES2022, true));
      edits.sort(([a], [b]) => b.getStart() - a.getStart()); // from the end, so that earlier positions stay true
      for (const [part, isCss] of edits) {
        const start = part.getStart() + 1; // after the ` or }
        const end = part.end - (contents[part.end - 1] === '`' ? 1 : 2); // before the ` or ${
        const text = contents.slice(start, end);
        const short = isCss ? await cssOf(text) : text.replace(/\s+/g, ' ');
        contents = contents.slice(0, start) + short + contents.slice(end);
      }
      return { contents, loader: 'ts' };
    });
  },
};

/** Minified CSS, still as the raw text of a template literal. */
async function cssOf(text) {
  if (text.includes('\\')) return text; // an escape of the literal or of CSS: leave it alone
  const { code } = await transform(text, { loader: 'css', minify: true });
  return code.trim().replaceAll('\\', '\\\\');
}
