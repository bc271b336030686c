// Whether a timeline that is taken out of the page leaves something behind.
import { Tab } from './tab.mjs';

const CYCLES = 1000;
/** Before the first measurement: whatever is made once and kept (style sheets, compiled code) is made. */
const WARM_UP = 50;
const EVENTS = 10;

async function count(tab) {
  const heap = await tab.heap();
  const { nodes, jsEventListeners, documents } = await tab.send('Memory.getDOMCounters');
  return { heap, nodes, listeners: jsEventListeners, documents };
}

/**
 * Mounts and unmounts a small timeline a thousand times.
 * @returns how much more there is than before. `heap` is with the User Timing marks cleared, `marks` what these were: the page keeps each until it clears them.
 */
export async function leaks(origin, peer) {
  const tab = await Tab.open(origin, peer);
  try {
    await tab.call('prepare', 'uniform', EVENTS);
    await tab.call('cycle', WARM_UP);
    await tab.call('clearMarks');
    const before = await count(tab);
    await tab.call('cycle', CYCLES);
    const withMarks = await tab.heap();
    await tab.call('clearMarks');
    const after = await count(tab);
    return {
      browser: tab.version,
      cycles: CYCLES,
      nodes: after.nodes - before.nodes,
      listeners: after.listeners - before.listeners,
      documents: after.documents - before.documents,
      heap: after.heap - before.heap,
      marks: withMarks - after.heap,
    };
  } finally {
    await tab.close();
  }
}
