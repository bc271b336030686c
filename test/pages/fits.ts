/**
 * In the page: what of the timeline is cut off, overlaps or sticks out of its place. All boxes are px of the viewport. It is
 * one function, since it is sent to the page as its text.
 */
export function misfits(): string[] {
  const host = document.querySelector('event-timeline')!;
  const root = host.shadowRoot!;
  const faults: string[] = [];
  /** Fractions of a pixel are not seen. */
  const SLACK = 1;
  const wordsOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
  const nameOf = (element: Element) =>
    `${element.localName}.${element.getAttribute('class') ?? ''}${element.getAttribute('part') ? `[${element.getAttribute('part')}]` : ''} "${wordsOf(element)}"`;
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
    !element.closest('.visually-hidden, .sample, .hint');
  const seen = (selector: string) => [...root.querySelectorAll(selector)].filter(isSeen);

  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`The page is ${scrollWidth} px wide, its window ${clientWidth}.`);

  const place = host.getBoundingClientRect();
  for (const control of seen('button:not(.fold), select, input, a, .title, .heading, .summary, .panel')) {
    const { left, right, width } = control.getBoundingClientRect();
    const scroller = control.closest('.table-view');
    if (width && !scroller && (left < place.left - SLACK || right > place.right + SLACK))
      faults.push(`${nameOf(control)} goes from ${left} to ${right}, outside ${place.left} to ${place.right}`);
  }

  /** The box of an element's own words, without those in elements of their own. */
  const boxOfWords = (element: Element) => {
    const range = document.createRange();
    const boxes = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim())
      .flatMap((node) => {
        range.selectNodeContents(node);
        return [...range.getClientRects()].filter(({ width }) => width);
      });
    if (!boxes.length) return undefined;
    const [left, top] = [Math.min(...boxes.map((b) => b.left)), Math.min(...boxes.map((b) => b.top))];
    const [right, bottom] = [Math.max(...boxes.map((b) => b.right)), Math.max(...boxes.map((b) => b.bottom))];
    return { left, top, right, bottom };
  };

  // Words that something around them cuts off. What can be scrolled to is not cut off, nor what says with … that there is more.
  const all = seen('*').map((element) => ({ element, words: boxOfWords(element), style: getComputedStyle(element) }));
  /** What an element cuts off, which many stand in. */
  const cuts = new Map<
    Element,
    { readonly box: DOMRect; readonly x: boolean; readonly y: boolean; readonly ends: boolean }
  >();
  const cutsOf = (element: Element) => {
    const kept = cuts.get(element);
    if (kept) return kept;
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    const [x, y] = [overflowX, overflowY].map(
      (overflow) => textOverflow !== 'ellipsis' && ['hidden', 'clip'].includes(overflow),
    );
    const made = { box: element.getBoundingClientRect(), x, y, ends: textOverflow === 'ellipsis' };
    cuts.set(element, made);
    return made;
  };
  for (const { element, words, style } of all) {
    if (!words) continue;
    /** Letters are lower than their line. */
    const leading = (words.bottom - words.top) * 0.12 + SLACK;
    /** whether they end in … before what is further out can cut them at their side */
    let isEnded = false;
    for (let at: Element | null = element; at && at !== root.firstElementChild; at = at.parentElement) {
      const { box, x, y, ends } = cutsOf(at);
      isEnded ||= ends;
      if (x && !isEnded && (words.left < box.left - SLACK || words.right > box.right + SLACK))
        // What only begins in the window of the track goes on outside.
        if (!element.closest('.track, .whiskers, .axis'))
          faults.push(`${nameOf(element)} is cut at its side by ${nameOf(at)}`);
      if (y && (words.top < box.top - leading || words.bottom > box.bottom + leading))
        faults.push(`${nameOf(element)} is cut above or below by ${nameOf(at)}, ${style.lineHeight}`);
    }
  }

  // A label that ends in … either is as long as labels may be, or ends at the edge of the track.
  const track = root.querySelector('.track')!.getBoundingClientRect();
  const most = root.querySelector('.sample i')!.getBoundingClientRect().width;
  const isDown = !!root.querySelector('[data-vertical]');
  for (const label of seen('.mark > span')) {
    const { left, right, width } = label.getBoundingClientRect();
    const isAtEdge = left <= track.left + 12 || right >= track.right - 12;
    if (!isDown && label.scrollWidth > label.clientWidth + SLACK && width < most * 0.95 - SLACK && !isAtEdge)
      faults.push(`${nameOf(label)} needs ${label.scrollWidth} px and has ${label.clientWidth}`);
    // What leads to a label that stands before its mark reaches out of it.
    if (!label.matches('.before') && label.scrollHeight > label.clientHeight + 2)
      faults.push(`${nameOf(label)} needs a height of ${label.scrollHeight} px and has ${label.clientHeight}`);
  }

  // Nothing that is read or pressed lies on another one of its kind.
  const KINDS = [
    '.mark > span',
    '.axis span, .folds .fold span, .gaps span',
    '.whisker span',
    '.tools :is(button, select, input)',
    '.overview-labels span',
    '.lane bdi',
    '.folds .fold',
  ];
  for (const kind of KINDS) {
    const boxes = seen(kind)
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width && box.height);
    boxes.forEach(({ element, box }, k) => {
      for (const { element: other, box: its } of boxes.slice(k + 1)) {
        if (element.contains(other) || other.contains(element)) continue;
        const x = Math.min(box.right, its.right) - Math.max(box.left, its.left);
        const y = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
        if (x > SLACK && y > 2)
          faults.push(`${nameOf(element)} and ${nameOf(other)} share ${x.toFixed(1)} × ${y.toFixed(1)} px`);
      }
    });
  }

  // Nothing is smaller than 12 px where the page leaves the size to the element.
  const SIGNS = ['.cluster', '.uncertain', '.unknown-end', '.mark > span'];
  for (const { element, words, style } of all) {
    if (words && parseFloat(style.fontSize) < 12) faults.push(`${nameOf(element)} is written in ${style.fontSize}`);
    if (!element.matches(SIGNS.join())) continue;
    for (const pseudo of ['::before', '::after']) {
      const { content, fontSize } = getComputedStyle(element, pseudo);
      if (content !== 'none' && content !== '""' && parseFloat(fontSize) < 12)
        faults.push(`${nameOf(element)}${pseudo} is written in ${fontSize}`);
    }
  }

  // What stays over what scrolls takes no more than a fifth of the page. The details stand
  // beside it; the card comes and goes; a modal dialog is what is read then, and scrolls by itself.
  const stays = all
    .filter(({ style }) => ['sticky', 'fixed'].includes(style.position))
    .map(({ element }) => element)
    .filter((element) => !element.closest('.details, .card, dialog'));
  const rows = new Map(stays.map((element) => [Math.round(element.getBoundingClientRect().top), element]));
  const height = [...rows.values()].reduce((sum, element) => sum + element.getBoundingClientRect().height, 0);
  if (height > innerHeight / 5) faults.push(`${stays.map(nameOf).join(', ')} take ${height} of ${innerHeight} px`);
  return faults;
}
