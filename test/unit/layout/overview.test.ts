import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { areaOf, columnsOf, sparseLabels, stretchesOf, windowBox } from '../../../src/layout/overview.js';

const all = { start: 0, end: 300 };
const scale = { view: all, width: 30 };
const order = (starts: readonly number[]) => Uint32Array.from(starts.keys());

describe('the columns of an overview', () => {
  it('count what starts in each, the edges of them what stands beyond', () => {
    const starts = [-5, 0, 29, 30, 150, 299, 300, 999];
    assert.deepEqual([...columnsOf(order(starts), starts, scale)], [3, 1, 0, 0, 0, 1, 0, 0, 0, 3]);
  });

  it('count only the events of the list', () => {
    assert.deepEqual([...columnsOf(Uint32Array.of(1, 3), [0, 31, 32, 299], scale)], [0, 1, 0, 0, 0, 0, 0, 0, 0, 1]);
    assert.equal(columnsOf(new Uint32Array(), [], scale).join(''), '0000000000');
  });

  it('lose no event, whatever the width', () => {
    const times = fc.array(fc.double({ min: -10, max: 310, noNaN: true }), { maxLength: 200 });
    fc.assert(
      fc.property(times, fc.double({ min: 0.5, max: 3000, noNaN: true }), (times, width) => {
        times.sort((a, b) => a - b);
        const counts = columnsOf(order(times), times, { view: all, width });
        assert.equal(
          counts.reduce((sum, count) => sum + count, 0),
          times.length,
        );
      }),
    );
  });

  it('cost a search for each column, not a look at each event', () => {
    let looks = 0;
    const start = new Proxy([] as number[], { get: (_, event) => (looks++, Number(event) / 1e4) });
    const million = Uint32Array.from({ length: 1e6 }, (_, k) => k);
    columnsOf(million, start, { view: { start: 0, end: 100 }, width: 900 });
    assert.ok(looks <= 300 * 21, `${looks} looks`);
  });

  it('are one outline on the floor, in which one event shows beside a thousand', () => {
    const corners = areaOf(Uint32Array.of(0, 1, 1024), 32);
    assert.deepEqual(corners, [
      [0, 32],
      [3, 32],
      [3, 26],
      [6, 26],
      [6, 0],
      [9, 0],
      [9, 32],
    ]);
    // Two events are no mountain.
    assert.equal(Math.min(...areaOf(Uint32Array.of(1, 2), 32).map(([, y]) => y)), 19.5);
  });
});

describe('the marks of disputes', () => {
  it('join those that would touch, and tell from where to where', () => {
    assert.deepEqual(stretchesOf([1, 5, 14, 24], 100), [
      [1, 14],
      [24, 24],
    ]);
  });

  it('are never more than sixty and one', () => {
    for (const width of [100, 360, 1280, 3000]) {
      const all = Array.from({ length: 10_000 }, (_, k) => (k * width) / 1e4);
      assert.ok(stretchesOf(all, width).length <= 61);
    }
  });
});

describe('the window of an overview', () => {
  const wide = { view: { start: 0, end: 1000 }, width: 1000 };

  it('stands where the view is, with the handles beside it', () => {
    const box = windowBox(wide, { start: 200, end: 500 }, 24);
    assert.deepEqual(box, { from: 200, to: 500, handles: [176, 500] });
  });

  it('is still there when the view is far less than a pixel, at the middle of it', () => {
    const { from, to } = windowBox(wide, { start: 700, end: 700.001 }, 24);
    assert.equal(to - from, 12);
    assert.ok(Math.abs((from + to) / 2 - 700) < 0.01);
  });

  it('stays in the overview, and so do its handles, which never overlap', () => {
    const place = fc.double({ min: -2000, max: 3000, noNaN: true });
    fc.assert(
      fc.property(place, place, fc.constantFrom(24, 44), fc.integer({ min: 100, max: 3000 }), (a, b, target, width) => {
        const window = { start: Math.min(a, b), end: Math.max(a, b) };
        const { from, to, handles } = windowBox({ ...wide, width }, window, target);
        const [first, second] = handles;
        assert.ok(from >= 0 && to <= width + 1e-9 && to - from >= 12 - 1e-9);
        assert.ok(first >= 0 && second >= first + target - 1e-9 && second + target <= width + 1e-9);
        // Within the reach of its handle, however near to the end.
        assert.ok(first <= from && second + target >= to);
      }),
    );
  });
});

describe('the labels of an overview', () => {
  const tick = (x: number, label: string, labelWidth = 20) => ({ time: x, x, label, labelX: x, labelWidth });

  it('are those of a narrower axis, the units around before the fine ones, apart from each other and within', () => {
    const axis = {
      context: [tick(-50, 'August 2024', 60), tick(80, 'September 2024', 80)],
      fine: [tick(5, '10', 10), tick(40, '20', 10), tick(80, '1', 10), tick(115, '10', 10), tick(119, '', 0)],
      unit: 'd',
    };
    const labels = sparseLabels(axis, 4, 480);
    assert.deepEqual(
      labels.map(({ text, x }) => [text, x]),
      [
        ['August 2024', 0],
        ['September 2024', 320],
        ['20', 155],
        ['10', 455],
      ],
    );
    assert.deepEqual(sparseLabels(axis, 1, 15), sparseLabels({ ...axis, context: [] }, 1, 15));
    const folded = { ...axis, notes: [] };
    assert.deepEqual(
      sparseLabels(folded, 4, 480).map(({ text }) => text),
      ['August 2024', 'September 2024'],
      'no day without its month beside folds',
    );
  });
});
