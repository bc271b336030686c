import { sameView, type View } from '../../time/view.js';
import { numberOf } from '../extent.js';
import type { PartPlot, Wish } from '../plot-host.js';
import type { SessionHost } from '../session-host.js';

/** What timelines of one name have in common. */
interface Group {
  readonly members: Set<Member>;
  /** the one that was moved last */
  leader: Member | undefined;
  /** times */
  window: View;
  /** nobody has chosen that window: it shows everything that its timeline has */
  isFitted: boolean;
  /** the event that was opened last */
  selected: string | null;
}

type Plot = Pick<PartPlot, 'state' | 'set' | 'told' | 'placed' | 'show' | 'draw'>;
type Host = Pick<SessionHost, 'sync' | 'selected' | 'wish' | 'ownerDocument'>;

/** By document and name. */
const GROUPS = new WeakMap<object, Map<string, Group>>();

const groupsOf = (document: object): Map<string, Group> => {
  let groups = GROUPS.get(document);
  if (!groups) GROUPS.set(document, (groups = new Map<string, Group>()));
  return groups;
};

/** The group that a timeline is in, or comes to; undefined: nobody else is there. */
function groupFor({ sync, ownerDocument }: Host, plot?: Plot): Group | undefined {
  const group = groupsOf(ownerDocument).get(sync ?? '');
  return [...(group?.members ?? [])].some((member) => member.plot !== plot) ? group : undefined;
}

/**
 * What a timeline begins with that comes to others of its name, or loads beside them: their window, and the event that is open
 * there. A window that somebody chose for it gives place to one that was chosen there, not to one that only shows everything.
 */
export function sharedWish(session: { host: Host; plot?: Plot; set?: Plot['set'] }, wish: Wish): Wish {
  const { host, plot, set } = session;
  const group = groupFor(host, plot);
  if (!group) return wish;
  if (numberOf(set, group.selected) >= 0) host.selected = group.selected;
  return group.isFitted && wish ? wish : group.window;
}

/**
 * A timeline among those of its name, which show the same window of times and open the same event. Each follows by script in the
 * very frame in which another one is moved; since what it shows is then what it knows of, it has nothing to pass on. An event
 * opens wherever there is one with its id, and closes wherever it is the one that is open: what a reader has open elsewhere stays.
 */
export class Member {
  #name = '';
  #group: Group | undefined;
  /** the view and the event that the others know of */
  #view: View | undefined;
  #selected: string | null = null;

  /** @param leads whether its first window is one that the others have to take */
  constructor(
    readonly plot: Plot,
    readonly host: Host,
    private leads: boolean,
  ) {}

  /** A picture was drawn. */
  drawn(): void {
    const name = this.host.sync ?? '';
    if (name !== this.#name) this.#join(name);
    this.updated();
    if (!this.#hasMoved) return;
    const { leader } = this.#group!;
    // Who sets out moves those along that were on their way before.
    const rival = leader === this ? this.#others.find((other) => other.#hasMoved) : undefined;
    (rival ?? this).#lead();
  }

  /** Another event may be open. */
  updated(): void {
    const { selected } = this.host;
    const before = this.#selected;
    const group = this.#group;
    if (!group || selected === before) return;
    group.selected = this.#selected = selected;
    for (const other of this.#others)
      if (selected === null ? other.host.selected === before : numberOf(other.plot.set, selected) >= 0)
        other.#open(selected);
  }

  /** A person is about to move it: what moves another one by itself ends. */
  grasp(): void {
    const group = this.#group;
    if (!group || group.leader === this) return;
    if (group.leader) group.leader.#hold();
    group.leader = this;
  }

  leave(): void {
    const group = this.#group;
    group?.members.delete(this);
    if (group?.leader === this) group.leader = undefined;
    if (!group?.members.size) groupsOf(this.host.ownerDocument).delete(this.#name);
    this.#group = undefined;
    this.#name = '';
  }

  get #others(): Member[] {
    return [...this.#group!.members].filter((member) => member !== this);
  }

  get #hasMoved(): boolean {
    return !!this.#group && this.plot.state.view !== this.#view;
  }

  #join(name: string): void {
    this.leave();
    if (!name) return;
    const { plot, host } = this;
    const groups = groupsOf(host.ownerDocument);
    const { view, fitted } = plot.state;
    const there = groupFor(host);
    const group = there ?? {
      members: new Set(),
      leader: this,
      window: plot.told(view),
      isFitted: fitted,
      selected: null,
    };
    groups.set((this.#name = name), group);
    this.#group = group;
    group.members.add(this);
    this.#selected = null;
    this.#view = undefined;
    if (!there || sameView(plot.told(view), group.window)) this.#view = view;
    else if (!this.leads && !(group.isFitted && host.wish)) {
      // Others may have come while it loaded. The frame is not over, but its other parts are still to draw the first picture.
      if (this.#follow(group.window)) queueMicrotask(() => plot.draw());
    }
    this.leads = false;
    if (numberOf(plot.set, group.selected) >= 0) this.#open(group.selected);
  }

  #lead(): void {
    const { plot } = this;
    const group = this.#group!;
    this.#view = plot.state.view;
    group.leader = this;
    group.window = plot.told(this.#view);
    group.isFitted = plot.state.fitted;
    for (const other of this.#others) if (other.#follow(group.window)) other.plot.draw();
  }

  /** Whether there is something to draw. */
  #follow(window: View): boolean {
    const { plot } = this;
    const before = plot.state.view;
    void plot.show(plot.placed(window));
    this.#view = plot.state.view;
    return this.#view !== before;
  }

  #hold(): void {
    const { plot } = this;
    const { view, fitted } = plot.state;
    void plot.show(fitted ? null : view);
    this.#view = plot.state.view;
  }

  #open(id: string | null): void {
    this.host.selected = this.#selected = id;
  }
}
