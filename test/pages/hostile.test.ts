import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { EventTimeline } from '../../src/index.js';
import { cut, MAX_TITLE } from '../../src/model/limits.js';
import { readFile } from '../../src/model/reader.js';
import { plainText } from '../../src/model/text.js';
import { fieldsNotReached, fileOf, FILES, headOf, PATHS } from '../hostile/fields.js';
import { PAYLOADS } from '../hostile/payloads.js';
import { chromiumLaunch } from '../support/browser.mjs';
import { draw } from './drawn.js';
import { StrictPage, strictHtml, type Seen } from './strict-page.js';

/** Every payload in every field, which takes long; else a third of them, each in one field of each kind of record. */
const ALL = !!process.env.ALL_PAYLOADS;
/** Of the payloads, or of the ways to see them, one in so many is tried elsewhere than in an event. */
const EVERY = ALL ? 1 : 18;
const FILE = '/hostile.json';
/** The payloads of one file: with more of them each row of the table has to name hundreds of sources. */
const PARTS = [0, 1, 2].map((part) => PAYLOADS.filter((_, k) => k % 3 === part));
const NUMBERS = ALL ? [...Array(FILES * PARTS.length).keys()] : [draw('hostile strings', PARTS.length)];

/** In the page: what must not be in a shadow root, whatever the data. It is one function, since it is sent there as its text. */
function found(element: EventTimeline, where = '*'): string[] {
  const known =
    /^(section|slot|div|h[1-6]|p|bdi|input|button|select|option|label|fieldset|legend|span|i|b|strong|em|code|a|ul|ol|li|br|blockquote|table|caption|colgroup|col|thead|tbody|tr|th|td|mark|details|summary|time|dialog|kbd|dl|dt|dd|article|canvas|svg|path|rect|line|g|circle|text|title|defs|marker|header|footer|output|nav|small|abbr|polyline|polygon|use|symbol|clippath|pattern|desc|tspan|ellipse|figure|figcaption|img)$/i;
  return [...element.shadowRoot!.querySelectorAll(where)].flatMap((node) => {
    const faults = known.test(node.localName) ? [] : [`a <${node.localName}>`];
    for (const { name, value } of node.attributes) {
      // A picture of the page's own; the rest stays a link.
      if (name === 'src' && node.localName === 'img' && value.startsWith(`${location.origin}/`)) continue;
      if (/^on|^(src|srcset|srcdoc|action|formaction|ping|xlink:href|poster|background|is)$/i.test(name))
        faults.push(`the attribute ${name}`);
      if (name === 'style' && /url|expression|import|image-set/i.test(value)) faults.push(`the style ${value}`);
      if (name === 'href' && !/^(https?:|mailto:|tel:|#)/.test(value)) faults.push(`the address ${value}`);
      if (name === 'href' && /^https?:\/\/[^/]*@/.test(value)) faults.push(`a password in ${value}`);
    }
    return faults.map((fault) => `${fault} in ${node.parentElement?.className}`);
  });
}

/** In the page: opens each event, and gives its title and what must not be there. */
async function openAll(
  element: EventTimeline,
  ids: string[],
): Promise<{ titles: (string | undefined)[]; faults: string[] }> {
  const { found } = globalThis as unknown as { found: (element: EventTimeline, where?: string) => string[] };
  const titles: (string | undefined)[] = [];
  const faults = new Set<string>();
  for (const id of ids) {
    element.selected = id;
    await element.updateComplete;
    const details = element.shadowRoot!.querySelector('.details')!;
    titles.push(details.querySelector('.title bdi')?.textContent);
    for (const fault of found(element, '.details, .details *')) faults.add(`${id}: ${fault}`);
  }
  for (const fault of found(element)) faults.add(fault);
  element.selected = null;
  await element.updateComplete;
  return { titles, faults: [...faults] };
}

type Settings = Partial<Record<keyof EventTimeline, unknown>>;
const PLAIN: Settings = {
  layout: 'horizontal',
  groupBy: 'lane',
  scale: 'linear',
  overview: false,
  asOf: null,
  filter: null,
};
const WAYS: Readonly<Record<string, Settings>> = {
  'in one column': { layout: 'vertical' },
  'as a table': { layout: 'table' },
  'rows by source': { groupBy: 'source' },
  'rows by person': { groupBy: 'actor' },
  'rows by place, folded': { groupBy: 'place', scale: 'folded' },
  'in equal steps with an overview': { scale: 'sequence', overview: true },
  'as known on a day': { asOf: '1931-06' },
  filtered: { filter: 'lane:plans hit' },
};

describe(`hostile strings: ${PAYLOADS.length} of them, ${ALL ? 'each in every field' : 'a part'}`, () => {
  let browser: Browser;
  let page: Page;
  let seen: () => Promise<Seen>;
  const strict = new StrictPage();
  before(async () => {
    browser = await chromium.launch(await chromiumLaunch());
    await strict.start();
    strict.body = strictHtml('<event-timeline layout="horizontal"></event-timeline>');
    ({ page, seen } = await strict.tab(browser));
    await page.addInitScript(() => {
      const { toldOfFault } = globalThis as unknown as { toldOfFault: (what: string) => void };
      Object.assign(globalThis, { hit: () => toldOfFault(`a string ran: ${new Error().stack}`) });
    });
    await page.addInitScript(`globalThis.found = ${found.toString()}`);
    await page.goto(strict.origin);
  });
  after(async () => {
    await browser.close();
    strict.stop();
  });

  const element = () => page.locator('event-timeline');

  /** Gives the element a file as a page would, and waits for what comes of it. */
  async function load(file: object): Promise<{ state: string; events: number }> {
    strict.files.set(FILE, JSON.stringify(file));
    return element().evaluate(async (one: EventTimeline, src) => {
      const over = new Promise((resolve) => {
        for (const name of ['timeline-load', 'timeline-error'] as const)
          one.addEventListener(name, resolve, { once: true });
      });
      if (one.src === src) await Promise.all([one.reload(), over]);
      else {
        one.src = src;
        await over;
      }
      return { state: one.state, events: one.events };
    }, FILE);
  }

  /** Nothing ran, nothing was asked for that is not of the page, nothing was refused by its policy, nothing thrown. */
  async function quiet(): Promise<void> {
    const { violations, faults, asked } = await seen();
    const odd = asked.filter((address) => !/^\/(|page\.css|hostile\.json|dist\/[\w.-]+)$/.test(address));
    assert.deepEqual({ violations, faults, odd: [...new Set(odd)] }, { violations: [], faults: [], odd: [] });
  }

  it('reach every field of the schema that may be a text', () => {
    assert.ok(PAYLOADS.length >= 300);
    assert.deepEqual(fieldsNotReached(), []);
    assert.ok(PATHS.event.length > 40);
  });

  for (const one of NUMBERS) {
    const payloads = PARTS[one % PARTS.length];
    const which = `(file ${one + 1} of ${FILES * PARTS.length})`;
    it(`are only words, with each event open in turn ${which}`, async () => {
      const file = fileOf(Math.floor(one / PARTS.length), payloads);
      const read = readFile(file).file!;
      assert.ok(read.events.length > payloads.length * 0.9, 'a file with one odd field is still read');
      assert.deepEqual(await load(file), { state: 'ready', events: read.events.length });
      const { titles, faults } = await element().evaluate(
        openAll,
        read.events.map(({ id }) => id!),
      );
      assert.deepEqual(faults, []);
      assert.deepEqual(
        titles,
        read.events.map(({ title }) => cut(plainText(title, 'en-GB'), MAX_TITLE)),
      );
      await quiet();
    });

    for (const [name, settings] of Object.entries(WAYS).filter((_, k) => ALL || k % PARTS.length === one))
      it(`are only words ${name} ${which}`, async () => {
        const result = await element().evaluate(
          async (one: EventTimeline, wanted) => {
            Object.assign(one, wanted);
            const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
            await one.updateComplete;
            await one.zoomToFit();
            await frames();
            const { found } = globalThis as unknown as { found: (element: EventTimeline) => string[] };
            return { faults: found(one), state: one.state };
          },
          { ...PLAIN, ...settings },
        );
        assert.deepEqual(result, { faults: [], state: 'ready' });
        await quiet();
      });

    it(`are only words when they are searched, chosen by and printed ${which}`, async () => {
      await element().evaluate((one: EventTimeline, plain) => void Object.assign(one, plain), PLAIN);
      await element().locator('[part~=filters][aria-expanded=false]').click();
      await element().locator('[part~=filters-panel]').waitFor();
      await element().locator('.mark').first().focus();
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('-print.js')),
      );
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await element().locator('.printed .entry').first().waitFor({ state: 'attached' });
      assert.deepEqual(await element().evaluate(found), []);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await page.keyboard.press('Escape'); // if the panel is still open
      await element().locator('[part~=filters][aria-expanded=false]').waitFor();
      await quiet();
    });
  }

  it('are only words in the head of a file', async () => {
    const some = PAYLOADS.filter((_, k) => k % EVERY === 0);
    for (const payload of some) {
      const result = await load(headOf(payload));
      const context = JSON.stringify(payload.slice(0, 80));
      // A language is the key of a text too; a text whose only key is taken for the prototype's is none.
      assert.deepEqual(result, { state: 'ready', events: readFile(headOf(payload)).times!.size }, context);
      assert.deepEqual(await element().evaluate(found), [], context);
    }
    await quiet();
  });

  it('are ignored or only words as attributes, in the search and in the address', async () => {
    await load(headOf('A file'));
    const given = { payloads: [...PAYLOADS], every: EVERY };
    const faults = await element().evaluate(async (one: EventTimeline, { payloads, every }) => {
      const { found } = globalThis as unknown as { found: (element: EventTimeline) => string[] };
      const names = [
        'view',
        'selected',
        'group-by',
        'scale',
        'layout',
        'as-of',
        'filter',
        'label',
        'heading-level',
        'sync',
        'time-zone',
      ];
      names.push('gestures', 'shortcuts', 'theme', 'lang', 'dir', 'id', 'overview');
      const faults = new Set<string>();
      for (const [k, payload] of payloads.entries()) {
        for (const name of names.filter((_, nth) => (k + nth) % every === 0)) {
          one.setAttribute(name, payload);
          await one.updateComplete;
          for (const fault of found(one)) faults.add(`${name}: ${fault}`);
          if (one.state !== 'ready') faults.add(`${name}=${JSON.stringify(payload.slice(0, 60))}: ${one.state}`);
          one.removeAttribute(name);
        }
        if (k % every) continue;
        await one.updateComplete;
        const search = one.shadowRoot!.querySelector<HTMLInputElement>('[part~=search]')!;
        search.value = payload;
        search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        search.value = '';
        search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }
      one.urlState = true;
      await one.updateComplete;
      for (const payload of payloads.filter((_, k) => k % every === 0)) {
        const text = payload.replace(/\p{Cs}/gu, '\ufffd');
        for (const hash of [
          text,
          ...['view', 'event', 'q', 'asof', 'scale', 'data'].map((key) => `${key}=${encodeURIComponent(text)}`),
        ]) {
          history.replaceState(null, '', `#${hash}`);
          dispatchEvent(new HashChangeEvent('hashchange'));
        }
        await one.updateComplete;
        for (const fault of found(one)) faults.add(`hash: ${fault}`);
        if (one.state !== 'ready') faults.add(`hash ${JSON.stringify(text.slice(0, 60))}: ${one.state}`);
      }
      one.urlState = false;
      return [...faults];
    }, given);
    assert.deepEqual(faults, []);
    await quiet();
  });

  it('are refused as an address of a file unless it is http, https or blob', async () => {
    const some = PAYLOADS.filter((payload) => /^[\0-\x20]*(?!https?:|blob:)[a-z]+:/i.test(payload));
    assert.ok(some.length > 20);
    const codes = await element().evaluate(async (one: EventTimeline, payloads) => {
      const codes: string[] = [];
      for (const payload of payloads) {
        const over = new Promise<string>((resolve) => {
          one.addEventListener('timeline-error', ({ code }) => resolve(code), { once: true });
          one.addEventListener('timeline-load', () => resolve('loaded'), { once: true });
        });
        one.src = payload;
        codes.push(await over);
      }
      one.removeAttribute('src');
      return codes;
    }, some);
    assert.deepEqual(
      some.filter((_, k) => codes[k] !== 'src-scheme'),
      [],
    );
  });

  it('would be noticed if one ran, so that silence means something', async () => {
    await page.evaluate(() => (globalThis as unknown as { hit: () => void }).hit());
    const { faults } = await seen();
    assert.match(faults.join(), /a string ran/);
  });
});
