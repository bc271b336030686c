import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { linearScale } from '../../src/time/scale.js';
import { axisOf, type AxisTick } from '../../src/time/ticks.js';
import { yearOf } from '../../src/time/years.js';
import { clampView, limitsOf, panBy, viewPath, zoomAbout, zoomWithin, type View } from '../../src/time/view.js';
import { lawRuns } from './runs.js';

const RUNS = lawRuns(import.meta.url);
const LOCALES = ['en', 'en-GB', 'mn', 'ar', 'fa', 'th', 'zh', 'de', 'he', 'ja', 'ru', 'pl', 'uk', 'fi', 'hi'];
const DAY = 86_400_000;
const YEAR = 365.2425 * DAY;

/** How many digits the longest year in a view has. */
const digitsOf = ({ start, end }: View) =>
  String(Math.max(Math.abs(yearOf(start)), Math.abs(yearOf(end)), 1000)).length;
const spanOf = ({ start, end }: View) => end - start;
const measure = (text: string) => text.length * 7;
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Views from 10 ms to 14 billion years, in dates and in deep time, wherever a float64 can tell their pixels apart. */
const views = fc
  .tuple(number(1, Math.log10(14e9 * YEAR)), number(-1, 1), number(-1, 1))
  .map(([exponent, place, sign]): View => {
    const span = 10 ** exponent;
    // Small windows stand near today mostly, wide ones anywhere.
    const reach = 10 ** (11 + 10 * Math.abs(place)) * Math.sign(sign || 1);
    const centre = 1.7e12 + (Math.abs(reach) * Number.EPSILON * 1e4 < span ? reach : 0);
    return { start: centre - span / 2, end: centre + span / 2 };
  });

const boxes = (ticks: readonly AxisTick[]) => ticks.filter(({ label }) => label).sort((a, b) => a.labelX - b.labelX);

describe('laws of the axis', () => {
  const axes = fc.record({ view: views, width: number(120, 4000), locale: fc.constantFrom(...LOCALES) });
  const check = (law: (view: View, width: number, locale: string) => void) => () =>
    fc.assert(
      fc.property(axes, ({ view, width, locale }) => law(view, width, locale)),
      RUNS,
    );
  const axis = (view: View, width: number, locale: string) => axisOf(linearScale(view, width), { locale, measure });

  it(
    'ticks strictly increase, in time and in pixels, and stand in the plot',
    check((view, width, locale) => {
      const { fine } = axis(view, width, locale);
      assert.ok(fine.length <= 41, `${fine.length} ticks`);
      fine.forEach((tick, i) => {
        assert.ok(tick.x >= 0 && tick.x <= width && tick.time >= view.start && tick.time <= view.end);
        const before = fine[i - 1];
        assert.ok(!before || (before.time < tick.time && before.x < tick.x));
      });
    }),
  );

  it(
    'no two labels of a row overlap, and none leaves the plot',
    check((view, width, locale) => {
      const { fine, context } = axis(view, width, locale);
      for (const row of [fine, context])
        boxes(row).forEach((box, i, row) => {
          assert.ok(box.labelX >= 0 && box.labelX + box.labelWidth <= width, `${box.label} is cut`);
          const next = row[i + 1];
          assert.ok(!next || box.labelX + box.labelWidth <= next.labelX, `${box.label} touches ${next?.label}`);
        });
    }),
  );

  it(
    'a label is unique under its context',
    check((view, width, locale) => {
      const { fine, unit } = axis(view, width, locale);
      const above = unit === 'y' ? () => 0 : (time: number) => contextStart(time, unit);
      const names = boxes(fine).map(({ label, time }) => `${above(time)} ${label}`);
      assert.equal(new Set(names).size, names.length, names.join(' · '));
    }),
  );

  it(
    'every tick whose label has room is labelled',
    check((view, width, locale) => {
      const { fine } = axis(view, width, locale);
      const inner = fine.filter(({ x }) => x > 120 && x < width - 120);
      assert.deepEqual(
        inner.filter(({ label }) => !label),
        [],
      );
    }),
  );

  it(
    'a date below a year always has its context',
    check((view, width, locale) => {
      const { unit, context } = axis(view, Math.max(width, 250), locale);
      assert.equal(context.length > 0, unit !== 'y');
    }),
  );

  it('panning changes no tick that stays in view, while years have as many digits', () => {
    const pans = fc.record({
      span: number(1, Math.log10(5000 * YEAR)),
      centre: number(-4000 * YEAR, 5000 * YEAR),
      by: number(-0.9, 0.9),
      width: number(200, 2000),
      locale: fc.constantFrom(...LOCALES),
    });
    fc.assert(
      fc.property(pans, ({ span, centre, by, width, locale }) => {
        const length = Math.max(10 ** span, Math.abs(centre) * Number.EPSILON * 1e4);
        const view = { start: centre - length / 2, end: centre + length / 2 };
        const moved = panBy(view, by * length);
        // Labels of five digits may need a longer step than those of four.
        fc.pre(digitsOf(view) === digitsOf(moved));
        const times = (of: View) =>
          axis(of, width, locale)
            .fine.map(({ time }) => time)
            .filter((time) => time >= Math.max(view.start, moved.start) && time <= Math.min(view.end, moved.end));
        assert.deepEqual(times(moved), times(view));
      }),
      RUNS,
    );
  });
});

/** First moment of the context unit that holds a time. */
function contextStart(time: number, unit: string): number {
  const date = new Date(time);
  if (unit === 'M') return date.getUTCFullYear();
  return unit === 'd' ? date.getUTCFullYear() * 12 + date.getUTCMonth() : Math.floor(time / DAY);
}

describe('laws of the view', () => {
  const ulps = (...times: number[]) => 8 * Number.EPSILON * Math.max(...times.map(Math.abs));
  // What a float64 loses while zoomed in, a zoom out enlarges.
  const near = (a: View, b: View, at: number, factor = 1) => {
    const allowed = 1e-9 * spanOf(b) + ulps(b.start, b.end, at) * Math.max(1, factor);
    assert.ok(Math.abs(a.start - b.start) <= allowed && Math.abs(a.end - b.end) <= allowed, `${a.start}…${a.end}`);
  };
  const moves = fc.record({ view: views, place: number(0, 1), factor: number(0.01, 100), by: number(-5, 5) });

  it('zoom(k) then zoom(1/k) about one time gives the same view', () => {
    fc.assert(
      fc.property(moves, ({ view, place, factor }) => {
        const time = view.start + place * spanOf(view);
        near(zoomAbout(zoomAbout(view, time, factor), time, 1 / factor), view, time, factor);
      }),
      RUNS,
    );
  });

  it('pan(a) then pan(−a) gives the same view', () => {
    fc.assert(
      fc.property(moves, ({ view, by }) => {
        const ms = by * spanOf(view);
        near(panBy(panBy(view, ms), -ms), view, view.start + ms);
      }),
      RUNS,
    );
  });

  it('the time under the pointer moves at most half a pixel in a zoom', () => {
    fc.assert(
      fc.property(moves, ({ view, place, factor }) => {
        const time = view.start + place * spanOf(view);
        const scale = linearScale(zoomWithin(view, time, factor, limitsOf(view, 1)), 1000);
        const free = limitsOf(view, 1).maxSpan > spanOf(scale.view) * (1 + 1e-6);
        assert.ok(!free || Math.abs(scale.toPx(time) - place * 1000) <= 0.5);
      }),
      RUNS,
    );
  });

  it('any gestures within limits leave the view finite, ordered, within them and at the data', () => {
    const gestures = fc.array(
      fc.record({ zoom: fc.boolean(), place: number(-1, 2), amount: fc.oneof(number(0.001, 1000), number(-3, 3)) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(views, gestures, fc.constantFrom(1, 1000, DAY, YEAR), (extent, steps, finest) => {
        const limits = limitsOf(extent, finest);
        let view = clampView(extent, limits);
        for (const { zoom, place, amount } of steps) {
          const time = view.start + place * spanOf(view);
          view = zoom ? zoomWithin(view, time, amount, limits) : clampView(panBy(view, amount * spanOf(view)), limits);
          assert.ok(Number.isFinite(view.start) && Number.isFinite(view.end) && view.start < view.end);
          const rounding = 1e-6 * spanOf(view) + ulps(view.start, view.end);
          // Where float64 is coarse the narrowest view whose pixels stay apart may be wider than the widest one.
          const most = Math.max(limits.maxSpan, 1e4 * Number.EPSILON * Math.max(-view.start, view.end));
          assert.ok(spanOf(view) <= most + rounding && spanOf(view) >= limits.minSpan - rounding);
          const common = Math.min(view.end, extent.end) - Math.max(view.start, extent.start);
          assert.ok(common >= Math.min(0.01 * spanOf(extent), spanOf(view) / 2) - rounding, 'the data is lost');
        }
      }),
      RUNS,
    );
  });

  it('a path between any two views is finite, ordered and ends at its target', () => {
    fc.assert(
      fc.property(views, views, fc.array(number(0, 1), { maxLength: 8 }), (from, to, moments) => {
        const path = viewPath(from, to);
        assert.ok(path.duration === 0 || (path.duration >= 200 && path.duration <= 600));
        assert.equal(path.at(1), to);
        for (const u of moments) {
          const { start, end } = path.at(u);
          assert.ok(Number.isFinite(start) && start <= end, `${start}…${end} at ${u}`);
        }
      }),
      RUNS,
    );
  });

  it('a time comes back from its pixel to a billionth of the window', () => {
    fc.assert(
      fc.property(views, number(0, 1), number(100, 4000), (view, place, width) => {
        const scale = linearScale(view, width);
        const time = view.start + place * spanOf(view);
        assert.ok(Math.abs(scale.toTime(scale.toPx(time)) - time) <= 1e-9 * spanOf(view));
      }),
      RUNS,
    );
  });
});
