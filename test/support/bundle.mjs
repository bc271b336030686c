// The one script a reader loads: lit, d3 and the element in one minified file that registers the tag.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import ts from 'typescript';
import { minify } from 'vite';
import { inRoot } from './process.mjs';

/**
 * d3-scale can also map colours, strings and dates, and make and format ticks; this element maps numbers and formats with
 * Intl. What d3-scale imports for all that (d3-interpolate, which brings d3-color, d3-format, most of d3-array) is replaced
 * here by the one function that is used, with d3's own formula; the others throw. Saves 9 kB gzip of the script; the
 * unbundled modules keep all of d3.
 */
const numbersOnly = {
  name: 'numbers-only',
  setup({ onResolve, onLoad }) {
    const left =
      'interpolateRound piecewise format formatPrefix formatSpecifier precisionFixed precisionPrefix precisionRound ' +
      'InternMap ascending quantile quantileSorted range tickIncrement tickStep ticks';
    onResolve({ filter: /^d3-(array|format|interpolate)$/ }, ({ importer, resolveDir }) =>
      importer.endsWith('d3-scale.mjs') ? { path: 'only', namespace: 'numbers', pluginData: resolveDir } : undefined,
    );
    onLoad({ filter: /./, namespace: 'numbers' }, ({ pluginData: resolveDir }) => ({
      resolveDir,
      contents: `export { bisect } from 'd3-array';
        const number = (a, b) => (t) => a * (1 - t) + b * t;
        const none = () => { throw new Error('not in this bundle') };
        export { number as interpolate, number as interpolateNumber, ${left.split(' ').map((name) => `none as ${name}`)} };`,
    }));
  },
};

/**
 * d3 declares its modules free of side effects, but they define what they export by calls (`const utcDay = timeInterval(…)`),
 * which a bundler must keep unless each is marked as pure. Saves 1.4 kB gzip.
 */
const pureD3 = {
  name: 'pure-d3',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]d3-(array|time)\.mjs$/ }, async ({ path }) => {
      const contents = (await readFile(path, 'utf8'))
        .replace(/^const \[(\w+), (\w+)\] = (.*);$/gm, 'const $1$2 = $3;\nconst $1 = $1$2[0];\nconst $2 = $1$2[1];')
        .replace(/^((?:const|var) [\w$]+ = )([^;\n]*[(.[][^;\n]*);$/gm, '$1/* @__PURE__ */ (() => $2)();')
        .replace(/^(const [\w$]+ = )(?=timeInterval\()/gm, '$1/* @__PURE__ */ ');
      return { contents };
    });
  },
};

/** Shrinks the text of Lit templates, which a minifier may not touch: CSS as CSS, and in HTML each run of blanks to one. */
const shortTemplates = {
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

/**
 * Builds the script.
 * @returns its text, gzip size in bytes, and the bytes each input has in it
 */
export async function bundle() {
  const { outputFiles, metafile } = await build({
    entryPoints: [inRoot('src/define.ts')],
    outfile: inRoot('dist/event-timeline.js'),
    bundle: true,
    minify: true,
    format: 'iife', // runs as a classic script and as a module, from any origin and from file://
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    tsconfig: inRoot('tsconfig.json'),
    plugins: [numbersOnly, pureD3, shortTemplates],
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const [{ inputs, imports, exports }] = Object.values(metafile.outputs);
  if (imports.length || exports.length) throw new Error('The script must have no import and no export.');
  // Vite's minifier after esbuild's: it finds another 2 %.
  const { code, errors } = await minify('event-timeline.js', outputFiles[0].text, {
    compress: { target: 'es2022' },
    mangle: { toplevel: true },
    codegen: { removeWhitespace: true },
  });
  if (errors.length) throw new Error(errors[0].message);
  return { code, gzip: gzipSync(code, { level: 9 }).length, inputs };
}

/** Bytes per package and per folder of src, largest first. */
export function shares(inputs) {
  const sums = new Map();
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? file.replace(/\/[^/]+$/, '');
    sums.set(name, (sums.get(name) ?? 0) + bytesInOutput);
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}
