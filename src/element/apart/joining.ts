import { html, type TemplateResult } from 'lit';
import { whenNear } from '../near.js';
import { PIECES, type Piece } from '../pieces.js';
import type { PartPlot } from '../plot-host.js';
import type { PartSession } from '../session-host.js';
import { legendOf } from './legend.js';
import { Place } from './place.js';

type Places = Map<Piece, Place>;

/** The timelines that have told of themselves, by their elements. */
const SESSIONS = new WeakMap<Element, PartSession>();
/** Those that have pieces elsewhere. */
const PLACES = new Map<PartSession, Places>();
/** The companions that are in a document. */
let all: ReadonlySet<HTMLElement> = new Set();
let isDue = false;
/** End the wait for a reader who comes near a piece of a lazy timeline. */
const waits: (() => void)[] = [];

/** Companions came, went, or are for others. @param companions that are in a document */
export function settle(companions: ReadonlySet<HTMLElement> = all): void {
  all = companions;
  if (isDue) return;
  isDue = true;
  queueMicrotask(() => {
    isDue = false;
    settleNow();
  });
}

const pieceOf = ({ localName }: Element): Piece | undefined =>
  PIECES.find((piece) => localName === `event-timeline-${piece}`);

/** What an element may be that is named by a companion. */
interface Host extends Element {
  readonly loading?: string;
  readonly selected?: string | null;
  requestUpdate?(...of: unknown[]): void;
  select?(id: string | null | undefined): unknown;
}

/** The timeline that a companion is for, in the same tree; it may not have told of itself yet. */
function hostOf(companion: HTMLElement): Host | undefined {
  const id = companion.getAttribute('for');
  const root = companion.getRootNode() as Partial<Document>;
  return (id && root.getElementById?.(id)) || undefined;
}

/** It loads this part, if it is a timeline at all; a lazy one wakes with the first of its pieces that a reader comes near. */
function call(host: Host, companion: HTMLElement): void {
  host.requestUpdate?.('companions', true);
  if (host.loading === 'lazy') waits.push(whenNear(companion, () => host.select?.(host.selected)));
}

/** Each piece stands in the first companion for it, in the order of the document; the others stay empty. */
function settleNow(): void {
  const wanted = new Map<PartSession, Map<Piece, HTMLElement>>();
  for (const end of waits.splice(0)) end();
  const inOrder = [...all].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1));
  for (const companion of inOrder) {
    const host = hostOf(companion);
    const session = host && SESSIONS.get(host);
    if (host && !session) call(host, companion);
    const piece = pieceOf(companion);
    if (!session || !piece || isAlone(session)) continue;
    const pieces = wanted.get(session) ?? new Map<Piece, HTMLElement>();
    wanted.set(session, pieces);
    if (!pieces.has(piece)) pieces.set(piece, companion);
  }
  const changed = new Set<PartSession>();
  for (const [session, places] of PLACES)
    for (const [piece, place] of places)
      if (wanted.get(session)?.get(piece) !== place.companion) {
        place.leave();
        places.delete(piece);
        changed.add(session);
      }
  for (const [session, pieces] of wanted) {
    const places = PLACES.get(session) ?? (new Map() as Places);
    PLACES.set(session, places);
    for (const [piece, companion] of pieces) {
      if (places.has(piece)) continue;
      places.set(piece, new Place(session, piece, companion));
      changed.add(session);
    }
  }
  for (const session of changed) rearrange(session);
  for (const [session, places] of PLACES) if (!places.size) PLACES.delete(session);
}

/** Nothing beside it can be seen while it fills the screen, and nothing is to be seen of it once it is out of the document. */
const isAlone = ({ host }: PartSession): boolean =>
  !host.isConnected || (host.getRootNode() as ShadowRoot).fullscreenElement === host;

/** Its table had stood in place of its picture. */
const tabled = new WeakSet<PartSession>();

/** Other pieces are left in a timeline than before. */
function rearrange(session: PartSession): void {
  const { host, apart, plot } = session;
  session.find('.root')!.setAttribute('data-apart', [...apart.keys()].join(' '));
  for (const name of ['table', 'overview'] as const)
    if (apart.has(name)) void session.bring(name).then(() => host.requestUpdate());
  if (!apart.has('table') && tabled.delete(session) && host.layout === 'auto') host.layout = 'table';
  if (!apart.has('toolbar')) {
    const tools = session.find('.tools')!;
    tools.setAttribute('aria-controls', 'track');
    tools.setAttribute('aria-label', host.words.toolbar);
  }
  host.requestUpdate();
  plot?.resized();
}

/** The button of a table that stands elsewhere has nothing to do. */
function withTable(session: PartSession): void {
  const isApart = session.apart.has('table');
  if (isApart && session.host.layout === 'table') {
    tabled.add(session);
    session.host.layout = 'auto';
  }
  const button = session.find('[data-action=table]') as HTMLButtonElement | undefined;
  if (button) button.disabled = button.hidden = isApart;
}

/** The frame of a timeline is drawn. */
function framed(session: PartSession): void {
  if (SESSIONS.get(session.host) !== session) {
    SESSIONS.set(session.host, session);
    settle();
  }
  withTable(session);
  for (const place of PLACES.get(session)?.values() ?? []) place.update();
}

/** What no timeline has in itself is drawn with its frame, and then stands in its place. @param of a PartSession */
export function below(of: object): TemplateResult {
  const session = of as PartSession;
  const { host, set, apart, parts } = session;
  queueMicrotask(() => framed(session));
  const isTable = apart.has('table') && !!set?.size && host.layout !== 'table';
  return html`<div class="apart" hidden>
    <div class="apart-table">
      ${isTable ? parts.map((part) => part.tableOf?.(session, session.plot?.state.selected ?? host.selected)) : ''}
    </div>
    <div class="apart-legend">${apart.has('legend') && set?.size ? legendOf(session) : ''}</div>
  </div>`;
}

/** It is in a document, until the signal ends it; other elements may move at any time. */
export function attach(_plot: PartPlot, session: PartSession, signal: AbortSignal): undefined {
  const { host } = session;
  const again = () => settle();
  settle();
  signal.addEventListener('abort', again);
  host.ownerDocument.addEventListener('fullscreenchange', again, { signal });
  // Ids come and go without a word.
  const ids = new MutationObserver(again);
  ids.observe(host.getRootNode(), { subtree: true, attributeFilter: ['id'] });
  signal.addEventListener('abort', () => ids.disconnect());
}
