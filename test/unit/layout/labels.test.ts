import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLayout, LayoutWork, shownLabels } from '../../../src/layout/labels.js';
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

  it('makes low lanes higher together, between their rows and their lines', () => {
    const { options } = made(
      [0, 1].map((lane) => ({ start: 0, last: 0, lane })),
      2,
    );
    const own = createLayout(options);
    const high = createLayout({ ...options, metrics: { ...METRICS, leastHeight: own.height + 40 } });
    assert.equal(high.height, own.height + 40);
    for (const [lane, { y, height, lineY }] of high.lanes.entries()) {
      assert.deepEqual([y, height], [own.lanes[lane].y + lane * 20, own.lanes[lane].height + 20]);
      assert.equal(lineY, own.lanes[lane].lineY + (lane + 1) * 20);
    }
    assert.equal(createLayout({ ...options, metrics: { ...METRICS, leastHeight: 10 } }).height, own.height);
  });

  it('lists the events that show in time order and knows no row of the others', () => {
    const { options } = made(
      [4, 3, 2, 1].map((start, lane) => ({ start, last: start, lane })),
      4,
    );
    const layout = createLayout({ ...options, visible: (event) => event !== 2 });
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
    assert.deepEqual([none.height, none.labelRows.length], [0, 0]);
  });

  it('can be made in slices, and what a coarser scale shows is final before the finer ones are', () => {
    const { options, columns } = set('uniform', 5000, 1, 1);
    const whole = createLayout(options);
    const work = new LayoutWork(options);
    const scales: number[] = [];
    const span = columns.start[4999] - columns.start[0];
    for (let scale = span / 300; scale > span / 1e7; scale /= 3) {
      assert.equal(work.run(scale), true);
      scales.push(work.final);
      const layout = work.at(scale);
      const view = { start: columns.start[0], end: columns.start[0] + 1000 * scale };
      assert.deepEqual(events(layout, view, scale), events(whole, view, scale));
      assert.deepEqual([layout.lanes, layout.height], [whole.lanes, whole.height]);
    }
    scales.forEach((scale, k) => assert.ok(k === 0 || scale < scales[k - 1]));
    assert.equal(
      work.run(0, () => true),
      false,
    );
    assert.equal(work.run(0), true);
    assert.equal(work.at(0).final, 0);
  });

  it('gives a large set all the rows it might use, a small one those it uses', () => {
    const lone = (n: number) =>
      made(Array.from({ length: n }, (_, k) => ({ start: k * 1e9, last: k * 1e9, width: 8 }))).options;
    const rows = (n: number) =>
      (createLayout(lone(n)).height - METRICS.lineHeight - 2 * METRICS.lanePadding) / METRICS.rowHeight;
    assert.deepEqual([rows(1), rows(501)], [1, 6]);
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

  it('cuts to 63 labels: the longest ranges, then the most important', () => {
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
    assert.equal(shown.length, 63);
    const key = (event: number) => [layout.activeBelow(event), columns.importance[event]];
    const hidden = items
      .map((_, event) => event)
      .filter((event) => !shown.includes(event) && layout.activeBelow(event) > scale);
    assert.ok(hidden.length > 100);
    for (const event of hidden) {
      for (const other of shown) {
        const [[a, i], [b, j]] = [key(event), key(other)];
        assert.ok(b > a || (b === a && j >= i));
      }
    }
  });
});
