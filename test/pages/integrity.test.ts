import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import type { EventTimeline } from '../../src/index.js';
import { chromiumLaunch } from '../support/browser.mjs';

const ORIGIN = 'http://timeline.test/';
const CDN = 'http://cdn.test/';
const DATA = '[{"date":"2002","title":"One"},{"date":"2003","title":"Two"}]';
const integrity = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Record<string, string>;

/** As the README says it: the core by its tag, what it loads by the page's import map. */
const recipe = `<!doctype html><html lang="en"><title>x</title>
  <script type="importmap">${JSON.stringify({
    integrity: Object.fromEntries(Object.entries(integrity).map(([name, hash]) => [CDN + name, hash])),
  })}</script>
  <script type="module" crossorigin src="${CDN}event-timeline.js" integrity="${integrity['event-timeline.js']}"></script>
  <event-timeline layout="table"><script type="application/json">${DATA}</script></event-timeline>`;

describe('scripts of another server, known by their hashes', () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch(await chromiumLaunch());
  });
  after(() => browser.close());

  /** Opens the recipe; scripts named in `forged` have something more in them. */
  async function opened(...forged: string[]) {
    const tab = await browser.newPage();
    const asked: string[] = [];
    await tab.route('**/*', (route) => {
      const url = route.request().url();
      if (!url.startsWith(CDN)) return route.fulfill({ body: recipe, contentType: 'text/html' });
      const name = path.basename(new URL(url).pathname);
      asked.push(name);
      const body =
        readFileSync(path.join('dist', name), 'utf8') + (forged.includes(name) ? ';globalThis.forged = 1' : '');
      const headers = { 'access-control-allow-origin': '*' };
      return route.fulfill({ body, headers, contentType: 'text/javascript' });
    });
    await tab.goto(ORIGIN);
    return { tab, asked };
  }
  const isForged = () => 'forged' in globalThis;

  it('run where they are what they were built as, also those that are loaded later', async () => {
    const { tab, asked } = await opened();
    await tab.waitForFunction(() =>
      document.querySelector<EventTimeline>('event-timeline')?.shadowRoot?.querySelector('table'),
    );
    assert.ok(asked.includes('event-timeline-table.js'));
    await tab.close();
  });

  it('do not run where somebody put something in, and the timeline does without', async () => {
    const { tab, asked } = await opened('event-timeline-table.js');
    await tab.waitForFunction(() => document.querySelector('event-timeline[state=ready]'));
    await tab.waitForLoadState('networkidle');
    assert.ok(asked.includes('event-timeline-table.js'));
    assert.equal(await tab.evaluate(isForged), false);
    await tab.close();
  });

  it('register no tag where the first of them is not what it was', async () => {
    const { tab } = await opened('event-timeline.js');
    await tab.waitForLoadState('networkidle');
    assert.equal(await tab.evaluate(isForged), false);
    assert.equal(await tab.evaluate(() => customElements.get('event-timeline')), undefined);
    await tab.close();
  });
});
