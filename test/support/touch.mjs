// Web Test Runner command `touch`: fingers on the screen, which the built-in commands lack. Chromium only.
//   import { executeServerCommand } from '@web/test-runner-commands';
//   await executeServerCommand('touch', [[[100, 50], [200, 50]], [[50, 50], [250, 50]]]);   // a pinch: two fingers move apart
// Each step is the list of fingers as [x, y] in CSS px of the page; after the last step all are lifted.

export const touchPlugin = {
  name: 'touch',
  async executeCommand({ command, payload: steps, session }) {
    if (command !== 'touch') return undefined;
    const page = session.browser.getPage(session.id);
    const devtools = await page.context().newCDPSession(page);
    for (const [index, fingers] of steps.entries())
      await devtools.send('Input.dispatchTouchEvent', {
        type: index ? 'touchMove' : 'touchStart',
        touchPoints: fingers.map(([x, y], id) => ({ x, y, id })),
      });
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await devtools.detach();
    return true;
  },
};
