import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Trait } from '../../../src/model/columns.js';
import { sourceOf } from '../../../src/element/source.js';
import { whole } from '../../../src/model/whole.js';
import { columnSetSteps } from '../../../src/model/columnar.js';
import { takeSteps } from '../../../src/element/take.js';

describe('an event with a zone of its own', () => {
  it('is told alike by a claim that gives the same instant with an offset', () => {
    const data = {
      timezone: 'UTC',
      sources: [{ id: 'a', title: 'A' }],
      events: [
        {
          date: '2024-09-02T18:00',
          title: 'Arrival',
          timezone: 'Asia/Ulaanbaatar',
          sources: ['a'],
          claims: [{ source: 'a', date: '2024-09-02T10:00Z' }],
        },
      ],
    };
    const { set } = whole(takeSteps(sourceOf(data, { timeZone: null, maxEvents: 10 }), 'Other', false));
    assert.equal(set!.traits[0] & (Trait.Disputed | Trait.Differs), 0);
  });
});

describe('very many events', () => {
  it('are taken with a first part, but for nobody who looks at older ones', () => {
    const many = 200_001;
    const objects = Array.from({ length: many }, (_, k) => ({ date: '2024', title: `Number ${k}` }));
    const columns = { start: Float64Array.from({ length: many }, (_, k) => k), title: String };
    for (const [data, some] of [
      [objects, 50_000],
      [columns, Math.ceil(many / 5)],
    ] as const)
      for (const isShown of [false, true]) {
        const source = sourceOf(data, { timeZone: null, maxEvents: many });
        const parts = [...takeSteps(source, 'Other', isShown, columnSetSteps)].filter(
          (step) => typeof step === 'object',
        );
        assert.deepEqual(
          parts.map(({ set }) => set.size),
          isShown ? [] : [some],
        );
      }
  });
});
