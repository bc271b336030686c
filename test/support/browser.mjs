// Finds a browser of the Chromium family: $CHROME_PATH, else an installed one that runs, else the one inside
// @sparticuz/chromium (Linux on x64). EMBEDDED_CHROMIUM=1 always takes the last one: same fonts, same pixels anywhere.
// `node test/support/browser.mjs` says which one it is.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot, say } from './process.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
/**
 * Playwright's own list, since only the last one counts, and one more: a spare process made for each page in case another one
 * follows, which costs a tenth of the tests' time.
 */
const DISABLED = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'SpareRendererForSitePerProcess',
];
const ARGS = [
  '--no-sandbox', // continuous integration runs as root; the pages are our own
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  `--disable-features=${DISABLED.join()}`,
];

/** All places where an installed browser may be, in order of preference. */
function candidates() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = [...NAMES, 'microsoft-edge'].flatMap((name) => folders.map((folder) => path.join(folder, name)));
  if (process.platform !== 'darwin') return onPath;
  const apps = ['/Applications', path.join(os.homedir(), 'Applications')];
  const inApps = MAC_APPS.flatMap((app) => apps.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  return [...inApps, ...onPath];
}

/** "Chromium 147.0.7727.0", or nothing where the program does not run (such as the snap stub of Ubuntu). */
function versionOf(file, env = process.env) {
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000, env });
  return status === 0 ? stdout.trim().split('\n').at(-1).trim() : '';
}

function fromEnvironment() {
  const file = process.env.CHROME_PATH;
  const fault = !existsSync(file)
    ? 'there is no such file'
    : !versionOf(file)
      ? 'that program does not run as a browser'
      : '';
  if (fault)
    throw new Error(
      `CHROME_PATH is "${file}", but ${fault}. Set it to a Chrome, Chromium or Edge program, or unset it to let one be found.`,
    );
  return file;
}

/**
 * Unpacks the embedded Chromium once (about 5 s) into node_modules/.cache. The package itself would unpack to a fixed name
 * in the temp folder, leave its NSS and expat libraries packed, and name that folder in its font settings.
 */
async function embedded() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'No browser was found. Install Google Chrome, Chromium or Microsoft Edge, or set CHROME_PATH to the program of one.',
    );
  const home = inRoot('node_modules/@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
  const dir = inRoot('node_modules/.cache', `chromium-${version}`);
  if (!existsSync(dir)) await unpack(dir);
  const libraries = [path.join(dir, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: path.join(dir, 'chromium'),
    env: { ...process.env, FONTCONFIG_FILE: path.join(dir, 'fonts.conf'), LD_LIBRARY_PATH: libraries },
    name: `Chromium ${version} from the package @sparticuz/chromium`,
  };
}

async function unpack(dir) {
  const own = `${dir}.${process.pid}`;
  const saved = { ...process.env };
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  // TMPDIR is where the package unpacks; with the second variable it unpacks its libraries too.
  Object.assign(process.env, { TMPDIR: own, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  try {
    await (await import('@sparticuz/chromium')).default.executablePath();
  } finally {
    for (const key of Object.keys(process.env)) if (!(key in saved)) delete process.env[key];
    Object.assign(process.env, saved);
  }
  writeFileSync(
    path.join(own, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${dir}/fonts</dir><cachedir>${dir}/fonts-cache</cachedir></fontconfig>`,
  );
  try {
    renameSync(own, dir);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(dir)) throw error; // else another process was first
  }
}

let known;
/** A browser that runs here: `{executablePath, args, env?, name}`, looked for once. Throws one sentence that says what to do. */
export const findBrowser = () => (known ??= find());

async function find() {
  const useEmbedded = !!process.env.EMBEDDED_CHROMIUM;
  const file = useEmbedded
    ? ''
    : process.env.CHROME_PATH
      ? fromEnvironment()
      : candidates().find((candidate) => existsSync(candidate) && versionOf(candidate));
  if (!file) return { ...(await embedded()), args: ARGS };
  return { executablePath: file, args: ARGS, name: `${versionOf(file)} at ${file}` };
}

/** Launch options for Playwright. */
export async function chromiumLaunch() {
  const { executablePath, args, env } = await findBrowser();
  return { executablePath, args, env };
}

if (process.argv[1] === import.meta.filename) {
  try {
    say((await findBrowser()).name);
  } catch (error) {
    say(error.message);
    process.exitCode = 1;
  }
}
