import assert from 'node:assert/strict';
import { it } from 'node:test';
import { rankingSteps } from '../../../src/layout/rank.js';
import { whole } from '../../../src/model/whole.js';
import { made } from '../../laws/sets.js';

it('events rank by importance, then by start, then by number', () => {
  const { columns } = made([
    { start: 5, last: 5, importance: 0.5 },
    { start: 1, last: 1, importance: 0.5 },
    { start: 9, last: 9, importance: 1 },
    { start: 1, last: 2, importance: 0.5 },
    { start: 0, last: 0, importance: 0 },
    { start: 3, last: 3, importance: 0.500002 },
  ]);
  assert.deepEqual([...whole(rankingSteps(columns))], [5, 3, 1, 2, 4, 0]);
});

it('no events have no ranks', () => {
  assert.deepEqual(whole(rankingSteps(made([]).columns)), new Uint32Array(0));
});
