import { assert, fixture, html } from '@open-wc/testing';
import type { EventTimeline, TimelineEvent, TimelineSelectEvent } from '../../src/index.js';
import { mark, part, text, until } from './fixture.js';

/** The events that a list in the tag gives, as a page hears of them. */
async function eventsOf(list: unknown): Promise<TimelineEvent[]> {
  const element = await fixture<EventTimeline>(html`<event-timeline>${list}</event-timeline>`);
  await until(() => element.state === 'ready');
  const events: TimelineEvent[] = [];
  element.addEventListener('timeline-select', ({ event }: TimelineSelectEvent) => event && events.push(event));
  element.layout = 'table';
  await element.updateComplete;
  for (const button of element.renderRoot.querySelectorAll<HTMLElement>('.table-view tbody button.link'))
    button.click();
  return events.map((event) => {
    const rest: Partial<TimelineEvent> = { ...event };
    delete rest.id;
    return rest as TimelineEvent;
  });
}

describe('a list in the tag, as pages write it', () => {
  for (const [what, list, expected] of [
    [
      'a date and a title',
      html`<ul>
        <li><time datetime="2002">2002</time>: Mongolia <b>ratifies</b> it</li>
      </ul>`,
      { date: '2002', title: 'Mongolia ratifies it' },
    ],
    [
      'a date without datetime',
      html`<ol>
        <li><time>2002-03</time> – One</li>
      </ol>`,
      { date: '2002-03', title: 'One' },
    ],
    [
      'an interval of two times',
      html`<ol>
        <li><time datetime="2024-09-02">2</time>–<time datetime="2024-09-03">3 September</time> A visit</li>
      </ol>`,
      { date: '2024-09-02/2024-09-03', title: 'A visit' },
    ],
    [
      'a second time that is no end',
      html`<ol>
        <li><time datetime="2002">2002</time> Ratified what was signed in <time datetime="2000">2000</time></li>
      </ol>`,
      { date: '2002', title: 'Ratified what was signed in 2000' },
    ],
    [
      'a time of day as HTML has it',
      html`<ol>
        <li>
          <p><time datetime="2024-09-02 18:30">Monday evening</time> Arrival</p>
        </li>
      </ol>`,
      { date: '2024-09-02T18:30', title: 'Arrival' },
    ],
    [
      'a heading and paragraphs',
      html`<ol>
        <li>
          <time datetime="2002">2002</time>
          <h3>Ratified</h3>
          <p>By <em>parliament</em>.</p>
          <p>In the capital.</p>
          <ul>
            <li>A source</li>
          </ul>
        </li>
      </ol>`,
      { date: '2002', title: 'Ratified', text: 'By parliament.\n\nIn the capital.' },
    ],
    [
      'words and paragraphs below them',
      html`<ol>
        <li>
          <time>2002</time> Ratified
          <p>By parliament.</p>
        </li>
      </ol>`,
      { date: '2002', title: 'Ratified', text: 'By parliament.' },
    ],
    [
      'a link and a picture',
      html`<ol>
        <li>
          <time>2002</time> <a href="/data/deep-time.json">Ratified</a>
          <figure>
            <img src="/data/none.png" alt="The hall" loading="lazy" />
            <figcaption>In the hall</figcaption>
          </figure>
        </li>
      </ol>`,
      {
        date: '2002',
        title: 'Ratified',
        url: '/data/deep-time.json',
        media: [{ url: '/data/none.png', alt: 'The hall' }],
      },
    ],
    [
      'a nested list',
      html`<ol>
        <li>
          <time>2002</time> One
          <ul>
            <li><time>2003</time> Not an event</li>
          </ul>
        </li>
      </ol>`,
      { date: '2002', title: 'One' },
    ],
  ] as const)
    it(`has ${what}`, async () => assert.deepEqual(await eventsOf(list), [expected as TimelineEvent]));

  it('keeps the id of an item', async () => {
    const element = await fixture<EventTimeline>(
      html`<event-timeline
        ><ol>
          <li id="ratified"><time>2002</time> One</li>
        </ol></event-timeline
      >`,
    );
    await until(() => !!mark(element, 'ratified'));
  });

  it('leaves out an item without a date, and says which', async () => {
    const element = await fixture<EventTimeline>(
      html`<event-timeline
        ><ol>
          <li><time>2002</time> One</li>
          <li>Some day</li>
        </ol></event-timeline
      >`,
    );
    await until(() => element.state === 'ready');
    assert.deepEqual(
      element.issues.map(({ code, pointer }) => [code, pointer]),
      [['date-missing', '/events/1/date']],
    );
  });

  it('is read once for each batch of changes', async () => {
    const element = await fixture<EventTimeline>(
      html`<event-timeline
        ><ol>
          <li><time>2002</time> One</li>
        </ol></event-timeline
      >`,
    );
    await until(() => element.events === 1);
    let loads = 0;
    element.addEventListener('timeline-load', () => loads++);
    const list = element.querySelector('ol')!;
    for (let k = 0; k < 5; k++) {
      const item = list.firstElementChild!.cloneNode(true) as HTMLElement;
      item.querySelector('time')!.textContent = String(2010 + k);
      list.append(item);
    }
    await until(() => element.events === 6 && loads > 0);
    await element.zoomToFit();
    assert.equal(loads, 1);
  });

  it('is not moved by what is loaded meanwhile: no heading and no word comes above it', async () => {
    const element = await fixture<EventTimeline>(
      html`<event-timeline src="/data/mongolia-icc-warrant.json" label="A heading"><p>In the tag</p></event-timeline>`,
    );
    const own = element.querySelector('p')!;
    const before = own.getBoundingClientRect().top - element.getBoundingClientRect().top;
    assert.isBelow(before, 20);
    await until(
      () =>
        element.state !== 'loading' || own.getBoundingClientRect().top - element.getBoundingClientRect().top !== before,
    );
    assert.equal(element.state, 'ready');
    assert.equal(own.getClientRects().length, 0);
    assert.equal(text(part(element, 'toolbar').closest('section')!.querySelector('h2')), 'A heading');
  });
});
