import { assert } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/index.js';
import { drawn, part, timeline, until } from './fixture.js';
import { days, heard, keyed, press } from './keys.js';

/** One step of a wheel with Ctrl, which zooms. */
function wheel(element: EventTimeline): void {
  const track = part(element, 'track');
  const { left, top } = track.getBoundingClientRect();
  const at = { clientX: left + 200, clientY: top + 10 };
  track.dispatchEvent(
    new WheelEvent('wheel', { ...at, deltaY: -20, ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
  );
}
/** Says something else, by which everything before it has been said if it is going to be. */
async function after(element: EventTimeline, log: { text: string }[]): Promise<string[]> {
  element.filter = 'Entry 1';
  await until(() => log.some(({ text }) => /“Entry 1”|^No longer/.test(text)));
  return log.map(({ text }) => text).filter((text) => !/“Entry 1”|^No longer/.test(text));
}

beforeEach(() => emulateMedia({ reducedMotion: 'reduce' }));
afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

describe('what is said', () => {
  it('has one polite place, there and empty from the first, and nothing says that all is there', async () => {
    const element = document.createElement('event-timeline');
    document.body.append(element);
    await element.updateComplete;
    const regions = [...element.renderRoot.querySelectorAll('[role=status], [aria-live], [role=alert], output')];
    assert.deepEqual(
      regions.map(({ role, textContent }) => [role, textContent]),
      [['status', '']],
    );
    element.data = days(9);
    await until(() => element.state === 'ready');
    assert.equal(part(element, 'status').textContent, '');
    element.remove();
  });

  it('is one message after the end of a gesture, none during it, short, and taken back', async function () {
    this.timeout(20_000);
    const element = await timeline(days(90));
    const log = heard(element);
    // A message comes 700 ms after the last of a gesture: on a machine whose frames take as long, each step is one.
    let last = 0;
    for (let step = 0; step < 40; step++) {
      const now = performance.now();
      if (step && now - last > 500) {
        step = 0;
        await until(() => performance.now() - now > 1000);
        log.length = 0;
      }
      last = performance.now();
      wheel(element);
      await drawn();
    }
    assert.equal(log.length, 0);
    await until(() => log.length > 0);
    assert.match(log[0].text, /^.+\. \d+ events?\.$/);
    assert.isAtMost(log[0].text.length, 150);
    await until(() => part(element, 'status').textContent === '');
    assert.equal(log.length, 1);
  });

  it('waits while the pointer holds the picture', async () => {
    const element = await timeline(days(90));
    const log = heard(element);
    const root = element.renderRoot.querySelector('.root')!;
    root.toggleAttribute('data-dragging', true);
    press(element, 'x');
    wheel(element);
    const told = new Promise((resolve) => element.addEventListener('timeline-view-change', resolve, { once: true }));
    await told;
    const began = performance.now();
    await until(() => performance.now() - began > 800);
    assert.equal(log.length, 0);
    root.toggleAttribute('data-dragging', false);
    await until(() => log.length === 1);
  });

  it('is nothing where the focus moved: it speaks for itself', async () => {
    const element = await timeline(days(300), { attributes: { view: '2000-01-01/2000-01-20' } });
    await keyed(element);
    press(element, 'Home');
    const log = heard(element);
    const { start } = element.view;
    press(element, 'PageDown');
    press(element, 'PageDown');
    for (let k = 0; k < 30; k++) press(element, 'ArrowRight');
    press(element, 'End');
    assert.isAbove(element.view.start, start);
    assert.deepEqual(await after(element, log), []);
  });

  it('is what is in view where the focus stayed', async () => {
    const element = await timeline(days(90));
    await keyed(element);
    const log = heard(element);
    press(element, '+');
    await until(() => log.length > 0);
    assert.match(log[0].text, /events?\.$/);
  });

  it('is that there are new data, at most every five seconds', async function () {
    this.timeout(20_000);
    const element = await timeline(days(3));
    const log = heard(element);
    for (const n of [4, 5, 6]) {
      element.data = days(n);
      await until(() => element.events === n);
    }
    await until(() => log.length === 1);
    element.data = days(7);
    await until(() => element.events === 7);
    await until(() => log.length === 2);
    assert.deepEqual(
      log.map(({ text }) => text),
      ['New data: 6 events.', 'New data: 7 events.'],
    );
    assert.isAtLeast(log[1].at - log[0].at, 4900);
  });

  it('is an alert only where a load failed', async () => {
    const element = document.createElement('event-timeline');
    element.src = '/nowhere/at-all.json';
    document.body.append(element);
    await until(() => element.state === 'error');
    await element.updateComplete;
    assert.equal(element.renderRoot.querySelectorAll('[role=alert]').length, 1);
    element.remove();
  });
});
