// Speed of the layout and of a view, and how many labels a view has compared with an unconstrained greedy made afresh for it.
// node --import tsx test/bench/layout.mjs [events…]     all kinds of sets, with 4, 2, 1 and 12 lanes
// node --import tsx test/bench/layout.mjs --density     only the medians of what news-like and even sets have, as Markdown
import { createLayout, MAX_LABELS } from '../../src/layout/labels.ts';
import { rankingSteps } from '../../src/layout/rank.ts';
import { whole } from '../../src/model/whole.ts';
import { rowsPerLane } from '../../src/layout/rows.ts';
import { sceneOf } from '../../src/layout/scene.ts';
import { random, set } from '../laws/sets.ts';

const WIDTH = 1280;
const median = (list, at = 0.5) => [...list].sort((a, b) => a - b)[Math.floor(list.length * at)] ?? NaN;

/** Labels of a greedy in rank order, first row that fits. `whole`: bars take their whole length where they can. */
function greedy(layout, order, view, whole) {
  const { columns } = layout.options;
  const count = rowsPerLane(layout.lanes.length);
  const scale = (view.end - view.start) / WIDTH;
  const rows = layout.lanes.map(() => Array.from({ length: count }, () => []));
  let labels = 0;
  for (const event of order) {
    const [start, last] = [columns.start[event], columns.last[event]];
    if (start > view.end || last < view.start) continue;
    const text = layout.allotted(event) * scale;
    const fits = (row, from, to) => row.every(([a, b]) => to <= a || from >= b);
    const tries = rows[columns.lane[event]].map((row, k) => {
      const sticky = whole && k < count - 1;
      if (whole && !sticky && start < view.start) return undefined;
      const from = sticky || whole ? start : Math.max(start, view.start);
      return [row, from, sticky ? Math.max(last, start + text) : from + text];
    });
    const found = tries.find((t) => t && fits(...t));
    if (!found) continue;
    found[0].push([found[1], found[2]]);
    labels++;
  }
  return labels;
}

/** How many labels are placed in a view, before any are cut for being too many. */
function placedIn({ index, labelRows, options }, view) {
  const scale = (view.end - view.start) / WIDTH;
  const { start, last } = options.columns;
  return labelRows.reduce((sum, { lane, sticky, positions, active }) => {
    const order = index.order(lane);
    let [count, before] = [0, -1];
    positions.forEach((position, k) => {
      if (active.value(k) <= scale) return;
      const event = order[position];
      if (start[event] < view.start) before = event;
      else if (start[event] <= view.end) count++;
    });
    return sum + count + (sticky && before >= 0 && last[before] >= view.start ? 1 : 0);
  }, 0);
}

/** One set: how long its layout takes, and what 400 random views of it have. */
function measure(kind, size, lanes) {
  const made = set(kind, size, lanes, 5);
  const { start } = made.columns;
  const builds = [];
  let layout;
  for (let k = 0; k < 5; k++) {
    const begin = performance.now();
    layout = createLayout(made.options);
    builds.push(performance.now() - begin);
  }
  const order = [...whole(rankingSteps(made.columns))];
  const next = random(3);
  const times = [];
  const nodes = [];
  const density = { text: [], row: [], free: [], placed: [] };
  for (let k = 0; k < 400; k++) {
    const length = (start[size - 1] - start[0]) * 2 ** (1 - next() * Math.log2(size));
    const middle = start[Math.floor(next() * size)];
    const view = { start: Math.round(middle - length / 2), end: Math.round(middle + length / 2) };
    const begin = performance.now();
    const scene = sceneOf(layout, view, WIDTH);
    times.push((performance.now() - begin) * 1000);
    nodes.push(scene.marks.length);
    const labels = scene.marks.filter((mark) => mark.label).length;
    const starts = start.filter((time) => time >= view.start && time <= view.end).length;
    if (k % 4 || starts < 10) continue;
    const [text, row] = [false, true].map((whole) => greedy(layout, order, view, whole));
    density.text.push((100 * labels) / Math.min(text, MAX_LABELS));
    density.row.push((100 * labels) / Math.min(row, MAX_LABELS));
    density.free.push((100 * labels) / text);
    density.placed.push((100 * placedIn(layout, view)) / text);
  }
  return { builds, times, nodes, density };
}

/** Everything, one line for each set. */
function speed(sizes) {
  const spread = (list, digits = 0) => [0, 0.5, 0.95].map((at) => median(list, at).toFixed(digits)).join(' / ');
  for (const size of sizes.length ? sizes : [50, 1000, 10_000])
    for (const kind of ['uniform', 'bursty', 'bars', 'narrow', 'open', 'deep'])
      for (const lanes of [4, 2, 1, 12]) {
        const { builds, times, nodes, density } = measure(kind, size, lanes);
        console.log(
          `${size} ${kind} ${lanes} × ${rowsPerLane(lanes)}: layout ${median(builds).toFixed(1)} ms, view µs ${spread(times)}, ` +
            `nodes ${spread(nodes)}, labels % of greedy: text ${spread(density.text)}, row ${spread(density.row)}`,
        );
      }
}

/** How dense the labels are, in the middle of the views, with 4 lanes and with one. */
function densities() {
  console.log(
    'Labels in a view, % of those of a greedy that is made afresh for it and need not be steady (median of views).\n' +
      `Of either, ${MAX_LABELS} are shown at the most, for the track's 200 elements; "not cut": neither is; "greedy not cut": ours is.\n`,
  );
  const columns = { text: '', row: ', bars kept clear', placed: ', not cut', free: ', greedy not cut' };
  const lanes = { '4 lanes': 4, '1 lane': 1 };
  const heads = Object.values(columns).flatMap((words) => Object.keys(lanes).map((count) => count + words));
  console.log(`| events | set | ${heads.join(' | ')} |`);
  console.log(`| ---: | --- |${' ---: |'.repeat(heads.length)}`);
  for (const size of [50, 1000, 10_000, 100_000])
    for (const kind of ['uniform', 'bursty']) {
      const found = Object.values(lanes).map((count) => measure(kind, size, count).density);
      const cells = Object.keys(columns).flatMap((column) =>
        found.map((density) => median(density[column]).toFixed(0)),
      );
      console.log(`| ${size} | ${kind} | ${cells.join(' | ')} |`);
    }
}

const words = process.argv.slice(2);
if (words.includes('--density')) densities();
else speed(words.map(Number));
