// One fresh browser with one page, what is asked of it over the DevTools protocol, and the time it has for it.
import { chromium } from 'playwright-core';
import { chromiumLaunch } from '../support/browser.mjs';
import { HEIGHT, WIDTH } from './server.mjs';

/** The time for a case is over. */
export class Late extends Error {}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A page is quiet when its main thread worked less than `busy` (CPU time) in each of some spans of time. ms */
const QUIET = { busy: 10, span: 200, spans: 3, longest: 15_000 };

export class Tab {
  #browser;
  #page;
  #deadline = Infinity;

  /** @param peer a file in peers/ */
  static async open(origin, peer) {
    const tab = new Tab();
    const browser = (tab.#browser = await chromium.launch(await chromiumLaunch()));
    try {
      const context = await browser.newContext({ viewport: { width: WIDTH, height: HEIGHT }, deviceScaleFactor: 1 });
      const page = (tab.#page = await context.newPage());
      /** protocol of the page and of the whole browser */
      tab.cdp = await context.newCDPSession(page);
      tab.browserCdp = await browser.newBrowserCDPSession();
      /** errors that the page did not catch */
      tab.errors = [];
      page.on('pageerror', (error) => tab.errors.push(error.message));
      await page.goto(`${origin}/?peer=${peer}`);
      await page.waitForFunction(() => window.bench);
      for (const domain of ['HeapProfiler', 'Performance']) await tab.cdp.send(`${domain}.enable`);
      return tab;
    } catch (error) {
      await tab.close();
      throw error;
    }
  }

  get version() {
    return this.#browser.version();
  }

  /** From now on there is so much time. */
  limit(seconds) {
    this.#deadline = performance.now() + seconds * 1000;
  }

  /** The promise's value, or {@link Late} where the time is over first. */
  async within(promise) {
    let timer;
    const over = new Promise((_, reject) => {
      const left = Math.max(0, this.#deadline - performance.now());
      if (left < Infinity) timer = setTimeout(() => reject(new Late()), left);
    });
    promise.catch(() => {}); // what fails later, when nobody waits for it any more
    return Promise.race([promise, over]).finally(() => clearTimeout(timer));
  }

  send(method, parameters) {
    return this.within(this.cdp.send(method, parameters));
  }

  /** Calls a function of `window.bench`. */
  call(name, ...args) {
    return this.within(this.#page.evaluate(([name, args]) => window.bench[name](...args), [name, args]));
  }

  async metric(name) {
    const { metrics } = await this.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === name).value;
  }

  /** Waits until the main thread has nothing to do, at most {@link QUIET}.longest. */
  async quiet() {
    const end = performance.now() + QUIET.longest;
    let busy = await this.metric('ThreadTime');
    for (let still = 0; still < QUIET.spans && performance.now() < end;) {
      await sleep(QUIET.span);
      const now = await this.metric('ThreadTime');
      still = (now - busy) * 1000 < QUIET.busy ? still + 1 : 0;
      busy = now;
    }
  }

  async collectGarbage() {
    for (let k = 0; k < 3; k++) {
      await this.send('HeapProfiler.collectGarbage');
      await this.call('settle');
    }
  }

  /** Bytes in use after garbage collection: script, document and array buffers together. */
  async heap() {
    await this.collectGarbage();
    const usage = await this.send('Runtime.getHeapUsage');
    return usage.usedSize + usage.embedderHeapUsedSize + usage.backingStorageSize;
  }

  async close() {
    await this.#browser.close().catch(() => {});
  }
}
