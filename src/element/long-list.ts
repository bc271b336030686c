/** Words in one line, without what joins them to a date before them. */
const words = (node: Node | null | undefined) =>
  (node?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^[:–—,.·\-\s]+/, '')
    .trim();

/** Its date in EDTF; HTML may have a space before the time of day. */
const dateOf = (time: Element) => (time.getAttribute('datetime') ?? words(time)).replace(/ (?=\d\d:)/, 'T');

/** What stands between the two ends of an interval. */
const DASH = /^\s*([–—/-]|to)\s*$/;

/**
 * A longer list item as an event. Its first `<time>` is the date, together with a second one behind a dash. A heading is the title,
 * else the words outside of paragraphs, else the first paragraph; the others are the text. Lists in it are not looked at.
 */
export function eventOf(item: Element): Record<string, unknown> {
  const copy = item.cloneNode(true) as Element;
  const cut = (selector: string) => {
    const found = [...copy.querySelectorAll(selector)];
    for (const one of found) one.remove();
    return found;
  };
  const link = copy.querySelector('a[href]')?.getAttribute('href');
  const media = cut('img').map((image) => ({ url: image.getAttribute('src'), alt: image.getAttribute('alt') ?? '' }));
  cut('ol, ul, figure');
  const [from, to] = copy.querySelectorAll('time');
  const dates = from ? [from] : [];
  if (to && from.nextElementSibling === to && DASH.test(from.nextSibling!.textContent!)) {
    dates.push(to);
    from.nextSibling!.remove();
  }
  for (const time of dates) time.remove();
  const [title, ...text] = [...cut('h1, h2, h3, h4, h5, h6'), ...[copy, ...cut('p')]].map(words).filter(Boolean);
  return {
    date: dates.map(dateOf).join('/'),
    title: title ?? '',
    ...(text.length && { text: text.join('\n\n') }),
    ...(item.id && { id: item.id }),
    ...(link && { url: link }),
    ...(media.length && { media }),
  };
}
