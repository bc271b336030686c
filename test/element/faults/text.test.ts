import { expect } from '@open-wc/testing';
import { part, parts, text, timeline } from '../fixture.js';
import { frame } from './heard.js';

/** Words that are hard to set. Each is one event whose label, details and table show it as it is. */
// prettier-ignore
const TEXTS: readonly (readonly [what: string, title: string])[] = [
  ['a long word', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(4)],
  ['many words', 'word '.repeat(99).trim()],
  ['lines and tabs', 'one\n\ttwo\r\nthree'],
  ['accents behind their letter', 'Z̸͓͌a̵͙̓l̷̰̏g̸̳̈́o̶̹͗ é ñ'],
  ['a family of four', '👨‍👩‍👧‍👦 👩🏽‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['half a sign', 'A\ud83d B'],
  ['no sign at all', 'A\u0000\u0007\u001bB'],
  ['signs without a width', 'A\u200b\u200c\u200d\u2060\ufeffB'],
  ['Arabic', 'محكمة الجنايات الدولية تصدر مذكرة'],
  ['Hebrew among English', 'The שלום report (2024)'],
  ['another direction that is never closed', '\u202eevil\u2066 title'],
  ['Mongolian, from top to bottom', 'ᠮᠣᠩᠭᠣᠯ ᠤᠯᠤᠰ'],
  ['Thai without blanks', 'ศาลอาญาระหว่างประเทศออกหมายจับประธานาธิบดี'],
  ['Devanagari', 'अंतर्राष्ट्रीय आपराधिक न्यायालय'],
  ['Chinese', '国际刑事法院对总统发出逮捕令'],
  ['tags', '<img src=x onerror=alert(1)><b>bold</b>'],
  ['entities', '&lt;b&gt; &amp; &nbsp;'],
  ['words that programs mean something by', 'undefined null NaN [object Object]'],
  ['names of objects', '__proto__ constructor toString'],
  ['a template', '${7*7} {{7*7}} <%= 7 %>'],
  ['Markdown', '**bold** [link](javascript:alert(1))'],
];

describe('faults of texts', () => {
  for (const [what, title] of TEXTS)
    it(`${what}: shown as it is, in its place`, async () => {
      const element = await timeline(
        [
          { id: 'it', date: '2002', title, text: title, lane: title.slice(0, 60), tags: [title] },
          { id: 'next', date: '2004', title: 'Next' },
        ],
        { width: 360, attributes: { selected: 'it', layout: 'horizontal' } },
      );
      const shown = text(Object.assign(document.createElement('p'), { textContent: title }));
      const label = parts(element, 'label').find((one) => one.textContent !== 'Next')!;
      expect(text(label)).to.equal(shown);
      expect(text(part(element, 'details'))).to.contain(shown);
      expect(element.renderRoot.querySelector('img, b:not(bdi)'), 'nothing of it is markup').to.be.null;
      expect(element.scrollWidth, 'no wider than its place').to.be.at.most(360);
      const lines = label.getBoundingClientRect().height;
      expect(lines, 'one line').to.be.below(40);
      element.filter = title.slice(0, 20);
      element.layout = 'table';
      await element.updateComplete;
      await frame();
      element.filter = null;
      await element.updateComplete;
      await frame();
      expect(text(element.renderRoot.querySelector('.table-view'))).to.contain(shown);
      expect(element.scrollWidth).to.be.at.most(360);
    });
});
