import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { EventTimeline } from '../../src/index.js';
import type { TimelineErrorEvent, TimelineLoadEvent, TimelineWarningEvent } from '../../src/index.js';
import { counted, mark, part, parts, text, timeline, until } from './fixture.js';

const THREE = [
  { id: 'a', date: '2000', title: 'Alpha' },
  { id: 'b', date: '2002', title: 'Beta' },
  { id: 'c', date: '2024-09-02', title: 'Gamma' },
];

describe('giving it events', () => {
  it('draws a bare list given by script', async () => {
    const element = await timeline(THREE);
    expect(element.state).to.equal('ready');
    expect(element.getAttribute('state')).to.equal('ready');
    expect(element.events).to.equal(3);
    expect(counted(element)).to.equal(3);
  });

  it('reads inline JSON', async () => {
    const element = await fixture<EventTimeline>(
      html`<event-timeline
        ><script type="application/json">
          [{ "date": "2002", "title": "One" }]
        </script></event-timeline
      >`,
    );
    await until(() => element.state === 'ready' && counted(element) > 0);
    expect(text(part(element, 'label'))).to.equal('One');
  });

  it('reads a plain list and hides it once it is drawn', async () => {
    const element = await fixture<EventTimeline>(
      html`<event-timeline
        ><ol>
          <li><time datetime="2002">2002</time> Mongolia ratifies it</li>
          <li><time>2015</time>: A journey</li>
        </ol></event-timeline
      >`,
    );
    await until(() => element.state === 'ready' && counted(element) > 0);
    expect(parts(element, 'label').map((one) => one.textContent)).to.deep.equal(['Mongolia ratifies it', 'A journey']);
    expect(element.querySelector('ol')!.getBoundingClientRect().height).to.equal(0);
  });

  it('reloads when the list in the page changes', async () => {
    const element = await fixture<EventTimeline>(
      html`<event-timeline
        ><ol>
          <li><time>2002</time> One</li>
        </ol></event-timeline
      >`,
    );
    await until(() => element.events === 1);
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('time'), { textContent: '2003' }), ' Two');
    element.querySelector('ol')!.append(item);
    await until(() => element.events === 2);
  });

  it('fetches a file and says so once', async () => {
    const element = document.createElement('event-timeline');
    let loads = 0;
    element.addEventListener('timeline-load', () => loads++);
    element.src = '/data/mongolia-icc-warrant.json';
    document.body.append(element);
    await until(() => element.state === 'ready');
    await until(() => loads > 0);
    expect(loads).to.equal(1);
    expect(element.events).to.be.greaterThan(20);
    element.remove();
  });

  it('keeps the last of src and data', async () => {
    const element = await timeline(THREE);
    element.src = '/data/deep-time.json';
    await until(() => element.events > 10);
    element.data = THREE;
    await until(() => element.events === 3);
    element.data = null;
    await until(() => element.state === 'idle');
    expect(element.events).to.equal(0);
  });

  it('takes properties that were set before the tag was registered', async () => {
    class Later extends EventTimeline {}
    const element = document.createElement('late-timeline') as EventTimeline;
    element.data = THREE;
    document.body.append(element);
    Later.define('late-timeline');
    customElements.upgrade(element);
    await until(() => element.state === 'ready');
    expect(element.events).to.equal(3);
    element.remove();
  });

  it('is empty, not broken, with an empty list', async () => {
    const element = await timeline([]);
    expect(element.state).to.equal('empty');
    expect(part(element, 'empty')).to.exist;
  });

  it('loads what was set while it was out of the document', async () => {
    const element = await timeline(THREE);
    const parent = element.parentElement!;
    element.remove();
    element.data = THREE.slice(0, 2);
    parent.append(element);
    await until(() => element.events === 2 && counted(element) === 2);
  });
});

describe('registering the tag', () => {
  it('never throws when the tag is taken, and gives a second tag a subclass', () => {
    class Other extends HTMLElement {}
    customElements.define('taken-timeline', Other);
    expect(() => EventTimeline.define('taken-timeline')).not.to.throw();
    expect(customElements.get('taken-timeline')).to.equal(Other);
    EventTimeline.define('second-timeline');
    expect(document.createElement('second-timeline')).to.be.instanceOf(EventTimeline);
    EventTimeline.define();
  });

  it('warns once where another class has the tag, and not where it is its own', () => {
    const { warn } = console;
    const said: unknown[] = [];
    console.warn = (text: unknown) => void said.push(text);
    try {
      customElements.define('others-timeline', class extends HTMLElement {});
      EventTimeline.define('others-timeline');
      EventTimeline.define();
    } finally {
      console.warn = warn;
    }
    expect(said).to.have.length(1);
    expect(said[0]).to.include('others-timeline');
  });
});

describe('bad input', () => {
  const failing = async (set: (element: EventTimeline) => void) => {
    const element = document.createElement('event-timeline');
    const failed = oneEvent<TimelineErrorEvent>(element, 'timeline-error');
    set(element);
    document.body.append(element);
    const { code, message, hint } = await failed;
    await element.updateComplete;
    const panel = part(element, 'error');
    const said = { code, message, hint, panel: text(panel), role: panel.getAttribute('role'), state: element.state };
    expect(parts(element, 'mark').length).to.equal(0);
    expect(element.issues[0].code).to.equal(code);
    element.remove();
    return said;
  };

  it('says that a file is missing, where and what to do, and offers to try again', async () => {
    const said = await failing((element) => (element.src = '/data/no-such-file.json'));
    expect(said.code).to.equal('src-http');
    expect(said.message).to.equal('Could not load no-such-file.json: the server answered 404.');
    expect(said.panel).to.contain(said.message).and.contain('Try again');
    expect(said.role).to.equal('alert');
    expect(said.state).to.equal('error');
  });

  it('says that it got a web page', async () => {
    const page = URL.createObjectURL(new Blob(['<!doctype html><title>Not found</title>'], { type: 'text/html' }));
    const said = await failing((element) => (element.src = page));
    expect(said.code).to.equal('src-type');
    expect(said.message).to.contain('looks like a web page');
  });

  it('names line and column of broken JSON', async () => {
    const file = URL.createObjectURL(new Blob(['[\n  {"date": "2002", "title": "One"},\n]']));
    const said = await failing((element) => (element.src = file));
    expect(said.code).to.equal('src-parse');
    expect(said.message).to.contain('line 3, column 1');
  });

  it('refuses an address that is no web address', async () => {
    expect((await failing((element) => (element.src = 'javascript:alert(1)'))).code).to.equal('src-scheme');
  });

  it('refuses a root that is neither object nor list', async () => {
    expect((await failing((element) => (element.data = 7 as never))).code).to.equal('schema-root');
  });

  it('leaves out one wrong date, repairs the rest, and draws everything else', async () => {
    const element = document.createElement('event-timeline');
    const warned = oneEvent<TimelineWarningEvent>(element, 'timeline-warning');
    const loaded = oneEvent<TimelineLoadEvent>(element, 'timeline-load');
    element.data = [
      { date: '2024-02-30', title: 'No such day' },
      { id: 'kept', date: '2024-02-28', title: 'Kept', tilte: 'x', sources: ['nobody'] },
    ] as never;
    document.body.append(element);
    const { issues, total } = await warned;
    const { count, rejected } = await loaded;
    expect([count, rejected]).to.deep.equal([1, 1]);
    expect(total).to.equal(issues.length);
    expect(issues.map((issue) => issue.code)).to.include.members(['date-not-real', 'unknown-key', 'reference']);
    expect(issues.find((issue) => issue.code === 'date-not-real')!.pointer).to.equal('/0/date');
    expect(mark(element, 'kept')).to.exist;
    expect(text(element.renderRoot.querySelector('.left-out'))).to.contain('1 event');
    element.remove();
  });

  it('keeps the picture that was there when a reload fails', async () => {
    const element = await timeline(THREE);
    const failed = oneEvent(element, 'timeline-error');
    element.src = '/data/no-such-file.json';
    await failed;
    await element.updateComplete;
    expect(element.stale).to.be.true;
    expect(counted(element)).to.equal(3);
    expect(part(element, 'error')).to.exist;
  });

  it('drops a superseded load without a word', async () => {
    const element = document.createElement('event-timeline');
    const told: string[] = [];
    for (const name of ['timeline-load', 'timeline-error'] as const)
      element.addEventListener(name, () => told.push(name));
    element.src = '/data/no-such-file.json';
    document.body.append(element);
    await element.updateComplete;
    element.data = THREE;
    await until(() => told.length > 0);
    expect(told).to.deep.equal(['timeline-load']);
    element.remove();
  });
});
