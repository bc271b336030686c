import { assert, fixture, html } from '@open-wc/testing';
import type { EventTimeline, TimelineEvent } from '../../src/index.js';
import { mark, part, text, timeline, until } from './fixture.js';

const TWO: TimelineEvent[] = [
  { id: 'a', date: '2002', title: 'Alpha', text: 'About alpha' },
  { id: 'b', date: '2004', title: 'Beta', text: 'About beta' },
];
const isSeen = (element: Element | null) => !!element?.getClientRects().length;

/** A timeline with these children, once it is in this state. */
async function withChildren(children: unknown, state: string, data: unknown = TWO): Promise<EventTimeline> {
  const element = await fixture<EventTimeline>(html`<event-timeline .data=${data}>${children}</event-timeline>`);
  await until(() => element.state === state);
  await element.updateComplete;
  return element;
}

describe('slots', () => {
  it('header: above the heading', async () => {
    const element = await withChildren(html`<p slot="header">Dossier</p>`, 'ready');
    const own = element.querySelector('p')!;
    const heading = element.renderRoot.querySelector('h2')!;
    assert.isBelow(own.getBoundingClientRect().bottom, heading.getBoundingClientRect().bottom + 1);
    assert(isSeen(own));
  });

  it('empty: in place of the words for "no events"', async () => {
    const element = await withChildren(html`<p slot="empty">Soon</p>`, 'empty', []);
    assert(isSeen(element.querySelector('p')));
    assert.isTrue(part(element, 'empty').contains(element.querySelector('p')!.assignedSlot));
  });

  it('error: below the words of an error', async () => {
    const element = await withChildren(html`<p slot="error">Call us</p>`, 'error', 7);
    const own = element.querySelector('p')!;
    assert(isSeen(own));
    assert.isAbove(
      own.getBoundingClientRect().top,
      part(element, 'error').querySelector('p')!.getBoundingClientRect().top,
    );
  });

  it('details: replaces the body of the details', async () => {
    const element = await withChildren(html`<p slot="details">My own</p>`, 'ready');
    await element.select('a');
    assert(isSeen(element.querySelector('p')));
    assert.isFalse(isSeen(element.renderRoot.querySelector('.details .title')));
  });

  it('the default one: what is read until the timeline is there, and again below an error', async () => {
    const element = await withChildren(
      html`<ol>
        <li>2002 Alpha</li>
      </ol>`,
      'ready',
    );
    const list = element.querySelector('ol')!;
    assert.isFalse(isSeen(list));
    element.src = '/data/no-such-file.json';
    await until(() => element.state === 'error');
    await element.updateComplete;
    assert(isSeen(list));
    assert.isAbove(list.getBoundingClientRect().top, part(element, 'error').getBoundingClientRect().top);
  });

  it('nothing of one slot is read as data', async () => {
    const element = await fixture<EventTimeline>(
      html`<event-timeline
        ><ul slot="header">
          <li><time>1999</time> Not this</li>
        </ul>
        <ol>
          <li><time>2002</time> This</li>
        </ol></event-timeline
      >`,
    );
    await until(() => element.state === 'ready');
    assert.equal(element.events, 1);
  });
});

describe('what the page itself writes about an event', () => {
  const body = (element: EventTimeline) => text(part(element, 'details'));

  it('takes the place of the body; title, date and the way to close it stay', async () => {
    const element = await timeline(TWO, { attributes: { selected: 'a' } });
    element.renderDetails = ({ id }) => {
      const own = document.createElement('p');
      own.textContent = `All about ${id}`;
      return own;
    };
    await element.updateComplete;
    assert.equal(body(element), 'Alpha × 2002 All about a');
    await element.select('b');
    assert.equal(body(element), 'Beta × 2004 All about b');
    part(element, 'close').click();
    await element.updateComplete;
    assert.include(body(element), 'Choose an event');
  });

  it('is text where it is a text, whatever stands in it', async () => {
    const element = await timeline(TWO, { attributes: { selected: 'a' } });
    element.renderDetails = () => '<img src=x onerror="alert(1)"> *so*';
    await element.updateComplete;
    assert.equal(body(element), 'Alpha × 2002 <img src=x onerror="alert(1)"> *so*');
    assert.isNull(part(element, 'details').querySelector('img'));
  });

  it('may be a fragment, which is shown whenever its event is opened', async () => {
    const element = await timeline(TWO, { attributes: { selected: 'a' } });
    element.renderDetails = ({ id }) => {
      const own = document.createDocumentFragment();
      own.append(document.createElement('hr'), `All about ${id}`);
      return own;
    };
    await element.updateComplete;
    for (const id of ['a', 'b', 'a']) {
      await element.select(id);
      assert.include(body(element), `All about ${id}`);
    }
  });

  it('is there for two timelines that show the same events', async () => {
    const renderDetails = ({ id }: TimelineEvent) => {
      const own = document.createElement('p');
      own.textContent = `All about ${id}`;
      return own;
    };
    const two = [];
    for (let k = 0; k < 2; k++) {
      const element = await timeline(TWO, { attributes: { selected: 'a' } });
      element.renderDetails = renderDetails;
      await element.updateComplete;
      two.push(element);
    }
    for (const element of two) assert.include(body(element), 'All about a');
  });

  it('is asked once for each event, so that what a reader does in it stays', async () => {
    const element = await timeline(TWO, { attributes: { selected: 'a' } });
    let asked = 0;
    element.renderDetails = () => (asked++, document.createElement('input'));
    await element.updateComplete;
    const input = part(element, 'details').querySelector('input')!;
    input.value = 'typed';
    input.focus();
    await element.zoomBy(2);
    element.requestUpdate();
    await element.updateComplete;
    assert.isTrue(part(element, 'details').querySelector('input') === input);
    assert.isTrue((element.renderRoot as ShadowRoot).activeElement === input);
    assert.equal(asked, 1);
  });

  it('is the usual body where it gives nothing, something else or an error, which is the page’s', async () => {
    const element = await timeline(TWO, { attributes: { selected: 'a' } });
    const faults: string[] = [];
    const { onerror } = window;
    window.onerror = (_event, _source, _line, _column, error) => (faults.push(String(error)), true);
    try {
      for (const give of [
        () => null,
        () => undefined,
        () => ({ strings: ['<b>x</b>'], values: [] }),
        () => {
          throw new Error('mine');
        },
      ]) {
        element.renderDetails = give as never;
        await element.updateComplete;
        assert.include(body(element), 'About alpha');
      }
    } finally {
      window.onerror = onerror;
    }
    assert.deepEqual(faults, ['Error: mine']);
    element.renderDetails = null;
    await element.updateComplete;
    assert.include(body(element), 'About alpha');
  });

  it('is there from the start where it is given before the events', async () => {
    const element = document.createElement('event-timeline');
    element.renderDetails = () => 'Mine';
    element.selected = 'a';
    element.data = TWO;
    document.body.append(element);
    await until(() => !!mark(element, 'a') && body(element).includes('Alpha'));
    assert.equal(body(element), 'Alpha × 2002 Mine');
    element.remove();
  });
});
