import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { whiskersOf, type DateVersion } from '../../../src/layout/whiskers.js';
import type { Box, Scene, SceneMark } from '../../../src/layout/types.js';

const LINE = 18;
const restWidth = (left: number) => 80 + left;
const scene = (width: number, height: number) => ({ view: { start: 0, end: 1000 }, width, height }) as Scene;
const markAt = (y: number, label?: Box, shape: SceneMark['shape'] = 'bar') =>
  ({ shape, x: 300, y, width: 100, height: 10, label }) as SceneMark;
const LABEL = { x: 300, y: 180, width: 120, height: LINE };
const version = (start: number, end: number, textWidth = 100): DateVersion => ({ start, end, textWidth });

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('the versions of a date over the track', () => {
  it('stand above the label, from the earliest start to the latest end', () => {
    const band = whiskersOf(
      [version(300, 400), version(350, 400)],
      markAt(200, LABEL),
      scene(1000, 400),
      LINE,
      restWidth,
    )!;
    assert.deepEqual(
      band.whiskers.map(({ line }) => [line.x, line.width]),
      [
        [300, 100],
        [350, 50],
      ],
    );
    assert.ok(band.y + band.height < LABEL.y);
    assert.ok(band.whiskers[0].line.y < band.whiskers[1].line.y);
  });

  it('have their words before the line, after it where there is no room, above it where there is none either', () => {
    const [before, after, above] = whiskersOf(
      [version(300, 400), version(10, 400), version(10, 990)],
      markAt(300),
      scene(1000, 400),
      LINE,
      restWidth,
    )!.whiskers;
    assert.ok(before.text.x + before.text.width < before.line.x);
    assert.ok(after.text.x > after.line.x + after.line.width);
    assert.ok(above.text.y + above.text.height <= above.line.y);
  });

  it('stand below a mark near the upper edge', () => {
    const band = whiskersOf([version(300, 400)], markAt(30, { ...LABEL, y: 8 }), scene(1000, 400), LINE, restWidth)!;
    assert.ok(band.y > 40);
  });

  it('of a period leave its label free', () => {
    const period = { ...markAt(100, LABEL, 'period'), height: 200 };
    const band = whiskersOf([version(300, 400)], period, scene(1000, 400), LINE, restWidth)!;
    assert.ok(band.y + band.height < LABEL.y);
  });

  it('that are out of view stand at the edge without a tick there', () => {
    const [{ line, cutStart, cutEnd }] = whiskersOf(
      [version(2000, 3000)],
      markAt(200),
      scene(1000, 400),
      LINE,
      restWidth,
    )!.whiskers;
    assert.deepEqual([line.x + line.width <= 1000, cutStart, cutEnd], [true, false, true]);
  });

  it('for which there is no room are counted', () => {
    const many = Array.from({ length: 20 }, (_, k) => version(k, k + 10));
    const band = whiskersOf(many, markAt(200, LABEL), scene(1000, 300), LINE, restWidth)!;
    assert.equal(band.whiskers.length + band.left, 20);
    assert.ok(band.left > 0);
    const { line, text } = band.whiskers.at(-1)!;
    assert.ok(band.rest!.y >= Math.max(text.y + text.height, line.y + line.height));
    assert.ok(band.rest!.y + LINE <= band.y + band.height);
    assert.equal(band.rest!.width, 80 + band.left);
    assert.equal(whiskersOf(many, markAt(20), scene(1000, 40), LINE, restWidth), undefined);
  });

  it('never overlap each other or the label and mark, and stay inside the plot', () => {
    const time = fc.oneof(fc.double({ min: -500, max: 1500, noNaN: true }), fc.constantFrom(-Infinity, Infinity));
    const versions = fc.array(
      fc
        .tuple(time, time, fc.integer({ min: 10, max: 600 }))
        .map(([a, b, w]) => version(Math.min(a, b), Math.max(a, b), w)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(
        versions,
        fc.integer({ min: 100, max: 1500 }),
        fc.integer({ min: 0, max: 380 }),
        fc.boolean(),
        (versions, width, y, labelled) => {
          const mark = markAt(y, labelled ? { ...LABEL, y: y - 22 } : undefined);
          const band = whiskersOf(versions, mark, scene(width, 400), LINE, restWidth);
          if (!band) return;
          assert.equal(band.whiskers.length + band.left, versions.length);
          assert.equal(!!band.rest, band.left > 0);
          const boxes = [...band.whiskers.flatMap(({ line, text }) => [line, text]), band.rest ?? []].flat();
          const free = [mark, mark.label].filter((box) => !!box);
          for (const [k, box] of boxes.entries()) {
            for (const other of [...boxes.slice(k + 1), ...free]) assert.ok(!meet(box, other), 'they overlap');
            assert.ok(box.x >= 0 && box.x + box.width <= width + 1e-9, 'beside the plot');
            assert.ok(box.y >= band.y && box.y + box.height <= band.y + band.height + 1e-9, 'outside of the band');
          }
          for (const { text } of band.whiskers)
            assert.ok(
              text.x - band.x >= 6 - 1e-9 && band.x + band.width - text.x - text.width >= 6 - 1e-9,
              'at the edge',
            );
          assert.ok(band.x >= 0 && band.x + band.width <= width, 'beside the plot');
          assert.ok(band.y >= 0 && band.y + band.height <= 400, 'above or below the plot');
          for (const box of free) assert.ok(!meet(band, box), 'the band covers its own event');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
