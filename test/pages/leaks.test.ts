import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import type {} from '../../src/index.js';
import { chromiumLaunch } from '../support/browser.mjs';

/** As many as the long run has time for, and enough to see what each would leave. */
const MOUNTS = process.env.ALL_MODES ? 1000 : 25;
/** Before the first count: what is made once and kept is made. */
const WARM_UP = 12;

/** What goes on while the element is taken out. */
const MOMENTS = ['ready', 'loading', 'animating', 'before its first frame', 'failed'] as const;
type Moment = (typeof MOMENTS)[number];

/** Runs in the page. */
async function cycle([moment, times]: readonly [Moment, number]): Promise<void> {
  const data = Array.from({ length: 10 }, (_, k) => ({ date: String(2000 + k), title: `Event ${k}` }));
  for (let k = 0; k < times; k++) {
    const element = document.createElement('event-timeline');
    const ended = new Promise((resolve) => {
      for (const name of ['timeline-load', 'timeline-error'] as const) element.addEventListener(name, resolve);
    });
    if (moment === 'loading') element.src = '/never.json';
    else if (moment === 'failed') element.src = 'javascript:0';
    else element.data = data;
    document.body.append(element);
    if (moment === 'loading') await new Promise(requestAnimationFrame);
    else if (moment !== 'before its first frame') await ended;
    if (moment === 'animating') {
      void element.zoomTo('2002', '2004', { animate: true });
      await new Promise(requestAnimationFrame);
    }
    element.remove();
    if (moment === 'before its first frame') await new Promise(requestAnimationFrame);
  }
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

describe('a timeline that is taken out of its page', () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch(await chromiumLaunch());
  });
  after(() => browser.close());

  for (const moment of MOMENTS)
    it(`leaves nothing behind: ${moment}, ${MOUNTS} times`, async () => {
      const tab = await browser.newPage();
      const faults: string[] = [];
      tab.on('pageerror', ({ message }) => faults.push(message));
      await tab.route('**/*', (route) => {
        const { pathname } = new URL(route.request().url());
        if (pathname === '/never.json') return undefined;
        if (pathname === '/') return route.fulfill({ body: '<!doctype html>', contentType: 'text/html' });
        return route.fulfill({ body: readFileSync(`dist${pathname}`, 'utf8'), contentType: 'text/javascript' });
      });
      await tab.goto('http://timeline.test/');
      await tab.addScriptTag({ url: '/event-timeline.js' });
      const devtools = await tab.context().newCDPSession(tab);
      const count = async () => {
        for (let k = 0; k < 3; k++) {
          await devtools.send('HeapProfiler.collectGarbage');
          await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
        }
        const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
        return { nodes, listeners: jsEventListeners };
      };
      await tab.evaluate(cycle, [moment, WARM_UP] as const);
      const first = await count();
      await tab.evaluate(cycle, [moment, MOUNTS] as const);
      const last = await count();
      // The last one taken out may still be held by what was measured just now.
      assert.ok(last.nodes - first.nodes < MOUNTS, `${last.nodes - first.nodes} nodes more`);
      assert.ok(last.listeners - first.listeners < MOUNTS / 2, `${last.listeners - first.listeners} listeners more`);
      assert.deepEqual(faults, []);
      await tab.close();
    });
});
