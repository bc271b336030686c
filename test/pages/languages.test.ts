import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { chromiumLaunch } from '../support/browser.mjs';

const PAGE = `<!doctype html><html lang="de"><meta charset="utf-8" /><title>x</title>
  <event-timeline><script type="application/json">[{"date":"2002","title":"Eins"},{"date":"2010","title":"Zwei"}]</script></event-timeline>
  <script src="event-timeline.js"></script>`;

describe('the languages of a page that was opened from a folder', () => {
  let browser: Browser;
  const folder = mkdtempSync(path.join(tmpdir(), 'event-timeline-'));
  before(async () => {
    browser = await chromium.launch(await chromiumLaunch());
    for (const name of readdirSync('dist').filter((name) => /^event-timeline[\w-]*\.js$/.test(name)))
      copyFileSync(path.join('dist', name), path.join(folder, name));
    writeFileSync(path.join(folder, 'page.html'), PAGE);
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  it('are loaded from beside the script, by script since it may not import, and spoken', async () => {
    const tab = await browser.newPage();
    await tab.goto(pathToFileURL(path.join(folder, 'page.html')).href);
    await tab.waitForSelector('event-timeline[state=ready]', { state: 'attached' });
    const { search, summary, scripts } = await tab.evaluate(() => {
      const root = document.querySelector('event-timeline')!.shadowRoot!;
      return {
        search: root.querySelector('[part=search]')!.getAttribute('aria-label'),
        summary: root.querySelector('.summary')!.textContent.trim(),
        scripts: [...document.scripts].map(({ src }) => src.split('/').at(-1)),
      };
    });
    assert.equal(search, 'Ereignisse suchen');
    assert.match(summary, /^2 Ereignisse\. .*2002/);
    for (const name of ['words', 'words-de', 'words-de-dates'])
      assert.ok(scripts.includes(`event-timeline-${name}.js`));
    assert.deepEqual(
      scripts.filter((name) => name?.includes('-de-lists') || name?.includes('-mn')),
      [],
      'only what shows',
    );
  });
});
