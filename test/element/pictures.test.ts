import { assert, fixture, html } from '@open-wc/testing';
import type { EventTimeline, TimelineEvent } from '../../src/index.js';
import { part, text, timeline, until } from './fixture.js';

/** Elsewhere: a host that is never asked. */
const ELSEWHERE = 'https://pictures.invalid/far.jpg';
const OWN = '/data/no-such-picture.png';

const withMedia = (media: TimelineEvent['media'], attributes: Record<string, string> = {}) =>
  timeline([{ id: 'a', date: '2002', title: 'Alpha', text: 'About alpha', media }], {
    attributes: { selected: 'a', ...attributes },
    width: 1000,
  });
const details = (element: EventTimeline) => part(element, 'details');
const images = (element: EventTimeline) => [...details(element).querySelectorAll('img')];
const box = (element: EventTimeline) => details(element).querySelector('.picture-box')!.getBoundingClientRect();

describe('pictures of an event', () => {
  it('have alt, caption and credit, and load late, apart, and without telling where from', async () => {
    const element = await withMedia([
      { url: OWN, alt: 'A guard of honour', caption: 'The arrival', credit: 'A. Photographer', license: 'CC-BY-4.0' },
    ]);
    const [image] = images(element);
    assert.equal(image.alt, 'A guard of honour');
    assert.deepEqual([image.loading, image.decoding, image.referrerPolicy], ['lazy', 'async', 'no-referrer']);
    assert.equal(text(details(element).querySelector('figcaption')), 'The arrival A. Photographer · CC-BY-4.0');
  });

  it('have a box of their own shape before they come, and 3 : 2 where nobody says which', async () => {
    const known = await withMedia([{ url: OWN, alt: 'x', width: 400, height: 100 }]);
    assert.approximately(box(known).width / box(known).height, 4, 0.1);
    const unknown = await withMedia([{ url: OWN, alt: 'x' }]);
    assert.approximately(box(unknown).width / box(unknown).height, 1.5, 0.05);
  });

  it('move nothing when they come, and nothing when they never do', async () => {
    for (const url of [OWN, new URL('/stories/keys.ts', location.href).href]) {
      const element = await withMedia([{ url, alt: 'What it shows' }]);
      const before = box(element);
      const [image] = images(element);
      await until(() => image.complete);
      assert.deepEqual(box(element).toJSON(), before.toJSON());
      assert.equal(image.naturalWidth, 0);
      assert.equal(image.alt, 'What it shows');
    }
  });

  it('stand beside the file that was loaded, not beside the page', async () => {
    const file = JSON.stringify([{ id: 'a', date: '2002', title: 'A', media: [{ url: 'dam.png', alt: 'x' }] }]);
    const { fetch } = window;
    window.fetch = () => Promise.resolve(new Response(file));
    try {
      const element = await fixture<EventTimeline>(html`<event-timeline src="/elsewhere/flood.json"></event-timeline>`);
      element.selected = 'a';
      await until(() => images(element).length > 0);
      assert.equal(images(element)[0].src, new URL('/elsewhere/dam.png', location.href).href);
    } finally {
      window.fetch = fetch;
    }
  });

  it('are no higher than a screen can bear, and no wider than their place', async () => {
    const element = await withMedia([{ url: OWN, alt: 'x', width: 100, height: 4000 }]);
    assert.isAtMost(box(element).height, 360);
    const wide = await withMedia([{ url: OWN, alt: 'x', width: 9000, height: 100 }]);
    assert.isAtMost(box(wide).right, details(wide).getBoundingClientRect().right);
  });

  it('of another origin are not asked for, but named with their link, unless that is allowed', async () => {
    const element = await withMedia([{ url: ELSEWHERE, alt: 'The square', credit: 'Somebody' }]);
    assert.equal(images(element).length, 0);
    assert.include(text(details(element)), 'Picture on pictures.invalid, not loaded: The square · Somebody');
    const link = details(element).querySelector<HTMLAnchorElement>('a')!;
    assert.deepEqual([link.href, link.rel], [ELSEWHERE, 'noopener noreferrer']);
    element.media = 'any';
    await element.updateComplete;
    assert.equal(images(element)[0].src, ELSEWHERE);
    element.media = 'none';
    await element.updateComplete;
    assert.equal(images(element).length, 0);
  });

  it('are none at all with media="none"', async () => {
    const element = await withMedia([{ url: OWN, alt: 'The square' }], { media: 'none' });
    assert.equal(images(element).length, 0);
    assert.include(text(details(element)), 'Picture, not loaded: The square');
  });

  it('are of the own origin where the setting can’t be used', async () => {
    const element = await withMedia(
      [
        { url: ELSEWHERE, alt: 'Far' },
        { url: OWN, alt: 'Near' },
      ],
      { media: 'all' },
    );
    assert.deepEqual(
      images(element).map(({ alt }) => alt),
      ['Near'],
    );
  });

  it('never come from anything but the web', async () => {
    const urls = [
      'javascript:alert(1)',
      'data:image/svg+xml,<svg/>',
      'blob:x',
      'java\nscript:alert(1)',
      '\\\\pictures.invalid/a',
    ];
    const element = await withMedia(
      urls.map((url) => ({ url, alt: 'x' })),
      { media: 'same-origin' },
    );
    assert.equal(images(element).length, 0);
    assert.isFalse([...details(element).querySelectorAll('a')].some(({ protocol }) => !/^https?:$/.test(protocol)));
  });

  it('say what they show where the file does not: the caption, else the title of the event', async () => {
    const element = await withMedia([{ url: OWN, caption: 'The arrival' } as never, { url: OWN } as never]);
    assert.deepEqual(
      images(element).map(({ alt }) => alt),
      ['The arrival', 'Alpha'],
    );
    assert.deepEqual(
      element.issues.map(({ code }) => code),
      ['alt-missing', 'alt-missing'],
    );
  });

  it('are the same elements as long as the event is open', async () => {
    const element = await withMedia([{ url: OWN, alt: 'x' }]);
    const [image] = images(element);
    await element.zoomBy(2);
    element.requestUpdate();
    await element.updateComplete;
    assert.isTrue(images(element)[0] === image);
  });

  it('are printed with their event, at once', async () => {
    const element = await withMedia([
      { url: OWN, alt: 'On paper' },
      { url: ELSEWHERE, alt: 'Far' },
    ]);
    await until(() => {
      dispatchEvent(new Event('beforeprint'));
      return !!element.renderRoot.querySelector('.printed');
    });
    const printed = [...element.renderRoot.querySelectorAll<HTMLImageElement>('.printed img')];
    assert.deepEqual(
      printed.map(({ alt, loading }) => [alt, loading]),
      [['On paper', 'eager']],
    );
    dispatchEvent(new Event('afterprint'));
  });

  it('are not asked for before their event is opened', async () => {
    const asked = () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('?unseen')).length;
    const element = await timeline([
      { id: 'a', date: '2002', title: 'Alpha', media: [{ url: `${OWN}?unseen`, alt: 'x' }] },
    ]);
    await element.zoomToFit();
    assert.equal(asked(), 0);
    assert.equal(images(element).length, 0);
    await element.select('a');
    await until(() => asked() > 0);
  });
});
