import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { shownIn } from '../../../src/model/signs.js';
import { setOf } from './set-of.js';

describe('what a legend has to explain', () => {
  const shown = (events: object[], order?: number[]) => {
    const set = setOf(events as never);
    const { signs, lanes } = shownIn(set, Uint32Array.from(order ?? Array.from(events, (_, k) => k)));
    return { signs: [...signs].sort(), lanes };
  };

  it('are the signs and lanes of the events that show', () => {
    const events = [
      { date: '2001-01-01', title: 'a', lane: 'x' },
      { date: '2002-01-01', title: 'b', lane: 'y', status: 'planned' },
    ];
    assert.deepEqual(shown(events), { signs: ['planned', 'point'], lanes: [0, 1] });
    assert.deepEqual(shown(events, [0]), { signs: ['point'], lanes: [0] });
    assert.deepEqual(shown(events, []), { signs: [], lanes: [] });
  });

  it('a date less exact than others is one of them; a period is no date', () => {
    assert.deepEqual(shown([{ date: '2001-01', title: 'a' }, { date: '2002', title: 'b' }]).signs, ['band', 'point']); // prettier-ignore
    assert.deepEqual(shown([{ date: '2001/2002', title: 'a', kind: 'period' }]).signs, ['period']);
  });
});
