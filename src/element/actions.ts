import type { ToolbarAction } from '../render/toolbar.js';
import { distanceTo, middleOf, nearest } from './extent.js';
import type { Session } from './session.js';

const ZOOM = 2;
/** part of the view */
const PAN = 0.5;

/** What the buttons of the toolbar do. */
export const ACTIONS: Readonly<Record<ToolbarAction, (session: Session) => void>> = {
  earlier: ({ plot }) => plot?.pan(-PAN, 'button'),
  later: ({ plot }) => plot?.pan(PAN, 'button'),
  'zoom-out': ({ plot }) => plot?.zoom(1 / ZOOM, 'button'),
  'zoom-in': ({ plot }) => plot?.zoom(ZOOM, 'button'),
  fit: ({ plot }) => plot?.glide(null, 'button'),
  'previous-dispute': (session) => openDispute(session, -1),
  'next-dispute': (session) => openDispute(session, 1),
  table: ({ host }) => (host.layout = host.layout === 'table' ? 'auto' : 'table'),
};

/** Opens the dispute next to the opened event and says which it is, since the focus stays on the button. */
function openDispute(session: Session, by: 1 | -1): void {
  const { set, plot } = session;
  const event = session.dispute(by);
  if (event === undefined) return;
  session.open(set!.id(event));
  plot!.say(() => session.voice.eventWords(event));
}

/** Makes a button the one that Tab reaches, and focuses it. */
export function focusButton(session: Session, action: ToolbarAction): void {
  if (session.button === action) return;
  session.button = action;
  session.host.requestUpdate();
  session.host.renderRoot.querySelector<HTMLElement>(`[data-action="${action}"]`)?.focus();
}

/** Out of an empty window: to the event nearest to its middle. */
export function goToNearest({ plot, set }: Session): void {
  const event = nearest(plot!.order, distanceTo(set!, middleOf(plot!.state.view)));
  if (event !== undefined) plot!.glide(plot!.around(event), 'button');
}
