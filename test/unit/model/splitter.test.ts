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

  it('takes what is JSON and nothing else, whatever a text is changed to', () => {
    const parsed = (read: () => unknown) => {
      try {
        return [read()];
      } catch (error) {
        assert.ok(error instanceof SyntaxError);
        return [];
      }
    };
    const slip = fc.oneof(
      fc.constantFrom('', ',', '[', ']', '{', '}', '"', '\\', ':', ' ', '\u00a0', '1', 'x'),
      fc.string(),
    );
    const files = fc.oneof(events, fc.record({ title: value, events, lanes: events }));
    fc.assert(
      fc.property(files, fc.nat(), fc.nat(3), slip, lengths, (file, at, cut, other, cuts) => {
        const sound = JSON.stringify(file);
        const place = at % (sound.length + 1);
        const text = sound.slice(0, place) + other + sound.slice(place + cut);
        const [whole] = parsed(() => JSON.parse(text)) as [{ events?: unknown }?];
        // Of two lists under one key JSON.parse takes the last.
        if (text.split('"events"').length > 2) return;
        const [found] = parsed(() => split(text, cuts)) as [ReturnType<typeof split>?];
        assert.equal(!found, whole === undefined, text);
        if (Array.isArray(whole)) assert.deepEqual(found!.events, whole);
        else if (Array.isArray(whole?.events)) assert.deepEqual(found!.events, whole.events);
      }),
      { numRuns: Number(process.env.LAW_RUNS ?? 1000) },
    );
  });

  it('fails where a comma stands for an event that is not there, also between two batches', () => {
    const long = JSON.stringify('x'.repeat(40_000));
    for (const text of [`[${long},]`, `[${long},,1]`, `[${long},  ]`, `[,${long}]`, `[1,${long},]`])
      assert.throws(() => split(text, [1000]), SyntaxError, text.replace(long, 'long'));
    assert.equal(split(`[${long},1 ]`, [1000]).events.length, 2);
    assert.deepEqual(split(`{"events":[${long},1],"lanes":[]}`, [1000]).rest, { events: [], lanes: [] });
  });

  it('fails where events are no JSON', () => {
    assert.throws(() => split('[1,2,,3]', [3]), SyntaxError);
    assert.throws(() => split('{"events":[{"a":1 "b":2}]}', [3]), SyntaxError);
  });
});
