import type { Layout, Scene, SceneMark } from './types.js';

/** Numbers of the events that a cluster of this scene stands for, in time order. Scans its lane: for a press, not a frame. */
export function membersOf(
  { shown: { index, columns } }: Layout,
  { marks, view }: Scene,
  { key, lane }: SceneMark,
): number[] {
  const { start, last } = columns;
  const alone = new Set(marks.filter(({ count }) => count === 1).map(({ event }) => event));
  const order = index.order(lane);
  // A cell's key tells its place (see clusters.ts): c<lane>:<level>:<cell>.
  const [, level, cell] = key.split(':').map(Number);
  const size = 2 ** (level ?? NaN);
  const inCell = (event: number) => Math.floor(start[event] / size) === cell && inView(event);
  const inView = (event: number) => start[event] >= view.start && start[event] <= view.end;
  const before = (event: number) => start[event] < view.start && last[event] >= view.start;
  const later = key.startsWith('c') ? [] : [...index.openAfter(lane, view.end)].map((position) => order[position]);
  const own = [...order].filter(key.startsWith('c') ? inCell : before);
  return [...own, ...later].filter((event) => !alone.has(event));
}
