import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sourceOf } from '../../src/element/source.js';
import { arrange, type Arranged } from '../../src/element/arrange.js';
import { takeSteps, type Taken } from '../../src/element/take.js';
import { whole } from '../../src/model/whole.js';
import { createLayout } from '../../src/layout/labels.js';
import { membersOf } from '../../src/layout/members.js';
import { sceneOf } from '../../src/layout/scene.js';
import type { Layout, Scene, SceneMark } from '../../src/layout/types.js';
import { asOfEnd, eventAsOf, knownAsOf } from '../../src/model/as-of.js';
import { publicationIndex } from '../../src/model/published.js';
import { DateFlag } from '../../src/model/span.js';
import { anchorOf, lastOf } from '../../src/model/times.js';
import type { View } from '../../src/time/view.js';
import { lawRuns } from './runs.js';
import { METRICS } from './sets.js';
import { someDay, toldFiles } from './told.js';

const { numRuns, seed } = lawRuns(import.meta.url);
/** Each input is a file with its claims, laid out and drawn more than once: a third as many take as long as other laws do. */
const params = { seed, numRuns: Math.ceil(numRuns / 3) };

const GROUPINGS = ['lane', 'source', 'actor', 'place', 'none'];
const filters = fc.option(fc.integer({ min: 2, max: 4 }), { nil: undefined });
const [FIRST, LAST] = [Date.UTC(2023, 11), Date.UTC(2024, 8)];

const inputs = fc.record({
  file: toldFiles(90),
  groupBy: fc.constantFrom(...GROUPINGS),
  asOf: fc.option(someDay, { nil: null }),
  modulus: filters,
  width: fc.integer({ min: 320, max: 1300 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  octaves: fc.double({ min: 0, max: 8, noNaN: true }),
  focus: fc.integer({ min: -1, max: 89 }),
});
type Input = typeof inputs extends fc.Arbitrary<infer One> ? One : never;

const taken = (file: Input['file']) =>
  whole(takeSteps(sourceOf(file, { timeZone: null, maxEvents: 1000 }), 'Other', false)) as unknown as Taken;
const filterFor = ({ modulus }: Input) => (modulus ? (event: number) => event % modulus > 0 : undefined);

/** Labels of different widths, so that some meet and others don't. */
const layoutOf = ({ set }: Arranged, visible?: (event: number) => boolean): Layout =>
  createLayout({ columns: set, metrics: METRICS, visible, labelWidth: (event) => 40 + ((event * 37) % 120) });

const viewOf = ({ at, octaves }: Input): View => {
  const length = Math.round((LAST - FIRST) * 2 ** -octaves);
  const start = Math.round(FIRST + at * (LAST - FIRST - length));
  return { start, end: start + length };
};

function picture(input: Input, { set, index }: Taken, asOf = input.asOf, focus = input.focus) {
  const visible = filterFor(input);
  const sieve = visible && { shows: visible, showsAs: visible };
  const events = arrange(set, { groupBy: input.groupBy, asOf, sieve, rest: 'Other' }, index);
  const laid = layoutOf(events, visible);
  const layout = events.known ? { ...laid, shown: events.known.shown } : laid;
  const scene = sceneOf(layout, viewOf(input), input.width, focus);
  return { events, layout, scene, copies: events.complete?.(scene, layout).copies ?? [] };
}

/** What is there to be seen, told by the model alone. */
function expected(input: Input, { set }: Taken) {
  const publications = publicationIndex(set.file, set.clock);
  const until = input.asOf === null ? Infinity : asOfEnd(input.asOf)!;
  const visible = filterFor(input);
  const found = new Map<number, { start: number; last: number; from: number; traits: number }>();
  for (let event = 0; event < set.size; event++) {
    const record = set.record(event);
    if ((visible && !visible(event)) || !knownAsOf(record, until, publications).visible) continue;
    const span = set.spanOf(eventAsOf(record, until, publications)!);
    const start = anchorOf(span);
    const from = span.flags & DateFlag.OpenStart ? -Infinity : start;
    found.set(event, { start, from, last: lastOf(span, start), traits: 0 });
  }
  return found;
}

const isSingle = ({ shape }: SceneMark) => shape !== 'cluster';

/** The events behind each mark; fails if one is behind two. */
function behind(layout: Layout, scene: Scene): Map<number, SceneMark> {
  const marks = new Map<number, SceneMark>();
  for (const mark of scene.marks) {
    const events = isSingle(mark) ? [mark.event] : membersOf(layout, scene, mark);
    assert.equal(events.length, mark.count, `count of ${mark.key}`);
    for (const event of events) {
      assert.ok(!marks.has(event), `${event} is in one mark`);
      marks.set(event, mark);
    }
  }
  return marks;
}

describe('rows of every kind, as known on any day', () => {
  it('Count: each event that was known and meets the view is in exactly one mark, and none other is', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const data = taken(input.file);
        const { layout, scene, events } = picture(input, data);
        const all = expected(input, data);
        const { start, end } = scene.view;
        const meeting = [...all].filter(([, { from, last }]) => from <= end && last >= start).map(([event]) => event);
        const found = behind(layout, scene);
        assert.deepEqual(
          [...found.keys()].sort((a, b) => a - b),
          meeting,
        );
        assert.equal(scene.total, meeting.length);
        for (const [event, mark] of found) {
          assert.equal(mark.lane, events.set.lane[event], 'in its row');
          if (isSingle(mark)) assert.equal(mark.start, all.get(event)!.start);
        }
        // Everything that shows is reached, in time order.
        const order = [...(events.known?.order ?? [])];
        if (input.asOf === null) return;
        assert.deepEqual(
          order,
          [...all.keys()].sort((a, b) => all.get(a)!.start - all.get(b)!.start || a - b),
        );
        const visible = filterFor(input);
        const wanted = Array.from({ length: data.set.size }, (_, k) => k).filter((k) => !visible || visible(k));
        assert.equal(events.known?.hidden, wanted.length - order.length);
      }),
      params,
    );
  });

  it('No overlap and Nodes: labels stand apart, in the plot, and copies keep within 200 elements', () => {
    let moved = 0;
    let copied = 0;
    fc.assert(
      fc.property(inputs, (input) => {
        const { scene, copies, layout } = picture(input, taken(input.file));
        const labelled = scene.marks.filter(({ label }) => label);
        const { start } = layout.options.columns;
        moved += labelled.filter((mark) => mark.start !== start[mark.event]).length;
        copied += copies.length;
        labelled.forEach((mark, k) => {
          const a = mark.label!;
          assert.ok(a.x + a.width <= scene.width + 1e-6 && a.width >= 0, 'in the plot');
          assert.equal(mark.row, layout.row(mark.event), 'Steady rows');
          for (const { label: b } of labelled.slice(k + 1)) {
            const down = Math.min(a.y + a.height, b!.y + b!.height) - Math.max(a.y, b!.y);
            const across = Math.min(a.x + a.width, b!.x + b!.width) - Math.max(a.x, b!.x);
            assert.ok(down <= 0 || across <= 1e-6, `labels of ${mark.key} and another overlap by ${across} px`);
          }
        });
        assert.ok(scene.marks.length + labelled.length + copies.length < 200);
        const alone = new Set(scene.marks.filter(isSingle).map(({ event }) => event));
        const keys = new Set(copies.map(({ key }) => key));
        assert.equal(keys.size, copies.length, 'one copy in each row');
        for (const { event, lane, y, height } of copies) {
          assert.ok(alone.has(event) && lane !== scene.marks.find((mark) => mark.event === event)!.lane);
          const box = scene.lanes[lane];
          assert.ok(y >= box.y && y + height <= box.y + box.height);
        }
      }),
      params,
    );
    assert.ok(moved > params.numRuns / 10 && copied > params.numRuns, `only ${moved} labels moved, ${copied} copies`);
  });

  it('a day moves nothing: what is known and has its date is where it is on any day', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const data = taken(input.file);
        const then = picture(input, data, input.asOf, -1);
        const whole = picture(input, data, null, -1);
        const rows = ({ lanes }: Scene) => lanes.map(({ y, height, lineY }) => [y, height, lineY]);
        assert.deepEqual(rows(then.scene), rows(whole.scene));
        const { columns } = then.layout.shown;
        const { start, last } = whole.events.set;
        const known = new Set(then.events.known?.order ?? whole.scene.marks.map(({ event }) => event));
        const steady = ({ label, event }: SceneMark) =>
          label && known.has(event) && columns.start[event] === start[event] && columns.last[event] === last[event];
        const boxes = ({ marks }: Scene) =>
          marks
            .filter(steady)
            .map(({ key, x, y, width, height, row, label }) => [key, x, y, width, height, row, label]);
        assert.deepEqual(boxes(then.scene), boxes(whole.scene));
      }),
      params,
    );
  });

  it('Count holds where a date was first told very far away from all others', () => {
    const sources = ['2024-01', '2024-03'].map((published, k) => ({ id: `s${k}`, title: 'A source', published }));
    const claims = [{ source: 's0', date: 'Y-13800000000' }];
    const events = [1, 2].map((day) => ({ date: `2024-01-0${day}`, title: 'Late', sources: ['s1'], claims }));
    const { set } = taken({ sources, events });
    const known = arrange(set, { groupBy: 'lane', asOf: '2024-02', rest: '' }).known!;
    const layout = { ...layoutOf({ set }), shown: known.shown };
    const start = known.set.start[0];
    // As near as two float64 can be there.
    const { total, marks } = sceneOf(layout, { start, end: start + 2 ** 16 }, 400);
    assert.equal(total, 2);
    assert.equal(
      marks.reduce((sum, { count }) => sum + count, 0),
      2,
    );
  });

  it('Route-free: a day and rows that were shown before leave no trace', () => {
    fc.assert(
      fc.property(
        inputs,
        fc.array(fc.tuple(fc.constantFrom(...GROUPINGS), someDay), { maxLength: 4 }),
        (input, way) => {
          const walked = taken(input.file);
          for (const [groupBy, asOf] of way) picture({ ...input, groupBy, asOf }, walked);
          const { scene, copies } = picture(input, walked);
          const anew = picture(input, taken(input.file));
          assert.deepEqual(scene, anew.scene);
          assert.deepEqual(copies, anew.copies);
        },
      ),
      params,
    );
  });
});
