import { assert } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { part, text, timeline, until } from './fixture.js';
import type { EventTimeline } from '../../src/index.js';

const FILE = {
  version: 1,
  title: 'A file',
  sources: [
    { id: 'a', title: 'Source A', url: 'https://example.org/a', published: '2024-02-01' },
    { id: 'b', title: 'Source B' },
  ],
  events: Array.from({ length: 150 }, (_, k) => ({
    id: `n${k}`,
    date: `${1850 + k}`,
    title: `Event ${k}`,
    lane: k % 2 ? 'odd' : undefined,
    claims: [
      { source: 'a', date: `${1850 + k}` },
      { source: 'b', date: `${1851 + k}` },
    ],
  })),
  lanes: [{ id: 'odd', title: 'Odd ones' }],
};

const printed = (element: EventTimeline) => element.renderRoot.querySelector('.printed');
const isSeen = (element: Element) => element.getClientRects().length > 0;
const print = (type: 'beforeprint' | 'afterprint') => dispatchEvent(new Event(type));
/** Prints as soon as what prints is there. */
const begun = (element: EventTimeline) =>
  until(() => {
    print('beforeprint');
    return !!printed(element);
  });

describe('printing', () => {
  afterEach(async () => {
    print('afterprint');
    await emulateMedia({ media: 'screen' });
  });

  it('gives all events, whatever the window, with date, row, versions and sources, and takes them away after', async () => {
    const element = await timeline(FILE, { attributes: { view: '1900/1905' } });
    await begun(element);
    await emulateMedia({ media: 'print' });
    const entries = [...element.renderRoot.querySelectorAll('.entry')];
    assert.equal(entries.length, FILE.events.length);
    const first = text(entries[1]);
    for (const words of ['Event 1', '1851', 'Odd ones', '2 dates', '1852', 'Source A', 'Source B', '2 sources tell it'])
      assert.include(first, words);
    assert.include(text(printed(element)), 'https://example.org/a');
    assert.include(text(printed(element)), '150 events from 2 sources.');
    for (const name of ['track', 'toolbar', 'axis', 'details']) assert.isFalse(isSeen(part(element, name)), name);
    assert(entries.every(isSeen));
    assert(isSeen(element.renderRoot.querySelector('h2')!), 'the heading');
    assert.equal(getComputedStyle(entries[0]).breakInside, 'avoid');
    print('afterprint');
    assert.isNull(printed(element));
    await emulateMedia({ media: 'screen' });
    assert(isSeen(part(element, 'track')));
  });

  it('tells how many origins there are, what an event is linked with and the addresses of links in texts', async () => {
    const told = {
      sources: [
        { id: 'agency', title: 'The agency' },
        { id: 'echo', title: 'The echo', basedOn: ['agency'] },
      ],
      events: [
        {
          id: 'one',
          date: '2001',
          title: 'One',
          text: 'See [the agency](https://agency.example/x).',
          sources: ['agency', 'echo'],
        },
        {
          id: 'two',
          date: '2002',
          title: 'Two',
          links: [{ to: 'one', kind: 'responds-to' }],
          claims: [{ source: 'echo', date: '2003' }],
        },
      ],
    };
    const element = await timeline(told);
    await begun(element);
    await emulateMedia({ media: 'print' });
    const [one, two] = element.renderRoot.querySelectorAll('.entry');
    assert.include(text(one), '2 sources tell it, from 1 origin');
    assert.include(text(one), 'Counted as one');
    assert.include(text(one), 'Answered by');
    assert.include(text(two), 'Responds to');
    const link = one.querySelector('a[href^="https://agency.example"]')!;
    // Firefox tells how it is computed.
    assert.match(getComputedStyle(link, '::after').content, /https:\/\/agency\.example\/x|attr\(href\)/);
    assert.notInclude(text(two), 'drawn');
  });

  it('is black on white from a dark theme, and as high as it needs to be', async () => {
    const element = await timeline(FILE, { attributes: { theme: 'dark', layout: 'vertical' } });
    element.style.height = '300px';
    await begun(element);
    await emulateMedia({ media: 'print' });
    const style = getComputedStyle(element);
    assert.equal(style.color, 'rgb(0, 0, 0)');
    assert.equal(style.backgroundColor, 'rgb(255, 255, 255)');
    assert.isAbove(element.getBoundingClientRect().height, 5000);
  });

  it('shows nothing of it on the screen, and keeps to the filter', async () => {
    const element = await timeline(FILE, { attributes: { filter: 'Event 149' } });
    await begun(element);
    assert.isFalse(isSeen(printed(element)!));
    assert.equal(printed(element)!.querySelectorAll('.entry').length, 1);
  });

  it('moves no control when it comes: what a person is about to press stays', async () => {
    const element = await timeline(FILE);
    const controls = [...element.renderRoot.querySelectorAll('.tools button, .tools select')];
    assert.isAbove(controls.length, 5);
    await begun(element);
    print('afterprint');
    await element.updateComplete;
    for (const control of controls) assert.isTrue(control.isConnected, control.outerHTML);
  });
});
