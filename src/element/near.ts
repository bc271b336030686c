/** How far outside of the window an element may still be: as far as the window is high. */
const NEAR = '100%';

/**
 * Calls back once an element can be seen soon, be it that it comes near or that it is shown at all, or once the page is
 * printed.
 * @returns gives up
 */
export function whenNear(element: Element, then: () => void): () => void {
  const watch = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && then(), {
    rootMargin: NEAR,
  });
  watch.observe(element);
  addEventListener('beforeprint', then);
  return () => {
    watch.disconnect();
    removeEventListener('beforeprint', then);
  };
}
