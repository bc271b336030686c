import { assert } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import fc from 'fast-check';
import type { EventTimeline } from '../../src/index.js';
import { part, parts, timeline } from './fixture.js';
import { cases, hasWord, isWithin, windowOf, windows, WORD, type LawCase, type Window } from './law-events.js';
import { checkPair, checkSame, readPicture, type Picture } from './law-picture.js';

/** Written in by the test runner's config: how many inputs each law is tried with, and what they are drawn from. */
declare const LAW_RUNS: number;
declare const LAW_SEED: number;

/** A failure is made smaller as long as this, then told. ms */
const LIMIT = 60_000 + LAW_RUNS * 1000;

/** The law, tried with as many inputs as are wanted, each on an element of its own. */
function holds<Input>(inputs: fc.Arbitrary<Input>, law: (input: Input) => Promise<void>) {
  return async function (this: Mocha.Context) {
    this.timeout(LIMIT + 15_000);
    const property = fc.asyncProperty(inputs, law).afterEach(() => {
      document.querySelectorAll('event-timeline').forEach((element) => element.parentElement!.remove());
    });
    await fc.assert(property, {
      numRuns: LAW_RUNS,
      seed: LAW_SEED,
      interruptAfterTimeLimit: LIMIT,
      markInterruptAsFailure: true,
      includeErrorInReport: true,
    });
  };
}

const mounted = ({ events, width, dir }: LawCase, attributes: Record<string, string>) =>
  timeline(
    events.map(({ record }) => record),
    { width, dir, attributes },
  );
const isVertical = ({ layout }: EventTimeline) => layout === 'vertical';

/** A picture that was asked for before this frame is in the document after it. */
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const spanOf = ({ start, end }: Window) => end - start;
const share = fc.double({ min: 0, max: 1, noNaN: true });
const signed = fc.double({ min: -1, max: 1, noNaN: true });

const steps = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('inside' as const), from: share, part: share }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('pan' as const), by: signed }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('zoom' as const), octaves: signed, at: share }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('jump' as const), to: windows }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('filter' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('fit' as const) }) },
);
type Step = typeof steps extends fc.Arbitrary<infer One> ? One : never;

/**
 * The shortest window that a script asks for, ms. Where time lies by its logarithm, a window far from the last event that
 * is a smaller share of that distance has too few doubles in it for pixels that come back the same.
 */
function leastLength({ scale, view }: EventTimeline, { events }: LawCase): number {
  const last = Math.max(...events.map((one) => one.last));
  return scale === 'log' ? Math.max(250, 1e-8 * (Math.abs(view.start - last) + spanOf(view))) : 250;
}

/** Takes one step; with `type: 'filter'` the filter is set or taken away. */
async function take(element: EventTimeline, one: LawCase, step: Step): Promise<void> {
  const { view } = element;
  const span = spanOf(view);
  switch (step.type) {
    case 'inside': {
      const length = Math.max(leastLength(element, one), span * step.part);
      const start = view.start + step.from * Math.max(0, span - length);
      element.view = {
        start: Math.max(view.start, start),
        end: Math.max(start + 200, Math.min(view.end, start + length)),
      };
      break;
    }
    case 'pan':
      await element.panBy(step.by);
      break;
    case 'zoom':
      if (span > 5000) await element.zoomBy(4 ** step.octaves, view.start + step.at * span);
      break;
    case 'jump':
      element.view = windowOf(one.world, step.to);
      break;
    case 'filter':
      element.filter = element.filter ? null : WORD;
      await element.updateComplete;
      break;
    case 'fit':
      await element.zoomToFit();
  }
  await frame();
}

/** Turns a wheel over the track, `at` of its width (height where time runs down) from where time begins. */
function wheel(element: EventTimeline, at: number, init: WheelEventInit): void {
  const track = part(element, 'track');
  const { left, right, width, top, height } = track.getBoundingClientRect();
  const clientX = element.matches('[dir=rtl] *') ? right - at * width : left + at * width;
  const point = isVertical(element)
    ? { clientX: left + 20, clientY: top + at * height }
    : { clientX, clientY: top + 20 };
  const shared = { bubbles: true, composed: true, cancelable: true, ...point };
  track.dispatchEvent(new WheelEvent('wheel', { ...shared, ...init }));
}

/** After a person's change of the view, until it is at rest. */
async function settled(element: EventTimeline, change: () => void): Promise<void> {
  const { view } = element;
  const isAt = ({ start, end }: Window) => start === element.view.start && end === element.view.end;
  let isChanged = false;
  // What a script did before may be told of only now; that is not this change.
  const rest = new Promise<void>((resolve) =>
    element.addEventListener('timeline-view-change', (event) => isChanged && isAt(event) && resolve()),
  );
  change();
  isChanged = !isAt(view);
  if (isChanged) await rest;
  await frame();
}

for (const layout of ['horizontal', 'vertical'])
  describe(`the laws of the ${layout} picture (${LAW_RUNS} inputs each, seed ${LAW_SEED})`, () => {
    const walks = fc.record({
      one: cases(150),
      scale: fc.constantFrom('linear', 'linear', 'folded', 'sequence', 'log'),
      route: fc.array(steps, { minLength: 2, maxLength: 8 }),
      turn: fc.record({ at: share, deltaX: fc.integer({ min: -200, max: 200 }), zoom: fc.boolean() }),
      away: windows,
    });

    it(
      'Count, No overlap, Monotone, Steady rows, Steady pan, Honest clusters and Nodes hold on any walk, and the picture does not tell of the way to it',
      holds(walks, async ({ one, scale, route, turn, away }) => {
        const element = await mounted(one, { layout, scale });
        const shown = () => (element.filter ? one.events.filter(hasWord) : one.events);
        const seen = new Map<string | null, Picture[]>();
        const look = () => {
          const picture = readPicture(element, shown());
          const others = seen.get(element.filter) ?? [];
          for (const other of others) checkPair(other, picture);
          seen.set(element.filter, [...others, picture]);
          return picture;
        };
        look();
        for (const step of route) {
          await take(element, one, step);
          look();
        }
        const { at, deltaX, zoom } = turn;
        await settled(element, () => wheel(element, at, zoom ? { deltaY: deltaX, ctrlKey: true } : { deltaX }));
        const walked = look();

        const { view } = walked;
        element.view = windowOf(one.world, away);
        await frame();
        look();
        element.view = view;
        await frame();
        const jumped = look();
        assert.deepEqual(element.view, view);
        checkSame(jumped, walked, 'back by a jump');

        const other = await mounted(one, { layout, scale, ...(element.filter && { filter: element.filter }) });
        await other.zoomTo(view.start, view.end);
        const anew = readPicture(other, shown());
        checkSame(anew, walked, 'a new element');
        checkPair(anew, walked);
      }),
    );

    it(
      'Reach: every event is reached exactly once from Home by the arrow, as a mark of its own that is in view',
      holds(fc.record({ one: cases(60), at: windows }), async ({ one, at }) => {
        const element = await mounted(one, { layout });
        element.view = windowOf(one.world, at);
        await frame();
        const focused = () => (element.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
        const press = (key: string) => {
          const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
          (focused() ?? part(element, 'track')).dispatchEvent(event);
          return event.defaultPrevented;
        };
        const aside = one.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
        const onward = isVertical(element) && one.events.length % 2 ? 'ArrowDown' : aside;
        element.focus();
        press('Home');
        const reached: (string | undefined)[] = [];
        do {
          const mark = focused();
          if (!mark?.part.contains('mark')) assert.fail('the focus is on a mark');
          reached.push(mark.dataset.eventId);
          assert.equal(parts(element, 'mark').filter(({ tabIndex }) => tabIndex === 0).length, 1, 'one tab stop');
          readPicture(element, one.events);
        } while (press(onward) && reached.length <= one.events.length);
        const ids = one.events.map(({ id }) => id);
        assert.sameMembers(reached as string[], ids, `Reach: ${reached.join()}`);
      }),
    );

    const turns = fc.record({
      one: cases(20),
      at: fc.record({
        at: fc.double({ min: 0.25, max: 0.75, noNaN: true }),
        octaves: fc.double({ min: 2, max: 8, noNaN: true }),
      }),
      by: fc.double({ min: -3, max: 3, noNaN: true }),
      octaves: fc.double({ min: -6, max: 6, noNaN: true }),
      place: share,
      px: fc.integer({ min: 5, max: 300 }),
    });

    it(
      'Inverse: there and back by script, wheel, keys and drag is the same view, and a zoom moves the time under the pointer by at most half a pixel',
      holds(turns, async ({ one, at, by, octaves, place, px }) => {
        const element = await mounted(one, { layout });
        const far = Math.max(...[one.world.start, one.world.end].map(Math.abs));
        const near = (before: Window, law: string, factor = 1) => {
          // What a float64 loses while zoomed in, a zoom out enlarges.
          const allowed = 1e-9 * spanOf(before) + 16 * Number.EPSILON * far * Math.max(1, factor);
          for (const edge of ['start', 'end'] as const)
            assert.closeTo(element.view[edge], before[edge], allowed, `Inverse: ${law}, ${edge}`);
        };
        // No limit but that of zooming in is met while the view lies inside the data.
        const extent = {
          start: Math.min(...one.events.map(({ start }) => start)),
          end: Math.max(...one.events.map(({ start, last }) => (last < Infinity ? last : start))),
        };
        const begin = windowOf(extent.start < extent.end ? extent : one.world, at);
        element.view = begin;
        const time = begin.start + place * spanOf(begin);
        const factor = 2 ** octaves;
        await Promise.all([element.zoomBy(factor, time), element.zoomBy(1 / factor, time)]);
        near(begin, `zoom by ${factor}`, factor);
        element.view = begin;
        await Promise.all([element.panBy(by), element.panBy(-by)]);
        near(begin, `pan by ${by}`);

        const width = part(element, 'track').clientWidth;
        /** Both ways from a view and back, if no limit is met. */
        const thereAndBack = (
          law: string,
          go: (sign: number) => void,
          isFree: (view: Window, sign: number) => boolean,
        ) => {
          const free =
            isWithin(begin, extent) &&
            [1, -1].every((sign) => {
              element.view = begin;
              go(sign);
              return isFree(element.view, sign) && isWithin(element.view, extent);
            });
          for (const sign of free ? [1, -1] : []) {
            element.view = begin;
            go(sign);
            go(-sign);
            near(begin, law, 2);
          }
        };
        const ratio = 2 ** Math.min(1 / 3, (px / 100) * Math.LOG2E);
        thereAndBack(
          'wheel with Ctrl',
          (sign) => wheel(element, place, { deltaY: -px * sign, ctrlKey: true }),
          (view, sign) => {
            const free = Math.abs(spanOf(begin) / spanOf(view) / ratio ** sign - 1) < 1e-10;
            const moved = Math.abs(view.start + place * spanOf(view) - time) / (spanOf(view) / width);
            if (free) assert.isAtMost(moved, 0.5, 'the time under the pointer, px');
            return free;
          },
        );
        const pans = (view: Window, by: number) => Math.abs((view.start - begin.start) / spanOf(begin) - by) < 1e-6;
        const ahead = one.dir === 'rtl' && !isVertical(element) ? -1 : 1;
        thereAndBack(
          'sideways wheel',
          (sign) => wheel(element, place, { deltaX: px * sign }),
          (view, sign) => pans(view, (sign * ahead * px) / width),
        );

        element.view = begin;
        await frame();
        const box = part(element, 'track').getBoundingClientRect();
        const position: [number, number] = [Math.round(box.left + 10), Math.round(box.top + 4)];
        await sendMouse({ type: 'move', position });
        await sendMouse({ type: 'down' });
        const [x, y] = isVertical(element) ? [0, px] : [px, 0];
        await sendMouse({ type: 'move', position: [position[0] + x, position[1] + y] });
        const free =
          pans(element.view, (-ahead * px) / width) && [begin, element.view].every((view) => isWithin(view, extent));
        await sendMouse({ type: 'move', position });
        if (free) near(begin, `drag by ${px} px`, 2); // let go, it may go on
        await sendMouse({ type: 'up' });
        await resetMouse();
      }),
    );
  });
