import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { copiesIn } from '../../../src/layout/copies.js';
import { createLayout } from '../../../src/layout/labels.js';
import { sceneOf } from '../../../src/layout/scene.js';
import { Trait } from '../../../src/model/columns.js';
import { readDate } from '../../../src/model/edtf.js';
import { made, type Item } from '../../laws/sets.js';

/** 1 px = 1 s. */
const s = 1000;
const sceneFor = (items: Item[], lanes: number) => {
  const layout = createLayout(made(items, lanes).options);
  return [sceneOf(layout, { start: 0, end: 600 * s }, 600), layout] as const;
};

describe('copies', () => {
  const items = [
    { start: 100 * s, last: 100 * s, width: 30 },
    { start: 200 * s, last: 300 * s, width: 30, traits: Trait.Disputed | Trait.Planned | Trait.Uncertain },
  ];
  const [scene, layout] = sceneFor(items, 3);
  const copies = copiesIn(scene, layout, (event) => [
    { lane: 1, silent: event === 0 },
    { lane: 2, silent: false },
  ]);

  it('have the extent of their event, in other rows, those that tell it first', () => {
    assert.deepEqual(
      copies.map(({ key, copy, lane, shape }) => [key, copy, lane, shape]),
      [
        ['k0:2', 'copy', 2, 'dot'],
        ['k1:1', 'copy', 1, 'band'],
        ['k1:2', 'copy', 2, 'band'],
        ['k0:1', 'copy silent', 1, 'dot'],
      ],
    );
    assert.deepEqual([copies[1].x, copies[1].width], [200, 100]);
    assert.equal(copies[0].x + copies[0].width / 2, 100);
    assert.ok(copies.every(({ label }) => !label));
  });

  it('say what is planned, and leave doubt and dispute to the mark', () => {
    assert.deepEqual(
      copies.map(({ traits }) => traits),
      [0, Trait.Planned, Trait.Planned, 0],
    );
  });

  it('that would overlap stand on different lines', () => {
    const together = [0, 1, 2].map((k) => ({ start: (100 + k) * s, last: 300 * s, width: 30, traits: Trait.Lasts }));
    const [scene, layout] = sceneFor(together, 4);
    const lines = copiesIn(scene, layout, () => [{ lane: 3, silent: false }]).map(({ y }) => y);
    assert.equal(new Set(lines).size, lines.length);
  });

  it('stand at the date that their source tells, where it is another', () => {
    const [scene, layout] = sceneFor([{ start: 100 * s, last: 300 * s - 1, width: 30, traits: Trait.Lasts }], 3);
    const told = readDate('1970-01-01T00:03/1970-01-01T00:04')!;
    const [own, other] = copiesIn(scene, layout, () => [
      { lane: 1, silent: false },
      { lane: 2, silent: false, told },
    ]);
    assert.deepEqual([own.x, Math.round(own.width)], [100, 200]);
    assert.deepEqual([other.x, other.width, other.shape], [180, 120, 'bar']);
  });

  it('that tell nothing are rings at the start of the event, in view while it is', () => {
    const [scene, layout] = sceneFor([{ start: -100 * s, last: 900 * s, width: 30, traits: Trait.Lasts }], 2);
    const [ring] = copiesIn(scene, layout, () => [{ lane: 1, silent: true }]);
    assert.deepEqual([ring.shape, ring.x, ring.width], ['dot', 0, 7]);
  });

  it('are as many as there may be elements in the track, those that tell it before the silent ones', () => {
    const many = Array.from({ length: 60 }, (_, k) => ({ start: k * 10 * s, last: k * 10 * s, width: 5 }));
    const [scene, layout] = sceneFor(many, 6);
    const own = scene.marks.length + scene.marks.filter(({ label }) => label).length + 1;
    const copies = copiesIn(scene, layout, () => [1, 2, 3, 4, 5].map((lane) => ({ lane, silent: lane > 1 })));
    assert.equal(own + copies.length, 200);
    const alone = scene.marks.filter(({ count }) => count === 1).length;
    assert.ok(copies.slice(0, alone).every(({ copy }) => copy === 'copy'));
    assert.ok(copies.slice(alone).every(({ copy }) => copy === 'copy silent'));
  });
});
