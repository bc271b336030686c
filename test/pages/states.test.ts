import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
import { chromiumLaunch } from '../support/browser.mjs';
import { axeFinds } from './axe.js';
import { draw, IS_LONG } from './drawn.js';
import { misfits } from './fits.js';
import { small } from './small.js';
import { COLOURS, reached, STATES, VIEWPORTS, type Direction } from './states.js';
import { StrictPage, strictHtml } from './strict-page.js';

/** Least size of what is pressed, px. WCAG 2.2: 2.5.8 asks for 24, 2.5.5 for 44, which a finger needs. */
const [MOUSE, FINGER] = [24, 44];
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

interface Mode {
  readonly device: string;
  readonly options: BrowserContextOptions;
  readonly least: number;
  readonly colours: keyof typeof COLOURS;
  readonly dir: Direction;
}
const modesOf = (devices: Readonly<Record<string, BrowserContextOptions>>, least: number): Mode[] =>
  Object.entries(devices).flatMap(([device, options]) =>
    (['light', 'dark', 'forced'] as const).flatMap((colours) =>
      (['ltr', 'rtl'] as const).map((dir) => ({ device, options, least, colours, dir })),
    ),
  );
const MODES = [...modesOf(VIEWPORTS, MOUSE), ...modesOf({ 'a finger on 390': PHONE }, FINGER)];

describe('every state, on a page with a strict policy', () => {
  let browser: Browser;
  const strict = new StrictPage();
  const tabs = new Map<BrowserContextOptions, ReturnType<typeof strict.tab>>();
  before(async () => {
    browser = await chromium.launch(await chromiumLaunch());
    await strict.start();
  });
  after(async () => {
    await browser.close();
    strict.stop();
  });

  Object.entries(STATES).forEach(([name, state]) => {
    for (const { device, options, least, colours, dir } of IS_LONG ? MODES : [MODES[draw(name, MODES.length)]])
      it(`is in order: ${name}, ${device} px, ${colours}, ${dir}`, async () => {
        if (!tabs.has(options)) tabs.set(options, strict.tab(browser, options));
        const { page, seen } = await tabs.get(options)!;
        await page.emulateMedia(COLOURS[colours]);
        const src = state.file ? `src="/data/${state.file}"` : '';
        strict.body = strictHtml(`<event-timeline ${src} ${state.attributes ?? ''}></event-timeline>`, { dir });
        strict.forget();
        await page.goto(strict.origin, { waitUntil: 'domcontentloaded' });
        await reached(page, state);
        const { violations, faults, asked } = await seen();
        const elsewhere = asked.filter((address) => !address.startsWith('/'));
        assert.deepEqual({ violations, faults, elsewhere }, { violations: [], faults: [], elsewhere: [] });
        const found = {
          misfits: await page.evaluate(misfits),
          small: await page.evaluate(small, least),
          axe: await axeFinds(page),
        };
        assert.deepEqual(found, { misfits: [], small: [], axe: [] });
      });
  });
});
