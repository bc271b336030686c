import { assert } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/index.js';
import { counted, drawn, mark, part, parts, text, timeline, until } from './fixture.js';

/** Three lanes: one with a crowd, one with three, one with two. */
const DATA = {
  sources: [
    { id: 'p', title: 'Post', published: '2024-07-01' },
    { id: 'q', title: 'Quill', published: '2024-07-02' },
  ],
  lanes: [
    { id: 'a', title: 'Crowd' },
    { id: 'b', title: 'Moscow says' },
    { id: 'c', title: 'Court' },
  ],
  events: [
    ...Array.from({ length: 9 }, (_, k) => ({
      id: `a${k}`,
      date: `2024-03-0${k + 1}`,
      title: `In the crowd ${k}`,
      lane: 'a',
      sources: ['p'],
    })),
    { id: 'b1', date: '2024-01-05', title: 'First word', lane: 'b', sources: ['p', 'q'] },
    { id: 'b2', date: '2024-01-06', title: 'Second word', lane: 'b', sources: ['q'] },
    { id: 'b3', date: '2024-05-05', title: 'Third word', lane: 'b', sources: ['p'] },
    { id: 'c1', date: '2024-02-05', title: 'First ruling', lane: 'c', sources: ['q'] },
    { id: 'c2', date: '2024-06-05', title: 'Last ruling', lane: 'c', sources: ['q'] },
  ],
};

const shadow = (element: EventTimeline) => element.renderRoot as ShadowRoot;
const focused = (element: EventTimeline) => shadow(element).activeElement as HTMLElement | null;
const lane = (element: EventTimeline, title: string) => parts(element, 'lane').find((one) => text(one) === title)!;
const name = (element: EventTimeline, title: string) => lane(element, title).firstElementChild as HTMLElement;
const topOf = (node: Element) => node.getBoundingClientRect().top;
/** names of the lanes as they stand, from the top down */
const shownOrder = (element: EventTimeline) =>
  parts(element, 'lane')
    .sort((a, b) => topOf(a) - topOf(b))
    .map(text);
const isCollapsed = (element: EventTimeline, title: string) => lane(element, title).part.contains('collapsed');
/** What was asked for has been drawn, and lanes and marks are at their places. */
const still = async (element: EventTimeline) => {
  await drawn();
  await until(() => !shadow(element).querySelector('[data-arranging], [data-sliding]'));
  await until(() => !shadow(element).getAnimations().length); // they may have begun some frames later
  await drawn();
};
const press = async (node: Element) => {
  const { left, top, height } = node.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + 20), Math.round(top + Math.min(height / 2, 12))] });
};
const open = async (element: EventTimeline) => {
  await press(part(element, 'rows'));
  await element.updateComplete;
  return part(element, 'rows-panel');
};
const button = (element: EventTimeline, label: string) =>
  [...part(element, 'rows-panel').querySelectorAll('button')].find(
    (one) => one.ariaLabel === label || text(one) === label,
  )!;
const xOf = (element: EventTimeline) =>
  parts(element, 'mark')
    .filter(({ dataset }) => dataset.eventId)
    .map((one) => [one.dataset.eventId, one.getBoundingClientRect().left]);

afterEach(() => resetMouse());

describe('a lane', () => {
  it('is collapsed by a press on its name: one line without labels, its count stays, the others move up', async () => {
    const element = await timeline(DATA, { width: 900 });
    const before = { plot: part(element, 'track').clientHeight, court: topOf(lane(element, 'Court')) };
    const places = new Map(xOf(element) as [string, number][]);
    const all = counted(element);
    const target = name(element, 'Moscow says').getBoundingClientRect();
    assert.isAtLeast(target.height, 24);
    assert.equal(getComputedStyle(name(element, 'Moscow says')).cursor, 'pointer');
    await press(name(element, 'Moscow says'));
    await still(element);
    const own = lane(element, 'Moscow says');
    assert.isTrue(isCollapsed(element, 'Moscow says'));
    assert.equal(name(element, 'Moscow says').dataset.count, '3');
    // Chromium tells the text, others how it is made.
    const { content } = getComputedStyle(name(element, 'Moscow says'), '::after');
    assert.match(content, /· .*(3|attr\(data-count\))/);
    assert.isBelow(own.getBoundingClientRect().height, 60);
    assert.isBelow(topOf(lane(element, 'Court')), before.court);
    assert.isBelow(part(element, 'track').clientHeight, before.plot);
    assert.equal(counted(element), all, 'every event is counted as before');
    const box = own.getBoundingClientRect();
    for (const one of parts(element, 'mark')) {
      const { top, bottom } = one.getBoundingClientRect();
      if (top < box.top || bottom > box.bottom) continue;
      assert.isFalse(one.part.contains('labelled'));
    }
    for (const [id, left] of xOf(element) as [string, number][])
      if (places.has(id)) assert.closeTo(left, places.get(id)!, 0.5, `${id} goes nowhere sideways`);
    await press(name(element, 'Moscow says'));
    await still(element);
    assert.isFalse(isCollapsed(element, 'Moscow says'));
    assert.closeTo(topOf(lane(element, 'Court')), before.court, 0.5);
    assert.deepEqual(new Map(xOf(element) as [string, number][]), places);
  });

  // A browser may move lanes ahead of the height of the plot; its scrollbar would take room from all events.
  it('makes nothing to scroll on its way', async () => {
    const element = await timeline(DATA, { width: 900 });
    await press(name(element, 'Moscow says'));
    await still(element);
    await press(name(element, 'Moscow says'));
    await until(() => shadow(element).getAnimations().length > 0);
    for (const way of shadow(element).getAnimations()) {
      way.pause();
      const { target } = way.effect as KeyframeEffect;
      way.currentTime = target?.classList.contains('lane') ? 249 : 1;
    }
    const { scrollHeight, clientHeight } = shadow(element).querySelector('.scroll')!;
    assert.equal(scrollHeight, clientHeight);
  });

  it('says that it was collapsed, and how much is in it', async () => {
    const element = await timeline(DATA, { width: 900 });
    await press(name(element, 'Moscow says'));
    await until(() => text(part(element, 'status')) === 'Moscow says collapsed, 3 events');
    await press(name(element, 'Moscow says'));
    await until(() => text(part(element, 'status')) === 'Moscow says expanded');
  });

  it('keeps the mark of the event with the focus, and of the one that is open', async () => {
    const element = await timeline(DATA, { width: 900, attributes: { selected: 'b2' } });
    mark(element, 'b1').focus();
    await press(name(element, 'Moscow says'));
    await still(element);
    assert.equal(focused(element), mark(element, 'b1'), 'a press on a name takes the focus from nothing');
    assert.isOk(mark(element, 'b2'), 'open');
    const box = lane(element, 'Moscow says').getBoundingClientRect();
    for (const id of ['b1', 'b2']) {
      const { top, bottom } = mark(element, id).getBoundingClientRect();
      assert.isTrue(top >= box.top && bottom <= box.bottom, id);
      assert.isFalse(mark(element, id).part.contains('labelled'));
    }
    assert.equal(counted(element), DATA.events.length);
    await element.select(null);
    await drawn();
    assert.equal(counted(element), DATA.events.length);
  });

  it('stays as it is when the same lanes are loaded again, and when other rows come in between', async () => {
    const element = await timeline(DATA, { width: 900 });
    await press(name(element, 'Moscow says'));
    element.data = structuredClone(DATA);
    await until(() => element.state === 'ready' && isCollapsed(element, 'Moscow says'));
    element.groupBy = 'source';
    await element.updateComplete;
    await until(() => parts(element, 'lane-label').some((one) => text(one) === 'Post'));
    assert.isFalse(parts(element, 'lane').some((one) => one.part.contains('collapsed')));
    assert.equal(counted(element), DATA.events.length);
    await press(name(element, 'Post'));
    await still(element);
    assert.equal(name(element, 'Post').dataset.count, '11');
    assert.equal(counted(element), DATA.events.length);
    element.groupBy = 'lane';
    await until(() => parts(element, 'lane-label').some((one) => text(one) === 'Court'));
    await drawn();
    assert.isTrue(isCollapsed(element, 'Moscow says'));
    assert.isFalse(isCollapsed(element, 'Court'));
  });

  it('counts what shows of it, on every scale, under a filter and a day', async () => {
    const element = await timeline(DATA, { width: 900 });
    await press(name(element, 'Crowd'));
    for (const scale of ['folded', 'sequence', 'log', 'linear'] as const) {
      element.scale = scale;
      await element.updateComplete;
      await drawn();
      await still(element);
      assert.isTrue(isCollapsed(element, 'Crowd'), scale);
      assert.equal(counted(element), DATA.events.length, scale);
    }
    element.filter = 'crowd 3';
    await element.updateComplete;
    await drawn();
    assert.equal(name(element, 'Crowd').dataset.count, '1');
    element.filter = null;
    element.asOf = '2024-07-01';
    await element.updateComplete;
    await until(() => name(element, 'Court') && counted(element) === 11);
    assert.equal(name(element, 'Crowd').dataset.count, '9');
  });

  it('alone in its picture, or where time runs down, can not be collapsed', async () => {
    const element = await timeline(DATA, { width: 900, attributes: { layout: 'vertical' } });
    assert.isUndefined(part(element, 'rows'));
    element.layout = 'horizontal';
    await element.updateComplete;
    await until(() => !!part(element, 'rows'));
    const alone = await timeline({
      lanes: [{ id: 'x', title: 'The one' }],
      events: [{ date: '2024', title: 'It', lane: 'x' }],
    });
    assert.isUndefined(part(alone, 'rows'));
    await press(parts(alone, 'lane-label')[0]);
    await drawn();
    assert.isFalse(part(alone, 'lane').part.contains('collapsed'));
  });

  it('has its name above it where the element is narrow, and a press on it works there too', async () => {
    const element = await timeline(DATA, { width: 500 });
    const { top, height } = name(element, 'Moscow says').getBoundingClientRect();
    assert.isAtLeast(height, 24);
    assert.isAtLeast(topOf(mark(element, 'b3')), top + height);
    await press(name(element, 'Moscow says'));
    await still(element);
    assert.isTrue(isCollapsed(element, 'Moscow says'));
    assert.equal(counted(element), DATA.events.length);
  });
});

describe('the order of the lanes', () => {
  it('is changed by buttons that keep the focus, and said', async () => {
    const element = await timeline(DATA, { width: 900 });
    await open(element);
    const before = topOf(mark(element, 'c2'));
    button(element, 'Court: move up').focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    await still(element);
    assert.deepEqual(shownOrder(element), ['Crowd', 'Court', 'Moscow says']);
    assert.isBelow(topOf(mark(element, 'c2')), before);
    await until(() => focused(element)?.ariaLabel === 'Court: move up');
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    await still(element);
    assert.deepEqual(shownOrder(element), ['Court', 'Crowd', 'Moscow says']);
    assert.equal(focused(element)?.ariaLabel, 'Court: move up');
    assert.equal(focused(element)?.ariaDisabled, 'true', 'at the top it stays where it is');
    await until(() => text(part(element, 'status')) === 'Court, row 1 of 3');
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    assert.deepEqual(shownOrder(element), ['Court', 'Crowd', 'Moscow says']);
    button(element, 'Original order').click();
    await element.updateComplete;
    await still(element);
    assert.deepEqual(shownOrder(element), ['Crowd', 'Moscow says', 'Court']);
    assert.equal(button(element, 'Original order').ariaDisabled, 'true');
  });

  it('is that of ↑ and ↓ in the track', async () => {
    const element = await timeline(DATA, { width: 900 });
    await open(element);
    button(element, 'Court: move up').click();
    await element.updateComplete;
    await still(element);
    mark(element, 'b3').focus();
    await sendKeys({ press: 'ArrowUp' });
    assert.equal(focused(element)?.dataset.eventId, 'c2', 'the lane above it as they stand');
    await sendKeys({ press: 'ArrowUp' });
    assert.match(focused(element)!.dataset.eventId!, /^a/);
    await sendKeys({ press: 'ArrowUp' });
    assert.match(focused(element)!.dataset.eventId!, /^a/, 'nothing is above');
    await sendKeys({ press: 'ArrowDown' });
    assert.match(focused(element)!.dataset.eventId!, /^c/);
  });

  it('is changed by dragging a name, with a line where it would go; Escape leaves it', async () => {
    const element = await timeline(DATA, { width: 900 });
    const at = (title: string) => {
      const { left, top } = name(element, title).getBoundingClientRect();
      return [Math.round(left + 20), Math.round(top + 8)] as [number, number];
    };
    const drag = async (to: number) => {
      const [x, y] = at('Court');
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [x, y - 10] });
      await sendMouse({ type: 'move', position: [x, to] });
    };
    const line = () => shadow(element).querySelector<HTMLElement>('.drop-line')!;
    await drag(at('Crowd')[1]);
    assert.isFalse(line().hidden);
    assert.closeTo(topOf(line()), topOf(part(element, 'track')), 3);
    await sendKeys({ press: 'Escape' });
    assert.isTrue(line().hidden);
    await sendMouse({ type: 'up' });
    await drawn();
    assert.deepEqual(shownOrder(element), ['Crowd', 'Moscow says', 'Court']);
    assert.isFalse(isCollapsed(element, 'Court'), 'a drag is no press');

    await drag(at('Crowd')[1]);
    await sendMouse({ type: 'up' });
    await still(element);
    assert.deepEqual(shownOrder(element), ['Court', 'Crowd', 'Moscow says']);
    assert.isFalse(isCollapsed(element, 'Court'));
    assert.equal(counted(element), DATA.events.length);
  });
});

describe('the panel of the rows', () => {
  it('lists the lanes with their counts, collapses them, and is closed with Escape, which gives the focus back', async () => {
    const element = await timeline(DATA, { width: 900 });
    const toggle = part(element, 'rows');
    assert.equal(toggle.ariaExpanded, 'false');
    toggle.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    assert.equal(toggle.ariaExpanded, 'true');
    const panel = part(element, 'rows-panel');
    assert.equal(panel.id, toggle.getAttribute('aria-controls'));
    assert.deepEqual([...panel.querySelectorAll('.name')].map(text), ['Crowd · 9', 'Moscow says · 3', 'Court · 2']);
    const collapse = button(element, 'Moscow says: collapse');
    collapse.focus();
    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    await drawn();
    assert.equal(collapse.ariaPressed, 'true');
    assert.isTrue(isCollapsed(element, 'Moscow says'));
    button(element, 'Collapse all').click();
    await element.updateComplete;
    await drawn();
    assert.isTrue(parts(element, 'lane').every((one) => one.part.contains('collapsed')));
    assert.equal(counted(element), DATA.events.length);
    button(element, 'Expand all').click();
    await element.updateComplete;
    await drawn();
    assert.isFalse(parts(element, 'lane').some((one) => one.part.contains('collapsed')));
    collapse.focus();
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    assert.isUndefined(part(element, 'rows-panel'));
    assert.isTrue(focused(element) === toggle);
  });

  it('stands under its button, is the next stop of Tab, and gives way to the filters', async () => {
    const file: unknown = await (await fetch('/data/mongolia-icc-warrant.json')).json();
    const element = await timeline(file, { width: 1248 });
    const toggle = part(element, 'rows');
    toggle.focus();
    await sendKeys({ press: 'Enter' });
    await until(
      () => part(element, 'rows-panel')?.getBoundingClientRect().left === toggle.getBoundingClientRect().left,
    );
    await sendKeys({ press: 'Tab' });
    assert.isTrue(part(element, 'rows-panel').contains(focused(element)));
    await sendKeys({ press: 'Shift+Tab' });
    assert.isTrue(focused(element) === toggle);
    await sendKeys({ press: 'Tab' });
    // As WebKitGTK tells it.
    const back = { key: 'Unidentified', code: 'Tab', shiftKey: true, bubbles: true, composed: true };
    focused(element)!.dispatchEvent(new KeyboardEvent('keydown', back));
    assert.isTrue(focused(element) === toggle);
    await press(part(element, 'filters'));
    await until(() => !!part(element, 'filters-panel'));
    assert.isUndefined(part(element, 'rows-panel'));
  });

  it('is closed before the details are', async () => {
    const element = await timeline(DATA, { width: 900, attributes: { selected: 'b2' } });
    await open(element);
    mark(element, 'b2').focus();
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    assert.isUndefined(part(element, 'rows-panel'));
    assert.equal(element.selected, 'b2');
    assert.isTrue(focused(element) === mark(element, 'b2'));
    await sendKeys({ press: 'Escape' });
    assert.isNull(element.selected);
  });

  it('fits in 320 px, its buttons are large enough, and 24 lanes are one scroll', async () => {
    await setViewport({ width: 320, height: 500 });
    const lanes = Array.from({ length: 24 }, (_, k) => ({ id: `l${k}`, title: `A lane with a longer name ${k}` }));
    const events = lanes.map(({ id }, k) => ({ date: `20${k + 10}`, title: `In ${id}`, lane: id }));
    const element = await timeline({ lanes, events }, { width: 304, attributes: { layout: 'horizontal' } });
    const panel = await open(element);
    const { left, right, height } = panel.getBoundingClientRect();
    const frame = element.getBoundingClientRect();
    assert.isTrue(left >= frame.left && right <= frame.right);
    assert.isAtMost(panel.scrollWidth, panel.clientWidth);
    assert.isAtMost(height, 500);
    assert.isAbove(panel.scrollHeight, panel.clientHeight);
    for (const one of panel.querySelectorAll('button')) {
      const box = one.getBoundingClientRect();
      assert.isTrue(box.width >= 24 && box.height >= 24, one.ariaLabel ?? '');
    }
    await setViewport({ width: 1280, height: 800 });
  });
});
