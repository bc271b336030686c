import { expect } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { EventTimeline, TimelineViewChangeEvent } from '../../src/index.js';
import { drawn, mark, part, parts, text, timeline, until, utc } from './fixture.js';

const read = async (): Promise<unknown> => (await fetch('/data/mongolia-icc-warrant.json')).json();
/** The marked events of that file, in time order. */
const STEPS = ['signed', 'ratified', 'warrant', 'announced', 'assurance', 'arrival', 'visit'];
const story = async (attributes: Record<string, string> = {}, width = 1100): Promise<EventTimeline> =>
  timeline(await read(), { width, attributes });

const bar = (element: EventTimeline) => element.renderRoot.querySelector<HTMLElement>('.steps');
const place = (element: EventTimeline) => text(bar(element)?.querySelector('[dir=auto]'));
const isOff = (element: EventTimeline, token: string) => part(element, token).getAttribute('aria-disabled') === 'true';
const viewOf = ({ view }: EventTimeline) => JSON.stringify(view);

/** A real click in the middle of an element. */
async function click(target: Element): Promise<void> {
  target.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

/** A person's step, until the view is at rest. */
async function step(element: EventTimeline, token: 'next' | 'previous'): Promise<void> {
  const rest = new Promise((resolve) => element.addEventListener('timeline-view-change', resolve, { once: true }));
  await click(part(element, token));
  await rest;
}

/** Whether a mark stands in the plot area with its label. */
function isRead(element: EventTimeline, id: string): boolean {
  const { left, right } = part(element, 'track').getBoundingClientRect();
  const label = mark(element, id)?.querySelector('[part=label]')?.getBoundingClientRect();
  return !!label && label.left >= left - 0.5 && label.right <= right + 0.5 && label.width > 40;
}

afterEach(async () => {
  await resetMouse();
  await emulateMedia({ reducedMotion: 'no-preference' });
});

describe('the story', () => {
  it('goes from step to step by the control: the event is open, and its neighbours can be read beside it', async () => {
    const element = await story();
    expect(place(element)).to.equal('7 steps');
    expect(isOff(element, 'previous')).to.equal(true);
    for (const [k, id] of STEPS.entries()) {
      await step(element, 'next');
      await until(() => place(element) === `${k + 1} / 7`);
      expect(element.selected).to.equal(id);
      expect(text(part(element, 'details'))).to.contain(
        text(mark(element, id).querySelector('[part=label]')).slice(0, 8),
      );
      expect(isOff(element, 'previous')).to.equal(k === 0);
      await until(() => isRead(element, id));
      for (const beside of [STEPS[k - 1], STEPS[k + 1]])
        if (beside) expect(isRead(element, beside), `${beside} beside ${id}`).to.equal(true);
    }
    // At the end it stays.
    expect(isOff(element, 'next')).to.equal(true);
    const view = viewOf(element);
    await click(part(element, 'next'));
    await drawn();
    expect([element.selected, viewOf(element)]).to.deep.equal(['visit', view]);
    await step(element, 'previous');
    expect(element.selected).to.equal('arrival');
  });

  it('says each step once, with its place, title and date', async () => {
    const element = await story();
    const said: string[] = [];
    const status = part(element, 'status');
    new MutationObserver(() => status.textContent && said.push(status.textContent)).observe(status, {
      childList: true,
    });
    await click(part(element, 'next'));
    await until(() => said.length > 0);
    await until(() => !status.textContent);
    expect(said).to.deep.equal(['Step 1 of 7: Mongolia signs the Rome Statute, 2000']);
    expect(text(bar(element)!.querySelector('[aria-current=step]'))).to.contain(said[0].split(',')[0]);
  });

  it('is a group of the one toolbar: arrows go between its buttons, Enter steps, and the focus stays', async () => {
    const element = await story({ selected: 'warrant' });
    await until(() => place(element) === '3 / 7');
    part(element, 'next').focus();
    expect(part(element, 'toolbar').querySelectorAll('[tabindex="0"]')).to.have.length(1);
    await sendKeys({ press: 'Enter' });
    await until(() => place(element) === '4 / 7');
    await sendKeys({ press: 'ArrowLeft' });
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(part(element, 'previous'));
    await until(() => part(element, 'previous').tabIndex === 0 && part(element, 'next').tabIndex === -1);
    await sendKeys({ press: 'Space' });
    await until(() => place(element) === '3 / 7');
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(part(element, 'previous'));
  });

  it('begins at the step after an open event that is none', async () => {
    const element = await story({ selected: 'invasion' });
    expect(place(element)).to.equal('7 steps');
    await step(element, 'next');
    expect(element.selected).to.equal('warrant');
    await element.select('invasion');
    await step(element, 'previous');
    expect(element.selected).to.equal('ratified');
  });

  it('moves on a way that a wheel stops where it is', async () => {
    const element = await story();
    await element.select('ratified');
    const from = viewOf(element);
    let asked = { start: 0, end: 0 };
    element.addEventListener('timeline-view-request', ({ start, end }) => (asked = { start, end }), { once: true });
    const told: TimelineViewChangeEvent[] = [];
    element.addEventListener('timeline-view-change', (event) => told.push(event));
    await element.zoomTo('2024-08-01', '2024-09-30');
    await click(part(element, 'next'));
    await until(() => viewOf(element) !== from);
    const track = part(element, 'track');
    const { left, top } = track.getBoundingClientRect();
    const at = { clientX: left + 50, clientY: top + 20 };
    const turn = { ...at, deltaY: -40, ctrlKey: true, bubbles: true, composed: true, cancelable: true };
    track.dispatchEvent(new WheelEvent('wheel', turn));
    const stopped = viewOf(element);
    await until(() => told.length > 0);
    expect(viewOf(element)).to.equal(stopped);
    expect(element.view.start).not.to.equal(asked.start);
    expect(told.map(({ cause }) => cause)).to.deep.equal(['wheel']);
    expect(element.selected).to.equal('warrant');
  });

  it('is a cut for people who asked for less motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = await story();
    let asked = '';
    element.addEventListener('timeline-view-request', ({ start, end }) => (asked = JSON.stringify({ start, end })));
    const seen = new Set([viewOf(element)]);
    part(element, 'next').addEventListener('click', () => seen.add(viewOf(element)));
    await step(element, 'next');
    seen.add(viewOf(element));
    expect([...seen].slice(1)).to.deep.equal([asked]);
  });

  it('goes by script without a word or an event, and is on screen when the promise resolves', async () => {
    const element = await story();
    const events: string[] = [];
    for (const name of ['view-request', 'view-change', 'select-request', 'select'])
      element.addEventListener(`timeline-${name}`, ({ type }) => events.push(type));
    await element.next();
    expect([element.selected, isRead(element, 'signed')]).to.deep.equal(['signed', true]);
    await Promise.all([element.next(), element.next()]);
    expect([element.selected, isRead(element, 'warrant')]).to.deep.equal(['warrant', true]);
    await element.previous();
    expect(element.selected).to.equal('ratified');
    expect(place(element)).to.equal('2 / 7');
    expect(events).to.deep.equal([]);
    await element.select(null);
    await element.previous();
    expect(element.selected).to.equal('visit');
    const view = viewOf(element);
    await element.next();
    expect([element.selected, viewOf(element)]).to.deep.equal(['visit', view]);
  });

  it('has only the steps that the filter shows, and that were known on the day', async () => {
    const element = await story({ filter: 'Rome Statute' });
    expect(place(element)).to.equal('2 steps');
    await step(element, 'next');
    await step(element, 'next');
    expect([element.selected, isOff(element, 'next')]).to.deep.equal(['ratified', true]);
    element.filter = null;
    element.asOf = '2024-08-30';
    await until(() => place(element) === '2 / 6');
    await element.select('assurance');
    await element.next();
    expect(element.selected).to.equal('visit'); // nobody had told of the arrival
  });

  it('can be refused: the event, and the view', async () => {
    const element = await story();
    const before = viewOf(element);
    const refuse = (event: Event) => event.preventDefault();
    element.addEventListener('timeline-select-request', refuse);
    await click(part(element, 'next'));
    await drawn();
    expect([element.selected, viewOf(element)]).to.deep.equal([null, before]);
    element.removeEventListener('timeline-select-request', refuse);
    element.addEventListener('timeline-view-request', refuse);
    await click(part(element, 'next'));
    await drawn();
    expect([element.selected, viewOf(element)]).to.deep.equal(['signed', before]);
  });

  it('opens a step in the table too, where no view moves', async () => {
    const element = await story({ layout: 'table' });
    const before = viewOf(element);
    await click(part(element, 'next'));
    await until(() => place(element) === '1 / 7');
    await element.next();
    expect([element.selected, viewOf(element)]).to.deep.equal(['ratified', before]);
  });

  it('has no control where fewer than two events are marked; then a script goes through all of them', async () => {
    const events = ['a', 'b', 'c'].map((id, k) => ({ id, date: `200${k}`, title: id, importance: k ? 0.7 : 1 }));
    const element = await timeline(events);
    expect(bar(element)).to.equal(null);
    const seen: (string | null)[] = [];
    for (let k = 0; k < 4; k++) {
      await element.next();
      seen.push(element.selected);
    }
    expect(seen).to.deep.equal(['a', 'b', 'c', 'c']);
    expect(bar(element)).to.equal(null);
  });

  it('shows steps of one instant in their surroundings', async () => {
    const events = ['a', 'b'].map((id) => ({ id, date: '2024-08-30T10:00Z', title: id, kind: 'milestone' }));
    const element = await timeline(events);
    await element.next();
    await element.next();
    expect(element.selected).to.equal('b');
    expect(element.view.start).to.be.lessThan(utc(2024, 7, 30, 10));
    expect(element.view.end).to.be.greaterThan(utc(2024, 7, 30, 10));
  });
});

const lines = (element: EventTimeline) => [...element.renderRoot.querySelectorAll<SVGPathElement>('.link-line')];
const isDrawn = (element: EventTimeline) => {
  const svg = element.renderRoot.querySelector('.links');
  return !!svg && getComputedStyle(svg).display !== 'none';
};
/** Where a line begins and ends, px of the window. */
function ends(line: SVGPathElement): DOMPoint[] {
  const to = line.getScreenCTM()!;
  return [0, line.getTotalLength()].map((at) => line.getPointAtLength(at).matrixTransform(to));
}
/** px from a point to the border of a box. */
function toBorder({ x, y }: DOMPoint, { left, right, top, bottom }: DOMRect): number {
  const outside = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  return outside || Math.min(x - left, right - x, y - top, bottom - y);
}
const LINKED = {
  lanes: ['one', 'two', 'three'].map((id) => ({ id, title: id })),
  events: [
    { id: 'talks', date: '2001', title: 'Talks', lane: 'one', links: [{ to: 'pact', kind: 'leads-to' }] },
    {
      id: 'pact',
      date: '2004',
      title: 'Pact',
      lane: 'two',
      links: [
        { to: 'era', kind: 'part-of' },
        { to: 'pact', kind: 'same-as' },
      ],
    },
    { id: 'protest', date: '2007', title: 'Protest', lane: 'three', links: [{ to: 'pact', kind: 'responds-to' }] },
    {
      id: 'treaty',
      date: '2004-06',
      title: 'Treaty',
      lane: 'three',
      links: [{ to: 'pact', kind: 'same-as' }, { to: 'talks' }],
    },
    { id: 'era', date: '2000/2008', title: 'Era', lane: 'one' },
  ],
};

describe('the links of the open event', () => {
  it('are drawn from mark to mark to a pixel, each of its kind, with an arrow head at what is named', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const element = await timeline(LINKED, { dir, width: 1000, attributes: { selected: 'pact' } });
      await until(() => lines(element).length === 4);
      const wanted: Record<string, [string, string]> = {
        'leads-to': ['talks', 'pact'],
        'part-of': ['pact', 'era'],
        'responds-to': ['protest', 'pact'],
        'same-as': ['treaty', 'pact'],
      };
      const dashes = new Set<string>();
      for (const line of lines(element)) {
        const kind = line.classList[1];
        dashes.add(getComputedStyle(line).strokeDasharray);
        const boxes = wanted[kind].map((id) => mark(element, id).getBoundingClientRect());
        const [from, to] = ends(line);
        // What holds both ways has no direction.
        const order = kind === 'same-as' && toBorder(from, boxes[0]) > 1 ? [boxes[1], boxes[0]] : boxes;
        expect(toBorder(from, order[0]), `${kind} begins`).to.be.at.most(1);
        expect(toBorder(to, order[1]), `${kind} ends`).to.be.at.most(1);
        const head = line.nextElementSibling as SVGPathElement;
        expect(!!head.getAttribute('d')).to.equal(kind !== 'same-as');
      }
      expect(dashes).to.have.length(4);
      element.remove();
    }
  });

  it('have words clear of all labels and of each other, and lines below the labels', async () => {
    const element = await story({ view: '2024-08-26/2024-09-04', selected: 'visit' });
    await until(() => lines(element).length > 3);
    const words = [...element.renderRoot.querySelectorAll('.link-word')].filter((word) => word.textContent);
    expect(words.map(text)).to.include('leads to');
    const boxes = words.map((word) => word.getBoundingClientRect());
    const others = [...boxes, ...parts(element, 'label').map((label) => label.getBoundingClientRect())];
    for (const box of boxes)
      for (const other of others)
        if (other !== box)
          expect(
            box.right <= other.left ||
              other.right <= box.left ||
              box.bottom <= other.top + 2 ||
              other.bottom <= box.top + 2,
          ).to.equal(true);
    const svg = element.renderRoot.querySelector('.links')!;
    expect(getComputedStyle(svg).clipPath.match(/Z/gi)!.length).to.be.greaterThan(parts(element, 'label').length);
    expect(svg.closest('[part=track]')).to.equal(null);
    expect(svg.getAttribute('aria-hidden')).to.equal('true');
  });

  it('have no words that the versions of a date cut in two', async () => {
    let covered = 0;
    const data = await read();
    for (const dir of ['ltr', 'rtl'])
      for (const [layout, view] of Object.entries({ horizontal: '2024-08-26/2024-09-04', vertical: '1939/2025' })) {
        const element = await timeline(data, { dir, attributes: { layout, view, selected: 'visit' } });
        await until(() => !!element.renderRoot.querySelector('.links ~ .whiskers, .whiskers ~ .links'));
        for (const width of [700, 1000, 1300, 1600, 1900]) {
          element.parentElement!.style.width = `${width}px`;
          await drawn();
          await drawn();
          const band = element.renderRoot.querySelector('.whiskers:not([hidden])')?.getBoundingClientRect();
          for (const word of element.renderRoot.querySelectorAll<SVGElement>('.link-word')) {
            const { left, right, top, bottom } = word.getBoundingClientRect();
            if (!band || !word.textContent || right <= band.left || left >= band.right) continue;
            if (bottom <= band.top || top >= band.bottom) continue;
            covered++;
            expect(getComputedStyle(word).visibility, `${dir} ${layout} ${width}`).to.equal('hidden');
          }
        }
        element.remove();
      }
    expect(covered, 'there were such words').to.be.greaterThan(0);
  });

  it('have words that are read across and in their order where time runs down', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const [talks] = LINKED.events;
      const events = [talks, { id: 'pact', date: '2009', title: 'Pact' }];
      const element = await timeline(events, { dir, width: 900, attributes: { layout: 'vertical', selected: 'pact' } });
      const words = () => [...element.renderRoot.querySelectorAll<SVGTextElement>('.link-word')].filter(text);
      await until(() => words().length > 0);
      for (const word of words()) {
        const { width, height } = word.getBoundingClientRect();
        expect(width, dir).to.be.greaterThan(height);
        const leftOf = (at: number) => {
          const range = document.createRange();
          range.setStart(word.firstChild!, at);
          range.setEnd(word.firstChild!, at + 1);
          return range.getBoundingClientRect().left;
        };
        expect(leftOf(0), `${dir}, mirrored`).to.be.lessThan(leftOf(word.textContent.length - 1));
        const box = word.getBoundingClientRect();
        for (const label of parts(element, 'label')) {
          const other = label.getBoundingClientRect();
          expect(
            box.right <= other.left ||
              other.right <= box.left ||
              box.bottom <= other.top + 2 ||
              other.bottom <= box.top + 2,
            `${dir} ${text(word)}, ${text(label)}`,
          ).to.equal(true);
        }
      }
    }
  });

  it('are not there while nothing is open, nor while the picture moves', async () => {
    const element = await timeline(LINKED, { width: 1000 });
    expect([isDrawn(element), lines(element).length]).to.deep.equal([false, 0]);
    await element.select('pact');
    expect(isDrawn(element)).to.equal(true);
    const moving = element.zoomTo('2003', '2005', { animate: true });
    await until(() => !isDrawn(element));
    await moving;
    await until(() => isDrawn(element));
    await element.select(null);
    expect([isDrawn(element), lines(element).length]).to.deep.equal([false, 0]);
  });

  it('end at the edge beyond which the other event lies, and at the cluster that it is in', async () => {
    const element = await timeline(LINKED, { width: 1000, attributes: { selected: 'talks', view: '2000-06/2002' } });
    await until(() => lines(element).length === 1);
    const track = part(element, 'track').getBoundingClientRect();
    expect(Math.abs(ends(lines(element)[0])[1].x - track.right)).to.be.at.most(1);

    const many = Array.from({ length: 300 }, (_, k) => ({
      id: `m${k}`,
      date: `2010-06-${String((k % 28) + 1).padStart(2, '0')}`,
      title: `One of many ${k}`,
      lane: 'many',
    }));
    const one = {
      id: 'one',
      date: '2000',
      title: 'One',
      lane: 'few',
      importance: 1,
      links: [{ to: 'm77', kind: 'leads-to' }],
    };
    const crowded = await timeline([...many, one], { width: 600, attributes: { selected: 'one' } });
    await until(() => lines(crowded).length === 1);
    expect(mark(crowded, 'm77')).to.equal(null);
    const [, end] = ends(lines(crowded)[0]);
    const clusters = parts(crowded, 'cluster').map((cluster) => cluster.getBoundingClientRect());
    expect(Math.min(...clusters.map((box) => toBorder(end, box)))).to.be.at.most(1);
  });

  it('end at the edge in one column too, where all lanes are one', async () => {
    const attributes = { layout: 'vertical', selected: 'talks', view: '2000-06/2002' };
    const element = await timeline(LINKED, { width: 400, attributes });
    await until(() => lines(element).length === 1);
    const track = part(element, 'track').getBoundingClientRect();
    // In its own px, where down is still to the right: WebKit's getScreenCTM() knows nothing of a turn by CSS.
    const [line] = lines(element);
    expect(line.getPointAtLength(line.getTotalLength()).x).to.be.closeTo(track.height, 1);
    expect(line.ownerSVGElement!.getBoundingClientRect().bottom).to.be.closeTo(track.bottom, 1);
  });

  it('lead to nothing that the filter hides, or that nobody knew on the day', async () => {
    const element = await timeline(LINKED, { width: 1000, attributes: { selected: 'pact' } });
    await until(() => lines(element).length === 4);
    element.filter = 'pact';
    await until(() => lines(element).length === 0);
    const known = await story({ view: '2024-08-26/2024-09-04', selected: 'visit' });
    await until(() => lines(known).length > 0);
    const before = lines(known).length;
    known.asOf = '2024-08-30';
    await until(() => lines(known).length < before);
    expect(lines(known).length).to.be.greaterThan(0);
    expect(text(part(known, 'details'))).not.to.contain('Putin arrives in Mongolia');
  });

  it('are all listed in the details, by what they are and each once, whoever names the other', async () => {
    const element = await timeline(
      {
        events: [
          {
            id: 'a',
            date: '2001',
            title: 'Event A',
            links: [
              { to: 'b', kind: 'leads-to' },
              { to: 'b', kind: 'leads-to' },
              { to: 'a', kind: 'leads-to' },
              { to: 'nobody', kind: 'part-of' },
              { to: 'c', kind: 'same-as' },
              { to: 'd' },
            ],
          },
          {
            id: 'b',
            date: '2002',
            title: 'Event B',
            links: [
              { to: 'a', kind: 'leads-to' },
              { to: 'a', kind: 'part-of' },
            ],
          },
          {
            id: 'c',
            date: '2003',
            title: 'Event C',
            links: [
              { to: 'a', kind: 'same-as' },
              { to: 'a', kind: 'responds-to' },
            ],
          },
          { id: 'd', date: '2004', title: 'Event D', links: [{ to: 'a' }] },
        ],
      },
      { attributes: { selected: 'a' } },
    );
    const listed = () =>
      [...part(element, 'details').querySelectorAll('h4')].map((title) => [
        text(title),
        ...[...title.nextElementSibling!.querySelectorAll('button')].map(text),
      ]);
    expect(listed()).to.deep.equal([
      ['Leads to', 'Event B'],
      ['The same as', 'Event C'],
      ['See also', 'Event D'],
      ['Follows from', 'Event B'],
      ['Includes', 'Event B'],
      ['Answered by', 'Event C'],
    ]);
    await element.select('b');
    expect(listed()).to.deep.equal([
      ['Leads to', 'Event A'],
      ['Part of', 'Event A'],
      ['Follows from', 'Event A'],
    ]);
    await element.select('c');
    expect(listed()).to.deep.equal([
      ['The same as', 'Event A'],
      ['Responds to', 'Event A'],
    ]);
  });

  it('are drawn once after the element was elsewhere in the page', async () => {
    const element = await timeline(LINKED, { width: 1000, attributes: { selected: 'pact' } });
    const box = element.parentElement!;
    element.remove();
    box.append(element);
    await until(() => lines(element).length === 4);
    expect(element.renderRoot.querySelectorAll('.links')).to.have.length(1);
  });
});

describe('a story whose file is replaced', () => {
  it('takes fewer events in while a late step is open, and so do the table and the printed page', async () => {
    for (const attributes of [{}, { layout: 'table' }] as Record<string, string>[]) {
      const element = await story(attributes);
      element.selected = 'visit';
      await drawn();
      const loaded = new Promise((resolve) => element.addEventListener('timeline-load', resolve, { once: true }));
      element.data = [{ id: 'only', date: '2001-02-03', title: 'All there is' }];
      await loaded;
      await drawn();
      expect(element.state).to.equal('ready');
      expect(element.events).to.equal(1);
      expect(text(element.renderRoot.querySelector('.present'))).to.contain('All there is');
      element.remove();
    }
  });
});

describe('the control of a story', () => {
  it('keeps the focus when another part of the element is loaded', async () => {
    const element = await story();
    part(element, 'next').focus();
    const before = part(element, 'next');
    element.layout = 'vertical';
    await element.updateComplete;
    await drawn();
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(before);
  });
});
