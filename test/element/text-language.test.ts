import { assert } from '@open-wc/testing';
import type { TimelineFile } from '../../src/index.js';
import { mark, part, parts, text, timeline, until } from './fixture.js';

const FILE: TimelineFile = {
  lang: 'en',
  title: { en: 'A bridge', ar: 'جسر' },
  description: 'How a bridge came to be.',
  sources: [{ id: 'paper', title: 'The daily paper' }],
  lanes: [
    { id: 'plans', title: { en: 'Plans', de: 'Pläne' } },
    { id: 'works', title: 'Works' },
  ],
  events: [
    { id: 'vote', date: '1930', title: 'The vote', text: 'By **one** vote.', lane: 'plans', sources: ['paper'] },
    { id: 'bau', date: '1931', title: { en: 'Building', de: 'Bau' }, lane: 'works', links: [{ to: 'vote' }] },
    { id: 'jisr', date: '1932', title: 'افتتاح Brücke 1', lang: 'ar', text: 'كلمة', lane: 'works' },
  ],
};

/** The language that a text is in for whoever reads the page. */
const languageAt = (node: Element | null | undefined): string | undefined => node?.closest<HTMLElement>('[lang]')?.lang;
const around = (root: ParentNode, words: string) =>
  [...root.querySelectorAll('*')].findLast((node) => text(node).includes(words));

describe('the language of a text', () => {
  it('is told where it is another than that of the words, at marks, and not where it is the same', async () => {
    const element = await timeline(FILE, { lang: 'de-AT', width: 1000 });
    assert.equal(languageAt(mark(element, 'vote').querySelector('[part=label]')), 'en');
    assert.equal(languageAt(mark(element, 'jisr')), 'ar');
    assert.isFalse(mark(element, 'bau').hasAttribute('lang'));
    assert.equal(text(mark(element, 'bau')), 'Bau');
    const same = await timeline(FILE, { lang: 'en-GB', width: 1000 });
    assert.deepEqual(
      [...same.renderRoot.querySelectorAll('[lang]')].map(({ id }) => id || 'mark'),
      ['mark'],
    );
  });

  it('is told of titles, texts and sources in the details, of the heading and of the description', async () => {
    const element = await timeline(FILE, { lang: 'de' });
    const details = part(element, 'details');
    assert.equal(languageAt(around(part(element, 'details'), 'How a bridge')), 'en');
    assert.equal(languageAt(around(element.renderRoot.querySelector('#heading')!, 'A bridge')), 'en');
    await element.select('vote');
    assert.equal(languageAt(around(details.querySelector('.title')!, 'The vote')), 'en');
    assert.equal(languageAt(around(details, 'By one vote.')), 'en');
    assert.equal(languageAt(around(details, 'The daily paper')), 'en');
    await element.select('bau');
    assert.equal(text(details.querySelector('.title')), 'Bau');
    assert.isUndefined(languageAt(details.querySelector('.title bdi')));
    assert.equal(languageAt(around(details, 'The vote')), 'en', 'of an event that it leads to');
    await element.select('jisr');
    assert.equal(languageAt(around(details, 'كلمة')), 'ar');
  });

  it('is told in the table', async () => {
    const element = await timeline(FILE, { lang: 'de', attributes: { layout: 'table' } });
    await until(() => !!element.renderRoot.querySelector('tbody tr'));
    const body = element.renderRoot.querySelector('tbody')!;
    assert.equal(languageAt(around(body, 'The vote')), 'en');
    assert.equal(languageAt(around(body, 'The daily paper')), 'en');
    assert.isUndefined(languageAt(around(body, 'Bau')));
  });

  it('is told in the card', async () => {
    const element = await timeline(FILE, { lang: 'de', width: 1000 });
    mark(element, 'jisr').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    element.focus();
    await element.select('jisr');
    assert.equal(languageAt(mark(element, 'jisr')), 'ar');
  });

  it('does not turn the words around it: each has a direction of its own', async () => {
    const element = await timeline(FILE, { lang: 'en', width: 1000 });
    await element.select('jisr');
    const title = around(part(element, 'details').querySelector('.title')!, 'افتتاح')!;
    assert.equal(title.localName, 'bdi');
    assert.equal(getComputedStyle(title).direction, 'rtl');
    assert.equal(mark(element, 'jisr').querySelector<HTMLElement>('[part=label]')!.dir, 'auto');
  });

  const claims = [{ source: 'paper', date: '1932-09-02/1932-09-03' }];
  const events = [{ id: 'one', date: '1932-09-05', title: 'One', claims }];
  /** The words of a version, and left edges of the letters in it. */
  async function version(dir: string) {
    const element = await timeline({ ...FILE, events }, { lang: 'ar', dir, width: 1000 });
    await element.select('one');
    const words = parts(element, 'claim')
      .map((claim) => claim.querySelector<HTMLElement>('[dir]')!)
      .find((line) => text(line).includes('The daily paper'))!;
    const left = (sought: string) => {
      const node = words.firstChild as Text;
      const range = document.createRange();
      range.setStart(node, node.data.indexOf(sought));
      range.setEnd(node, node.data.indexOf(sought) + 1);
      return range.getBoundingClientRect().left;
    };
    // Each browser has its own months and digits for this language.
    const format = new Intl.DateTimeFormat('ar', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
    const told = format.formatToParts(Date.UTC(1932, 8, 3));
    const [day, month, year] = ['day', 'month', 'year'].map((type) => told.find((one) => one.type === type)!.value);
    return { words, left, day, month, year };
  }

  it('does not turn a date after a name in Latin, at the versions over the track, from right to left', async () => {
    const { words, left, month, year } = await version('rtl');
    assert.equal(words.dir, 'rtl');
    assert.isAbove(left('The'), left(month));
    assert.isAbove(left(month), left(year), 'the year after the month');
  });

  it('does not tear an Arabic date apart after a name in Latin, from left to right', async () => {
    const { left, day, month, year } = await version('ltr');
    assert.isBelow(left('The'), left(year));
    assert.isAbove(left(day), left(month), 'the day before the month, as it is read');
    assert.isAbove(left(month), left(year), 'the year after the month, as it is read');
  });

  it('is that of the row and of the source where these have a name in the language of the page', async () => {
    const element = await timeline(FILE, { lang: 'de', width: 1000 });
    assert.deepEqual(parts(element, 'lane-label').map(text), ['Pläne', 'Works']);
    element.parentElement!.lang = 'en';
    await until(() => text(parts(element, 'lane-label')[0]) === 'Plans');
  });
});
