import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Splitter } from '../../../src/model/splitter.js';

/** What a splitter makes of a text that comes in parts of these lengths. */
function split(text: string, lengths: readonly number[]) {
  const events: unknown[] = [];
  let batches = 0;
  const splitter = new Splitter((batch) => {
    events.push(...batch);
    batches++;
  });
  let at = 0;
  for (let k = 0; at < text.length; k++) {
    const length = lengths[k % lengths.length];
    splitter.push(text.slice(at, at + length));
    at += length;
  }
  return { events, rest: JSON.parse(splitter.rest) as unknown, batches };
}

describe('Splitter', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
  const tricky = fc.constantFrom('"', '\\', '[', ']', '{', '}', ',', '"events":[', '\\"', 'a\\\\');
  const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), tricky, fc.array(tricky));
  const events = fc.array(value);
  const space = fc.constantFrom(undefined, 1, '\t');

  it('gives the events of a bare list, whatever they are and however the text is cut', () => {
    fc.assert(
      fc.property(events, space, lengths, (list, indent, cuts) => {
        const found = split(JSON.stringify(list, null, indent), cuts);
        assert.deepEqual([found.events, found.rest], [JSON.parse(JSON.stringify(list)), []]);
      }),
    );
  });

  it('gives the events of a file and the file without them, wherever the list stands in it', () => {
    const others = fc.dictionary(fc.oneof(fc.string(), tricky), value, { noNullPrototype: true });
    fc.assert(
      fc.property(others, events, others, space, lengths, (before, list, after, indent, cuts) => {
        const text = JSON.stringify(
          { ...before, events: list, ...after, ...(!('events' in after) && {}) },
          null,
          indent,
        );
        const whole = JSON.parse(text) as { events: unknown };
        if (!Array.isArray(whole.events)) return;
        const found = split(text, cuts);
        assert.deepEqual(found.events, whole.events);
        assert.deepEqual(found.rest, { ...whole, events: [] });
      }),
    );
  });

  it('hands many events on a batch at a time', () => {
    const list = Array.from({ length: 5000 }, (_, k) => ({ date: '2002', title: `Event, number ${k}` }));
    const { events, batches } = split(JSON.stringify({ events: list }), [1000]);
    assert.deepEqual(events, list);
    assert.ok(batches > 5 && batches < 20, String(batches));
  });

  it('does not take a nested list for that of the events', () => {
    const file = { lanes: [{ id: 'a', 'x-events': [1] }], 'x-more': { events: [2] }, events: [3] };
    assert.deepEqual(split(JSON.stringify(file), [7]).events, [3]);
  });

  it('fails where events are no JSON', () => {
    assert.throws(() => split('[1,2,,3]', [3]), SyntaxError);
    assert.throws(() => split('{"events":[{"a":1 "b":2}]}', [3]), SyntaxError);
  });
});
