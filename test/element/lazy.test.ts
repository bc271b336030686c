import { assert, fixture, html, oneEvent } from '@open-wc/testing';
import type { EventTimeline } from '../../src/index.js';
import { counted, drawn, mark, part, text, until } from './fixture.js';

// The modules of the element alone fill what is kept by default.
performance.setResourceTimingBufferSize(10_000);

const FILE = '/data/mongolia-icc-warrant.json';
const asked = () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('?lazy=')).length;

/** A lazy timeline so many heights of the window further down. */
async function below(heights: number, attributes: Record<string, string> = {}): Promise<EventTimeline> {
  const box = await fixture<HTMLElement>(html`<div><div></div></div>`);
  (box.firstElementChild as HTMLElement).style.height = `${heights * innerHeight}px`;
  const element = document.createElement('event-timeline');
  element.setAttribute('loading', 'lazy');
  element.setAttribute('src', `${FILE}?lazy=${Math.random()}`);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  box.append(element);
  await element.updateComplete;
  await drawn();
  await drawn();
  return element;
}

const isAsleep = (element: EventTimeline) => element.state === 'idle' && counted(element) === 0;

describe('loading="lazy"', () => {
  let before = 0;
  beforeEach(() => {
    scrollTo(0, 0);
    before = asked();
  });

  it('fetches and draws nothing far below the window, and begins when a reader comes near', async () => {
    const element = await below(4, { scale: 'folded', layout: 'table', filter: 'court', sync: 'x' });
    assert(isAsleep(element));
    assert.equal(asked(), before);
    assert.isFalse(element.hasAttribute('state'));
    scrollTo(0, 2.5 * innerHeight); // not seen yet
    await until(() => element.state === 'ready');
    await until(() => asked() === before + 1); // the browser notes it a little later
    assert.isAbove(element.getBoundingClientRect().top, innerHeight);
  });

  it('begins at once where it is near already', async () => {
    const element = await below(0.5);
    await until(() => element.state === 'ready');
  });

  it('waits while it is not shown, and begins when it is', async () => {
    const element = await below(0, { style: 'display: none' });
    assert(isAsleep(element));
    element.style.display = '';
    await until(() => element.state === 'ready' && counted(element) > 0);
  });

  it('waits with data of a script, with another file and with children that come, too', async () => {
    const element = await below(4);
    element.data = [{ id: 'a', date: '2002', title: 'A' }];
    await element.updateComplete;
    element.src = `${FILE}?lazy=2`;
    await element.updateComplete;
    element.data = [{ id: 'b', date: '2002', title: 'B' }];
    element.append(document.createElement('ol'));
    await drawn();
    assert(isAsleep(element));
    assert.equal(asked(), before);
    scrollTo(0, 4 * innerHeight);
    await until(() => !!mark(element, 'b'));
    assert.equal(asked(), before);
  });

  it('waits on after it was moved', async () => {
    const element = await below(4);
    element.parentElement!.append(element);
    await drawn();
    assert(isAsleep(element));
    scrollTo(0, 4 * innerHeight);
    await until(() => element.state === 'ready');
  });

  for (const [name, call] of Object.entries({
    zoomTo: (element: EventTimeline) => element.zoomTo('2024-08', '2024-09'),
    select: (element: EventTimeline) => element.select('visit'),
    next: (element: EventTimeline) => element.next(),
    reload: (element: EventTimeline) => element.reload(),
  }))
    it(`begins when a script calls ${name}(), whose effect is there when it resolves`, async () => {
      const element = await below(4);
      let loads = 0;
      element.addEventListener('timeline-load', () => loads++);
      await call(element);
      assert.equal(element.state, 'ready');
      await until(() => asked() === before + 1); // the browser notes it a little later
      if (name === 'zoomTo') assert.equal(element.view.start, Date.UTC(2024, 7));
      if (name === 'select') assert.include(text(part(element, 'details')), 'Putin’s visit to Mongolia');
      if (name === 'next') assert.isNotNull(element.selected);
      assert.equal(loads, 1);
    });

  for (const [what, at] of [
    ['wakes when a reader is near one of its pieces elsewhere on the page', 0],
    ['waits while its pieces are as far away as it is', 4],
  ] as const)
    it(what, async () => {
      const piece = document.createElement('event-timeline-toolbar');
      piece.setAttribute('for', 'story');
      const element = await below(4, { id: 'story' });
      if (at) element.after(piece);
      else element.parentElement!.prepend(piece);
      await drawn();
      await drawn();
      if (at) {
        assert(isAsleep(element));
        scrollTo(0, 4 * innerHeight);
      }
      await until(() => !!piece.shadowRoot?.querySelector('[part~=zoom-in]') && element.state === 'ready');
    });

  it('begins when the page is printed', async () => {
    const element = await below(4);
    dispatchEvent(new Event('beforeprint'));
    await until(() => element.state === 'ready');
    dispatchEvent(new Event('afterprint'));
  });

  it('begins when it is made eager', async () => {
    const element = await below(4);
    element.loading = 'eager';
    await until(() => element.state === 'ready');
  });

  it('shows what is in the tag until then', async () => {
    const element = await below(4);
    const list = document.createElement('ol');
    element.append(list);
    list.innerHTML = '<li>2002 One</li>';
    await drawn();
    assert.isAbove(list.getBoundingClientRect().height, 0);
  });

  it('warns of another value, and loads at once', async () => {
    const element = document.createElement('event-timeline');
    element.setAttribute('loading', 'later');
    const warned = oneEvent(element, 'timeline-warning');
    element.data = [{ date: '2002', title: 'A' }];
    document.body.append(element);
    await warned;
    await until(() => element.state === 'ready');
    element.remove();
  });
});
