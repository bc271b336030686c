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

/** The words for what is wrong with a file are in a script of their own: src/element/why.ts loads it. */
const checkApart = {
  name: 'check-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/why\.js$/ }, () => ({ path: inRoot('test/support/on-demand.js') }));
    onResolve({ filter: /\/event-timeline-check\.js$/ }, ({ path }) => ({ path, external: true }));
  },
};

const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
/** Name of the global symbol under which the second script leaves what it exports. */
const CHECK = `event-timeline-check@${version}`;

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
  plugins: [numbersOnly, lessOfLibraries, shortTemplates, checkApart],
  define: { NAME: JSON.stringify(CHECK) },
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
      entries: [inRoot('src/index.ts'), inRoot('src/define.ts'), inRoot('src/check/index.ts')],
      scripts: inputs.filter((file) => /\.m?js$/.test(file)).map((file) => inRoot(file)),
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
  const { outputFiles } = await build({
    ...OPTIONS,
    mangleProps: new RegExp(`^(${names.join('|')})$`),
    sourcemap: mapped && 'external',
  });
  const [text, content] = outputFiles.map((file) => file.text).reverse();
  const first = await terser(text, {
    ecma: 2022,
    compress: { passes: 3 },
    mangle: { toplevel: true },
    format: { comments: false },
    sourceMap: mapped && { content },
  });
  const second = await oxc('event-timeline.js', first.code, {
    compress: { target: 'es2022' },
    mangle: { toplevel: true },
    codegen: { removeWhitespace: true },
    sourcemap: mapped,
  });
  if (second.errors.length) throw new Error(second.errors[0].message);
  return {
    code: ascii(second.code),
    maps: mapped ? [second.map, JSON.parse(first.map)] : [],
    gzip: gzipSync(ascii(second.code), { level: 9 }).length,
    files,
  };
}

/** Builds the second script: what tells what is wrong with a file. Its names stay, so that the first one finds them. */
export async function checkScript() {
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: undefined,
    outfile: inRoot('dist/event-timeline-check.js'),
    plugins: [],
    stdin: {
      contents: `import * as check from './src/check/index.ts'; globalThis[Symbol.for(NAME)] = check;`,
      resolveDir: inRoot('.'),
    },
  });
  return ascii(outputFiles[0].text);
}

/** ASCII only: a page without a charset would read anything else as another encoding. */
const ascii = (code) =>
  code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
