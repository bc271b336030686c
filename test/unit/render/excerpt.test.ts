import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerpt } from '../../../src/render/excerpt.js';

describe('an excerpt', () => {
  it('is a short text as it is, without the marks of Markdown', () => {
    assert.equal(
      excerpt('He **did** come, [says](https://a.example/x) `Post`.\n\n- _one_\n- snake_case', 140),
      'He did come, says Post. one snake_case',
    );
    assert.equal(excerpt('1. Mai in Berlin', 140), '1. Mai in Berlin');
    assert.equal(excerpt('1. one\n2. two', 140), '1. one 2. two');
    assert.equal(excerpt('', 140), '');
  });

  it('is cut between words, and says so', () => {
    const cut = excerpt('The court reminded Mongolia of its duty, and said that states must arrest.', 42);
    assert.equal(cut, 'The court reminded Mongolia of its duty…');
    assert.equal(excerpt('x'.repeat(50), 10), `${'x'.repeat(10)}…`);
  });

  it('is never longer than asked for, and reads no more of a long text than it needs', () => {
    const began = 'word '.repeat(200_000);
    assert.ok(excerpt(began, 140).length <= 141);
  });
});
