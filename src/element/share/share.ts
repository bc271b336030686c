import type { TemplateResult } from 'lit';
import { once } from '../../model/once.js';
import type { Overlay } from '../../render/context.js';
import { sharePanel, type Copied } from '../../render/share.js';
import { shareWords } from '../../render/share-words.js';
import { placeUnder } from '../../render/under.js';
import type { PartPlot } from '../plot-host.js';
import { attachPopover } from '../popover.js';
import type { PartSession } from '../session-host.js';
import { citation } from './citation.js';

/** What the panel of one timeline shows. */
interface Panel {
  isOpen: boolean;
  told: string;
  byHand?: { readonly what: Copied; readonly text: string };
}

const PANELS = new WeakMap<object, Panel>();
const panelOf = (session: object): Panel => once(PANELS, session, () => ({ isOpen: false, told: '' }));

/** Whether it is open. */
export const isOpen = (session: object): boolean => panelOf(session).isOpen;

const parts = (session: PartSession) => [session.find('[data-action=share]'), session.find('#share')] as const;

function place(session: PartSession): void {
  const [button, panel] = parts(session);
  if (button && panel) placeUnder(button, panel);
}

/** Opens the panel, or closes it. @param of a PartSession */
export function toggle(of: object): void {
  const session = of as PartSession;
  const { isOpen } = panelOf(session);
  PANELS.set(session, { isOpen: !isOpen, told: '' });
  session.host.requestUpdate();
  // Where it stands depends on its width.
  void session.host.updateComplete.then(() => place(session));
  session.plot?.schedule();
}

function tell(session: PartSession, told: string, byHand?: Panel['byHand']): void {
  PANELS.set(session, { isOpen: true, told, byHand });
  session.host.requestUpdate();
  if (told) session.plot?.say(() => told);
}

/**
 * The address of what is shown: with the view in it where the timeline keeps it there. Else a link can't bring it back, since
 * nobody would read it: then it leads to the timeline, by its id, unless the page has a place of its own in its address.
 */
function linkOf(session: PartSession): string {
  const { host } = session;
  const kept = session.parts.map((part) => part.addressNow?.(session)).find(Boolean);
  if (kept) return kept;
  const url = new URL(location.href);
  if (!url.hash && host.id && host.ownerDocument.getElementById(host.id) === host) url.hash = host.id;
  return url.href;
}

async function copy(session: PartSession, what: Copied): Promise<void> {
  const link = linkOf(session);
  const text = what === 'link' ? link : citation(session, link);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Refused, or no such thing here: to be copied by hand.
    tell(session, '', { what, text });
    await session.host.updateComplete;
    place(session);
    const field = session.find('#share textarea') as HTMLTextAreaElement | undefined;
    field?.focus();
    field?.select();
    return;
  }
  tell(session, shareWords(session.host.words).copied[what]);
}

const isFull = ({ host }: PartSession): boolean => (host.getRootNode() as ShadowRoot).fullscreenElement === host;

async function fill(session: PartSession): Promise<void> {
  const { host } = session;
  const { ownerDocument } = host;
  const focus = () => parts(session)[0]?.focus();
  // A button elsewhere on the page can't have the focus until it has come into the timeline, which is by then.
  ownerDocument.addEventListener('fullscreenchange', focus, { once: true });
  try {
    await (isFull(session) ? ownerDocument.exitFullscreen() : host.requestFullscreen());
    if (!isOpen(session)) return;
    toggle(session);
    focus();
  } catch {
    ownerDocument.removeEventListener('fullscreenchange', focus);
    tell(session, shareWords(host.words).noFullScreen);
  }
}

/** The panel, where it is open. @param of a PartSession */
export function sharePanelOf(of: object): TemplateResult | undefined {
  const session = of as PartSession;
  const { isOpen, told, byHand } = panelOf(session);
  if (!isOpen || !session.set?.size) return undefined;
  const { fullscreenEnabled } = session.host.ownerDocument;
  return sharePanel({
    words: shareWords(session.host.words),
    isFull: fullscreenEnabled ? isFull(session) : undefined,
    told,
    byHand,
    fill: () => void fill(session),
    copy: (what) => void copy(session, what),
  });
}

/** The panel closes when a press or the focus goes elsewhere, and by Escape. */
export function attachShare(_plot: PartPlot, session: PartSession, signal: AbortSignal): Overlay {
  const isInside = (event: Event) => {
    const path = event.composedPath();
    return parts(session).some((one) => one && path.includes(one));
  };
  const opened = attachPopover(
    session,
    {
      parts: () => parts(session),
      isMeant: isInside,
      close() {
        toggle(session);
        parts(session)[0]?.focus();
      },
      leave: (_target, event) => {
        if (isOpen(session) && !isInside(event)) toggle(session);
      },
    },
    signal,
  );
  signal.addEventListener('abort', () => PANELS.delete(session));
  const { ownerDocument } = session.host;
  ownerDocument.addEventListener('fullscreenchange', () => session.host.requestUpdate(), { signal });
  return {
    draw() {
      if (!isOpen(session)) return;
      opened();
      place(session);
    },
  };
}
