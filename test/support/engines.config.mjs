// The element tests in one engine: ENGINE=firefox node node_modules/@web/test-runner/dist/bin.js --config test/support/engines.config.mjs
// Modules, not the one script: what is asked here is what the engines do, and no build is needed. `npm run test:engines` runs it.
import { readdirSync, readFileSync } from 'node:fs';
import config from '../../web-test-runner.config.mjs';
import { countEngine } from './count-engine.mjs';
import { findFirefox, firefoxLauncher } from './firefox-launcher.mjs';
import { inRoot } from './process.mjs';
import { ANSWER } from './usual-media.mjs';
import { findWebkit, webkitLauncher } from './webkit-launcher.mjs';

const engine = process.env.ENGINE ?? 'chromium';
const words = (process.env.ENGINE_FILES ?? '').split(',').filter(Boolean);

const LAUNCHERS = {
  chromium: () => config.browsers,
  firefox: () => [firefoxLauncher(findFirefox())],
  webkit: () => [webkitLauncher(findWebkit())],
};
const files = readdirSync(inRoot('test/element'), { recursive: true }).filter((name) => name.endsWith('.test.ts'));
const { [engine]: exceptions = {} } = JSON.parse(readFileSync(inRoot('test/support/engine-exceptions.json'), 'utf8'));

export default {
  ...config,
  files: files
    .filter((name) => !words.length || words.some((word) => name.includes(word)))
    .map((name) => `test/element/${name}`),
  browsers: LAUNCHERS[engine](),
  concurrency: engine === 'chromium' ? 2 : 1,
  testFramework: { config: { timeout: 30_000 } },
  ...(engine === 'webkit' && {
    // The letters of Chromium: what fits is no matter of the engine.
    testRunnerHtml: (framework) =>
      `<!doctype html><style>html { font-family: 'Liberation Serif' }</style>
      <body><script>${ANSWER}</script><script type="module" src="${framework}"></script></body>`,
  }),
  reporters: [countEngine(exceptions)],
  filterBrowserLogs: () => false,
};
