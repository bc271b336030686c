import { assert } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/index.js';
import { drawn, part, parts, text, timeline, until } from './fixture.js';
import { focused, heard } from './keys.js';

const FILE = {
  title: 'A visit, told twice',
  sources: [
    { id: 'a', title: 'The first paper', publisher: 'The Post', published: '2024-09-03', url: 'https://example.org/a' },
    { id: 'b', title: 'The second paper', author: ['A. Writer'], published: '2024-09' },
  ],
  events: [
    { id: 'warrant', date: '2024-08-01', title: 'A warrant is read', sources: ['a'] },
    { id: 'visit', date: '2024-09-02', title: 'A visit begins', sources: ['a', 'b', 'https://example.org/c'] },
  ],
};
const given = (attributes: Record<string, string> = {}) =>
  timeline(FILE, { width: 900, attributes: { id: 'story', ...attributes } });
const panel = (element: EventTimeline) => part(element, 'share-panel');
const button = (element: EventTimeline) => part(element, 'share');

async function open(element: EventTimeline): Promise<void> {
  button(element).focus();
  await sendKeys({ press: 'Enter' });
  await until(() => !!panel(element));
  await drawn();
}
/** Presses one of its buttons with the mouse. */
async function choose(element: EventTimeline, token: string): Promise<void> {
  await open(element);
  const { x, y, width, height } = part(element, token).getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

/** What the page itself would have; put back after each test. */
const stubbed: [target: object, name: string, before: PropertyDescriptor | undefined][] = [];
function stub(target: object, name: string, descriptor: PropertyDescriptor): void {
  stubbed.push([target, name, Object.getOwnPropertyDescriptor(target, name)]);
  Object.defineProperty(target, name, { configurable: true, ...descriptor });
}
/** What is copied from now on. */
function clipboard(refuses = false): string[] {
  const copied: string[] = [];
  const writeText = (words: string) =>
    refuses ? Promise.reject(new Error('not allowed')) : Promise.resolve(void copied.push(words));
  stub(navigator, 'clipboard', { value: { writeText } });
  return copied;
}

const address = location.href;
beforeEach(() => emulateMedia({ reducedMotion: 'reduce' }));
afterEach(async () => {
  for (const [target, name, before] of stubbed.splice(0).reverse())
    if (before) Object.defineProperty(target, name, before);
    else delete (target as Record<string, unknown>)[name];
  history.replaceState(null, '', address);
  await resetMouse();
  await emulateMedia({ reducedMotion: 'no-preference' });
});

describe('the panel that shares the view', () => {
  it('opens below its button, by keys, and closes by Escape with the focus back on it', async () => {
    const element = await given({ selected: 'visit' });
    assert.equal(button(element).getAttribute('aria-expanded'), 'false');
    await open(element);
    assert.equal(button(element).getAttribute('aria-expanded'), 'true');
    const [own, below] = [button(element), panel(element)].map((one) => one.getBoundingClientRect());
    assert.isAtLeast(below.top, own.bottom);
    assert.isAtLeast(below.left, own.left - 1);
    await sendKeys({ press: 'Tab' });
    assert.isTrue(panel(element).contains(focused(element)!));
    await sendKeys({ press: 'Escape' });
    await until(() => !panel(element));
    assert.isTrue(focused(element) === button(element));
    assert.equal(element.selected, 'visit');
  });

  it('closes when the focus or a press goes elsewhere', async () => {
    const element = await given();
    await open(element);
    element.focus();
    await until(() => !panel(element));
    await open(element);
    await sendMouse({ type: 'click', position: [2, 2] });
    await until(() => !panel(element));
  });

  for (const mode of ['open', 'closed'] as const)
    it(`closes by a press on the page around a shadow root that is ${mode}, not by one in itself`, async () => {
      const element = await given();
      const [host, outside] = [document.createElement('div'), document.createElement('button')];
      outside.textContent = 'Elsewhere';
      element.parentElement!.append(host, outside);
      host.attachShadow({ mode }).append(element);
      await element.updateComplete;
      await drawn();
      await open(element);
      const press = async (target: Element) => {
        target.scrollIntoView({ block: 'center' });
        const { x, y } = target.getBoundingClientRect();
        await sendMouse({ type: 'click', position: [Math.round(x + 3), Math.round(y + 3)] });
        await element.updateComplete;
        await drawn();
      };
      await press(panel(element));
      assert.isTrue(!!panel(element));
      await press(outside);
      await until(() => !panel(element));
    });

  it('is closed in a timeline that was taken out of the page and comes back', async () => {
    const element = await given();
    await open(element);
    const box = element.parentElement!;
    element.remove();
    box.append(element);
    await element.updateComplete;
    await drawn();
    assert.isFalse(!!panel(element));
    assert.equal(button(element).getAttribute('aria-expanded'), 'false');
  });

  it('is one stop of Tab less than its buttons: the one in the toolbar is reached by arrows', async () => {
    const element = await given();
    assert.isAtMost(parts(element, 'button').filter(({ tabIndex }) => tabIndex === 0).length, 1);
    part(element, 'help').focus();
    await sendKeys({ press: 'ArrowLeft' });
    assert.isTrue(focused(element) === button(element));
  });
});

describe('copy link', () => {
  it('leads to the timeline where the address keeps no view, and is told quietly', async () => {
    const copied = clipboard();
    const element = await given();
    const log = heard(element);
    await choose(element, 'copy-link');
    await until(() => copied.length === 1);
    assert.equal(copied[0], `${address}#story`);
    await until(() => log.some((one) => one.text === 'Link copied.'));
    assert.include(text(panel(element)), 'Link copied.');
  });

  it('leaves a hash of the page as it is', async () => {
    const copied = clipboard();
    history.replaceState(null, '', '#/chapter/2');
    const element = await given();
    await choose(element, 'copy-link');
    await until(() => copied.length === 1);
    assert.equal(copied[0], `${address}#/chapter/2`);
  });

  it('brings back view and event with url-state, also before the address is written', async () => {
    const copied = clipboard();
    const element = await given({ 'url-state': '' });
    await element.select('visit');
    await element.zoomTo('2024-09-01', '2024-09-03');
    await choose(element, 'copy-link');
    await until(() => copied.length === 1);
    const fields = new URLSearchParams(new URL(copied[0]).hash.slice(1));
    assert.equal(fields.get('story.view'), '2024-09/2024-09-03');
    assert.equal(fields.get('story.event'), 'visit');
  });

  it('is a field with the text selected where the browser does not copy', async () => {
    clipboard(true);
    const element = await given();
    await choose(element, 'copy-link');
    await until(() => focused(element)?.localName === 'textarea');
    const field = focused(element) as HTMLTextAreaElement;
    assert.equal(field.value.slice(field.selectionStart, field.selectionEnd), `${address}#story`);
    assert.isTrue(field.readOnly);
    assert.include(text(field.closest('label')), 'Copy this link');
    await sendKeys({ press: 'Escape' });
    await until(() => focused(element) === button(element));
  });
});

describe('copy citation', () => {
  it('tells timeline, view, event, its sources, the address and the day', async () => {
    const copied = clipboard();
    const element = await given({ selected: 'visit', view: '2024-09-01/2024-09-03', 'as-of': '2024-09-10' });
    await choose(element, 'copy-citation');
    await until(() => copied.length === 1);
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
    assert.deepEqual(copied[0].split('\n'), [
      'A visit, told twice. Timeline, 1 to 3 September 2024; as known on 10 September 2024.',
      'Event: A visit begins, 2 September 2024.',
      'Sources:',
      '- The first paper. The Post. 3 September 2024. https://example.org/a',
      '- A. Writer. The second paper. September 2024',
      '- https://example.org/c',
      `${address}#story`,
      `Accessed ${day}.`,
    ]);
  });

  it('tells the filter, and no event where none is open', async () => {
    const copied = clipboard();
    const element = await given({ filter: 'warrant', label: 'Told' });
    await choose(element, 'copy-citation');
    await until(() => copied.length === 1);
    const lines = copied[0].split('\n');
    assert.match(lines[0], /^Told\. Timeline, .*; events that match “warrant”\.$/);
    assert.lengthOf(lines, 3);
  });
});

describe('full screen', () => {
  /** A browser whose full screen is a variable. */
  function screen(refuses = false): { element: Element | null } {
    const state: { element: Element | null } = { element: null };
    const change = (element: Element | null) => {
      state.element = element;
      document.dispatchEvent(new Event('fullscreenchange'));
    };
    stub(document, 'fullscreenEnabled', { get: () => true });
    stub(document, 'fullscreenElement', { get: () => state.element });
    stub(document, 'exitFullscreen', { value: () => Promise.resolve(change(null)) });
    stub(Element.prototype, 'requestFullscreen', {
      value(this: Element) {
        return refuses ? Promise.reject(new TypeError('no')) : Promise.resolve(change(this));
      },
    });
    return state;
  }

  it('fills the screen with the timeline, closes the panel, and is left by the same button', async () => {
    const state = screen();
    const element = await given();
    await choose(element, 'full-screen');
    await until(() => state.element === element && !panel(element));
    assert.isTrue(focused(element) === button(element));
    await open(element);
    assert.equal(text(part(element, 'full-screen')), 'Leave full screen');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => state.element === null && !panel(element));
  });

  it('a plain wheel zooms then', async () => {
    screen();
    const element = await given();
    await element.zoomTo('2024-08-10', '2024-08-20');
    const track = part(element, 'track');
    const wheel = () => {
      const { left, top } = track.getBoundingClientRect();
      const init = { clientX: left + 200, clientY: top + 20, deltaY: -100, bubbles: true, cancelable: true };
      const event = new WheelEvent('wheel', init);
      track.dispatchEvent(event);
      return event.defaultPrevented;
    };
    track.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    assert.isFalse(wheel());
    await choose(element, 'full-screen');
    await until(wheel);
  });

  it('has the pieces of the timeline in itself, since nothing beside it is seen', async () => {
    const state = screen();
    const element = await given({ selected: 'visit' });
    const [details, toolbar] = ['details', 'toolbar'].map((piece) => {
      const companion = document.createElement(`event-timeline-${piece}`);
      companion.setAttribute('for', 'story');
      element.after(companion);
      return companion;
    });
    const inside = (companion: Element, name: string) => !!companion.shadowRoot?.querySelector(`[part~="${name}"]`);
    await until(() => inside(details, 'details') && inside(toolbar, 'toolbar'));
    await element.requestFullscreen();
    await until(() => !!part(element, 'details') && !!part(element, 'toolbar'));
    await document.exitFullscreen();
    assert.isNull(state.element);
    await until(() => inside(details, 'details') && inside(toolbar, 'toolbar'));
  });

  it('says so where the browser refuses, and has no button where there is none', async () => {
    screen(true);
    const element = await given();
    await choose(element, 'full-screen');
    await until(() => text(panel(element)).includes('did not allow'));
    await sendKeys({ press: 'Escape' });
    await until(() => !panel(element));
    stub(document, 'fullscreenEnabled', { get: () => false });
    await open(element);
    assert.isEmpty(parts(element, 'full-screen'));
    assert.lengthOf(parts(element, 'copy-link'), 1);
  });
});
