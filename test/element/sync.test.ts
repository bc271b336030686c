import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/index.js';
import { drawn, mark, part, parts, text, timeline, until, utc } from './fixture.js';

const DAYS = Array.from({ length: 40 }, (_, k) => ({
  id: `d${k}`,
  date: new Date(utc(2024, 7, 1 + k)).toISOString().slice(0, 10),
  title: `Entry number ${k}`,
}));
const OTHERS = [
  { id: 'd3', date: '2024-08-04', title: 'The fourth of August' },
  { id: 'other', date: '2024-08-20', title: 'Something else' },
];

const synced = (data: unknown = DAYS, attributes: Record<string, string> = {}) =>
  timeline(data, { attributes: { sync: 'story', ...attributes } });
const span = ({ view }: EventTimeline) => view.end - view.start;
const wheel = (element: EventTimeline, deltaY: number, x = 300) => {
  const track = part(element, 'track');
  const box = track.getBoundingClientRect();
  const at = { clientX: box.left + x, clientY: box.top + 20 };
  track.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY, ctrlKey: true, ...at }));
};
const EVENTS = ['timeline-view-request', 'timeline-view-change', 'timeline-select-request', 'timeline-select'] as const;
const eventsOf = (element: EventTimeline) => {
  const told: string[] = [];
  for (const name of EVENTS) element.addEventListener(name, () => told.push(name));
  return told;
};
const settled = (element: EventTimeline) =>
  new Promise((resolve) => element.addEventListener('timeline-view-change', resolve, { once: true }));

describe('timelines of one name', () => {
  it('show the same window in the frame in which one of them is moved, and the others tell of nothing', async () => {
    const [a, b] = [await synced(), await synced()];
    const told = eventsOf(b);
    const status = part(b, 'status');
    const change = settled(a);
    for (let step = 0; step < 3; step++) {
      wheel(a, -100);
      // Asked for after the picture's own frame, so it comes in that frame, behind it.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(b.view).to.deep.equal(a.view);
    }
    await change;
    await drawn();
    const places = (one: EventTimeline) =>
      parts(one, 'mark').map(({ dataset, offsetLeft }) => [dataset.eventId, offsetLeft]);
    expect(places(b)).to.deep.equal(places(a));
    expect(told).to.deep.equal([]);
    expect(text(status)).to.equal('');
    expect(document.activeElement).to.equal(document.body);
  });

  it('follow a drag, and whoever is moved next leads', async () => {
    const [a, b] = [await synced(DAYS, { view: '2024-08-10/2024-08-20' }), await synced()];
    for (const [one, other] of [
      [a, b],
      [b, a],
    ]) {
      const { start } = one.view;
      part(one, 'track').scrollIntoView({ block: 'center' });
      const box = part(one, 'track').getBoundingClientRect();
      const [x, y] = [Math.round(box.left + 400), Math.round(box.top + 4)];
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [x - 60, y] });
      await sendMouse({ type: 'move', position: [x - 120, y] });
      await drawn();
      expect(one.view.start).to.be.greaterThan(start);
      expect(other.view).to.deep.equal(one.view);
      await sendMouse({ type: 'up' });
    }
    await resetMouse();
  });

  it('follow an animation in every frame, and a press on another one takes over', async () => {
    const [a, b] = [await synced(), await synced()];
    const all = span(a);
    const change = settled(b);
    part(a, 'zoom-in').click();
    await until(() => span(a) < all);
    for (let frame = 0; frame < 4; frame++) {
      expect(span(a)).to.be.greaterThan(all / 2);
      expect(b.view).to.deep.equal(a.view);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    part(b, 'later').click();
    const { start } = b.view;
    const width = span(b);
    await change;
    expect(b.view.start).to.be.closeTo(start + width / 2, width / 1e6);
    expect(span(b)).to.be.closeTo(width, width / 1e6);
    expect(a.view).to.deep.equal(b.view);
  });

  it('have windows of the same bits after many alternating zooms', async () => {
    const [a, b] = [await synced(), await synced()];
    for (let step = 0; step < 200; step++) {
      wheel(step % 2 ? a : b, step % 4 < 2 ? -97 : 89, 100 + 3 * step);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await drawn();
    expect([a.view.start, a.view.end]).to.deep.equal([b.view.start, b.view.end]);
  });

  it('are moved by a script too, exactly, whatever the limits for people are', async () => {
    const [a, b] = [await synced(), await synced(OTHERS)];
    const view = { start: utc(1000, 0, 1), end: utc(3000, 0, 1) };
    a.view = view;
    await drawn();
    expect(b.view).to.deep.equal(view);
    await b.zoomTo('2024-08-05', '2024-08-06');
    expect(a.view).to.deep.equal({ start: utc(2024, 7, 5), end: utc(2024, 7, 7) - 1 });
  });

  it('a script’s view holds against an animation of another one', async () => {
    const [a, b] = [await synced(), await synced()];
    const all = span(a);
    part(a, 'zoom-in').click();
    await until(() => span(a) < all);
    const view = { start: utc(2024, 7, 5), end: utc(2024, 7, 9) };
    b.view = view;
    await drawn();
    await drawn();
    expect([a.view, b.view]).to.deep.equal([view, view]);
  });

  it('a newcomer takes the window and the open event of those that are there, from its first picture on', async () => {
    const a = await synced(DAYS, { view: '2024-08-02/2024-08-08', selected: 'd3' });
    const box = document.createElement('div');
    a.parentElement!.after(box);
    const b = document.createElement('event-timeline');
    b.sync = 'story';
    b.data = OTHERS;
    const loaded = new Promise((resolve) => b.addEventListener('timeline-load', resolve));
    box.append(b);
    await until(() => !!mark(b, 'd3'));
    expect(b.view).to.deep.equal(a.view);
    await loaded;
    expect(b.selected).to.equal('d3');
    expect(part(b, 'details').textContent).to.contain('The fourth of August');
    box.remove();
  });

  it('a window that was asked for comes before one that only shows everything', async () => {
    const a = await synced();
    const b = await synced(OTHERS, { view: '2024-08-02/2024-08-08' });
    await drawn();
    expect(b.view).to.deep.equal({ start: utc(2024, 7, 2), end: utc(2024, 7, 9) - 1 });
    expect(a.view).to.deep.equal(b.view);
  });

  it('one that shows everything still follows its size after another one has come, and takes that along', async () => {
    const [a, b] = [await synced(), await synced()];
    a.parentElement!.style.width = '400px';
    const before = a.view;
    await until(() => a.view !== before);
    await drawn();
    expect(b.view).to.deep.equal(a.view);
  });

  it('one without data yet takes the window on load', async () => {
    const a = await synced(DAYS, { view: '2024-08-02/2024-08-08' });
    const b = document.createElement('event-timeline');
    b.sync = 'story';
    a.parentElement!.append(b);
    await b.updateComplete;
    await a.panBy(0.5);
    const loaded = new Promise((resolve) => b.addEventListener('timeline-load', resolve));
    b.data = OTHERS;
    await loaded;
    expect(b.view).to.deep.equal(a.view);
  });

  it('one that has left the document or the name is on its own, and takes the window when it comes back', async () => {
    const [a, b, c] = [await synced(), await synced(), await synced(DAYS, { sync: 'else' })];
    const before = c.view;
    const home = b.parentElement!;
    b.remove();
    await a.zoomBy(2);
    await drawn();
    expect(c.view).to.equal(before);
    home.append(b);
    await drawn();
    await drawn();
    expect(b.view).to.deep.equal(a.view);
    b.sync = null;
    await b.updateComplete;
    await drawn();
    await a.zoomBy(2);
    expect(b.view).not.to.deep.equal(a.view);
    b.sync = 'story';
    await until(() => b.view.start === a.view.start);
    expect(b.view).to.deep.equal(a.view);
    expect(c.view).to.equal(before);
  });

  it('open the same event wherever there is one, and close it wherever it is open', async () => {
    const [a, b] = [await synced(), await synced(OTHERS)];
    const told = eventsOf(b);
    await a.select('d3');
    expect([a.selected, b.selected]).to.deep.equal(['d3', 'd3']);
    await b.updateComplete;
    expect(part(b, 'details').textContent).to.contain('The fourth of August');

    await a.select('d7');
    expect(b.selected, 'what has no such event keeps what is open').to.equal('d3');
    await a.select(null);
    expect(b.selected, 'nothing is closed that another one had not open').to.equal('d3');
    await a.select('d3');
    await a.select(null);
    await drawn();
    expect(b.selected).to.be.null;
    await b.select('other');
    expect(a.selected).to.be.null;
    expect(told).to.deep.equal([]);
  });

  it('open the same event in a table', async () => {
    const [a, b] = [await synced(), await synced(OTHERS)];
    a.layout = 'table';
    await a.updateComplete;
    await a.select('d3');
    expect(b.selected).to.equal('d3');
  });

  it('open what a person clicks', async () => {
    const [a, b] = [await synced(OTHERS), await synced(DAYS)];
    part(a, 'track').scrollIntoView({ block: 'center' });
    const box = mark(a, 'd3').getBoundingClientRect();
    const position: [number, number] = [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];
    await sendMouse({ type: 'click', position });
    await resetMouse();
    expect(a.selected).to.equal('d3');
    await drawn();
    expect(b.selected).to.equal('d3');
  });
});
