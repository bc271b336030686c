/**
 * In the page: words that lie on other words, or are too pale for their ground (WCAG 1.4.3). It is one function, since it is
 * sent to the page as its text. What stands in a panel, a card or a dialog lies over the rest.
 */
export function clashes(): string[] {
  const host = document.querySelector('event-timeline')!;
  const root = host.shadowRoot!;
  const faults = new Set<string>();
  const LEAST = 4.5;
  const OVER = 'dialog, .popover, .card';

  interface Words {
    readonly element: Element;
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }
  const wordsOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
  const nameOf = (element: Element) =>
    `${element.localName}.${element.getAttribute('class') ?? ''} "${wordsOf(element)}"`;
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
    !element.closest('style, option, .visually-hidden, .sample, .hint');

  /** Lines of words as far as they show. Letters are lower than their line. */
  function lines(): Words[] {
    const found: Words[] = [];
    const range = document.createRange();
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const element = text.parentElement;
      if (!text.nodeValue!.trim() || !element || !isSeen(element)) continue;
      range.selectNodeContents(text);
      const rects = [...range.getClientRects()];
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        for (const [k, rect] of rects.entries()) {
          const [left, right] = [Math.max(rect.left, box.left), Math.min(rect.right, box.right)];
          const [top, bottom] = [Math.max(rect.top, box.top), Math.min(rect.bottom, box.bottom)];
          if (overflowX !== 'visible') rects[k] = new DOMRect(left, rects[k].y, right - left, rects[k].height);
          if (overflowY !== 'visible') rects[k] = new DOMRect(rects[k].x, top, rects[k].width, bottom - top);
        }
      }
      for (const { left, right, top, height } of rects)
        if (right - left > 1 && height > 4)
          found.push({ element, left, right, top: top + height * 0.18, bottom: top + height * 0.82 });
    }
    return found;
  }

  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const known = new Map<string, readonly number[]>();
  /** Red, green, blue from 0 to 255, and alpha from 0 to 1, of whatever CSS can write. */
  function rgba(color: string): readonly number[] {
    const kept = known.get(color);
    if (kept) return kept;
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
    const made = [red, green, blue, alpha / 255];
    known.set(color, made);
    return made;
  }
  const over = (top: readonly number[], below: readonly number[]) =>
    [0, 1, 2].map((k) => top[k] * top[3] + below[k] * (1 - top[3]));
  const luminance = (color: readonly number[]) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, share, k) => {
      const part = color[k] / 255;
      return sum + share * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    }, 0);
  /** What is behind a point of an element: of marks and pills only those in which the point lies. */
  function groundAt(element: Element, x: number, y: number): readonly number[] {
    const layers: (readonly number[])[] = [];
    for (let at: Element | null = element; at; at = at.parentElement ?? (at === host ? null : host)) {
      const { left, right, top, bottom } = at.getBoundingClientRect();
      if (at === element || at === host || (x >= left && x <= right && y >= top && y <= bottom))
        layers.unshift(rgba(getComputedStyle(at).backgroundColor));
      if (at === host) break;
    }
    return layers.reduce<readonly number[]>((below, layer) => over(layer, below), [255, 255, 255]);
  }

  const words = lines();
  words.forEach((one, k) => {
    for (const other of words.slice(k + 1)) {
      const [a, b] = [one.element, other.element];
      if (a === b || a.contains(b) || b.contains(a) || a.closest(OVER) !== b.closest(OVER)) continue;
      const x = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const y = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (x > 1 && y > 2) faults.add(`${nameOf(a)} and ${nameOf(b)} lie on each other`);
    }
    if (one.element.closest('[aria-disabled=true], svg')) return;
    const ground = groundAt(one.element, (one.left + one.right) / 2, (one.top + one.bottom) / 2);
    const [pale, dark] = [ground, over(rgba(getComputedStyle(one.element).color), ground)]
      .map(luminance)
      .sort((a, b) => b - a);
    const contrast = (pale + 0.05) / (dark + 0.05);
    if (contrast < LEAST) faults.add(`${nameOf(one.element)} has ${contrast.toFixed(2)}:1`);
  });
  return [...faults];
}
