import { assert } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { EventTimeline } from '../../src/index.js';
import type { Translation } from '../../src/words/translation.js';
import { TERMS } from '../unit/words/english.js';
import { drawn, mark, part, parts, text, timeline, until } from './fixture.js';
import { heard } from './keys.js';
import { Slow } from './slow.js';

/** A language without words here, whose dates have no Latin letter; nor have the words and the file below: such a letter is English. */
const CODE = 'el';

/** Codes that are told by words, never as they are. */
const CODES: Readonly<Record<string, string>> = {
  'core.confidence': '⟦[{0=high}1][{0=medium}2][{0=low}3]⟧',
  'sources.version': '⟦{0}·{1}[{2=doubts}1][{2=denies}2]⟧',
};

/** Any word: what is filled in, between marks. */
const pseudo = (english: unknown, name: string) =>
  CODES[name] ??
  `⟦${typeof english === 'function' ? Array.from({ length: english.length }, (_, k) => `{${k}}`).join('·') : '…'}⟧`;

function language(): Translation {
  const tree: Record<string, unknown> = { $code: CODE };
  for (const [name, english] of TERMS) {
    const keys = name.split('.');
    let node = tree;
    for (const key of keys.slice(0, -1)) node = (node[key] ??= {}) as Record<string, unknown>;
    node[keys.at(-1)!] = pseudo(english, name);
  }
  return tree as Translation;
}

/** Fields whose text readers see. */
const TEXTS = new Set(
  (
    'title text dateLabel description name aliases label question answer says quote note publisher author topic value ' +
    'attribution origin locator caption alt credit tags place'
  ).split(' '),
);

/** A file in letters that English has not. */
function foreign(value: unknown, isText = false): unknown {
  if (typeof value === 'string') return isText ? value.replace(/[A-Za-z]/g, 'α') : value;
  if (Array.isArray(value)) return value.map((one) => foreign(one, isText));
  if (typeof value !== 'object' || !value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === 'url' ? undefined : foreign(one, isText || TEXTS.has(key)),
    ]),
  );
}

const file = async (name: string) => foreign(await (await fetch(`/data/${name}.json`)).json());
const shown = (data: unknown, attributes: Record<string, string> = {}, width = 1100, dir = 'ltr') =>
  timeline(data, { lang: CODE, attributes, width, dir });

const ATTRIBUTES = 'aria-label aria-description aria-valuetext aria-roledescription title placeholder alt'.split(' ');
/** Names of time zones are what they are. */
const NAMES = /\b(UTC|GMT|CES?T)\b/g;

/** Every English text in an element, with where it is. */
function english(element: EventTimeline): string[] {
  const root = element.renderRoot as ShadowRoot;
  const found: string[] = [];
  const look = (said: string | null, where: Element, what: string) => {
    if (said && /[A-Za-z]/.test(said.replace(NAMES, '')))
      found.push(`${where.getAttribute('part') ?? where.className} ${where.localName} ${what}: ${said.trim()}`);
  };
  for (const one of root.querySelectorAll('*')) {
    if (one.localName === 'style' || one.localName === 'kbd') continue; // keys are called what is printed on them
    if (one.matches('[part=error] [lang=en]')) continue; // what its author needs to mend a file (CONTRIBUTING.md)
    for (const name of ATTRIBUTES) look(one.getAttribute(name), one, name);
    for (const child of one.childNodes) if (child.nodeType === Node.TEXT_NODE) look(child.nodeValue, one, 'text');
  }
  return [...new Set(found)];
}

const speaksNoEnglish = (element: EventTimeline) => assert.deepEqual(english(element), []);
const press = (element: EventTimeline, token: string) => part(element, token).click();

before(() => EventTimeline.registerTranslation(language()));
afterEach(() => resetMouse());

describe('in a language of which every word is marked there is no English word', () => {
  for (const name of ['mongolia-icc-warrant', 'every-difference', 'deep-time', 'dense-day'])
    it(`in ${name}, nor in the details of any event`, async function () {
      this.timeout(60_000);
      const data = (await file(name)) as { events: { id?: string }[] };
      const element = await shown(data);
      speaksNoEnglish(element);
      for (const id of data.events.slice(0, 30).flatMap(({ id }) => id ?? [])) {
        await element.select(id);
        await drawn();
        speaksNoEnglish(element);
      }
    });

  it('in the table, sorted and with its pages, nor in a filtered one', async () => {
    const days = Array.from({ length: 120 }, (_, k) => ({ id: `e${k}`, date: `${1800 + k}`, title: 'α' }));
    const element = await shown(days, { layout: 'table' });
    await until(() => !!element.renderRoot.querySelector('tbody tr'));
    speaksNoEnglish(element);
    element.renderRoot.querySelector<HTMLElement>('th button')!.click();
    await drawn();
    speaksNoEnglish(element);
    const story = await shown(await file('every-difference'), { layout: 'table', filter: 'α' });
    await until(() => !!story.renderRoot.querySelector('tbody tr'));
    speaksNoEnglish(story);
  });

  it('in search, the panel of filters, chips, and where nothing matches', async () => {
    const element = await shown(await file('mongolia-icc-warrant'));
    part(element, 'search').focus();
    press(element, 'filters');
    await until(() => !!element.renderRoot.querySelector('#filters fieldset'));
    speaksNoEnglish(element);
    element.renderRoot.querySelector<HTMLElement>('#filters input[type=checkbox]')!.click();
    await until(() => parts(element, 'chip').length > 0);
    speaksNoEnglish(element);
    element.filter = 'ω';
    await element.updateComplete;
    await drawn();
    speaksNoEnglish(element);
  });

  it('in the panel of rows and in rows by source, by person and by place', async () => {
    const data = await file('mongolia-icc-warrant');
    const element = await shown(data);
    press(element, 'rows');
    await until(() => !!part(element, 'rows-panel'));
    speaksNoEnglish(element);
    for (const groupBy of ['source', 'actor', 'place', 'none']) {
      const other = await shown(data, { 'group-by': groupBy });
      // Who has no record of its own is named by what the file calls it by.
      assert.deepEqual(english(other), [], groupBy);
    }
  });

  it('in the card of an event and of a cluster', async () => {
    const element = await shown(await file('mongolia-icc-warrant'));
    for (const one of [mark(element, 'visit'), parts(element, 'cluster')[0]].filter(Boolean)) {
      one.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = one.getBoundingClientRect();
      await sendMouse({ type: 'move', position: [0, 0] });
      await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
      await until(() => !!part(element, 'card')?.matches(':popover-open'));
      speaksNoEnglish(element);
    }
  });

  it('in the help, with and without the keys of characters, upright and in a column', async () => {
    for (const [attributes, width] of [
      [{}, 1100],
      [{ shortcuts: 'off', layout: 'vertical' }, 360],
    ] as const) {
      const element = await shown(await file('mongolia-icc-warrant'), attributes, width);
      element.focus();
      press(element, 'help');
      await until(() => !!element.renderRoot.querySelector<HTMLDialogElement>('.help')?.open);
      speaksNoEnglish(element);
      element.renderRoot.querySelector<HTMLDialogElement>('.help')!.close();
    }
  });

  it('in the steps and in what is said', async () => {
    const data = await file('mongolia-icc-warrant');
    const element = await shown(data);
    const said = heard(element);
    press(element, 'next');
    await until(() => said.length > 0);
    assert.deepEqual(
      said.map(({ text }) => text).filter((text) => /[A-Za-z]/.test(text)),
      [],
    );
    speaksNoEnglish(element);
  });

  it('in an empty window', async () => {
    const data = ['1950', '2020'].map((date) => ({ date, title: 'α' }));
    const bare = await shown(data, { view: '1970/1980' });
    await until(() => !!bare.renderRoot.querySelector('.nothing-here'));
    speaksNoEnglish(bare);
  });

  for (const [name, attributes, width] of [
    ['on every scale: folded', { scale: 'folded' }, 1100],
    ['on every scale: sequence', { scale: 'sequence' }, 1100],
    ['on every scale: log', { scale: 'log' }, 1100],
    ['beside all of time', { overview: '' }, 1100],
    ['as known on a day', { 'as-of': '2024-08-30', selected: 'visit' }, 1100],
    ['in a column', { selected: 'visit' }, 360],
  ] as const)
    it(name, async () => {
      const element = await shown(await file('mongolia-icc-warrant'), attributes, width);
      await drawn();
      speaksNoEnglish(element);
    });

  it('where there is nothing, where something was left out, and where a row has no name', async () => {
    const bare = await shown([]).catch(() => undefined);
    if (bare) speaksNoEnglish(bare);
    const element = await shown({
      lanes: [{ id: 'x', title: 'α' }],
      events: [
        { date: '2001', title: 'α', lane: 'x' },
        { date: '2002', title: 'α' },
        { date: '2024-02-30', title: 'α' },
      ],
    });
    speaksNoEnglish(element);
  });

  it('while it loads, and after it failed', async () => {
    const element = document.createElement('event-timeline');
    element.lang = CODE;
    element.src = '/no-such-file.json';
    const failed = new Promise((resolve) => element.addEventListener('timeline-error', resolve, { once: true }));
    document.body.append(element);
    await until(() => text(element.renderRoot.querySelector('section')).includes('⟦'));
    speaksNoEnglish(element);
    await failed;
    await element.updateComplete;
    await until(() => !!part(element, 'error'));
    speaksNoEnglish(element);
    element.remove();
  });

  it('while a large file is read', async () => {
    const slow = new Slow((breaths) => breaths === 4);
    const element = document.createElement('event-timeline');
    element.lang = CODE;
    element.data = Array.from({ length: 6000 }, (_, k) => ({ id: `e${k}`, date: `${1000 + (k % 900)}`, title: 'α' }));
    document.body.append(element);
    await slow.held;
    await until(() => !!part(element, 'progress'));
    speaksNoEnglish(element);
    slow.go();
    slow.end();
    element.remove();
  });
});
