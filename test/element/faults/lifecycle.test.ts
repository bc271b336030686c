import { expect } from '@open-wc/testing';
import type { EventTimeline } from '../../../src/index.js';
import { counted, mark, part, parts, timeline, until } from '../fixture.js';
import { frame, Heard, newTimeline } from './heard.js';

const YEARS = Array.from({ length: 30 }, (_, k) => ({
  id: `y${k}`,
  date: String(1990 + k),
  title: `Year ${1990 + k}`,
  lane: `lane ${k % 2}`,
}));

/** Nothing in the picture changes any more by itself. */
async function atRest(element: EventTimeline): Promise<void> {
  let changes = 0;
  const observer = new MutationObserver((records) => (changes += records.length));
  observer.observe(element.renderRoot, { subtree: true, childList: true, attributes: true, characterData: true });
  for (let still = 0, frames = 0; still < 6; frames++) {
    changes = 0;
    await frame();
    still = changes ? 0 : still + 1;
    expect(frames, 'frames until it rests').to.be.below(150);
  }
  observer.disconnect();
}

const positionOf = (element: EventTimeline) => getComputedStyle(part(element, 'track')).position;

function newFrame(): Document {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  return frame.contentDocument!;
}

describe('where an element is put', () => {
  it('a document of its own before it was ever in a page: it is styled, also back at home', async () => {
    const heard = newTimeline();
    const { element } = heard;
    element.data = YEARS;
    const other = newFrame();
    other.body.append(element);
    await heard.ended();
    expect([positionOf(element), counted(element)]).to.deep.equal(['absolute', 30]);
    document.body.append(element);
    await frame();
    expect([positionOf(element), counted(element)]).to.deep.equal(['absolute', 30]);
    other.defaultView!.frameElement!.remove();
    element.remove();
  });

  it('a document without a window, and back', async () => {
    const element = await timeline(YEARS);
    const home = element.parentElement!;
    document.implementation.createHTMLDocument('').body.append(element);
    home.append(element);
    await frame();
    await frame();
    expect([positionOf(element), counted(element)]).to.deep.equal(['absolute', 30]);
  });

  it('another shadow root', async () => {
    const element = await timeline(YEARS);
    const host = document.createElement('div');
    host.lang = 'de';
    document.body.append(host);
    host.attachShadow({ mode: 'closed' }).append(element);
    await frame();
    await element.updateComplete;
    expect([positionOf(element), counted(element)]).to.deep.equal(['absolute', 30]);
    host.remove();
  });

  it('elsewhere by moveBefore(): its load, its focus and what it shows go along', async () => {
    const element = await timeline(YEARS);
    await element.zoomTo('2000', '2004');
    mark(element, 'y12').focus();
    const home = document.createElement('div') as HTMLDivElement & { moveBefore?: (node: Node, before: null) => void };
    home.lang = 'de';
    document.body.append(home);
    expect(home.moveBefore, 'this browser has it').to.be.a('function');
    const before = mark(element, 'y12');
    const heard = new Heard(element);
    home.moveBefore(element, null);
    await frame();
    await element.updateComplete;
    expect(mark(element, 'y12') === before).to.be.true;
    expect((element.renderRoot as ShadowRoot).activeElement === before).to.be.true;
    expect(heard.loads).to.deep.equal([]);
    element.data = YEARS.slice(0, 3);
    home.moveBefore.call(document.body as never, element, null);
    await heard.ended();
    expect(heard.loads).to.deep.equal(['load 3']);
    home.remove();
    element.remove();
  });

  it('out of the page in the middle of an animation, a drag and a load: nothing goes on', async () => {
    const element = await timeline(YEARS);
    const home = element.parentElement!;
    part(element, 'zoom-in').click();
    await frame();
    const track = part(element, 'track');
    track.setPointerCapture = () => undefined; // of no real pointer
    const { left, top } = track.getBoundingClientRect();
    const at = { pointerId: 1, isPrimary: true, button: 0, buttons: 1, bubbles: true, composed: true };
    track.dispatchEvent(new PointerEvent('pointerdown', { ...at, clientX: left + 200, clientY: top + 5 }));
    track.dispatchEvent(new PointerEvent('pointermove', { ...at, clientX: left + 240, clientY: top + 5 }));
    element.data = YEARS.slice(0, 9);
    const heard = new Heard(element);
    element.remove();
    for (let k = 0; k < 12; k++) await frame();
    expect(heard.loads).to.deep.equal([]);
    home.append(element);
    await heard.ended();
    expect(heard.loads).to.deep.equal(['load 9']);
    expect(counted(element)).to.equal(9);
    await atRest(element);
  });

  it('a listener that takes it away in the middle of its own event', async () => {
    for (const name of [
      'timeline-select-request',
      'timeline-select',
      'timeline-view-request',
      'timeline-load',
    ] as const) {
      const element = await timeline(YEARS);
      element.addEventListener(name, () => element.remove());
      mark(element, 'y0')?.click();
      part(element, 'zoom-in').click();
      if (name === 'timeline-load') element.data = YEARS.slice(1);
      await until(() => !element.isConnected);
      await frame();
      document.body.append(element);
      await frame();
      expect(element.state, name).to.equal('ready');
      element.remove();
    }
  });
});

describe('the room that an element has', () => {
  const ROOMS: readonly (readonly [what: string, style: string])[] = [
    ['no width', 'width:0'],
    ['no height', 'height:0;overflow:hidden'],
    ['neither', 'width:0;height:0;overflow:hidden'],
    ['a parent that is not displayed', 'display:none'],
    ['a parent that is skipped', 'content-visibility:hidden'],
  ];
  for (const [what, style] of ROOMS)
    it(`${what}: it loads, and is whole as soon as there is room`, async () => {
      const element = await timeline(YEARS);
      const home = element.parentElement!;
      home.style.cssText = style;
      await frame();
      const heard = new Heard(element);
      element.data = YEARS.slice(0, 20);
      await heard.ended();
      expect(heard.loads).to.deep.equal(['load 20']);
      home.style.cssText = 'width:800px';
      await until(() => counted(element) === 20);
      await atRest(element);
      home.style.cssText = style;
      await frame();
      home.style.cssText = 'width:700px';
      await atRest(element);
      expect(counted(element)).to.equal(20);
    });

  const PARENTS: readonly (readonly [what: string, style: string])[] = [
    ['as wide as its content', 'width:max-content;max-width:90vw'],
    ['fit-content', 'width:fit-content;max-width:90vw'],
    ['a table cell', 'display:table-cell'],
    ['a floating box', 'float:left;max-width:90vw'],
    ['a flex row', 'display:flex;width:700px'],
    ['a flex column', 'display:flex;flex-direction:column;width:700px'],
    ['a grid of its content', 'display:inline-grid;grid-template-columns:auto;max-width:90vw'],
    ['one that scrolls as soon as there is more', 'width:500px;height:200px;overflow:auto'],
  ];
  for (const [what, style] of PARENTS)
    it(`a parent that grows with it (${what}) comes to rest, and so does the timeline`, async () => {
      const element = await timeline(YEARS);
      element.parentElement!.style.cssText = style;
      await atRest(element);
      const { width, height } = element.getBoundingClientRect();
      for (let k = 0; k < 5; k++) await frame();
      const after = element.getBoundingClientRect();
      expect([after.width, after.height]).to.deep.equal([width, height]);
      expect(width).to.be.within(100, innerWidth);
      expect(counted(element)).to.equal(30);
    });

  it('a zoom of the page from 33 to 500 %: it rests at each, with everything in its place', async () => {
    const element = await timeline(YEARS);
    const home = element.parentElement!;
    for (const zoom of [0.33, 0.5, 0.67, 0.75, 0.8, 0.9, 1.1, 1.25, 1.5, 1.75, 2, 3, 4, 5]) {
      home.style.cssText = `width:800px;zoom:${zoom}`;
      await atRest(element);
      expect(counted(element), `${zoom * 100} %`).to.equal(30);
      const { left, right } = part(element, 'track').getBoundingClientRect();
      for (const { left: from, right: to } of parts(element, 'mark').map((one) => one.getBoundingClientRect()))
        expect(from >= left - 1 && to <= right + zoom, `${zoom * 100} %: marks are in the track`).to.be.true;
    }
  });
});

describe('what a page does to everything in it', () => {
  const STYLES: readonly (readonly [what: string, css: string])[] = [
    ['everything unset', '* { all: unset !important; }'],
    [
      'boxes hidden',
      'div, section, span, button, ol, p { display: none !important; } .home { display: block !important; }',
    ],
    ['buttons unset', 'button, input { all: unset !important; }'],
    ['everything inline', '* { display: inline !important; }'],
    ['everything floating', '* { float: left !important; }'],
    [
      'every box of its content',
      '* { box-sizing: content-box !important; padding: 10px !important; border: 3px solid !important; }',
    ],
    ['capitals', 'body { text-transform: uppercase; }'],
    ['spaces kept', 'body { white-space: pre; }'],
    ['words broken', 'body { word-break: break-all; hyphens: auto; }'],
    ['columns of words', '.home { writing-mode: vertical-rl; }'],
    [
      'far lines and letters',
      '* { line-height: 3 !important; letter-spacing: .3em !important; word-spacing: 1em !important; }',
    ],
    ['another direction', '* { direction: rtl !important; }'],
    ['nothing moves but slowly', '* { transition: all 9s !important; animation: none !important; }'],
  ];
  for (const [what, css] of STYLES)
    it(`${what}: the picture is whole and at rest`, async () => {
      const sheet = document.createElement('style');
      sheet.textContent = css;
      document.head.append(sheet);
      try {
        const element = await timeline(YEARS);
        for (let one: Element = element; one !== document.body; one = one.parentElement!) one.classList.add('home');
        await frame();
        await atRest(element);
        expect(counted(element)).to.equal(30);
        const track = part(element, 'track').getBoundingClientRect();
        expect(track.width, 'width').to.be.above(200);
        expect(track.height, 'height').to.be.above(60);
        for (const one of parts(element, 'mark')) {
          const box = one.getBoundingClientRect();
          expect(box.left >= track.left - 1 && box.right <= track.right + 1, 'marks are in the track').to.be.true;
        }
        for (const label of parts(element, 'label')) {
          expect(label.scrollWidth, `the label ${label.textContent} has room`).to.be.at.most(label.clientWidth + 1);
          expect(getComputedStyle(label).textTransform).to.equal('none');
        }
        await element.zoomTo('2000', '2004');
        expect(mark(element, 'y12').checkVisibility()).to.be.true;
      } finally {
        sheet.remove();
      }
    });

  it('what it added to lists, and its own toJSON: the same picture', async () => {
    const own = globalThis.fetch;
    const [list, texts] = [Array.prototype, String.prototype] as unknown as Record<string, unknown>[];
    const loops: Record<string, unknown> = {};
    loops.self = loops;
    const options = { attributes: { overview: '', 'group-by': 'none' } };
    const plain = await timeline(YEARS, options);
    const expected = parts(plain, 'mark').map((one) => [one.getAttribute('aria-label'), one.style.cssText]);
    try {
      Object.assign(list, { extra: loops, each: () => 1, toJSON: () => 'a list' });
      texts.toJSON = () => 'a text';
      // As older wrappers have it: an address is a text.
      globalThis.fetch = (input, init) => own((input as string).concat(''), init);
      const element = await timeline(YEARS, options);
      expect(parts(element, 'mark').map((one) => [one.getAttribute('aria-label'), one.style.cssText])).to.deep.equal(
        expected,
      );
      expect(element.issues).to.deep.equal([]);
      const heard = new Heard(element);
      element.src = '/data/deep-time.json';
      await heard.ended();
      expect(heard.loads).to.deep.equal(['load 48']);
      expect(heard.warnings).to.deep.equal([]);
    } finally {
      globalThis.fetch = own;
      for (const name of ['extra', 'each', 'toJSON']) delete list[name];
      delete texts.toJSON;
    }
  });

  it('a registry of its own making: the tag is registered, and none is thrown', () => {
    const Base = customElements.get('event-timeline') as typeof EventTimeline;
    const known = new Map<string, CustomElementConstructor>();
    const wrapping = {
      get: (name: string) => known.get(name),
      define: (name: string, element: CustomElementConstructor) => void known.set(name, class extends element {}),
    } as unknown as CustomElementRegistry;
    Base.define('event-timeline', wrapping);
    expect(known.get('event-timeline')!.prototype).to.be.instanceOf(Base);
  });

  it('fifty timelines: each is whole, and each has its own', async () => {
    const page = document.createElement('div');
    const all = Array.from({ length: 50 }, () => newTimeline({ 'url-state': '', style: 'width:600px' }));
    for (const [k, { element }] of all.entries()) {
      element.id = `t${k}`;
      element.data = YEARS.slice(0, (k % 9) + 2);
      page.append(element);
    }
    document.body.append(page);
    await Promise.all(all.map((heard) => heard.ended()));
    for (const [k, { element, loads }] of all.entries()) {
      expect(loads).to.deep.equal([`load ${(k % 9) + 2}`]);
      expect(counted(element)).to.equal((k % 9) + 2);
    }
    page.remove();
  });

  it('a page that goes to sleep and comes back (pagehide, pageshow, hidden, visible)', async () => {
    const element = await timeline(YEARS);
    const heard = new Heard(element);
    for (const name of ['pagehide', 'pageshow']) dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
    document.dispatchEvent(new Event('visibilitychange'));
    await atRest(element);
    expect([heard.loads, counted(element), element.state]).to.deep.equal([[], 30, 'ready']);
  });
});
