import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { at, joined, linkLines, type LinkAsked } from '../../../src/layout/link-lines.js';
import type { Box, Scene, SceneMark } from '../../../src/layout/types.js';

const WIDTH = 1000;
const HEIGHT = 400;
const mark = (key: string, box: Box, more: Partial<SceneMark> = {}) =>
  ({ key, shape: 'dot', count: 1, ...box, ...more }) as SceneMark;
const dot = (key: string, x: number, y: number, more?: Partial<SceneMark>) =>
  mark(key, { x, y, width: 10, height: 10 }, more);
const scene = (...marks: SceneMark[]) =>
  ({ width: WIDTH, height: HEIGHT, marks, lanes: [{ lineY: 50 }, { lineY: 300 }] }) as unknown as Scene;
const link = (end: LinkAsked['end'], more: Partial<LinkAsked> = {}): LinkAsked => ({
  key: 'leads-to',
  end,
  isBack: false,
  textWidth: 50,
  ...more,
});

/** px from a point to the border of a box */
function toBorder([x, y]: readonly [number, number], box: Box): number {
  const [left, right, top, bottom] = [box.x, box.x + box.width, box.y, box.y + box.height];
  const outside = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  return outside || Math.min(x - left, right - x, y - top, bottom - y);
}
const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const box = fc
  .record({
    x: fc.integer({ min: 0, max: WIDTH - 10 }),
    y: fc.integer({ min: 0, max: HEIGHT - 124 }),
    width: fc.integer({ min: 10, max: WIDTH }),
    height: fc.constantFrom(10, 20, 124),
  })
  .map((one) => ({ ...one, width: Math.min(one.width, WIDTH - one.x) }));

describe('the lines of links', () => {
  it('end on the borders of their marks, wherever these stand, and stay finite', () => {
    fc.assert(
      fc.property(box, box, fc.integer({ min: 0, max: 3 }), (a, b, nth) => {
        const curve = joined(a, b, WIDTH, nth * 14);
        assert.ok(toBorder(curve[0], a) < 1e-6, 'begin');
        assert.ok(toBorder(curve[3], b) < 1e-6, 'end');
        assert.ok(curve.flat().every(Number.isFinite));
        assert.deepEqual([at(curve, 0), at(curve, 1)], [curve[0], curve[3]]);
      }),
    );
  });

  it('go from what names to what is named', () => {
    const [self, other] = [dot('e0', 100, 20), dot('e1', 500, 200)];
    const [away] = linkLines([link(other)], self, scene(self, other), 18);
    assert.deepEqual(
      [away.curve[0], away.curve[3]],
      [
        [110, 25],
        [500, 205],
      ],
    );
    const [back] = linkLines([link(other, { isBack: true })], self, scene(self, other), 18);
    assert.deepEqual(
      [back.curve[0], back.curve[3]],
      [
        [500, 205],
        [110, 25],
      ],
    );
  });

  it('end at the edge beyond which the other lies, on its lane; there is none where the mark itself touches that edge', () => {
    const self = dot('e0', 100, 20);
    const edge = { edge: 'after', lane: 1 } as const;
    assert.deepEqual(linkLines([link(edge)], self, scene(self), 18)[0].curve[3], [WIDTH, 300]);
    const long = mark('e0', { x: -64, y: 20, width: WIDTH + 128, height: 10 });
    assert.deepEqual(linkLines([link(edge)], long, scene(long), 18), []);
    assert.deepEqual(linkLines([link(undefined)], self, scene(self), 18), []);
  });

  it('are one where several of a kind end in one cluster, and stand apart where kinds differ', () => {
    const self = dot('e0', 100, 20);
    const cluster = mark('c1', { x: 500, y: 200, width: 44, height: 18 }, { shape: 'cluster', count: 9 });
    const lines = linkLines(
      [link(cluster), link(cluster), link(cluster, { key: 'part-of' })],
      self,
      scene(self, cluster),
      18,
    );
    assert.equal(lines.length, 2);
    assert.notDeepEqual(at(lines[0].curve, 0.5), at(lines[1].curve, 0.5));
  });

  it('have words clear of labels, marks, each other, and the ends of their line; none where there is no room', () => {
    fc.assert(
      fc.property(box, fc.array(box, { minLength: 1, maxLength: 8 }), (own, others) => {
        const self = mark('e0', own, { label: { x: own.x, y: own.y - 20, width: 80, height: 18 } });
        const marks = others.map((one, k) =>
          mark(`e${k + 1}`, one, { label: { x: one.x, y: one.y - 20, width: 120, height: 18 } }),
        );
        const lines = linkLines(
          marks.map((end) => link(end)),
          self,
          scene(self, ...marks),
          18,
        );
        const words = lines.flatMap(({ text }) => text ?? []);
        const taken = [self, ...marks].flatMap((one) => [one, one.label!]);
        for (const [k, text] of words.entries()) {
          assert.ok(text.x >= 0 && text.x + text.width <= WIDTH && text.y >= 0 && text.y + text.height <= HEIGHT);
          assert.ok(![...taken, ...words.slice(k + 1)].some((other) => meet(text, other)));
        }
      }),
    );
    const [near, far] = [dot('e1', 130, 20), dot('e2', 700, 20)];
    const self = dot('e0', 100, 20);
    assert.equal(linkLines([link(near)], self, scene(self, near), 18)[0].text, undefined);
    assert.ok(linkLines([link(far)], self, scene(self, far), 18)[0].text);
  });
});
