import type { EventSet } from '../model/events.js';
import { TimelineSelectEvent, TimelineSelectRequestEvent } from './events.js';
import { isIn, numberOf } from './extent.js';
import type { Navigation } from './navigation.js';
import type { Plot } from './plot.js';
import type { SessionHost } from './session-host.js';
import { Equipment } from './equipment.js';

/** What is open to be read, and what is opened next. */
export abstract class Reading {
  /** events of one instant, listed in the details */
  group: readonly number[] = [];
  plot: Plot | undefined;
  navigation: Navigation | undefined;
  readonly equipment: Equipment;
  /** what of it stands elsewhere on the page, by the name of the piece */
  readonly apart = new Map<string, ShadowRoot>();

  constructor(readonly host: SessionHost) {
    this.equipment = new Equipment(host);
  }

  /** what only files with sources need, once it is loaded */
  get sources() {
    return this.equipment.get('sources');
  }

  /** what shows the events as a table, where that is asked for and loaded */
  get table() {
    return this.host.layout === 'table' ? this.equipment.get('table') : undefined;
  }

  get parts() {
    return this.equipment.all;
  }

  /** An element of the timeline, or of a piece that stands elsewhere on the page. */
  find(selector: string): HTMLElement | undefined {
    const roots: ParentNode[] = [this.host.renderRoot, ...this.apart.values()];
    return roots.map((root) => root.querySelector<HTMLElement>(selector)).find(Boolean) as HTMLElement | undefined;
  }

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

  /**
   * A person closes the details: the focus goes from there back to the event's own mark, or to the table.
   * @param inside whether by what stands in them: not every browser focuses a button that is pressed
   */
  readonly close = (inside = !!this.find('.details:focus-within')): boolean => {
    const { host, plot, set } = this;
    const event = numberOf(set, plot?.state.selected ?? null);
    if (!this.closeGroup() && !this.select(null, true)) return false;
    if (inside)
      if (event < 0) host.focus();
      else if (this.table) this.table.focusEvent(this, event);
      else this.navigation?.focusEvent(event);
    return true;
  };
}
