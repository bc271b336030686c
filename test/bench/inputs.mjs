// Real inputs, 60 in a second, sent without waiting for the page: where it is slow, they pile up as under a real hand.
import { sleep } from './tab.mjs';
import { record } from './trace.mjs';

const RATE = 60;
const CTRL = 2;
/** Where a drag begins: the part of the plot's width. */
const GRAB = 0.6;
/** After the last input: as long as a page may take to notice that it is over and to draw what it draws at rest. ms */
const REST = 300;

const mouse = (tab, type, at, more) =>
  tab.cdp.send('Input.dispatchMouseEvent', { type, ...at, pointerType: 'mouse', ...more });

/** Frames while the inputs come. @param inputs functions that send one each */
async function framesWhile(tab, inputs) {
  const trace = await record(tab, async () => {
    await tab.call('settle');
    await tab.call('mark', 'bench:begin');
    const begin = performance.now();
    const sent = [];
    for (const [k, input] of inputs.entries()) {
      const wait = begin + (k * 1000) / RATE - performance.now();
      if (wait > 0) await sleep(wait);
      sent.push(input());
    }
    await tab.within(Promise.all(sent));
    await sleep(REST);
    await tab.call('mark', 'bench:end');
  });
  return trace.frames();
}

/** Throws where an input does not move the view: then there is nothing to measure. */
async function mustMove(tab, name, input) {
  const before = await tab.call('view');
  await tab.within(input());
  await sleep(REST);
  await tab.call('settle');
  const after = await tab.call('view');
  if (before.start === after.start && before.end === after.end) throw new Error(`the ${name} does not move the view`);
}

/** Ctrl and the wheel: 30 ticks in and 30 out again. @param part where in the plot's width */
export async function zoom(tab, part) {
  const at = await tab.call('pointAt', part);
  const tick = (deltaY) => mouse(tab, 'mouseWheel', at, { deltaX: 0, deltaY, modifiers: CTRL });
  await tab.within(mouse(tab, 'mouseMoved', at));
  const ticks = Array.from({ length: 60 }, (_, k) => () => tick(k < 30 ? -100 : 100));
  const frames = await framesWhile(tab, ticks);
  await mustMove(tab, 'wheel', () => tick(-100));
  await tab.within(tick(100));
  // What is drawn at rest after it is no part of what comes next.
  await sleep(REST);
  await tab.call('settle');
  return frames;
}

/** A drag of 300 px to the left and back in moves of 10 px. */
export async function pan(tab) {
  const at = await tab.call('pointAt', GRAB);
  const left = { button: 'left', clickCount: 1 };
  const drag = (px) => mouse(tab, 'mouseMoved', { x: at.x + px, y: at.y }, { button: 'left', buttons: 1 });
  await tab.within(mouse(tab, 'mouseMoved', at));
  await tab.within(mouse(tab, 'mousePressed', at, { ...left, buttons: 1 }));
  const moves = Array.from({ length: 60 }, (_, k) => () => drag(k < 30 ? -10 * (k + 1) : 10 * (k + 1 - 60)));
  const frames = await framesWhile(tab, moves);
  await mustMove(tab, 'drag', () => drag(-100));
  await tab.within(mouse(tab, 'mouseReleased', { x: at.x - 100, y: at.y }, left));
  return frames;
}
