import { assert, fixture, html, oneEvent } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/index.js';
import { counted, drawn, mark, part, parts, text, timeline, until } from './fixture.js';
import { days, focused, heard, keyed } from './keys.js';
import { THREE_DAYS } from './three-days.js';

const FILE = {
  ...THREE_DAYS,
  events: THREE_DAYS.events.map((event) =>
    event.id === 'visit' ? { ...event, links: [{ to: 'protest', kind: 'leads-to' }] } : event,
  ),
};
const PIECES = ['toolbar', 'overview', 'details', 'table', 'legend'];

const make = (piece: string, id = 'story') => {
  const companion = document.createElement(`event-timeline-${piece}`);
  companion.setAttribute('for', id);
  return companion;
};
/** An element of a companion. */
const one = <E extends HTMLElement = HTMLElement>(companion: Element, selector: string) =>
  companion.shadowRoot?.querySelector<E>(selector) ?? undefined;
const partIn = (companion: Element, name: string) => one(companion, `[part~="${name}"]`);
const active = (companion: Element) => companion.shadowRoot?.activeElement as HTMLElement | null;
const isShown = (companion: Element, name: string) => !!partIn(companion, name)?.checkVisibility();

/** It stands in the timeline. The button of the table has its token too. */
const isIn = (element: EventTimeline, name: string) => parts(element, name).some((one) => one.localName !== 'button');

async function story(data: unknown = FILE, attributes: Record<string, string> = {}): Promise<EventTimeline> {
  return timeline(data, { width: 1000, attributes: { id: 'story', ...attributes } });
}

/** A story with these companions after it, all of them shown. */
async function withPieces(pieces: readonly string[], data: unknown = FILE, attributes: Record<string, string> = {}) {
  const element = await story(data, attributes);
  const companions = Object.fromEntries(pieces.map((piece) => [piece, make(piece)])) as Record<string, HTMLElement>;
  element.after(...pieces.map((piece) => companions[piece]));
  for (const piece of pieces) await until(() => isShown(companions[piece], piece));
  await element.updateComplete;
  await drawn();
  return { element, companions };
}
/** Where Tab stops from before the first to after the last, each by the tag that it is in. */
async function stopsFrom(first: Element, last: Element): Promise<string[]> {
  const [before, after] = [0, 1].map(() => document.createElement('button'));
  first.before(before);
  last.after(after);
  before.focus();
  const stops: string[] = [];
  for (let presses = 0; presses < 40; presses++) {
    await sendKeys({ press: 'Tab' });
    if (document.activeElement === after) break;
    stops.push(document.activeElement!.localName.replace('event-timeline', '') || 'timeline');
  }
  before.remove();
  after.remove();
  return stops;
}
const clickOn = async (target: Element) => {
  target.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
};

beforeEach(() => emulateMedia({ reducedMotion: 'reduce' }));
afterEach(async () => {
  await resetMouse();
  await emulateMedia({ reducedMotion: 'no-preference' });
});

describe('companion tags', () => {
  for (const piece of PIECES)
    it(`show the ${piece} in place of the timeline, whose own is left out, and give it back`, async () => {
      const element = await story(FILE, { overview: '' });
      await until(() => !!part(element, 'overview'));
      const own = part(element, piece);
      const companion = make(piece);
      element.after(companion);
      await until(() => isShown(companion, piece));
      assert.isFalse(isIn(element, piece));
      companion.remove();
      await until(() => !partIn(companion, piece));
      await drawn();
      if (!['table', 'legend'].includes(piece)) assert.isTrue(part(element, piece) === own);
    });

  it('may come before their timeline, in the markup of a page', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>${PIECES.map((piece) => make(piece))}<event-timeline id="story" .data=${FILE}></event-timeline></div>`,
    );
    const element = box.querySelector('event-timeline')!;
    if (element.state !== 'ready') await oneEvent(element, 'timeline-load');
    for (const piece of PIECES) {
      const companion = box.querySelector(`event-timeline-${piece}`)!;
      await until(() => isShown(companion, piece));
      assert.isFalse(isIn(element, piece), piece);
    }
  });

  it('are empty and quiet without a timeline of that id, and for what is none', async () => {
    const faults: unknown[] = [];
    const { error, warn } = console;
    console.error = console.warn = (...words) => void faults.push(words);
    const box = await fixture<HTMLElement>(
      html`<div>
        <p id="words">Words</p>
        ${[make('details', 'nobody'), make('toolbar', 'words'), make('legend', '')]}
      </div>`,
    );
    await drawn();
    await drawn();
    for (const one of box.children)
      if (one.localName !== 'p') assert.equal(text(one.shadowRoot as unknown as Element), '');
    Object.assign(console, { error, warn });
    assert.isEmpty(faults);
  });

  it('follow their `for`, and an id that comes late, to another timeline', async () => {
    const first = await story();
    const second = await timeline(days(4), { width: 1000 });
    const companion = make('details', 'later');
    first.after(companion);
    await drawn();
    assert.isTrue(isIn(first, 'details') && isIn(second, 'details'));
    companion.setAttribute('for', 'story');
    await until(() => isShown(companion, 'details'));
    assert.isFalse(isIn(first, 'details'));
    companion.setAttribute('for', 'later');
    await until(() => isIn(first, 'details'));
    second.id = 'later';
    await until(() => isShown(companion, 'details'));
    assert.isTrue(isIn(first, 'details') && !isIn(second, 'details'));
  });

  it('of one kind: the first in the document shows it, the next one once that is gone', async () => {
    const element = await story();
    const [first, second] = [make('toolbar'), make('toolbar')];
    element.after(second);
    await until(() => isShown(second, 'toolbar'));
    element.before(first);
    await until(() => isShown(first, 'toolbar'));
    assert.isFalse(!!partIn(second, 'toolbar'));
    first.remove();
    await until(() => isShown(second, 'toolbar'));
  });

  it('are moved about, and so is their timeline, without a loss', async () => {
    const { element, companions } = await withPieces(['details', 'toolbar']);
    const box = element.parentElement!;
    box.prepend(companions.details);
    await until(() => isShown(companions.details, 'details'));
    box.append(element);
    await drawn();
    await until(() => isShown(companions.details, 'details') && isShown(companions.toolbar, 'toolbar'));
    assert.isFalse(isIn(element, 'details'));
    element.remove();
    await until(() => !partIn(companions.details, 'details') && !partIn(companions.toolbar, 'toolbar'));
    box.append(element);
    await until(() => isShown(companions.details, 'details') && isShown(companions.toolbar, 'toolbar'));
    assert.isEmpty(parts(element, 'details'));
  });

  it('leave no room behind: the picture is as wide as the timeline', async () => {
    const element = await story();
    const wide = () => part(element, 'track').getBoundingClientRect().right;
    const { right } = element.getBoundingClientRect();
    assert.isBelow(wide(), right - 200);
    element.after(make('details'));
    await until(() => wide() > right - 2);
    await drawn();
    assert.equal(counted(element), 3);
  });

  it('have names that tell whose they are', async () => {
    const { companions } = await withPieces(PIECES);
    for (const piece of PIECES)
      await until(() => !!partIn(companions[piece], piece)?.getAttribute('aria-label')?.includes('Three days in'));
    assert.equal(
      partIn(companions.toolbar, 'toolbar')!.getAttribute('aria-label'),
      'Timeline view: Three days in September',
    );
    assert.isFalse(partIn(companions.toolbar, 'toolbar')!.hasAttribute('aria-controls'));
  });

  it('have another name as soon as their timeline has', async () => {
    const { element, companions } = await withPieces(PIECES);
    element.label = 'The visit';
    await element.updateComplete;
    for (const piece of PIECES)
      assert.include(partIn(companions[piece], piece)!.getAttribute('aria-label'), 'The visit', piece);
  });

  it('are styled by variables of a common ancestor, by their own, and through their parts', async () => {
    const { element, companions } = await withPieces(['details', 'toolbar']);
    element.parentElement!.style.setProperty('--timeline-text', 'rgb(1, 2, 3)');
    assert.equal(getComputedStyle(companions.details).color, 'rgb(1, 2, 3)');
    element.parentElement!.style.setProperty('--timeline-font', 'monospace');
    for (const piece of ['details', 'toolbar'])
      assert.equal(getComputedStyle(partIn(companions[piece], piece)!).fontFamily, 'monospace', piece);
    companions.details.style.setProperty('--timeline-text', 'rgb(4, 5, 6)');
    assert.equal(getComputedStyle(partIn(companions.details, 'details')!).color, 'rgb(4, 5, 6)');
    const sheet = document.createElement('style');
    sheet.textContent = 'event-timeline-toolbar::part(toolbar) { padding-inline-start: 21px; }';
    document.head.append(sheet);
    assert.equal(getComputedStyle(partIn(companions.toolbar, 'toolbar')!).paddingInlineStart, '21px');
    sheet.remove();
    element.setAttribute('theme', 'dark');
    await until(() => getComputedStyle(companions.toolbar).colorScheme === 'dark');
  });
});

describe('across companions', () => {
  it('the buttons move the picture, and its events come from the timeline; every event is counted', async () => {
    const { element, companions } = await withPieces(['toolbar'], days(30));
    const before = element.view;
    const changed = oneEvent(element, 'timeline-view-change');
    await clickOn(partIn(companions.toolbar, 'zoom-in')!);
    await changed;
    assert.isBelow(element.view.end - element.view.start, before.end - before.start);
    await drawn();
    const { start, end } = element.view;
    const inView = days(30).filter(({ date }) => {
      const time = Date.parse(date);
      return time + 86_400_000 > start && time < end;
    });
    assert.equal(counted(element), inView.length);
  });

  it('there are as many stops of Tab as inside, in the order of the page', async () => {
    const { element, companions } = await withPieces(['toolbar', 'details'], FILE, { selected: 'visit' });
    element.before(companions.toolbar);
    await until(() => isShown(companions.toolbar, 'toolbar'));
    const stops = await stopsFrom(companions.toolbar, companions.details);
    // The second clock has a stop of its own; the search stays with the heading.
    assert.deepEqual(stops.slice(0, 4), ['-toolbar', '-toolbar', 'timeline', 'timeline']);
    assert.deepEqual([...new Set(stops)], ['-toolbar', 'timeline', '-details']);
  });

  it('arrow keys go from button to button, and ? and back through the help', async () => {
    const { element, companions } = await withPieces(['toolbar'], days(9));
    const bar = partIn(companions.toolbar, 'toolbar')!;
    bar.querySelector<HTMLElement>('[tabindex="0"]')!.focus();
    await sendKeys({ press: 'ArrowRight' });
    assert.equal(active(companions.toolbar)!.dataset.action, 'later');
    await sendKeys({ press: 'End' });
    assert.equal(active(companions.toolbar)!.dataset.action, 'help');
    await sendKeys({ press: 'Enter' });
    await until(() => !!element.renderRoot.querySelector<HTMLDialogElement>('dialog')?.open);
    await sendKeys({ press: 'Escape' });
    await until(() => active(companions.toolbar)?.dataset.action === 'help');
    assert.equal(bar.querySelectorAll('[tabindex="0"]').length, 1);
  });

  it('Enter opens an event in the details elsewhere; Escape there closes it and leads back to its mark', async () => {
    const { element, companions } = await withPieces(['details']);
    await keyed(element);
    mark(element, 'visit').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => text(partIn(companions.details, 'details')).includes('A visit begins'));
    await sendKeys({ press: 'Tab' });
    for (let k = 0; k < 5 && !active(companions.details); k++) await sendKeys({ press: 'Tab' });
    assert.isTrue(!!active(companions.details));
    await sendKeys({ press: 'Escape' });
    await until(() => focused(element)?.dataset.eventId === 'visit');
    assert.isNull(element.selected);
    await clickOn(mark(element, 'warrant'));
    await until(() => !!partIn(companions.details, 'close'));
    await clickOn(partIn(companions.details, 'close')!);
    await until(() => focused(element)?.dataset.eventId === 'warrant');
  });

  it('Escape in the toolbar closes what is open and stays there', async () => {
    const { element, companions } = await withPieces(['toolbar', 'details'], FILE, { selected: 'visit' });
    partIn(companions.toolbar, 'fit')!.focus();
    await sendKeys({ press: 'Escape' });
    await until(() => element.selected === null);
    assert.equal(active(companions.toolbar)!.dataset.action, 'fit');
  });

  it('a link in the details opens another event and keeps the focus there', async () => {
    const { element, companions } = await withPieces(['details'], FILE, { selected: 'visit' });
    await keyed(element);
    const link = () => partIn(companions.details, 'details')!.querySelector<HTMLElement>('button.link')!;
    for (const id of ['protest', 'visit']) {
      link().focus();
      await sendKeys({ press: 'Enter' });
      await until(() => element.selected === id);
      await element.updateComplete;
      await drawn();
      assert.isTrue(!!active(companions.details), id);
    }
  });

  it('panels of filters and rows open below their buttons; Tab goes in, Escape closes them before the details', async () => {
    const { element, companions } = await withPieces(['toolbar'], FILE, { selected: 'visit' });
    for (const [name, panel] of [
      ['filters', '#filters'],
      ['rows', '#rows'],
    ]) {
      await until(() => !!partIn(companions.toolbar, name));
      const button = partIn(companions.toolbar, name)!;
      button.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => !!one(companions.toolbar, panel)?.querySelector('button, input'));
      await drawn();
      const [own, below] = [button, one(companions.toolbar, panel)!].map((node) => node.getBoundingClientRect());
      assert.isAtLeast(below.top, own.bottom, name);
      await sendKeys({ press: 'Tab' });
      await until(() => !!active(companions.toolbar)?.closest(panel));
      await sendKeys({ press: 'Escape' });
      await until(() => !one(companions.toolbar, panel));
      assert.isTrue(active(companions.toolbar) === button, name);
      assert.equal(element.selected, 'visit');
    }
  });

  it('an open panel closes when the focus goes on along the toolbar, or to the picture', async () => {
    const { element, companions } = await withPieces(['toolbar']);
    const open = async () => {
      partIn(companions.toolbar, 'rows')!.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => !!one(companions.toolbar, '#rows'));
      await drawn();
    };
    await until(() => !!partIn(companions.toolbar, 'rows'));
    await open();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => !one(companions.toolbar, '#rows'));
    partIn(companions.toolbar, 'filters')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => !!one(companions.toolbar, '#filters'));
    await drawn();
    element.focus();
    await until(() => !one(companions.toolbar, '#filters'));
  });

  it('the focus stays on the button to share through full screen', async () => {
    const { element, companions } = await withPieces(['toolbar']);
    partIn(companions.toolbar, 'share')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => !!partIn(companions.toolbar, 'full-screen'));
    await drawn();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => document.fullscreenElement === element && isIn(element, 'toolbar'));
    await until(() => focused(element)?.dataset.action === 'share');
    await document.exitFullscreen();
    await until(() => active(companions.toolbar)?.dataset.action === 'share');
  });

  it('the status of the timeline says what a button elsewhere did', async () => {
    const { element, companions } = await withPieces(['toolbar'], days(9));
    const log = heard(element);
    await clickOn(partIn(companions.toolbar, 'zoom-in')!);
    await until(() => log.length === 1);
    assert.match(log[0].text, /events?\.$/);
  });

  it('the window of the overview is moved by pointer and keys, and is the view', async () => {
    const { element, companions } = await withPieces(['overview'], days(60), { view: '2000-01-10/2000-01-20' });
    const strip = partIn(companions.overview, 'overview')!.getBoundingClientRect();
    const own = companions.overview.getBoundingClientRect();
    assert.closeTo(strip.width, own.width, 1);
    const window = () => partIn(companions.overview, 'overview-window')!.getBoundingClientRect();
    const before = element.view.start;
    const [x, y] = [window().left + window().width / 2, window().top + 20].map(Math.round);
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 60, y] });
    await sendMouse({ type: 'up' });
    await until(() => element.view.start > before);
    const handle = one(companions.overview, '[role=slider]')!;
    const { start } = element.view;
    handle.focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => element.view.start > start);
  });

  it('the table stands beside the picture; its button is left out, its rows open events in view', async () => {
    const { element, companions } = await withPieces(['table', 'details'], days(40), {
      layout: 'table',
      view: '2000-01-01/2000-01-05',
    });
    await until(() => !!mark(element, 'd1')?.checkVisibility());
    assert.equal(element.layout, 'auto');
    assert.isEmpty(parts(element, 'table').filter((one) => one.checkVisibility()));
    assert.equal(companions.table.shadowRoot!.querySelectorAll('tbody tr').length, 40);
    one(companions.table, '[data-row="30"] .link')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => element.selected === 'd30' && !!mark(element, 'd30'));
    await until(() => !!one(companions.table, '[data-row="30"][aria-current=true]'));
    companions.table.remove();
    await until(() => element.layout === 'table' && isIn(element, 'table'));
  });

  it('the focus goes along with a piece that is moved', async () => {
    const element = await story();
    const button = part(element, 'zoom-in');
    button.focus();
    const companion = make('toolbar');
    element.after(companion);
    await until(() => isShown(companion, 'toolbar'));
    assert.isTrue(active(companion) === button);
    companion.remove();
    await until(() => isIn(element, 'toolbar'));
  });

  it('the focus goes from a piece without events to the timeline', async () => {
    const { element, companions } = await withPieces(['table'], days(9));
    await keyed(element);
    one(companions.table, '[data-row="3"] .link')!.focus();
    element.data = [];
    await until(() => element.state === 'empty');
    await until(() => document.activeElement === element);
  });

  it('is there for a timeline in another shadow root too, but not through its border', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const inside = host.attachShadow({ mode: 'open' });
    const [within, without] = [make('details'), make('details')];
    const element = document.createElement('event-timeline');
    element.id = 'story';
    element.data = FILE as EventTimeline['data'];
    inside.append(within, element);
    host.after(without);
    await until(() => isShown(within, 'details'));
    assert.isFalse(!!partIn(without, 'details'));
    within.remove();
    await until(() => isIn(element, 'details'));
    without.remove();
  });
});

describe('the legend', () => {
  const signs = (companion: Element) =>
    [...companion.shadowRoot!.querySelectorAll<HTMLElement>('[data-sign]')].map(({ dataset }) => dataset.sign);
  const lanes = (companion: Element) =>
    [...companion.shadowRoot!.querySelectorAll<HTMLElement>('[data-lane]')].map(({ dataset }) => dataset.lane);

  it('shows what is in the data and nothing else', async () => {
    const { companions } = await withPieces(['legend']);
    assert.deepEqual(signs(companions.legend), ['point', 'disputed']);
    assert.deepEqual(lanes(companions.legend), ['court', 'street']);
  });

  it('shows every kind of mark, drawn as it is in the picture', async () => {
    const events = [
      { date: '2001-02-03', title: 'a' },
      { date: '2002', title: 'b' },
      { date: '2003/2004', title: 'c' },
      { date: '2001/2006', title: 'd', kind: 'period' },
      { date: '2004~', title: 'e' },
      { date: '2005?', title: 'f' },
      { date: '2006/..', title: 'g' },
      { date: '../2001', title: 'h' },
      { date: '2007/', title: 'i' },
      { date: '/2002', title: 'j' },
      ...['planned', 'cancelled', 'retracted'].map((status) => ({ date: '2008-01-01', title: status, status })),
    ];
    const { element, companions } = await withPieces(['legend'], events);
    const shown = signs(companions.legend).filter((sign) => sign !== 'cluster');
    assert.deepEqual(shown, [
      'point', 'band', 'range', 'period', 'approximate', 'uncertain', 'open-start', 'open-end', 'unknown-start', 'unknown-end', 'planned', 'cancelled', 'retracted',
    ]); // prettier-ignore
    assert.isEmpty(lanes(companions.legend));
    const drawnAs = (root: ParentNode, selector: string) => getComputedStyle(root.querySelector(selector)!).borderStyle;
    assert.equal(
      drawnAs(companions.legend.shadowRoot!, '[data-sign=planned] .mark'),
      drawnAs(element.renderRoot, '.mark.planned'),
    );
  });

  it('has the colours of the file as the picture has them, also when the ground changes', async () => {
    const lanes = FILE.lanes.map((lane) => ({ ...lane, color: '#000080' }));
    const { element, companions } = await withPieces(['legend'], { ...FILE, lanes });
    const own = () => getComputedStyle(element.renderRoot.querySelector('.lane')!).color;
    const told = () => getComputedStyle(one(companions.legend, '[data-lane] rect')!).fill;
    const light = own();
    assert.equal(told(), light);
    element.theme = 'dark';
    await until(() => own() !== light && told() === own());
    const dark = own();
    await emulateMedia({ forcedColors: 'active' });
    await until(() => own() !== dark && told() === own());
    await emulateMedia({ forcedColors: 'none' });
    await until(() => own() === dark && told() === dark);
  });

  it('follows the filter, the rows, and pills in the picture', async () => {
    const { element, companions } = await withPieces(['legend']);
    element.filter = 'warrant';
    await until(() => signs(companions.legend).join() === 'point' && lanes(companions.legend).length === 0);
    element.filter = null;
    element.groupBy = 'source';
    await until(() => text(partIn(companions.legend, 'legend')).includes('The first paper'));
    element.data = days(900);
    await until(() => signs(companions.legend).includes('cluster'));
    await element.zoomTo('2000-01-01', '2000-01-03');
    await until(() => !signs(companions.legend).includes('cluster'));
  });
});
