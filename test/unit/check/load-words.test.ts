import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { ignoredIssue } from '../../../src/check/load-words.js';

/** Lines of the console while it is told of. */
function said(...given: Parameters<typeof ignoredIssue>): unknown[] {
  const { mock: heard } = mock.method(console, 'warn', () => undefined);
  try {
    ignoredIssue(...given);
    return heard.calls.flatMap((call) => call.arguments);
  } finally {
    heard.restore();
  }
}

describe('a setting that can’t be used', () => {
  it('has a line in the console, with one that can', () =>
    assert.deepEqual(said('field-value', 'layout', 'sideways', ['auto', 'vertical']), [
      '<event-timeline>: layout "sideways" was ignored: it is none of auto, vertical. Write for example "auto".',
    ]));

  it('has none where the load has one itself', () =>
    assert.deepEqual(said('src-and-data', 'Inline JSON', undefined, []), []));
});
