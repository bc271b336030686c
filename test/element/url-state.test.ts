import { expect } from '@open-wc/testing';
import { sendMouse, resetMouse } from '@web/test-runner-commands';
import type { EventTimeline, TimelineWarningEvent } from '../../src/index.js';
import { drawn, mark, part, parts, timeline, until, utc } from './fixture.js';

const DAYS = Array.from({ length: 40 }, (_, k) => ({
  id: `d${k}`,
  date: new Date(utc(2024, 7, 1 + k)).toISOString().slice(0, 10),
  title: `Entry number ${k}`,
}));

const linked = (attributes: Record<string, string> = {}, data: unknown = DAYS) =>
  timeline(data, { attributes: { 'url-state': '', ...attributes } });
const fields = () => Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
const setHash = (hash: string) => history.replaceState(null, '', location.pathname + location.search + hash);
const wheel = (element: EventTimeline, deltaY = -100) => {
  const track = part(element, 'track');
  const box = track.getBoundingClientRect();
  const at = { clientX: box.left + 300, clientY: box.top + 20 };
  track.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY, ctrlKey: true, ...at }));
};
/** Codes of the warnings at the page, from now on. */
function warnings(): { codes: string[]; messages: string[] } {
  const told = { codes: [] as string[], messages: [] as string[] };
  const listen = ({ issues }: TimelineWarningEvent) => {
    told.codes.push(issues.map(({ code }) => code).join());
    told.messages.push(...issues.map(({ message }) => message));
  };
  document.addEventListener('timeline-warning', listen as EventListener);
  endings.push(() => document.removeEventListener('timeline-warning', listen as EventListener));
  return told;
}
const endings: (() => void)[] = [];
const AUGUST = { start: utc(2024, 7, 10), end: utc(2024, 7, 13) - 1 };

describe('url-state', () => {
  beforeEach(() => setHash(''));
  afterEach(() => {
    for (const end of endings.splice(0)) end();
    setHash('');
  });

  it('writes what a person came to, once it is at rest, and only what differs', async () => {
    const element = await linked();
    const { replaceState } = history;
    let writes = 0;
    history.replaceState = function (...args) {
      writes++;
      replaceState.apply(this, args);
    };
    endings.push(() => (history.replaceState = replaceState));
    const length = history.length;
    for (let step = 0; step < 5; step++) {
      wheel(element, -30);
      await drawn();
    }
    expect(location.hash, 'not while it is moving').to.equal('');
    await until(() => !!location.hash);
    expect(Object.keys(fields())).to.deep.equal(['view', 'data']);
    expect(writes).to.equal(1);
    expect(history.length).to.equal(length);

    const other = document.createElement('event-timeline');
    other.view = fields().view;
    expect(other.view.start).to.be.closeTo(element.view.start, 1);
    expect(other.view.end).to.be.closeTo(element.view.end, 1);
    part(element, 'fit').click();
    await until(() => !location.hash);
    expect(location.href).not.to.contain('#');
  });

  it('writes event, filter and day too, and takes them away again', async () => {
    const element = await linked();
    part(element, 'track').scrollIntoView({ block: 'center' });
    const box = mark(element, 'd3').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(box.left + 3), Math.round(box.top + box.height / 2)] });
    await resetMouse();
    await until(() => fields().event === element.selected);
    expect(element.selected).to.match(/^d\d+$/);
    element.filter = 'Entry & more=?#%';
    element.asOf = '2024-08-20';
    await until(() => !!fields().q);
    expect(fields()).to.deep.include({ q: 'Entry & more=?#%', asof: '2024-08-20' });
    element.filter = element.asOf = element.selected = null;
    await until(() => !location.hash);
  });

  it('opens what a link tells of in the first picture, without a jump', async () => {
    setHash('#view=2024-08-10/2024-08-12&event=d10&q=number&asof=2024-12');
    const box = document.createElement('div');
    document.body.append(box);
    endings.push(() => box.remove());
    const element = document.createElement('event-timeline');
    element.urlState = true;
    element.data = DAYS;
    const views: unknown[] = [];
    let loaded = false;
    element.addEventListener('timeline-load', () => (loaded = true));
    box.append(element);
    await until(() => {
      if (parts(element, 'mark').length) views.push({ ...element.view });
      return loaded;
    });
    await drawn();
    views.push({ ...element.view });
    for (const view of views) expect(view).to.deep.equal(AUGUST);
    expect(element.selected).to.equal('d10');
    expect(element.filter).to.equal('number');
    expect(element.asOf).to.equal('2024-12');
    expect(part(element, 'details').textContent).to.contain('Entry number 10');
    expect(parts(element, 'mark').length).to.equal(3);
  });

  it('a link comes before the page’s own settings, and says so where those differ from nothing', async () => {
    setHash('#view=all&event=');
    const element = await linked({ view: '2024-08-10/2024-08-12', selected: 'd10' });
    expect(element.view.start).to.be.lessThan(utc(2024, 7, 2));
    expect(element.selected).to.be.null;
    await element.zoomTo('2024-08-10', '2024-08-12');
    await element.select('d10');
    await until(() => !location.hash);
  });

  it('leaves the rest of the hash as it is', async () => {
    setHash('#chapter-2&a=%2f+x&b');
    const element = await linked();
    await element.select('d3');
    await until(() => location.hash.includes('event'));
    expect(location.hash).to.match(/^#chapter-2&a=%2f\+x&b&event=d3&data=[\da-z]{8}$/);
    await element.select(null);
    await until(() => !location.hash.includes('event'));
    expect(location.hash).to.equal('#chapter-2&a=%2f+x&b');
  });

  it('follows a link on the page; a plain anchor changes nothing, and the address is made whole again', async () => {
    const element = await linked();
    location.hash = '#view=2024-08-10/2024-08-12&event=d10';
    await until(() => element.selected === 'd10' && element.view.start === AUGUST.start);
    expect(element.view).to.deep.equal(AUGUST);
    location.hash = '#view=2024-08-10/2024-08-12';
    await until(() => element.selected === null);
    location.hash = '#chapter-2';
    await until(() => location.hash.startsWith('#chapter-2&view='));
    expect(element.view).to.deep.equal(AUGUST);
  });

  it('goes back with the page', async () => {
    const element = await linked();
    setHash('#view=2024-08-10/2024-08-12');
    history.pushState(null, '', '#view=2024-08-20/2024-08-22');
    dispatchEvent(new PopStateEvent('popstate'));
    await until(() => element.view.start === utc(2024, 7, 20));
    history.back();
    await until(() => element.view.start === AUGUST.start);
  });

  it('says once that a link was made for other data, and applies what fits', async () => {
    const element = await linked({ id: 'old' });
    await element.zoomTo('2024-08-10', '2024-08-12');
    await element.select('d10');
    await until(() => location.hash.includes('old.event'));
    const { hash } = location;
    element.remove();

    const told = warnings();
    const same = await linked({ id: 'old' });
    expect(same.selected).to.equal('d10');
    same.remove();
    expect(told.codes).to.deep.equal([]);

    const other = await linked({ id: 'old' }, DAYS.slice(0, 20));
    expect(told.codes).to.deep.equal(['url-state']);
    expect(other.view).to.deep.equal(AUGUST);
    expect(other.selected).to.equal('d10');
    other.remove();

    setHash(hash);
    const none = await linked({ id: 'old' }, [{ id: 'z', date: '1990', title: 'Long ago' }]);
    expect(told.codes).to.deep.equal(['url-state', 'url-state,url-state,url-state']);
    expect(none.selected).to.be.null;
    expect(none.view.start).to.be.lessThan(utc(1991));
  });

  it('ignores what it can’t use, with a warning', async () => {
    for (const hash of [
      '#view=yesterday',
      '#event=nobody',
      '#asof=2024-13',
      '#scale=__proto__',
      '#view=2024-09/2024-08',
      '#view=%E0%A4%A',
      `#q=${'x'.repeat(2000)}`,
      `#${'view=2000&'.repeat(100_000)}`,
    ]) {
      setHash(hash);
      const told = warnings();
      const element = await linked();
      expect(told.codes, hash.slice(0, 40)).to.deep.equal(['url-state']);
      expect(element.selected).to.be.null;
      expect(parts(element, 'mark').length).to.be.greaterThan(0);
      expect([element.filter, element.asOf, element.scale]).to.deep.equal([null, null, 'linear']);
      element.remove();
    }
  });

  it('is not moved by keys that are nobody’s', async () => {
    setHash('#__proto__=1&constructor=2&toString=3&a.view=2000&%=%&=');
    const told = warnings();
    const element = await linked();
    expect(told.codes).to.deep.equal([]);
    expect(parts(element, 'mark').length).to.be.greaterThan(0);
  });

  it('of several timelines each has keys with its id; of two without one the first', async () => {
    setHash('#a.event=d1&b.event=d2&event=d3');
    const told = warnings();
    const [a, b, c] = [await linked({ id: 'a' }), await linked({ id: 'b' }), await linked()];
    expect(told.codes).to.deep.equal([]);
    const d = await linked();
    expect([a, b, c, d].map(({ selected }) => selected)).to.deep.equal(['d1', 'd2', 'd3', null]);
    expect(told.messages.length).to.equal(1);
    expect(told.messages[0]).to.contain('another timeline');
    await d.select('d5');
    await b.select('d4');
    await until(() => fields()['b.event'] === 'd4');
    expect(fields()).to.deep.include({ 'a.event': 'd1', event: 'd3' });
  });

  it('can be turned on later, and off', async () => {
    setHash('#event=d3');
    const element = await timeline(DAYS);
    expect(element.selected).to.be.null;
    element.urlState = true;
    await until(() => element.selected === 'd3');
    element.urlState = false;
    await element.select('d4');
    const other = await linked({ id: 'other' });
    await other.select('d5');
    await until(() => fields()['other.event'] === 'd5');
    expect(fields().event).to.equal('d3');
  });

  it('keeps the hash of a table too', async () => {
    const element = await linked();
    element.layout = 'table';
    await element.updateComplete;
    await element.select('d3');
    await until(() => fields().event === 'd3');
  });

  it('works where the address can’t be written', async () => {
    const { replaceState } = history;
    let tried = false;
    history.replaceState = () => {
      tried = true;
      throw new DOMException('', 'SecurityError');
    };
    endings.push(() => (history.replaceState = replaceState));
    const element = await linked();
    await element.select('d3');
    await until(() => tried);
    await element.select('d4');
    expect(element.selected).to.equal('d4');
  });

  it('takes its companions of the same name along', async () => {
    setHash('#view=2024-08-10/2024-08-12&event=d10');
    const other = await timeline(DAYS, { attributes: { sync: 'both' } });
    const element = await linked({ sync: 'both' });
    await drawn();
    expect(element.view).to.deep.equal(AUGUST);
    expect(other.view).to.deep.equal(AUGUST);
    expect(other.selected).to.equal('d10');
  });
});
