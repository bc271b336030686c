import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { EventTimeline, TimelineWarningEvent } from '../../src/index.js';
import { counted, drawn, mark, part, parts, text, timeline, until, utc } from './fixture.js';

const YEARS = Array.from({ length: 60 }, (_, k) => ({
  id: `y${k}`,
  date: String(1960 + k),
  title: `Year ${1960 + k}`,
  lane: `lane ${k % 3}`,
}));
const SAME_DAY = Array.from({ length: 30 }, (_, k) => ({ id: `s${k}`, date: '2024-01-01', title: `At once ${k}` }));

const inner = (element: EventTimeline) => (element.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
const quiet = () => new Promise((resolve) => setTimeout(resolve, 300)); // longer than a view takes to settle
const telling = (element: EventTimeline, ...names: string[]) => {
  const told: string[] = [];
  for (const name of names) element.addEventListener(name, () => told.push(name));
  return told;
};

describe('moved, removed and put back', () => {
  it('loads when it was taken out before its first frame and put back later', async () => {
    const element = document.createElement('event-timeline');
    element.data = YEARS;
    document.body.append(element);
    element.remove();
    await quiet();
    document.body.append(element);
    await until(() => element.state === 'ready' && counted(element) === 60);
    element.remove();
  });

  it('tells of its load although it is moved in the meantime', async () => {
    const [a, b] = [document.createElement('div'), document.createElement('div')];
    document.body.append(a, b);
    const element = document.createElement('event-timeline');
    const told = telling(element, 'timeline-load');
    element.data = YEARS;
    a.append(element);
    await Promise.resolve();
    await Promise.resolve();
    b.append(element);
    await until(() => told.length > 0);
    await quiet();
    expect(told).to.deep.equal(['timeline-load']);
    a.remove();
    b.remove();
  });

  it('keeps its view and shows every mark once', async () => {
    const element = await timeline(YEARS);
    const view = { start: utc(1990, 0, 1), end: utc(2000, 0, 1) };
    element.view = view;
    await drawn();
    const count = counted(element);
    const other = document.createElement('div');
    document.body.append(other);
    other.append(element);
    await drawn();
    expect(element.view).to.deep.equal(view);
    expect(counted(element)).to.equal(count);
    other.remove();
  });

  it('keeps its styles in another document and on the way back', async () => {
    const element = await timeline(YEARS);
    const home = element.parentElement!;
    const frame = document.createElement('iframe');
    home.append(frame);
    frame.contentDocument!.body.append(element);
    expect(getComputedStyle(element).display).to.equal('block');
    home.append(element);
    await drawn();
    expect(getComputedStyle(part(element, 'track')).position).to.equal('absolute');
  });

  it('has a width in a parent that shrinks to its content', async () => {
    const element = await timeline(YEARS);
    const parent = element.parentElement!;
    parent.style.cssText = 'display:inline-block;max-width:100%';
    await drawn();
    expect(part(element, 'track').getBoundingClientRect().width).to.be.greaterThan(200);
  });

  it('shows everything after it was loaded hidden', async () => {
    const element = document.createElement('event-timeline');
    element.style.display = 'none';
    element.data = YEARS;
    document.body.append(element);
    await oneEvent(element, 'timeline-load');
    expect(element.view.start).to.be.at.most(utc(1960, 0, 1));
    element.style.display = '';
    await until(() => counted(element) === 60);
    element.remove();
  });

  it('comes to rest quietly when its data is taken away', async () => {
    const element = await timeline(YEARS);
    const faults: unknown[] = [];
    const listen = (event: ErrorEvent) => faults.push(event.message);
    addEventListener('error', listen);
    part(element, 'zoom-in').click();
    await drawn();
    element.data = null;
    await quiet();
    removeEventListener('error', listen);
    expect(faults).to.deep.equal([]);
    expect(parts(element, 'mark').length).to.equal(0);
  });
});

describe('what a page may do in any order', () => {
  it('keeps the last of data and src, also within one turn', async () => {
    const element = await timeline(YEARS);
    element.data = YEARS.slice(0, 5);
    element.src = '/data/deep-time.json';
    await until(() => element.state === 'ready' && element.events === 48);
  });

  it('does not load again when a slotted child changes, but does when a date of the list does', async () => {
    const element = document.createElement('event-timeline');
    const list = document.createElement('ol');
    const item = document.createElement('li');
    const time = Object.assign(document.createElement('time'), { dateTime: '2002' });
    item.append(time, ' One');
    list.append(item);
    element.append(list);
    const told = telling(element, 'timeline-load');
    document.body.append(element);
    await until(() => told.length === 1);
    const header = Object.assign(document.createElement('p'), { slot: 'header', textContent: 'a clock' });
    element.append(header);
    header.textContent = 'tick';
    await quiet();
    expect(told.length).to.equal(1);
    time.dateTime = '2003';
    await until(() => told.length === 2);
    element.remove();
  });

  it('resolves a method whose effect was overtaken', async () => {
    const element = await timeline(YEARS);
    const first = element.zoomTo('1970', '1980', { animate: true });
    await element.zoomTo('1990', '1991');
    await first;
    await element.panBy(0);
    await element.zoomBy(1e-300);
    expect(Number.isFinite(element.view.start)).to.be.true;
    await document.createElement('event-timeline').select('nobody');
  });

  it('fires no view-change for data, filter and size after a person has zoomed', async () => {
    const element = await timeline(YEARS);
    part(element, 'zoom-in').click();
    await oneEvent(element, 'timeline-view-change');
    const told = telling(element, 'timeline-view-change');
    element.filter = '196';
    await quiet();
    element.data = YEARS.slice(0, 30);
    await quiet();
    element.parentElement!.style.width = '600px';
    await quiet();
    expect(told).to.deep.equal([]);
  });

  it('warns once of a value it does not know and keeps drawing', async () => {
    const element = await timeline(YEARS);
    const warned = oneEvent<TimelineWarningEvent>(element, 'timeline-warning');
    element.setAttribute('gestures', 'wild');
    expect((await warned).issues[0].message).to.contain('"wild" was ignored');
    expect(counted(element)).to.equal(60);
  });

  it('loads with a timeout that is no number', async () => {
    const element = document.createElement('event-timeline');
    element.setAttribute('timeout', 'soon');
    element.src = '/data/deep-time.json';
    document.body.append(element);
    await until(() => element.state === 'ready');
    element.remove();
  });

  it('takes its language from outside of the component it stands in', async () => {
    const outer = document.createElement('div');
    outer.lang = 'de';
    const root = outer.attachShadow({ mode: 'open' });
    const element = document.createElement('event-timeline');
    element.data = [{ id: 'a', date: '2024-03-17', title: 'Ein Tag' }];
    root.append(element);
    document.body.append(outer);
    await until(() => element.state === 'ready');
    expect(mark(element, 'a').getAttribute('aria-label')).to.contain('17. März 2024');
    outer.remove();
  });

  it('says of a failed load that inline JSON was given too', async () => {
    const element = document.createElement('event-timeline');
    const script = Object.assign(document.createElement('script'), { type: 'application/json', textContent: '[]' });
    element.append(script);
    element.src = '/data/no-such-file.json';
    const warned = oneEvent<TimelineWarningEvent>(element, 'timeline-warning');
    document.body.append(element);
    expect((await warned).issues[0].code).to.equal('src-and-data');
    element.remove();
  });
});

describe('the focus', () => {
  it('never falls to the page: a pan, a filter or an empty view hand it on', async () => {
    const element = await timeline(YEARS);
    await element.zoomTo('1960', '1975');
    element.focus();
    await sendKeys({ press: 'Home' });
    for (let k = 0; k < 14; k++) await sendKeys({ press: 'Shift+ArrowRight' });
    await drawn();
    expect(inner(element)).to.exist;
    element.filter = 'Year 2011';
    await until(() => counted(element) <= 1);
    await drawn();
    expect(inner(element)).to.exist;
  });

  it('stays with the event when the data is loaded again', async () => {
    const element = await timeline(YEARS);
    mark(element, 'y59').focus();
    element.data = [{ id: 'older', date: '1900', title: 'Older', lane: 'lane 0' }, ...YEARS];
    await until(() => element.events === 61);
    await drawn();
    expect(inner(element)!.dataset.eventId).to.equal('y59');
  });

  it('goes back to the event’s own mark when its details are closed', async () => {
    const element = await timeline(YEARS, { width: 1000 });
    await element.select('y30');
    part(element, 'close').click();
    await drawn();
    expect(element.selected).to.be.null;
    expect(inner(element)!.dataset.eventId).to.equal('y30');
  });
});

describe('events of one instant', () => {
  it('are listed, since no zoom parts them, and the list goes with Escape or another selection', async () => {
    const element = await timeline(SAME_DAY, { width: 1000 });
    const listed = () => element.renderRoot.querySelectorAll('.details .plain li').length;
    const pill = parts(element, 'cluster')[0];
    const count = Number(pill.dataset.count);
    pill.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => listed() > 0);
    expect(listed()).to.equal(count);
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(listed()).to.equal(0);
    pill.click();
    await element.updateComplete;
    await element.select('s3');
    expect(text(part(element, 'details'))).to.contain('At once 3');
  });
});

describe('keys that do nothing', () => {
  it('are left to the page: showing all when all is shown', async () => {
    const element = await timeline(YEARS);
    element.focus();
    const event = new KeyboardEvent('keydown', { key: '0', bubbles: true, composed: true, cancelable: true });
    inner(element)!.dispatchEvent(event);
    expect(event.defaultPrevented).to.be.false;
  });
});
