import { expect } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { EventTimeline, TimelineViewChangeEvent } from '../../src/index.js';
import { counted, drawn, mark, part, parts, text, timeline, until, utc } from './fixture.js';

/** Two crowds of days, sixty years apart. */
const APART = [
  ...Array.from({ length: 8 }, (_, k) => ({ id: `a${k}`, date: `1939-05-${10 + k}`, title: `Early ${k}` })),
  ...Array.from({ length: 8 }, (_, k) => ({ id: `b${k}`, date: `1999-09-${10 + k}`, title: `Late ${k}` })),
];

const folds = (element: EventTimeline) => parts(element, 'fold');
const boxOf = (element: Element) => element.getBoundingClientRect();
const opened = (element: EventTimeline) => folds(element).map((one) => one.getAttribute('aria-expanded'));
const focused = (element: EventTimeline) => (element.renderRoot as ShadowRoot).activeElement;
const centre = (element: Element): [number, number] => {
  const { left, top, width, height } = boxOf(element);
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

describe('scale="folded"', () => {
  afterEach(() => resetMouse());

  it('folds a long empty stretch at a notch with its length, and says so in the summary', async () => {
    const element = await timeline(APART, { attributes: { scale: 'folded' } });
    expect(folds(element)).to.have.length(1);
    expect(text(folds(element)[0])).to.equal('60 years');
    expect(folds(element)[0].ariaLabel).to.match(/^60 years without events, 18 May 1939 .*9 September 1999$/);
    expect(text(element.renderRoot.querySelector('.summary'))).to.contain(
      '60 years without events folded in one place.',
    );
    expect(counted(element)).to.equal(16);
    // Both crowds have room: their days are a quarter of the plot, not a hair.
    const days = boxOf(mark(element, 'a7') ?? parts(element, 'mark')[1]).left - boxOf(parts(element, 'mark')[0]).left;
    expect(days).to.be.greaterThan(100);
  });

  it('is exact on both sides: the view that was set is read back, and marks stand where their time is', async () => {
    const element = await timeline(APART, { attributes: { scale: 'folded', view: '1939-05-12/1999-09-12' } });
    const view = { start: utc(1939, 4, 12), end: utc(1999, 8, 13) - 1 };
    expect(element.view).to.deep.equal(view);
    const { left, right } = boxOf(part(element, 'track'));
    element.view = { start: utc(1939, 4, 13), end: utc(1999, 8, 15) };
    await drawn();
    // A day is drawn from its first moment to its last; what is narrower than a dot, about its middle.
    const [third, fourth, last] = ['a3', 'a4', 'b4'].map((id) => centre(mark(element, id))[0]);
    const day = fourth - third;
    expect(third).to.be.closeTo(left + day / 2, 1);
    expect(last).to.be.closeTo(right - day / 2, 1);
    expect(element.view).to.deep.equal({ start: utc(1939, 4, 13), end: utc(1999, 8, 15) });
  });

  it('is not there while the table is', async () => {
    const element = await timeline(APART, { attributes: { scale: 'folded' } });
    expect(folds(element)[0].checkVisibility()).to.equal(true);
    element.layout = 'table';
    await element.updateComplete;
    await until(() => !folds(element)[0]?.checkVisibility());
    element.layout = 'horizontal';
    await element.updateComplete;
    await until(() => folds(element)[0].checkVisibility());
  });

  it('gives a window back exactly that has no places of its own', async () => {
    const ages = [
      { date: 'Y-13800000000', title: 'A beginning' },
      { date: '2024-09-02T10:00', title: 'A visit' },
      { date: '2024-09-02T10:01', title: 'Its end' },
    ];
    for (const scale of ['folded', 'sequence', 'log']) {
      const element = await timeline(ages, { attributes: { scale } });
      element.view = { start: 0, end: 1 };
      expect(element.view, scale).to.deep.equal({ start: 0, end: 1 });
      await drawn();
      expect(counted(element), scale).to.equal(0);
    }
  });

  it('is where an animation was to go that another scale cuts short', async () => {
    const element = await timeline(APART, { attributes: { scale: 'folded' } });
    const arrived = element.zoomTo('1939-05-12', '1939-05-14', { animate: true });
    await drawn();
    element.scale = 'sequence';
    await arrived;
    await element.updateComplete;
    expect(element.view).to.deep.equal({ start: utc(1939, 4, 12), end: utc(1939, 4, 15) - 1 });
  });

  it('opens and closes by click, and stays at the fold with the focus', async () => {
    const element = await timeline(APART, { attributes: { scale: 'folded' } });
    await sendMouse({ type: 'click', position: centre(folds(element)[0]) });
    await until(() => opened(element)[0] === 'true');
    expect(focused(element)).to.equal(folds(element)[0]);
    expect(boxOf(folds(element)[0]).width).to.be.greaterThan(400);
    expect(text(element.renderRoot.querySelector('.summary'))).not.to.contain('folded');
    await sendKeys({ press: 'Enter' });
    await until(() => opened(element)[0] === 'false');
    expect(boxOf(folds(element)[0]).width).to.be.lessThan(100);
  });

  it('opens by a click on the notch in the plot, and not by a drag over it', async () => {
    const element = await timeline(APART, { attributes: { scale: 'folded' } });
    const [x] = centre(folds(element)[0]);
    const y = Math.round(boxOf(part(element, 'track')).top + 4);
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 40, y] });
    await sendMouse({ type: 'up' });
    await drawn();
    expect(opened(element)).to.deep.equal(['false']);
    const [moved] = centre(folds(element)[0]);
    await sendMouse({ type: 'click', position: [moved, y] });
    await until(() => opened(element)[0] === 'true');
  });

  it('keeps the window of times when a fold opens', async () => {
    const view = { start: utc(1939, 4, 14), end: utc(1999, 8, 14) };
    const element = await timeline(APART, { attributes: { scale: 'folded' } });
    element.view = view;
    await drawn();
    folds(element)[0].click();
    await until(() => opened(element)[0] === 'true');
    expect(element.view).to.deep.equal(view);
  });

  it('is one stop of Tab with arrows from fold to fold', async () => {
    const three = [
      ...APART,
      ...APART.map(({ date, title, id }) => ({ title, id: `c${id}`, date: date.replace(/^19/, '21') })),
    ];
    const element = await timeline(three, { attributes: { scale: 'folded' } });
    expect(folds(element).map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1]);
    folds(element)[0].focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(element)).to.equal(folds(element)[1]);
    await drawn();
    expect(folds(element).map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, 0, -1]);
    await sendKeys({ press: 'End' });
    expect(focused(element)).to.equal(folds(element)[2]);
  });

  it('gives the focus to a mark when the fold that has it leaves the view', async () => {
    const element = await timeline(APART, { attributes: { scale: 'folded' } });
    folds(element)[0].focus();
    element.view = '1939-05-10/1939-05-12';
    await until(() => !folds(element).length);
    expect(focused(element)?.part.contains('mark')).to.equal(true);
  });

  it('zooms about the time under the pointer, with the fold in between', async () => {
    const element = await timeline(APART, { attributes: { scale: 'folded' } });
    const track = part(element, 'track');
    const { left, right, top } = boxOf(track);
    const x = boxOf(mark(element, 'b3') ?? parts(element, 'mark').at(-1)!).left;
    const px = () => {
      const event = parts(element, 'mark').find(({ dataset }) => dataset.eventId === 'b3');
      return event && boxOf(event).left;
    };
    for (let k = 0; k < 12; k++) {
      const before = px();
      const init = {
        bubbles: true,
        composed: true,
        cancelable: true,
        clientX: x,
        clientY: top + 5,
        deltaY: k % 2 ? 40 : -40,
      };
      track.dispatchEvent(new WheelEvent('wheel', { ...init, ctrlKey: true }));
      await drawn();
      if (before !== undefined && px() !== undefined && k) expect(x).to.be.within(left, right);
    }
    expect(counted(element)).to.be.greaterThan(0);
  });

  it('tells windows of times to the page', async () => {
    const element = await timeline(APART, { attributes: { scale: 'folded' } });
    const told = new Promise<TimelineViewChangeEvent>((resolve) =>
      element.addEventListener('timeline-view-change', resolve, { once: true }),
    );
    part(element, 'later').click();
    const { start, end } = await told;
    expect({ start, end }).to.deep.equal(element.view);
    expect(start).to.be.within(utc(1939, 4, 1), utc(2000, 0, 1));
  });

  it('tells the span of clusters as times of the file', async () => {
    const crowd = Array.from({ length: 9 }, (_, k) =>
      APART.map((event) => ({ ...event, id: `${event.id}.${k}` })),
    ).flat();
    const element = await timeline(crowd, { attributes: { scale: 'folded' }, width: 500 });
    const clusters = parts(element, 'cluster');
    expect(clusters).not.to.be.empty;
    for (const { dataset } of clusters) {
      expect(Number(dataset.start) % 86_400_000).to.equal(0);
      expect((Number(dataset.end) + 1) % 86_400_000).to.equal(0);
    }
  });

  it('has no folds under another scale, and none where the scale is taken back', async () => {
    const element = await timeline(APART, { attributes: { scale: 'folded' } });
    for (const scale of ['sequence', 'log', 'linear'] as const) {
      element.scale = scale;
      await element.updateComplete;
      await until(() => !folds(element).length);
      expect(counted(element)).to.equal(16);
    }
  });

  it('folds by the whole file: a filter and a day move no fold', async () => {
    const element = await timeline(APART, { attributes: { scale: 'folded' } });
    element.filter = 'Early';
    await element.updateComplete;
    await drawn();
    element.view = '1939-05-10/1999-09-20';
    await drawn();
    expect(text(folds(element)[0])).to.equal('60 years');
  });

  it('changes nothing where nothing can be folded', async () => {
    const even = Array.from({ length: 12 }, (_, k) => ({ date: `${1990 + k}-03-01`, title: `Entry ${k}` }));
    const element = await timeline(even, { attributes: { scale: 'folded' } });
    const plain = await timeline(even);
    expect(folds(element)).to.be.empty;
    expect(element.view).to.deep.equal(plain.view);
  });

  it('stands with one event, and with none', async () => {
    const one = await timeline([{ date: '2002', title: 'Alone' }], { attributes: { scale: 'folded' } });
    expect(counted(one)).to.equal(1);
    const none = await timeline([], { attributes: { scale: 'folded' } });
    expect(none.state).to.equal('empty');
  });
});

describe('a change of scale', () => {
  it('keeps window, selection and focus, and moves the marks from place to place', async () => {
    const element = await timeline(APART, { attributes: { view: '1939-05-12/1999-09-12', selected: 'b2' } });
    element.focus();
    const { view } = element;
    const id = (focused(element) as HTMLElement).dataset.eventId;
    element.scale = 'sequence';
    await element.updateComplete;
    await until(() => !!element.renderRoot.querySelector('.gaps span'));
    expect(element.view).to.deep.equal(view);
    expect(element.selected).to.equal('b2');
    expect((focused(element) as HTMLElement).dataset.eventId).to.equal(id);
    expect(mark(element, 'b2').parentElement!.hasAttribute('data-sliding')).to.equal(true);
  });

  it('keeps showing everything where everything was shown', async () => {
    const element = await timeline(APART);
    for (const scale of ['folded', 'sequence', 'log', 'linear'] as const) {
      element.scale = scale;
      await element.updateComplete;
      await drawn();
      expect(counted(element), scale).to.equal(16);
    }
  });

  it('does not move them for people who asked for less motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = await timeline(APART, { attributes: { view: '1939-05-12/1999-09-12' } });
    element.scale = 'sequence';
    await element.updateComplete;
    await until(() => !!element.renderRoot.querySelector('.gaps span'));
    expect(getComputedStyle(parts(element, 'mark')[0]).transitionDuration).to.match(/^0s/);
    await emulateMedia({ reducedMotion: 'no-preference' });
  });
});

describe('scale="sequence"', () => {
  it('has equal steps, one for all events of the same start', async () => {
    const events = [
      { id: 'a', date: '1939-05-01', title: 'A' },
      { id: 'b', date: '2000-01-01', title: 'B' },
      { id: 'c', date: '2000-01-01', title: 'C', lane: 'other' },
      { id: 'd', date: '2000-01-02', title: 'D' },
    ];
    const element = await timeline(events, { attributes: { scale: 'sequence' } });
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => {
      const { left, width } = boxOf(mark(element, id));
      return width > 12 ? left : left + width / 2;
    });
    expect(b).to.be.closeTo(c, 1);
    expect(b - a).to.be.closeTo(d - b, 6);
    expect(parts(element, 'tick').map(text)).to.include('2 Jan 2000');
    expect(text(element.renderRoot.querySelector('.gaps')))
      .to.contain('61 years')
      .and.to.contain('1 day');
  });
});

describe('scale="log"', () => {
  it('has ticks at round distances back from the last event', async () => {
    const element = await timeline(APART, { attributes: { scale: 'log' } });
    expect(text(element.renderRoot.querySelector('.gaps'))).to.contain('before');
    const [first, second] = ['b6', 'b7'].map((id) => boxOf(mark(element, id) ?? part(element, 'track')).left);
    expect(second).to.be.greaterThan(first);
    expect(counted(element)).to.equal(16);
  });
});

describe('view="auto"', () => {
  const crowd = [
    { id: 'far', date: '1700', title: 'Long ago', importance: 0.1 },
    ...Array.from({ length: 20 }, (_, k) => ({
      id: `k${k}`,
      date: new Date(utc(2024, 0, 1 + 3 * k)).toISOString().slice(0, 10),
      title: `Important step number ${k}`,
      importance: 0.9,
    })),
  ];

  it('opens where the most important events can be read', async () => {
    const element = await timeline(crowd, { attributes: { view: 'auto' } });
    expect(element.view.start).to.be.greaterThan(utc(2023, 0, 1));
    expect(element.view.end).to.be.lessThan(utc(2025, 0, 1));
    expect(parts(element, 'labelled').length).to.be.greaterThan(6);
  });

  it('shows everything where everything can be read, and on fit', async () => {
    const few = await timeline(APART.slice(0, 3), { attributes: { view: 'auto' } });
    expect(counted(few)).to.equal(3);
    const element = await timeline(crowd, { attributes: { view: 'auto' } });
    await element.zoomToFit();
    expect(counted(element)).to.equal(21);
  });

  it('is the same however the timeline came to it', async () => {
    const first = await timeline(crowd, { attributes: { view: 'auto' } });
    const later = await timeline(crowd);
    later.setAttribute('view', 'auto');
    await until(() => later.view.start === first.view.start);
    expect(later.view).to.deep.equal(first.view);
  });
});
