// Web Test Runner commands `touch` and `wheel`: fingers on the screen and a real wheel, which the built-in commands lack.
// Over the protocol of Chromium; a page of another engine answers for itself (actions.mjs).
//   import { executeServerCommand } from '@web/test-runner-commands';
//   await executeServerCommand('touch', [[[100, 50], [200, 50]], [[50, 50], [250, 50]]]);   // a pinch: two fingers move apart
//   await executeServerCommand('wheel', { at: [100, 50], deltaY: -100, ctrl: true });
// Each step is the list of fingers as [x, y] in CSS px of the page; fewer of them: the last ones are lifted; after the last step
// all are. A number is a rest of so many ms. Steps are 16 ms apart on the clock of the events, however long the test takes.

/** ms */
const STEP = 16;
/** as the protocol counts modifiers */
const CTRL = 2;

async function touch(devtools, steps) {
  let timestamp = Date.now();
  let down = 0;
  for (const step of [...steps, []]) {
    if (typeof step === 'number') {
      timestamp += step;
      continue;
    }
    if (!down && !step.length) continue;
    const type = step.length > down ? 'touchStart' : step.length ? 'touchMove' : 'touchEnd';
    const touchPoints = step.map(([x, y], id) => ({ x, y, id }));
    await devtools.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: timestamp / 1000 });
    timestamp += STEP;
    down = step.length;
  }
}

const wheel = (devtools, { at: [x, y], deltaX = 0, deltaY = 0, ctrl = false }) =>
  devtools.send('Input.dispatchMouseEvent', {
    type: 'mouseWheel',
    x,
    y,
    deltaX,
    deltaY,
    modifiers: ctrl ? CTRL : 0,
  });

const COMMANDS = { touch, wheel };

export const touchPlugin = {
  name: 'touch',
  async executeCommand({ command, payload, session }) {
    if (!Object.hasOwn(COMMANDS, command)) return undefined;
    const page = session.browser.getPage(session.id);
    if (page[command]) {
      await page[command](payload);
      return true;
    }
    const devtools = await page.context().newCDPSession(page);
    await COMMANDS[command](devtools, payload);
    await devtools.detach();
    return true;
  },
};
