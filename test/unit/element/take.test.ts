import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Trait } from '../../../src/model/columns.js';
import { sourceOf } from '../../../src/element/source.js';
import { whole } from '../../../src/model/whole.js';
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
    const { set } = whole(takeSteps(sourceOf(data, { timeZone: null, maxEvents: 10 }), 'Other'));
    assert.equal(set!.traits[0] & (Trait.Disputed | Trait.Differs), 0);
  });
});
