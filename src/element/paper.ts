import { printed } from '../render/printed.js';
import { sourceWords } from '../render/source-words.js';
import { orderOf } from './order.js';
import type { PartPlot } from './plot-host.js';
import type { PartSession } from './session-host.js';

/** Timelines that are being printed. */
const printing = new WeakSet<object>();

/** The list of all events that show, while the page is printed. @param of a PartSession */
export function paper(of: object): unknown {
  const session = of as PartSession;
  const { host, set, plot, parts } = session;
  if (!printing.has(session) || !set?.size || !plot) return undefined;
  const { voice } = session; // there is one while there are events
  const compare = parts.find((part) => part.compare)?.compare;
  const pictures = parts.find((part) => part.pictures)?.pictures;
  const { words } = voice;
  const { known } = session.showing.events ?? {};
  const order = orderOf(session);
  const { sources, disputes } = set.file;
  // All of them, whatever the window.
  const summary = known
    ? sourceWords(words).known(voice.date(host.asOf!, 'long'), order.length, known.hidden, '')
    : words.summary(order.length, sources.length, '', disputes.length);
  return printed({
    ...voice,
    set,
    order,
    headingLevel: host.headingLevel,
    compare,
    pictures,
    host,
    summary,
  });
}

/** Makes the list before the page is printed, and takes it away after. */
export function attachPaper(_plot: PartPlot, session: object, signal: AbortSignal): undefined {
  const { host } = session as PartSession;
  const print = (on: boolean) => {
    if (printing.has(session) === on) return;
    if (on) printing.add(session);
    else printing.delete(session);
    host.requestUpdate();
    // The page is printed as it is when its listeners have run.
    (host as unknown as { performUpdate(): void }).performUpdate();
  };
  addEventListener('beforeprint', () => print(true), { signal });
  addEventListener('afterprint', () => print(false), { signal });
  const media = matchMedia('print');
  media.addEventListener('change', () => print(media.matches), { signal });
  if (media.matches) print(true);
  signal.addEventListener('abort', () => printing.delete(session));
}
