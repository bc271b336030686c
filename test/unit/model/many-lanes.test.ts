import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eventSet } from '../../../src/model/events.js';
import { readFile } from '../../../src/model/reader.js';

it('each event stands in its own lane, however many lanes a file has', () => {
  const data = Array.from({ length: 70_000 }, (_, k) => ({ date: '2002', title: 'One', lane: `lane ${k}` }));
  const { file, times } = readFile(data);
  const set = eventSet(file!, times!);
  for (const event of [0, 65_535, 65_536, 69_999]) {
    assert.equal(set.lanes[set.lane[event]].title, set.record(event).lane);
  }
});
