// The one script a reader loads: lit, d3 and the element in one minified file that registers the tag.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { minify as terser } from 'terser';
import ts from 'typescript';
import { minify as oxc } from 'vite';
import { lessOfLibraries, numbersOnly } from './libraries.mjs';
import { ownNames } from './mangle.mjs';
import { packs } from './packs.mjs';
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
        export const isServer = false;
        export const css = ([cssText]) => ({ cssText });`,
    }));
  },
};

/** The parts that know the core. */
const PARTS = readdirSync(inRoot('src/element/parts')).map((file) => file.replace('.ts', ''));
const entryOf = (name) => `src/element/parts/${name}.ts`;

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
      scripts: [...inputs.filter((file) => /\.m?js$/.test(file)), ...PARTS.map(entryOf)].map((file) => inRoot(file)),
      schema: inRoot('src/model/timeline.schema.json'),
      // What a page gives by their names the script puts in order (words-names): the names of words needn't be public in it.
      unused: ['registerTranslation', 'Translation'],
      texts: inRoot('src/words/packs/'),
    },
    options,
  ).filter((name) => name !== '$code' && name !== 'forms'); // a page that gives words says these two itself
}

/**
 * Builds the script, and the parts beside it. Each minifier finds what the one before it did not: terser 1.4 % after esbuild, Vite's and terser once more 0.2 % after that.
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
    parts: await partsWith(mangleProps, mangleCache),
  };
}

/** Builds the parts that know the core, by name. What one of them reads of another has the same short name in both. */
async function partsWith(mangleProps, mangleCache) {
  const parts = [];
  let names = mangleCache;
  const entries = [
    ...PARTS.map((name) => [name, entryOf(name)]),
    ...Object.entries(await packs()).map(([name, text]) => [`words-${name}`, undefined, text]),
  ];
  for (const [name, entry, text] of entries) {
    const options = {
      plugins: [numbersOnly, lessOfLibraries, templatesOnly, shortTemplates],
      mangleProps,
      mangleCache: names,
    };
    const { text: script, mangleCache: known } = await scriptOf(name, entry, options, text);
    names = known;
    parts.push(shortened(script, name.startsWith('words-')).then((made) => [name, made]));
  }
  return Object.fromEntries(await Promise.all(parts));
}

/** A page without a charset would read anything but ASCII as another encoding, unless a mark at its begin tells its own. */
const MARK = '\ufeff';

const OPTIONS_OF_TERSER = {
  ecma: 2022,
  // Of the functions that become arrows none is called with `new`; nobody asks how many arguments one has; no property is read
  // for what reading it does, or for when it is read (eslint and oxlint forbid such a statement).
  compress: { passes: 3, unsafe_arrows: true, keep_fargs: false, pure_getters: true },
  mangle: { toplevel: true },
  format: { comments: false },
};
/**
 * Most functions of the core are called for the first picture, most of a part as soon as it is used. Browsers that know this sign
 * (Chromium from 136 on) compile them all when a script comes in, a large one beside the main thread, instead of one by one in
 * the frames that call them first.
 */
const EAGER = '//# allFunctionsCalledOnLoad\n';
/** A map of what stands below that line. */
const below = (map) => ({ ...map, mappings: `;${map.mappings}` });
const sized = (code) => ({ code, gzip: gzipSync(code, { level: 9 }).length });

/** A script that not everybody loads: once is enough. @param marked much of it is not ASCII */
async function shortened(text, marked = false) {
  const { code } = await terser(text, OPTIONS_OF_TERSER);
  return sized(marked ? MARK + code : EAGER + ascii(code));
}

/** The core, whose bytes everybody loads. @param sourceMap of the text, for maps of the result; false: none */
async function minified(text, sourceMap = false) {
  const first = await terser(text, { ...OPTIONS_OF_TERSER, sourceMap });
  const second = await oxc('event-timeline.js', first.code, {
    compress: { target: 'es2022' },
    mangle: { toplevel: true },
    codegen: { removeWhitespace: true },
    sourcemap: !!sourceMap,
  });
  if (second.errors.length) throw new Error(second.errors[0].message);
  const third = await terser(second.code, { ...OPTIONS_OF_TERSER, sourceMap: sourceMap && { content: second.map } });
  return {
    ...sized(EAGER + ascii(third.code)),
    maps: sourceMap ? [below(JSON.parse(third.map)), JSON.parse(first.map)] : [],
  };
}

/** Builds a script that the core loads when it is needed, and that leaves what it exports under a global symbol. */
async function scriptOf(name, entry, options, text) {
  const { outputFiles, mangleCache } = await build({
    ...OPTIONS,
    entryPoints: undefined,
    outfile: inRoot(`dist/event-timeline-${name}.js`),
    stdin: {
      contents: `${entry ? `import * as part from './${entry}'` : text.replace('export default', 'const part =')};
        globalThis[Symbol.for(${JSON.stringify(symbolOf(name))})] = part;`,
      resolveDir: inRoot('.'),
    },
    ...options,
  });
  return { text: outputFiles[0].text, mangleCache };
}

/** What tells what is wrong with a file. */
export const checkScript = async () => shortened((await scriptOf('check', 'src/check/index.ts', { plugins: [] })).text);

/** Builds the command line tool: one file that Node runs, with what it needs in it, so that the package asks for nothing more. */
export async function commandLine() {
  const { metafile } = await build({
    entryPoints: [inRoot('src/cli/main.ts')],
    outfile: inRoot('dist/cli/main.js'),
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    charset: 'utf8',
    // The package gives CommonJS to Node, which can't be bundled into a module.
    mainFields: ['module', 'main'],
    metafile: true,
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs);
}

/** ASCII only. */
const ascii = (code) =>
  code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
