import { expect } from '@open-wc/testing';
import { counted, drawn, part, parts, timeline, until } from './fixture.js';

/** Of two days a month for forty years, in two lanes; the second one has few. */
const crowd = Array.from({ length: 960 }, (_, k) => ({
  date: `${1980 + Math.floor(k / 24)}-${String((k % 12) + 1).padStart(2, '0')}-0${k % 2 ? 3 : 7}`,
  title: `Event ${k}`,
  lane: 'crowded',
}));
const few = [1990, 2005].map((year) => ({ date: `${year}`, title: `In ${year}`, lane: 'quiet' }));
const data = { lanes: [{ id: 'crowded', color: '#b00020' }, { id: 'quiet' }], events: [...crowd, ...few] };
const paths = (element: Parameters<typeof part>[0]) => [...part(element, 'density').children] as SVGPathElement[];

describe('the density of events', () => {
  it('is drawn in lanes with clusters, for the eye only and outside of the track', async () => {
    const element = await timeline(data);
    const density = part(element, 'density');
    expect(density.ariaHidden).to.equal('true');
    expect(part(element, 'track').contains(density)).to.be.false;
    const [frame, own] = [part(element, 'track'), density].map((node) => node.getBoundingClientRect());
    expect([own.left, own.top, own.width, own.height]).to.deep.equal([
      frame.left,
      frame.top,
      frame.width,
      frame.height,
    ]);
    const [crowded, quiet] = paths(element);
    const lane = parts(element, 'lane')[0].getBoundingClientRect();
    const pill = parts(element, 'cluster')[0].getBoundingClientRect();
    const area = crowded.getBoundingClientRect();
    expect(area.bottom).to.be.closeTo(lane.bottom, 0.1);
    expect(area.top).to.be.greaterThan(pill.bottom);
    expect(area.width).to.be.greaterThan(frame.width * 0.9);
    expect(getComputedStyle(crowded).fill).to.equal('rgb(176, 0, 32)');
    expect(quiet.getBBox().width).to.equal(0);
  });

  it('is mirrored from right to left', async () => {
    const late = { lanes: data.lanes, events: data.events.slice(600) };
    const view = '1980/2020';
    const ends = [];
    for (const dir of ['ltr', 'rtl']) {
      const element = await timeline(late, { dir, attributes: { view } });
      const [frame, area] = [part(element, 'track'), paths(element)[0]].map((node) => node.getBoundingClientRect());
      ends.push(dir === 'ltr' ? frame.right - area.right : area.left - frame.left);
    }
    expect(ends[0]).to.be.lessThan(20);
    expect(ends[1]).to.be.closeTo(ends[0], 0.2);
  });

  it('follows the theme’s colours at once', async () => {
    const element = await timeline(crowd);
    element.style.setProperty('--timeline-lane-1', 'rgb(1, 2, 3)');
    expect(getComputedStyle(paths(element)[0]).fill).to.equal('rgb(1, 2, 3)');
    element.style.setProperty('--timeline-mark', 'rgb(4, 5, 6)');
    expect(getComputedStyle(paths(element)[0]).fill).to.equal('rgb(4, 5, 6)');
  });

  it('is part of the sketch while the picture moves, and is there again at rest, at its new place', async () => {
    const element = await timeline(data);
    const before = paths(element)[0].getAttribute('d');
    const { left, top, height } = part(element, 'track').getBoundingClientRect();
    const at = { clientX: left + 300, clientY: top + height / 2, deltaY: -100, ctrlKey: true };
    const density = part(element, 'density');
    // The sketch comes with its own script, at the first sign of a movement.
    await until(() => {
      part(element, 'track').dispatchEvent(
        new WheelEvent('wheel', { ...at, bubbles: true, cancelable: true, composed: true }),
      );
      return getComputedStyle(density).visibility === 'hidden';
    });
    await until(() => getComputedStyle(density).visibility === 'visible');
    expect(paths(element)[0].getAttribute('d')).not.to.equal(before);
    expect(counted(element)).to.be.lessThan(962);
  });

  it('goes with the events', async () => {
    const element = await timeline(data);
    element.data = few;
    await until(() => element.events === 2);
    await drawn();
    expect(paths(element).map((path) => path.getAttribute('d'))).to.deep.equal(['']);
  });
});
