import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { EventTimeline } from '../../src/index.js';

/** One way a timeline can look. A new state is one entry of {@link STATES}. */
export interface LookState {
  /** of a file in `data` */
  readonly file?: string;
  readonly attributes?: string;
  /** what the timeline comes to, if not to `ready` */
  readonly comesTo?: 'loading' | 'error';
  /** what a reader does then */
  readonly then?: (timeline: Locator, page: Page) => Promise<unknown>;
  /** selector in the shadow root: what must be seen, so that it is this state which is tested */
  readonly shows: string;
}

const VISIT = 'mongolia-icc-warrant.json';
const DIFFERENCES = 'every-difference.json';
/** Addresses that never answer, and that are not there. */
export const [NEVER, NOWHERE] = ['/never.json', '/nowhere.json'];

export const STATES: Readonly<Record<string, LookState>> = {
  loading: { attributes: `src="${NEVER}" label="The visit"`, comesTo: 'loading', shows: '[part=progress]' },
  'error panel': { attributes: `src="${NOWHERE}" label="The visit"`, comesTo: 'error', shows: '[role=alert]' },
  picture: { file: VISIT, shows: '.mark.cluster' },
  'every kind of mark': { file: DIFFERENCES, shows: '.mark.disputed' },
  'event open with versions': { file: DIFFERENCES, attributes: 'selected="fire"', shows: '.details .versions' },
  'cluster focused': {
    file: 'dense-day.json',
    then: (timeline) => timeline.locator('.mark.cluster').first().focus(),
    shows: '.mark.cluster:focus',
  },
  'empty view': { file: DIFFERENCES, attributes: 'view="1800/1810"', shows: '.nothing-here button' },
  'no match of a filter': { file: VISIT, attributes: 'filter="zeppelin"', shows: '.nothing-here' },
  table: { file: VISIT, attributes: 'layout="table" selected="visit"', shows: '.table-view [aria-current=true]' },
  'overview and as-of': {
    file: VISIT,
    attributes: 'overview as-of="2024-08-30" view="2023/2024-10"',
    shows: '.overview-window',
  },
  vertical: { file: DIFFERENCES, attributes: 'layout="vertical" selected="fire"', shows: '[data-vertical] .whiskers' },
  'folded with an open fold': {
    file: VISIT,
    attributes: 'scale="folded"',
    then: (timeline) => timeline.locator('.folds .fold').first().press('Enter'),
    shows: '.fold.open',
  },
  'search used': {
    file: VISIT,
    then: (timeline) => timeline.locator('[part~=search]').fill('arrest'),
    shows: '[part~=clear]',
  },
  'filters open': {
    file: VISIT,
    then: (timeline) => timeline.locator('[part~=filters]').click(),
    shows: '[part~=filters-panel]',
  },
  'rows panel open': {
    file: VISIT,
    attributes: 'layout="horizontal"', // in one column there are no rows to arrange
    then: (timeline) => timeline.locator('[part~=button][part~=rows]').click(),
    shows: '[part~=rows-panel]',
  },
  'keyboard help': {
    file: DIFFERENCES,
    then: (timeline) => timeline.locator('[part~=help]').click(),
    shows: 'dialog[open]',
  },
  'card beside a mark': {
    file: DIFFERENCES,
    then: async (timeline, page) => {
      await timeline.locator('.mark').first().focus();
      await page.keyboard.press('ArrowRight');
    },
    shows: '[part~=card]',
  },
  'group by source': { file: VISIT, attributes: 'group-by="source"', shows: '.copy' },
};

export type Direction = 'ltr' | 'rtl';

/** The smallest page of WCAG 1.4.10 is 1280 × 1024 at a zoom of 400 %. */
export const VIEWPORTS: Readonly<Record<string, BrowserContextOptions>> = {
  '1280': { viewport: { width: 1280, height: 1024 } },
  '768': { viewport: { width: 768, height: 1024 } },
  '320×256': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
};
export const COLOURS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;

const ORIGIN = 'http://timeline.test';
const HEAD = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A timeline</title>
  <style>:root { color-scheme: light dark } body { margin: 0; padding: 8px; background: Canvas; color: CanvasText; font-family: sans-serif }</style>`;

/** The whole page, as somebody would write it who knows what a page needs. */
const pageOf = ({ file, attributes = '' }: LookState, dir: Direction) =>
  `<!doctype html><html lang="en-GB" dir="${dir}">${HEAD}<main><h1>A page</h1><event-timeline ${
    file ? `src="/data/${file}"` : ''
  } ${attributes}></event-timeline></main><script src="/dist/event-timeline.js"></script></html>`;

/** A tab without motion, in which functions of these tests can be called: their compiler marks each of them with its name. */
export async function tabOf(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...options });
  page.setDefaultTimeout(10_000);
  await page.addInitScript('globalThis.__name = (one) => one');
  return page;
}

/** Opens a state in a tab and waits until it is there, drawn and at rest. */
export async function opened(page: Page, state: LookState, dir: Direction = 'ltr'): Promise<Locator> {
  await page.unrouteAll();
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === NEVER) return; // stays open
    if (pathname === '/') return route.fulfill({ body: pageOf(state, dir), contentType: 'text/html' });
    const file = path.join('.', pathname);
    try {
      const contentType = pathname.endsWith('.js') ? 'text/javascript' : 'application/json';
      return route.fulfill({ body: readFileSync(file), contentType });
    } catch {
      return route.fulfill({ status: 404 });
    }
  });
  await page.goto(`${ORIGIN}/`, { waitUntil: 'domcontentloaded' });
  return reached(page, state);
}

/** Waits on a page that was opened until a state of its timeline is there, drawn and at rest. */
export async function reached(page: Page, state: LookState): Promise<Locator> {
  const timeline = page.locator('event-timeline');
  await page.locator(`event-timeline[state=${state.comesTo ?? 'ready'}]`).waitFor();
  await rest(page);
  await state.then?.(timeline, page);
  await timeline.locator(state.shows).first().waitFor();
  await rest(page);
  return timeline;
}

/** Nothing slides or fades any more, and two frames were drawn. */
export const rest = (page: Page) =>
  page.evaluate(async () => {
    const frames = () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined))));
    await document.fonts.ready;
    await frames();
    const { shadowRoot } = document.querySelector<EventTimeline>('event-timeline')!;
    while (shadowRoot!.querySelector('[data-sliding], canvas')) await frames();
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    await frames();
  });
