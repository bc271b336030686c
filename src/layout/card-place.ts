import type { Box } from './types.js';

/** A card keeps so far from its mark, and from the edges of the window. px */
const [DISTANCE, MARGIN] = [8, 8];

/**
 * Where a card stands that tells of a mark: below it or above it, from where it begins, else beside it; not over it as long as
 * there is a side with room, and never out of the window. Boxes are px of the window.
 * @param mark what is not to be covered
 * @param rtl the card ends where the mark ends, instead of beginning where it begins
 */
export function placeCard(
  mark: Box,
  card: Pick<Box, 'width' | 'height'>,
  window: Pick<Box, 'width' | 'height'>,
  rtl: boolean,
): Pick<Box, 'x' | 'y'> {
  const within = (at: number, length: number, of: number) => Math.max(MARGIN, Math.min(at, of - MARGIN - length));
  const x = within(rtl ? mark.x + mark.width - card.width : mark.x, card.width, window.width);
  const y = within(mark.y, card.height, window.height);
  const [above, below] = [mark.y - DISTANCE - card.height, mark.y + mark.height + DISTANCE];
  const [before, after] = [mark.x - DISTANCE - card.width, mark.x + mark.width + DISTANCE];
  const fits = (at: number, length: number, of: number) => at >= MARGIN && at + length <= of - MARGIN;
  if (fits(below, card.height, window.height)) return { x, y: below };
  if (fits(above, card.height, window.height)) return { x, y: above };
  if (fits(after, card.width, window.width)) return { x: after, y };
  if (fits(before, card.width, window.width)) return { x: before, y };
  const isBelow = window.height - mark.y - mark.height > mark.y;
  return { x, y: within(isBelow ? below : above, card.height, window.height) };
}
