import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markdown } from '../../../src/render/markdown.js';
import { markup } from '../../../src/render/markup.js';

const html = (text: string) =>
  markup(markdown(text))
    .replace(/ rel="[^"]*"/g, '')
    .replace(/>\s+|\s+</g, (space) => space.trim());

describe('the Markdown subset', () => {
  for (const [what, text, expected] of [
    ['paragraphs and line breaks', 'One\ntwo\n \nThree', '<p>One<br />two</p><p>Three</p>'],
    ['bold, italic and code', 'a **b** *c* `d`', '<p>a<strong>b</strong><em>c</em><code>d</code></p>'],
    ['italic in bold', '**a *b* c**', '<p><strong>a<em>b</em>c</strong></p>'],
    ['bold in italic', '*a **b** c*', '<p><em>a<strong>b</strong>c</em></p>'],
    ['no marks that stand apart from their words', '2 * 3 * 4', '<p>2 * 3 * 4</p>'],
    ['no marks in code', '`a*b*c`', '<p><code>a*b*c</code></p>'],
    ['a list', '- one\n* two\n+ three', '<ul><li>one</li><li>two</li><li>three</li></ul>'],
    ['a numbered list', '1. one\n2) two', '<ol start="1"><li>one</li><li>two</li></ol>'],
    ['a numbered list that goes on', '3. three\n4. four', '<ol start="3"><li>three</li><li>four</li></ol>'],
    ['a list after words', 'Three:\n- one\n- two', '<p>Three:</p><ul><li>one</li><li>two</li></ul>'],
    [
      'a year at the start of a line, which is no list',
      'It ended in\n2002. Then',
      '<p>It ended in<br />2002. Then</p>',
    ],
    ['a day at the start of a text, which is no list', '1. Mai in Berlin', '<p>1. Mai in Berlin</p>'],
    [
      'a day in the midst of words',
      'It was on the\n1. of May\nin Berlin',
      '<p>It was on the<br />1. of May<br />in Berlin</p>',
    ],
    ['a numbered list after words', 'Two:\n1. one\n2. two', '<p>Two:</p><ol start="1"><li>one</li><li>two</li></ol>'],
    ['numbers that stand apart as they are', '1. one\n\n2. two', '<p>1. one</p><p>2. two</p>'],
    ['a link', '[the *court*](https://a.example/b)', '<p><a href="https://a.example/b">the<em>court</em></a></p>'],
    [
      'a link with brackets in its address',
      '[x](https://a.example/b_(c))',
      '<p><a href="https://a.example/b_(c)">x</a></p>',
    ],
    ['a relative link, as it is on a server', '[x](../b?c=1&d=2)', '<p><a href="../b?c=1&amp;d=2">x</a></p>'],
    ['no link to a script', '[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
    ['HTML as text', '<b>x</b> & "y"', '<p>&lt;b&gt;x&lt;/b&gt; &amp; &quot;y&quot;</p>'],
    ['marks that are never closed', '**a *b `c [d](', '<p>**a *b `c [d](</p>'],
  ] as const)
    it(`has ${what}`, () =>
      assert.equal(
        html(text),
        expected.replace(/>\s+|\s+</g, (space) => space.trim()),
      ));

  it('keeps every letter of a text without marks', () => {
    const text = 'Ünïcode — “quotes”, snake_case_words, 5 < 6 > 4';
    assert.equal(html(text).replace('&lt;', '<').replace('&gt;', '>'), `<p>${text}</p>`);
  });

  for (const pattern of ['*', '**', '**a', '*a ', '**a *b ', '*a **b** ', '[', '[a](', '[a]((', '`', '1. '])
    it(`comes to an end with 20,000 signs of “${pattern}”, and stops there`, () => {
      const text = pattern.repeat(30_000);
      assert.equal(html(text), html(text.slice(0, 20_000)));
    });
});
