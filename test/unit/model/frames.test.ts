import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { disputeIndex } from '../../../src/model/claims.js';
import type { Claim, Dispute, TimelineEvent } from '../../../src/model/file.js';
import { drawnDate, framedDifferences } from '../../../src/model/frames.js';
import { dispute, DISPUTES, event, EVENTS } from './story-claims.js';

const frames = (one: TimelineEvent, disputes: Dispute[], events = [one]) => {
  const { differences, standing } = framedDifferences(one, disputeIndex({ events, disputes }));
  return {
    differences: differences.map(({ field, kind, frame }) => `${field}: ${kind}${frame ? `, ${frame}` : ''}`),
    standing: standing.map(({ id }) => id),
  };
};
const story = (id: string) =>
  frames(
    EVENTS.find((one) => one.id === id)!,
    DISPUTES,
    EVENTS,
  );

describe('the frame of a difference', () => {
  it('is the kind of the dispute whose sides name its claims, beside the derived kind', () => {
    assert.deepEqual(story('visit'), {
      differences: ['date: conflict, update', 'status: told-differently, update', 'first: told-differently, scope'],
      standing: [],
    });
    assert.deepEqual(story('assurance').differences, ['assurance: told-differently, contradiction']);
    assert.deepEqual(story('warrant').differences.slice(0, 2), [
      'date: precision',
      'grounds: told-differently, precision',
    ]);
  });

  it('is none for an event where no claim of a difference is named; the dispute stands for itself', () => {
    assert.deepEqual(story('azerbaijan'), { differences: [], standing: ['d-countries'] });
    assert.deepEqual(story('visit-2019'), { differences: [], standing: ['d-first'] });
  });

  const claims: Claim[] = [
    { id: 'a', source: 's1', topic: 'deaths', value: 3 },
    { id: 'b', source: 's2', topic: 'deaths', value: 3 },
    { id: 'c', source: 's3', topic: 'deaths', value: 4 },
    { id: 'd', source: 's4', says: 'Nothing of that' },
  ];
  const told = event({ claims });

  it('needs sides on two of its versions', () => {
    const word = dispute('whose-word', [['a'], ['b'], ['d']], { kind: 'attribution' });
    assert.deepEqual(frames(told, [word]), { differences: ['deaths: told-differently'], standing: ['whose-word'] });
  });

  it('knows a side by its sources too, if another names a claim', () => {
    const sides = [
      { label: 'Three', claims: ['a'] },
      { label: 'Four', sources: ['s3'] },
    ];
    const one: Dispute = { ...dispute('d', []), kind: 'scope', sides };
    assert.deepEqual(frames(told, [one]).differences, ['deaths: told-differently, scope']);
    const bare: Dispute = { ...one, events: ['e'], sides: [{ label: 'Three', sources: ['s1'] }, sides[1]] };
    assert.deepEqual(frames(told, [bare]), { differences: ['deaths: told-differently'], standing: ['d'] });
  });

  it('is that of the first dispute with a kind, and none without', () => {
    const sides = [['a'], ['c']];
    const plain = dispute('plain', sides);
    assert.deepEqual(frames(told, [plain]), { differences: ['deaths: told-differently'], standing: [] });
    const later = dispute('later', sides, { kind: 'update' });
    assert.deepEqual(frames(told, [plain, later]).differences, ['deaths: told-differently, update']);
  });
});

describe('the date that is drawn', () => {
  it('is the one as written, with its sources and the others beside it', () => {
    const drawn = drawnDate(event({ date: '2024-09-02', sources: ['s2'], claims: [{ source: 's1', date: '2024' }] }))!;
    assert.deepEqual(
      [drawn.version.value, drawn.version.sources, drawn.reason, drawn.notes],
      ['2024-09-02', ['s2'], 'written', []],
    );
    assert.deepEqual(
      drawn.others.map(({ value }) => value),
      ['2024'],
    );
  });
  it('has the reasons of the editor who prefers it, not those for other versions or fields', () => {
    const claims: Claim[] = [
      { source: 's1', date: '2024-09-03', note: 'The plan' },
      { source: 's2', date: '2024-09-02', rank: 'preferred', note: 'Written after it' },
      { source: 's3', topic: 'length', value: 2, rank: 'preferred', note: 'Counted' },
    ];
    const drawn = drawnDate(event({ date: '2024-09-02', claims }))!;
    assert.deepEqual([drawn.reason, drawn.notes], ['preferred', ['Written after it']]);
  });
  it('stays the one as written where a claim with another date is preferred', () => {
    const claims: Claim[] = [{ source: 's2', date: '2024-09-03', rank: 'preferred', note: 'Better' }];
    const drawn = drawnDate(event({ date: '2024-09-02', claims }))!;
    assert.deepEqual([drawn.version.value, drawn.reason, drawn.notes], ['2024-09-02', 'written', []]);
  });
  it('is there without any claim or source, and not without a date that can be read', () => {
    assert.deepEqual(drawnDate(event({}))?.version.sources, []);
    assert.equal(drawnDate(event({ date: 'once' })), undefined);
  });
});
