// Fingers and the wheel as actions of WebDriver, for engines that are not driven over the protocol of Chromium. What is asked for is
// written as in touch.mjs.

/** ms */
const STEP = 16;
const pause = (duration = 0) => ({ type: 'pause', duration });

/** One source of actions for each finger. */
export function touchActions(steps) {
  const fingers = Math.max(...steps.map((step) => (Array.isArray(step) ? step.length : 0)));
  const sources = Array.from({ length: fingers }, (_, k) => ({
    type: 'pointer',
    id: `finger ${k}`,
    parameters: { pointerType: 'touch' },
    actions: [],
  }));
  const tick = (actionOf) => sources.forEach(({ actions }, k) => actions.push(actionOf(k) ?? pause()));
  let down = 0;
  for (const step of [...steps, []]) {
    if (typeof step === 'number') {
      tick(() => pause(step));
      continue;
    }
    tick((k) => {
      const place = step[k] && { x: Math.round(step[k][0]), y: Math.round(step[k][1]) };
      return place && { type: 'pointerMove', duration: k < down ? STEP : 0, ...place };
    });
    if (step.length !== down)
      tick((k) =>
        k >= down && k < step.length
          ? { type: 'pointerDown', button: 0 }
          : k < down && k >= step.length
            ? { type: 'pointerUp', button: 0 }
            : undefined,
      );
    down = step.length;
  }
  return sources;
}

export function wheelActions({ at: [x, y], deltaX = 0, deltaY = 0, ctrl = false }) {
  const scroll = { type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX, deltaY };
  const wheel = { type: 'wheel', id: 'wheel', actions: [pause(), scroll, pause()] };
  if (!ctrl) return [wheel];
  const value = '\uE009';
  return [{ type: 'key', id: 'ctrl', actions: [{ type: 'keyDown', value }, pause(), { type: 'keyUp', value }] }, wheel];
}
