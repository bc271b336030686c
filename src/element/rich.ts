import type { TimelineEvent } from '../model/file.js';
import { once } from '../model/once.js';
import type { RichHost } from '../render/details.js';

/** What a page shows of an event: a fragment gives its nodes away to where they stand, and would be empty the next time. */
type Written = Node | readonly Node[] | string | null;

/** What a page has written for each timeline about each event, and by what. A node can stand in one of them only. */
const WRITTEN = new WeakMap<object, { readonly by: unknown; readonly known: WeakMap<object, Written> }>();

/**
 * What the page itself writes about an event: asked once, so that what a reader does in it is not lost with the next update of
 * the element. An error of the page is told as one of the page, and the event is shown as it would be without.
 */
export function written(event: TimelineEvent, host: RichHost): Written {
  const { renderDetails } = host;
  if (typeof renderDetails !== 'function') return null;
  if (WRITTEN.get(host)?.by !== renderDetails) WRITTEN.set(host, { by: renderDetails, known: new WeakMap() });
  return once(WRITTEN.get(host)!.known, event, () => {
    try {
      const own: unknown = renderDetails(event);
      if (own instanceof DocumentFragment) return [...own.childNodes];
      return own instanceof Node || typeof own === 'string' ? own : null;
    } catch (error) {
      reportError(error);
      return null;
    }
  });
}
