import { parseJson } from './load.js';
import { load } from './parts.js';

const squeezed = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** One short list item as an event: its first `<time>` is the date, the rest of its words the title. */
function eventOf(item: Element): Record<string, unknown> {
  const copy = item.cloneNode(true) as Element;
  const time = copy.querySelector('time');
  const link = copy.querySelector('a[href]')?.getAttribute('href');
  time?.remove();
  for (const nested of copy.querySelectorAll('ol, ul')) nested.remove();
  const title = squeezed(copy.textContent).replace(/^[:–—,.\-\s]+/, '');
  return {
    date: time?.getAttribute('datetime') ?? squeezed(time?.textContent),
    title,
    ...(item.id && { id: item.id }),
    ...(link && { url: link }),
  };
}

const ITEMS = ':scope > :is(ol, ul):not([slot]) > li';
/** What a longer item has: paragraphs, headings, pictures, an interval of two times. Those are read by a part. */
const LONG = `${ITEMS} :is(p, h1, h2, h3, h4, h5, h6, img, time + time)`;

/** Selector of inline JSON, as a child of the tag, and what it is called. */
export const INLINE_JSON = ':scope > script[type="application/json"]';
export const INLINE_NAME = 'The JSON inside the tag';

/**
 * Reads the data in the children of the tag: inline JSON, else a list of `<li><time datetime="2002">2002</time> title</li>`.
 * undefined: neither is there.
 * @throws LoadError src-parse when the inline JSON is broken
 */
export async function readMarkup(host: Element): Promise<unknown> {
  const script = host.querySelector(INLINE_JSON);
  if (script) return parseJson(script.textContent ?? '', INLINE_NAME);
  const items = host.querySelectorAll(ITEMS);
  if (!items.length) return undefined;
  const list = host.querySelector(LONG) ? await load('list').catch(() => undefined) : undefined;
  return { events: [...items].map(list?.eventOf ?? eventOf) };
}

/** Children that are data; what stands in a slot is not. */
const DATA = 'ol:not([slot]), ul:not([slot]), script[type="application/json"]';

/** Whether a change in the page touches the data of the tag. */
export function changesData(host: Element, records: readonly MutationRecord[]): boolean {
  const isData = (node: Node) => node instanceof Element && node.matches(DATA);
  return records.some(({ target, addedNodes, removedNodes }) =>
    target === host
      ? [...addedNodes, ...removedNodes].some(isData)
      : [...host.children].some((child) => child.contains(target) && isData(child)),
  );
}
