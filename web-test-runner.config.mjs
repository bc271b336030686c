import { createServer } from 'node:net';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chromiumLaunch } from './test/support/browser.mjs';
import { countBrowser } from './test/support/count-browser.mjs';
import { faulty } from './test/support/faulty.mjs';
import { inRoot, root } from './test/support/process.mjs';
import { axTreePlugin } from './test/support/ax-tree.mjs';
import { testLibraries } from './test/support/test-libraries.mjs';
import { touchPlugin } from './test/support/touch.mjs';

/** Two runs started in the same instant would both take the runner's default port. */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** How many inputs each law of the picture is tried with in the browser, and what they are drawn from. */
const LAW_RUNS = process.env.BROWSER_LAW_RUNS ?? '8';
const LAW_SEED = process.env.LAW_SEED ?? String(Math.floor(Math.random() * 2 ** 31));

/** Where the browser is, and the language of whoever reads: nothing may depend on it. */
const PLACE = { timezoneId: process.env.BROWSER_ZONE, locale: process.env.BROWSER_LOCALE };

/** With scrollbars that take room, as most desks have them. */
const { args, ...launch } = await chromiumLaunch();
const HIDES = '--hide-scrollbars';

export default {
  rootDir: root,
  files: 'test/element/**/*.test.ts',
  hostname: '127.0.0.1',
  port: await freePort(),
  nodeResolve: { exportConditions: ['development'] }, // Lit's own warnings are part of the test
  concurrency: 3, // they wait for frames and timers a third of their time
  testFramework: { config: { timeout: 30_000 } }, // a machine may have more to do than this
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { ...launch, args: args.filter((arg) => arg !== HIDES), ignoreDefaultArgs: [HIDES] },
      createBrowserContext: ({ browser }) => browser.newContext(PLACE),
    }),
  ],
  middleware: [faulty],
  plugins: [
    testLibraries(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: inRoot('tsconfig.json'),
      define: { LAW_RUNS, LAW_SEED },
    }),
    touchPlugin,
    axTreePlugin,
  ],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countBrowser()],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000 + LAW_RUNS * 2000,
};
