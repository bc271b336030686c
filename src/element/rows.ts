import { html, type TemplateResult } from 'lit';
import { attachRowDrag } from '../input/row-drag.js';
import { AS_GIVEN, collapse, isMoved, move, orderOf, restored, type Rows } from '../input/rows.js';
import { stack } from '../layout/stack.js';
import type { Layout } from '../layout/types.js';
import type { EventSet } from '../model/events.js';
import { once } from '../model/once.js';
import { laneColor } from '../render/axis.js';
import type { Overlay } from '../render/context.js';
import { rowWords } from '../render/row-words.js';
import { placeUnder } from '../render/under.js';
import { rowsButton, rowsPanel, type ListedRow, type RowAction } from '../render/rows.js';
import { numberOf } from './extent.js';
import type { PartPlot } from './plot-host.js';
import { attachPopover, isWithin } from './popover.js';
import type { PartSession, SessionHost } from './session-host.js';
import { isVertical } from './vertical.js';

/** Lanes are on their way so long, as the styles have it. ms */
const SLIDE = 250;

/** the sessions whose panel is open */
const OPEN = new WeakSet<object>();

const wordsOf = ({ host }: PartSession) => rowWords(host.words);

/** Keys of the lanes by number; those of another kind of rows are others. */
const keysOf = ({ groupBy }: SessionHost, { lanes }: EventSet): string[] => lanes.map(({ id }) => `${groupBy} ${id}`);

const rowsIn = ({ state }: PartPlot): Rows => state.rows ?? AS_GIVEN;

/** The lanes as a person has arranged them; undefined: there is nothing to arrange. */
export function stackRows(layout: Layout, plot: PartPlot, session: PartSession): Layout | undefined {
  const { set, state } = plot;
  if (!set || !state.rows || layout.lanes.length !== set.lanes.length || layout.lanes.length < 2) return undefined;
  const keys = keysOf(session.host, set);
  return stack(
    layout,
    orderOf(keys, state.rows),
    (lane) => state.rows!.collapsed.has(keys[lane]),
    // The one that is open is seen, also where its lane is nothing but a line.
    [numberOf(set, state.selected)].filter((event) => event >= 0),
  );
}

/** by the column of lanes and the events that show: how many of these stand in each lane */
const COUNTS = new WeakMap<object, WeakMap<object, readonly number[]>>();

const countsOf = ({ lane, lanes }: EventSet, order: Uint32Array): readonly number[] =>
  once(
    once(COUNTS, lane, () => new WeakMap<object, readonly number[]>()),
    order,
    () => {
      const counts = lanes.map(() => 0);
      for (let k = 0; k < order.length; k++) counts[lane[order[k]]]++;
      return counts;
    },
  );

/** The lanes of a session from the top down; none where there are not several in a picture of their own. */
function listed({ host, plot, set }: PartSession): readonly ListedRow[] {
  // Before the first picture nobody has read sizes.
  if (!plot || !set?.lanes[1] || (plot.sizes ? plot.sizes.column : isVertical(host))) return [];
  const keys = keysOf(host, set);
  // The plot may be about to hear of other events.
  const counts = plot.set === set ? countsOf(set, plot.order) : [];
  return orderOf(keys, rowsIn(plot)).map((lane) => ({
    lane,
    title: set.lanes[lane].title,
    color: laneColor(set.lanes, lane),
    count: counts[lane] ?? 0,
    isCollapsed: rowsIn(plot).collapsed.has(keys[lane]),
  }));
}

/** A person's request; the lanes go to their places. */
function arrange(session: PartSession, change: (rows: Rows, keys: readonly string[]) => Rows): void {
  const plot = session.plot!;
  if (!plot.request({ type: 'rows', rows: change(rowsIn(plot), keysOf(session.host, plot.set!)) })) return;
  plot.track.slide(true);
  once(SLIDES, plot.elements.root, () => slides(plot.elements.root))();
  session.host.requestUpdate();
}

const SLIDES = new WeakMap<HTMLElement, () => void>();

/** From now on lanes go to their places, for a while. */
function slides(root: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const slide = (on: boolean) => {
    clearTimeout(timer);
    root.toggleAttribute('data-arranging', on);
    if (on) timer = setTimeout(slide, SLIDE, false);
  };
  return () => slide(true);
}

/** A lane goes to a place, and where it is now is said. */
function moveTo(session: PartSession, { lane, title }: ListedRow, to: number): void {
  arrange(session, (rows, keys) => move(rows, keys, lane, to));
  session.plot!.say(() => wordsOf(session).place(title, to + 1, listed(session).length));
}

const toggle = (session: PartSession, { lane, isCollapsed }: ListedRow) =>
  arrange(session, (rows, keys) => collapse(rows, [keys[lane]], !isCollapsed));

/** The focus is on the button of the same lane, wherever it is now. */
async function follow(session: PartSession, row: ListedRow, action: RowAction): Promise<void> {
  await session.host.updateComplete;
  session.find(`[data-row="${action} ${row.lane}"]`)?.focus();
}

function act(session: PartSession, row: ListedRow, action: RowAction): void {
  if (action === 'collapse') return toggle(session, row);
  const at = listed(session).findIndex(({ lane }) => lane === row.lane);
  moveTo(session, row, action === 'up' ? at - 1 : at + 1);
  void follow(session, row, action);
}

const isOpen = (session: PartSession): boolean => OPEN.has(session) && session.host.layout !== 'table';

function open(session: PartSession, wanted: boolean): void {
  if (wanted) OPEN.add(session);
  else OPEN.delete(session);
  const { host, plot } = session;
  host.requestUpdate();
  if (wanted) void host.updateComplete.then(() => place(session));
  plot?.schedule();
}

/** The button, and its panel where it is open. */
const under = (session: PartSession): readonly (HTMLElement | undefined)[] => [
  session.find('.arrange'),
  session.find('#rows'),
];

/** The panel stands below its button. */
function place(session: PartSession): void {
  const [button, panel] = under(session);
  if (button && panel) placeUnder(button, panel);
}

/** A group of the toolbar, where there is no choice of rows that the button would stand beside. */
export function tools(session: PartSession): TemplateResult | undefined {
  if (session.set?.file.sources.length && session.parts.some(({ compare }) => compare)) return undefined;
  const button = rowTools(session);
  return button && html`<div class="group">${button}</div>`;
}

/** The button, where there are several lanes. */
export function rowTools(session: PartSession): TemplateResult | undefined {
  if (!listed(session).length) return undefined;
  const isShown = isOpen(session);
  return rowsButton(wordsOf(session), isShown, session.host.layout === 'table', () => open(session, !isShown));
}

/** The list of lanes under it. */
export function rowPanel(session: PartSession): TemplateResult | undefined {
  const rows = listed(session);
  if (!rows.length || !isOpen(session)) return undefined;
  return rowsPanel({
    words: wordsOf(session),
    rows,
    isMoved: isMoved(keysOf(session.host, session.plot!.set!), rowsIn(session.plot!)),
    act: (row, action) => act(session, row, action),
    collapseAll: (isCollapsed) => arrange(session, (rows, keys) => collapse(rows, keys, isCollapsed)),
    restore: () => arrange(session, restored),
  });
}

/** The names of the lanes can be pressed and dragged; the panel opens and closes. */
export function attachRows(plot: PartPlot, session: PartSession, signal: AbortSignal): Overlay {
  const { lanes, root, track } = plot.elements;
  const line = document.createElement('div');
  line.className = 'drop-line';
  line.hidden = true;
  track.after(line);
  signal.addEventListener('abort', () => line.remove());
  const row = (lane: number) => listed(session).find((one) => one.lane === lane)!;

  attachRowDrag(
    {
      element: lanes,
      laneOf(event) {
        const name = (event.target as Element).closest('.lane > span');
        const lane = name ? [...lanes.children].indexOf(name.parentElement!) : -1;
        return lane >= 0 && listed(session).length ? lane : undefined;
      },
      order: () => listed(session).map(({ lane }) => lane),
      boxOf: (lane) => plot.scene!.lanes[lane],
      held(lane, y) {
        lanes.toggleAttribute('data-moving', lane !== undefined);
        [...lanes.children].forEach((one, k) => one.toggleAttribute('data-held', k === lane));
        line.hidden = y === undefined;
        line.style.translate = `0 ${y ?? 0}px`;
      },
      move: (lane, to) => moveTo(session, row(lane), to),
      press(lane) {
        const { title, count, isCollapsed } = row(lane);
        toggle(session, row(lane));
        plot.say(() => {
          const words = wordsOf(session);
          return isCollapsed ? words.expanded(title) : words.collapsed(title, count);
        });
      },
    },
    signal,
  );

  // It stays beside the picture that it arranges, but gives way to other controls and their panels.
  const panelOf = (target: Element) => target.closest('.popover, dialog');
  const opened = attachPopover(
    session,
    {
      parts: () => under(session),
      // Not where a panel of another part has the focus, or the help, which is in front.
      isMeant: (_event, target) => (panelOf(target)?.id ?? 'rows') === 'rows',
      close(target) {
        const isInside = panelOf(target);
        open(session, false);
        if (isInside) under(session)[0]?.focus();
      },
      leave(target, event) {
        const other = target.closest?.('.tools button, .tools select, [type=search]');
        if (other && other !== under(session)[0] && isOpen(session) && isWithin(session, event)) open(session, false);
      },
    },
    signal,
  );
  // A picture that moves has its lanes at their places.
  return {
    draw(_scene, { moving }) {
      if (moving) root.removeAttribute('data-arranging');
      if (!isOpen(session)) return;
      opened();
      place(session);
    },
  };
}
