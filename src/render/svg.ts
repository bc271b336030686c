/** A new element of a picture. */
export const svg = <Tag extends keyof SVGElementTagNameMap>(tag: Tag): SVGElementTagNameMap[Tag] =>
  document.createElementNS('http://www.w3.org/2000/svg', tag);

/** px to a tenth: shorter, and finer than can be seen */
export const tenth = (px: number): number => Math.round(px * 10) / 10;
