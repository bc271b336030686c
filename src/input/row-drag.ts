/** Movement across lanes before a press becomes a drag. px */
const THRESHOLD = 4;

/** What dragging and pressing the names of lanes needs to know. Lanes by number, px from the top of the plot. */
export interface RowTarget {
  /** holds the names; its top is that of the plot */
  readonly element: HTMLElement;
  /** the lane whose name the event happened at; undefined: none */
  readonly laneOf: (event: Event) => number | undefined;
  /** lanes from the top down */
  readonly order: () => readonly number[];
  readonly boxOf: (lane: number) => { readonly y: number; readonly height: number };
  /** the lane that is held, and where it would go; undefined: none is, or nowhere else */
  readonly held: (lane: number | undefined, y: number | undefined) => void;
  /** @param to place among all, from 0 at the top */
  readonly move: (lane: number, to: number) => void;
  readonly press: (lane: number) => void;
}

/** Where a lane would go if it were let go at a height: to which place, from 0, and px of the line there. */
export function dropAt(
  order: readonly number[],
  boxOf: RowTarget['boxOf'],
  lane: number,
  y: number,
): { to: number; line: number } {
  const others = order.filter((other) => other !== lane);
  const to = others.filter((other) => boxOf(other).y + boxOf(other).height / 2 < y).length;
  const above = others[to - 1];
  return { to, line: above === undefined ? 0 : boxOf(above).y + boxOf(above).height };
}

/** A press on the name of a lane, and a drag of it to another place: with a mouse or a pen, since a finger scrolls the page. */
export function attachRowDrag(target: RowTarget, signal: AbortSignal): void {
  const { element, laneOf, order, boxOf, held, move, press } = target;
  let grabbed: { id: number; lane: number; y: number; isMoved: boolean } | undefined;
  const drop = ({ clientY }: PointerEvent, lane: number) =>
    dropAt(order(), boxOf, lane, clientY - element.getBoundingClientRect().top);
  const letGo = () => {
    grabbed = undefined;
    held(undefined, undefined);
  };

  const onDown = (event: PointerEvent) => {
    const lane = laneOf(event);
    if (lane === undefined || event.button !== 0 || event.pointerType === 'touch') return;
    grabbed = { id: event.pointerId, lane, y: event.clientY, isMoved: false };
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== grabbed?.id) return;
    const { id, lane, y } = grabbed;
    // Let go outside before it became a drag.
    if (!event.buttons) return letGo();
    if (!grabbed.isMoved) {
      if (Math.abs(event.clientY - y) < THRESHOLD) return;
      grabbed.isMoved = true;
      if (event.isTrusted) element.setPointerCapture(id); // the click that follows is no press on a name
    }
    const { to, line } = drop(event, lane);
    held(lane, order()[to] === lane ? undefined : line);
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== grabbed?.id) return;
    const { lane, isMoved } = grabbed;
    letGo();
    if (!isMoved || event.type !== 'pointerup') return;
    const { to } = drop(event, lane);
    if (order()[to] !== lane) move(lane, to);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !grabbed?.isMoved) return;
    letGo();
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onUp, { signal });
  element.addEventListener('pointercancel', onUp, { signal });
  const onClick = (event: MouseEvent) => {
    const lane = laneOf(event);
    if (lane !== undefined) press(lane);
  };
  element.addEventListener('click', onClick, { signal });
  // A press on a name takes the focus from nothing.
  const keepFocus = (event: MouseEvent) => laneOf(event) !== undefined && event.preventDefault();
  element.addEventListener('mousedown', keepFocus, { signal });
  // Before anything else that Escape is for.
  addEventListener('keydown', onKey, { signal, capture: true });
}
