import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markdown } from '../../../src/render/markdown.js';

Object.assign(globalThis, { document: { baseURI: 'https://example.org/' }, location: { protocol: 'https:' } });

/** A template in one line: its markup, and its values as they would show. */
const line = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(line).join('')
    : typeof value === 'object' && value && 'strings' in value
      ? (value as unknown as { strings: string[]; values: unknown[] }).strings
          .map((text, k) => text + ('values' in value ? line((value.values as unknown[])[k] ?? '') : ''))
          .join('')
      : String(value);
const shown = (text: string) => line(markdown(text));

describe('Markdown of the event file', () => {
  it('takes the innermost bracket for the label of a link, so that any number of them is read in no time', () => {
    assert.equal(shown('[[x](https://a.test/)'), '<p>[<a href=https://a.test/ rel="noopener noreferrer">x</a></p>');
    assert.equal(shown('['.repeat(500)), `<p>${'['.repeat(500)}</p>`);
  });

  it('leaves a link that may not be opened as it is written', () => {
    for (const text of ['[x](javascript:hit())', '[x](\u0001JAVAscript:hit)', '[x](data:text/html,x)', '[x](http://)'])
      assert.equal(shown(text), `<p>${text}</p>`);
  });

  it('leaves out who opens a link, and with what password', () => {
    assert.match(shown('[x](https://me:secret@a.test/)'), /href=https:\/\/a\.test\/ /);
  });
});
