import { assert, oneEvent } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/index.js';
import { drawn, mark, part, parts, text, timeline, until, utc } from './fixture.js';

const DAYS = Array.from({ length: 40 }, (_, k) => ({
  id: `d${k}`,
  date: new Date(utc(2024, 7, 1 + k)).toISOString().slice(0, 10),
  title: `Entry number ${k}`,
}));
const VIEW = { attributes: { view: '2024-08-10/2024-08-20' } };

type Place = [x: number, y: number];
const span = ({ view }: EventTimeline) => view.end - view.start;
const trackBox = (element: EventTimeline) => part(element, 'track').getBoundingClientRect();
const at = (element: EventTimeline, x: number, y = 4): Place => {
  const { left, top } = trackBox(element);
  return [Math.round(left + x), Math.round(top + y)];
};
const dragging = (element: EventTimeline) => element.renderRoot.querySelector('.root')!.hasAttribute('data-dragging');
/** What comes with a hand is there: its styles are among those of the element, and it takes part from the next frame on. */
const hand = async (element: EventTimeline, x = 300) => {
  const { adoptedStyleSheets } = element.renderRoot as ShadowRoot;
  await sendMouse({ type: 'move', position: at(element, x) });
  await until(() => adoptedStyleSheets.some(({ cssRules }) => (cssRules[0] as CSSStyleRule)?.selectorText === '.hint'));
  await drawn();
};
const turn = (element: EventTimeline, init: WheelEventInit) => {
  const [clientX, clientY] = at(element, 300);
  const event = new WheelEvent('wheel', { bubbles: true, composed: true, cancelable: true, clientX, clientY, ...init });
  part(element, 'track').dispatchEvent(event);
  return event.defaultPrevented;
};
/** What is told of a view at rest, and what is said, from now on. */
const record = (element: EventTimeline) => {
  const told: string[] = [];
  element.addEventListener('timeline-view-change', ({ cause }) => told.push(cause));
  new MutationObserver(() => text(part(element, 'status')) && told.push('said')).observe(part(element, 'status'), {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return told;
};
const press = async (element: EventTimeline, x: number) => {
  await sendMouse({ type: 'move', position: at(element, x) });
  await sendMouse({ type: 'down' });
};
const move = (element: EventTimeline, x: number, y?: number) =>
  sendMouse({ type: 'move', position: at(element, x, y) });

afterEach(() => resetMouse());

describe('the wheel', () => {
  // The first test: it is said to whoever needs it first.
  it('says once on a page how to zoom, in the words of the computer, to the eye only', async () => {
    const [one, other] = [await timeline(DAYS, VIEW), await timeline(DAYS, VIEW)];
    for (const element of [one, other]) await hand(element);
    turn(one, { deltaX: 50 });
    turn(one, { deltaY: 50, ctrlKey: true });
    assert.equal(parts(one, 'hint').length, 0);
    turn(one, { deltaY: 50 });
    const [hint] = parts(one, 'hint');
    assert.equal(text(hint), `Hold ${navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl'} and scroll to zoom`);
    assert.equal(hint.ariaHidden, 'true');
    await until(() => !hint.isConnected);
    for (const element of [one, other]) {
      turn(element, { deltaY: 50 });
      assert.equal(parts(element, 'hint').length, 0);
    }
  });

  it('is the page’s when it is plain: 1,000 of 1,000', async () => {
    const element = await timeline(DAYS, VIEW);
    const { view } = element;
    for (let k = 0; k < 1000; k++)
      assert.isFalse(turn(element, { deltaY: (k % 2 ? -1 : 1) * (k + 1), deltaX: k % 7, deltaMode: k % 3 && 1 }));
    assert.equal(element.view, view);
  });

  it('scrolls the page when it is a real one, and zooms about the pointer with Ctrl, there and back to the pixel', async () => {
    const element = await timeline(DAYS, VIEW);
    const more = document.createElement('div');
    more.style.height = '3000px';
    element.parentElement!.append(more);
    const before = span(element);
    await executeServerCommand('wheel', { at: at(element, 300), deltaY: 20 });
    await until(() => scrollY > 0);
    assert.equal(span(element), before);
    scrollTo(0, 0);
    const under = () => element.view.start + (span(element) * 300) / trackBox(element).width;
    const time = under();
    for (const deltaY of [-60, -60, -60, 60, 60, 60]) {
      const now = span(element);
      await executeServerCommand('wheel', { at: at(element, 300), deltaY, ctrl: true });
      await until(() => span(element) !== now);
      assert.isAtMost(
        Math.abs(under() - time) / (span(element) / trackBox(element).width),
        1,
        'half a pixel, and that of the mouse',
      );
    }
    assert.closeTo(span(element), before, before * 1e-6);
    assert.equal(scrollY, 0);
  });

  it('pans sideways and with Shift, and is the page’s where there is nothing more', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const element = await timeline(DAYS, { ...VIEW, dir });
      const forward = dir === 'ltr' ? 1 : -1;
      for (const init of [{ deltaX: 40 }, { deltaY: 40, shiftKey: true }, { deltaX: 1, deltaMode: 1 }]) {
        const { start } = element.view;
        assert.isTrue(turn(element, init));
        assert.isAbove((element.view.start - start) * forward, 0);
      }
      for (let k = 0; k < 40; k++) turn(element, { deltaX: 2000 });
      assert.isFalse(turn(element, { deltaX: 40 }), 'the end');
      assert.isTrue(turn(element, { deltaX: -40 }));
      assert.equal(getComputedStyle(part(element, 'track').closest('.scroll')!).overscrollBehaviorX, 'contain');
    }
  });

  it('zooms by two in a frame at most', async () => {
    const element = await timeline(DAYS, VIEW);
    const before = span(element);
    for (let k = 0; k < 9; k++) turn(element, { deltaY: -400, ctrlKey: true });
    assert.closeTo(before / span(element), 2, 1e-6);
    await drawn();
    turn(element, { deltaY: -400, ctrlKey: true });
    assert.isAbove(before / span(element), 2.2);
  });

  it('zooms when it is plain where the element is greedy, or as large as a page that does not scroll', async () => {
    const greedy = await timeline(DAYS, { attributes: { ...VIEW.attributes, gestures: 'greedy' } });
    const before = span(greedy);
    assert.isTrue(turn(greedy, { deltaY: -50 }));
    assert.isBelow(span(greedy), before);
    const { start } = greedy.view;
    assert.isTrue(turn(greedy, { deltaX: 50 }));
    assert.isAbove(greedy.view.start, start, 'sideways it still pans');
    greedy.parentElement!.remove();

    const element = await timeline(DAYS, VIEW);
    const box = element.parentElement!;
    const isGreedy = async (wanted: boolean) => {
      await until(() => turn(element, { deltaY: -1 }) === wanted);
    };
    await hand(element);
    await isGreedy(false);
    for (const [name, value] of Object.entries({ position: 'fixed', inset: '0', width: 'auto', overflow: 'hidden' }))
      box.style.setProperty(name, value);
    element.style.height = '100vh';
    await isGreedy(true);
    const more = document.createElement('div');
    more.style.height = '3000px';
    document.body.append(more);
    await isGreedy(false);
    more.remove();
    await isGreedy(true);
    element.layout = 'vertical';
    await isGreedy(false);
    element.layout = 'auto';
    await isGreedy(true);
    element.gestures = 'none';
    await isGreedy(false);
  });

  it('and all else is the page’s with gestures="none", but a tap', async () => {
    const element = await timeline(DAYS, { attributes: { ...VIEW.attributes, gestures: 'none' } });
    const { view } = element;
    for (const init of [{ deltaY: 50 }, { deltaY: 50, ctrlKey: true }, { deltaX: 50 }])
      assert.isFalse(turn(element, init));
    await press(element, 400);
    await move(element, 300);
    await sendMouse({ type: 'up' });
    part(element, 'track').dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true, composed: true }));
    await drawn();
    assert.deepEqual(element.view, view);
    assert.equal(getComputedStyle(part(element, 'track')).touchAction, 'auto');
    mark(element, 'd12').click();
    assert.equal(element.selected, 'd12');
  });
});

describe('a pinch on a trackpad in Safari', () => {
  it('zooms about the point, and the page does not', async () => {
    const element = await timeline(DAYS, VIEW);
    await hand(element);
    const [clientX, clientY] = at(element, 200);
    const under = () => element.view.start + (span(element) * 200) / trackBox(element).width;
    const [time, before] = [under(), span(element)];
    const pinch = (type: string, scale: number) => {
      const event = new UIEvent(type, { bubbles: true, composed: true, cancelable: true });
      part(element, 'track').dispatchEvent(Object.assign(event, { scale, clientX, clientY }));
      return event.defaultPrevented;
    };
    for (const [type, scale] of [
      ['gesturestart', 1],
      ['gesturechange', 1.5],
      ['gesturechange', 3],
      ['gestureend', 3],
    ] as const)
      assert.isTrue(pinch(type, scale));
    assert.closeTo(before / span(element), 3, 1e-6);
    assert.closeTo(under(), time, (span(element) / trackBox(element).width) * 1);
    element.gestures = 'none';
    assert.isFalse(pinch('gesturestart', 1));
  });
});

describe('a drag', () => {
  it('begins after 4 px along time, is told of once it is over, and said once', async () => {
    const element = await timeline(DAYS, VIEW);
    const told = record(element);
    const { view } = element;
    await press(element, 400);
    await move(element, 403, 40);
    assert.deepEqual(element.view, view);
    assert.isFalse(dragging(element));
    await move(element, 340);
    assert.isTrue(dragging(element));
    assert.closeTo(
      element.view.start - view.start,
      (60 / trackBox(element).width) * span(element),
      span(element) * 1e-3,
    );
    // It rests in the hand for longer than a view takes to settle.
    await until(() => !element.renderRoot.querySelector('canvas'));
    assert.deepEqual(told, []);
    await sendMouse({ type: 'up' });
    await until(() => told.includes('said'));
    assert.deepEqual(told, ['drag', 'said']);
    assert.isNull(element.selected);
  });

  it('is over when the button was let go unseen, another one is down, capture is lost', async () => {
    const element = await timeline(DAYS, VIEW);
    const track = part(element, 'track');
    const send = (type: string, x: number, init: PointerEventInit = {}) =>
      track.dispatchEvent(
        new PointerEvent(type, {
          pointerId: 1,
          isPrimary: true,
          buttons: 1,
          bubbles: true,
          composed: true,
          clientX: x,
          ...init,
        }),
      );
    track.setPointerCapture = () => undefined; // of no real pointer
    for (const end of [
      () => send('pointermove', 300, { buttons: 0 }),
      () => send('pointermove', 300, { buttons: 2 }),
      () => send('lostpointercapture', 300),
      () => send('pointercancel', 300),
    ]) {
      send('pointerdown', 400);
      send('pointermove', 350);
      assert.isTrue(dragging(element));
      // A mark that loses a finger to the track ends nothing.
      mark(element, 'd12').dispatchEvent(
        new PointerEvent('lostpointercapture', { pointerId: 1, bubbles: true, composed: true }),
      );
      assert.isTrue(dragging(element));
      end();
      assert.isFalse(dragging(element));
      const { view } = element;
      send('pointermove', 200);
      assert.deepEqual(element.view, view);
    }
  });

  it('goes on from where it is when other events come, or a script moves the view', async () => {
    const element = await timeline(DAYS, VIEW);
    await press(element, 400);
    await move(element, 350);
    await element.zoomTo('2024-08-20', '2024-08-25');
    const { start } = element.view;
    const px = span(element) / trackBox(element).width;
    await move(element, 340);
    assert.closeTo(element.view.start, start + 10 * px, px);
    const loaded = oneEvent(element, 'timeline-load');
    element.data = DAYS.slice(0, 30);
    await loaded;
    const now = element.view.start;
    await move(element, 335);
    assert.closeTo(element.view.start, now + 5 * (span(element) / trackBox(element).width), px);
    await sendMouse({ type: 'up' });
    assert.isFalse(dragging(element));
  });

  it('is over when the element is taken away, and it can be dragged again when it is put back', async () => {
    const element = await timeline(DAYS, VIEW);
    const home = element.parentElement!;
    await press(element, 400);
    await move(element, 350);
    element.remove();
    home.append(element);
    await drawn();
    assert.isFalse(dragging(element));
    const { view } = element;
    await move(element, 300);
    assert.deepEqual(element.view, view);
    await sendMouse({ type: 'up' });
    await press(element, 400);
    await move(element, 300);
    assert.isAbove(element.view.start, view.start);
    await sendMouse({ type: 'up' });
  });

  it('a press that leaves a mark opens nothing, one that stays opens it when it is let go', async () => {
    const element = await timeline(DAYS, VIEW);
    // Of another mark, or the second press may count as that of a double click.
    const [left, on] = ['d14', 'd12'].map((id): Place => {
      const { x, y, width, height } = mark(element, id).getBoundingClientRect();
      return [Math.round(x + width / 2), Math.round(y + height / 2)];
    });
    await sendMouse({ type: 'move', position: left });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [left[0], left[1] - 20] });
    await sendMouse({ type: 'up' });
    assert.isNull(element.selected);
    await sendMouse({ type: 'move', position: on });
    await sendMouse({ type: 'down' });
    assert.isNull(element.selected);
    await sendMouse({ type: 'up' });
    assert.equal(element.selected, 'd12');
  });
});

/** A swipe of one finger, in equal steps 16 ms apart. */
const swipe = (element: EventTimeline, from: number, by: number, rest: number[] = []) => {
  const steps = Array.from({ length: 6 }, (_, k) => [at(element, from + (by * k) / 5, 6)]);
  return executeServerCommand('touch', [...steps, ...rest]);
};

describe('what is let go', () => {
  it('goes on, is told of once at rest, and said once after that', async () => {
    const element = await timeline(DAYS, VIEW);
    await hand(element);
    const told = record(element);
    const { start } = element.view;
    const px = span(element) / trackBox(element).width;
    await swipe(element, 500, -150);
    await until(() => told.includes('said'));
    assert.isAbove(element.view.start, start + 160 * px);
    assert.deepEqual(told, ['drag', 'said']);
  });

  it('stays where it is after a rest, and where less motion is wanted', async () => {
    const element = await timeline(DAYS, VIEW);
    await hand(element);
    const px = span(element) / trackBox(element).width;
    for (const [media, rest] of [
      ['no-preference', [200]],
      ['reduce', []],
    ] as const) {
      await emulateMedia({ reducedMotion: media });
      const told = record(element);
      const { start } = element.view;
      await swipe(element, 400, -100, [...rest]);
      await until(() => told.length > 0);
      assert.closeTo(element.view.start, start + 100 * px, 2 * px, media);
    }
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('is stopped at once by a press, a key, a wheel and a listener that refuses, and is at rest then', async () => {
    const element = await timeline(DAYS, VIEW);
    await hand(element);
    let isRefused = false;
    element.addEventListener('timeline-view-request', (event) => isRefused && event.preventDefault());
    for (const stop of [
      () => part(element, 'track').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true })),
      () => part(element, 'track').dispatchEvent(new KeyboardEvent('keydown', { key: 'Control', bubbles: true })),
      () => void turn(element, { deltaY: 30 }),
      () => (isRefused = true),
    ]) {
      element.view = { start: utc(2024, 7, 10), end: utc(2024, 7, 20) };
      const told = record(element);
      await swipe(element, 500, -150);
      const { start } = element.view;
      stop();
      const stopped = element.view;
      await drawn();
      await drawn();
      assert.deepEqual(element.view, stopped);
      assert.isAtLeast(stopped.start, start);
      await until(() => told.length > 0);
      assert.deepEqual(told, ['drag']);
    }
  });

  it('ends at the limits', async () => {
    const element = await timeline(DAYS, VIEW);
    await hand(element);
    turn(element, { deltaX: 10_000 });
    const limit = element.view.start;
    const px = span(element) / trackBox(element).width;
    assert.isBelow(limit, utc(2024, 8, 10));
    // Let go a little before it; again where a slow machine let it rest first.
    let attempts = 0;
    do {
      const start = limit - 320 * px;
      element.view = { start, end: start + span(element) };
      await drawn();
      const told = record(element);
      await swipe(element, 700, -300);
      await until(() => told.length > 0);
    } while (Math.abs(element.view.start - limit) > px && ++attempts < 5);
    assert.closeTo(element.view.start, limit, px);
    assert.isFalse(turn(element, { deltaX: 40 }), 'there is nothing more');
  });
});

describe('every gesture has a button or a key', () => {
  const twice = (element: EventTimeline, x: number, init: MouseEventInit = {}) => {
    const [clientX, clientY] = at(element, x);
    part(element, 'track').dispatchEvent(
      new MouseEvent('click', { detail: 2, bubbles: true, composed: true, clientX, clientY, ...init }),
    );
  };
  const button = (name: string) => (element: EventTimeline) => part(element, name).click();
  const key = (name: string) => async (element: EventTimeline) => {
    element.focus();
    await sendKeys({ press: name });
  };
  const drag = (by: number) => async (element: EventTimeline) => {
    await press(element, 400);
    await move(element, 400 + by);
    await sendMouse({ type: 'up' });
  };
  type Act = (element: EventTimeline) => unknown;
  type Effect = (now: EventTimeline['view'], before: EventTimeline['view'], element: EventTimeline) => boolean;
  const length = ({ start, end }: EventTimeline['view']) => end - start;
  const later: Effect = (now, before) => now.start > before.start && Math.abs(length(now) / length(before) - 1) < 1e-6;
  const earlier: Effect = (now, before) =>
    now.start < before.start && Math.abs(length(now) / length(before) - 1) < 1e-6;
  const closer: Effect = (now, before) => length(now) < length(before) * 0.99;
  const wider: Effect = (now, before) => length(now) > length(before) * 1.01;
  const opened: Effect = (_now, _before, element) => element.selected === 'd12';

  const ROWS: readonly [
    effect: string,
    reached: Effect,
    gestures: Record<string, Act>,
    instead: Record<string, Act>,
  ][] = [
    [
      'later',
      later,
      { drag: drag(-120), swipe: (e) => swipe(e, 400, -120), wheel: (e) => turn(e, { deltaX: 60 }) },
      { Later: button('later'), 'Page Down': key('PageDown'), 'Shift →': key('Shift+ArrowRight') },
    ],
    [
      'earlier',
      earlier,
      { drag: drag(120), swipe: (e) => swipe(e, 400, 120), wheel: (e) => turn(e, { deltaX: -60 }) },
      { Earlier: button('earlier'), 'Page Up': key('PageUp'), 'Shift ←': key('Shift+ArrowLeft') },
    ],
    [
      'closer',
      closer,
      {
        wheel: (e) => turn(e, { deltaY: -60, ctrlKey: true }),
        'double-click': (e) => twice(e, 790),
        pinch: (e) =>
          executeServerCommand('touch', [
            [at(e, 300), at(e, 400)],
            [at(e, 250), at(e, 450)],
          ]),
      },
      { 'Zoom in': button('zoom-in'), '+': key('+') },
    ],
    [
      'wider',
      wider,
      {
        wheel: (e) => turn(e, { deltaY: 60, ctrlKey: true }),
        'Shift and double-click': (e) => twice(e, 790, { shiftKey: true }),
        pinch: (e) =>
          executeServerCommand('touch', [
            [at(e, 250), at(e, 450)],
            [at(e, 300), at(e, 400)],
          ]),
      },
      { 'Zoom out': button('zoom-out'), '-': key('-'), 'Show all': button('fit') },
    ],
    [
      'open an event',
      opened,
      { tap: (e) => mark(e, 'd12').click() },
      {
        Enter: async (e) => {
          mark(e, 'd12').focus();
          await sendKeys({ press: 'Enter' });
        },
      },
    ],
  ];
  for (const [effect, reached, gestures, instead] of ROWS)
    it(`${effect}: ${Object.keys(gestures).join(', ')} — ${Object.keys(instead).join(', ')}`, async () => {
      const element = await timeline(DAYS, VIEW);
      await hand(element);
      assert.isAbove(Object.keys(instead).length, 0);
      for (const [name, act] of [...Object.entries(gestures), ...Object.entries(instead)]) {
        element.view = { start: utc(2024, 7, 10), end: utc(2024, 7, 20) };
        element.selected = null;
        await drawn();
        const before = element.view;
        await act(element);
        const began = performance.now();
        await until(() => reached(element.view, before, element) || performance.now() - began > 2000);
        assert.isTrue(reached(element.view, before, element), name);
      }
    });
});
