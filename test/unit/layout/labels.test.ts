import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLayout, layoutSteps, shownLabels } from '../../../src/layout/labels.js';
import { made, METRICS, set } from '../../laws/sets.js';

const days = (n: number) => n * 86_400_000;
const events = (layout: ReturnType<typeof createLayout>, view: { start: number; end: number }, scale: number) =>
  shownLabels(layout, view, scale)
    .flatMap(({ labels }) => labels.map(({ event }) => event))
    .sort((a, b) => a - b);

describe('createLayout', () => {
  it('makes each lane as high as its rows in use, its line, its name and its padding', () => {
    const items = [0, 0, 0].map((start) => ({ start, last: start, lane: 1 }));
    const { options } = made(items, 3);
    const layout = createLayout({ ...options, metrics: { ...METRICS, nameHeight: 20 } });
    const [one, three] = [36 + 28 + 16 + 20, 3 * 36 + 28 + 16 + 20];
    assert.deepEqual(layout.lanes, [
      { lane: 0, x: 0, y: 0, width: 0, height: one, lineY: one - 22 },
      { lane: 1, x: 0, y: one, width: 0, height: three, lineY: one + three - 22 },
      { lane: 2, x: 0, y: one + three, width: 0, height: one, lineY: 2 * one + three - 22 },
    ]);
    assert.equal(layout.height, 2 * one + three);
    assert.deepEqual(
      [0, 1, 2].map((event) => layout.row(event)),
      [0, 1, 2],
    );
  });

  it('lists the events that show in time order and knows no row of the others', () => {
    const { options } = made(
      [4, 3, 2, 1].map((start, lane) => ({ start, last: start, lane })),
      4,
    );
    const layout = createLayout({ ...options, visible: (event) => event !== 2 });
    assert.deepEqual([...layout.order], [0, 1, 3]);
    assert.deepEqual([layout.row(2), layout.activeBelow(2)], [-1, 0]);
    assert.deepEqual([layout.row(3), layout.activeBelow(3)], [0, Infinity]);
  });

  it('keeps a gap after each label that a dot cannot close', () => {
    const { options } = made([{ start: 0, last: 0, width: 100 }]);
    assert.equal(createLayout(options).allotted(0), 110);
    assert.equal(createLayout({ ...options, metrics: { ...METRICS, markSize: 4 } }).allotted(0), 108);
    assert.equal(createLayout({ ...options, metrics: { ...METRICS, markSize: 31 } }).allotted(0), 120);
  });

  it('never makes a row lower than a label', () => {
    const { options } = made([0, 0].map((start) => ({ start, last: start })));
    const layout = createLayout({ ...options, metrics: { ...METRICS, rowHeight: 10, labelHeight: 30 } });
    assert.equal(layout.height, 2 * 30 + 28 + 16);
  });

  it('has lanes without events, and nothing without lanes', () => {
    assert.equal(createLayout(made([], 2).options).height, 2 * (36 + 28 + 16));
    const none = createLayout(made([], 0).options);
    assert.deepEqual([none.height, none.order.length, none.labelRows.length], [0, 0, 0]);
  });

  it('can be made in slices, with scales that fall', () => {
    const { options } = set('uniform', 5000, 1, 1);
    const scales: number[] = [];
    const steps = layoutSteps(options);
    let step = steps.next();
    for (; !step.done; step = steps.next()) scales.push(step.value);
    assert.ok(scales.length > 20);
    scales.forEach((scale, k) => assert.ok(k === 0 || scale <= scales[k - 1]));
    assert.deepEqual([...step.value.order], [...createLayout(options).order]);
  });
});

describe('shownLabels', () => {
  it('shows what starts in the view and the whole bar that reaches into it', () => {
    const { options } = made([
      { start: days(0), last: days(10) },
      { start: days(20), last: days(30) },
      { start: days(60), last: days(61) },
    ]);
    const layout = createLayout(options);
    const view = { start: days(25), end: days(70) };
    assert.deepEqual(events(layout, view, days(70) / 2000), [1, 2]);
    assert.deepEqual(events(layout, { start: days(31), end: days(70) }, days(70) / 2000), [2]);
  });

  it('shows an event of the last row only from its start on', () => {
    const { options } = made(
      [
        { start: 0, last: days(10) },
        { start: days(9), last: days(9) },
      ],
      12,
    );
    const layout = createLayout(options);
    assert.deepEqual(events(layout, { start: days(-1), end: days(5) }, 1), [0]);
    assert.deepEqual(events(layout, { start: days(1), end: days(5) }, 1), []);
  });

  it('cuts to 127 labels: the longest ranges, then the most important', () => {
    // 48 columns of six equal labels far apart: all of them could show.
    const items = Array.from({ length: 288 }, (_, k) => ({
      start: Math.floor(k / 6) * 1e6,
      last: Math.floor(k / 6) * 1e6,
      width: 8,
      importance: (k % 96) / 96,
    }));
    const { options, columns } = made(items);
    const layout = createLayout(options);
    const scale = 1e6 / 40;
    const shown = events(layout, { start: 0, end: 48e6 }, scale);
    assert.equal(shown.length, 127);
    const key = (event: number) => [layout.activeBelow(event), columns.importance[event]];
    const hidden = [...layout.order].filter((event) => !shown.includes(event) && layout.activeBelow(event) > scale);
    assert.ok(hidden.length > 100);
    for (const event of hidden) {
      for (const other of shown) {
        const [[a, i], [b, j]] = [key(event), key(other)];
        assert.ok(b > a || (b === a && j >= i));
      }
    }
  });
});
