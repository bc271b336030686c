import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { EventTimeline } from '../../src/index.js';
import { drawn, part, until } from '../element/fixture.js';
import { A_FILE } from '../unit/model/a-file.js';
import { COMPOUND, REFUSED, SINGLE } from '../unit/model/edtf-cases.js';
import { ROWS } from '../unit/check/validate-cases.js';

/** Written in by the test runner's config; large in the long run, which compares all files. */
declare const LAW_RUNS: number;
const EVERY = LAW_RUNS > 100 ? 1 : 4;

/** The built script's tag, and that of the sources beside it. */
const TAGS = ['event-timeline', 'source-timeline'];
const TOLD = ['load', 'error', 'warning', 'view-request', 'view-change', 'select-request', 'select'];

type Told = Record<string, unknown>;
interface Shown {
  readonly element: EventTimeline;
  readonly told: Told[];
}
interface Options {
  readonly attributes?: Record<string, string>;
  readonly width?: number;
  readonly lang?: string;
  readonly dir?: string;
}

/** One element with this data, read and drawn, and all it has told the page. */
async function shown(tag: string, data: unknown, { attributes, width, lang, dir }: Options): Promise<Shown> {
  const box = await fixture<HTMLElement>(html`<div lang=${lang ?? 'en-GB'} dir=${dir ?? 'ltr'}></div>`);
  box.style.width = `${width ?? 900}px`;
  const element = document.createElement(tag) as EventTimeline;
  for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
  const told: Told[] = [];
  for (const name of TOLD)
    element.addEventListener(`timeline-${name}`, (event) => {
      const fields = Object.entries(event).filter(([key]) => key !== 'isTrusted' && key !== 'ms');
      told.push({ type: event.type, ...Object.fromEntries(fields) });
    });
  element.data = data as EventTimeline['data'];
  box.append(element);
  await until(() => !/idle|loading/.test(element.state) || data === null);
  await drawn();
  return { element, told };
}

/** Attributes and declarations in the order of the alphabet: which came first depends on which part was loaded first. */
function inOrder(markup: string): string {
  const template = document.createElement('template');
  template.innerHTML = markup;
  template.content.querySelector('[part=card][hidden]')?.remove(); // comes when the mouse, wherever it is, has been over a mark
  for (const one of template.content.querySelectorAll('*')) {
    const attributes = one.getAttributeNames().map((name) => [name, one.getAttribute(name)!] as const);
    for (const [name] of attributes) one.removeAttribute(name);
    for (const [name, value] of attributes.sort(([a], [b]) => (a < b ? -1 : 1)))
      one.setAttribute(name, name === 'style' ? value.split('; ').sort().join('; ') : value);
  }
  return template.innerHTML;
}

/**
 * Everything that can be seen and read of an element, a line for each tag. Templates differ in blanks, Lit's comments in
 * numbers, the status is only spoken after a while, and a style that was taken back may leave its empty attribute.
 */
const picture = ({ element, told }: Shown) => ({
  told: [...told],
  root: inOrder(
    element
      .shadowRoot!.innerHTML.replace(/<!--[^]*?-->/g, '')
      .replace(/(role="status"[^>]*>)[^<]*/, '$1')
      .replace(/ style=""/g, '')
      .replace(/;"/g, '"')
      .replace(/\s+/g, ' '),
  ).split(/(?=<)/),
  attributes: element.getAttributeNames().map((name) => [name, element.getAttribute(name)]),
  height: element.getBoundingClientRect().height,
  view: element.view,
  events: element.events,
  issues: element.issues,
});

/** One after the other, since only one can have the focus: both show and tell the same, at first and after each act. */
async function same(data: unknown, options: Options = {}, ...acts: ((one: Shown) => unknown)[]): Promise<void> {
  const [built, sources] = [[], []] as ReturnType<typeof picture>[][];
  for (const [tag, pictures] of [
    [TAGS[0], built],
    [TAGS[1], sources],
  ] as const) {
    const one = await shown(tag, data, options);
    pictures.push(picture(one));
    for (const act of acts) {
      await act(one);
      await drawn();
      pictures.push(picture(one));
    }
    one.element.remove();
  }
  for (const [k, one] of built.entries()) expect(one, `after ${k} acts`).to.deep.equal(sources[k]);
}

const json = async (name: string): Promise<unknown> => (await fetch(`/data/${name}.json`)).json();
const story = () => json('mongolia-icc-warrant');

/** An act after which the view has come to rest: it stood still for longer than any move waits to settle. */
const resting = (act: (one: Shown) => unknown) => async (one: Shown) => {
  await act(one);
  for (let frames = 0, { start, end } = one.element.view; frames < 20; frames++) {
    await new Promise(requestAnimationFrame);
    const { view } = one.element;
    if (!Object.is(view.start, start) || !Object.is(view.end, end)) frames = 0;
    ({ start, end } = view);
  }
};
const pressed = (token: string) => (one: Shown) => part(one.element, token).click();
const key =
  (name: string) =>
  ({ element }: Shown) => {
    const focused = (element.renderRoot as ShadowRoot).activeElement ?? part(element, 'mark');
    focused.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }));
  };
const wheel = ({ element }: Shown) => {
  const { left, top } = part(element, 'track').getBoundingClientRect();
  const at = { clientX: left + 300, clientY: top + 20, deltaY: -120, ctrlKey: true };
  part(element, 'track').dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ...at }));
};

describe('the built script and the sources', () => {
  after(() => emulateMedia({ reducedMotion: 'no-preference' }));

  before(async () => {
    const script: string = '/dist/event-timeline.js';
    await import(script);
    await emulateMedia({ reducedMotion: 'reduce' }); // an animation has other frames each time
    expect(customElements.get(TAGS[0])).not.to.equal(EventTimeline);
    EventTimeline.define(TAGS[1]);
  });

  for (const name of ['mongolia-icc-warrant', 'deep-time', 'dense-day'])
    it(`draw ${name} alike`, async () => same(await json(name)));

  it('draw a file with every field alike, with each event opened', async () =>
    same(
      A_FILE,
      {},
      ...A_FILE.events.map(
        ({ id }) =>
          (one: Shown) =>
            one.element.select(id!),
      ),
    ));

  it('open every event of the story alike', async () => {
    const data = (await story()) as typeof A_FILE;
    await same(
      data,
      { width: 1100 },
      ...data.events.map(
        ({ id }) =>
          (one: Shown) =>
            one.element.select(id!),
      ),
    );
  });

  const OPTIONS: Record<string, Options> = {
    'with a view and a selection': { attributes: { view: '2024-08-25/2024-09-05', selected: 'visit' } },
    'as a table': { attributes: { layout: 'table', selected: 'visit' } },
    filtered: { attributes: { filter: 'warrant' } },
    'filtered to nothing': { attributes: { filter: 'no such word' } },
    'in German and narrow': { lang: 'de', width: 380, attributes: { 'heading-level': '4', label: 'Ein Besuch' } },
    'from right to left': { lang: 'ar', dir: 'rtl' },
    'in Japanese and in the dark': { lang: 'ja', attributes: { theme: 'dark', 'time-zone': 'Asia/Tokyo' } },
    'with wrong values': { attributes: { view: 'soon', 'time-zone': 'Mars/Base', 'max-events': '3' } },
  };
  for (const [name, options] of Object.entries(OPTIONS))
    it(`draw the story alike ${name}`, async () => same(await story(), options));

  it('answer buttons, keys and wheel alike', async function () {
    this.timeout(60_000);
    await same(
      await story(),
      { width: 1100 },
      ...[
        ...['zoom-in', 'later', 'earlier', 'zoom-out', 'fit'].map(pressed),
        wheel,
        ({ element }: Shown) => element.focus(),
        ...['End', 'ArrowLeft', 'Enter', 'Escape', '+'].map(key),
        pressed('table'),
        ({ element }: Shown) => element.renderRoot.querySelector<HTMLElement>('tbody button')!.click(),
        pressed('table'),
        ({ element }: Shown) => (element.filter = 'Moscow'),
        ({ element }: Shown) => element.zoomTo('2024-08', '2024-09'),
        ({ element }: Shown) => (element.data = null),
      ].map(resting),
    );
  });

  it('find the same wrong in files', async function () {
    this.timeout(60_000);
    for (const [data] of ROWS.filter((_, k) => k % EVERY === 0)) await same(data);
    for (const data of [7, 'text', {}, { events: {} }, [], [null, 1, 'x'], { events: [{ title: 'Only' }] }])
      await same(data);
  });

  it('read and say every kind of date alike', async function () {
    this.timeout(60_000);
    for (const dates of [SINGLE, COMPOUND, REFUSED])
      await same(
        dates.map(([date], k) => ({ id: `d${k}`, date, title: `Number ${k}` })),
        { attributes: { layout: 'table' } },
      );
  });
});
