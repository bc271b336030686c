import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { attachGestures } from '../../src/input/gestures.js';
import { coasting } from '../../src/input/inertia.js';
import { INITIAL_STATE, update, type State } from '../../src/input/store.js';
import { foldsOf } from '../../src/model/folds.js';
import { TRUE, type Projection } from '../../src/model/projection.js';
import { Precision } from '../../src/model/span.js';
import { foldedProjection } from '../../src/time/folded.js';
import { clampView, limitsOf, zoomAbout, type View } from '../../src/time/view.js';
import { lawRuns } from './runs.js';
import { set } from './sets.js';

const RUNS = lawRuns(import.meta.url);
const DAY = 86_400_000;
const YEAR = 365.2425 * DAY;
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const spanOf = ({ start, end }: View) => end - start;

/** Runs what was asked for the next frame. */
const frames: (() => void)[] = [];
Object.assign(globalThis, { requestAnimationFrame: (step: () => void) => frames.push(step) });
const frame = () => frames.splice(0).forEach((step) => step());

type Fields = Partial<Record<keyof PointerEvent | keyof WheelEvent, unknown>>;

/** A plot that is moved by nothing but the listeners of the gestures: places from left to right, as wide as told. */
class Bench {
  readonly #target = Object.assign(new EventTarget(), { setPointerCapture: () => undefined });
  held: boolean | undefined;
  refuses = false;

  constructor(
    public state: State,
    readonly width: number,
    mode: 'cooperative' | 'greedy' | 'none' = 'cooperative',
  ) {
    attachGestures(
      {
        element: this.#target as unknown as HTMLElement,
        timeAt: ({ clientX }) => this.placeAt(clientX),
        msPerPx: () => spanOf(this.state.view) / this.width,
        view: () => this.state.view,
        mode: () => mode,
        request: (request) => {
          const before = this.state;
          if (!this.refuses) this.state = update(before, request);
          return this.state !== before;
        },
        gesture: (active) => (this.held = active),
        tap: () => undefined,
      },
      new AbortController().signal,
    );
  }

  placeAt(px: number): number {
    const { view } = this.state;
    return view.start + (spanOf(view) / this.width) * px;
  }

  pxOf(place: number): number {
    const { view } = this.state;
    return ((place - view.start) / spanOf(view)) * this.width;
  }

  /** @returns whether it was taken from the page */
  send(type: string, fields: Fields): boolean {
    const event = new Event(type, { cancelable: true });
    const own = { clientX: 0, clientY: 0, deltaX: 0, deltaY: 0, deltaMode: 0, button: 0, ...fields };
    for (const [name, value] of Object.entries(own)) Object.defineProperty(event, name, { value });
    this.#target.dispatchEvent(event);
    return event.defaultPrevented;
  }
}

const bench = (view: View, limits = limitsOf(view, 1), width = 1000, mode?: 'greedy') =>
  new Bench({ ...INITIAL_STATE, view, limits }, width, mode);

/** Views from 10 ms to 14 billion years, in dates and in deep time, each at least so many steps of a float64 wide. */
const viewsOf = (steps: number) =>
  fc.tuple(number(1, Math.log10(14e9 * YEAR)), number(-1, 1)).map(([exponent, place]): View => {
    const now = 1.7e12;
    const span = Math.max(10 ** exponent, steps * Number.EPSILON * now);
    const reach = place * 10 ** (11 + 10 * Math.abs(place));
    const centre = Math.abs(now + reach) * Number.EPSILON * steps <= span ? now + reach : now;
    return { start: centre - span / 2, end: centre + span / 2 };
  });
const views = viewsOf(1e4);
/** Where a thousandth of a pixel is no rounding. */
const clearViews = viewsOf(1e7);

/** Limits that no step of a law comes near to. */
const free = (view: View) => ({
  minSpan: 0,
  maxSpan: spanOf(view) * 1e6,
  extent: zoomAbout(view, view.start / 2 + view.end / 2, 1e-6),
});

/** Places of a folded axis and how they lie in time, or times themselves. */
const projections = fc
  .record({ isFolded: fc.boolean(), size: fc.integer({ min: 2, max: 120 }), seed: fc.nat() })
  .map(({ isFolded, size, seed }): [Projection, View] => {
    const { columns } = set('bursty', size, 1, seed);
    const precision = new Uint8Array(size).fill(Precision.Day);
    // In groups of some months that are years apart, so that there is something to fold.
    const apart = (time: number, event: number) => time / 50 + (event >> 3) * 3 * YEAR;
    const [start, last] = [columns.start.map(apart), columns.last.map(apart)];
    const made = { ...columns, precision, start, last };
    const projection = isFolded ? foldedProjection(made, () => false) : TRUE;
    if (isFolded && size > 8) assert.ok(foldsOf(made).folds.length, 'something is folded');
    const ends = [Math.min(...start), Math.max(...last) + 1].map((time) => projection.toPlace(time));
    return [projection, { start: ends[0], end: ends[1] }];
  });

describe('laws of the wheel', () => {
  const wheels = fc.record({ view: views, px: number(0, 1000), deltaY: number(0.1, 400), ctrlKey: fc.boolean() });

  it('the time under the pointer moves at most half a pixel with each step', () => {
    fc.assert(
      fc.property(wheels, fc.array(fc.boolean(), { maxLength: 40 }), ({ view, px, deltaY, ctrlKey }, steps) => {
        const plot = bench(view, free(view), 1000, 'greedy');
        for (const isIn of steps) {
          const place = plot.placeAt(px);
          plot.send('wheel', { clientX: px, deltaY: isIn ? -deltaY : deltaY, ctrlKey });
          frame();
          assert.ok(Math.abs(plot.pxOf(place) - px) <= 0.5);
        }
      }),
      RUNS,
    );
  });

  it('after 1,000 steps in and out it is where it was, to a pixel', () => {
    fc.assert(
      fc.property(wheels, ({ view, px, deltaY, ctrlKey }) => {
        const plot = bench(view, free(view), 1000, 'greedy');
        const place = plot.placeAt(px);
        for (let pair = 0; pair < 1000; pair++)
          for (const sign of [-1, 1]) {
            plot.send('wheel', { clientX: px, deltaY: sign * deltaY, ctrlKey });
            frame();
          }
        // Half a step of a float64 for each of 2,000 views; in the narrowest there can be, ten of them are a pixel.
        const rounding = (1000 * Number.EPSILON * Math.abs(view.start)) / spanOf(view);
        const drift = plot.pxOf(place) - px;
        assert.ok(Math.abs(drift) <= 1 + 1000 * rounding, `${drift} px`);
        assert.ok(Math.abs(spanOf(plot.state.view) / spanOf(view) - 1) <= 1e-3 + rounding);
      }),
      // Each takes 2,000 steps: to look for the smallest that fails would take minutes.
      { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 20), endOnFailure: true },
    );
  });

  it('holds where times are folded: the moment under the pointer stays there', () => {
    const deep = fc.record({ at: number(0.05, 0.95), px: number(0, 1000), deltaY: number(1, 200) });
    fc.assert(
      fc.property(projections, deep, ([{ toTime, toPlace }, view], { at, px, deltaY }) => {
        const plot = bench(view, limitsOf(view, DAY), 1000);
        plot.state = { ...plot.state, view: zoomAbout(view, view.start + at * spanOf(view), 8) };
        const time = toTime(plot.placeAt(px));
        const pxOfTime = () => plot.pxOf(toPlace(time));
        // In a fold of ages places are coarser than a pixel can be.
        if (Math.abs(pxOfTime() - px) > 0.01) return;
        for (const sign of [-1, -1, 1, -1, 1, 1]) {
          plot.send('wheel', { clientX: px, deltaY: sign * deltaY, ctrlKey: true });
          frame();
          assert.ok(Math.abs(pxOfTime() - px) <= 0.5, `${pxOfTime() - px} px`);
        }
      }),
      RUNS,
    );
  });

  it('a frame zooms by two at most, however many steps come in it', () => {
    const bursts = fc.array(fc.record({ deltaY: number(-1e4, 1e4), deltaMode: fc.nat(3) }), { minLength: 1 });
    fc.assert(
      fc.property(views, bursts, fc.boolean(), (view, burst, ctrlKey) => {
        const plot = bench(view, free(view), 1000, 'greedy');
        for (const step of burst) plot.send('wheel', { ...step, clientX: 400, ctrlKey });
        const factor = spanOf(view) / spanOf(plot.state.view);
        const rounding = 1e-9 + (100 * Number.EPSILON * Math.abs(view.start)) / spanOf(view);
        assert.ok(factor <= 2 + rounding && factor >= 0.5 - rounding, `${factor}`);
        frame();
      }),
      RUNS,
    );
  });

  it('a plain one up or down is the page’s', () => {
    fc.assert(
      fc.property(views, number(-1e4, 1e4), fc.nat(2), (view, deltaY, deltaMode) => {
        const plot = bench(view);
        assert.equal(plot.send('wheel', { deltaY, deltaMode, deltaX: deltaY / 2 }), false);
        assert.equal(plot.state.view, view);
      }),
      RUNS,
    );
  });
});

describe('laws of hands', () => {
  const x = number(-200, 1200);
  const finger = fc.nat(3);
  const step = fc.oneof(
    fc.record({ type: fc.constant('pointerdown'), pointerId: finger, clientX: x, clientY: x, isPrimary: fc.boolean() }),
    fc.record({ type: fc.constant('pointermove'), pointerId: finger, clientX: x, clientY: x, buttons: fc.nat(3) }),
    fc.record({ type: fc.constantFrom('pointerup', 'pointercancel', 'lostpointercapture'), pointerId: finger }),
    fc.record({ type: fc.constant('wheel'), clientX: x, deltaX: x, deltaY: x, ctrlKey: fc.boolean() }),
    fc.record({ type: fc.constant('script'), place: number(-2, 2), factor: number(0.1, 10) }),
    fc.record({ type: fc.constant('refuses'), refuses: fc.boolean() }),
  );

  it('whatever they do in whatever order: the view is one, within limits and at the data, and nothing sticks', () => {
    fc.assert(
      fc.property(views, fc.array(step, { maxLength: 60 }), fc.constantFrom(1, DAY, YEAR), (extent, steps, finest) => {
        const limits = limitsOf(extent, finest);
        const plot = bench(clampView(extent, limits), limits);
        for (const { type, ...fields } of steps) {
          if (type === 'refuses') plot.refuses = (fields as { refuses: boolean }).refuses;
          else if (type === 'script') {
            const { place, factor } = fields as { place: number; factor: number };
            const at = plot.state.view.start + place * spanOf(plot.state.view);
            plot.state = update(plot.state, { type: 'zoom', at, factor });
          } else plot.send(type, fields as Fields);
          if (type !== 'wheel') frame();
          const { view } = plot.state;
          const span = spanOf(view);
          assert.ok(Number.isFinite(view.start) && Number.isFinite(view.end) && view.start < view.end);
          const size = Math.max(Math.abs(view.start), Math.abs(view.end));
          const rounding = 1e-6 * span + 8 * Number.EPSILON * size;
          const least = 1e4 * Number.EPSILON * size;
          assert.ok(span <= Math.max(limits.maxSpan, least) + rounding && span >= limits.minSpan - rounding);
          const common = Math.min(view.end, extent.end) - Math.max(view.start, extent.start);
          assert.ok(common >= Math.min(0.01 * spanOf(extent), span / 2) - rounding, 'the data is lost');
        }
        plot.refuses = false;
        for (const pointerId of [0, 1, 2, 3]) plot.send('pointerup', { pointerId });
        assert.equal(plot.held, false);
        const { view } = plot.state;
        for (const pointerId of [0, 1, 2, 3]) plot.send('pointermove', { pointerId, clientX: 500, buttons: 1 });
        assert.equal(plot.state.view, view, 'a pointer that is up moves nothing');
      }),
      RUNS,
    );
  });

  it('a drag takes what was grabbed with it to the pixel, from wherever a script has put the view meanwhile', () => {
    fc.assert(
      fc.property(clearViews, number(200, 800), number(-150, 150), number(0.2, 5), (view, px, by, factor) => {
        const plot = bench(view, free(view));
        const near = (place: number, wanted: number) => assert.ok(Math.abs(plot.pxOf(place) - wanted) <= 0.5);
        const move = (to: number) => plot.send('pointermove', { pointerId: 1, clientX: to, buttons: 1 });
        plot.send('pointerdown', { pointerId: 1, clientX: px });
        const first = plot.placeAt(px);
        move(px + by);
        if (Math.abs(by) > 4) near(first, px + by);
        plot.state = update(plot.state, { type: 'view', view: zoomAbout(view, view.end, factor) });
        const second = plot.placeAt(Math.abs(by) > 4 ? px + by : px);
        move(px + by + Math.sign(by || 1) * 20);
        near(second, px + by + Math.sign(by || 1) * 20);
      }),
      RUNS,
    );
  });
});

describe('laws of what goes on when it is let go', () => {
  const releases = fc.record({
    view: clearViews,
    speed: number(-20_000, 20_000),
    width: number(200, 3000),
    by: number(0, 1),
  });

  it('goes the way of the hand, never faster than it, ever slower, for 600 ms at most, and not beyond the limits', () => {
    fc.assert(
      fc.property(releases, ({ view, speed, width, by }) => {
        const perMs = ((speed / 1000) * spanOf(view)) / width;
        const samples = [0, 16, 32].map((time) => {
          const moved = perMs * (time - 32);
          return { time, start: view.start + moved, end: view.end + moved };
        });
        // From the middle of the data to somewhere beyond its end.
        const extent = { start: view.start - by * spanOf(view), end: view.end + by * spanOf(view) };
        const limits = limitsOf(extent, 1);
        const path = coasting({ view, samples, time: 40, width, limits });
        if (Math.abs(speed) < 100) return assert.equal(path, undefined);
        if (!path) return;
        assert.ok(path.duration > 0 && path.duration <= 600);
        assert.equal(path.at(0), view);
        const px = (u: number) => (((path.at(u).start - view.start) / spanOf(view)) * width) / Math.sign(speed);
        let [before, pace] = [0, Math.abs(speed)];
        for (let step = 1; step <= 20; step++) {
          const now = px(step / 20);
          const here = ((now - before) / path.duration) * 20_000;
          const rounding = 20 / path.duration; // a thousandth of a pixel
          assert.ok(here >= -rounding && here <= pace + rounding, `${here} px/s after ${pace}`);
          [before, pace] = [now, here];
        }
        const { start, end } = path.at(1);
        const common = Math.min(end, extent.end) - Math.max(start, extent.start);
        // Times near 1.7e12 ms come in steps of a quarter of a microsecond, which short windows feel.
        const rounding = 8 * Number.EPSILON * Math.max(Math.abs(start), Math.abs(end));
        assert.ok(common >= Math.min(0.01 * spanOf(extent), spanOf(view) / 2) * (1 - 1e-6) - rounding);
      }),
      RUNS,
    );
  });

  it('a hand that has rested, a pinch and a single touch leave it where it is', () => {
    const view = { start: 0, end: 1000 };
    const limits = limitsOf({ start: -5000, end: 5000 }, 1);
    const at = (time: number, start: number, span = 1000) => ({ time, start, end: start + span });
    const moved = [at(0, -400), at(16, -300), at(32, -200)];
    const release = { view, width: 1000, limits };
    assert.ok(coasting({ ...release, samples: moved, time: 40 }));
    assert.equal(coasting({ ...release, samples: moved, time: 100 }), undefined, 'rested');
    assert.equal(coasting({ ...release, samples: moved.slice(0, 1), time: 4 }), undefined, 'one touch');
    assert.equal(coasting({ ...release, samples: [], time: 4 }), undefined);
    assert.equal(
      coasting({ ...release, samples: [at(0, -400, 2000), ...moved.slice(1)], time: 40 }),
      undefined,
      'pinched',
    );
    assert.ok(coasting({ ...release, samples: [at(-500, 0, 2000), ...moved], time: 40 }), 'pinched long ago');
  });
});
