import { assert } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/index.js';
import { drawn, mark, part, parts, text, timeline, until, utc } from './fixture.js';

type Place = [x: number, y: number];

/** Two groups years apart, so that a fold lies between them; in each a crowd on some days, and one event that stands alone. */
const FILE = {
  version: 1,
  title: 'Two weeks',
  sources: [
    { id: 'a', title: 'A paper' },
    { id: 'b', title: 'Another paper' },
  ],
  events: [2002, 2024].flatMap((year) => [
    {
      id: `alone-${year}`,
      date: `${year}-08-01`,
      title: `Alone in ${year}`,
      importance: 1,
    },
    ...Array.from({ length: 30 }, (_, k) => ({
      id: `${year}-${k}`,
      date: `${year}-08-${20 + (k % 10)}`,
      title: `Event ${k} of ${year}`,
      importance: k % 4 ? 0.2 : 0.7,
    })),
  ]),
};

const span = ({ view }: EventTimeline) => view.end - view.start;
const centre = (element: Element): Place => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
const fingers = (...steps: (Place[] | number)[]) => executeServerCommand('touch', steps);
const tap = async (target: Element) => {
  target.scrollIntoView({ block: 'center' });
  await drawn();
  await fingers([centre(target)], []);
};
const swipe = (from: Place, by: Place, rest = 0) =>
  fingers(...[0, 1, 2, 3, 4, 5].map((k): Place[] => [[from[0] + (by[0] * k) / 5, from[1] + (by[1] * k) / 5]]), rest);
const at = (element: EventTimeline, x: number, y = 4): Place => {
  const { left, top } = part(element, 'track').getBoundingClientRect();
  return [Math.round(left + x), Math.round(top + y)];
};
/** The view moves, and comes to rest. */
const moved = async (element: EventTimeline, act: () => Promise<unknown>) => {
  let isTold = false;
  element.addEventListener('timeline-view-change', () => (isTold = true), { once: true });
  await act();
  await until(() => isTold);
  await drawn();
};

describe('with fingers only', () => {
  it('the time is panned, pinched and zoomed, from left to right and from right to left', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const element = await timeline(FILE, { dir });
      const forward = dir === 'ltr' ? 1 : -1;
      element.view = { start: utc(2024, 7, 5), end: utc(2024, 7, 15) };
      await drawn();
      const { start } = element.view;
      await moved(element, () => swipe(at(element, 400), [-100 * forward, 0]));
      assert.isAbove(element.view.start, start, `${dir}: later`);

      const before = span(element);
      const under = () => {
        const share = 400 / part(element, 'track').clientWidth;
        return element.view.start + span(element) * (forward > 0 ? share : 1 - share);
      };
      const time = under();
      await moved(element, () =>
        fingers(
          [at(element, 350), at(element, 450)],
          [at(element, 325), at(element, 475)],
          [at(element, 300), at(element, 500)],
          200,
        ),
      );
      assert.closeTo(before / span(element), 2, 0.05, 'pinched');
      assert.closeTo(under(), time, (span(element) / 800) * 8, 'about the middle of the fingers');

      const now = span(element);
      const place = at(element, 790);
      await moved(element, () => fingers([place], [], 60, [place], []));
      assert.closeTo(now / span(element), 2, 0.01, 'zoomed in by a double tap');
      element.parentElement!.remove();
    }
  });

  it('a finger that is lifted, a third one and one that the page takes leave nothing behind', async () => {
    const element = await timeline(FILE);
    element.view = { start: utc(2024, 7, 5), end: utc(2024, 7, 15) };
    await drawn();
    const [a, b, c] = [at(element, 300), at(element, 500), at(element, 600)];
    const right = ([x, y]: Place, by: number): Place => [x + by, y];
    await moved(element, () =>
      fingers(
        [a, b],
        [a, right(b, 40)],
        [a, right(b, 40), c],
        [a, right(b, 40), right(c, 90)],
        [a],
        [right(a, 30)],
        200,
      ),
    );
    const root = element.renderRoot.querySelector('.root')!;
    assert.isFalse(root.hasAttribute('data-dragging'));
    const { view } = element;
    await swipe(at(element, 400, 2), [0, 60]);
    await drawn();
    assert.deepEqual(element.view, view, 'up and down is the page’s');
    assert.isFalse(root.hasAttribute('data-dragging'));
    const px = span(element) / part(element, 'track').clientWidth;
    const { start } = element.view;
    await moved(element, () => fingers([a], [right(a, -40)], [right(a, -80)], 200));
    assert.closeTo(element.view.start, start + 80 * px, 2 * px, 'and the next one does what it should');
  });

  it('every function is reached', async function () {
    this.timeout(60_000); // one after the other, at the pace of fingers
    const element = await timeline(FILE, { attributes: { scale: 'folded', overview: '' } });
    const button = (name: string) => part(element, name);

    // An event, its details, and back.
    await tap(mark(element, 'alone-2024'));
    await until(() => element.selected === 'alone-2024');
    await drawn();
    assert.include(text(part(element, 'details')), '1 August 2024');
    await tap(button('close'));
    await until(() => element.selected === null);

    // A cluster.
    const cluster = () => parts(element, 'cluster')[0];
    await until(() => !!cluster());
    const before = span(element);
    await moved(element, () => tap(cluster()));
    assert.isBelow(span(element), before);
    await moved(element, () => tap(button('fit')));

    // A fold, opened and closed.
    const fold = () => parts(element, 'fold')[0];
    const isOpen = () => fold()?.ariaExpanded ?? fold()?.getAttribute('aria-expanded');
    assert.equal(isOpen(), 'false');
    await tap(fold());
    await until(() => isOpen() === 'true');
    await tap(fold());
    await until(() => isOpen() === 'false');

    // An event is zoomed to by a double tap.
    const all = span(element);
    const place = centre(mark(element, 'alone-2002'));
    await moved(element, () => fingers([place], [], 60, [place], []));
    assert.isBelow(span(element), all);
    await moved(element, () => tap(button('fit')));
    assert.closeTo(span(element) / all, 1, 0.01);

    // All that the toolbar does.
    for (const [name, isDone] of [
      ['zoom-in', (before) => span(element) < before.end - before.start],
      ['later', (before) => element.view.start > before.start],
      ['earlier', (before) => element.view.start < before.start],
      ['zoom-out', (before) => span(element) > before.end - before.start],
    ] as [string, (before: EventTimeline['view']) => boolean][]) {
      const { view } = element;
      await moved(element, () => tap(button(name)));
      assert.isTrue(isDone(view), name);
    }

    // The table and back.
    const table = () => element.renderRoot.querySelector('table');
    await tap(button('table'));
    await until(() => text(table()).includes('Alone in 2024'));
    await tap(button('table'));
    await until(() => !table() && parts(element, 'mark').length > 0);

    // The window of the overview.
    await moved(element, () => tap(button('zoom-in')));
    const { view } = element;
    const frame = part(element, 'overview-window');
    frame.scrollIntoView({ block: 'center' });
    await drawn();
    const earlier = centre(frame)[0] > centre(part(element, 'overview'))[0];
    await moved(element, () => swipe(centre(frame), [earlier ? -40 : 40, 0]));
    assert.notDeepEqual(element.view, view);
  });

  it('every step of a story is reached', async () => {
    const story = FILE.events.filter(({ importance }) => importance > 0.74).map(({ id }) => id);
    const element = await timeline(FILE);
    const next = () => parts(element, 'next')[0];
    if (!next()) assert.fail(`no steps: ${text(element.renderRoot.querySelector('.tools'))}`);
    for (const id of story) {
      await tap(next());
      await until(() => element.selected === id);
    }
    await tap(parts(element, 'previous')[0]);
    await until(() => element.selected === story[0]);
  });

  it('where time runs down one scrolls the page, and two zoom', async () => {
    const element = await timeline(FILE, { width: 360 });
    const more = document.createElement('div');
    more.style.height = '3000px';
    element.parentElement!.append(more);
    scrollTo(0, 0);
    await drawn();
    const { view } = element;
    await swipe(at(element, 60, 300), [0, -150], 300);
    await until(() => scrollY > 50);
    assert.deepEqual(element.view, view);
    scrollTo(0, 0);
    await drawn();
    const before = span(element);
    await moved(element, () =>
      fingers(
        [at(element, 60, 120), at(element, 60, 220)],
        [at(element, 60, 95), at(element, 60, 245)],
        [at(element, 60, 70), at(element, 60, 270)],
        200,
      ),
    );
    assert.isAbove(before / span(element), 1.4);
  });
});
