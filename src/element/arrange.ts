import { copiesIn } from '../layout/copies.js';
import { movedLabels } from '../layout/moved.js';
import type { Layout, Scene, Shown } from '../layout/types.js';
import { asOfEnd } from '../model/as-of.js';
import type { EventSet } from '../model/events.js';
import { grouped, type Grouped, type Grouping } from '../model/grouping.js';
import { knowledgeOf, type Known } from '../model/known.js';
import { once } from '../model/once.js';
import type { Sieve } from '../model/search.js';
import { memoryIndex } from '../tiles/memory.js';
import type { EventIndex } from '../tiles/tile.js';

/** The events as they were known on a day. */
export interface KnownEvents {
  readonly set: EventSet;
  readonly shown: Shown;
  /** numbers of those that show, in time order */
  readonly order: Uint32Array;
  /** how many were told later */
  readonly hidden: number;
  /** how many were known, whatever a filter shows */
  readonly all: number;
  knows(event: number): boolean;
}

/** Events in their rows. */
export interface Arranged {
  /** all of them, as they are laid out */
  readonly set: EventSet;
  readonly index?: EventIndex;
  /** what of them was known on a day; undefined: no day is asked for */
  readonly known?: KnownEvents;
  /** what else is in a picture: marks once more in further rows */
  readonly complete?: (scene: Scene, layout: Layout) => Scene;
}

/** How the events are to be shown. */
export interface Arrangement {
  readonly groupBy: string;
  readonly asOf: string | null;
  /** which of them a filter shows; undefined: all */
  readonly sieve?: Sieve;
  /** name of the last row, for events without one */
  readonly rest: string;
}

/** Rows of one kind, and what was known when. */
interface Way extends Grouped {
  knownAt(until: number): Known;
}

/** What was found out about the events of a set, by the kind of rows; forgotten with it. */
const FOUND = new WeakMap<EventSet, Map<string, Way>>();

/**
 * The events in the rows that are asked for, and what of them was known on a day. The same set comes out as the same object,
 * so that a day needs no new layout.
 */
export function arrange(set: EventSet, { groupBy, asOf, sieve, rest }: Arrangement, index?: EventIndex): Arranged {
  let ways = FOUND.get(set);
  if (!ways) FOUND.set(set, (ways = new Map<string, Way>()));
  const way = once(ways, groupBy, () => {
    const group = grouped(set, groupBy as Grouping, rest);
    let knownAt: ((until: number) => Known) | undefined;
    return { ...group, knownAt: (until: number) => (knownAt ??= knowledgeOf(group.set))(until) };
  });
  const until = asOf ? asOfEnd(asOf, set.clock) : undefined;
  const known = until === undefined ? undefined : way.knownAt(until);
  const copies = new Map<number, ReturnType<Grouped['copiesOf']>>();
  const copiesOf = (event: number) => once(copies, event, () => way.copiesOf(event, known?.set, until));
  return {
    set: way.set,
    index: way.set === set ? index : undefined,
    known: known && showing(known, sieve),
    complete:
      way.set === set ? undefined : (scene, layout) => ({ ...scene, copies: copiesIn(scene, layout, copiesOf) }),
  };
}

const EVERY: Sieve = { shows: () => true, showsAs: () => true };

function showing({ set, knows, moved }: Known, { shows, showsAs } = EVERY): KnownEvents {
  const { size, lanes, lane, start } = set;
  const isMoved = new Uint8Array(size);
  for (const event of moved) isMoved[event] = 1;
  const order = new Uint32Array(size);
  const counts = new Uint32Array(lanes.length);
  // Both are in time order, so the moved ones are put in between.
  const stray = moved.filter((event) => showsAs(event, set)).sort((a, b) => start[a] - start[b] || a - b);
  let shown = 0;
  let next = 0;
  let hidden = 0;
  let known = 0;
  const put = (event: number) => {
    order[shown++] = event;
    counts[lane[event]]++;
  };
  const isBefore = (a: number, b: number) => start[a] < start[b] || (start[a] === start[b] && a < b);
  for (let event = 0; event < size; event++) {
    const isKnown = knows(event);
    if (isKnown) known++;
    if (isMoved[event] || !shows(event)) continue;
    if (!isKnown) hidden++;
    if (!isKnown || !showsAs(event, set)) continue;
    while (next < stray.length && isBefore(stray[next], event)) put(stray[next++]);
    put(event);
  }
  while (next < stray.length) put(stray[next++]);

  const all = order.subarray(0, shown);
  const byLane = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  for (const event of all) byLane[lane[event]][counts[lane[event]]++] = event;
  const index = memoryIndex(set, undefined, byLane);
  return { set, order: all, hidden, all: known, knows, shown: { columns: set, index, moved: movedLabels(set, stray) } };
}
