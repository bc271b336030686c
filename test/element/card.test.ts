import { assert, oneEvent } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/index.js';
import { drawn, mark, part, parts, text, timeline, until } from './fixture.js';

const DATA = {
  sources: ['Post', 'Quill', 'Radio'].map((title, k) => ({ id: `s${k}`, title, published: `2024-07-0${k + 1}` })),
  lanes: [
    { id: 'a', title: 'Crowd' },
    { id: 'b', title: 'Court' },
  ],
  events: [
    ...Array.from({ length: 17 }, (_, k) => ({
      id: `a${k}`,
      date: '2024-03-01',
      title: `In the crowd ${k}`,
      lane: 'a',
    })),
    {
      id: 'visit',
      date: '2024-01-10',
      title: 'The visit',
      lane: 'b',
      text: `It **began** in the morning. ${'And so it went on. '.repeat(20)}`,
      sources: ['s0', 's1', 's2'],
      claims: [{ source: 's1', date: '2024-01-12' }],
    },
    { id: 'ruling', date: '2024-03-01', title: 'The ruling', lane: 'b' },
    { id: 'late', date: '2024-06-01', title: 'The last word of the court', lane: 'b' },
  ],
};

const shadow = (element: EventTimeline) => element.renderRoot as ShadowRoot;
const focused = (element: EventTimeline) => shadow(element).activeElement as HTMLElement | null;
const card = (element: EventTimeline) => part(element, 'card');
const shows = (element: EventTimeline) => !!card(element)?.matches(':popover-open');
const centre = (node: Element): [number, number] => {
  const { left, top, width, height } = node.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
const hover = (node: Element) => sendMouse({ type: 'move', position: centre(node) });
const apart = (a: DOMRect, b: DOMRect) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

/** The pointer comes from a place without a mark and where no card is, or none would be said to have come. */
async function hovered(element: EventTimeline, node: HTMLElement): Promise<void> {
  node.scrollIntoView({ block: 'center' });
  await sendMouse({ type: 'move', position: [0, 0] });
  await until(() => !shows(element));
  await hover(node);
  await until(() => shows(element));
}

afterEach(async () => {
  await resetMouse();
  await emulateMedia({ reducedMotion: 'no-preference' });
});

describe('the card of a mark', () => {
  it('takes no Escape from the field that the focus went to', async () => {
    const element = await timeline(DATA, { width: 900 });
    mark(element, 'ruling').focus();
    await until(() => shows(element));
    element.filter = 'court';
    part(element, 'search').focus();
    assert.isTrue(shows(element), 'for a moment, or nobody could go into it');
    // By script: a key takes its time, in which the card may have gone.
    const keys = { key: 'Escape', bubbles: true, composed: true, cancelable: true };
    part(element, 'search').dispatchEvent(new KeyboardEvent('keydown', keys));
    await until(() => !element.filter);
    assert.isFalse(shows(element));
  });

  it('goes when its mark is opened by a key, so that one Escape closes what was opened', async () => {
    const events = Array.from({ length: 24 }, (_, k) => ({ id: `e${k}`, date: '2024-03-01', title: `At once ${k}` }));
    const element = await timeline(events, { width: 900 });
    const listed = () => shadow(element).querySelectorAll('.details .plain li').length;
    parts(element, 'cluster')[0].focus();
    await until(() => shows(element));
    await sendKeys({ press: 'Enter' });
    await until(() => listed() > 0);
    assert.isFalse(shows(element));
    await sendKeys({ press: 'Escape' });
    await until(() => !listed());
  });

  it('tells what an event is about to who points at it, and goes when the pointer goes', async () => {
    const element = await timeline(DATA, { width: 900 });
    await hovered(element, mark(element, 'visit'));
    const lines = [...card(element).children].map(text);
    assert.equal(lines[0], 'The visit');
    assert.equal(lines[1], '10 January 2024 · Court · 2 dates');
    assert.match(lines[2], /^It began in the morning\. .*…$/);
    assert.isAtMost(lines[2].length, 141);
    assert.equal(lines[3], 'Told by Post, Quill and 1 more');
    assert.equal(card(element).ariaHidden, 'true', 'the name of the mark says it already');
    assert.isTrue(apart(card(element).getBoundingClientRect(), mark(element, 'visit').getBoundingClientRect()));
    const label = mark(element, 'visit').querySelector('[part~=label]')!;
    assert.isTrue(apart(card(element).getBoundingClientRect(), label.getBoundingClientRect()));
    await sendMouse({ type: 'move', position: [0, 0] });
    await until(() => !shows(element));
    assert.isNull(element.selected);
  });

  it('tells of a cluster how many events there are, from when to when, and which come first', async () => {
    const element = await timeline(DATA, { width: 900 });
    const cluster = parts(element, 'cluster').find(({ dataset }) => Number(dataset.count) > 5)!;
    const count = Number(cluster.dataset.count);
    await hovered(element, cluster);
    const lines = [...card(element).children].map(text);
    assert.equal(lines[0], `${count} events`);
    assert.include(lines[1], '1 March 2024');
    const items = [...card(element).querySelectorAll('li')].map(text);
    assert.equal(items.length, 6);
    assert.equal(items[5], `and ${count - 5} more`);
    for (const item of items.slice(0, 5)) assert.match(item, /^In the crowd \d+$/);
  });

  it('can be entered, and stays while the pointer is in it', async () => {
    const element = await timeline(DATA, { width: 900 });
    await hovered(element, mark(element, 'visit'));
    await hover(card(element));
    let left = 0;
    card(element).addEventListener('toggle', () => left++);
    await until(() => card(element).matches(':hover'));
    // Longer than it takes to go.
    const began = performance.now();
    await until(() => performance.now() - began > 400);
    assert.isTrue(shows(element));
    assert.equal(left, 0);
    await sendMouse({ type: 'move', position: [0, 0] });
    await until(() => !shows(element));
  });

  it('is put away with Escape, and nothing else is; it comes again with the next mark', async () => {
    const element = await timeline(DATA, { width: 900, attributes: { selected: 'late' } });
    mark(element, 'late').focus();
    await hovered(element, mark(element, 'visit'));
    await sendKeys({ press: 'Escape' });
    assert.isFalse(shows(element));
    assert.equal(element.selected, 'late');
    assert.isTrue(focused(element) === mark(element, 'late'));
    await hovered(element, mark(element, 'ruling'));
    assert.equal(text(card(element).firstElementChild), 'The ruling');
    await sendMouse({ type: 'move', position: [0, 0] });
    await until(() => !shows(element));
    await sendKeys({ press: 'Escape' });
    assert.isNull(element.selected, 'the next one closes the details');
  });

  it('goes with the keyboard’s focus from mark to mark', async () => {
    const element = await timeline(DATA, { width: 900 });
    element.after(document.createElement('button')); // else the focus goes to the window of some browsers
    element.focus();
    await sendKeys({ press: 'Home' });
    await until(() => shows(element) && text(card(element).firstElementChild) === 'The visit');
    assert.isTrue(apart(card(element).getBoundingClientRect(), focused(element)!.getBoundingClientRect()));
    await sendKeys({ press: 'End' });
    await until(() => shows(element) && text(card(element).firstElementChild) === 'The last word of the court');
    await sendKeys({ press: 'Escape' });
    assert.isFalse(shows(element));
    assert.equal(focused(element)?.dataset.eventId, 'late');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    await until(() => shows(element));
    await sendKeys({ press: 'Tab' });
    await until(() => !shows(element));
  });

  it('does not show for the open event, and is gone once its event is opened', async () => {
    const element = await timeline(DATA, { width: 900 });
    element.focus();
    await sendKeys({ press: 'Home' });
    await until(() => shows(element));
    await sendKeys({ press: 'Enter' });
    await until(() => element.selected === 'visit' && !shows(element));
    await hovered(element, mark(element, 'late'));
    await sendMouse({ type: 'down' });
    assert.isFalse(shows(element), 'a press means the mark');
    await sendMouse({ type: 'up' });
    await until(() => element.selected === 'late');
    await hover(mark(element, 'visit'));
    await until(() => shows(element));
    await hover(mark(element, 'late'));
    await until(() => !shows(element));
  });

  it('is in the window at 320 px, beside its mark, in both directions', async () => {
    await setViewport({ width: 320, height: 568 });
    for (const dir of ['ltr', 'rtl']) {
      const element = await timeline(DATA, { width: 304, dir, attributes: { layout: 'horizontal' } });
      for (const id of ['visit', 'late']) {
        await hovered(element, mark(element, id));
        await until(() => text(card(element).firstElementChild) === DATA.events.find((one) => one.id === id)!.title);
        const box = card(element).getBoundingClientRect();
        assert.isTrue(box.left >= 0 && box.right <= 320 && box.top >= 0 && box.bottom <= 568, `${dir} ${id}`);
        assert.isTrue(apart(box, mark(element, id).getBoundingClientRect()), `${dir} ${id}`);
      }
      element.parentElement!.remove();
    }
    await setViewport({ width: 1280, height: 800 });
  });

  it('is not there while the picture is dragged, on touch, or in place of the picture', async () => {
    await emulateMedia({ reducedMotion: 'reduce' }); // let go, it stays
    const element = await timeline(DATA, { width: 900 });
    await hovered(element, mark(element, 'visit'));
    const [x, y] = centre(mark(element, 'visit'));
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 60, y] });
    assert.isFalse(shows(element));
    await sendMouse({ type: 'move', position: [x + 10, y] });
    assert.isFalse(shows(element));
    const settled = oneEvent(element, 'timeline-view-change');
    await sendMouse({ type: 'up' });
    await settled;
    await drawn();
    await sendMouse({ type: 'move', position: [0, 0] });
    const touch = { bubbles: true, composed: true, pointerType: 'touch' };
    mark(element, 'ruling').dispatchEvent(new PointerEvent('pointerover', touch));
    // The card of another mark comes after the one that would have come of this touch.
    await drawn();
    await hovered(element, mark(element, 'late'));
    assert.equal(text(card(element).firstElementChild), 'The last word of the court');
    element.layout = 'table';
    await element.updateComplete;
    await until(() => !shows(element));
  });

  it('does not move where less motion is wanted, and has a border in forced colours', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = await timeline(DATA, { width: 900 });
    await hovered(element, mark(element, 'visit'));
    assert.equal(getComputedStyle(card(element)).animationName, 'none');
    assert.equal(getComputedStyle(card(element)).borderTopWidth, '1px');
    const media = matchMedia('(prefers-reduced-motion: reduce)');
    assert.isTrue(media.matches);
  });
});
