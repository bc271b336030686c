import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/index.js';
import { contrast, LEAST_CONTRAST, type Rgb } from '../../src/model/contrast.js';
import { mark, part, timeline, until } from './fixture.js';

const lane = (id: string, color: string) => ({ id, title: id, color });
/** Too pale, too dark, seen everywhere, written in another way, and none that a browser knows. */
const COLORS = {
  yellow: '#ff0',
  navy: 'rgb(0 0 40)',
  middle: '#808080',
  wide: 'oklch(97% 0.1 140)',
  glass: '#f000',
  word: 'zeppelin',
};
const FILE = {
  lanes: Object.entries(COLORS).map(([id, color]) => lane(id, color)),
  events: Object.keys(COLORS).map((id, k) => ({ id, lane: id, date: `200${k}`, title: id })),
};

const pen = document.createElement('canvas').getContext('2d')!;
const rgb = (color: string): Rgb => {
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
};
const inkOf = (element: EventTimeline, id: string) => getComputedStyle(mark(element, id)).color;
const NAMED = Object.keys(COLORS).filter((id) => id !== 'word');
/** The least contrast of a colour of the file with a ground. */
const least = (element: EventTimeline, ground: string) =>
  Math.min(...NAMED.map((id) => contrast(rgb(inkOf(element, id)), rgb(ground))));

describe('colours that the file names', () => {
  it('are drawn as they are where they can be seen, in marks, lanes and what the canvas reads', async () => {
    const element = await timeline(FILE, { width: 900, attributes: { theme: 'light' } });
    expect(inkOf(element, 'middle')).to.equal('rgb(128, 128, 128)');
    expect(inkOf(element, 'navy')).to.equal('rgb(0, 0, 40)');
    expect(getComputedStyle(part(element, 'lane')).color).to.equal(inkOf(element, 'yellow'));
  });

  it('stand out 3:1 in light, in dark and on a ground of the page, and follow when that changes', async () => {
    const element = await timeline(FILE, { width: 900, attributes: { theme: 'light' } });
    expect(least(element, '#fff')).to.be.at.least(LEAST_CONTRAST);
    const yellow = inkOf(element, 'yellow');
    element.setAttribute('theme', 'dark');
    await until(() => inkOf(element, 'yellow') !== yellow);
    expect(inkOf(element, 'yellow')).to.equal('rgb(255, 255, 0)');
    expect(least(element, getComputedStyle(element).backgroundColor)).to.be.at.least(LEAST_CONTRAST);
    const navy = inkOf(element, 'navy');
    element.style.setProperty('--timeline-background', 'rgb(120 160 120)');
    await until(() => inkOf(element, 'navy') !== navy);
    expect(least(element, 'rgb(120 160 120)')).to.be.at.least(LEAST_CONTRAST);
  });

  it('make the sign of doubt as readable as words are', async () => {
    const color = '#1d6fb8';
    const file = { lanes: [lane('a', color)], events: [{ id: 'a', lane: 'a', date: '2001?', title: 'A' }] };
    for (const theme of ['light', 'dark']) {
      const element = await timeline(file, { width: 900, attributes: { theme } });
      await until(() => !!inkOf(element, 'a'));
      const sign = getComputedStyle(mark(element, 'a'), '::after').color;
      expect(contrast(rgb(sign), rgb(getComputedStyle(element).backgroundColor)), theme).to.be.at.least(4.5);
    }
  });

  it('stand out from what is behind a timeline without a ground of its own', async () => {
    const element = await timeline(FILE, { width: 900, attributes: { theme: 'light' } });
    const box = element.parentElement!;
    box.style.backgroundColor = '#123';
    element.style.setProperty('--timeline-background', '#0000');
    await until(() => inkOf(element, 'yellow') === 'rgb(255, 255, 0)');
    expect(least(element, '#123')).to.be.at.least(LEAST_CONTRAST);
  });

  it('are those of the theme where the browser knows none such, and refused where they would look something up', async () => {
    const plain = await timeline({ lanes: [{ id: 'a' }], events: [{ id: 'a', lane: 'a', date: '2000', title: 'a' }] });
    for (const color of ['zeppelin', 'var(--timeline-text)', 'url(x)', 'red;background:url(x)', 'inherit']) {
      const element = await timeline({
        lanes: [lane('a', color)],
        events: FILE.events.slice(0, 1).map((one) => ({ ...one, lane: 'a' })),
      });
      expect(inkOf(element, 'yellow'), color).to.equal(inkOf(plain, 'a'));
    }
  });

  it('give way to those of the reader', async () => {
    const element = await timeline(FILE, { width: 900, attributes: { theme: 'light' } });
    const before = inkOf(element, 'middle');
    await emulateMedia({ forcedColors: 'active' });
    await until(() => inkOf(element, 'middle') !== before);
    expect(new Set(Object.keys(COLORS).map((id) => inkOf(element, id))).size).to.equal(1);
    await emulateMedia({ forcedColors: 'none' });
    await until(() => inkOf(element, 'middle') === before);
  });
});
