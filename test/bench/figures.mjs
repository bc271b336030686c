// Each figure of the table: its name, where it is in a run, and what it should be at most, by number of events. What is
// `oursOnly` a peer cannot have.

const [K1, K10, K100, M1] = [1e3, 1e4, 1e5, 1e6];
const bySize = (k1, k10, k100, m1) => ({ [K1]: k1, [K10]: k10, [K100]: k100, [M1]: m1 });
const always = (most) => bySize(most, most, most, most);

const NO_FRAME = always(0);
const frames = (input, goal) => [
  { name: `${input}: frame p50, CPU ms`, of: (run) => run[input]?.p50 },
  { name: `${input}: frame p95, CPU ms`, of: (run) => run[input]?.p95, goal },
  { name: `${input}: longest frame, CPU ms`, of: (run) => run[input]?.max },
  {
    name: `${input}: frames over 16.7 ms`,
    of: (run) => run[input]?.over,
    goal: NO_FRAME,
    outOf: (run) => run[input]?.frames,
  },
];

export const FIGURES = [
  { name: 'mount, CPU ms', of: ({ load }) => load?.cpu, goal: bySize(60, 90, 250, 2500) },
  { name: 'mount, elapsed ms', of: ({ load }) => load?.elapsed },
  { name: 'first picture, CPU ms', of: ({ load }) => load?.firstCpu, goal: { [M1]: 500 }, oursOnly: true },
  { name: 'first picture, elapsed ms', of: ({ load }) => load?.firstElapsed, oursOnly: true },
  { name: 'after the mount until quiet, CPU ms', of: ({ load }) => load?.laterCpu },
  { name: 'longest task until quiet, CPU ms', of: ({ load }) => load?.longest, goal: always(50) },
  ...frames('zoom', bySize(6, 7, 8.3, 8.3)),
  ...frames('drag', bySize(5, 6, 7, 7)),
  {
    name: 'memory per event, B',
    of: ({ heapPerEvent }) => heapPerEvent,
    goal: bySize(undefined, 400, 120, 100),
    columns: bySize(undefined, 400, 120, 60),
  },
  { name: 'elements in the track', of: ({ elements }) => elements, goal: always(200) },
];

/** What a figure of a peer should be at most at a size; undefined: there is no goal. */
export const goalOf = (figure, peer, size) => ((peer === 'columns' && figure.columns) || figure.goal)?.[size];

/** The middle of what the runs have, of an even number the larger one; undefined where none has it. */
export function median(runs, of) {
  const values = runs.map(of).filter(Number.isFinite);
  return values.sort((a, b) => a - b)[values.length >> 1];
}
