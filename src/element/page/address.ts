import { fingerprint } from '../../model/fingerprint.js';
import type { EventSet } from '../../model/events.js';
import type { Issue } from '../../model/issue.js';
import type { View } from '../../time/view.js';
import type { Wish } from '../plot-host.js';
import { TimelineWarningEvent } from '../events.js';
import { numberOf } from '../extent.js';
import type { PartSession, SessionHost } from '../session-host.js';
import { fieldsIn, isUsable, withFields, type Fields, type Key } from './hash.js';
import { fieldsFor, shownBy, type Shown } from './link.js';
import { badField, otherData, taken, tooLong } from './words.js';

/** The address is written when nothing has changed for this long, and not more often: Safari allows 100 times in 30 s. ms */
const REST = 400;
let written = -Infinity;

/** Who has the keys with a prefix. */
const HOLDERS = new Map<string, WeakRef<SessionHost>>();

const prefixOf = ({ id }: SessionHost) => (id ? `${id}.` : '');

/** Whether the keys of a timeline are its own: of several without an id, or with the same, the first has them. */
function holds(host: SessionHost): boolean {
  const prefix = prefixOf(host);
  const other = HOLDERS.get(prefix)?.deref();
  if (other !== host && other?.isConnected && other.urlState && prefixOf(other) === prefix) return false;
  if (other !== host) HOLDERS.set(prefix, new WeakRef(host));
  return true;
}

/** Without the #. */
const hashNow = () => location.hash.slice(1);

const asText = (fields: Fields) => JSON.stringify([...fields]);

const isLoading = (host: SessionHost) => host.getAttribute('state') === 'loading';

function warn(host: SessionHost, issues: readonly Issue[]): void {
  if (issues.length) host.dispatchEvent(new TimelineWarningEvent(issues, issues.length));
}

/** Whether any of the events may be seen in a window of times. */
function meets({ start, end }: View, set: EventSet): boolean {
  const { times, last, projection, size } = set;
  if (!size) return true;
  const latest = last.reduce((latest, time) => Math.max(latest, time), -Infinity);
  const until = projection && latest < Infinity ? projection.toTime(latest) : latest;
  return end >= (times ?? set.start)[0] && start <= until;
}

/** The window that an address asks for, if any. */
const windowIn = (fields: Fields, { shown, bad }: ReturnType<typeof shownBy>): Wish | undefined =>
  fields.has('view') && !bad.includes('view') ? shown.view : undefined;

/** What a timeline shows, kept in the hash of the page's address. */
export class Address {
  /** what it shows by the page itself */
  readonly #own: Shown;
  /** what was read and waits for events */
  #pending: Fields | undefined;
  /** own part of the hash as it was last read or written */
  #known: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** its window is from the address, and no picture was drawn yet */
  isLinked = false;

  /** Reads the address; settings are set at once, the rest waits for events. */
  constructor(readonly host: SessionHost) {
    const { wish: view, selected, filter, asOf, scale } = host;
    this.#own = { view, selected, filter, asOf, scale };
    if (!holds(host)) warn(host, [taken(host.id)]);
    else if (!isUsable(hashNow())) warn(host, [tooLong()]);
    const fields = this.#read();
    this.#known = asText(fields);
    if (fields.size) this.#await(fields);
  }

  #read(): Fields {
    return holds(this.host) ? fieldsIn(hashNow(), prefixOf(this.host)) : new Map();
  }

  #await(fields: Fields): void {
    this.#pending = fields;
    const { filter, asOf, scale } = shownBy(fields, this.#own).shown;
    this.host.filter = filter;
    this.host.asOf = asOf;
    this.host.scale = scale;
  }

  /** The window to begin with. */
  wish(session: PartSession, wish: Wish): Wish {
    const fields = this.#pending;
    if (!fields) return wish;
    // A first part of the events doesn't tell what fits.
    const view = isLoading(this.host) ? windowIn(fields, shownBy(fields, this.#own)) : this.#settle(session, fields);
    this.isLinked = view !== undefined;
    return view === undefined ? wish : view;
  }

  /** Opens the event, tells what can't be used, and gives the window that is asked for, if any. */
  #settle({ set }: PartSession, fields: Fields): Wish | undefined {
    this.#pending = undefined;
    const { host } = this;
    const own = this.#own;
    const read = shownBy(fields, own);
    const { selected } = read.shown;
    const view = windowIn(fields, read);
    const isBeside = !!view && view !== 'auto' && !!set && !meets(view, set);
    const isMissing = selected !== own.selected && !!selected && numberOf(set, selected) < 0;
    const unfit: Key[] = [...(isBeside ? (['view'] as const) : []), ...(isMissing ? (['event'] as const) : [])];
    const issues = [...read.bad, ...unfit].map((key) => badField(key, fields.get(key)!));
    const data = fields.get('data');
    if (data && set && data !== fingerprint(set)) issues.unshift(otherData());
    host.selected = isMissing ? own.selected : selected;
    warn(host, issues);
    return isBeside ? undefined : view;
  }

  /** Somebody went to another address of the page. Without own keys in it everything stays as it is, and is written there anew. */
  async changed(session: PartSession): Promise<void> {
    const { host } = this;
    if (!host.urlState) return;
    const fields = this.#read();
    const text = asText(fields);
    if (text === this.#known) return;
    this.#known = text;
    if (!fields.size) return this.noted(session);
    this.#await(fields);
    if (!isLoading(host)) await this.late(session);
  }

  /** Applies what was read after the events had come. */
  async late(session: PartSession): Promise<void> {
    const fields = this.#pending;
    if (!fields || isLoading(this.host)) return;
    const view = this.#settle(session, fields);
    await session.rearranged();
    const { plot } = session;
    const window = view === undefined ? this.#own.view : view;
    if (plot?.set) await plot.show(plot.wished(window));
  }

  /** Something may be shown in another way: written once it has been at rest. */
  noted(session: PartSession): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(session), REST);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** What is shown now, as far as it is not so by the page itself. */
  #fields({ host, set, plot }: PartSession): Fields {
    const { view, fitted } = plot!.state;
    const { selected, filter, asOf, scale } = host;
    const fields = fieldsFor({ view: fitted ? null : plot!.told(view), selected, filter, asOf, scale }, this.#own);
    if (fields.size) fields.set('data', fingerprint(set!));
    return fields;
  }

  #with(fields: Fields): URL {
    const url = new URL(location.href);
    url.hash = withFields(hashNow(), prefixOf(this.host), fields);
    return url;
  }

  /** The address that brings back what is shown now; undefined: none does. */
  link(session: PartSession): string | undefined {
    const isReady = session.set?.size && session.plot?.set && !this.#pending && !isLoading(this.host);
    return isReady && holds(this.host) ? this.#with(this.#fields(session)).href : undefined;
  }

  #write(session: PartSession): void {
    const { host } = this;
    const { set, plot } = session;
    if (!host.urlState || !host.isConnected || !set?.size || !plot?.set || this.#pending || isLoading(host)) return;
    if (!holds(host)) return;
    const now = performance.now();
    if (now - written < REST) return this.noted(session);
    const fields = this.#fields(session);
    this.#known = asText(fields);
    const before = hashNow();
    const url = this.#with(fields);
    if (url.hash.slice(1) === before) return;
    written = now;
    try {
      history.replaceState(history.state, '', url);
    } catch {
      // A page from a folder or in a sandbox may have no address to write: there is nothing to be done about it.
    }
  }
}
