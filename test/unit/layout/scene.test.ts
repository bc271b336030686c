import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLayout } from '../../../src/layout/labels.js';
import { sceneOf } from '../../../src/layout/scene.js';
import { Trait } from '../../../src/model/columns.js';
import { columnMetrics, made, set, type Item } from '../../laws/sets.js';

/** 1 px = 1 s in all of these. */
const s = 1000;
const scene = (items: Item[], options: { lanes?: number; from?: number; width?: number; focus?: number } = {}) => {
  const { lanes = 1, from = 0, width = 600, focus } = options;
  return sceneOf(createLayout(made(items, lanes).options), { start: from * s, end: (from + width) * s }, width, focus);
};
const event = (from: number, to: number, more: Partial<Item> = {}): Item => ({
  start: from * s,
  last: to * s,
  width: 100,
  ...more,
});

describe('a scene', () => {
  it('is made of a dot, a band, a bar and a period with their labels above them', () => {
    const { marks, lanes, height, total } = scene([
      event(50, 50, { width: 30 }),
      event(200, 300, { width: 30 }),
      event(320, 420, { width: 30, traits: Trait.Lasts }),
      event(450, 550, { width: 30, traits: Trait.Period }),
    ]);
    const row = { lane: 0, row: 0, count: 1, cutStart: false, cutEnd: false };
    const line = { y: 32, height: 12 };
    const label = { y: 10, width: 30, height: 18 };
    const core = { x: 25, width: 50 };
    assert.deepEqual(marks, [
      {
        ...row,
        ...line,
        key: 'e0',
        event: 0,
        shape: 'dot',
        traits: 0,
        start: 50 * s,
        end: 50 * s,
        core: undefined,
        x: 44,
        width: 12,
        label: { x: 44, ...label },
      },
      {
        ...row,
        ...line,
        key: 'e1',
        event: 1,
        shape: 'band',
        traits: 0,
        start: 200 * s,
        end: 300 * s,
        core,
        x: 200,
        width: 100,
        label: { x: 200, ...label },
      },
      {
        ...row,
        ...line,
        key: 'e2',
        event: 2,
        shape: 'bar',
        traits: Trait.Lasts,
        start: 320 * s,
        end: 420 * s,
        core,
        x: 320,
        width: 100,
        label: { x: 320, ...label },
      },
      {
        ...row,
        y: 0,
        height: 80,
        key: 'e3',
        event: 3,
        shape: 'period',
        traits: Trait.Period,
        start: 450 * s,
        end: 550 * s,
        core,
        x: 450,
        width: 100,
        label: { x: 450, ...label },
      },
    ]);
    assert.deepEqual(lanes, [{ lane: 0, x: 0, y: 0, width: 600, height: 80, lineY: 58, density: undefined }]);
    assert.deepEqual([height, total], [80, 4]);
  });

  it('slides the label of a bar that began before the view along with it, until the bar ends', () => {
    const x = (from: number) =>
      scene([event(0, 400)], { from }).marks.map((mark) => [mark.x, mark.width, mark.cutStart, mark.label?.x]);
    assert.deepEqual(x(-10), [[10, 400, false, 10]]);
    assert.deepEqual(x(50), [[-50, 400, true, 0]]);
    assert.deepEqual(x(200), [[-64, 264, true, 0]]);
    assert.deepEqual(x(350), [[-64, 114, true, -60]]);
    assert.deepEqual(x(401), []);
  });

  it('slides a label that the right edge would cut to the left, as far as its row is free', () => {
    const [last] = scene([event(590, 590)]).marks;
    assert.deepEqual([last.x, last.label], [584, { x: 500, y: 10, width: 100, height: 18 }]);
    const [first, second] = scene([event(450, 450, { lane: 0 }), event(570, 570)], { lanes: 12 }).marks;
    assert.deepEqual([first.label?.x, first.label?.width], [444, 100]);
    assert.deepEqual([second.x, second.label?.x, second.label?.width], [564, 552, 48]);
  });

  it('does not slide a label over the mark of another event of its row', () => {
    const [, second] = scene([event(300, 560, { importance: 1 }), event(580, 580)], { lanes: 2 }).marks;
    assert.equal(second.row, 0);
    assert.deepEqual([second.label?.x, second.label?.width], [568, 32]);
  });

  it('draws what finds no row as a pill on the line, and a single one at its true place', () => {
    const items = [
      event(100, 100, { importance: 1 }),
      event(101, 101),
      event(102, 102),
      event(800, 800),
      event(801, 801, { importance: 0.1 }),
    ];
    const { marks, total } = scene(items, { lanes: 12, width: 1200 });
    assert.deepEqual(
      marks.map(({ key, shape, count, row, x, y, width, height }) => ({ key, shape, count, row, x, y, width, height })),
      [
        { key: 'e0', shape: 'dot', count: 1, row: 0, x: 94, y: 32, width: 12, height: 12 },
        { key: 'c0:19:0', shape: 'cluster', count: 2, row: -1, x: 101.5 - 22, y: 48, width: 44, height: 20 },
        { key: 'e3', shape: 'dot', count: 1, row: 0, x: 794, y: 32, width: 12, height: 12 },
        { key: 'e4', shape: 'dot', count: 1, row: -1, x: 795, y: 52, width: 12, height: 12 },
      ],
    );
    assert.equal(total, 5);
  });

  it('gathers what runs through the view in a pill at its left edge, beside the other pills', () => {
    const items = [0, 1, 2, 3].map((k) => event(-500 + k, 1000 + k, { traits: k === 2 ? Trait.Disputed : 0 }));
    const crowd = [5, 6, 7].map((k) => event(k, k));
    const { marks } = scene([...items, ...crowd], { lanes: 12 });
    const pills = marks
      .filter(({ shape }) => shape === 'cluster')
      .map(({ key, count, x, traits, start, end }) => ({ key, count, x, traits, start, end }));
    assert.deepEqual(pills[0], { key: 'b0', count: 4, x: 0, traits: Trait.Disputed, start: -500 * s, end: 1003 * s });
    assert.deepEqual([pills[1].count, pills[1].x], [2, 48]);
  });

  it('draws the only event that runs through the view as itself, cut at both ends', () => {
    const { marks } = scene([event(-500, 1000)], { lanes: 12 });
    assert.equal(marks.length, 1);
    const [{ key, row, x, width, cutStart, cutEnd, core, label }] = marks;
    assert.deepEqual(
      { key, row, x, width, cutStart, cutEnd, core, label },
      {
        key: 'e0',
        row: -1,
        x: -64,
        width: 728,
        cutStart: true,
        cutEnd: true,
        core: { x: 0, width: 689 },
        label: undefined,
      },
    );
  });

  it('draws an event with an open start before where it stands', () => {
    const { marks, total } = scene([event(700, 710, { traits: Trait.OpenStart })]);
    assert.equal(total, 1);
    assert.deepEqual([marks[0].key, marks[0].x, marks[0].width, marks[0].row], ['e0', -64, 728, -1]);
  });

  it('counts what ends with the first or starts with the last moment of the view, and nothing beyond', () => {
    const items = [event(-9, -1), event(-9, 0), event(600, 700), event(601, 700)];
    assert.deepEqual(scene(items).total, 2);
  });

  it('takes a focused event out of its cluster and leaves the rest', () => {
    const items = [event(100, 100, { importance: 1 }), event(101, 101), event(102, 102), event(103, 103)];
    const keys = (focus?: number) =>
      scene(items, { lanes: 12, focus }).marks.map(({ key, count, row }) => `${key} ${count} ${row}`);
    assert.deepEqual(keys(), ['e0 1 0', 'c0:18:0 3 -1']);
    assert.deepEqual(keys(2), ['e0 1 0', 'c0:18:0 2 -1', 'e2 1 -1']);
    assert.deepEqual(keys(0), keys());
    assert.deepEqual(keys(7), keys());
    const two = scene(items.slice(0, 3), { lanes: 12, focus: 1 }).marks.map(({ key }) => key);
    assert.deepEqual(two, ['e0', 'e1', 'e2']);
  });

  it('shows a mark that is sure in part, within what is drawn of it', () => {
    const [{ core }] = scene([event(-100, 300)]).marks;
    assert.deepEqual(core, { x: 64, width: 200 });
    assert.equal(scene([event(-900, 100)]).marks[0].core, undefined);
  });

  it('is empty without events and lanes, and finite without width or length', () => {
    assert.deepEqual(scene([]).marks, []);
    assert.deepEqual(scene([], { lanes: 0 }).lanes, []);
    const layout = createLayout(set('ties', 300, 4, 1).options);
    for (const width of [0, -5, NaN, 1, 50, 800]) {
      for (const length of [0, 10, 1e12]) {
        const { marks, total } = sceneOf(layout, { start: 86_400_000, end: 86_400_000 + length }, width);
        assert.equal(
          marks.reduce((sum, { count }) => sum + count, 0),
          total,
        );
        for (const { x, y, width: w, height, label } of marks) {
          assert.ok([x, y, w, height, label?.x ?? 0, label?.width ?? 0].every(Number.isFinite));
        }
      }
    }
  });

  it('leaves nothing of a label that would end left of the plot, and nothing of it stands on what begins there', () => {
    const starts = [
      108271428898, 142318953748, 188311045459, 193711116318, 235522501201, 323723738901, 386086842176, 390122271152,
      427592056755, 476438296585, 488936355144, 497791601018, 500441924355, 505576475129, 558635883153, 559954028618,
      564818799857,
    ];
    const importance = [2, 2, 4, 3, 12, 15, 5, 16, 15, 19, 1, 11, 4, 18, 0, 2, 9].map((of20) => of20 / 20);
    const { options } = made(
      starts.map((start, k) => ({ start, last: start, width: k % 2 ? 22 : 11, importance: importance[k] })),
      1,
      columnMetrics(1),
    );
    const [length, start] = [starts.at(-1)! - starts[0], starts[6]];
    const { marks } = sceneOf(createLayout(options), { start, end: start + length }, 320);
    const [gone, next] = marks;
    assert.deepEqual([gone.isBefore, gone.label?.x, gone.label?.width], [true, -10, 0]);
    assert.deepEqual([next.key, next.label?.x], ['e7', 0]);
  });

  it('keeps 10 ms and 14 billion years apart in one set', () => {
    const items: Item[] = [
      { start: -4.4e20, last: -4.3e20 },
      { start: 1.7e12, last: 1.7e12 },
      { start: 1.7e12 + 4, last: 1.7e12 + 4 },
    ];
    const layout = createLayout(made(items).options);
    const near = sceneOf(layout, { start: 1.7e12 - 1, end: 1.7e12 + 9 }, 1000);
    assert.deepEqual(
      near.marks.map(({ key, x }) => [key, x]),
      [
        ['e1', 94],
        ['e2', 494],
      ],
    );
    assert.ok(near.marks.every(({ label }) => label));
    assert.equal(sceneOf(layout, { start: -4.5e20, end: 1e20 }, 1000).total, 3);
  });
});
