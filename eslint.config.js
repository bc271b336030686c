import js from '@eslint/js';
import globals from 'globals';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Imports point one way. Each row: a folder of src, and the folders it must not import from. */
const LAYERS = {
  model: ['check', 'time', 'tiles', 'layout', 'render', 'input', 'element', 'formats', 'cli'],
  check: ['time', 'tiles', 'layout', 'render', 'input', 'element', 'formats', 'cli'],
  time: ['check', 'tiles', 'layout', 'render', 'input', 'element', 'formats', 'cli'],
  tiles: ['check', 'layout', 'render', 'input', 'element', 'formats', 'cli'],
  layout: ['check', 'render', 'input', 'element', 'formats', 'cli'],
  render: ['check', 'input', 'element', 'formats', 'cli'],
  input: ['check', 'render', 'element', 'formats', 'cli'],
  element: ['cli'],
  formats: ['time', 'layout', 'render', 'input', 'element', 'cli'],
  cli: ['time', 'layout', 'render', 'input', 'element'],
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

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'storybook-static', 'shots', 'src/check/schema-check.js', 'src/model/file.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  { files: ['**/*.{js,mjs}'], ...tseslint.configs.disableTypeChecked },
  // Scripts also hold functions that Playwright runs in a page.
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  {
    files: ['**/*.ts'],
    rules: {
      // Flags and precisions are numbers with names: they are added, compared and kept in columns.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Views and readers are records of functions, which are meant to be taken apart.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
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
  {
    files: ['test/**', 'stories/**'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
);
