import type * as Check from '../check/index.js';

/**
 * Loads what tells an author what is wrong with a file; readers of a sound one never need it. In the one script this module
 * is replaced (test/support/on-demand.js).
 */
export const why = (): Promise<typeof Check> => import('../check/index.js');
