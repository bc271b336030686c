import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { chromiumLaunch } from '../support/browser.mjs';
import { clashes } from './clashes.js';
import { draw, IS_LONG, isDrawn } from './drawn.js';
import { misfits } from './fits.js';
import { opened, rest, STATES, tabOf, type LookState } from './states.js';

/** Own widths of a timeline, px: telephones, tablets, desks and walls, and both sides of each width at which something changes. */
const WIDTHS = [
  320, 360, 399, 400, 479, 480, 599, 600, 699, 700, 768, 899, 900, 1024, 1199, 1200, 1280, 1400, 1920, 2560, 3000,
];
/** Below this own width time runs down. px */
const COLUMN = 480;

const VISIT = 'mongolia-icc-warrant.json';
const SHOWN: Readonly<Record<string, LookState>> = {
  'all of it': STATES.picture,
  'an open event, folded, with the overview': {
    file: VISIT,
    attributes: 'scale="folded" selected="visit" overview',
    shows: '.overview-window',
  },
  'the last days, as known on a day': {
    file: VISIT,
    attributes: 'view="2024-08-26/2024-09-04" as-of="2024-09-02" selected="announced"',
    shows: '.mark.selected',
  },
  'the table': STATES.table,
};

const THEMES = readdirSync('src/themes').map((file) => file.replace('.css', ''));
/** Short words and long ones, another direction, scripts in which words are longer or have no spaces between. */
const LANGUAGES = ['en', 'ar', 'fi', 'mn', 'ja'];
const LOOKS: readonly (readonly [string, LookState])[] = [
  ...Object.entries(SHOWN),
  ['the front page', { file: VISIT, attributes: 'scale="folded"', shows: '.fold' }],
  ['versions in a column', { file: VISIT, attributes: 'layout="vertical" selected="visit"', shows: '[data-vertical]' }],
  ['a search', STATES['search used']],
];
/** Widths at which looks and languages are seen. */
const SOME_WIDTHS = [360, 768, 1280, 1920];
/** `npm run test:long` sees every theme in every language, light and dark, at all widths; `npm test` every other theme in one of them, at every other width. */
const widthsFor = (name: string, widths: readonly number[]) =>
  widths.filter((_, n) => IS_LONG || n % 2 === draw(`widths of ${name}`, 2));

describe('a timeline follows its own width, in a window that is much wider', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await chromium.launch(await chromiumLaunch());
    page = await tabOf(browser, { viewport: { width: 3200, height: 1000 } });
  });
  after(() => browser.close());

  /** The faults at each width, from one to the next without a new page. */
  async function walked(
    state: LookState,
    widths: readonly number[],
    more?: () => string[],
  ): Promise<Record<string, string[]>> {
    const faults: Record<string, string[]> = {};
    const isSet = state.attributes?.includes('layout=');
    for (const width of widths) {
      await page.evaluate((px) => {
        const { style } = document.querySelector('event-timeline')!;
        style.boxSizing = 'border-box';
        style.width = `${px}px`;
      }, width);
      // The part that lays out a column is loaded on the way.
      const own = await page.evaluate(
        () => document.querySelector('event-timeline')!.shadowRoot!.querySelector('.root')!.clientWidth,
      );
      if (!isSet)
        await page.waitForFunction(
          (isDown) =>
            !!document.querySelector('event-timeline')!.shadowRoot!.querySelector('[data-vertical]') === isDown,
          own < COLUMN,
        );
      await rest(page);
      const found = [...(await page.evaluate(misfits)), ...(more ? await page.evaluate(more) : [])];
      if (found.length) faults[width] = found;
    }
    return faults;
  }

  for (const [name, state] of Object.entries(SHOWN))
    it(`no word is cut off, overlaps another or sticks out from 320 to 3,000 px: ${name}`, async () => {
      await opened(page, state);
      assert.deepEqual(await walked(state, widthsFor(name, WIDTHS)), {});
    });

  /** The look and the language of the page that is open. */
  async function dressed(timeline: Locator, theme: string, lang: string): Promise<void> {
    await page.addStyleTag({
      content:
        theme === 'compact'
          ? 'event-timeline { --timeline-density: 0.75 }'
          : readFileSync(`src/themes/${theme}.css`, 'utf8'),
    });
    const english = await timeline.locator('.summary').first().textContent();
    await timeline.evaluate(
      (element, [theme, lang]) => {
        element.classList.add(`timeline-${theme}`);
        Object.assign(document.documentElement, { lang, dir: lang === 'ar' ? 'rtl' : 'ltr' });
      },
      [theme, lang],
    );
    if (lang !== 'en')
      await page.waitForFunction(
        (english) =>
          document.querySelector('event-timeline')!.shadowRoot!.querySelector('.summary')!.textContent !== english,
        english,
      );
  }

  for (const [k, theme] of [...THEMES, 'compact'].entries())
    for (const [n, lang] of LANGUAGES.entries())
      for (const [m, colorScheme] of (['light', 'dark'] as const).entries()) {
        if (!isDrawn(k, 2)) continue;
        if (!IS_LONG && (n !== draw(`language of ${theme}`, LANGUAGES.length) || m !== draw(`colours of ${theme}`, 2)))
          continue;
        const [name, state] = LOOKS[(k + 2 * n + 3 * m) % LOOKS.length];
        it(`nor in the looks and languages that people choose: ${theme}, ${lang}, ${colorScheme}, ${name}`, async () => {
          await page.emulateMedia({ colorScheme });
          await dressed(await opened(page, state), theme, lang);
          assert.deepEqual(await walked(state, widthsFor(theme, SOME_WIDTHS), clashes), {});
        });
      }
});
