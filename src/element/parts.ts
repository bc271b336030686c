import type * as Check from '../check/index.js';
import type * as Sources from './sources.js';

/** Loads something once for all, so that who asks first is answered first, but anew after it failed. */
function onDemand<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let loading: Promise<Part> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}

// What not everybody needs. In the one script this module is replaced (test/support/on-demand.js), and each part is a script
// of its own beside it.

/** What tells an author what is wrong with a file; readers of a sound one never need it. */
export const why: () => Promise<typeof Check> = onDemand(() => import('../check/index.js'));

/** What an event file with sources gives besides its events: rows by source, whiskers, what was known on a day. */
export const withSources: () => Promise<typeof Sources> = onDemand(() => import('./sources.js'));
