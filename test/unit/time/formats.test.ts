import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { intl } from '../../../src/time/formats.js';

describe('the format of a language', () => {
  class Asked {
    constructor(readonly locales: string[]) {
      if (locales[0] === 'no such') throw new RangeError('not a locale');
    }
  }

  it('is that of English where the engine does not know the language, not that of the reader’s browser', () => {
    assert.deepEqual(intl(Asked, 'mn').locales, ['mn', 'en']);
    assert.equal(intl(Intl.DateTimeFormat, 'tlh').resolvedOptions().locale, 'en');
  });

  it('is that of English where it is no language', () => {
    assert.deepEqual(intl(Asked, 'no such').locales, ['en']);
  });
});
