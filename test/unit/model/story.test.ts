import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { linksOf } from '../../../src/model/links.js';
import { hasStory, stepBeside, stepsOf } from '../../../src/model/story.js';
import { setOf } from './set-of.js';

const orderOf = (size: number) => Uint32Array.from({ length: size }, (_, event) => event);
const event = (id: string, more: object = {}) => ({ id, date: `200${id.charCodeAt(0) - 97}`, title: id, ...more });

describe('the steps of a story', () => {
  it('are the events of importance 0.75 or more, and milestones that have no other', () => {
    const set = setOf([
      event('a', { importance: 0.75 }),
      event('b', { importance: 0.74 }),
      event('c', { kind: 'milestone' }),
      event('d', { kind: 'milestone', importance: 0.5 }),
      event('e'),
    ]);
    assert.deepEqual([...stepsOf(set, orderOf(5))], [0, 2]);
    assert.equal(hasStory(set), true);
    assert.deepEqual([...stepsOf(set, Uint32Array.of(1, 2, 3))], [2]);
  });

  it('are all events that show where fewer than two are marked', () => {
    const set = setOf([event('a', { importance: 1 }), event('b'), event('c')]);
    assert.deepEqual([...stepsOf(set, Uint32Array.of(1, 2))], [1, 2]);
    assert.equal(hasStory(set), false);
    assert.equal(hasStory(setOf([event('a', { links: [{ to: 'b' }] }), event('b')])), true);
  });

  it('follow each other in time, also from an event that is none, and end', () => {
    const set = setOf(['a', 'b', 'c', 'd', 'e'].map((id) => event(id)));
    const steps = Uint32Array.of(1, 3);
    const beside = (from: number) => [stepBeside(steps, set, from, -1), stepBeside(steps, set, from, 1)];
    assert.deepEqual(beside(-1), [3, 1]);
    assert.deepEqual(beside(0), [undefined, 1]);
    assert.deepEqual(beside(1), [undefined, 3]);
    assert.deepEqual(beside(2), [1, 3]);
    assert.deepEqual(beside(4), [3, undefined]);
    assert.deepEqual(
      [-1, 1].map((by) => stepBeside(new Uint32Array(), set, -1, by as 1 | -1)),
      [undefined, undefined],
    );
  });
});

describe('the links of an event', () => {
  it('are what it names, then what names it; never itself, nor what is not there', () => {
    const set = setOf([
      event('a', { links: [{ to: 'b', kind: 'leads-to' }, { to: 'a' }, { to: 'nobody' }] }),
      event('b', {
        links: [
          { to: 'a', kind: 'responds-to' },
          { to: 'b', kind: 'part-of' },
        ],
      }),
    ]);
    assert.deepEqual(linksOf(set, 0), [
      { kind: 'leads-to', other: 1, isBack: false },
      { kind: 'responds-to', other: 1, isBack: true },
    ]);
    assert.deepEqual(
      linksOf(set, 1).map(({ kind, isBack }) => [kind, isBack]),
      [
        ['responds-to', false],
        ['leads-to', true],
      ],
    );
  });
});
