import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { EventTimeline } from '../../src/index.js';
import { chromiumLaunch } from '../support/browser.mjs';

const [FIRST, SECOND] = ['event-timeline.js', 'event-timeline-check.js'];
const ORIGIN = 'http://timeline.test/';
const SOUND = '[{"date":"2002","title":"One"}]';
const FLAWED = '[{"date":"2002","title":"One"},{"date":"2024-02-30","title":"Two"}]';

const script = (name: string) => readFileSync(path.join('dist', name), 'utf8');
const page = (data: string, tag = `<script src="${FIRST}"></script>`) =>
  `<!doctype html><html lang="en"><title>x</title><event-timeline><script type="application/json">${data}</script></event-timeline>${tag}`;

describe('the script that tells what is wrong', () => {
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
    await tab.waitForSelector('event-timeline:is([state=ready], [state=error])', { state: 'attached' });
    const result = await tab.evaluate(() => {
      const element = document.querySelector<EventTimeline>('event-timeline')!;
      const panel = element.shadowRoot!.querySelector('[part=error]')?.textContent;
      return { issues: element.issues, events: element.events, state: element.state, panel };
    });
    await tab.close();
    return result;
  }

  it('is not asked for where nothing is wrong', async () => {
    const { asked, events } = await opened({ page: page(SOUND), [FIRST]: script(FIRST) });
    assert.deepEqual([asked.filter((name) => name.endsWith('.js')), events], [[FIRST], 1]);
  });

  for (const [name, tag] of [
    ['a script', undefined],
    ['a module', `<script type="module" src="${FIRST}"></script>`],
  ] as const)
    it(`is found beside ${name}`, async () => {
      const files = { page: page(FLAWED, tag), [FIRST]: script(FIRST), [SECOND]: script(SECOND) };
      const { issues, events, faults } = await opened(files);
      assert.deepEqual([issues[0].code, issues[0].pointer, events], ['date-not-real', '/1/date', 1]);
      assert.deepEqual(faults, []);
    });

  it('needs no permission of a strict page that the first one does not need', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
    const files = { page: page(FLAWED), [FIRST]: script(FIRST), [SECOND]: script(SECOND) };
    const { issues, faults } = await opened(files, { 'content-security-policy': policy });
    assert.deepEqual([issues[0].code, faults], ['date-not-real', []]);
  });

  it('is not missed by a reader: without it the same events are drawn, and the author is told what to do', async () => {
    const { issues, events, state } = await opened({ page: page(FLAWED), [FIRST]: script(FIRST) });
    assert.deepEqual([issues.length, issues[0].code, events, state], [1, 'field-value', 1, 'ready']);
    assert.match(issues[0].hint!, /event-timeline-check\.js/);
  });

  it('leaves a panel where nothing can be drawn, with it or without', async () => {
    for (const second of [{ [SECOND]: script(SECOND) }, {}]) {
      const { state, panel } = await opened({ page: page('{"events":[}'), [FIRST]: script(FIRST), ...second });
      assert.equal(state, 'error');
      assert.match(panel!, second[SECOND] ? /line 1, column 12/ : /not valid JSON/);
    }
  });

  it('is found beside a page that was opened from a folder', async () => {
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
