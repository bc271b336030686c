import type { ToolbarAction } from '../render/toolbar.js';
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
  table(session) {
    const { host, picture } = session;
    // It could not be loaded the last time.
    if (host.layout === 'table' && !session.table) return void session.rearranged();
    session.picture = host.layout;
    host.layout = host.layout === 'table' ? picture : 'table';
  },
  share: (session) => void session.demand('share').then((part) => part?.toggle(session)),
  help: (session) => void session.help(),
};

/** Opens the dispute next to the opened event and says which it is, since the focus stays on the button. */
function openDispute(session: Session, by: 1 | -1): void {
  const { set, plot } = session;
  const event = session.dispute(by);
  if (event === undefined) return;
  session.open(set!.id(event));
  plot!.say(() => session.voice.eventWords(event));
}
