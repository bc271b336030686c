/** The margins that a page has by itself, both sides together. px */
const MARGINS = 16;

/** What the window shows can't be scrolled: it ends with the window, or is kept from it. */
function isFixed(scroller: Element | null): boolean {
  if (!scroller) return false;
  const { body, documentElement } = document;
  const kept = scroller === document.scrollingElement ? [documentElement, body] : [scroller];
  return (
    scroller.scrollHeight <= scroller.clientHeight ||
    kept.some((one) => /hidden|clip/.test(getComputedStyle(one).overflowY))
  );
}

/**
 * Whether a plain wheel has nothing to scroll: the element is shown full screen, or is as large as a window that does not
 * scroll. A frame in a page never is, since the wheel goes on to that page.
 */
function fills(element: HTMLElement): boolean {
  const { fullscreenElement } = element.getRootNode() as ShadowRoot;
  if (fullscreenElement === element) return true;
  if (!fullscreenElement && window !== window.parent) return false;
  const { width, height } = element.getBoundingClientRect();
  return (
    width >= innerWidth - MARGINS &&
    height >= innerHeight - MARGINS &&
    isFixed(fullscreenElement ?? document.scrollingElement)
  );
}

/** Tells at first and after each change whether a plain wheel has nothing to scroll; reads when sizes change, never for a wheel. */
export function watchFilling(element: HTMLElement, tell: (fills: boolean) => void, signal: AbortSignal): void {
  const check = () => tell(fills(element));
  const resize = new ResizeObserver(check);
  for (const one of [element, document.documentElement, document.body]) resize.observe(one);
  signal.addEventListener('abort', () => resize.disconnect());
  addEventListener('resize', check, { signal });
  element.addEventListener('pointerenter', check, { signal });
  document.addEventListener('fullscreenchange', check, { signal });
}
