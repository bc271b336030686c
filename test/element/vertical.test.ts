import { assert } from '@open-wc/testing';
import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/index.js';
import { counted, drawn, mark, part, parts, timeline, until, utc } from './fixture.js';

const EVENTS = Array.from({ length: 24 }, (_, k) => ({
  id: `n${k}`,
  date: `${2000 + k}-05-01`,
  title: k % 3 ? `Event ${k}` : `Event ${k} has a title that is too long for one line of a narrow column`,
  lane: `lane ${k % 3}`,
}));

const centre = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};
const focused = (element: HTMLElement) => element.shadowRoot!.activeElement as HTMLElement | null;
const press = (element: HTMLElement, key: string, init: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
  (focused(element) ?? element.shadowRoot!.querySelector('.track'))!.dispatchEvent(event);
  return event.defaultPrevented;
};

describe('layout="vertical"', () => {
  before(() => setViewport({ width: 1000, height: 800 }));

  it('runs down: the top edge is the start of the view, the bottom edge its end', async () => {
    const element = await timeline(EVENTS, { attributes: { layout: 'vertical' } });
    await element.zoomTo('2000', '2023');
    const { top, height } = part(element, 'track').getBoundingClientRect();
    const { start, end } = element.view;
    const { id } = EVENTS[12];
    const wanted = top + ((utc(2012, 4, 1) - start) / (end - start)) * height;
    assert.closeTo(centre(mark(element, id)).y, wanted, 1);
    assert.equal(counted(element), EVENTS.length);
    assert.equal(part(element, 'track').getAttribute('aria-orientation'), 'vertical');
  });

  it('has words that no line of the axis strikes out', async () => {
    const element = await timeline(
      [
        { id: 'one', date: '2002', title: 'One' },
        { date: '2009', title: 'Other' },
      ],
      {
        attributes: { layout: 'vertical' },
      },
    );
    const label = mark(element, 'one').querySelector('[part=label]')!;
    const { textShadow } = getComputedStyle(label);
    const { backgroundColor } = getComputedStyle(element);
    assert.isAbove(textShadow.split(backgroundColor).length - 1, 3, 'the ground around each letter');
  });

  it('is what auto is below 480 px of own width, from the first picture on', async () => {
    const heights: number[] = [];
    const watch = new MutationObserver(() => {
      const track = document.querySelector('event-timeline')?.shadowRoot?.querySelector('.track');
      if (track?.querySelector('.mark')) heights.push(track.getBoundingClientRect().height);
    });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true });
    const narrow = await timeline(EVENTS, { width: 479 });
    assert.equal(part(narrow, 'track').getAttribute('aria-orientation'), 'vertical');
    watch.disconnect();
    const { height } = part(narrow, 'track').getBoundingClientRect();
    heights.forEach((one) => assert.closeTo(one, height, 1, 'no other picture came first'));
    const wide = await timeline(EVENTS, { width: 480 });
    assert.equal(part(wide, 'track').getAttribute('aria-orientation'), 'horizontal');
    const forced = await timeline(EVENTS, { width: 360, attributes: { layout: 'horizontal' } });
    assert.equal(part(forced, 'track').getAttribute('aria-orientation'), 'horizontal');
  });

  it('keeps view, selection and focus when its own width crosses 480 px, both ways', async () => {
    const element = await timeline(EVENTS, { width: 700 });
    await element.zoomTo('2005', '2010');
    await element.select('n7');
    mark(element, 'n7').focus();
    const { view } = element;
    for (const [width, orientation] of [
      [360, 'vertical'],
      [700, 'horizontal'],
      [400, 'vertical'],
    ] as const) {
      element.parentElement!.style.width = `${width}px`;
      await until(() => part(element, 'track').getAttribute('aria-orientation') === orientation);
      await drawn();
      assert.deepEqual(element.view, view);
      assert.equal(element.selected, 'n7');
      assert.equal(focused(element)?.dataset.eventId, 'n7');
      assert.equal(parts(element, 'selected').length, 1);
    }
  });

  it('shows titles upright, in at most two lines within the element, and the note with them', async () => {
    const told = EVENTS.slice(0, 6).map((event) => ({
      ...event,
      claims: [
        { source: 'a', date: event.date },
        { source: 'b', date: event.date.replace('-05', '-08') },
      ],
    }));
    const sources = ['a', 'b'].map((id) => ({ id, title: id }));
    for (const dir of ['ltr', 'rtl']) {
      const element = await timeline({ version: 1, sources, events: told }, { width: 360, dir });
      const frame = part(element, 'track').getBoundingClientRect();
      const labels = parts(element, 'label');
      assert.isAbove(labels.length, 3);
      for (const label of labels) {
        const box = label.getBoundingClientRect();
        assert.closeTo(box.width, label.offsetWidth, 0.1, 'its width lies across');
        assert.closeTo(box.height, label.offsetHeight, 0.1);
        assert.isAtMost(label.textContent.trimEnd().split('\n').length, 2);
        assert.isAtLeast(box.left, frame.left - 0.5);
        assert.isAtMost(box.right, frame.right + 0.5);
        assert.equal(label.dataset.note, '2 dates');
        const ownMark = centre(label.parentElement!);
        if (dir === 'ltr') assert.isAbove(box.left, ownMark.x);
        else assert.isBelow(box.right, ownMark.x);
      }
    }
  });

  it('gives marks the colours of their lanes and tells the lane in their names', async () => {
    const element = await timeline(EVENTS, { width: 360 });
    await element.zoomTo('2000', '2005');
    const colours = ['n0', 'n1', 'n2'].map((id) => getComputedStyle(mark(element, id)).color);
    assert.equal(new Set(colours).size, 3);
    assert.equal(parts(element, 'lane').length, 1);
    assert.match(mark(element, 'n1').getAttribute('aria-label')!, /lane 1/);
  });

  it('walks in time with the arrows down and up too, and pans with Shift', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const element = await timeline(EVENTS, { width: 360, dir });
      element.focus();
      press(element, 'Home');
      for (const key of ['ArrowDown', 'ArrowDown', dir === 'ltr' ? 'ArrowRight' : 'ArrowLeft'])
        assert.isTrue(press(element, key));
      assert.equal(focused(element)?.dataset.eventId, 'n3');
      assert.isTrue(press(element, 'ArrowUp'));
      assert.equal(focused(element)?.dataset.eventId, 'n2');
      await element.zoomTo('2005', '2010');
      const { start } = element.view;
      assert.isTrue(press(element, 'ArrowDown', { shiftKey: true }));
      assert.isAbove(element.view.start, start);
      assert.isFalse(press(element, 'ArrowDown', { ctrlKey: true }), 'left to the browser');
    }
  });

  it('opens an event by a click on its mark or its words', async () => {
    const element = await timeline(EVENTS, { width: 360 });
    await element.zoomTo('2000', '2005');
    const { x, y } = centre(mark(element, 'n1').querySelector('[part~="label"]')!);
    await sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)] });
    assert.equal(element.selected, 'n1');
    const dot = centre(mark(element, 'n2'));
    await sendMouse({ type: 'click', position: [Math.round(dot.x), Math.round(dot.y)] });
    assert.equal(element.selected, 'n2');
    await resetMouse();
  });

  it('pans by a drag of the mouse along time, and shows the same picture on a canvas meanwhile', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const element = await timeline(EVENTS, { width: 360, dir });
      await element.zoomTo('2005', '2010');
      const { left, top, height } = part(element, 'track').getBoundingClientRect();
      const { start, end } = element.view;
      const [x, y] = [Math.round(left + 60), Math.round(top + 100)];
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      // What sketches it is loaded at the first sign of a movement; moved on, it stands on a canvas.
      do {
        await sendMouse({ type: 'move', position: [x, y + 49] });
        await sendMouse({ type: 'move', position: [x, y + 50] });
        await drawn();
      } while (!element.renderRoot.querySelector('canvas'));
      assert.closeTo(element.view.start, start - (50 / height) * (end - start), (end - start) * 1e-6);
      const canvas = element.renderRoot.querySelector('canvas')!;
      const box = canvas.getBoundingClientRect();
      const track = part(element, 'track').getBoundingClientRect();
      const axis = part(element, 'axis').getBoundingClientRect();
      assert.closeTo(box.left, Math.min(track.left, axis.left), 1.5);
      assert.closeTo(box.right, Math.max(track.right, axis.right), 1.5);
      assert.closeTo(box.top, track.top, 1);
      const pen = canvas.getContext('2d')!;
      assert(pen.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0));
      await sendMouse({ type: 'up' });
      await until(() => !element.renderRoot.querySelector('canvas'));
      await resetMouse();
      element.parentElement!.remove();
    }
  });

  it('leaves one finger to the page and takes two', async () => {
    const element = await timeline(EVENTS, { width: 360 });
    await element.zoomTo('2005', '2010');
    const track = part(element, 'track');
    const { left, top } = track.getBoundingClientRect();
    const point = (type: string, pointerId: number, y: number) =>
      track.dispatchEvent(
        new PointerEvent(type, {
          pointerId,
          pointerType: 'touch',
          buttons: 1,
          bubbles: true,
          composed: true,
          clientX: left + 80,
          clientY: top + y,
        }),
      );
    const touches = (type: string, ...ys: number[]) => {
      const fingers = ys.map(
        (y, identifier) => new Touch({ identifier, target: track, clientX: left, clientY: top + y }),
      );
      const event = new TouchEvent(type, { touches: fingers, bubbles: true, composed: true, cancelable: true });
      track.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const { view } = element;
    assert.isFalse(touches('touchstart', 100));
    point('pointerdown', 1, 100);
    point('pointermove', 1, 160);
    assert.deepEqual(element.view, view);
    point('pointercancel', 1, 160);
    touches('touchend');

    track.setPointerCapture = () => undefined; // of no real finger
    touches('touchstart', 100);
    point('pointerdown', 1, 100);
    assert.isTrue(touches('touchstart', 100, 200), 'the page does not scroll');
    point('pointerdown', 2, 200);
    point('pointermove', 2, 300);
    assert.isBelow(element.view.end - element.view.start, (view.end - view.start) * 0.6, 'zoomed in');
    point('pointerup', 1, 100);
    point('pointerup', 2, 300);
  });

  it('has room for the labels of two events of nearly one moment: one above its mark, one below', async () => {
    const far = EVENTS.map((event, k) => ({ ...event, date: `${1900 + 5 * k}-05-01`, importance: 0.1 }));
    const pair = [
      { id: 'first', date: '2024-08-30', title: 'The assurance', importance: 0.9 },
      { id: 'second', date: '2024-09-02', title: 'The visit', importance: 1 },
    ];
    const element = await timeline([...far, ...pair], { width: 360 });
    const [first, second] = ['first', 'second'].map((id) => mark(element, id).querySelector('[part=label]')!);
    assert.isTrue(first.classList.contains('before'));
    assert.isFalse(second.classList.contains('before'));
    assert.isAtMost(first.getBoundingClientRect().bottom, second.getBoundingClientRect().top + 0.5);
    assert.isAtMost(first.getBoundingClientRect().bottom, centre(mark(element, 'first')).y);
  });

  it('is as high as --timeline-height says, else by the window, between 420 and 900 px, where it is narrow 720 at the least', async () => {
    const heightOf = (one: HTMLElement) => Math.round(one.getBoundingClientRect().height);
    const wide = await timeline(EVENTS, { width: 700, attributes: { layout: 'vertical' } });
    assert.equal(heightOf(part(wide, 'track')), 560);
    const element = await timeline(EVENTS, { width: 360 });
    assert.equal(heightOf(part(element, 'track')), 720);
    element.style.setProperty('--timeline-height', '700px');
    element.parentElement!.style.width = '361px';
    await until(() => Math.round(part(element, 'track').getBoundingClientRect().height) === 700);
    assert.equal(counted(element), EVENTS.length);
  });

  it('has its own height where --timeline-height is none, as it is by itself', async () => {
    const element = await timeline(EVENTS, { width: 700, attributes: { layout: 'vertical' } });
    const heightOf = (one: HTMLElement) => one.getBoundingClientRect().height;
    const own = heightOf(part(element, 'track'));
    element.style.setProperty('--timeline-height', 'none');
    await drawn();
    await drawn();
    assert.equal(heightOf(part(element, 'track')), own);
    assert.equal(heightOf(element.renderRoot.querySelector('.scroll')!), own);
    assert.equal(counted(element), EVENTS.length);
  });

  for (const dir of ['ltr', 'rtl'])
    it(`keeps the way out of an empty window in the plot, however long a word of it is, ${dir}`, async () => {
      const title = 'Donaudampfschifffahrtsgesellschaft'.repeat(6);
      const pair = ['1950', '2020'].map((date) => ({ id: date, date, title }));
      const element = await timeline(pair, { width: 360, dir, attributes: { layout: 'vertical', view: '1971/1972' } });
      await until(() => element.renderRoot.querySelectorAll('.nothing-here button').length === 2);
      await drawn();
      const frame = part(element, 'track').getBoundingClientRect();
      for (const button of element.renderRoot.querySelectorAll('.nothing-here button')) {
        const { left, right, top, bottom } = button.getBoundingClientRect();
        assert.isAtLeast(left, frame.left);
        assert.isAtMost(right, frame.right);
        assert.isAtLeast(top, frame.top);
        assert.isAtMost(bottom, frame.bottom);
      }
    });

  it('comes back from the table as it was', async () => {
    const element = await timeline(EVENTS, { attributes: { layout: 'vertical' } });
    const button = () => element.renderRoot.querySelector<HTMLElement>('[data-action=table]')!;
    button().click();
    await element.updateComplete;
    assert.equal(element.layout, 'table');
    button().click();
    await element.updateComplete;
    assert.equal(element.layout, 'vertical');
  });
});

describe('the words of an axis that runs down', () => {
  const GROUPS = [1800, 1857, 1900, 1957, 2000].flatMap((year) =>
    Array.from({ length: 8 }, (_, k) => ({ id: `${year}-${k}`, date: `${year}-05-${10 + k}`, title: `${year}, ${k}` })),
  );

  /** None of the words at the axis lies over another. */
  function expectApart(element: EventTimeline): void {
    const words = [...parts(element, 'tick'), ...parts(element, 'tick-context')];
    const boxes = [...words, ...element.renderRoot.querySelectorAll<HTMLElement>('.fold span, .gaps > *')]
      .filter((node) => node.textContent?.trim())
      .map((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return { text: node.textContent, ...range.getBoundingClientRect().toJSON() } as DOMRect & { text: string };
      })
      .sort((a, b) => a.top - b.top);
    assert.isAbove(boxes.length, 2);
    boxes.forEach(({ text, top }, k) => {
      if (k) assert.isAtLeast(top, boxes[k - 1].bottom - 1, `${text} after ${boxes[k - 1].text}`);
    });
  }

  it('stay apart in a large font', async () => {
    for (const scale of ['linear', 'folded', 'sequence', 'log']) {
      const element = await timeline(GROUPS, { width: 360, attributes: { scale, layout: 'vertical' } });
      element.style.setProperty('--timeline-font-size', '24px');
      element.parentElement!.style.width = '340px';
      await drawn();
      await drawn();
      expectApart(element);
    }
  });

  it('stay apart where a fold is open', async () => {
    const element = await timeline(GROUPS, { width: 360, attributes: { scale: 'folded', layout: 'vertical' } });
    parts(element, 'fold')[0].click();
    await drawn();
    await drawn();
    expectApart(element);
  });
});
