import { expect } from '@open-wc/testing';
import type { EventTimeline } from '../../src/index.js';
import { part, text, until } from '../element/fixture.js';

const SCRIPT: string = '/dist/event-timeline.js';
const DATA = [
  { date: '2002', title: 'Erstes' },
  { date: '2010', title: 'Zweites' },
];

/** A timeline in German. */
async function german(): Promise<EventTimeline> {
  const element = document.createElement('event-timeline');
  element.lang = 'de';
  element.data = DATA;
  document.body.append(element);
  await until(() => text(element.shadowRoot?.querySelector('.summary')).startsWith('2 '));
  return element;
}

const scripts = () =>
  performance.getEntriesByType('resource').flatMap(({ name }) => /event-timeline[\w-]*(?=\.js)/.exec(name) ?? []);

describe('the one script with lang="de"', () => {
  it('loads the words from beside it, only those that show, and speaks German', async () => {
    await import(SCRIPT);
    const element = await german();
    expect(part(element, 'search').getAttribute('aria-label')).to.equal('Ereignisse suchen');
    expect(text(element.shadowRoot!.querySelector('.summary'))).to.contain('2 Ereignisse');
    const loaded = scripts();
    expect(loaded).to.include.members([
      'event-timeline-words',
      'event-timeline-words-de',
      'event-timeline-words-de-dates',
    ]);
    expect(loaded).not.to.include('event-timeline-words-de-help');
    expect(loaded).not.to.include('event-timeline-words-mn');
    element.remove();
  });

  it('speaks German in a table, also after another timeline has come that has none', async () => {
    await import(SCRIPT);
    const first = await german();
    first.layout = 'table';
    const head = () => text(first.shadowRoot!.querySelector('thead'));
    await until(() => head().includes('Ereignis'));
    const second = await german();
    first.requestUpdate();
    await first.updateComplete;
    expect(head()).to.contain('Ereignis');
    first.remove();
    second.remove();
  });

  it('takes words of a page by the class of the tag, by the names they have in the sources', async () => {
    await import(SCRIPT);
    const { registerTranslation } = customElements.get('event-timeline') as typeof EventTimeline;
    const element = await german();
    registerTranslation({
      $code: 'de',
      forms: { '#events': { one: '{0} Begebenheit', other: '{0} Begebenheiten' } },
      core: {
        keyboardHint: 'Pfeile gehen.',
        actions: { fit: 'Das Ganze' },
        summary: '{0#events}[ aus {1}][ {2}][ {3}]',
      },
    });
    await until(() => text(element.shadowRoot!.querySelector('#keys')) === 'Pfeile gehen.');
    expect(part(element, 'fit').getAttribute('aria-label') ?? text(part(element, 'fit'))).to.equal('Das Ganze');
    expect(text(element.shadowRoot!.querySelector('.summary'))).to.contain('2 Begebenheiten');
    expect(part(element, 'search').getAttribute('aria-label'), 'the others stay').to.equal('Ereignisse suchen');
    element.remove();
  });
});
