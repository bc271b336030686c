import { commandOf, type Keys } from '../input/keyboard.js';
import { TypeAhead } from '../input/type-ahead.js';
import { eventAfter } from '../input/walk.js';
import { once } from '../model/once.js';
import { distanceTo, middleOf, nearest, numberOf } from './extent.js';
import { open } from './help.js';
import type { PartPlot } from './plot-host.js';
import type { PartSession } from './session-host.js';

const STEP = 2;
/** part of the view that a page key and a nudge move by */
const PAGE = 0.8;
const NUDGE = 0.1;

/** What is being typed, by plot. */
const typing = new WeakMap<PartPlot, TypeAhead>();

/** The keys of the picture besides those that go from event to event and open it; whether a key did anything. */
export function key(session: PartSession, event: KeyboardEvent): boolean {
  const shortcuts = session.host.shortcuts !== 'off';
  const { plot, navigation } = session;
  if (!plot || !navigation) return false;
  return (shortcuts && reach(session, typed(session, event))) || !!commandOf(event, keysOf(session), shortcuts)?.();
}

/** Focuses the event if there is one; whether there is. */
function reach({ navigation }: PartSession, event: number | undefined): boolean {
  if (event !== undefined) navigation!.focusEvent(event);
  return event !== undefined;
}

/** The event that a letter leads to. */
function typed({ plot, voice }: PartSession, event: KeyboardEvent): number | undefined {
  const { order, set, state } = plot!;
  const { locale, title } = voice;
  const titles = { order, start: set!.start, from: numberOf(set, state.focused), locale, title };
  return once(typing, plot!, () => new TypeAhead()).type(event, titles);
}

function keysOf(session: PartSession): Keys {
  const plot = session.plot!;
  const spanInView = () => plot.state.view.end - plot.state.view.start;
  /** whether later (1) or earlier (−1) is to the right */
  const right = plot.sizes?.rtl ? -1 : 1;

  /** To the event nearest in time in the next lane up (−1) or down (1) that has any. */
  const changeLane = (by: -1 | 1) => {
    const mark = session.navigation!.current();
    if (!mark) return false;
    const { lane, start } = plot.set!;
    /** from the top down; where time runs down all lanes are one */
    const heightOf = (lane: number) => plot.scene!.lanes[lane]?.y ?? lane;
    const lanesAway = (event: number) => (heightOf(lane[event]) - heightOf(mark.lane)) * by;
    const beyond = plot.order.filter((event) => lanesAway(event) > 0);
    const next = nearest(beyond, lanesAway);
    const there = beyond.filter((event) => lane[event] === lane[next!]);
    return reach(session, nearest(there, distanceTo(plot.set!, start[mark.event])));
  };

  const pan = (share: number) => plot.request({ type: 'pan', by: spanInView() * share }, 'key');

  const page = (share: number) => {
    if (!pan(share)) return false;
    plot.draw();
    reach(session, plot.markNear(middleOf(plot.state.view))?.event);
    return true;
  };

  const openDispute = (by: 1 | -1) => {
    const event = session.dispute(by);
    return reach(session, event) && session.select(plot.set!.id(event!), true);
  };

  /** From an empty window to the event on one side of it. */
  const leave = (by: 1 | -1) => {
    const { order, set, state, scene } = plot;
    return !scene!.marks.length && reach(session, eventAfter(order, set!.start, middleOf(state.view), by));
  };

  const zoomIn = () => plot.zoom(STEP, 'key');
  return {
    plain: {
      ArrowRight: () => leave(right),
      ArrowLeft: () => leave(right > 0 ? -1 : 1),
      ArrowUp: () => changeLane(-1),
      ArrowDown: () => changeLane(1),
      PageDown: () => page(PAGE),
      PageUp: () => page(-PAGE),
    },
    shifted: { ArrowRight: () => pan(NUDGE * right), ArrowLeft: () => pan(-NUDGE * right) },
    characters: {
      '+': zoomIn,
      '=': zoomIn,
      '-': () => plot.zoom(1 / STEP, 'key'),
      '0': () => plot.glide(null, 'key'),
      '.': () => openDispute(1),
      ',': () => openDispute(-1),
      '?': () => {
        void open(session);
        return true;
      },
    },
  };
}
