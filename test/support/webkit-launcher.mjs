// A launcher of Web Test Runner for WebKitGTK: Xvfb, WebKitWebDriver and MiniBrowser (apt: webkit2gtk-driver xvfb), driven by
// WebDriver over fetch. One window for all files, one after the other.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { touchActions, wheelActions } from './actions.mjs';
import { emulateUsual } from './usual-media.mjs';

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib', '/usr/libexec'];

/** The browser that WebKitWebDriver starts; undefined where it is not installed. */
const miniBrowser = () =>
  LIBRARIES.filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => [folder, name]))
    .filter(([, name]) => /^webkit2?gtk-/.test(name))
    .map(([folder, name]) => path.join(folder, name, 'MiniBrowser'))
    .find((file) => existsSync(file));

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));

/** The programs of WebKitGTK; undefined where one is missing. */
export function findWebkit() {
  const found = { driver: onPath('WebKitWebDriver'), screen: onPath('Xvfb'), browser: miniBrowser() };
  return Object.values(found).every(Boolean) ? found : undefined;
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Codes of keys in WebDriver, from U+E001 on. */
const KEYS = Object.fromEntries(
  'Cancel,Help,Backspace,Tab,Clear,,Enter,Shift,Control,Alt,Pause,Escape,Space,PageUp,PageDown,End,Home,ArrowLeft,ArrowUp,ArrowRight,ArrowDown,Insert,Delete'
    .split(',')
    .map((key, k) => [key, String.fromCharCode(0xe001 + k)])
    .filter(([key]) => key),
);

export function webkitLauncher({ driver, screen, browser }, { width = 1280, height = 720 } = {}) {
  const processes = [];
  const urls = new Map();
  let base;
  let started;
  const call = async (method, path, body) => {
    const response = await fetch(base + path, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value?.error} ${value?.message}`);
    return value;
  };
  const run = (file, args, options) => {
    const child = spawn(file, args, options);
    child.on('error', ({ message }) => console.error(message));
    processes.push(child);
    return child;
  };
  /** Only what was started here, the last one first. */
  const kill = () =>
    processes
      .splice(0)
      .reverse()
      .forEach((child) => child.kill());

  async function start() {
    process.once('exit', kill);
    const x = run(screen, ['-displayfd', '3', '-screen', '0', '1920x1400x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const display = await new Promise((resolve, reject) => {
      x.stdio[3].once('data', (data) => resolve(`:${String(data).trim()}`));
      x.once('exit', () => reject(new Error('Xvfb did not start')));
    });
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    run(driver, [`--port=${port}`, '--host=127.0.0.1'], {
      env: { ...process.env, DISPLAY: display, NO_AT_BRIDGE: '1' },
      stdio: 'ignore',
    });
    for (let attempt = 0; ; attempt++)
      try {
        await call('GET', '/status');
        break;
      } catch (error) {
        if (attempt > 100) throw error;
        await pause(100);
      }
    const options = { binary: browser, args: ['--automation'] };
    const { sessionId } = await call('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    });
    base += `/session/${sessionId}`;
    await resize(width, height);
  }

  /** The window, so that its page has this size. px */
  async function resize(width, height) {
    await call('POST', '/window/rect', { width, height });
    const [inner, outer] = await call('POST', '/execute/sync', {
      script: 'return [innerWidth, innerHeight]',
      args: [],
    });
    await call('POST', '/window/rect', { width: 2 * width - inner, height: 2 * height - outer });
  }

  /** Done once the page has been told of it, and has drawn: the driver itself does not wait for the page. */
  const perform = async (actions) => {
    await call('POST', '/actions', { actions });
    const script = 'const [done] = arguments; requestAnimationFrame(() => setTimeout(done))';
    await call('POST', '/execute/async', { script, args: [] });
  };
  const act = (type, id, actions) =>
    perform([{ type, id, ...(type === 'pointer' && { parameters: { pointerType: 'mouse' } }), actions }]);
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });
  const button = (type) => ({ type, button: 0 });
  const key = (type, name) => ({ type, value: KEYS[name.replace('ControlOrMeta', 'Control')] ?? name });

  const mouse = {
    at: [0, 0],
    move(x, y) {
      mouse.at = [x, y];
      return act('pointer', 'mouse', [move(x, y)]);
    },
    // Another button would stay down: the driver lets go of the left one only.
    down({ button: name = 'left' } = {}) {
      if (name !== 'left') throw new Error('The driver of WebKitGTK does not let go of another button than the left.');
      return act('pointer', 'mouse', [button('pointerDown')]);
    },
    up: ({ button: name = 'left' } = {}) => name === 'left' && act('pointer', 'mouse', [button('pointerUp')]),
    click: (x, y) => act('pointer', 'mouse', [move(x, y), button('pointerDown'), button('pointerUp')]),
  };
  const press = (keys) =>
    act('key', 'keys', [
      ...keys.map((name) => key('keyDown', name)),
      ...keys.toReversed().map((name) => key('keyUp', name)),
    ]);
  const keyboard = {
    down: (name) => act('key', 'keys', [key('keyDown', name)]),
    up: (name) => act('key', 'keys', [key('keyUp', name)]),
    press: (name) => press(name.length > 1 ? name.split(/\+(?=.)/) : [name]),
    type: (text) =>
      act(
        'key',
        'keys',
        [...text].flatMap((one) => [key('keyDown', one), key('keyUp', one)]),
      ),
  };
  /** What the runner's own commands use of a page of Playwright: its commands for WebDriver know too little. */
  const page = {
    keyboard,
    mouse,
    // The driver sends the mouse in place of a finger: it is pressed, dragged and let go like one, but can't be two.
    async touch(steps) {
      const fingers = touchActions(steps);
      if (fingers.length > 1) throw new Error('The driver of WebKitGTK has no more than one pointer.');
      await perform(fingers.map((one) => ({ ...one, id: 'mouse', parameters: { pointerType: 'mouse' } })));
    },
    wheel: (turn) => perform(wheelActions(turn)),
    url: () => [...urls.values()].at(-1),
    setViewportSize: ({ width, height }) => resize(width, height),
    emulateMedia: (wanted) => emulateUsual(wanted, (script) => call('POST', '/execute/sync', { script, args: [] })),
  };

  return {
    name: 'WebKit',
    type: 'playwright',
    concurrency: 1,
    initialize() {},
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id),
    getPage: () => page,
    startDebugSession() {
      throw new Error('There is no debug session in WebKitGTK.');
    },
    async startSession(id, url) {
      await (started ??= start());
      urls.set(id, url);
      call('POST', '/url', { url }).catch(() => {});
    },
    async stopSession(id) {
      urls.delete(id);
      await call('DELETE', '/actions').catch(() => {});
      await resize(width, height);
      await call('POST', '/url', { url: 'about:blank' });
      return {};
    },
    async stop() {
      try {
        if (base) await call('DELETE', '');
      } catch {
        // it is gone already
      }
      kill();
    },
  };
}
