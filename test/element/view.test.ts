import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { EventTimeline, TimelineViewChangeEvent, TimelineViewRequestEvent } from '../../src/index.js';
import { counted, drawn, mark, part, parts, timeline, until, utc } from './fixture.js';

const DAYS = Array.from({ length: 40 }, (_, k) => ({
  id: `d${k}`,
  date: new Date(utc(2024, 7, 1 + k)).toISOString().slice(0, 10),
  title: `Entry number ${k}`,
  lane: k % 2 ? 'odd' : 'even',
}));

const trackBox = (element: EventTimeline) => part(element, 'track').getBoundingClientRect();
const span = ({ view }: EventTimeline) => view.end - view.start;
const wheel = (element: EventTimeline, x: number, init: WheelEventInit) => {
  const box = trackBox(element);
  const event = new WheelEvent('wheel', {
    bubbles: true,
    composed: true,
    cancelable: true,
    clientX: box.left + x,
    clientY: box.top + 20,
    ...init,
  });
  part(element, 'track').dispatchEvent(event);
  return event;
};

describe('the view', () => {
  it('shows everything at first', async () => {
    const element = await timeline(DAYS);
    expect(element.view.start).to.be.at.most(utc(2024, 7, 1));
    expect(element.view.end).to.be.at.least(utc(2024, 8, 10) - 1);
    expect(counted(element)).to.equal(40);
  });

  it('takes an interval, from the first ms of the first date to the last of the second', async () => {
    const element = await timeline(DAYS);
    element.view = '2024-08/2024-09-03';
    await drawn();
    expect(element.view).to.deep.equal({ start: utc(2024, 7, 1), end: utc(2024, 8, 4) - 1 });
  });

  it('is exact when a script sets it, whatever the limits for people are', async () => {
    const element = await timeline(DAYS);
    const view = { start: utc(1000, 0, 1), end: utc(3000, 0, 1) };
    element.view = view;
    expect(element.view).to.deep.equal(view);
    await element.zoomTo('2024-08-05', '2024-08-06');
    expect(element.view).to.deep.equal({ start: utc(2024, 7, 5), end: utc(2024, 7, 7) - 1 });
  });

  it('can be set before the data is there', async () => {
    const element = await timeline(DAYS, { attributes: { view: '2024-08-10/2024-08-12' } });
    expect(element.view.start).to.equal(utc(2024, 7, 10));
    expect(parts(element, 'mark').map((one) => one.dataset.eventId)).to.deep.equal(['d9', 'd10', 'd11']);
  });

  it('is the one that a script set last, also while the picture of a load is being made', async () => {
    for (const turns of [0, 3, 6]) {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const element = document.createElement('event-timeline');
      element.data = DAYS;
      const setLater = async () => {
        for (let turn = 0; turn < turns; turn++) await Promise.resolve();
        element.view = '2024-08-05/2024-08-08';
      };
      const watch = new MutationObserver(() => {
        if (element.state !== 'ready') return;
        watch.disconnect();
        void setLater();
      });
      watch.observe(element, { attributeFilter: ['state'] });
      const loaded = oneEvent(element, 'timeline-load');
      box.append(element);
      await loaded;
      expect(element.view).to.deep.equal({ start: utc(2024, 7, 5), end: utc(2024, 7, 9) - 1 });
    }
  });

  it('places time at the edges of the track: left is the start, right the end', async () => {
    const element = await timeline(DAYS, { attributes: { view: '2024-08-10/2024-08-13' } });
    const box = trackBox(element);
    const one = mark(element, 'd10').getBoundingClientRect();
    expect(one.left - box.left).to.be.closeTo(box.width / 4, 0.6);
    expect(one.width).to.be.closeTo(box.width / 4, 0.6);
  });

  it('is mirrored from right to left', async () => {
    const element = await timeline(DAYS, { dir: 'rtl', attributes: { view: '2024-08-10/2024-08-13' } });
    const box = trackBox(element);
    const one = mark(element, 'd10').getBoundingClientRect();
    expect(box.right - one.right).to.be.closeTo(box.width / 4, 0.6);
  });

  it('writes no attribute while panning', async () => {
    const element = await timeline(DAYS);
    const before = element.getAttributeNames().join();
    wheel(element, 300, { deltaY: -100, ctrlKey: true });
    await drawn();
    expect(element.getAttributeNames().join()).to.equal(before);
  });

  it('fires nothing for a script’s change', async () => {
    const element = await timeline(DAYS);
    let told = 0;
    for (const name of ['timeline-view-request', 'timeline-view-change'] as const)
      element.addEventListener(name, () => told++);
    await element.zoomBy(2);
    await element.panBy(0.5);
    await element.zoomToFit();
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(told).to.equal(0);
  });

  it('zooms in and out by the same factor to the same view', async () => {
    const element = await timeline(DAYS);
    const { start, end } = element.view;
    await element.zoomBy(3.7, '2024-08-20');
    await element.zoomBy(1 / 3.7, '2024-08-20');
    expect(element.view.start).to.be.closeTo(start, 1);
    expect(element.view.end).to.be.closeTo(end, 1);
  });
});

describe('wheel, drag and buttons', () => {
  it('zooms about the pointer with Ctrl and the wheel: the time under it stays within half a pixel', async () => {
    const element = await timeline(DAYS);
    const x = 500;
    const under = () => element.view.start + (span(element) * x) / trackBox(element).width;
    const time = under();
    for (let step = 0; step < 8; step++) {
      await drawn(); // a frame zooms by two at most
      const before = span(element);
      expect(wheel(element, x, { deltaY: -100, ctrlKey: true }).defaultPrevented).to.be.true;
      expect(span(element)).to.be.lessThan(before);
      expect(Math.abs(under() - time) / (span(element) / trackBox(element).width)).to.be.lessThan(0.5);
    }
  });

  it('leaves a plain wheel to the page', async () => {
    const element = await timeline(DAYS);
    const before = element.view;
    for (const deltaY of [100, -100, 3]) expect(wheel(element, 300, { deltaY }).defaultPrevented).to.be.false;
    expect(element.view).to.equal(before);
  });

  it('pans with a sideways wheel', async () => {
    const element = await timeline(DAYS, { attributes: { view: '2024-08-10/2024-08-20' } });
    const { start } = element.view;
    const event = wheel(element, 300, { deltaX: 80 });
    expect(event.defaultPrevented).to.be.true;
    expect(element.view.start).to.be.greaterThan(start);
  });

  it('asks before a person’s zoom, and a listener can refuse it', async () => {
    const element = await timeline(DAYS);
    const before = element.view;
    let asked: TimelineViewRequestEvent | undefined;
    element.addEventListener('timeline-view-request', (event) => {
      asked = event;
      event.preventDefault();
    });
    wheel(element, 300, { deltaY: -100, ctrlKey: true });
    expect(asked!.cause).to.equal('wheel');
    expect(asked!.end - asked!.start).to.be.lessThan(before.end - before.start);
    expect(element.view).to.equal(before);
  });

  it('tells once when the view has come to rest', async () => {
    const element = await timeline(DAYS);
    const told: TimelineViewChangeEvent[] = [];
    element.addEventListener('timeline-view-change', (event) => told.push(event));
    for (let step = 0; step < 5; step++) wheel(element, 300, { deltaY: -50, ctrlKey: true });
    await until(() => told.length > 0);
    expect(told.length).to.equal(1);
    expect({ start: told[0].start, end: told[0].end }).to.deep.equal(element.view);
  });

  it('pans with a drag and does not take the drag for a click', async () => {
    const element = await timeline(DAYS, { attributes: { view: '2024-08-10/2024-08-20' } });
    const box = trackBox(element);
    const from = [Math.round(box.left + 400), Math.round(box.top + 4)] as [number, number];
    const { start } = element.view;
    await sendMouse({ type: 'move', position: from });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [from[0] - 100, from[1]] });
    await sendMouse({ type: 'move', position: [from[0] - 200, from[1]] });
    expect(element.view.start - start).to.be.closeTo((span(element) * 200) / box.width, span(element) / box.width);
    await sendMouse({ type: 'up' });
    await resetMouse();
    expect(element.selected).to.be.null;
  });

  it('zooms in with the button, steps of one press add up, and shows all again', async () => {
    const element = await timeline(DAYS);
    const all = span(element);
    const button = (token: string) => part(element, token);
    button('zoom-in').click();
    button('zoom-in').click();
    await until(() => Math.abs(span(element) - all / 4) < all / 1000);
    button('fit').click();
    await until(() => Math.abs(span(element) - all) < all / 1000);
    button('later').click();
    await until(() => element.view.start > utc(2024, 7, 2));
  });

  it('follows the width while everything shows', async () => {
    const element = await timeline(DAYS);
    element.parentElement!.style.width = '1700px';
    await until(() => trackBox(element).width > 800);
    await drawn();
    expect(counted(element)).to.equal(40);
    element.parentElement!.style.width = '400px';
    await until(() => trackBox(element).width < 420);
    await drawn();
    expect(counted(element)).to.equal(40);
  });

  it('double click zooms in about the point', async () => {
    const element = await timeline(DAYS);
    const before = span(element);
    const box = trackBox(element);
    const position = [Math.round(box.left + box.width - 8), Math.round(box.top + 4)] as [number, number];
    await sendMouse({ type: 'click', position });
    part(element, 'track').dispatchEvent(
      new MouseEvent('click', { detail: 2, bubbles: true, composed: true, clientX: position[0], clientY: position[1] }),
    );
    await until(() => span(element) < before * 0.6);
  });
});

const focused = (element: EventTimeline) => (element.renderRoot as ShadowRoot).activeElement as HTMLElement;

describe('in motion', () => {
  const sketches = (element: EventTimeline) => element.renderRoot.querySelectorAll('canvas');
  const seen = (element: EventTimeline, one: Element) =>
    one.checkVisibility({ opacityProperty: true, contentVisibilityAuto: true, visibilityProperty: true }) &&
    element.isConnected;
  /** Moves it on; what sketches it is loaded at the first sign of that. */
  const move = async (element: EventTimeline) => {
    do {
      wheel(element, 300, { deltaY: -5, ctrlKey: true });
      await drawn();
    } while (!sketches(element).length);
  };

  it('a sketch covers track and axis, whose elements are not seen; at rest they are, and it is gone', async () => {
    const element = await timeline(DAYS);
    const elements = () => [...parts(element, 'mark'), ...parts(element, 'tick')];
    expect(elements().every((one) => seen(element, one))).to.be.true;
    await move(element);
    const [sketch, more] = sketches(element);
    expect(more).to.be.undefined;
    const [box, track, axis] = [sketch, part(element, 'track'), part(element, 'axis')].map((one) =>
      one.getBoundingClientRect(),
    );
    expect([box.left, box.right]).to.deep.equal([track.left, track.right]);
    expect(box.top).to.equal(Math.max(0, track.top));
    // Rounded to the units of layout, which differ.
    expect(box.bottom).to.be.closeTo(Math.min(innerHeight, axis.bottom), 1 / 60);
    expect(elements().some((one) => seen(element, one))).to.be.false;
    await until(() => !sketches(element).length);
    expect(elements().every((one) => seen(element, one))).to.be.true;
  });

  it('the mark with the focus keeps it, and one without it can be given it', async () => {
    const element = await timeline(DAYS);
    await move(element);
    element.focus();
    const first = focused(element);
    expect(first?.role).to.equal('option');
    await move(element);
    expect(sketches(element).length).to.equal(1);
    expect(focused(element)).to.equal(first);
  });

  it('each picture of a sketch is drawn on clean ground, also of a plot that is scrolled', async () => {
    const lanes = DAYS.map((day, k) => ({ ...day, lane: `lane ${k % 8}` }));
    const element = await timeline(lanes);
    element.style.setProperty('--timeline-height', '160px');
    const scroll = element.renderRoot.querySelector('.scroll')!;
    await until(() => scroll.scrollHeight > scroll.clientHeight + 100);
    scroll.scrollTop = 100;
    await move(element);
    const [sketch] = sketches(element);
    const pen = sketch.getContext('2d')!;
    const { width, height } = sketch;
    pen.save();
    pen.resetTransform();
    pen.fillStyle = '#0f0';
    pen.fillRect(0, 0, width, height);
    pen.restore();
    await move(element);
    expect(sketches(element)[0]).to.equal(sketch);
    const { data } = pen.getImageData(0, 0, width, height);
    const green = (at: number) => data[at] === 0 && data[at + 1] === 255 && data[at + 2] === 0;
    let left = 0;
    for (let at = 0; at < data.length; at += 4) if (green(at)) left++;
    expect(left).to.equal(0);
  });

  it('an element that is taken out of the document and put back has no sketch any more', async () => {
    const element = await timeline(DAYS);
    await move(element);
    const home = element.parentElement!;
    element.remove();
    expect(sketches(element).length).to.equal(0);
    home.append(element);
    await drawn();
    expect(parts(element, 'tick').every((one) => seen(element, one))).to.be.true;
  });
});

describe('keys', () => {
  it('reach every event exactly once from Home by →', async () => {
    const element = await timeline(DAYS);
    element.focus();
    await sendKeys({ press: 'Home' });
    const seen = [focused(element).dataset.eventId];
    for (let k = 1; k < DAYS.length; k++) {
      await sendKeys({ press: 'ArrowRight' });
      seen.push(focused(element).dataset.eventId);
    }
    expect(seen).to.deep.equal(DAYS.map((day) => day.id));
  });

  it('open with Enter, close with Escape, and keep the focus on the mark', async () => {
    const element = await timeline(DAYS);
    element.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Enter' });
    expect(element.selected).to.equal('d39');
    await drawn();
    expect(part(element, 'details').textContent).to.contain('Entry number 39');
    await sendKeys({ press: 'Escape' });
    expect(element.selected).to.be.null;
    expect(focused(element).dataset.eventId).to.equal('d39');
  });

  it('zoom with + and −, show all with 0, and go back with Escape', async () => {
    const element = await timeline(DAYS);
    const all = span(element);
    element.focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: '+' });
    await until(() => Math.abs(span(element) - all / 2) < 2);
    await sendKeys({ press: 'Escape' });
    await until(() => Math.abs(span(element) - all) < 2);
  });

  it('are left to the page when they do nothing, and when Ctrl is held', async () => {
    const element = await timeline(DAYS);
    element.focus();
    await sendKeys({ press: 'Home' });
    const press = (key: string, init: KeyboardEventInit = {}) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
      focused(element).dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(press('ArrowLeft')).to.be.false;
    if (part(element, 'card')?.hidden === false) press('Escape'); // is about the mark, and may be there by now
    expect(press('Escape')).to.be.false;
    expect(press('+', { ctrlKey: true })).to.be.false;
    expect(press('ArrowRight')).to.be.true;
  });

  it('keep exactly one mark in the tab order', async () => {
    const element = await timeline(DAYS);
    element.focus();
    for (const key of ['End', 'ArrowLeft', '+', 'Home']) {
      await sendKeys({ press: key });
      await drawn();
      expect(parts(element, 'mark').filter((one) => one.tabIndex === 0).length).to.equal(1);
    }
  });
});

describe('the focus in a window wider than people may zoom', () => {
  it('goes to an event at its edge, which is brought inside', async () => {
    const days = ['1970-01-16', '1970-01-01'].map((date, k) => ({ id: `n${k}`, date: `${date}/${date}`, title: date }));
    const element = await timeline(days, { width: 360 });
    element.view = { start: utc(1969, 11, 17), end: utc(1970, 0, 16) };
    await drawn();
    element.focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowRight' });
    const { activeElement } = element.renderRoot as ShadowRoot;
    expect((activeElement as HTMLElement).dataset.eventId).to.equal('n0');
    expect(element.view.end).to.be.greaterThan(utc(1970, 0, 16));
  });
});
