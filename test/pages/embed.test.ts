import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { chromiumLaunch } from '../support/browser.mjs';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.json': 'application/json',
};
/** What the pages find where. */
const fileFor = (pathname: string) => (pathname.startsWith('/embed/') ? `stories${pathname}` : `.${pathname}`);
const frame = (src: string) =>
  `<!doctype html><html lang="en"><title>x</title><iframe data-event-timeline title="t" style="width:600px;height:90px"
    src="/embed/index.html?src=${encodeURIComponent(src)}"></iframe><script src="/embed/host.js"></script>`;

describe('the page for frames', () => {
  let browser: Browser;
  let page = '';
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url!, 'http://local');
    if (pathname === '/') return void response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    try {
      const body = readFileSync(fileFor(pathname));
      response.writeHead(200, { 'content-type': TYPES[path.extname(pathname)] ?? 'text/javascript' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  let origin = '';
  before(async () => {
    browser = await chromium.launch(await chromiumLaunch());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  it('has the height of what is in it, however wide it is', async () => {
    page = frame('/data/every-difference.json');
    const tab = await browser.newPage();
    await tab.goto(origin);
    const inside = tab.frameLocator('iframe');
    await inside.locator('event-timeline[state=ready]').waitFor();
    const fits = () => {
      const one = document.querySelector('iframe')!;
      const height = one.contentDocument!.body.getBoundingClientRect().height;
      return height > 300 && Math.abs(one.clientHeight - height) <= 1;
    };
    await tab.waitForFunction(fits);
    for (const width of ['1000px', '360px']) {
      await tab.evaluate((width) => (document.querySelector('iframe')!.style.width = width), width);
      await tab.waitForFunction(fits);
    }
    await tab.close();
  });

  it('has that height, too, where the page hears of it only after the frame is there', async () => {
    page = frame('/data/every-difference.json').replace(/<script.*<\/script>/, '');
    const tab = await browser.newPage();
    await tab.goto(origin);
    await tab.frameLocator('iframe').locator('event-timeline[state=ready]').waitFor();
    await tab.addScriptTag({ url: '/embed/host.js' });
    await tab.waitForFunction(() => document.querySelector('iframe')!.clientHeight > 300);
    await tab.close();
  });

  it('shows no file of another server, nor anything but a file', async () => {
    const tab = await browser.newPage();
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(request.url()));
    for (const src of ['https://example.org/a.json', '//example.org/a.json', 'data:application/json,[]', '']) {
      page = frame(src);
      await tab.goto(origin);
      await tab.frameLocator('iframe').getByText('Name an event file of this server').waitFor();
    }
    assert.ok(asked.every((url) => url.startsWith(origin)));
    await tab.close();
  });
});
