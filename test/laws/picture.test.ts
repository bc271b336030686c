import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createLayout } from '../../src/layout/labels.js';
import { rowsPerLane } from '../../src/layout/rows.js';
import { sceneOf } from '../../src/layout/scene.js';
import { stack } from '../../src/layout/stack.js';
import type { Layout, Scene } from '../../src/layout/types.js';
import { Trait } from '../../src/model/columns.js';
import { foldedProjection } from '../../src/time/folded.js';
import { logProjection } from '../../src/time/log-scale.js';
import { sequenceProjection } from '../../src/time/sequence.js';
import type { View } from '../../src/time/view.js';
import { checkCounts, checkPan, checkPlaces, checkZoom, meets } from './model.js';
import { lawRuns } from './runs.js';
import { columnMetrics, KINDS, made, METRICS, random, set, type Item, type Made } from './sets.js';

const params = lawRuns(import.meta.url);

const LANES = fc.constantFrom(1, 4, 12, 3, 24);
const WIDTHS = fc.oneof(fc.constantFrom(320, 375, 1280, 1920), fc.integer({ min: 320, max: 1920 }));

const METRIC = fc
  .record({
    markSize: fc.integer({ min: 2, max: 28 }),
    labelHeight: fc.integer({ min: 8, max: 60 }),
    rowHeight: fc.integer({ min: 30, max: 50 }),
  })
  .map((some) => ({ ...METRICS, ...some }));

/** Small sets of small numbers: ties, touching ends and nesting at every turn, and they shrink well. */
const crowded: fc.Arbitrary<Made> = fc
  .record({
    lanes: LANES,
    metrics: METRIC,
    unit: fc.constantFrom(1, 1000, 86_400_000, 3.6e17),
    items: fc.array(
      fc.record({
        start: fc.integer({ min: -60, max: 60 }),
        length: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 120 }), fc.constant(Infinity)),
        lane: fc.nat(23),
        importance: fc.constantFrom(0, 0.4, 0.5, 0.75, 1),
        width: fc.integer({ min: 1, max: 240 }),
        traits: fc.constantFrom(0, 0, 0, Trait.Disputed, Trait.OpenStart, Trait.Period, Trait.Lasts, Trait.Milestone),
      }),
      { maxLength: 120 },
    ),
  })
  .map(({ lanes, metrics, unit, items }) =>
    made(
      items.map(({ start, length, ...rest }): Item => ({
        ...rest,
        start: start * unit,
        last: (start + length) * unit,
      })),
      lanes,
      metrics,
    ),
  );

/** Sets of up to 400 events with every kind of trouble. */
const various: fc.Arbitrary<Made> = fc
  .record({
    kind: fc.constantFrom(...Object.keys(KINDS)),
    size: fc.integer({ min: 0, max: 400 }),
    lanes: LANES,
    seed: fc.nat(),
  })
  .map(({ kind, size, lanes, seed }) => set(kind, size, lanes, seed));

/** The same on an axis that is not of true distances: times become places. */
const projected: fc.Arbitrary<Made> = fc
  .record({ from: fc.oneof(crowded, various), scale: fc.constantFrom('folded', 'sequence', 'log') })
  .map(({ from: { items, columns, options }, scale }) => {
    const { toPlace } =
      scale === 'folded'
        ? foldedProjection(columns)
        : scale === 'sequence'
          ? sequenceProjection(columns)
          : logProjection(columns.start.at(-1) ?? 0, 86_400_000);
    const placed = items.map((item) => ({
      ...item,
      start: toPlace(item.start),
      last: item.last < Infinity ? toPlace(item.last) : item.last,
    }));
    return made(placed, columns.lanes.length, options.metrics);
  });

const sideways = fc.oneof(crowded, various, projected);

/** The same where time runs down: all lanes are one, labels stand in columns and are as long as their lines are high. */
const down = fc
  .record({ events: sideways, columns: fc.integer({ min: 1, max: 5 }), line: fc.integer({ min: 8, max: 24 }) })
  .map(({ events: { items, options }, columns, line }) =>
    made(
      items.map((item, k) => ({ ...item, lane: 0, width: line * (1 + (k % 2)) })),
      1,
      { ...columnMetrics(columns), markSize: options.metrics.markSize },
    ),
  );

/** The same with lanes in another order, of which some are collapsed. */
const stacked = fc
  .record({
    events: sideways,
    places: fc.array(fc.nat(1000), { minLength: 24, maxLength: 24 }),
    collapsed: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
  })
  .map(({ events, places, collapsed }): Made => {
    const order = [...events.columns.lanes.keys()].sort((a, b) => places[a] - places[b] || a - b);
    return { ...events, order, collapsed };
  });

/** The layout of a set, its lanes as they are stacked. @param open number of an event that is open */
function laid({ options, order, collapsed = [] }: Made, open = -1): Layout {
  const layout = createLayout(options);
  return order ? stack(layout, order, (lane) => collapsed[lane], [open]) : layout;
}

const rowsOf = ({ options: { metrics } }: Made, lanes: number) => rowsPerLane(lanes, metrics.columns);

/** A view as parts: where its middle is among the events, and its length in octaves of the whole. */
const views = fc.record({
  at: fc.double({ min: -0.1, max: 1.1, noNaN: true }),
  octaves: fc.double({ min: -3, max: 40, noNaN: true }),
});

function viewOf({ columns: { start, size } }: Made, { at, octaves }: { at: number; octaves: number }): View {
  const whole = size ? start[size - 1] - start[0] || 86_400_000 : 86_400_000;
  const near = size ? start[Math.max(0, Math.min(size - 1, Math.floor(at * size)))] : 0;
  const middle = at < 0 || at > 1 ? near + (at < 0.5 ? at : at - 1) * whole : near;
  const length = Math.max(10, whole * 2 ** -octaves);
  return { start: Math.floor(middle - length / 2), end: Math.ceil(middle + length / 2) };
}

/** A view inside a view. */
function inside({ start, end }: View, from: number, share: number): View {
  const length = (end - start) * share;
  const inner = start + from * (end - start - length);
  return { start: Math.max(start, inner), end: Math.min(end, inner + length) };
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

for (const [way, sets] of Object.entries({
  'where time runs sideways': sideways,
  'where time runs down': down,
  'whose lanes are moved and collapsed': stacked,
}))
  describe(`the picture of a view ${way}`, () => {
    it('counts every event that meets it exactly once, and places all boxes apart and in their lanes', () => {
      fc.assert(
        fc.property(sets, views, WIDTHS, (events, spec, width) => {
          const layout = laid(events);
          const scene = sceneOf(layout, viewOf(events, spec), width);
          checkCounts(events, scene);
          checkPlaces(events, layout, scene);
        }),
        params,
      );
    });

    it('hides no label and joins no events on zooming in', () => {
      fc.assert(
        fc.property(sets, views, WIDTHS, share, share, (events, spec, width, from, part) => {
          const layout = laid(events);
          const outer = viewOf(events, spec);
          const inner = inside(outer, from, part);
          checkZoom(
            events,
            rowsOf(events, layout.lanes.length),
            sceneOf(layout, outer, width),
            sceneOf(layout, inner, width),
          );
        }),
        params,
      );
    });

    it('hides no label on panning', () => {
      fc.assert(
        fc.property(sets, views, WIDTHS, fc.double({ min: -1, max: 1, noNaN: true }), (events, spec, width, by) => {
          const layout = laid(events);
          const first = viewOf(events, spec);
          const length = first.end - first.start;
          const start = first.start + Math.round(by * length);
          const second = { start, end: start + length };
          // Where times are too large for float64 to keep the length, it is no pan.
          fc.pre(second.end - second.start === length);
          checkPan(events, sceneOf(layout, first, width), sceneOf(layout, second, width));
        }),
        params,
      );
    });

    it('is the same whatever the order of the file and the way to the view', () => {
      const distinct = fc
        .uniqueArray(fc.record({ start: fc.integer({ min: -1e6, max: 1e6 }), length: fc.nat(50_000) }), {
          maxLength: 150,
          selector: ({ start, length }) => `${start}/${length}`,
        })
        .chain((list) => {
          const items = list.map(({ start, length }, i): Item => ({
            start,
            last: start + length,
            id: `${i}`,
            lane: i,
            width: 60 + ((i * 7) % 90),
            importance: (i % 5) / 5,
          }));
          return fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length }));
        });
      fc.assert(
        fc.property(
          distinct,
          fc.constantFrom(1, 4, 12),
          fc.array(views, { minLength: 1, maxLength: 6 }),
          WIDTHS,
          ([list, shuffled], lanes, route, width) => {
            const [one, other] = [made(list, lanes), made(shuffled, lanes)];
            const walked = createLayout(one.options);
            let picture: Scene | undefined;
            for (const spec of route) picture = sceneOf(walked, viewOf(one, spec), width);
            const jumped = sceneOf(createLayout(other.options), viewOf(other, route.at(-1)!), width);
            assert.deepEqual(picture, jumped);
            assert.deepEqual(
              Array.from(one.items, ({ id }) => id),
              Array.from(other.items, ({ id }) => id),
            );
          },
        ),
        params,
      );
    });

    it('draws a focused event as a mark of its own and changes no label, row or other event for it', () => {
      fc.assert(
        fc.property(sets, views, WIDTHS, share, (events, spec, width, pick) => {
          const layout = laid(events);
          const view = viewOf(events, spec);
          const focus = Math.floor(pick * events.columns.size) - 1;
          const scene = sceneOf(layout, view, width, focus);
          const plain = sceneOf(layout, view, width);
          checkPlaces(events, layout, scene);
          checkCounts(events, scene);
          const labelled = ({ marks }: Scene) => marks.filter(({ label }) => label);
          assert.deepEqual(labelled(scene), labelled(plain));
          if (focus >= 0 && meets(events, focus, view)) assert.ok(scene.marks.some(({ key }) => key === `e${focus}`));
          else assert.deepEqual(scene, plain);
        }),
        params,
      );
    });

    it('shows the events that a filter lets through, as if there were no others', () => {
      fc.assert(
        fc.property(sets, views, WIDTHS, fc.integer({ min: 2, max: 5 }), (events, spec, width, modulus) => {
          const visible = (event: number) => event % modulus === 0;
          const view = viewOf(events, spec);
          const filtered = sceneOf(laid({ ...events, options: { ...events.options, visible } }), view, width);
          const rest = made(
            events.items.filter((_, i) => visible(i)),
            events.columns.lanes.length,
            events.options.metrics,
          );
          const alone = sceneOf(laid({ ...events, ...rest }), view, width);
          const shape = ({ marks }: Scene) =>
            marks.map(({ x, y, width: w, count, row, label }) => [x, y, w, count, row, label]);
          assert.deepEqual(shape(filtered), shape(alone));
          assert.equal(filtered.total, alone.total);
        }),
        params,
      );
    });
  });

describe('the picture of collapsed lanes', () => {
  it('is one line high for each of them, without a label, and draws the open event out of its cluster', () => {
    fc.assert(
      fc.property(stacked, views, WIDTHS, share, (events, spec, width, pick) => {
        const { columns, options, order = [], collapsed = [] } = events;
        const open = Math.floor(pick * columns.size) - 1;
        const view = viewOf(events, spec);
        const plain = createLayout(options);
        const layout = laid(events, open);
        const scene = sceneOf(layout, view, width);
        checkCounts(events, scene);
        checkPlaces(events, layout, scene);
        const { lineHeight, lanePadding } = options.metrics;
        let y = 0;
        for (const lane of order) {
          const { height, y: top } = scene.lanes[lane];
          assert.equal(top, y);
          assert.equal(height, collapsed[lane] ? lineHeight + lanePadding : plain.lanes[lane].height);
          y += height;
        }
        assert.equal(scene.height, y);
        for (const { lane, label } of scene.marks) assert.ok(!(collapsed[lane] && label));
        if (open >= 0 && collapsed[columns.lane[open]] && meets(events, open, view))
          assert.ok(scene.marks.some(({ key }) => key === `e${open}`));
        // Opening it moves no label and no other event.
        const closed = sceneOf(laid(events), view, width);
        const labelled = ({ marks }: Scene) => marks.filter(({ label }) => label);
        assert.deepEqual(labelled(scene), labelled(closed));
      }),
      params,
    );
  });
});

describe('the picture of 10,000 events', () => {
  const count = Math.max(12, Math.min(2000, Math.floor(params.numRuns / 40)));
  for (const kind of Object.keys(KINDS)) {
    it(`keeps the laws (${kind})`, () => {
      const next = random(params.seed);
      for (const lanes of [1, 4, 12]) {
        const events = set(kind, 10_000, lanes, lanes);
        const layout: Layout = createLayout(events.options);
        for (let k = 0; k < count; k++) {
          const width = [320, 1280, 1920][k % 3];
          const view = viewOf(events, { at: next(), octaves: next() * 18 - 1 });
          const scene = sceneOf(layout, view, width);
          checkPlaces(events, layout, scene);
          checkCounts(events, scene);
          checkZoom(events, rowsPerLane(lanes), scene, sceneOf(layout, inside(view, next(), next()), width));
          const by = Math.round((next() - 0.5) * (view.end - view.start));
          const second = { start: view.start + by, end: view.end + by };
          if (second.end - second.start !== view.end - view.start) continue;
          checkPan(events, scene, sceneOf(layout, second, width));
        }
      }
    });
  }
});
