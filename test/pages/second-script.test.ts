import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { EventTimeline } from '../../src/index.js';
import { chromiumLaunch } from '../support/browser.mjs';

const [FIRST, SECOND, THIRD] = ['event-timeline.js', 'event-timeline-check.js', 'event-timeline-sources.js'];
const ORIGIN = 'http://timeline.test/';
const SOUND = '[{"date":"2002","title":"One"}]';
const FLAWED = '[{"date":"2002","title":"One"},{"date":"2024-02-30","title":"Two"}]';

/** Two articles, two days. */
const TOLD = JSON.stringify({
  sources: [
    { id: 'a', title: 'Morning', published: '2024-08-30' },
    { id: 'b', title: 'Evening', published: '2024-09-03' },
  ],
  events: [
    {
      id: 'visit',
      date: '2024-09-02',
      title: 'The visit',
      sources: ['b'],
      claims: [{ id: 'plan', source: 'a', date: '2024-09-03', says: 'It is announced' }],
    },
  ],
});

const script = (name: string) => readFileSync(path.join('dist', name), 'utf8');
const page = (data: string, tag = `<script src="${FIRST}"></script>`) =>
  `<!doctype html><html lang="en"><title>x</title><event-timeline><script type="application/json">${data}</script></event-timeline>${tag}`;

describe('scripts that are loaded when they are needed', () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch(await chromiumLaunch());
  });
  after(() => browser.close());

  /** Opens a page made of these files; gives what the timeline tells and which files were asked for. */
  async function opened(files: Record<string, string>, headers: Record<string, string> = {}) {
    const asked: string[] = [];
    const faults: string[] = [];
    const tab = await browser.newPage();
    tab.on('pageerror', ({ message }) => faults.push(message));
    tab.on('console', (message) => message.text().includes('Content Security Policy') && faults.push(message.text()));
    await tab.route('**/*', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      asked.push(name);
      const body = files[name];
      if (body === undefined) return route.fulfill({ status: 404 });
      const contentType = name.endsWith('.js') ? 'text/javascript' : 'text/html';
      return route.fulfill({ body, contentType, headers });
    });
    await tab.goto(`${ORIGIN}page`);
    return { ...(await told(tab)), asked, faults };
  }

  async function told(tab: Page) {
    await tab.waitForFunction(
      () =>
        performance.getEntriesByName('event-timeline:ready').length > 0 ||
        document.querySelector<EventTimeline>('event-timeline')?.state === 'error',
    );
    const result = await tab.evaluate(() => {
      const element = document.querySelector<EventTimeline>('event-timeline')!;
      const [panel, details] = ['error', 'details'].map((name) => element.shadowRoot!.querySelector(`[part=${name}]`));
      const claims = element.shadowRoot!.querySelectorAll('[part=claim]').length;
      const { issues, events, state } = element;
      return { issues, events, state, panel: panel?.textContent, details: details?.textContent ?? '', claims };
    });
    await tab.close();
    return result;
  }

  it('are not asked for where nothing is wrong and no source is named', async () => {
    const { asked, events } = await opened({ page: page(SOUND), [FIRST]: script(FIRST) });
    assert.deepEqual([asked.filter((name) => name.endsWith('.js')), events], [[FIRST], 1]);
  });

  for (const [name, tag] of [
    ['a script', undefined],
    ['a module', `<script type="module" src="${FIRST}"></script>`],
  ] as const)
    it(`are found beside ${name}: what is wrong`, async () => {
      const files = { page: page(FLAWED, tag), [FIRST]: script(FIRST), [SECOND]: script(SECOND) };
      const { issues, events, faults } = await opened(files);
      assert.deepEqual([issues[0].code, issues[0].pointer, events], ['date-not-real', '/1/date', 1]);
      assert.deepEqual(faults, []);
    });

  it('need no permission of a strict page that the first one does not need', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
    const files = { page: page(FLAWED), [FIRST]: script(FIRST), [SECOND]: script(SECOND) };
    const { issues, faults } = await opened(files, { 'content-security-policy': policy });
    assert.deepEqual([issues[0].code, faults], ['date-not-real', []]);
  });

  it('have the nonce of the first one, on a page that lets in nothing without', async () => {
    const tag = `<script nonce="n" src="${FIRST}"></script>`;
    const files = { page: page(FLAWED, tag), [FIRST]: script(FIRST), [SECOND]: script(SECOND) };
    const policy = "script-src 'nonce-n'; style-src 'self'";
    const { issues } = await opened(files, { 'content-security-policy': policy });
    assert.equal(issues[0].code, 'date-not-real');
  });

  it('are not missed by a reader: without the check the same events are drawn, and the author is told what to do', async () => {
    const { issues, events, state } = await opened({ page: page(FLAWED), [FIRST]: script(FIRST) });
    assert.deepEqual([issues.length, issues[0].code, events, state], [1, 'field-value', 1, 'ready']);
    assert.match(issues[0].hint!, /event-timeline-check\.js/);
  });

  it('compare what sources tell, before the load is over', async () => {
    const selected = page(TOLD).replace('<event-timeline>', '<event-timeline selected="visit">');
    const files = { page: selected, [FIRST]: script(FIRST), [THIRD]: script(THIRD) };
    const { details, claims, asked, faults } = await opened(files);
    assert.ok(asked.includes(THIRD));
    assert.match(details, /They differ about the date/);
    assert.deepEqual([claims, faults], [2, []]);
  });

  it('are not missed where sources are named: who says what is still told', async () => {
    const selected = page(TOLD).replace('<event-timeline>', '<event-timeline selected="visit" as-of="2024-08-31">');
    const { details, events, state, faults } = await opened({ page: selected, [FIRST]: script(FIRST) });
    assert.deepEqual([events, state, faults], [1, 'ready', []]);
    for (const words of ['It is announced', 'Morning', 'Evening']) assert.ok(details.includes(words), words);
  });

  it('leave a panel where nothing can be drawn, with the check or without', async () => {
    for (const second of [{ [SECOND]: script(SECOND) }, {}]) {
      const { state, panel } = await opened({ page: page('{"events":[}'), [FIRST]: script(FIRST), ...second });
      assert.equal(state, 'error');
      assert.match(panel!, second[SECOND] ? /line 1, column 12/ : /not valid JSON/);
    }
  });

  it('are found beside a page that was opened from a folder', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'event-timeline-'));
    try {
      for (const name of [FIRST, SECOND]) copyFileSync(path.join('dist', name), path.join(folder, name));
      const file = path.join(folder, 'page.html');
      writeFileSync(file, page(FLAWED));
      const tab = await browser.newPage();
      await tab.goto(pathToFileURL(file).href);
      const { issues, events } = await told(tab);
      assert.deepEqual([issues[0].code, events], ['date-not-real', 1]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
