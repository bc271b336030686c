import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { EventTimeline } from '../../src/index.js';
import { chromiumLaunch } from '../support/browser.mjs';
import { reached, rest, type LookState } from './states.js';
import { StrictPage, strictHtml } from './strict-page.js';

const VISIT = 'mongolia-icc-warrant.json';
const COLUMNS = '/columns.js';
const SCRIPT = `document.querySelector('event-timeline').data = { start: Float64Array.of(0, 1e11), title: ['One', 'Two'] };`;
const LARGE = '/large.json';

/** What else there is to see than the states of states.test.ts: all that is loaded on demand has to come at some time. */
const MORE: Readonly<Record<string, LookState & { readonly inside?: string; readonly after?: string }>> = {
  'a fold, a step of the story and the links of its event': {
    file: VISIT,
    attributes: 'scale="sequence" overview group-by="actor" url-state sync="a"',
    then: async (timeline) => {
      await timeline.locator('[part~=next]').click();
      await timeline.locator('[part~=next]').click();
    },
    shows: '[part~=claim], .details .title',
  },
  'a column, searched, then its table': {
    file: VISIT,
    attributes: 'layout="vertical"',
    then: async (timeline) => {
      await timeline.locator('[part~=search]').fill('arrest');
      await timeline.locator('[part~=clear]').waitFor();
      await timeline.locator('[part~=table]').click();
    },
    shows: '.table-view tbody tr',
  },
  'a log scale': { file: VISIT, attributes: 'scale="log"', shows: '.mark' },
  'moved by wheel and pointer, on a canvas while it moves': {
    file: 'dense-day.json',
    then: async (timeline, page) => {
      const sketch = page.waitForResponse((response) => response.url().includes('-sketch.js'));
      await timeline.locator('.track').hover();
      await sketch;
      await page.keyboard.down('Control');
      for (let k = 0; k < 6; k++) await page.mouse.wheel(0, -60);
      await page.keyboard.up('Control');
      await page.mouse.down();
      await page.mouse.move(300, 300, { steps: 5 });
      await page.mouse.up();
    },
    shows: '.mark',
  },
  'on paper': {
    file: VISIT,
    then: async (_timeline, page) => {
      // The part comes when the picture has been there for a while.
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('-print.js')),
      );
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    },
    shows: '.printed .entry',
  },
  'colours of lanes': { file: 'every-difference.json', attributes: 'src="/colours.json"', shows: '.mark' },
  'a large file': { attributes: `src="${LARGE}"`, shows: '.mark' },
  'pictures of an event': { attributes: 'src="/pictures.json" selected="a"', shows: 'img' },
  'a list of longer items': {
    attributes: '',
    inside: '<ol><li><h3><time datetime="2002">2002</time> One</h3><p>More of it.</p></li></ol>',
    shows: '.mark',
  },
  'in another language': { attributes: 'src="/colours.json" lang="de"', shows: '.mark' },
  'pieces elsewhere on the page': {
    attributes: 'src="/colours.json" id="t"',
    after: '<event-timeline-legend for="t"></event-timeline-legend>',
    shows: '.mark',
  },
  shared: {
    attributes: 'src="/colours.json"',
    then: (timeline) => timeline.locator('[part~=share]').click(),
    shows: '#share',
  },
  'what is wrong with a file': { attributes: 'src="/flawed.json"', shows: '.left-out' },
};

describe('a page with a strict policy and Trusted Types', () => {
  let browser: Browser;
  const strict = new StrictPage();
  const loaded = new Set<string>();
  const event = (k: number) => ({ date: String(1900 + (k % 120)), title: `Event ${k}`, text: 'x'.repeat(500) });
  before(async () => {
    browser = await chromium.launch(await chromiumLaunch());
    strict.files.set(COLUMNS, SCRIPT);
    strict.files.set(LARGE, JSON.stringify(Array.from({ length: 3000 }, (_, k) => event(k))));
    strict.files.set('/flawed.json', '[{"date":"2002","title":"One"},{"date":"2024-02-30","title":"Two"}]');
    strict.files.set(
      '/colours.json',
      '{"lanes":[{"id":"a","color":"teal"},{"id":"b","color":"#c33"}],"events":[{"date":"2002","title":"One","lane":"a"},{"date":"2003","title":"Two","lane":"b"}]}',
    );
    strict.files.set(
      '/pictures.json',
      '[{"id":"a","date":"2002","title":"One","media":[{"url":"/none.png","alt":"One"}]}]',
    );
    await strict.start();
  });
  after(async () => {
    await browser.close();
    strict.stop();
  });

  /** Opens it, does what is to be done, and gives what the page saw of it. */
  async function visit(content: string, look: (page: Page) => Promise<unknown>, head?: string) {
    strict.body = strictHtml(content, { head });
    strict.forget();
    const { page, seen } = await strict.tab(browser);
    try {
      await page.goto(strict.origin, { waitUntil: 'domcontentloaded' });
      await look(page);
      await rest(page);
      const result = await seen();
      for (const path of result.asked) {
        const part = /^\/dist\/event-timeline-(\w+)\.js$/.exec(path);
        if (part) loaded.add(part[1]);
      }
      return result;
    } finally {
      await page.context().close();
    }
  }

  for (const [name, state] of Object.entries(MORE))
    it(`has nothing to report: ${name}`, async () => {
      const { file, attributes = '', inside = '', after = '' } = state;
      const src = file && !attributes.includes('src=') ? `src="/data/${file}"` : '';
      const content = `<event-timeline ${src} ${attributes}>${inside}</event-timeline>${after}`;
      const { violations, faults, asked } = await visit(content, (page) => reached(page, state));
      assert.deepEqual({ violations, faults }, { violations: [], faults: [] });
      assert.deepEqual(
        asked.filter((address) => !address.startsWith('/')),
        [],
      );
    });

  it('has nothing to report: columns that a script gives', async () => {
    const { violations, faults } = await visit(
      '<event-timeline></event-timeline>',
      (page) => page.locator('event-timeline[state=ready] .mark').first().waitFor(),
      `<script defer src="${COLUMNS}"></script>`,
    );
    assert.deepEqual([violations, faults], [[], []]);
  });

  it('shows the same picture as one without a policy', async () => {
    const lookOf = (page: Page) =>
      page.locator('event-timeline').evaluate((element: EventTimeline) =>
        [...element.shadowRoot!.querySelectorAll('.mark, .axis span, .lane, .details, .tools button')].map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          const { color, backgroundColor } = getComputedStyle(one);
          return [one.className, x, y, width, height, color, backgroundColor].join(' ');
        }),
      );
    const state: LookState = { file: 'every-difference.json', attributes: 'selected="fire"', shows: '.mark' };
    const seen: string[][] = [];
    for (const bypassCSP of [false, true]) {
      strict.body = strictHtml(`<event-timeline src="/data/${state.file!}" ${state.attributes!}></event-timeline>`);
      const { page } = await strict.tab(browser, { bypassCSP });
      await page.goto(strict.origin, { waitUntil: 'domcontentloaded' });
      await reached(page, state);
      seen.push(await lookOf(page));
      await page.context().close();
    }
    assert.ok(seen[0].length > 20);
    assert.deepEqual(seen[0], seen[1]);
  });

  it('would report what is not allowed, so that silence means something', async () => {
    const { violations } = await visit('<event-timeline src="/flawed.json"></event-timeline>', async (page) => {
      await page.locator('event-timeline[state=ready]').waitFor();
      await page.evaluate(() => {
        document.body.setAttribute('style', 'color: red');
        try {
          document.body.innerHTML = '<p>x</p>';
        } catch {
          // refused by Trusted Types, and reported
        }
      });
    });
    assert.ok(violations.some((one) => one.startsWith('style-src')));
    assert.ok(violations.some((one) => one.startsWith('require-trusted-types-for')));
    assert.ok(violations.some((one) => one.includes('csp-report')));
  });

  it('has by then loaded every part that is loaded on demand', () => {
    const parts = readdirSync('src/element/parts').map((name) => name.replace('.ts', ''));
    assert.deepEqual(
      [...parts, 'check'].filter((name) => !loaded.has(name)),
      [],
    );
  });
});
