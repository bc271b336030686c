import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coreOf } from '../../../src/model/agreement.js';
import { readDate } from '../../../src/model/edtf.js';
import type { Claim } from '../../../src/model/file.js';
import { UTC_CLOCK } from '../../../src/model/span.js';

const core = (date: string, ...claims: Partial<Claim>[]) => {
  const event = { date, title: 'Event', sources: ['a'], claims: claims.map((claim) => ({ source: 'b', ...claim })) };
  const found = coreOf(event, readDate(date)!, UTC_CLOCK);
  return found?.map((time) => new Date(time).toISOString().slice(0, 10));
};

describe('the solid part of what lasts', () => {
  it('is what all versions of the date have in common', () => {
    assert.deepEqual(core('2024-09-02/2024-09-03', { date: '2024-09-03' }), ['2024-09-03', '2024-09-04']);
  });

  it('of one version is where all bounds agree', () => {
    assert.deepEqual(core('2024-08/2024-10'), ['2024-09-01', '2024-10-01']);
    assert.equal(core('2024-09-02/2024-09-03'), undefined);
  });

  it('of versions that lie apart is that of the date as written', () => {
    assert.deepEqual(core('2024-08/2024-10', { date: '2025' }), ['2024-09-01', '2024-10-01']);
  });

  it('follows the zone of the axis, also for one and the same event', () => {
    const event = {
      date: '2024-09-02',
      end: '2024-09-05',
      title: 'Event',
      claims: [{ source: 'b', date: '2024-09-03T10:00Z/2024-09-04' }],
    };
    const hour = 3_600_000;
    const later = { instant: (utc: number) => utc + 8 * hour, wall: (local: number) => local };
    const [from, there] = [UTC_CLOCK, later].map(
      (clock) => coreOf(event, readDate('2024-09-02/2024-09-05', clock)!, clock)![0],
    );
    assert.equal(there - from, 8 * hour);
  });

  it('leaves out what is denied or set aside', () => {
    assert.deepEqual(core('2024-08/2024-10', { date: '2024-08', stance: 'denies' }), ['2024-09-01', '2024-10-01']);
    assert.deepEqual(core('2024-08/2024-10', { date: '2024-08', rank: 'deprecated' }), ['2024-09-01', '2024-10-01']);
  });
});
