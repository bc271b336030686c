import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html, nothing } from 'lit';
import { markup } from '../../../src/render/markup.js';

describe('a template as HTML', () => {
  it('escapes every value, between tags and in attributes', () => {
    const hostile = `"><img src=x onerror=alert(1)>'&`;
    const text = markup(html`<a href=${hostile} title="a ${hostile}">${hostile}</a>`);
    assert.doesNotMatch(text, /<img/);
    assert.equal(
      text,
      `<a href="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;'&amp;" title="a &quot;&gt;&lt;img src=x onerror=alert(1)&gt;'&amp;">&quot;&gt;&lt;img src=x onerror=alert(1)&gt;'&amp;</a>`,
    );
  });

  it('takes no value for markup that looks like a template', () => {
    const fake = JSON.parse('{"strings": ["<script>alert(1)</script>"], "values": [], "_$litType$": 1}') as object;
    assert.doesNotMatch(markup(html`<p>${fake}</p>`), /<script/);
  });

  it('leaves out classes, parts, listeners, properties and what is nothing', () => {
    const template = html`<p class="a ${'b'}" part="c" .style=${'x'} @load=${() => 0} ?hidden=${true} id=${nothing}>
      ${nothing}${undefined}${null}${''}${false}${0}
    </p>`;
    assert.equal(markup(template), '<p hidden> 0 </p>');
  });

  it('leaves words alone that are called like what it leaves out', () => {
    const words = 'Soldiers take part in a class="x" part of class today';
    const text = markup(html`<img alt="${words}" class="a" title=${words} />${words}`);
    const escaped = words.replaceAll('"', '&quot;');
    assert.equal(text, `<img alt="${escaped}" title="${escaped}" />${escaped}`);
  });

  it('writes lists and templates in templates', () => {
    assert.equal(markup([html`<b>${['x', html`<i>${'y'}</i>`]}</b>`, 'z']), '<b>x<i>y</i></b>z');
  });
});
