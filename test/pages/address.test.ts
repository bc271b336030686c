import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import type { EventTimeline } from '../../src/index.js';
import { chromiumLaunch } from '../support/browser.mjs';

/** The script and its parts: which of them are asked for depends on how long a frame takes. */
const FILES = readdirSync('dist').filter((name) => /^event-timeline.*\.js$/.test(name));
const MAIN = 'event-timeline.js';
const EVENTS = JSON.stringify([
  { id: 'a', date: '2002-05', title: 'One' },
  { id: 'b', date: '2024-08-31', title: 'Two' },
]);
const timeline = (attributes: string) =>
  `<event-timeline ${attributes}><script type="application/json">${EVENTS}</script></event-timeline>`;
const SCRIPT = `<script src="${MAIN}"></script>`;
const PAGE = `<!doctype html><html lang="en"><title>x</title>${timeline('url-state sync="x" label="A"')}${timeline('sync="x" label="B"')}${SCRIPT}`;
const HASH = '#view=2002/2003&event=a';

describe('the built script and the address of its page', () => {
  let browser: Browser;
  let served: Record<string, string> = {};
  const server = createServer(({ url }, response) => {
    const name = url!.slice(1);
    const isScript = FILES.includes(name);
    // A frame in a sandbox has no origin, so that its import() asks for leave.
    const headers = { 'content-type': isScript ? 'text/javascript' : 'text/html', 'access-control-allow-origin': '*' };
    response.writeHead(200, headers).end(isScript ? readFileSync(path.join('dist', name)) : (served[name] ?? ''));
  });
  let origin = '';
  before(async () => {
    browser = await chromium.launch(await chromiumLaunch());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  /** A tab that tells what goes wrong in it, while these pages and the built scripts are served. */
  async function tabWith(pages: Record<string, string>): Promise<{ tab: Page; faults: string[] }> {
    const tab = await browser.newPage();
    const faults: string[] = [];
    tab.on('pageerror', ({ message }) => faults.push(message));
    tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
    served = pages;
    return { tab, faults };
  }

  const views = (frame: Page | Frame) =>
    frame.evaluate(() =>
      [...document.querySelectorAll<EventTimeline>('event-timeline')].map(({ view, selected }) => ({
        years: [view.start, view.end].map((time) => new Date(time).getUTCFullYear()),
        selected,
      })),
    );
  const ready = (frame: Page | Frame) =>
    frame.waitForFunction(() =>
      [...document.querySelectorAll<EventTimeline>('event-timeline')].every(
        ({ state, view }) => state === 'ready' && view.end > 0,
      ),
    );
  /** Opens the other event by script, and waits until an address would have been written. */
  const openOther = (frame: Page | Frame) =>
    frame.evaluate(async () => {
      const { replaceState } = history;
      const tried = new Promise<void>((resolve) => {
        history.replaceState = function (...args) {
          setTimeout(resolve);
          replaceState.apply(this, args);
        };
      });
      await document.querySelector<EventTimeline>('event-timeline')!.select('b');
      await tried;
    });

  it('a link opens, others follow, and what comes next is written', async () => {
    const { tab, faults } = await tabWith({ page: PAGE });
    await tab.goto(`${origin}page${HASH}`);
    await ready(tab);
    const linked = { years: [2002, 2003], selected: 'a' };
    assert.deepEqual(await views(tab), [linked, linked]);
    await openOther(tab);
    assert.match(tab.url(), /#view=2002%2F2003&event=b&data=[\da-z]{8}$/);
    assert.deepEqual(
      (await views(tab)).map(({ selected }) => selected),
      ['b', 'b'],
    );
    assert.deepEqual(faults, []);
    await tab.close();
  });

  it('works in a page without an address of its own and in a sandbox, without a word', async () => {
    const inner = PAGE.replace(SCRIPT, `<script src="${origin}${MAIN}"></script>`).replaceAll('"', '&quot;');
    const outer = (sandbox: string) =>
      `<!doctype html><html lang="en"><title>x</title><iframe width="600" height="900" ${sandbox} srcdoc="${inner}"></iframe>`;
    for (const sandbox of ['', 'sandbox="allow-scripts"']) {
      const { tab, faults } = await tabWith({ page: outer(sandbox) });
      await tab.goto(`${origin}page`);
      const frame = tab.frames()[1];
      await ready(frame);
      await openOther(frame);
      assert.deepEqual(
        (await views(frame)).map(({ selected }) => selected),
        ['b', 'b'],
      );
      assert.deepEqual(faults, []);
      await tab.close();
    }
  });

  it('works in a page that was opened from a folder', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'event-timeline-'));
    try {
      for (const name of FILES) copyFileSync(path.join('dist', name), path.join(folder, name));
      const file = path.join(folder, 'page.html');
      writeFileSync(file, PAGE);
      const { tab, faults } = await tabWith({});
      await tab.goto(pathToFileURL(file).href + HASH);
      await ready(tab);
      await openOther(tab);
      const linked = { years: [2002, 2003], selected: 'b' };
      assert.deepEqual(await views(tab), [linked, linked]);
      // The browser says that a file may not import; that the script was added instead is what comes of it.
      assert.deepEqual(
        faults.filter((fault) => !/CORS|ERR_FAILED/.test(fault)),
        [],
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
