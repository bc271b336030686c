import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { foldsOf } from '../../src/model/folds.js';
import { foldedAxis } from '../../src/time/folded-axis.js';
import { foldedProjection } from '../../src/time/folded.js';
import { logAxis } from '../../src/time/log-axis.js';
import { logProjection } from '../../src/time/log-scale.js';
import { projectedScale, type ScaleProjection } from '../../src/time/piecewise.js';
import type { ScaleAxis } from '../../src/time/scale-axis.js';
import { sequenceAxis } from '../../src/time/sequence-axis.js';
import { sequenceProjection } from '../../src/time/sequence.js';
import type { AxisOptions } from '../../src/time/ticks.js';
import { zoomAbout, type View } from '../../src/time/view.js';
import { Precision } from '../../src/model/span.js';
import { lawRuns } from './runs.js';
import { KINDS, set, type Made } from './sets.js';

const RUNS = lawRuns(import.meta.url);
const LOCALES = ['en', 'mn', 'ar', 'fa', 'th', 'zh', 'de'];
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

interface Case {
  made: Made;
  projection: ScaleProjection;
  axis: (view: View, width: number, options: AxisOptions) => ScaleAxis;
}

/** Sets with every kind of trouble, and clusters of events far apart. */
const sets = fc
  .record({
    kind: fc.constantFrom(...Object.keys(KINDS)),
    size: fc.integer({ min: 1, max: 200 }),
    seed: fc.nat(),
    apart: fc.constantFrom(1, 1, 1e3, 1e6),
  })
  .map(({ kind, size, seed, apart }) => {
    const made = set(kind, size, 1, seed);
    const { columns } = made;
    const shift = (event: number) =>
      apart > 1 && kind !== 'deep' ? Math.floor(event / 12) ** 2 * apart * 86_400_000 : 0;
    const start = columns.start.map((time, event) => time + shift(event));
    const precision = new Uint8Array(size).fill(Precision.Day);
    return {
      ...made,
      columns: { ...columns, precision, start, last: columns.last.map((time, event) => time + shift(event)) },
    };
  });

const cases = fc
  .record({ made: sets, scale: fc.constantFrom('folded', 'folded', 'sequence', 'log'), opened: fc.nat(3) })
  .map(({ made, scale, opened }): Case => {
    const { columns } = made;
    if (scale === 'folded') {
      const { folds } = foldsOf(columns);
      const open = new Set(folds.filter((_, k) => (k * 7) % 4 < opened - 1).map(({ start }) => start));
      const projection = foldedProjection(columns, (start) => open.has(start));
      return { made, projection, axis: (...parameters) => foldedAxis(projection, ...parameters) };
    }
    if (scale === 'sequence') {
      const projection = sequenceProjection(columns);
      return { made, projection, axis: (...parameters) => sequenceAxis(projection, ...parameters) };
    }
    const origin = columns.start.at(-1)!;
    const projection = logProjection(origin, 86_400_000);
    return {
      made,
      projection,
      axis: (view, width, options) => logAxis(projection, origin, view, width, options, (text) => `${text} before`),
    };
  });

/** A window of times: from anywhere among the events, as long as a share of all. */
const windows = fc.record({
  at: number(-0.2, 1.2),
  octaves: number(-2, 34),
  inside: number(0, 1),
  width: number(200, 2500),
});

function windowOf({ made: { columns }, projection }: Case, { at, octaves }: { at: number; octaves: number }): View {
  const [first, last] = [columns.start[0], columns.start.at(-1)!].map(projection.toPlace) as [number, number];
  const whole = last - first || 86_400_000;
  const start = projection.toTime(first + at * whole);
  const end = projection.after(start, whole * 2 ** -octaves);
  // A float64 has to tell its pixels apart.
  const least = 1e4 * Number.EPSILON * Math.max(Math.abs(start), Math.abs(end), 1);
  return end - start >= least ? { start, end } : { start, end: start + least };
}

const check = (law: (given: Case, view: View, width: number, inside: number) => void) => () =>
  fc.assert(
    fc.property(cases, windows, (given, { width, inside, ...place }) =>
      law(given, windowOf(given, place), width, inside),
    ),
    RUNS,
  );

/** Start of the unit above. */
function contextStart(time: number, unit: string): number {
  const date = new Date(time);
  if (unit === 'y') return 0;
  if (unit === 'M') return date.getUTCFullYear();
  if (unit === 'd') return date.getUTCFullYear() * 12 + date.getUTCMonth();
  return Math.floor(time / 86_400_000);
}

describe('laws of scales', () => {
  it(
    'time to px and back is the same time, to 1e−9 of the window',
    check(({ projection }, view, width, inside) => {
      const { toPx, toTime } = projectedScale(projection, view, width);
      const time = view.start + (view.end - view.start) * inside;
      assert.ok(
        Math.abs(toTime(toPx(time)) - time) <= 1e-9 * (view.end - view.start),
        `${time} → ${toTime(toPx(time))}`,
      );
      assert.ok(Math.abs(toPx(view.end) - width) <= 1e-6 * width);
      assert.equal(toPx(view.start), 0);
    }),
  );

  it(
    'later is farther, and places come back as their times',
    check(({ made: { columns }, projection }) => {
      const { toPlace, toTime } = projection;
      columns.start.forEach((time, event) => {
        const before = columns.start[event - 1];
        // Float64 tells places apart as long as times differ by more than the last digits of their distance.
        const extent = columns.start.at(-1)! - columns.start[0];
        if (time - before > 1e-11 * extent) assert.ok(toPlace(time) > toPlace(before), `${before} ${time}`);
        if (time >= before) assert.ok(toPlace(time) >= toPlace(before), `${before} ${time}`);
        if (time === before) assert.equal(toPlace(time), toPlace(before));
        const error = Math.abs(toTime(toPlace(time)) - time);
        // What happened within a few centuries is told again to the millisecond.
        const far = Math.max(...[columns.start[0], columns.start.at(-1)!].map(Math.abs));
        if (far < 1e13) assert.ok(error < 1e-3, `${time} ± ${error}`);
        assert.ok(
          error <= 1e-9 * Math.max(1, Math.abs(columns.start[0] - columns.start.at(-1)!)),
          `${time} ± ${error}`,
        );
      });
    }),
  );

  it(
    'the time under the pointer moves at most half a pixel per step of the wheel',
    check(({ projection }, view, width, inside) => {
      const { toPlace } = projection;
      const places = { start: toPlace(view.start), end: toPlace(view.end) };
      if (!(places.end - places.start > 1e5 * Number.EPSILON * Math.abs(places.end))) return;
      const at = places.start + (places.end - places.start) * inside;
      for (const factor of [2 ** (1 / 3), 2 ** (-1 / 3)]) {
        const zoomed = zoomAbout(places, at, factor);
        const px = ((at - zoomed.start) / (zoomed.end - zoomed.start)) * width;
        assert.ok(Math.abs(px - inside * width) <= 0.5);
      }
    }),
  );

  const locales = fc.constantFrom(...LOCALES);
  const onAxis = (law: (axis: ScaleAxis, width: number, view: View) => void) => () =>
    fc.assert(
      fc.property(cases, windows, locales, (given, { width, ...place }, locale) => {
        const view = windowOf(given, place);
        law(given.axis(view, width, { locale, measure: (text) => text.length * 7 }), width, view);
      }),
      RUNS,
    );

  it(
    'ticks strictly increase, in time and in px, and stand in the plot',
    onAxis(({ fine }, width) => {
      fine.forEach(({ x, time }, i) => {
        assert.ok(x >= -1e-6 && x <= width + 1e-6, `${x} of ${width}`);
        const before = fine[i - 1];
        assert.ok(!before || (before.time < time && before.x < x), `${before?.time} ${time}, ${before?.x} ${x}`);
      });
    }),
  );

  it(
    'no two words of a row overlap, and none leaves the plot',
    onAxis(({ fine, context, notes }, width) => {
      const rows = [
        [...fine, ...notes.filter(({ isFirst }) => isFirst)],
        [...context, ...notes.filter(({ isFirst }) => !isFirst)],
      ];
      for (const row of rows) {
        const boxes = row.filter(({ label }) => label).sort((a, b) => a.labelX - b.labelX);
        boxes.forEach(({ label, labelX, labelWidth }, i) => {
          assert.ok(labelX >= 0 && labelX + labelWidth <= width + 1e-6, `${label} is cut`);
          const next = boxes[i + 1];
          assert.ok(!next || labelX + labelWidth <= next.labelX, `${label} touches ${next?.label}`);
        });
      }
    }),
  );

  it(
    'a label of a tick is unique under the name that stands over it',
    onAxis(({ fine, context, unit }) => {
      const named = fine.filter(({ label }) => label);
      // Where there are no names, labels tell all by themselves.
      const names = named.map(({ label, time }) => `${context.length ? contextStart(time, unit) : ''} ${label}`);
      assert.equal(new Set(names).size, names.length, names.join(' · '));
    }),
  );
});

describe('laws of folds', () => {
  it('nothing begins or ends in what is folded, and at least two dates stay on both sides of it', () => {
    fc.assert(
      fc.property(sets, ({ columns }) => {
        const { folds } = foldedProjection(columns);
        for (const { start, end } of folds) {
          assert.ok(start < end);
          columns.start.forEach((time, event) => {
            assert.ok(time < start || time > end, 'a start');
            const last = columns.last[event];
            assert.ok(last < start || last > end, 'an end');
          });
        }
        folds.forEach((fold, k) => assert.ok(!k || folds[k - 1].end < fold.start, 'in time order'));
      }),
      RUNS,
    );
  });

  it('evenly spaced events have none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), fc.integer({ min: 1, max: 1e12 }), (size, step) => {
        const start = Float64Array.from({ length: size }, (_, k) => k * step);
        const { columns } = set('ties', size, 1, 1);
        assert.deepEqual(foldsOf({ ...columns, start, last: start }).folds, []);
      }),
      RUNS,
    );
  });

  it('opening a fold moves no time outside of it nearer to or farther from its neighbours', () => {
    fc.assert(
      fc.property(sets, fc.nat(), ({ columns }, k) => {
        const closed = foldedProjection(columns);
        const fold = closed.folds[k % (closed.folds.length || 1)];
        if (!fold) return;
        const opened = foldedProjection(columns, (start) => start === fold.stretch.start);
        const extent = columns.start.at(-1)! - columns.start[0];
        for (let event = 1; event < columns.size; event++) {
          const [from, to] = [columns.start[event - 1], columns.start[event]];
          if (from < fold.start && to > fold.end) assert.ok(opened.distance(from, to) > closed.distance(from, to));
          else assert.ok(Math.abs(opened.distance(from, to) - closed.distance(from, to)) <= 1e-12 * extent);
        }
      }),
      RUNS,
    );
  });
});
