// Plugin of Web Test Runner: what the tests in the browser are written with comes as one script for each library instead of hundreds of
// modules, which every test file would load again.
import { build } from 'esbuild';
import { inRoot } from './process.mjs';

/** By the name that is imported. Of @open-wc/testing only what is used: the rest of it loads axe into each page. */
const LIBRARIES = {
  '@open-wc/testing': `export { assert, expect } from '@esm-bundle/chai';
    export { fixture, html, oneEvent } from '@open-wc/testing-helpers';`,
  'fast-check': `export { default } from 'fast-check';`,
};
const FOLDER = '/test/support/libraries/';
const names = Object.keys(LIBRARIES);
const pathOf = (name) => `${FOLDER}${names.indexOf(name)}.js`;

/** @returns the plugin */
export function testLibraries() {
  const scripts = new Map();
  const scriptOf = async (name) => {
    const { outputFiles } = await build({
      stdin: { contents: LIBRARIES[name], resolveDir: inRoot('.') },
      bundle: true,
      format: 'esm',
      target: 'es2022',
      minify: true,
      write: false,
      logLevel: 'error',
    });
    return outputFiles[0].text;
  };
  return {
    name: 'test-libraries',
    resolveImport: ({ source }) => (source in LIBRARIES ? pathOf(source) : undefined),
    serve({ path }) {
      const name = names.find((one) => pathOf(one) === path);
      if (!name) return undefined;
      if (!scripts.has(name)) scripts.set(name, scriptOf(name));
      return scripts.get(name);
    },
  };
}
