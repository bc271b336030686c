import type { TemplateResult } from 'lit';
import { once } from '../model/once.js';
import { keyTable } from '../render/help.js';
import { helpWords, keyMap } from '../render/help-words.js';
import type { PartPlot } from './plot-host.js';
import { FocusKeeper } from './focus-keeper.js';
import { LostFocus } from './lost-focus.js';
import type { PartSession, SessionHost } from './session-host.js';

/** Timelines whose help is open. */
const opened = new WeakSet<object>();

const dialogOf = ({ host }: PartSession) => host.renderRoot.querySelector<HTMLDialogElement>('.help');

/** Shows what the keys do; the platform gives the focus back. */
export async function open(session: PartSession): Promise<void> {
  const { host } = session;
  opened.add(session);
  host.requestUpdate();
  await host.updateComplete;
  const dialog = dialogOf(session);
  if (!dialog || dialog.open) return;
  dialog.showModal();
  // Unseen it would still hold up the whole page.
  const seen = new IntersectionObserver(() => !dialog.checkVisibility() && dialog.close());
  seen.observe(dialog);
  dialog.addEventListener('close', () => seen.disconnect(), { once: true });
}

function close(session: PartSession): void {
  opened.delete(session);
  session.host.requestUpdate();
}

/** By what they keep the focus in: the frame of a timeline, or of a piece that stands elsewhere. */
const keepers = new WeakMap<Element, FocusKeeper>();

const frameIn = (root: ParentNode) => root.querySelector<HTMLElement>('.root')!;

/** What a piece that stands elsewhere can't keep goes to the timeline, at last to its frame. */
const keeperOf = (root: ParentNode, host: SessionHost): FocusKeeper => {
  const frame = frameIn(root);
  const make = () =>
    new FocusKeeper(
      frame,
      () => host.focus(),
      () => frameIn(host.renderRoot),
    );
  return once(keepers, frame, make);
};

/** @param of a SessionHost */
export function begin(of: object): void {
  const host = of as SessionHost;
  keeperOf(host.renderRoot, host);
}

/** The help while it is open. @param of a PartSession */
export function helpDialog(of: object): TemplateResult | undefined {
  const session = of as PartSession;
  // When the frame that is being made is there.
  queueMicrotask(() => {
    for (const root of [session.host.renderRoot, ...session.apart.values()]) keeperOf(root, session.host).check();
  });
  // With the last event goes the room that it stands in: unseen it would hold up the whole page.
  if (!session.set?.size) opened.delete(session);
  if (!opened.has(session)) return undefined;
  const { host, plot } = session;
  const { rtl, column } = plot?.sizes ?? {};
  const words = helpWords(host.words);
  return keyTable({
    words,
    groups: keyMap({ rtl: !!rtl, vertical: !!column, shortcuts: host.shortcuts !== 'off' }, words.keys),
    headingLevel: host.headingLevel + 1,
    close: () => dialogOf(session)?.close(),
    closed: () => close(session),
  });
}

/** An element that leaves the document leaves its help behind. */
export function attachHelp(plot: PartPlot, session: object, signal: AbortSignal): LostFocus {
  signal.addEventListener('abort', () => close(session as PartSession));
  return new LostFocus(plot, session as PartSession);
}
