import { assert } from '@open-wc/testing';
import { EventTimeline } from '../../src/index.js';
import { part, text, timeline, until } from './fixture.js';

const DATA = [
  { id: 'a', date: '2002', title: 'First' },
  { id: 'b', date: '2010', title: 'Second' },
];

describe('the language', () => {
  it('is that of the nearest lang before anything shows, and of a region at least the language', async () => {
    const element = await timeline(DATA, { lang: 'de-AT' });
    assert.equal(part(element, 'search').getAttribute('aria-label'), 'Ereignisse suchen');
    assert.include(text(element.renderRoot.querySelector('.summary')), '2 Ereignisse');
  });

  it('changes with the page while it shows; the old words stay until the others are there', async () => {
    const element = await timeline(DATA);
    const box = element.parentElement!;
    const label = () => part(element, 'search').getAttribute('aria-label');
    const seen = new Set([label()]);
    const observer = new MutationObserver(() => seen.add(label()));
    observer.observe(element.renderRoot, { subtree: true, attributes: true });
    box.lang = 'mn';
    await until(() => label() === 'Үйл явдал хайх');
    box.lang = 'en';
    await until(() => label() === 'Search events');
    observer.disconnect();
    assert.deepEqual([...seen], ['Search events', 'Үйл явдал хайх']);
  });

  it('is English where there are no words in it, with dates of its own', async () => {
    const element = await timeline(DATA, { lang: 'sw' });
    assert.equal(part(element, 'search').getAttribute('aria-label'), 'Search events');
  });

  it('has words of the page put in the place of its own', async () => {
    const element = await timeline(DATA, { lang: 'de' });
    EventTimeline.registerTranslation({ $code: 'de', core: { search: 'Stöbern' } });
    await until(() => part(element, 'search').getAttribute('aria-label') === 'Stöbern');
    assert.include(text(element.renderRoot.querySelector('.summary')), '2 Ereignisse');
  });
});
