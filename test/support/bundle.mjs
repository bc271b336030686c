// The one script a reader loads: lit, d3 and the element in one minified file that registers the tag.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { minify as terser } from 'terser';
import ts from 'typescript';
import { minify as oxc } from 'vite';
import { lessOfLibraries, numbersOnly } from './libraries.mjs';
import { ownNames } from './mangle.mjs';
import { inRoot } from './process.mjs';
import { shortTemplates } from './templates.mjs';

/** What not everybody needs is in scripts of its own: src/element/parts.ts loads them. */
const partsApart = {
  name: 'parts-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/parts\.js$/ }, () => ({ path: inRoot('test/support/on-demand.js') }));
  },
};

/** In a part there is no second copy of Lit: what its templates are, in Lit's own form, which the core renders. */
const templatesOnly = {
  name: 'templates-only',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^lit$/ }, () => ({ path: 'lit', namespace: 'templates' }));
    onLoad({ filter: /./, namespace: 'templates' }, () => ({
      contents: `export const html = (strings, ...values) => ({ _$litType$: 1, strings, values });
        export const nothing = Symbol.for('lit-nothing');
        export const css = ([cssText]) => ({ cssText });`,
    }));
  },
};

const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
/** Name of the global symbol under which a part leaves what it exports. */
const symbolOf = (name) => `event-timeline-${name}@${version}`;

const OPTIONS = {
  entryPoints: [inRoot('src/define.ts')],
  outfile: inRoot('dist/event-timeline.js'),
  bundle: true,
  minify: true,
  format: 'iife', // runs as a classic script and as a module, from any origin and from file://
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  tsconfig: inRoot('tsconfig.json'),
  plugins: [numbersOnly, lessOfLibraries, shortTemplates, partsApart],
  define: { VERSION: JSON.stringify(version) },
  metafile: true,
  write: false,
  logLevel: 'silent',
};

/** Property names of src that the script needn't know in full. */
function shortenable(inputs) {
  const { config } = ts.readConfigFile(inRoot('tsconfig.build.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, inRoot('.'));
  return ownNames(
    {
      folder: inRoot('src/'),
      // The names of the part `check` stay: it is built without knowing the core.
      entries: [inRoot('src/index.ts'), inRoot('src/define.ts'), inRoot('src/check/index.ts')],
      // What a part exports is read by its name.
      scripts: [...inputs.filter((file) => /\.m?js$/.test(file)), 'src/element/sources.ts'].map((file) => inRoot(file)),
      schema: inRoot('src/model/timeline.schema.json'),
    },
    options,
  );
}

/**
 * Builds the script. Each minifier finds what the one before it did not: terser 1.4 % after esbuild, Vite's 0.2 % after both.
 * @param mapped whether to give the maps of the minifiers too, from the last to the first; they take time
 * @returns its text, gzip size in bytes, and the files that are in it
 */
export async function bundle(mapped = false) {
  const { metafile } = await build(OPTIONS);
  const [{ inputs, imports, exports }] = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint);
  if (imports.some(({ kind }) => kind !== 'dynamic-import') || exports.length)
    throw new Error('The script must have no import and no export.');
  const files = Object.keys(inputs).filter((file) => inputs[file].bytesInOutput);

  const names = shortenable(files);
  const mangleProps = new RegExp(`^(${names.join('|')})$`);
  const { outputFiles, mangleCache } = await build({
    ...OPTIONS,
    mangleProps,
    mangleCache: {},
    sourcemap: mapped && 'external',
  });
  const [text, content] = outputFiles.map((file) => file.text).reverse();
  return {
    ...(await minified(text, mapped && { content })),
    files,
    sources: await part('sources', 'src/element/sources.ts', {
      plugins: [templatesOnly, shortTemplates],
      mangleProps,
      mangleCache,
    }),
  };
}

/** @param sourceMap of the text, for maps of the result; false: none */
async function minified(text, sourceMap = false) {
  const first = await terser(text, {
    ecma: 2022,
    compress: { passes: 3 },
    mangle: { toplevel: true },
    format: { comments: false },
    sourceMap,
  });
  const second = await oxc('event-timeline.js', first.code, {
    compress: { target: 'es2022' },
    mangle: { toplevel: true },
    codegen: { removeWhitespace: true },
    sourcemap: !!sourceMap,
  });
  if (second.errors.length) throw new Error(second.errors[0].message);
  const code = ascii(second.code);
  return {
    code,
    maps: sourceMap ? [second.map, JSON.parse(first.map)] : [],
    gzip: gzipSync(code, { level: 9 }).length,
  };
}

/** Builds a script that the core loads when it is needed, and that leaves what it exports under a global symbol. */
async function part(name, entry, options) {
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: undefined,
    outfile: inRoot(`dist/event-timeline-${name}.js`),
    stdin: {
      contents: `import * as part from './${entry}'; globalThis[Symbol.for(${JSON.stringify(symbolOf(name))})] = part;`,
      resolveDir: inRoot('.'),
    },
    ...options,
  });
  return minified(outputFiles[0].text);
}

/** What tells what is wrong with a file. */
export const checkScript = () => part('check', 'src/check/index.ts', { plugins: [] });

/** ASCII only: a page without a charset would read anything else as another encoding. */
const ascii = (code) =>
  code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
