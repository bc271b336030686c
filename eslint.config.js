import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Imports point one way. Each row: a folder of src, and the folders it must not import from. */
const LAYERS = {
  model: ['check', 'time', 'tiles', 'layout', 'render', 'input', 'element', 'formats', 'words', 'cli'],
  check: ['time', 'tiles', 'layout', 'render', 'input', 'element', 'formats', 'words', 'cli'],
  time: ['check', 'tiles', 'layout', 'render', 'input', 'element', 'formats', 'words', 'cli'],
  tiles: ['check', 'layout', 'render', 'input', 'element', 'formats', 'words', 'cli'],
  layout: ['check', 'render', 'input', 'element', 'formats', 'words', 'cli'],
  render: ['check', 'input', 'element', 'formats', 'words', 'cli'],
  input: ['check', 'render', 'element', 'formats', 'words', 'cli'],
  words: ['check', 'input', 'element', 'formats', 'cli'],
  element: ['cli'],
  formats: ['time', 'layout', 'render', 'input', 'element', 'words', 'cli'],
  cli: ['time', 'layout', 'render', 'input', 'element', 'words'],
};

/** d3-scale is imported by one file only, so that it can be exchanged there. */
const D3_SCALE = { name: 'd3-scale', message: 'Only src/time/scale.ts imports d3-scale.' };

/** The layer rule of one folder. ESLint merges no options: the last block for a file must say all of the rule. */
const layerRule = (folder, paths = [D3_SCALE]) => [
  'error',
  {
    paths,
    patterns: [
      {
        regex: `(^|/)\\.\\.?/(${LAYERS[folder].join('|')})/`,
        message: `Imports point one way: ${folder} may not use ${LAYERS[folder].join(', ')}.`,
      },
    ],
  },
];

const layerRules = [
  { files: ['src/**/*.ts'], rules: { 'no-restricted-imports': ['error', { paths: [D3_SCALE] }] } },
  ...Object.keys(LAYERS).map((folder) => ({
    files: [`src/${folder}/**/*.ts`],
    rules: { 'no-restricted-imports': layerRule(folder) },
  })),
  { files: ['src/time/scale.ts'], rules: { 'no-restricted-imports': layerRule('time', []) } },
];

/** Tests that make neither a template nor an element: the rules below see nothing in them, and reading them is most of the work. */
const MAKES = /\bhtml`|from 'lit|extends \w*Element\b|customElement/;
const inRoot = (file) => path.join(import.meta.dirname, file);
const plainTests = readdirSync(inRoot('test'))
  .filter((folder) => folder !== 'frameworks') // apps with tools of their own
  .flatMap((folder) =>
    readdirSync(inRoot(`test/${folder}`), { recursive: true }).map((file) => `test/${folder}/${file}`),
  )
  .filter((file) => /\.m?[jt]s$/.test(file) && !MAKES.test(readFileSync(inRoot(file), 'utf8')))
  .map((file) => file.split(path.sep).join('/'));

// What is wrong in any project, with types or without, is said by oxlint (.oxlintrc.json), many times quicker.
export default tseslint.config(
  { ignores: ['dist', 'coverage', 'storybook-static', 'shots', 'src/check/schema-check.js', 'src/model/file.ts'] },
  { ignores: ['test/frameworks/*/', ...plainTests] },
  { files: ['**/*.{ts,mts}'], languageOptions: { parser: tseslint.parser } },
  lit['flat/recommended'],
  wc['flat/recommended'],
  litA11y.configs.recommended,
  ...layerRules,
  {
    files: ['src/**/*.ts'],
    rules: {
      // Strict CSP and hostile data forbid every HTML, code and inline-style sink.
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc'].map((property) => ({ property })),
        { object: 'Date', property: 'parse', message: 'Dates of the data go through model/edtf.ts.' },
        { object: 'document', property: 'write' },
      ],
      'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }], // one file, one idea
      'no-console': ['error', { allow: ['warn'] }],
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  { files: ['src/words/packs/*.ts'], rules: { 'max-lines': 'off' } }, // a list of words, not code
);
