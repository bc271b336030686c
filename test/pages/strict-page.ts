import { readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { NEVER, tabOf } from './states.js';

/** Nothing but what the page itself serves, no string that becomes code or markup, and Lit's own policy. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json', css: 'text/css' };

/** What the page was told of, by whatever way. */
export interface Seen {
  /** "directive what", as the page's own listener and the reports that the browser sends have it */
  readonly violations: string[];
  /** thrown, or refused and not caught; and whatever a dialog says */
  readonly faults: string[];
  /** paths on the page's own server, and whole addresses anywhere else */
  readonly asked: string[];
}

/** A page under {@link POLICY} on a server of its own, since a browser sends its reports past any test's interception. */
export class StrictPage {
  readonly #server: http.Server;
  readonly #reports: string[] = [];
  readonly #seen: string[][] = [this.#reports];
  body = '';
  /** files besides those of the project, by path */
  readonly files = new Map<string, string>();

  constructor() {
    this.#server = http.createServer((request, response) => {
      const { pathname } = new URL(request.url!, 'http://local');
      if (pathname === '/report') {
        let text = '';
        request.on('data', (chunk) => (text += chunk)).on('end', () => this.#reports.push(text));
        return void response.writeHead(204).end();
      }
      if (pathname === NEVER) return; // stays open
      const type = TYPES[path.extname(pathname).slice(1)] ?? 'text/html; charset=utf-8';
      const headers = { 'content-type': type, 'content-security-policy': `${POLICY}; report-uri /report` };
      try {
        const own =
          this.files.get(pathname) ?? (pathname === '/' ? this.body : pathname === '/page.css' ? CSS : undefined);
        const isOurs = /^\/(dist|data)\/[\w.-]+$/.test(pathname);
        if (own === undefined && !isOurs) throw new Error('not there');
        response.writeHead(200, headers).end(own ?? readFileSync(path.join('.', pathname)));
      } catch {
        response.writeHead(404, headers).end();
      }
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What was seen up to now in any tab, before another page is opened. */
  forget(): void {
    for (const list of this.#seen) list.length = 0;
  }

  /** A tab, and what is seen in it from now on. */
  async tab(browser: Browser, options?: BrowserContextOptions): Promise<{ page: Page; seen: () => Promise<Seen> }> {
    const page = await tabOf(browser, options);
    const faults: string[] = [];
    const asked: string[] = [];
    const violations: string[] = [];
    this.#seen.push(faults, asked, violations);
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('dialog', (dialog) => {
      faults.push(`${dialog.type()}: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('popup', (popup) => faults.push(`opened ${popup.url()}`));
    page.on('request', (request) => {
      const url = request.url();
      // What is a picture of the page's own may have any address.
      if (request.resourceType() !== 'image' || !url.startsWith(`${this.origin}/`))
        asked.push(url.replace(this.origin, ''));
    });
    await page.exposeFunction('toldOfViolation', (what: string) => violations.push(what));
    await page.exposeFunction('toldOfFault', (what: string) => faults.push(what));
    await page.addInitScript(() => {
      const { toldOfViolation, toldOfFault } = globalThis as unknown as Record<string, (what: string) => void>;
      addEventListener('securitypolicyviolation', (event) =>
        toldOfViolation(
          `${event.effectiveDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}:${event.lineNumber}`,
        ),
      );
      addEventListener('unhandledrejection', ({ reason }) => toldOfFault(`not caught: ${String(reason)}`));
    });
    const seen = async () => {
      // What was noted up to now in the page has come over when its answer has.
      await page.evaluate(() => 0);
      return { violations: [...violations, ...this.#reports], faults, asked };
    };
    return { page, seen };
  }
}

const CSS = ':root { color-scheme: light dark } body { margin: 0; padding: 8px }';

/** The page, as somebody would write it who knows what such a policy needs: no style, script or handler of its own in it. */
export const strictHtml = (content: string, { head = '', dir = 'ltr' } = {}) =>
  `<!doctype html><html lang="en-GB" dir="${dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>A strict page</title><link rel="stylesheet" href="/page.css">${head}<main><h1>A strict page</h1>${content}</main>
  <script src="/dist/event-timeline.js"></script></html>`;
