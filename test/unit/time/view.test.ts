import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  clampView,
  fitView,
  limitsOf,
  panBy,
  sameView,
  viewPath,
  zoomAbout,
  zoomWithin,
  type View,
} from '../../../src/time/view.js';
import { yearStart } from '../../../src/time/years.js';

const DAY = 86_400_000;
const view = (start: number, end: number): View => ({ start, end });
const span = ({ start, end }: View) => end - start;

describe('zoom and pan', () => {
  it('keeps the time under the pointer at its place', () => {
    assert.deepEqual(zoomAbout(view(0, 100), 25, 2), view(12.5, 62.5));
    assert.deepEqual(zoomAbout(view(0, 100), 25, 0.5), view(-25, 175));
  });

  it('moves by a time without changing the span', () => {
    assert.deepEqual(panBy(view(0, 100), -30), view(-30, 70));
  });

  it('leaves the view as it is when the numbers make no sense', () => {
    const before = view(0, 100);
    for (const factor of [0, -1, NaN, Infinity, 1e-320]) assert.equal(zoomAbout(before, 50, factor), before);
    for (const ms of [NaN, Infinity, 1e300]) assert.equal(panBy(before, ms), before);
  });

  it('tells equal views from those that differ in the last bit', () => {
    assert.ok(sameView(view(0.1, 2), view(0.1, 2)));
    assert.ok(!sameView(view(0.1, 2), view(0.1 + Number.EPSILON, 2)));
  });
});

describe('fitView', () => {
  it('leaves the asked room before and after the data', () => {
    assert.deepEqual(fitView(view(0, 800), 1000, { start: 50, end: 150 }), view(-50, 950));
  });

  it('gives a quarter of a narrow plot to the data, however much room is asked for', () => {
    const fitted = fitView(view(0, 100), 100, { start: 200, end: 200 });
    assert.equal(span(fitted), 400);
    assert.ok(fitted.start < 0 && fitted.end > 100);
  });

  it('shows a single moment in a window of a day', () => {
    assert.equal(span(fitView(view(5, 5), 1000, { start: 0, end: 0 })), DAY);
  });

  it('is finite and ordered without any width', () => {
    const fitted = fitView(view(0, 100), 0, { start: 24, end: 24 });
    assert.ok(Number.isFinite(fitted.start) && fitted.start < fitted.end);
  });
});

describe('limits', () => {
  const extent = view(0, 1000 * DAY);
  const limits = limitsOf(extent, DAY);

  it('reach 5 % beyond the data on each side and into 1/20 of the finest unit', () => {
    assert.equal(limits.maxSpan, 1100 * DAY);
    assert.equal(limits.minSpan, DAY / 20);
  });

  it('never exclude the fitted view', () => {
    assert.equal(limitsOf(extent, DAY, view(-500 * DAY, 1500 * DAY)).maxSpan, 2000 * DAY);
  });

  it('return a view within them as the same object', () => {
    const inside = view(10 * DAY, 20 * DAY);
    assert.equal(clampView(inside, limits), inside);
  });

  it('shorten and lengthen a view about its centre', () => {
    assert.deepEqual(clampView(view(-4500 * DAY, 5500 * DAY), limits), view(-50 * DAY, 1050 * DAY));
    const short = clampView(view(500 * DAY, 500 * DAY + 1), limits);
    assert.equal(span(short), DAY / 20);
    assert.ok(Math.abs((short.start + short.end) / 2 - 500 * DAY) <= 1);
  });

  it('keep 1 % of the data in view when panning away', () => {
    assert.deepEqual(clampView(view(2000 * DAY, 2100 * DAY), limits), view(990 * DAY, 1090 * DAY));
    assert.deepEqual(clampView(view(-2100 * DAY, -2000 * DAY), limits), view(-90 * DAY, 10 * DAY));
  });

  it('let the first event be centred however far one zooms in', () => {
    const close = view(-DAY, DAY);
    assert.equal(clampView(close, limits), close);
  });

  it('stop a zoom at the narrowest and widest view, about the pointer', () => {
    const near = zoomWithin(view(100 * DAY, 101 * DAY), 100.25 * DAY, 1e9, limits);
    assert.equal(span(near), DAY / 20);
    assert.ok(Math.abs((100.25 * DAY - near.start) / span(near) - 0.25) < 1e-9);
    assert.equal(zoomWithin(near, 100.25 * DAY, 2, limits), near);
    assert.ok(Math.abs(span(zoomWithin(near, 100.25 * DAY, 1e-9, limits)) / limits.maxSpan - 1) < 1e-9);
  });

  it('do not pull back a wider view that a script has set', () => {
    const wide = view(-5000 * DAY, 5000 * DAY);
    assert.equal(zoomWithin(wide, 0, 0.5, limits), wide);
    assert.equal(span(zoomWithin(wide, 0, 2, limits)), 5000 * DAY);
  });

  it('keep at least ten thousand steps of a float64 in the window in deep time', () => {
    const deep = limitsOf(view(yearStart(-13.8e9), 0), DAY);
    const near = zoomWithin(view(yearStart(-13.8e9), 0), yearStart(-13.8e9), 1e30, deep);
    const step = 65_536;
    assert.ok(span(near) >= 1e4 * step, `only ${span(near) / step} steps`);
  });

  it('make a finite ordered view of anything', () => {
    for (const start of [NaN, -Infinity, Infinity, 0, 1e308, -1e308])
      for (const end of [NaN, -Infinity, Infinity, 0, 1e308, -1e308]) {
        const clamped = clampView(view(start, end), limits);
        assert.ok(
          Number.isFinite(clamped.start) && clamped.start < clamped.end && clamped.end < Infinity,
          `${start} ${end}`,
        );
      }
  });
});

describe('viewPath', () => {
  it('ends exactly at its target and begins exactly where it was', () => {
    const [from, to] = [view(0, 10), view(1e6, 1e6 + 3)];
    const path = viewPath(from, to);
    assert.equal(path.at(0), from);
    assert.equal(path.at(1), to);
  });

  it('takes 200 to 600 ms', () => {
    assert.equal(viewPath(view(0, 10), view(0.01, 10.01)).duration, 200);
    assert.equal(viewPath(view(0, 10), view(1e9, 1e9 + 10)).duration, 600);
  });

  it('cuts when there is no way, and when it is too far for a float64', () => {
    assert.equal(viewPath(view(0, 10), view(0, 10)).duration, 0);
    const far = view(1e20, 1e20 + 1e6);
    assert.equal(viewPath(view(0, 1), far).duration, 0);
    assert.equal(viewPath(view(0, 1), far).at(0.5), far);
    assert.equal(viewPath(view(0, 1), view(NaN, NaN)).duration, 0);
  });

  it('widens on a long way and comes back, as van Wijk and Nuij found best', () => {
    const path = viewPath(view(0, 1), view(1000, 1001));
    assert.ok(span(path.at(0.5)) > 1000 && span(path.at(0.5)) < 5000);
    // The two halves mirror each other.
    assert.ok(Math.abs(span(path.at(0.25)) / span(path.at(0.75)) - 1) < 1e-6);
  });

  it('keeps the time under the pointer at its place in a plain zoom', () => {
    const from = view(0, 100);
    const path = viewPath(from, zoomAbout(from, 90, 8));
    for (let u = 0; u <= 1; u += 0.1) {
      const { start, end } = path.at(u);
      assert.ok(Math.abs((90 - start) / (end - start) - 0.9) < 1e-9, `at ${u}`);
    }
  });

  it('is finite and monotone over eleven orders of magnitude', () => {
    for (let exponent = 0; exponent < 11; exponent++) {
      const distance = 10 ** exponent;
      const path = viewPath(view(0, 1), view(distance, distance + 2));
      let before = -Infinity;
      for (let u = 0; u <= 1; u += 0.01) {
        const { start, end } = path.at(u);
        assert.ok(Number.isFinite(start) && start < end, `1e${exponent} at ${u}`);
        assert.ok((start + end) / 2 >= before - 1e-9, `centre goes back at ${u} on 1e${exponent}`);
        before = (start + end) / 2;
      }
      const { start, end } = path.at(1 - 1e-12);
      assert.ok(Math.abs(start - distance) < 1e-3 && Math.abs(end - distance - 2) < 1e-3, `1e${exponent} misses`);
    }
  });

  it('zooms from the age of the universe to a day without a cut', () => {
    const path = viewPath(view(yearStart(-13.8e9), yearStart(2030)), view(yearStart(2024), yearStart(2024) + DAY));
    assert.equal(path.duration, 600);
    let width = Infinity;
    for (let u = 0; u <= 1; u += 0.05) {
      assert.ok(span(path.at(u)) < width);
      width = span(path.at(u));
    }
  });
});
