// How long the page is held up by each key that is pressed in the search field: node test/bench/search.mjs [events, 100000].
// CPU time of the longest tasks of the page's main thread, from the browser's trace, by built script (`npm run build` first).
import { chromium } from 'playwright-core';
import { chromiumLaunch } from '../support/browser.mjs';
import { say } from '../support/process.mjs';
import { serve } from '../support/serve.mjs';
import { needBuild } from './ready.mjs';

const SIZE = Number(process.argv[2] ?? 100_000);
const TYPED = 'visit 9';
/** After a key, until everything that follows it is done. ms */
const REST = 1500;
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** In the page: events with titles, texts, rows and tags. */
const give = async (size) => {
  const words = ['court', 'visit', 'warrant', 'summit', 'talks', 'treaty', 'border', 'election', 'Straße', 'мир'];
  const element = document.querySelector('event-timeline');
  const loaded = new Promise((resolve) => element.addEventListener('timeline-load', resolve, { once: true }));
  element.data = Array.from({ length: size }, (_, k) => ({
    id: `e${k}`,
    date: new Date(Date.UTC(1900, 0, 1) + k * 36_000_000).toISOString().slice(0, 10),
    title: `Event ${k} ${words[k % 10]} ${words[(k * 7) % 10]}`,
    text: `Some text about ${words[(k * 3) % 10]} that goes on for a while, number ${k}.`,
    tags: [`tag ${k % 50}`, `kind ${k % 3}`],
  }));
  await loaded;
};

needBuild();
const { origin, close } = await serve();
const browser = await chromium.launch(await chromiumLaunch());
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const body = '<script src="/dist/event-timeline.js"></script><event-timeline></event-timeline>';
  await page.route(`${origin}/search.html`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${origin}/search.html`);
  await page.waitForFunction(() => customElements.get('event-timeline'));
  await page.evaluate(give, SIZE);
  await page.waitForTimeout(4 * REST);
  const cdp = await page.context().newCDPSession(page);
  const measure = async (what, act) => {
    const tasks = [];
    const keep = ({ value }) => tasks.push(...value.filter(({ name, tdur }) => name.endsWith('RunTask') && tdur));
    cdp.on('Tracing.dataCollected', keep);
    await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES } });
    await act();
    await page.waitForTimeout(REST);
    const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
    await cdp.send('Tracing.end');
    await complete;
    cdp.off('Tracing.dataCollected', keep);
    const longest = tasks.map(({ tdur }) => tdur / 1000).sort((a, b) => b - a);
    say(`${what.padEnd(16)} longest tasks: ${longest.slice(0, 3).map((ms) => ms.toFixed(1)).join(', ')} ms`); // prettier-ignore
  };
  say(`${SIZE.toLocaleString('en')} events, Chromium ${browser.version()}`);
  await measure('the field', () => page.locator('[part=search]').click());
  for (const key of TYPED) await measure(`"${key}"`, () => page.keyboard.press(key === ' ' ? 'Space' : key));
  await measure('Enter', () => page.keyboard.press('Enter'));
  await measure('Filters', () => page.locator('[part~=filters]').click());
  await measure('a choice', () => page.locator('#filters label').nth(1).click());
  await measure('Escape', async () => {
    await page.locator('[part=search]').click();
    await page.keyboard.press('Escape');
  });
} finally {
  await browser.close();
  close();
}
