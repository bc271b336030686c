/** The pieces of a timeline that a page can place where its own layout wants them, each by a tag of its own. */
export const PIECES = ['overview', 'details', 'table', 'toolbar', 'legend'] as const;
export type Piece = (typeof PIECES)[number];
