import { expect, oneEvent } from '@open-wc/testing';
import type {
  EventTimeline,
  TimelineColumns,
  TimelineErrorEvent,
  TimelineLoadEvent,
  TimelineWarningEvent,
} from '../../src/index.js';
import { counted, drawn, mark, part, parts, text, timeline, until } from './fixture.js';
import { Slow, task } from './slow.js';

const DAY = 86_400_000;
const THREE = ['2000', '2002', '2024'].map((date) => ({ id: `in-${date}`, date, title: `In ${date}` }));

/** So many events of five hundred years. */
const many = (count: number, more: (k: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, k) => ({
    id: `e${k}`,
    date: `${1500 + (k % 500)}-0${1 + (k % 9)}-1${k % 10}`,
    title: `Event number ${k}`,
    ...more(k),
  }));

let slow: Slow | undefined;
let added: HTMLElement[] = [];
afterEach(() => {
  slow?.end();
  slow = undefined;
  for (const element of added) element.remove();
  added = [];
});

/** A timeline in the document that has no data yet, and all it tells of its loads. */
function bare(attributes: Record<string, string> = {}): { element: EventTimeline; told: string[] } {
  const element = document.createElement('event-timeline');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const told: string[] = [];
  for (const name of ['load', 'error', 'warning']) element.addEventListener(`timeline-${name}`, () => told.push(name));
  document.body.append(element);
  added.push(element);
  return { element, told };
}

/** Data of which the reading is held when it lets others come first, by default some way into it. */
async function holding(data: unknown, hold: (breaths: number) => boolean = (breaths) => breaths > 12) {
  const one = bare();
  await one.element.updateComplete;
  const own = (slow = new Slow(hold));
  one.element.data = data as EventTimeline['data'];
  await own.held;
  await one.element.updateComplete;
  return { ...one, slow: own };
}

/** A load whose first part is on the screen, and the rest is held. */
const partly = (data: unknown) => {
  const element = () => added.at(-1) as EventTimeline;
  return holding(data, () => element().events > 0 && counted(element()) > 0);
};

const file = (data: unknown) => URL.createObjectURL(new Blob([typeof data === 'string' ? data : JSON.stringify(data)]));
const settled = async () => {
  await task();
  await drawn();
};

describe('many events', () => {
  it('draws the first picture once, with all of its labels', async () => {
    const { element } = bare();
    await element.updateComplete;
    const labels: number[] = [];
    const watch = new MutationObserver(() => labels.push(parts(element, 'label').length));
    watch.observe(part(element, 'track'), { childList: true, subtree: true });
    element.data = many(2500);
    await oneEvent(element, 'timeline-load');
    await settled();
    watch.disconnect();
    expect(labels[0]).to.be.greaterThan(0);
    expect(labels.at(-1)).to.equal(labels[0]);
  });

  it('are read in slices, in between which the page can work, and told of once', async () => {
    const { element, told } = bare();
    await element.updateComplete;
    const states: string[] = [];
    new MutationObserver(() => states.push(element.state)).observe(element, { attributeFilter: ['state'] });
    slow = new Slow();
    let tasks = 0;
    let isOver = false;
    void (async () => {
      for (; !isOver; tasks++) await task();
    })();
    element.data = many(6000);
    const { count, rejected } = await oneEvent<TimelineLoadEvent>(element, 'timeline-load');
    isOver = true;
    expect(slow.breaths).to.be.greaterThan(5);
    expect(tasks).to.be.greaterThan(5);
    await settled();
    expect([count, rejected, element.events, counted(element)]).to.deep.equal([6000, 0, 6000, 6000]);
    expect(states).to.deep.equal(['loading', 'ready']);
    expect(told).to.deep.equal(['load']);
  });

  it('leave room for tasks of the page with the scheduler that the browser has', async () => {
    const { element } = bare();
    await element.updateComplete;
    const now = performance.now.bind(performance);
    let ahead = 0;
    performance.now = () => now() + (ahead < 4000 ? (ahead += 50) : ahead);
    let tasks = 0;
    let isOver = false;
    void (async () => {
      for (; !isOver; tasks++) await task();
    })();
    element.data = many(6000);
    while (element.state !== 'ready') await task();
    isOver = true;
    performance.now = now;
    expect(tasks).to.be.greaterThan(0);
  });

  it('say how far their reading is when it takes long, and offer to cancel it', async () => {
    const { element, slow } = await holding(many(6000));
    expect(element.state).to.equal('loading');
    expect(text(part(element, 'progress'))).to.match(/^Reading… [\d,]+ of 6,000 events Cancel$/);
    const loaded = oneEvent(element, 'timeline-load');
    slow.go();
    await loaded;
    await element.updateComplete;
    expect(part(element, 'progress')).not.to.exist;
    expect(element.state).to.equal('ready');
  });

  it('say nothing of it when it takes no time', async () => {
    const { element, slow } = await holding(many(6000), (breaths) => breaths === 1);
    expect(part(element, 'cancel')).not.to.exist;
    slow.end();
  });

  it('are forgotten when their reading is cancelled: nothing is shown and nothing told', async () => {
    const { element, told, slow } = await holding(many(6000));
    part(element, 'cancel').click();
    expect(element.state).to.equal('idle');
    slow.go();
    await settled();
    expect([element.state, element.events, counted(element)]).to.deep.equal(['idle', 0, 0]);
    expect(part(element, 'progress')).not.to.exist;
    expect(told).to.deep.equal([]);
  });

  it('leave the older view where it was when their reading is cancelled', async () => {
    const element = await timeline(THREE);
    const { view } = element;
    const told: string[] = [];
    for (const name of ['timeline-load', 'timeline-error']) element.addEventListener(name, () => told.push(name));
    slow = new Slow((breaths) => breaths > 12);
    element.data = many(6000);
    await slow.held;
    await element.updateComplete;
    expect([element.state, counted(element)]).to.deep.equal(['loading', 3]);
    part(element, 'cancel').click();
    slow.go();
    await settled();
    expect([element.state, element.events, counted(element)]).to.deep.equal(['ready', 3, 3]);
    expect(element.view).to.deep.equal(view);
    expect(told).to.deep.equal([]);
  });

  it('are dropped for newer data, of which alone is told', async () => {
    const { element, told, slow } = await holding(many(6000));
    const loaded = oneEvent<TimelineLoadEvent>(element, 'timeline-load');
    element.data = THREE;
    slow.go();
    expect((await loaded).count).to.equal(3);
    await settled();
    expect([element.state, counted(element), told.join()]).to.deep.equal(['ready', 3, 'load']);
  });

  it('are dropped for many others, whose progress begins anew', async () => {
    const { element, told, slow } = await holding(many(6000));
    const loaded = oneEvent<TimelineLoadEvent>(element, 'timeline-load');
    element.data = many(7000);
    await task();
    await element.updateComplete;
    expect(text(part(element, 'progress'))).not.to.contain('of 6,000');
    slow.go();
    expect((await loaded).count).to.equal(7000);
    await settled();
    expect(told).to.deep.equal(['load']);
  });

  it('do not show how far they were once a file is loaded in their place', async () => {
    const { element, slow } = await holding(many(6000));
    element.data = THREE;
    slow.go();
    await until(() => element.state === 'ready');
    element.src = '/data/deep-time.json';
    await until(() => element.state === 'loading');
    await element.updateComplete;
    expect(part(element, 'cancel')).not.to.exist;
    await until(() => element.state === 'ready');
  });

  it('are read anew when the element was removed meanwhile and put back', async () => {
    const { element, told, slow } = await holding(many(6000));
    element.remove();
    slow.go();
    await settled();
    expect(told).to.deep.equal([]);
    document.body.append(element);
    const { count } = await oneEvent<TimelineLoadEvent>(element, 'timeline-load');
    await settled();
    expect([count, counted(element), told.join()]).to.deep.equal([6000, 6000, 'load']);
  });
});

describe('a large file', () => {
  const filler = 'Said more than once, and not in few words. '.repeat(3);
  const events = many(12_000, (k) => ({
    text: filler,
    lane: k % 2 ? 'odd' : 'even',
    ...(k % 2500 === 7 && { date: 'soon' }),
  }));
  const head = { title: 'Large', lanes: [{ id: 'odd' }, { id: 'even', title: 'Even' }] };

  /** All that can be told apart from outside: counts, problems, and the first page of the table. */
  const seen = async (element: EventTimeline) => {
    element.layout = 'table';
    await element.updateComplete;
    const { issues, events } = element;
    const ids = [];
    for (const id of ['e0', 'e7', 'e8', 'e11999', 'e12000']) {
      await element.select(id);
      ids.push(text(part(element, 'details')));
    }
    return { events, issues, ids, heading: text(part(element, 'heading')), table: text(part(element, 'table')) };
  };
  const fromFile = async (json: string) => {
    const { element } = bare();
    const parse = JSON.parse;
    let longest = 0;
    JSON.parse = (text: string, ...rest) => {
      longest = Math.max(longest, text.length);
      return parse(text, ...rest) as unknown;
    };
    try {
      element.src = file(json);
      await until(() => /ready|error/.test(element.state));
    } finally {
      JSON.parse = parse;
    }
    expect(element.state).to.equal('ready');
    expect(json.length).to.be.greaterThan(2_000_000);
    expect(longest, 'longest text parsed at once').to.be.within(1, 200_000);
    return seen(element);
  };

  const files: [name: string, data: unknown, indent?: number][] = [
    ['with its events at the end', { ...head, events }],
    ['with its events at the start, in many lines', { events, ...head }, 2],
    ['that is a bare list', events],
  ];
  for (const [name, data, indent] of files)
    it(`${name} is parsed in parts, and is the same as the object`, async function () {
      this.timeout(40_000);
      const given = bare().element;
      given.data = data as never;
      await until(() => given.state === 'ready');
      const expected = await seen(given);
      expect([expected.events, expected.issues.length]).to.deep.equal([11_995, 5]);
      given.remove();
      expect(await fromFile(JSON.stringify(data, null, indent))).to.deep.equal(expected);
    });

  it('with a slip late in it fails with the line and the column', async function () {
    this.timeout(40_000);
    const lines = JSON.stringify({ ...head, events }, null, 1).split('\n');
    const at = lines.findIndex((line) => line.includes('"e11000"'));
    lines[at] = lines[at].replace('"e11000",', '"e11000"');
    const { element, told } = bare();
    const failed = oneEvent<TimelineErrorEvent>(element, 'timeline-error');
    element.src = file(lines.join('\n'));
    const { code, message } = await failed;
    expect(code).to.equal('src-parse');
    // The missing comma is noticed at the next key.
    expect(message).to.contain(`is not valid JSON at line ${at + 2}, column 4: unexpected "\\"".`);
    await settled();
    expect(told).to.deep.equal(['error']);
  });

  for (const [name, json] of [
    ['that ends too early', JSON.stringify(events).slice(0, -1)],
    ['with a comma after its last event', JSON.stringify(events).replace(/]$/, ',]')],
    ['with something after its end', `${JSON.stringify({ events })}{}`],
  ])
    it(`${name} is no JSON`, async () => {
      const { element } = bare();
      const failed = oneEvent<TimelineErrorEvent>(element, 'timeline-error');
      element.src = file(json);
      expect((await failed).code).to.equal('src-parse');
    });

  it('that is one long text is no event file, and is said to be a text', async () => {
    const { element } = bare();
    const failed = oneEvent<TimelineErrorEvent>(element, 'timeline-error');
    element.src = file('x'.repeat(1_500_000).replace(/^|$/g, '"'));
    expect((await failed).message).to.contain('found "xxx');
  });
});

describe('very many events', () => {
  const ALL = 250_000;
  let events: object[] = [];
  before(() => void (events = many(ALL)));
  after(() => void (events = []));

  it('show a first picture before all are read, and count all in the end', async function () {
    this.timeout(60_000);
    const { element, told } = bare();
    performance.clearMarks();
    element.data = events;
    await until(() => counted(element) > 0);
    expect(element.state).to.equal('loading');
    expect(element.events).to.be.within(1, ALL - 1);
    expect(counted(element)).to.equal(element.events);
    const { count } = await oneEvent<TimelineLoadEvent>(element, 'timeline-load');
    const [first] = performance.getEntriesByName('event-timeline:first-picture');
    const [ready] = performance.getEntriesByName('event-timeline:ready');
    expect(first.startTime).to.be.lessThan(ready.startTime);
    await settled();
    expect([count, element.events, counted(element), told.join()]).to.deep.equal([ALL, ALL, ALL, 'load']);

    element.selected = 'e249999';
    await settled();
    expect(text(part(element, 'details'))).to.contain('Event number 249999');
    element.filter = 'number 249998';
    await until(() => counted(element) === 1);
    expect(mark(element, 'e249998')).to.exist;
  });

  it('stay where someone has moved to in their first part', async function () {
    this.timeout(60_000);
    const { element, slow } = await partly(events);
    const loaded = oneEvent(element, 'timeline-load');
    await element.zoomTo('1600', '1610');
    const { view } = element;
    slow.go();
    await loaded;
    expect(element.view).to.deep.equal(view);
    await element.zoomToFit();
    expect(counted(element)).to.equal(ALL);
  });

  it('leave nothing of their first part when their reading is cancelled', async function () {
    this.timeout(60_000);
    const { element, told, slow } = await partly(events);
    await until(() => !!part(element, 'cancel'));
    part(element, 'cancel').click();
    slow.go();
    await settled();
    expect([element.state, element.events, counted(element)]).to.deep.equal(['idle', 0, 0]);
    expect(told).to.deep.equal([]);
  });

  it('leave nothing of their first part when they turn out to be of no use', async function () {
    this.timeout(60_000);
    const nested = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) as unknown;
    const { element, told, slow } = await partly(events.with(50_100, { ...THREE[0], 'x-deep': nested }));
    const failed = oneEvent<TimelineErrorEvent>(element, 'timeline-error');
    slow.go();
    expect((await failed).code).to.equal('depth');
    await settled();
    expect([element.state, element.stale, element.events, counted(element)]).to.deep.equal(['error', false, 0, 0]);
    expect(told).to.deep.equal(['error']);
  });

  it('leave nothing of their first part when newer data comes', async function () {
    this.timeout(60_000);
    const { element, told, slow } = await partly(events);
    const loaded = oneEvent<TimelineLoadEvent>(element, 'timeline-load');
    element.data = THREE;
    slow.go();
    expect((await loaded).count).to.equal(3);
    await settled();
    expect([counted(element), told.join()]).to.deep.equal([3, 'load']);
  });

  it('are refused without a first part where there are more than allowed', async () => {
    const { element, told } = bare({ 'max-events': '200001' });
    const failed = oneEvent<TimelineErrorEvent>(element, 'timeline-error');
    element.data = events;
    expect((await failed).message).to.equal('250000 events is more than the limit of 200001.');
    expect([element.events, told.join()]).to.deep.equal([0, 'error']);
  });
});

describe('events as columns', () => {
  const columns = (count: number, more: Partial<TimelineColumns> = {}): TimelineColumns => ({
    start: Float64Array.from({ length: count }, (_, k) => ((k * 7919) % count) * DAY),
    title: (index) => `Number ${index}`,
    ...more,
  });

  it('are drawn, filtered and opened, 200,000 of them', async function () {
    this.timeout(60_000);
    const count = 200_000;
    const lane = Array.from({ length: count }, (_, k) => (k % 2 ? 'odd' : 'even'));
    const element = await timeline(columns(count, { lane }), { width: 900 });
    expect([element.state, element.events, counted(element)]).to.deep.equal(['ready', count, count]);
    expect(parts(element, 'lane-label').map(text)).to.have.members(['odd', 'even']);
    await element.select('7');
    expect(text(part(element, 'details'))).to.contain('Number 7');
    await element.zoomToEvent('7');
    await until(() => mark(element, '7')?.part.contains('selected'));
    element.filter = 'number 123456';
    await element.zoomToFit();
    await until(() => counted(element) === 1);
    expect(mark(element, '123456')).to.exist;
  });

  it('show some of all of them before the rest is ready, very many of them', async function () {
    this.timeout(60_000);
    const count = 250_000;
    const { element, told, slow } = await partly(columns(count));
    expect([element.state, element.events, counted(element)]).to.deep.equal(['loading', count / 5, count / 5]);
    const { start, end } = element.view;
    const loaded = oneEvent<TimelineLoadEvent>(element, 'timeline-load');
    slow.go();
    await loaded;
    await settled();
    expect([element.events, counted(element), told.join()]).to.deep.equal([count, count, 'load']);
    // They are of the whole time, so that the window hardly changes.
    const length = element.view.end - element.view.start;
    expect(Math.abs(element.view.start - start)).to.be.below(length / 1000);
    expect(Math.abs(element.view.end - end)).to.be.below(length / 1000);
  });

  it('show no time of day where none has one', async () => {
    const element = await timeline(columns(5));
    expect(mark(element, '0').getAttribute('aria-label')).to.equal('Number 0, 1 January 1970');
  });

  it('leave out what is no event, tell of it, and draw the rest', async () => {
    const { element } = bare();
    const warned = oneEvent<TimelineWarningEvent>(element, 'timeline-warning');
    const loaded = oneEvent<TimelineLoadEvent>(element, 'timeline-load');
    element.data = {
      start: Float64Array.of(0, NaN, 5 * DAY, 9 * DAY),
      end: Float64Array.of(NaN, NaN, 4 * DAY, 12 * DAY),
      title: ['a', 'b', 'c', 'd'],
    };
    const { issues, total } = await warned;
    expect(issues.map(({ code, pointer }) => `${code} ${pointer}`)).to.deep.equal([
      'date-invalid /start/1',
      'end-before-start /end/2',
    ]);
    expect(total).to.equal(2);
    const { count, rejected } = await loaded;
    expect([count, rejected, element.state]).to.deep.equal([2, 2, 'ready']);
    expect([!!mark(element, '0'), !!mark(element, '1'), !!mark(element, '3')]).to.deep.equal([true, false, true]);
    expect(text(element.renderRoot.querySelector('.left-out'))).to.contain('2 events');
  });

  it('that are a plain list are refused, and it is said what to write', async () => {
    const { element } = bare();
    const failed = oneEvent<TimelineErrorEvent>(element, 'timeline-error');
    element.data = { start: [1, 2, 3], title: ['a', 'b', 'c'] } as never;
    expect((await failed).message).to.contain('Column start should be a Float64Array, but is a list of 3.');
    expect(element.issues.map(({ code }) => code)).to.deep.equal(['no-valid-events', 'field-type']);
  });

  it('are empty, not broken, with none', async () => {
    const element = await timeline(columns(0));
    expect([element.state, element.issues.length]).to.deep.equal(['empty', 0]);
  });
});

describe('marks of User Timing', () => {
  const NAMES = ['load', 'first-picture', 'ready'].map((name) => `event-timeline:${name}`);
  const marks = () => NAMES.map((name) => performance.getEntriesByName(name, 'mark').length);

  it('are there for each timeline of a page, and do not pile up for ever', async () => {
    performance.clearMarks();
    await timeline(THREE);
    await timeline(THREE);
    expect(marks()).to.deep.equal([2, 2, 2]);
    for (let k = 0; k < 500; k++) for (const name of NAMES) performance.mark(name);
    await timeline(THREE);
    for (const count of marks()) expect(count).to.be.within(1, 200);
  });

  it('tell of no picture where the data is taken away', async () => {
    const element = await timeline(THREE);
    performance.clearMarks();
    element.data = null;
    await until(() => element.state === 'idle');
    await settled();
    expect(marks()).to.deep.equal([0, 0, 0]);
  });
});
