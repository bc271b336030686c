import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { EventTimeline } from '../../../src/index.js';
import { counted, mark, part, parts, timeline, until } from '../fixture.js';
import { frame, Heard, newTimeline } from './heard.js';

const YEARS = Array.from({ length: 30 }, (_, k) => ({
  id: `y${k}`,
  date: String(1990 + k),
  title: `Year ${1990 + k}`,
}));

const dialogOf = (element: EventTimeline) => element.renderRoot.querySelector<HTMLDialogElement>('dialog');

/** What a press on a point of the page would reach. */
const reached = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2);
};

describe('the help while its timeline goes', () => {
  const GOES: readonly (readonly [how: string, go: (element: EventTimeline) => void])[] = [
    ['hidden', (element) => (element.hidden = true)],
    ['not displayed', (element) => (element.style.display = 'none')],
    ['in a parent that is not displayed', (element) => (element.parentElement!.style.display = 'none')],
    ['in a parent that is skipped', (element) => (element.parentElement!.style.contentVisibility = 'hidden')],
    ['taken out', (element) => element.remove()],
    ['without events', (element) => (element.data = [])],
  ];
  for (const [how, go] of GOES)
    it(`${how}: the page is not held up`, async () => {
      const button = document.createElement('button');
      button.textContent = 'The page';
      document.body.prepend(button);
      const element = await timeline(YEARS);
      part(element, 'help').click();
      await until(() => !!dialogOf(element)?.open);
      expect(reached(button) === button, 'held up as long as it is shown').to.be.false;
      go(element);
      await until(() => reached(button) === button);
      button.remove();
    });

  it('it opens again after that', async () => {
    const element = await timeline(YEARS);
    part(element, 'help').click();
    await until(() => !!dialogOf(element)?.open);
    element.hidden = true;
    await until(() => !dialogOf(element)?.open);
    element.hidden = false;
    await frame();
    await frame();
    part(element, 'help').click();
    await until(() => !!dialogOf(element)?.open);
    dialogOf(element)!.close();
  });
});

describe('one that begins as a table', () => {
  it('is one of those of its name: what is opened in one is open in the other, and it has their window', async () => {
    const attributes = { sync: 'begun-as-table' };
    const picture = await timeline(YEARS, { attributes });
    const table = await timeline(YEARS, { attributes: { ...attributes, layout: 'table' } });
    await picture.select('y3');
    await until(() => table.selected === 'y3');
    await table.select('y5');
    await until(() => picture.selected === 'y5');
    await picture.zoomTo('2000', '2004');
    await until(() => table.view.start === Date.UTC(2000));
    table.layout = 'horizontal';
    await until(() => parts(table, 'mark').length > 0);
    expect(table.view).to.deep.equal(picture.view);
    await table.zoomTo('1995', '1999');
    await until(() => picture.view.start === Date.UTC(1995));
  });
});

describe('what people do while something else goes on', () => {
  it('keys, presses and words before there are events: nothing', async () => {
    const heard = newTimeline();
    const { element } = heard;
    document.body.append(element);
    await element.updateComplete;
    element.focus();
    for (const press of ['ArrowRight', 'Enter', '+', 'Escape', 'Home', '?']) await sendKeys({ press });
    for (const one of parts(element, 'button')) if (one !== part(element, 'table')) one.click();
    await Promise.all([element.next(), element.previous(), element.zoomToFit(), element.select('x')]);
    element.data = YEARS;
    await heard.ended();
    expect(heard.loads).to.deep.equal(['load 30']);
    expect(counted(element)).to.equal(30);
    element.remove();
  });

  it('other data in the middle of a zoom, a search and an open event: the last data is shown', async () => {
    const element = await timeline(YEARS);
    const heard = new Heard(element);
    part(element, 'zoom-in').click();
    mark(element, 'y15').click();
    const search = part(element, 'search') as HTMLInputElement;
    search.value = 'Year';
    search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    for (const size of [20, 10, 5]) {
      element.data = YEARS.slice(0, size);
      await frame();
    }
    await until(() => heard.loads.at(-1) === 'load 5');
    await until(() => element.state === 'ready' && element.events === 5);
    await element.zoomToFit();
    expect(counted(element)).to.equal(5);
  });

  it('a listener that throws does not keep the timeline from anything', async () => {
    const element = await timeline(YEARS);
    const fault = new Error('the page’s own');
    const told: unknown[] = [];
    const listen = (event: ErrorEvent) => {
      if (event.error !== fault) return;
      told.push(event.error);
      event.stopImmediatePropagation();
      event.preventDefault();
    };
    addEventListener('error', listen, { capture: true });
    const { onerror } = globalThis;
    globalThis.onerror = null;
    try {
      for (const name of ['timeline-load', 'timeline-select', 'timeline-select-request'] as const)
        element.addEventListener(name, () => {
          throw fault;
        });
      mark(element, 'y3').click();
      element.data = YEARS.slice(0, 9);
      await until(() => element.events === 9);
      await until(() => counted(element) === 9);
      expect(element.selected).to.equal('y3');
      expect(told.length).to.be.at.least(3);
    } finally {
      removeEventListener('error', listen, { capture: true });
      globalThis.onerror = onerror;
    }
  });
});

describe('any order of what a page may do', () => {
  const SEED = 20_261_126;
  /** mulberry32 */
  const random = (seed: number) => () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };

  it(`ends with what was set last, told once (seed ${SEED})`, async () => {
    const next = random(SEED);
    const own = globalThis.fetch;
    /** Files that were asked for and have not come yet. */
    let waiting: (() => void)[] = [];
    globalThis.fetch = (input, init) =>
      new Promise((resolve, reject) => {
        const size = Number(/(\d+)\.json/.exec(input as string)![1]);
        init!.signal!.addEventListener('abort', () => reject(init!.signal!.reason as Error));
        waiting.push(() => resolve(size ? Response.json(YEARS.slice(0, size)) : new Response('', { status: 500 })));
      });
    try {
      for (let run = 0; run < 25; run++) {
        const heard = newTimeline();
        const { element } = heard;
        let last = '';
        document.body.append(element);
        for (let step = 0; step < 8; step++) {
          const size = Math.floor(next() * 12);
          const act = Math.floor(next() * 6);
          if (act < 2) {
            element.src = `/${size}.json`;
            last = size ? `load ${size}` : 'error src-http';
          } else if (act === 2) {
            element.data = YEARS.slice(0, size + 1);
            last = `load ${size + 1}`;
          } else if (act === 3) element.remove();
          else if (act === 4) document.body.append(element);
          else waiting.shift()?.();
          if (next() < 0.5) await frame();
        }
        document.body.append(element);
        if (last)
          for (let k = 0; k < 60 && (heard.loads.at(-1) !== last || element.state === 'loading'); k++) {
            for (const answer of waiting) answer();
            waiting = [];
            await frame();
          }
        expect(heard.loads.at(-1) ?? '', `run ${run}`).to.equal(last);
        const events = last.startsWith('load') ? Number(last.slice(5)) : undefined;
        if (events !== undefined)
          expect([element.events, element.state], `run ${run}`).to.deep.equal([events, 'ready']);
        else if (last) expect(element.state, `run ${run}`).to.equal('error');
        element.remove();
      }
    } finally {
      globalThis.fetch = own;
    }
  });
});
