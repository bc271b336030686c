import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { EventTimeline } from '../../src/index.js';
import { chromiumLaunch } from '../support/browser.mjs';

const NAMES = ['', '-check', '-sources', '-table', '-columns', '-sketch', '-large'];
const [FIRST, SECOND, THIRD, TABLE, COLUMNS, SKETCH, LARGE] = NAMES.map((name) => `event-timeline${name}.js`);
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
      const [picture, table] = ['.track', '.table-view'].map((name) =>
        element.shadowRoot!.querySelector(name)?.checkVisibility(),
      );
      const { issues, events, state } = element;
      const words = { panel: panel?.textContent, details: details?.textContent ?? '' };
      return { issues, events, state, ...words, claims, picture: !!picture, table: !!table };
    });
    await tab.close();
    return result;
  }

  it('are not asked for where nothing is wrong and no source is named', async () => {
    const { asked, events } = await opened({ page: page(SOUND), [FIRST]: script(FIRST) });
    assert.deepEqual([asked.filter((name) => name.endsWith('.js')), events], [[FIRST], 1]);
  });

  it('sketch the picture that will move: asked for once a pointer comes, and moved without where that fails', async () => {
    for (const more of [{ [SKETCH]: script(SKETCH) }, {}]) {
      const asked: string[] = [];
      const files: Record<string, string> = { page: page(SOUND), [FIRST]: script(FIRST), ...more };
      const tab = await browser.newPage();
      await tab.route('**/*', (route) => {
        const name = new URL(route.request().url()).pathname.slice(1);
        asked.push(name);
        const contentType = name.endsWith('.js') ? 'text/javascript' : 'text/html';
        return files[name] ? route.fulfill({ body: files[name], contentType }) : route.fulfill({ status: 404 });
      });
      await tab.goto(`${ORIGIN}page`);
      const timeline = tab.locator('event-timeline');
      await tab.locator('event-timeline [part~=mark]').waitFor({ state: 'attached' });
      assert.ok(!asked.includes(SKETCH));
      const answered = tab.waitForResponse((response) => response.url().endsWith(SKETCH));
      await timeline.hover();
      await answered;
      const span = () => timeline.evaluate(({ view }: EventTimeline) => view.end - view.start);
      const before = await span();
      const moves = await timeline.evaluate(async (element) => {
        const track = element.shadowRoot!.querySelector('.track')!;
        const sketched: boolean[] = [];
        for (let k = 0; k < 5; k++) {
          track.dispatchEvent(new WheelEvent('wheel', { deltaY: -20, ctrlKey: true, bubbles: true, cancelable: true }));
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          sketched.push(!!element.shadowRoot!.querySelector('canvas'));
        }
        return sketched.at(-1);
      });
      assert.equal(moves, SKETCH in more);
      assert.ok((await span()) < before);
      await tab.close();
    }
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

  it('show the table that is asked for, and the picture where that has not come', async () => {
    const asked = page(SOUND).replace('<event-timeline>', '<event-timeline layout="table">');
    for (const more of [{ [TABLE]: script(TABLE) }, {}]) {
      const { state, events, picture, table, faults } = await opened({ page: asked, [FIRST]: script(FIRST), ...more });
      assert.deepEqual([state, events, faults], ['ready', 1, []]);
      assert.deepEqual([table, picture], [TABLE in more, !(TABLE in more)]);
    }
  });

  it('read columns, or tell which script is missing', async () => {
    const set =
      "document.querySelector('event-timeline').data = { start: Float64Array.of(1, 2), title: ['One', 'Two'] };";
    const given = `<event-timeline></event-timeline><script src="${FIRST}"></script><script>${set}</script>`;
    const files = { page: given, [FIRST]: script(FIRST), [SECOND]: script(SECOND) };
    const { events, issues } = await opened({ ...files, [COLUMNS]: script(COLUMNS) });
    assert.deepEqual([events, issues], [2, []]);
    const without = await opened(files);
    assert.deepEqual([without.state, without.events, without.issues[0].code], ['error', 0, 'internal']);
    assert.ok(without.issues[0].hint?.includes(COLUMNS));
  });

  for (const [what, button, file, shown] of [
    ['the table', 'table', TABLE, '.table-view'],
    ['the help', 'help', 'event-timeline-help.js', 'dialog[open]'],
    ['the panel to share', 'share', 'event-timeline-share.js', '[part~=share-panel]'],
    ['the filters', 'filters', 'event-timeline-find.js', '[part~=filters-panel]'],
  ] as const)
    it(`say that ${what} could not be loaded, and are tried again at the next press`, async () => {
      const files: Record<string, string> = { page: page(TOLD), [FIRST]: script(FIRST), [THIRD]: script(THIRD) };
      const tab = await browser.newPage();
      const faults: string[] = [];
      tab.on('pageerror', ({ message }) => faults.push(message));
      await tab.route('**/*', (route) => {
        const name = new URL(route.request().url()).pathname.slice(1);
        const contentType = name.endsWith('.js') ? 'text/javascript' : 'text/html';
        return files[name] ? route.fulfill({ body: files[name], contentType }) : route.fulfill({ status: 404 });
      });
      await tab.goto(`${ORIGIN}page`);
      const pressed = tab.locator(`event-timeline [part~=button][part~=${button}]`);
      await pressed.click();
      const status = tab.locator('event-timeline [part=status]');
      await status.getByText('could not be loaded').waitFor(); // which is seen too
      files[file] = script(file);
      await pressed.click();
      await tab.locator(`event-timeline ${shown}`).waitFor();
      assert.equal(await status.getAttribute('class'), 'visually-hidden');
      assert.deepEqual(faults, []);
      await tab.close();
    });

  it('say once that a key could not be served, which is when the keys that go from event to event work', async () => {
    const files: Record<string, string> = { page: page(TOLD), [FIRST]: script(FIRST), [THIRD]: script(THIRD) };
    const tab = await browser.newPage();
    await tab.route('**/*', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const contentType = name.endsWith('.js') ? 'text/javascript' : 'text/html';
      return files[name] ? route.fulfill({ body: files[name], contentType }) : route.fulfill({ status: 404 });
    });
    await tab.goto(`${ORIGIN}page`);
    const mark = tab.locator('event-timeline [part~=mark]').first();
    const status = tab.locator('event-timeline [part=status]');
    await mark.focus();
    await tab.keyboard.press('End');
    await tab.keyboard.press('Enter');
    await tab.locator('event-timeline [part~=close]').waitFor();
    assert.equal(await status.getAttribute('class'), 'visually-hidden');
    await tab.keyboard.press('+');
    await status.getByText('could not be loaded').waitFor();
    files['event-timeline-help.js'] = script('event-timeline-help.js');
    await tab.keyboard.press('?');
    await tab.locator('event-timeline dialog[open]').waitFor();
    await tab.close();
  });

  it('parse a large file while it comes in, or all of it in the end', async () => {
    const events = Array.from({ length: 3000 }, (_, k) => ({
      date: '2002',
      title: `Event ${k}`,
      text: 'x'.repeat(400),
    }));
    const loaded = `<event-timeline src="large.json"></event-timeline><script src="${FIRST}"></script>`;
    for (const more of [{ [LARGE]: script(LARGE) }, {}]) {
      const files = { page: loaded, 'large.json': JSON.stringify({ events }), [FIRST]: script(FIRST), ...more };
      const { state, events: count, asked, faults } = await opened(files);
      assert.ok(asked.includes(LARGE));
      assert.deepEqual([state, count, faults], ['ready', 3000, []]);
    }
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
      for (const name of [FIRST, SECOND, TABLE]) copyFileSync(path.join('dist', name), path.join(folder, name));
      const file = path.join(folder, 'page.html');
      writeFileSync(file, page(FLAWED).replace('<event-timeline>', '<event-timeline layout="table">'));
      const tab = await browser.newPage();
      await tab.goto(pathToFileURL(file).href);
      const { issues, events, table } = await told(tab);
      assert.deepEqual([issues[0].code, events, table], ['date-not-real', 1, true]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
