// npm run test:engines: the element tests and the laws in Chromium, Firefox and WebKit, as far as they are installed.
//   npm run test:engines -- firefox            only in some of them
//   npm run test:engines -- webkit table view  only test files with one of these words in their name
// The last line is "N passed, N failed". What fails and is explained in engine-exceptions.json is listed and does not count.
import { findFirefox } from './firefox-launcher.mjs';
import { inRoot, runNode, say, seconds, tool } from './process.mjs';
import { findWebkit } from './webkit-launcher.mjs';

export const ENGINES = ['chromium', 'firefox', 'webkit'];

/** How each engine is had where it is missing. */
const INSTALL = {
  firefox: 'Install Firefox (Debian: apt-get install firefox-esr), or set FIREFOX_PATH to its program.',
  webkit: 'Install WebKitGTK and a screen for it (Debian: apt-get install webkit2gtk-driver xvfb).',
};

async function run() {
  const words = process.argv.slice(2);
  const wanted = ENGINES.filter((name) => !words.some((word) => ENGINES.includes(word)) || words.includes(name));
  const files = words.filter((word) => !ENGINES.includes(word));
  const found = { chromium: true, firefox: findFirefox(), webkit: findWebkit() };
  let [passed, failed] = [0, 0];
  for (const engine of wanted) {
    if (!found[engine]) {
      say(`----  ${engine}: not found. ${INSTALL[engine]}`);
      continue;
    }
    const started = performance.now();
    const env = { ENGINE: engine, ENGINE_FILES: files.join(',') };
    const args = [tool.wtr, '--config', inRoot('test/support/engines.config.mjs')];
    const { output } = await runNode(args, { env, minutes: 40, heard: (text) => process.stdout.write(text) });
    const [, good = 0, bad = 1] = /(?:^|\n)(\d+) passed, (\d+) failed$/.exec(output) ?? [];
    passed += Number(good);
    failed += Number(bad);
    say(`${Number(bad) ? 'FAIL' : ' ok '}  ${engine} ${seconds(started)}`);
  }
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed || !passed ? 1 : 0;
}

if (process.argv[1] === import.meta.filename) await run();
