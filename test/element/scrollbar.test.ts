import { assert } from '@open-wc/testing';
import type { EventTimeline } from '../../src/index.js';
import { drawn, mark, part, parts, timeline } from './fixture.js';

/** The picture is laid out for whole px; a line of it may stand half a px aside. */
const ROUNDED = 0.5;

const scrollOf = (element: EventTimeline) => element.renderRoot.querySelector<HTMLElement>('.scroll')!;
const barOf = (element: EventTimeline) => scrollOf(element).offsetWidth - scrollOf(element).clientWidth;
const box = (element: Element) => element.getBoundingClientRect();

/** px of a moment from the left edge of the track, by the width that the track has now */
function placeOf(element: EventTimeline, time: number): number {
  const { start, end } = element.view;
  const { width } = box(part(element, 'track'));
  const share = (time - start) / (end - start);
  return width * (element.matches('[dir=rtl] *') ? 1 - share : share);
}

const middleOf = (element: EventTimeline, id: string) => {
  const { left, width } = box(mark(element, id));
  return left + width / 2 - box(part(element, 'track')).left;
};

const { requestAnimationFrame } = window;

/** Whatever is to come has come. */
const rest = async () => {
  for (let k = 0; k < 6; k++) await new Promise(requestAnimationFrame.bind(window));
};

/** How many frames are asked for while nothing happens. */
async function framesAtRest(): Promise<number> {
  let count = 0;
  window.requestAnimationFrame = (callback) => {
    count++;
    return requestAnimationFrame.call(window, callback);
  };
  try {
    await rest();
  } finally {
    window.requestAnimationFrame = requestAnimationFrame;
  }
  return count;
}

/** Ends when no more is drawn. */
async function comesToRest(): Promise<void> {
  while (await framesAtRest());
}

const YEARS = Array.from({ length: 12 }, (_, k) => ({
  id: `y${k}`,
  date: `${2000 + k}-01-01`,
  title: `What happened first in the year ${2000 + k}`,
  lane: `Lane ${k % 2}`,
}));

describe('a scrollbar that takes room', () => {
  for (const dir of ['ltr', 'rtl'])
    for (const width of [360, 1000])
      it(`makes the track narrower: marks, axis and overview agree with it, ${dir}, ${width} px`, async () => {
        const element = await timeline(YEARS, {
          width,
          dir,
          attributes: { overview: '', layout: 'horizontal', view: '1999/2013' },
        });
        // WebKitGTK lays its bars over the page, but for those that have a style.
        const styled = new CSSStyleSheet();
        styled.replaceSync('.scroll::-webkit-scrollbar { width: 15px }');
        (element.renderRoot as ShadowRoot).adoptedStyleSheets.push(styled);
        assert.equal(barOf(element), 0, 'there is room for all');

        const agrees = (why: string) => {
          const track = box(part(element, 'track'));
          for (const { id, date } of YEARS)
            assert.closeTo(middleOf(element, id), placeOf(element, Date.parse(date)), ROUNDED, `${why}: ${id}`);
          const ticks = parts(element, 'tick').map((tick) => box(tick).left - track.left);
          assert.isNotEmpty(ticks);
          // A year of the axis begins where what happened then has its mark.
          const years = YEARS.map(({ id }) => middleOf(element, id));
          assert.isAbove(
            ticks.filter((tick) => years.some((year) => Math.abs(year - tick) <= ROUNDED)).length,
            1,
            `${why}: ticks at ${ticks.join()} px, years at ${years.join()} px`,
          );
          const overview = box(element.renderRoot.querySelector('.overview')!);
          for (const side of ['left', 'right'] as const)
            assert.closeTo(overview[side], track[side], 1, `${why}: ${side} of the overview`);
        };
        agrees('no bar');

        const full = scrollOf(element).clientHeight;
        element.style.setProperty('--timeline-height', `${full - 60}px`);
        await rest();
        assert.isAbove(barOf(element), 0, 'there is a bar');
        agrees('a bar');
        await comesToRest();

        element.style.setProperty('--timeline-height', 'none');
        await rest();
        assert.equal(barOf(element), 0, 'the bar is gone');
        agrees('no bar any more');
      });

  it('has no part in a column: it scrolls with its page', async () => {
    const element = await timeline(YEARS, { width: 360, attributes: { layout: 'vertical', overview: '' } });
    element.style.setProperty('--timeline-height', '300px');
    await rest();
    assert.equal(barOf(element), 0);
    const { left, right } = box(element.renderRoot.querySelector('.main')!);
    const overview = box(element.renderRoot.querySelector('.overview')!);
    assert.deepEqual([overview.left, overview.right], [left, right]);
    await comesToRest();
  });
});

describe('the way out of an empty window', () => {
  const PAIR = [
    { id: 'a', date: '1950', title: 'First' },
    { id: 'b', date: '2020', title: 'The last event, whose title is longer than the screen of a telephone is wide' },
  ];

  for (const lang of ['en', 'fi', 'ru', 'ar'])
    for (const width of [323, 360])
      it(`fits into a plot of one lane, and brings no scrollbar, ${lang}, ${width} px`, async () => {
        const element = await timeline(PAIR, {
          width,
          lang,
          dir: lang === 'ar' ? 'rtl' : 'ltr',
          attributes: { layout: 'horizontal', view: '1940/2030' },
        });
        await rest();
        // The summary above it may have other words.
        const body = element.renderRoot.querySelector('.body')!;
        const around = () =>
          [body, scrollOf(element), part(element, 'axis'), part(element, 'details')].flatMap((one) => {
            const { left, top, width, height } = box(one);
            return [left, top - box(body).top, width, height];
          });
        const before = around();
        const { view } = element;
        const places = () => PAIR.map(({ id }) => middleOf(element, id));
        const placed = places();
        element.view = { start: Date.UTC(1971, 10, 27, 22, 14), end: Date.UTC(1971, 10, 30, 22, 45) };
        await rest();
        const panel = element.renderRoot.querySelector<HTMLElement>('.nothing-here')!;
        const scroll = scrollOf(element);
        assert.equal(barOf(element), 0);
        assert.equal(scroll.scrollHeight, scroll.clientHeight, 'nothing to scroll');
        assert.isAtMost(panel.scrollHeight, panel.clientHeight, 'nothing of it is cut off');
        const frame = box(scroll);
        for (const one of panel.querySelectorAll('p, button')) {
          const { left, right, top, bottom } = box(one);
          const seen = left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;
          assert(seen, `${one.textContent} is in the plot`);
        }
        for (const [k, px] of around().entries()) assert.closeTo(px, before[k], ROUNDED, 'nothing around it moves');
        await comesToRest();
        element.view = view;
        await drawn();
        assert.deepEqual(places(), placed, 'marks come back to their places');
      });

  it('stands where it is seen of a plot that scrolls', async () => {
    const element = await timeline(YEARS, { width: 600, attributes: { layout: 'horizontal', view: '1980/1990' } });
    element.style.setProperty('--timeline-height', '140px');
    await rest();
    const frame = box(scrollOf(element));
    for (const one of element.renderRoot.querySelectorAll('.nothing-here :is(p, button)')) {
      const { top, bottom } = box(one);
      assert(top >= frame.top && bottom <= frame.bottom, `${one.textContent} is seen`);
    }
  });
});
