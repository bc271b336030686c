import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import '../../src/define.js';
import type { TimelineFile } from '../../src/index.js';
import { toHTML, toScript } from '../../src/server.js';
import { article } from '../support/article.js';
import { chromiumLaunch } from '../support/browser.mjs';

const ORIGIN = 'http://timeline.test';
const FILE = 'data/mongolia-icc-warrant.json';
const file = JSON.parse(readFileSync(FILE, 'utf8')) as TimelineFile;
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };
const HEIGHT = `@media screen and (scripting: enabled) {
  event-timeline { display: block; height: 46rem } event-timeline:not([state=ready]) { overflow-y: auto } }`;

const pageOf = (tag: string) =>
  `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>x</title><link rel="icon" href="data:,"><style>${HEIGHT}</style><main><h1>A page</h1>${tag}<p>After</p></main>
  <script>
    globalThis.shifts = [];
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
      .observe({ type: 'layout-shift', buffered: true });
  </script><script src="/dist/event-timeline.js" defer></script></html>`;

describe('a page that is read before any script', () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch(await chromiumLaunch());
  });
  after(() => browser.close());

  /** Opens a page; the script of the timeline comes once `release` is called. */
  async function opened(body: string, options: BrowserContextOptions = {}) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') return route.fulfill({ body, contentType: 'text/html' });
      if (pathname === '/dist/event-timeline.js') await released;
      const contentType = TYPES[path.extname(pathname)] ?? 'text/plain';
      return route.fulfill({ body: readFileSync(path.join('.', pathname)), contentType });
    });
    await page.goto(`${ORIGIN}/`, { waitUntil: 'commit' });
    await page.locator('main > p:last-of-type').waitFor({ state: 'attached' });
    return { page, faults, release };
  }

  const ready = (page: Page) => page.locator('event-timeline[state=ready]').waitFor();
  const shifted = (page: Page) =>
    page.evaluate(async () => {
      for (let k = 0; k < 3; k++) await new Promise((resolve) => requestAnimationFrame(resolve));
      const { shifts } = globalThis as unknown as { shifts: number[] };
      return shifts.reduce((sum, value) => sum + value, 0);
    });

  it('is the article that the event file gives', () => {
    const { is, should } = article();
    assert.ok(
      is === should,
      'stories/article.html is not what the file gives: node --import tsx test/support/article.ts',
    );
  });

  it('reads as a complete article where scripts are turned off', async () => {
    const { page } = await opened(readFileSync('stories/article.html', 'utf8'), { javaScriptEnabled: false });
    const items = page.locator('event-timeline > ol > li');
    assert.equal(await items.count(), file.events.length);
    for (const item of await items.all()) assert.ok(await item.isVisible());
    const words = await page.locator('event-timeline').innerText();
    for (const { title } of [...file.events, ...file.sources!])
      assert.ok(words.includes(title as string), title as string);
    for (const said of ['2–3 September 2024', 'They differ about the date', 'Editor’s answer'])
      assert.ok(words.includes(said), said);
    const box = await page.locator('event-timeline').boundingBox();
    const last = await items.last().boundingBox();
    assert.ok(box!.y + box!.height >= last!.y + last!.height, 'nothing is cut off');
    await page.close();
  });

  const list = toHTML(file, { lang: 'en-GB' });
  const served = html`<event-timeline src="/${FILE}" label="A warrant" .data=${null}
    >${unsafeHTML(list)}</event-timeline
  >`;
  const tags: Record<string, () => Promise<string> | string> = {
    'a list in the tag': () => `<event-timeline src="/${FILE}" label="A warrant">${list}</event-timeline>`,
    'a list and inline JSON': () => `<event-timeline>${list}${toScript(file)}</event-timeline>`,
    'the tag as @lit-labs/ssr renders it': () => collectResult(render(served)),
  };
  for (const [what, tag] of Object.entries(tags))
    for (const [width, options] of [
      ['1280', {}],
      ['360', { viewport: { width: 360, height: 740 } }],
    ] as const)
      it(`becomes the timeline without a jump: ${what}, ${width} px`, async () => {
        const { page, faults, release } = await opened(pageOf(await tag()), options);
        const items = page.locator('event-timeline > ol > li');
        await items.first().waitFor();
        const size = () => page.locator('event-timeline').boundingBox();
        const before = await size();
        release();
        await ready(page);
        assert.deepEqual(await size(), before);
        assert.ok((await shifted(page)) < 0.02, `layout shift of ${await shifted(page)}`);
        assert.equal(await items.first().isVisible(), false);
        assert.equal(await page.locator('event-timeline .root').count(), 1);
        assert.ok((await page.locator('event-timeline [part~=mark]').count()) > 0);
        assert.deepEqual(faults, []);
        await page.close();
      });

  it('is rendered on a server as a root with room for the list, without styles of the picture', async () => {
    const text = await collectResult(render(served));
    assert.match(text, /<template shadowroot="open" shadowrootmode="open">/);
    assert.match(text, /<slot name="header"><\/slot><slot><\/slot>/);
    assert.ok(text.length - list.length < 1000);
  });
});
