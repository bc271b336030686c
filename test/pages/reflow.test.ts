import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
import { chromiumLaunch } from '../support/browser.mjs';
import { isDrawn } from './drawn.js';
import { misfits } from './fits.js';
import { opened, rest, STATES, tabOf, type Direction } from './states.js';

/** `npm run test:long` sees every state in every way; `npm test` one of so many. On a desk and at a zoom of 400 % each is seen by states.test.ts. */
const EVERY = 9;

/** WCAG 2.2, 1.4.12. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

interface Way {
  readonly options: BrowserContextOptions;
  /** styles of the page; of the shadow root */
  readonly page?: string;
  readonly inside?: string;
  readonly dir?: Direction;
}
const desk = { viewport: { width: 1280, height: 1024 } };
const phone = { viewport: { width: 320, height: 800 } };

/** Ways to make words larger, or the page smaller. */
const WAYS: Readonly<Record<string, Way>> = {
  '320 px wide': { options: phone },
  '320 px wide, right to left': { options: phone, dir: 'rtl' },
  'with words twice as large': { options: desk, page: 'event-timeline { --timeline-font-size: 26px }' },
  'with words twice as large, 640 px wide': {
    options: { viewport: { width: 640, height: 800 } },
    page: 'html { font-size: 200% } event-timeline { --timeline-font-size: 26px }',
  },
  'with the spacing of 1.4.12': { options: desk, inside: SPACING },
  'with the spacing of 1.4.12, right to left': { options: desk, inside: SPACING, dir: 'rtl' },
  'with the spacing of 1.4.12, 320 px wide': { options: phone, inside: SPACING },
};

describe('nothing is cut off, overlaps or sticks out', () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch(await chromiumLaunch());
  });
  after(() => browser.close());

  const states = Object.entries(STATES);
  Object.entries(WAYS).forEach(([way, { options, page: outer, inside, dir }], first) => {
    it(way, async () => {
      const page = await tabOf(browser, options);
      const faults: Record<string, string[]> = {};
      for (const [name, state] of states.filter((_, k) => isDrawn(k + first, EVERY))) {
        const timeline = await opened(page, state, dir);
        if (outer) await page.addStyleTag({ content: outer });
        if (inside)
          await timeline.evaluate((element, css) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            element.shadowRoot!.adoptedStyleSheets.push(sheet);
          }, inside);
        await rest(page);
        const found = await page.evaluate(misfits);
        if (found.length) faults[name] = found;
      }
      await page.context().close();
      assert.deepEqual(faults, {});
    });
  });
});
