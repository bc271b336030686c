import type { EventSet } from '../model/events.js';
import { TimelineSelectEvent, TimelineSelectRequestEvent } from './events.js';
import { isIn, numberOf } from './extent.js';
import type { Navigation } from './navigation.js';
import type { Plot } from './plot.js';
import type { SessionHost } from './session-host.js';
import type * as Sources from './sources.js';

/** What is open to be read, and what is opened next. */
export abstract class Reading {
  /** events of one instant, listed in the details */
  group: readonly number[] = [];
  plot: Plot | undefined;
  navigation: Navigation | undefined;
  /** what only files with sources need, once it is loaded */
  sources: typeof Sources | undefined;

  constructor(readonly host: SessionHost) {}

  /** the events that are shown, as they are told of */
  abstract get set(): EventSet | undefined;

  /** Opens an event (null closes). `user`: listeners are asked and told. */
  select(id: string | null, user = false): boolean {
    this.closeGroup();
    const { host, plot, set } = this;
    if (!plot || id === plot.state.selected) return false;
    if (user && !host.dispatchEvent(new TimelineSelectRequestEvent(id))) return false;
    plot.dispatch({ type: 'select', id });
    if (user) {
      host.selected = id;
      host.dispatchEvent(new TimelineSelectEvent(id, set?.record(numberOf(set, id)))); // −1 has no record
    }
    return true;
  }

  openGroup(events: readonly number[]): void {
    this.group = events;
    this.host.requestUpdate();
  }

  /** Takes the list of events of one instant away; whether there was one. */
  closeGroup(): boolean {
    const open = this.group.length > 0;
    if (open) this.openGroup([]);
    return open;
  }

  /** Id of the next (1) or previous (−1) event that shows; without one to start from the first or the last. */
  beside(id: string | null, by: 1 | -1): string | null {
    const { set } = this;
    const { order } = this.plot ?? {};
    if (!set || !order?.length) return id;
    const at = order.indexOf(numberOf(set, id));
    return set.id(order[at + by] ?? order.at(at)!); // .at(−1) is the last
  }

  /** Events that show about which the sources differ, in time order. */
  get disputed(): readonly number[] {
    const { set, plot, sources } = this;
    return (set && plot && sources?.disputedIn(set, plot.order)) ?? [];
  }

  /** The next (1) or previous (−1) of them after the opened event, round and round. */
  dispute(by: 1 | -1): number | undefined {
    const { disputed, set } = this;
    const at = numberOf(set, this.plot?.state.selected ?? null);
    // As they were known on a day, events may stand in another order than their numbers. −1 stands before all.
    const isBeyond = (event: number) => (set!.start[event] - set!.start[at] || event - at) * by > 0;
    return by > 0 ? (disputed.find(isBeyond) ?? disputed[0]) : (disputed.findLast(isBeyond) ?? disputed.at(-1));
  }

  /** A person opens an event from a list or the table: it is brought into view too. */
  readonly open = (id: string): void => {
    const { plot, set } = this;
    const event = numberOf(set, id);
    if (!plot || event < 0) return;
    if (this.host.layout !== 'table' && !isIn(plot.state.view, set!.start[event]))
      plot.glide(plot.around(event), 'button');
    this.select(id, true);
  };

  /** A person closes the details: the focus goes back to the event's own mark, or to the table. */
  readonly close = (): void => {
    const { host, plot, set } = this;
    const event = numberOf(set, plot?.state.selected ?? null);
    if (!this.closeGroup() && !this.select(null, true)) return;
    if (host.layout === 'table' || event < 0) host.focus();
    else this.navigation?.focusEvent(event);
  };
}
