// Speed of the layout and of a view, and how many labels a view has compared with an unconstrained greedy made afresh for it.
// node --import tsx test/bench/layout.mjs [events…]     all kinds of sets, with 4, 2, 1 and 12 lanes
// node --import tsx test/bench/layout.mjs --density     only the medians of what news-like and even sets have, as Markdown
import { createLayout, MAX_LABELS } from '../../src/layout/labels.ts';
import { ranking } from '../../src/layout/rank.ts';
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
  const order = [...ranking(made.columns).byRank];
  const next = random(3);
  const times = [];
  const nodes = [];
  const density = { text: [], row: [] };
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
    if (k % 4 || starts < 10 || labels >= MAX_LABELS) continue;
    density.text.push((100 * labels) / greedy(layout, order, view, false));
    density.row.push((100 * labels) / greedy(layout, order, view, true));
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
    'Labels in a view, % of those of a greedy that is made afresh for it and need not be steady (median of views)\n',
  );
  console.log('| events | set | 4 lanes | 1 lane | 4 lanes, bars kept clear | 1 lane, bars kept clear |');
  console.log('| ---: | --- | ---: | ---: | ---: | ---: |');
  for (const size of [50, 1000, 10_000, 100_000])
    for (const kind of ['uniform', 'bursty']) {
      const found = [4, 1].map((lanes) => measure(kind, size, lanes).density);
      const cells = [...found.map(({ text }) => text), ...found.map(({ row }) => row)];
      console.log(`| ${size} | ${kind} | ${cells.map((list) => median(list).toFixed(0)).join(' | ')} |`);
    }
}

const words = process.argv.slice(2);
if (words.includes('--density')) densities();
else speed(words.map(Number));
