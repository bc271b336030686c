import { assert } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { EventTimeline, TimelineViewChangeEvent } from '../../src/index.js';
import { drawn, part, parts, text, timeline, until, utc } from './fixture.js';

const DAY = 86_400_000;
/** One event in each year from 2000 to 2019; two dates of one of them lie apart. */
const YEARS = Array.from({ length: 20 }, (_, k) => ({
  id: `y${k}`,
  date: `${2000 + k}-06-15`,
  title: `In ${2000 + k}`,
}));
const sources = ['a', 'b'].map((id) => ({ id, title: id, published: '2020-01-01' }));
const claims = (date: string, other: string) => [
  { source: 'a', date },
  { source: 'b', date: other },
];
const overviewed = (data: unknown = YEARS, options: Parameters<typeof timeline>[1] = {}) =>
  timeline(data, { ...options, attributes: { overview: '', view: '2004/2007', ...options.attributes } });

const box = (node: Element) => node.getBoundingClientRect();
const strip = (element: EventTimeline) => box(part(element, 'overview'));
const windowOf = (element: EventTimeline) => box(part(element, 'overview-window'));
const handles = (element: EventTimeline) => [
  ...part(element, 'overview').querySelectorAll<HTMLElement>('[role=slider]'),
];
const number = (handle: Element, name: string) => Number(handle.getAttribute(`aria-${name}`));

/** Everything: the view that "Show all" gives. */
async function all(element: EventTimeline) {
  const { view } = element;
  await element.zoomToFit();
  const everything = element.view;
  await element.zoomTo(view.start, view.end);
  await drawn();
  return everything;
}

/** px of the view's edges, of those of all that the overview shows */
function expected(element: EventTimeline, everything: { start: number; end: number }) {
  const { left, right, width } = strip(element);
  const rtl = getComputedStyle(part(element, 'overview')).direction === 'rtl';
  const [from, to] = [element.view.start, element.view.end].map(
    (time) => ((time - everything.start) / (everything.end - everything.start)) * width,
  );
  return rtl ? { left: right - to, right: right - from } : { left: left + from, right: left + to };
}

function assertInPlace(element: EventTimeline, everything: { start: number; end: number }) {
  const [own, there] = [windowOf(element), expected(element, everything)];
  assert.closeTo(own.left, there.left, 0.5);
  assert.closeTo(own.right, there.right, 0.5);
}

/** With the left button from one point to another, in a few steps. @param y px below the upper edge of the overview */
async function drag(element: EventTimeline, from: number, to: number, y = 20) {
  const at = (x: number): [number, number] => [Math.round(x), Math.round(strip(element).top + y)];
  await sendMouse({ type: 'move', position: at(from) });
  await sendMouse({ type: 'down' });
  for (const share of [0.3, 0.7, 1]) await sendMouse({ type: 'move', position: at(from + (to - from) * share) });
  await sendMouse({ type: 'up' });
  await drawn();
}

/** Ends when the window has come to rest; what the listeners were told. */
const atRest = (element: EventTimeline) =>
  new Promise<TimelineViewChangeEvent>((resolve) =>
    element.addEventListener('timeline-view-change', (event) => resolve(event), { once: true }),
  );

const press = async (handle: HTMLElement, key: string) => {
  handle.focus();
  await sendKeys({ press: key });
  await drawn();
};

afterEach(() => resetMouse());

describe('the overview', () => {
  it('stands below the axis, in line with it, only while it is asked for', async () => {
    const element = await timeline(YEARS);
    assert.isEmpty(parts(element, 'overview'));
    const before = element.renderRoot.querySelectorAll('*').length;
    element.overview = true;
    await until(() => parts(element, 'overview-window').length === 1);
    await drawn();
    const [axis, own] = [box(part(element, 'axis')), strip(element)];
    assert.isAtLeast(own.top, axis.bottom);
    assert.deepEqual([own.left, own.right], [axis.left, axis.right]);
    element.overview = false;
    await element.updateComplete;
    await drawn();
    assert.equal(element.renderRoot.querySelectorAll('*').length, before);
    element.setAttribute('overview', '');
    await until(() => parts(element, 'overview').length === 1);
    await drawn();
    assertInPlace(element, await all(element));
  });

  it('is not there beside the table, and comes back with the picture', async () => {
    const element = await overviewed(YEARS, { attributes: { layout: 'table' } });
    const isShown = () => parts(element, 'overview').some((one) => one.checkVisibility());
    assert.isFalse(isShown());
    element.layout = 'horizontal';
    await until(isShown);
    await drawn();
    element.layout = 'table';
    await element.updateComplete;
    assert.isFalse(isShown());
  });

  it('has a window that is the view, to half a pixel, at every step of a move', async () => {
    const element = await overviewed();
    const everything = await all(element);
    assertInPlace(element, everything);
    await element.zoomToFit();
    assertInPlace(element, everything);
    assert.closeTo(windowOf(element).width, strip(element).width, 0.5);
    let steps = 0;
    const watch = new MutationObserver(() => {
      steps++;
      assertInPlace(element, everything);
    });
    watch.observe(part(element, 'overview-window'), { attributeFilter: ['style'] });
    await element.zoomTo('2003', '2012', { animate: true });
    watch.disconnect();
    assert.isAbove(steps, 2);
    assertInPlace(element, everything);
  });

  it('is there and can be taken hold of where the view is far less than a pixel', async () => {
    const element = await overviewed(YEARS, { attributes: { view: '2011-03-05T10:00/2011-03-05T11:00' } });
    const { left, right, width } = windowOf(element);
    assert.closeTo(width, 12, 0.01);
    const there = expected(element, await all(element));
    assert.closeTo((left + right) / 2, (there.left + there.right) / 2, 0.5);
    for (const handle of handles(element)) assert.isAtLeast(box(handle).width, 24);
    const [start, end] = handles(element).map(box);
    assert.isAtMost(start.right, left + 0.01);
    assert.isAtLeast(end.left, right - 0.01);
  });

  it('has handles of 24 px that stay in it, whatever is in view', async () => {
    const element = await overviewed();
    for (const view of ['2000/2001', '2019/2019', '1990/2030', '2000-06/2000-06', '1900/1901', '2100/2101']) {
      const [start, end] = view.split('/') as [string, string];
      await element.zoomTo(start, end);
      await drawn();
      const [first, second] = handles(element).map(box);
      const all = strip(element);
      assert.isTrue(first.left >= all.left - 0.01 && second.right <= all.right + 0.01, view);
      assert.isAtMost(first.right, second.left + 0.01, view);
      for (const { width, height } of [first, second]) assert.isTrue(width >= 24 && height >= 24, view);
    }
  });
});

describe('the window of the overview, by pointer', () => {
  it('is dragged, and the view goes along; listeners are asked and told with the cause', async () => {
    const element = await overviewed();
    const everything = await all(element);
    const causes = new Set<string>();
    element.addEventListener('timeline-view-request', (event) => causes.add(event.cause));
    const { left, right } = windowOf(element);
    const rest = atRest(element);
    await drag(element, (left + right) / 2, (left + right) / 2 + 100);
    assertInPlace(element, everything);
    assert.closeTo(windowOf(element).left, left + 100, 0.5);
    assert.closeTo(windowOf(element).right, right + 100, 0.5);
    assert.equal((await rest).cause, 'drag');
    assert.deepEqual([...causes], ['drag']);
    await drag(element, windowOf(element).left + 30, strip(element).right + 300);
    assert.closeTo(windowOf(element).right, strip(element).right, 0.5, 'no farther than the end');
    assert.closeTo(windowOf(element).width, right - left, 0.5);
  });

  it('has handles that move one edge and never pass the other', async () => {
    const element = await overviewed();
    const everything = await all(element);
    const { left, right } = windowOf(element);
    const [start, end] = handles(element).map((handle) => box(handle).left + box(handle).width / 2);
    await drag(element, start, start - 60);
    assert.closeTo(windowOf(element).left, left - 60, 0.5);
    assert.closeTo(windowOf(element).right, right, 0.5);
    await drag(element, end, end + 80);
    assert.closeTo(windowOf(element).left, left - 60, 0.5);
    assert.closeTo(windowOf(element).right, right + 80, 0.5);
    assertInPlace(element, everything);
    const { end: kept } = element.view;
    const { left: at } = box(handles(element)[0]);
    await drag(element, at + 12, strip(element).right);
    assert.isBelow(element.view.start, element.view.end);
    assert.closeTo(element.view.end, kept, 1);
  });

  it('goes to where one presses beside it', async () => {
    const element = await overviewed();
    const { left, width } = strip(element);
    const length = element.view.end - element.view.start;
    const rest = atRest(element);
    await sendMouse({
      type: 'click',
      position: [Math.round(left + width * 0.75), Math.round(strip(element).top + 20)],
    });
    assert.equal((await rest).cause, 'button');
    await drawn();
    const own = windowOf(element);
    assert.closeTo((own.left + own.right) / 2, Math.round(left + width * 0.75), 0.5);
    assert.closeTo(element.view.end - element.view.start, length, 1);
  });

  it('is made anew by a drag beside it, and shows everything after a double click', async () => {
    const element = await overviewed();
    const everything = await all(element);
    const { left } = strip(element);
    await drag(element, left + 500, left + 400);
    assert.closeTo(windowOf(element).left, left + 400, 1);
    assert.closeTo(windowOf(element).right, left + 500, 1);
    const position: [number, number] = [Math.round(left + 450), Math.round(strip(element).top + 20)];
    // Of the drag may be told late, and twice where its moves come slowly.
    const shown = new Promise<void>((resolve) =>
      element.addEventListener('timeline-view-change', ({ cause }) => cause === 'double-click' && resolve()),
    );
    await sendMouse({ type: 'move', position });
    part(element, 'overview-window').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    await shown;
    assert.deepEqual(element.view, everything);
  });

  it('stays where it is when a listener refuses', async () => {
    const element = await overviewed();
    element.addEventListener('timeline-view-request', (event) => event.preventDefault());
    const [view, before] = [element.view, windowOf(element)];
    await drag(element, before.left + 30, before.left + 200);
    await drag(element, strip(element).left + 600, strip(element).left + 700);
    await press(handles(element)[0], 'ArrowLeft');
    await sendMouse({ type: 'click', position: [Math.round(strip(element).left + 700), Math.round(before.top + 20)] });
    await drawn();
    assert.deepEqual(element.view, view);
    assert.equal(windowOf(element).left, before.left);
  });

  it('leaves other buttons to the page, and a swipe up and down', async () => {
    const element = await overviewed();
    const { view } = element;
    const { left, top } = windowOf(element);
    await sendMouse({ type: 'move', position: [Math.round(left + 20), Math.round(top + 20)] });
    await sendMouse({ type: 'down', button: 'middle' });
    await sendMouse({ type: 'move', position: [Math.round(left + 120), Math.round(top + 20)] });
    await sendMouse({ type: 'up', button: 'middle' });
    assert.deepEqual(element.view, view);
    assert.equal(getComputedStyle(part(element, 'overview')).touchAction, 'pan-y');
  });

  it('is dragged by a finger, and has targets as large as one', async () => {
    const element = await overviewed();
    const everything = await all(element);
    const { left, right, top } = windowOf(element);
    const at = (x: number): [number, number][] => [[Math.round(x), Math.round(top + 20)]];
    const middle = (left + right) / 2;
    await executeServerCommand('touch', [at(middle), at(middle + 20), at(middle + 60)]);
    await drawn();
    assert.isAbove(windowOf(element).left, left + 20);
    assertInPlace(element, everything);
    for (const handle of handles(element)) assert.isAtLeast(box(handle).height, 44);
  });

  it('is mirrored from right to left', async () => {
    const element = await overviewed(YEARS, { dir: 'rtl' });
    const everything = await all(element);
    assertInPlace(element, everything);
    const { left, right } = windowOf(element);
    assert.isAbove(left + right, strip(element).left + strip(element).right, 'earlier is to the right');
    const [start, end] = handles(element).map(box);
    assert.isAbove(start.left, end.left);
    const { start: before } = element.view;
    await drag(element, (left + right) / 2, (left + right) / 2 - 100);
    assert.closeTo(windowOf(element).left, left - 100, 0.5);
    assert.isAbove(element.view.start, before);
    const { start: now } = element.view;
    await press(handles(element)[0], 'ArrowRight');
    assert.isBelow(element.view.start, now, 'to the right is earlier');
    assertInPlace(element, everything);
    await drag(element, strip(element).left + 100, strip(element).left + 200);
    assert.closeTo(windowOf(element).left, strip(element).left + 100, 1);
    assert.closeTo(windowOf(element).right, strip(element).left + 200, 1);
  });
});

describe('the window of the overview, by keys', () => {
  it('has two sliders that say what they are and where they stand, each a stop of Tab', async () => {
    const element = await overviewed();
    const [start, end] = handles(element);
    assert.deepEqual(
      [start, end].map((handle) => [handle.ariaLabel, handle.tabIndex, handle.getAttribute('aria-valuetext')]),
      [
        ['Start of the window', 0, '2004'],
        ['End of the window', 0, '2007'],
      ],
    );
    await element.zoomToFit();
    assert.deepEqual(
      [start, end].map((handle) => handle.getAttribute('aria-valuetext')),
      ['2000', 'June 2019'],
      'the room beside the events is not worth a word',
    );
    await element.zoomTo('2004', '2007');
    assert.equal(number(start, 'valuemin'), 0);
    assert.equal(number(end, 'valuemax'), 100);
    assert.equal(number(start, 'valuemax'), number(end, 'valuenow'));
    assert.equal(number(end, 'valuemin'), number(start, 'valuenow'));
    assert.isBelow(number(start, 'valuenow'), number(end, 'valuenow'));
    start.focus();
    await sendKeys({ press: 'Tab' });
    assert.equal((element.renderRoot as ShadowRoot).activeElement, end);
    assert.isNotEmpty(part(element, 'overview').ariaLabel);
  });

  it('moves its edges by a hundredth of all time, with Shift and page keys by a tenth', async () => {
    const element = await overviewed();
    const everything = await all(element);
    const hundredth = (everything.end - everything.start) / 100;
    const steps: [key: string, by: number][] = [
      ['ArrowRight', 1],
      ['ArrowLeft', -1],
      ['ArrowUp', 1],
      ['ArrowDown', -1],
      ['Shift+ArrowRight', 10],
      ['Shift+ArrowLeft', -10],
      ['PageUp', 10],
      ['PageDown', -10],
    ];
    for (const [key, by] of steps) {
      const { start, end } = element.view;
      await press(handles(element)[1], key);
      assert.closeTo((element.view.end - end) / hundredth, by, 1e-6, key);
      assert.equal(element.view.start, start, key);
      assertInPlace(element, everything);
    }
    const { start, end } = element.view;
    await press(handles(element)[0], 'ArrowLeft');
    assert.closeTo((element.view.start - start) / hundredth, -1, 1e-6);
    assert.equal(element.view.end, end);
  });

  it('goes to the first and the last moment, not past its other edge, and back with Escape', async () => {
    const element = await overviewed();
    const everything = await all(element);
    const [start, end] = handles(element);
    await press(start, 'Home');
    assert.equal(element.view.start, everything.start);
    assert.equal(number(start, 'valuenow'), 0);
    await press(end, 'End');
    assert.equal(element.view.end, everything.end);
    await press(start, 'End');
    assert.equal(element.view.end, everything.end);
    assert.isAbove(element.view.end, element.view.start);
    await element.zoomTo('2004', '2006');
    await press(start, 'End');
    assert.equal(element.view.end, utc(2007, 0, 1) - 1);
    assert.isBelow(element.view.end - element.view.start, 2 * DAY);
    assert.isAbove(element.view.end, element.view.start);
    const before = element.view;
    let asked = 0;
    element.addEventListener('timeline-view-request', () => asked++);
    await press(start, 'ArrowRight');
    assert.deepEqual([element.view, asked], [before, 0], 'there is no farther');
    const { left, right } = windowOf(element);
    await drag(element, (left + right) / 2, (left + right) / 2 - 200);
    assert.notDeepEqual(element.view, before);
    await press(start, 'Escape');
    assert.deepEqual(element.view, before);
  });

  it('tells the cause, and says the new dates when it is at rest', async () => {
    const element = await overviewed();
    const [start] = handles(element);
    const rest = atRest(element);
    for (let k = 0; k < 2; k++) await press(start, 'Shift+ArrowLeft');
    assert.equal((await rest).cause, 'key');
    assert.include(start.getAttribute('aria-valuetext'), String(new Date(element.view.start).getUTCFullYear()));
    assert.equal((element.renderRoot as ShadowRoot).activeElement, start, 'the focus stays');
  });

  it('leaves combinations and other keys to the page', async () => {
    const element = await overviewed();
    const { view } = element;
    for (const init of [{ key: 'ArrowLeft', altKey: true }, { key: 'Tab' }, { key: 'a' }, { key: 'Escape' }]) {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
      assert.isTrue(handles(element)[0].dispatchEvent(event), init.key);
    }
    assert.deepEqual(element.view, view);
  });
});

describe('what the overview shows', () => {
  const area = (element: EventTimeline) => part(element, 'overview').querySelector<SVGPathElement>('path')!;
  const rings = (element: EventTimeline) =>
    (part(element, 'overview').querySelector('.disputes')!.getAttribute('d')!.match(/M/g) ?? []).length;

  it('is where the events are: high where they are many, nothing where there are none', async () => {
    const crowd = Array.from({ length: 50 }, (_, k) => ({
      date: `2010-03-${String((k % 28) + 1).padStart(2, '0')}`,
      title: 'x',
    }));
    const element = await overviewed([...crowd, { date: '2000', title: 'First' }, { date: '2020', title: 'Last' }]);
    const [, ...corners] = area(element)
      .getAttribute('d')!
      .split(/[MLZ]/)
      .filter(Boolean)
      .map((pair) => pair.split(' ').map(Number));
    const highest = corners.reduce((a, b) => (b[1] < a[1] ? b : a));
    const everything = await all(element);
    const at = ((utc(2010, 2, 15) - everything.start) / (everything.end - everything.start)) * strip(element).width;
    assert.closeTo(highest[0], at, 4);
    assert.isAtMost(box(area(element)).right, strip(element).right + 0.5);
  });

  it('follows the filter and the day, and marks what is disputed, joined where it would touch', async () => {
    const disputed = (id: string, date: string, other: string) => ({
      ...{ id, date, title: `Event ${id}`, sources: ['a', 'b'], claims: claims(date, other) },
    });
    const events = [
      ...YEARS,
      disputed('p', '2005-01-01', '2005-02-01'),
      disputed('q', '2005-01-04', '2005-02-09'),
      disputed('r', '2015-01-01', '2015-02-01'),
    ];
    const element = await overviewed({ sources, events });
    assert.equal(parts(element, 'disputed').length > 0, true, 'the file is as it should be');
    assert.equal(rings(element), 2);
    const before = area(element).getAttribute('d');
    element.filter = 'Event r';
    await element.updateComplete;
    await drawn();
    assert.equal(rings(element), 1);
    assert.notEqual(area(element).getAttribute('d'), before);
    element.filter = 'In';
    await element.updateComplete;
    await drawn();
    assert.equal(rings(element), 0);
    element.filter = null;
    await element.updateComplete;
    await drawn();
    assert.equal(area(element).getAttribute('d'), before);
    element.asOf = '2019-01-01';
    await until(() => rings(element) === 0);
  });

  it('has a few labels that stand in it and apart', async () => {
    for (const width of [320, 800]) {
      const element = await overviewed(YEARS, { width });
      const labels = [...part(element, 'overview').querySelectorAll('.overview-labels span')];
      assert.include(labels.map(text), '2010');
      assert.isTrue(labels.length >= 2 && labels.length <= 6, `${labels.length} labels`);
      const boxes = labels.map(box);
      boxes.forEach(({ left, right }, k) => {
        assert.isAtLeast(left, strip(element).left - 0.5);
        assert.isAtMost(right, strip(element).right + 0.5);
        if (k) assert.isAbove(left, boxes[k - 1].right);
      });
    }
  });

  it('takes no more elements for a hundred thousand events, disputed or not, than for few', async () => {
    const count = (element: EventTimeline) => part(element, 'overview').querySelectorAll('*').length;
    const few = count(await overviewed());
    const start = Float64Array.from({ length: 1e5 }, (_, k) => utc(2000, 0, 1) + k * 7e6);
    const many = await overviewed({ start, title: (k: number) => `Number ${k}` });
    assert.isAtMost(count(many), few + 4);
    const events = Array.from({ length: 400 }, (_, k) => {
      const date = new Date(utc(2000, 0, 1) + k * 18 * DAY).toISOString().slice(0, 10);
      return { date, title: `Event ${k}`, sources: ['a', 'b'], claims: claims(date, '1999') };
    });
    const disputed = await overviewed({ sources, events });
    assert.isAtMost(count(disputed), few + 4);
    assert.isTrue(rings(disputed) >= 1 && rings(disputed) <= 61);
  });

  it('works with one event and with none, and with other events after them', async () => {
    const element = await overviewed([{ date: '2005-06-01', title: 'Only one' }]);
    assert.isAtLeast(windowOf(element).width, 12);
    assert.isNotEmpty(handles(element)[0].getAttribute('aria-valuetext'));
    element.data = [];
    await until(() => element.state === 'empty');
    await drawn();
    assert.isFalse(parts(element, 'overview').some((one) => one.checkVisibility()));
    element.data = YEARS;
    await until(() => element.events === 20);
    await drawn();
    assertInPlace(element, await all(element));
    element.filter = 'nothing has this in it';
    await element.updateComplete;
    await drawn();
    assert.equal(area(element).getBBox().height, 0);
  });

  it('works in places, so with every scale: folded, equal steps, logarithmic', async () => {
    for (const scale of ['folded', 'sequence', 'log']) {
      const events = [{ date: '1900', title: 'Long ago' }, ...YEARS];
      const element = await overviewed(events, { attributes: { scale, view: 'all' } });
      const { left, width } = strip(element);
      assert.closeTo(windowOf(element).width, width, 0.5, scale);
      const grip = box(handles(element)[0]);
      await drag(element, grip.left + 12, grip.left + 12 + 300);
      assert.closeTo(windowOf(element).left, left + 300, 0.5, scale);
      assert.closeTo(windowOf(element).right, left + width, 0.5, scale);
      const { start, end } = element.view;
      assert.isTrue(start > utc(1900, 0, 1) && start < end, scale);
      const years = [start - 31 * DAY, start + 31 * DAY].map((time) => new Date(time).getUTCFullYear());
      // What it tells comes a little later, and of a slow drag what is between.
      const told = () => handles(element)[0].getAttribute('aria-valuetext')!;
      await until(() => years.some((year) => told().includes(String(year))));
      assert.isNotEmpty(text(part(element, 'overview')), scale);
      element.remove(); // the next one stands where the mouse can go
    }
  });

  it('leaves the focus in the picture when it is taken away', async () => {
    const element = await overviewed();
    handles(element)[0].focus();
    element.overview = false;
    await element.updateComplete;
    await until(() => !parts(element, 'overview').length);
    assert.isTrue(part(element, 'track').contains((element.renderRoot as ShadowRoot).activeElement));
  });

  it('follows the width, and a move to another place of the document', async () => {
    const element = await overviewed();
    const everything = await all(element);
    element.parentElement!.style.width = '420px';
    await until(() => Math.abs(strip(element).width - box(part(element, 'axis')).width) < 0.5);
    await drawn();
    await drawn();
    assert.isAtMost(strip(element).width, 420);
    assertInPlace(element, await all(element));
    assert.notDeepEqual(await all(element), everything, 'the room at the ends is px');
    const other = document.createElement('div');
    element.parentElement!.append(other);
    other.append(element);
    await until(() => parts(element, 'overview').length === 1);
    await drawn();
    assertInPlace(element, await all(element));
    assert.equal(handles(element).length, 2);
  });
});
