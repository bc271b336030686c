// npm run test:frameworks: builds a small app with each framework from the package as it would be published, and drives it in the
// browser. The last line is "N passed, N failed". It needs npm and the network, and takes minutes the first time.
//   npm run test:frameworks -- react vue   only these
//   npm run test:frameworks -- --built     takes dist as it is
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumLaunch } from '../support/browser.mjs';
import { inRoot, must, root, say, seconds } from '../support/process.mjs';
import { checks } from './checks.mjs';
import { serveFolder } from './serve-folder.mjs';

const HERE = import.meta.dirname;
const ALL = readdirSync(HERE).filter((name) => existsSync(path.join(HERE, name, 'package.json')));

/** Runs npm in a folder; its output only if it fails. Nothing that a package brings runs at its install. */
function npm(folder, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', [...args], {
      cwd: folder,
      env: { ...process.env, CI: '1', NO_COLOR: '1', NG_CLI_ANALYTICS: 'false', npm_config_ignore_scripts: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (code) =>
      code ? reject(new Error(`npm ${args.join(' ')} ended with ${code}:\n${output.trim()}`)) : resolve(output),
    );
  });
}

/** The package as it would be published; its path. */
async function packed(folder) {
  if (!process.argv.includes('--built')) {
    say('Building the package …');
    await must('The build', [inRoot('test/support/build.mjs')]);
  }
  const [{ filename }] = JSON.parse(
    await npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder),
  );
  return path.join(folder, filename);
}

/** What the lock file of an app says, if it is not there already, and the package. */
async function install(app, tarball) {
  const [lock, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((file) =>
    path.join(app, file),
  );
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs)
    await npm(app, 'ci', '--no-audit', '--no-fund');
  rmSync(path.join(app, 'node_modules/event-timeline'), { recursive: true, force: true });
  await npm(app, 'install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', tarball);
}

let passed = 0;
let failed = 0;
function result(name, started, error) {
  if (error) failed++;
  else passed++;
  say(`${error ? 'FAIL' : ' ok '}  ${name.padEnd(60)} ${seconds(started).padStart(7)}`);
  if (error) say(`      ${error.message.trim().replaceAll('\n', '\n      ')}`);
}

async function attempt(name, act) {
  const started = performance.now();
  const error = await act().then(
    () => undefined,
    (error) => error,
  );
  result(name, started, error);
  return !error;
}

async function drive(name, app, browser) {
  const server = await serveFolder(path.join(app, 'dist'));
  const page = await browser.newPage({ reducedMotion: 'reduce', viewport: { width: 1100, height: 800 } });
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
  page.setDefaultTimeout(15_000);
  try {
    const list = checks({ page, browser, url: server.origin, name, problems });
    for (const [sentence, act] of list) if (!(await attempt(`${name}: ${sentence}`, act))) return;
  } finally {
    await page.close();
    await server.close();
  }
}

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = wanted.filter((name) => !ALL.includes(name));
if (unknown.length) {
  say(`There is no ${unknown.join(', ')}. There are: ${ALL.join(', ')}.`);
  failed++;
}
const folder = mkdtempSync(path.join(tmpdir(), 'event-timeline-'));
const browser = await chromium.launch(await chromiumLaunch());
try {
  const tarball = await packed(folder);
  for (const name of ALL.filter((name) => !wanted.length || wanted.includes(name))) {
    const app = path.join(HERE, name);
    const { scripts } = JSON.parse(readFileSync(path.join(app, 'package.json'), 'utf8'));
    if (!(await attempt(`${name}: installs from its lock file and the packed tarball`, () => install(app, tarball))))
      continue;
    if (!(await attempt(`${name}: is built (${scripts.build})`, () => npm(app, 'run', 'build')))) continue;
    if (existsSync(path.join(app, 'dist/index.html'))) await drive(name, app, browser);
  }
} catch (error) {
  failed++;
  say(error.message);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
