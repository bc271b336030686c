import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Trait, type EventColumns } from '../../../src/model/columns.js';
import { foldsOf } from '../../../src/model/folds.js';
import { Precision } from '../../../src/model/span.js';

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Events from a first to a last day. */
function columns(...events: [from: string, to: string, traits?: number][]): EventColumns {
  const sorted = events
    .map(([from, to, traits = 0]) => ({ from: Date.parse(from), to: Date.parse(to) + 86_399_999, traits }))
    .sort((a, b) => a.from - b.from);
  return {
    size: events.length,
    start: Float64Array.from(sorted, ({ from }) => from),
    last: Float64Array.from(sorted, ({ to }) => to),
    traits: Uint16Array.from(sorted, ({ traits }) => traits),
    precision: new Uint8Array(events.length).fill(Precision.Day),
  } as unknown as EventColumns;
}
const year = (y: number): [string, string] => [`${y}-01-01`, `${y}-12-31`];
const folds = (...events: Parameters<typeof columns>) =>
  foldsOf(columns(...events)).folds.map(({ start, end }) => `${iso(start)} ${iso(end - 1)}`);

describe('folds', () => {
  it('are the long empty stretches, from the end of a date to the start of the next', () => {
    assert.deepEqual(folds(year(1939), year(2000), year(2002), year(2015), year(2016)), [
      '1940-01-01 1999-12-31',
      '2003-01-01 2014-12-31',
    ]);
  });

  it('are none where events are spread evenly, however few', () => {
    assert.deepEqual(folds(year(1900), year(1950), year(2000)), []);
    assert.deepEqual(folds(year(1900), year(2000)), []);
    assert.deepEqual(folds(year(1900)), []);
    assert.deepEqual(folds(), []);
  });

  it('do not lie in what may have happened at any time of a year', () => {
    assert.deepEqual(
      folds(['1990-01-01', '1990-01-01'], ['1990-01-02', '1990-01-02'], ['1990-01-03', '2050-01-01']),
      [],
    );
  });

  it('do lie in what lasts, between its ends', () => {
    const war: [string, string, number] = ['1990-01-01', '2050-01-01', Trait.Lasts];
    assert.deepEqual(folds(war, ['1990-01-03', '1990-01-03'], ['1990-01-04', '1990-01-04']), ['1990-01-05 2049-12-31']);
  });

  it('are all that are alike, and none of them alone', () => {
    const clusters = [1900, 1920, 1940, 1960, 1980].flatMap((y) =>
      [1, 2, 3, 4].map((day): [string, string] => [`${y}-01-0${day}`, `${y}-01-0${day}`]),
    );
    assert.equal(folds(...clusters).length, 4);
  });

  it('say how much time stays open', () => {
    const { open } = foldsOf(columns(year(1939), year(2000), year(2001)));
    assert.equal(open, (365 + 366 + 365) * 86_400_000);
  });

  it('say so to the millisecond beside an age, whose length has no room for one', () => {
    const start = Float64Array.of(-4e17, 1.7e12, 1.7e12 + 1, 1.7e12 + 1000);
    const { open, folds } = foldsOf({
      ...columns(year(1), year(2), year(3), year(4)),
      start,
      last: start,
    });
    assert.equal(folds.length, 2);
    assert.equal(open, 3); // so many moments; at the age none is that short
  });
});
