import { tabUnder } from '../render/under.js';
import type { PartSession } from './session-host.js';

/** A panel below its button: both, and the panel only as long as it is open. */
export interface Popover {
  parts(): readonly (HTMLElement | null | undefined)[];
  /** whether an Escape, pressed wherever in the element, is meant for it @param target what has the focus */
  isMeant(event: KeyboardEvent, target: Element): boolean;
  /** by Escape */
  close(target: Element): void;
  /** A press or the focus went to something. */
  leave(target: Element, event: Event): void;
}

/** Whether something happened in a timeline or in a piece of it that stands elsewhere on the page. */
export const isWithin = ({ host, apart }: PartSession, event: Event): boolean =>
  event.composedPath().some((one) => [host.renderRoot, ...apart.values()].includes(one as ShadowRoot));

/** What it happened at, also as seen from outside. */
export const targetOf = (event: Event): Element => event.composedPath()[0] as Element;

/**
 * Tab goes from the button into its panel and back; Escape closes it, before the details, which are behind it.
 * @returns to be called when it is open: hears of the focus that moves where its button stands, of which nobody outside hears
 */
export function attachPopover(session: PartSession, popover: Popover, signal: AbortSignal): () => void {
  const { host } = session;
  const onKey = (event: KeyboardEvent) => {
    const [button, panel] = popover.parts();
    if (!button || !panel || event.defaultPrevented || !isWithin(session, event)) return;
    const target = targetOf(event);
    tabUnder(event, target, button, panel);
    if (event.key !== 'Escape' || !popover.isMeant(event, target)) return;
    event.preventDefault();
    event.stopPropagation();
    popover.close(target);
  };
  const heard = new Set<Node>();
  /** Further out the same event may seem to have happened at what hides where it did. */
  const told = new WeakSet<Event>();
  const hear = (root: Node) => {
    if (heard.has(root)) return;
    heard.add(root);
    const onEvent = (event: Event) => {
      if (told.has(event)) return;
      told.add(event);
      popover.leave(targetOf(event), event);
    };
    for (const name of ['pointerdown', 'focusin']) root.addEventListener(name, onEvent, { signal });
  };
  // What the timeline and its companions stand in hears of all of them, and the page of what is outside of that.
  const around = host.getRootNode();
  around.addEventListener('keydown', onKey as (event: Event) => void, { signal, capture: true });
  for (const root of [host.renderRoot, around, host.ownerDocument]) hear(root);
  return () => {
    const [button] = popover.parts();
    if (button) hear(button.getRootNode());
  };
}
