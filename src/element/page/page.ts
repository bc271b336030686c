import { once } from '../../model/once.js';
import type { PartPlot, Wish } from '../plot-host.js';
import type { PartSession, SessionHost } from '../session-host.js';
import { Address } from './address.js';
import { Member, sharedWish } from './sync.js';

const ADDRESSES = new WeakMap<SessionHost, Address>();
const MEMBERS = new WeakMap<PartPlot, Member>();

/** Undefined for one that keeps nothing in the address. */
function addressOf(host: SessionHost): Address | undefined {
  if (host.urlState && !ADDRESSES.has(host)) ADDRESSES.set(host, new Address(host));
  return host.urlState ? ADDRESSES.get(host) : undefined;
}

/** Reads the address. */
export function begin(host: SessionHost): void {
  addressOf(host);
}

/** The address that brings back what is shown now, where the timeline keeps it in the address. */
export const addressNow = (session: PartSession): string | undefined => addressOf(session.host)?.link(session);

/** The window of the address comes before that of other timelines. */
export function wish(session: PartSession, wish: Wish): Wish {
  const address = addressOf(session.host);
  const linked = address ? address.wish(session, wish) : wish;
  return address?.isLinked ? linked : sharedWish(session, linked);
}

/** Nothing is shown: the element is about to be another one, also as a table, of which there are no pictures. */
export function tools(session: PartSession): undefined {
  const { host, plot } = session;
  // It may begin as a table and never come to a picture.
  if (plot?.set && host.layout === 'table')
    queueMicrotask(() => {
      if (!plot.ended.aborted) attach(plot, session, plot.ended).draw();
    });
  if (plot) MEMBERS.get(plot)?.updated();
  addressOf(host)?.noted(session);
}

/** By timeline, as long as it is in the document. */
const OVERLAYS = new WeakMap<PartPlot, { draw(): void }>();

export const attach = (plot: PartPlot, session: PartSession, signal: AbortSignal): { draw(): void } =>
  once(OVERLAYS, plot, () => attached(plot, session, signal));

function attached(plot: PartPlot, session: PartSession, signal: AbortSignal) {
  const { host } = session;
  const own = addressOf(host);
  const member = new Member(plot, host, !!own?.isLinked);
  if (own) own.isLinked = false;
  MEMBERS.set(plot, member);
  host.addEventListener('timeline-view-request', () => member.grasp(), { signal });
  for (const name of ['hashchange', 'popstate'])
    addEventListener(name, () => void addressOf(host)?.changed(session), { signal });
  signal.addEventListener('abort', () => {
    member.leave();
    addressOf(host)?.stop();
  });
  return {
    draw() {
      member.drawn();
      const address = addressOf(host);
      void address?.late(session);
      address?.noted(session);
    },
  };
}
