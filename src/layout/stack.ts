import type { Layout, SceneLane } from './types.js';

/**
 * The same layout with its lanes in another order, some of them collapsed: nothing but a line, on which their events stand as
 * marks and clusters. What is in a lane that is not collapsed keeps its rows and its distance from the lane's floor, so that
 * all the laws of the picture hold as before: labels are only taken away, and always the same ones.
 * @param order numbers of the lanes from the top down
 * @param drawnOut numbers of events in collapsed lanes that are to have marks of their own all the same; one at the most
 */
export function stack(
  layout: Layout,
  order: readonly number[],
  isCollapsed: (lane: number) => boolean,
  drawnOut: readonly number[] = [],
): Layout {
  const { lineHeight, lanePadding, nameHeight, leastHeight = 0 } = layout.options.metrics;
  const { columns, index } = layout.shown;
  const line = nameHeight + lineHeight + lanePadding;
  let y = 0;
  const lanes: SceneLane[] = [];
  for (const lane of order) {
    const box = layout.lanes[lane];
    const collapsed = isCollapsed(lane) ? index.order(lane).length : undefined;
    const height = collapsed === undefined ? box.height : line;
    const floor = y + height;
    lanes[lane] = { ...box, y, height, collapsed, lineY: floor - (box.y + box.height - box.lineY) };
    y = floor;
  }
  const anyCollapsed = order.some(isCollapsed);
  return {
    ...layout,
    lanes,
    height: Math.max(y, leastHeight),
    labelRows: layout.labelRows.filter(({ lane }) => !isCollapsed(lane)),
    row: (event) => (isCollapsed(columns.lane[event]) ? -1 : layout.row(event)),
    drawnOut: anyCollapsed ? drawnOut.filter((event) => isCollapsed(columns.lane[event])) : undefined,
  };
}
