import type * as Check from '../check/index.js';

let loading: Promise<typeof Check> | undefined;

/**
 * Loads what tells an author what is wrong with a file; readers of a sound one never need it. Once for all, so that who asks
 * first is answered first, but anew after it failed. In the one script this module is replaced (test/support/on-demand.js).
 */
export const why = (): Promise<typeof Check> =>
  (loading ??= import('../check/index.js').catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));
