// A case is one peer with one data set of one size, in a fresh browser.
import { pan, zoom } from './inputs.mjs';
import { Late, Tab } from './tab.mjs';
import { record } from './trace.mjs';

/** Seconds that a peer has for a case; making the data does not count. */
export const LIMIT = 60;

/**
 * Runs one case once.
 * @param how.at where the wheel turns, as part of the plot's width
 * @returns what was measured. `dnf` names the step in which the time was over, `fault` what went wrong; what was measured before stays.
 */
export async function runOnce({ origin, at }, peer, kind, size) {
  const run = {};
  let step = 'opening';
  const tab = await Tab.open(origin, peer);
  try {
    run.browser = tab.version;
    await tab.call('prepare', kind, size);
    const given = await tab.heap();

    tab.limit(LIMIT);
    step = 'loading';
    const trace = await record(tab, async () => {
      await tab.call('mount');
      await tab.quiet();
      await tab.call('mark', 'bench:quiet');
    });
    run.load = trace.load();
    run.elements = await tab.call('elements');
    run.heapPerEvent = ((await tab.heap()) - given) / size;

    step = 'zooming';
    run.zoom = await zoom(tab, at);
    step = 'dragging';
    run.drag = await pan(tab);
    if (tab.errors.length) run.fault = `error in the page: ${tab.errors[0]}`;
  } catch (error) {
    if (error instanceof Late) run.dnf = step;
    else run.fault = `${step}: ${error.message.split('\n')[0].replace(/^.*?Error: /, '')}`;
  } finally {
    await tab.close();
  }
  return run;
}

/** Runs a case several times; one that did not finish or failed is not tried again. */
export async function runCase(how, peer, kind, size) {
  const { repeats, say } = how;
  const runs = [];
  while (runs.length < repeats) {
    const run = await runOnce(how, peer, kind, size);
    runs.push(run);
    const { load, zoom, drag, dnf, fault } = run;
    const figures = [load?.cpu, zoom?.p95, drag?.p95].map((ms) => ms?.toFixed(1) ?? '–').join(' / ');
    const end = dnf ? `, did not finish: ${dnf}` : fault ? `, ${fault}` : '';
    say(`${kind} ${size} ${peer} ${runs.length}: mount / zoom / drag ${figures} ms${end}`);
    if (dnf || fault) break;
  }
  return { peer, kind, size, runs };
}

/** Whether it makes no sense to try more events: the time was over, or not even a picture came. */
export const gaveUp = ({ runs }) => runs.some(({ dnf, load }) => dnf || !load);
