import type * as Find from './parts/find.js';
import type * as Check from '../check/index.js';
import type * as Colors from './parts/colors.js';
import type * as Columns from './parts/columns.js';
import type * as Companions from './parts/companions.js';
import type * as Help from './parts/help.js';
import type * as List from './parts/list.js';
import type * as Large from './parts/large.js';
import type * as Sketch from './parts/sketch.js';
import type * as Scales from './parts/scales.js';
import type * as Page from './parts/page.js';
import type * as Overview from './parts/overview.js';
import type * as Sources from './parts/sources.js';
import type * as Rich from './parts/rich.js';
import type * as Rows from './parts/rows.js';
import type * as Card from './parts/card.js';
import type * as Table from './parts/table.js';
import type * as Story from './parts/story.js';
import type * as Hand from './parts/hand.js';
import type * as Print from './parts/print.js';
import type * as Share from './parts/share.js';
import type * as Vertical from './parts/vertical.js';
import type * as Words from './parts/words.js';
import { PACKS } from '../words/packs.js';
import type { Translation } from '../words/translation.js';

/** What not everybody needs, by name. In the one script each of them is a script of its own beside it. */
export interface Parts {
  /** what tells an author what is wrong with a file; readers of a sound one never need it */
  readonly check: typeof Check;
  /** events that a script gives as columns */
  readonly columns: typeof Columns;
  /** a large file while it comes in */
  readonly large: typeof Large;
  /** a list in the tag whose items are longer */
  readonly list: typeof List;
  /** the picture on a canvas, while it moves */
  readonly sketch: typeof Sketch;
  /** what an event file with sources gives besides its events: rows by source, whiskers, what was known on a day */
  readonly sources: typeof Sources;
  /** pictures of events, and what the page itself writes about them */
  readonly rich: typeof Rich;
  /** rows that can be collapsed and moved */
  readonly rows: typeof Rows;
  /** what a mark is about, beside it, and the way into a cluster */
  readonly card: typeof Card;
  /** all events as a table */
  readonly table: typeof Table;
  /** folded, sequence and log; and the first view that is chosen for its reader */
  readonly scales: typeof Scales;
  /** what ties a timeline to others on its page, and to the page's address */
  readonly page: typeof Page;
  /** colours that the file names, made readable */
  readonly colors: typeof Colors;
  /** from step to step of what the file marks as important, and the links between its events */
  readonly story: typeof Story;
  /** all of time below the picture, with a window that can be moved */
  readonly overview: typeof Overview;
  /** one column, time runs down */
  readonly vertical: typeof Vertical;
  /** search and filters */
  readonly find: typeof Find;
  /** what a hand on the picture finds there besides: it goes on when it is let go, and knows when the wheel is its own */
  readonly hand: typeof Hand;
  /** all events on paper */
  readonly print: typeof Print;
  /** what only people at a keyboard need: what the keys do, and finding an event by the first letters of its title */
  readonly help: typeof Help;
  /** other languages than English, but not their words */
  readonly words: typeof Words;
  /** what joins a timeline to the tags that show its pieces elsewhere on the page */
  readonly companions: typeof Companions;
  /** full screen, and what is copied of the present view */
  readonly share: typeof Share;
}

// In the one script this module is replaced (test/support/on-demand.js), which finds a part by its name.
const LOADS: { readonly [Name in keyof Parts]: () => Promise<Parts[Name]> } = {
  check: () => import('../check/index.js'),
  columns: () => import('./parts/columns.js'),
  list: () => import('./parts/list.js'),
  large: () => import('./parts/large.js'),
  sketch: () => import('./parts/sketch.js'),
  sources: () => import('./parts/sources.js'),
  rich: () => import('./parts/rich.js'),
  rows: () => import('./parts/rows.js'),
  card: () => import('./parts/card.js'),
  table: () => import('./parts/table.js'),
  scales: () => import('./parts/scales.js'),
  page: () => import('./parts/page.js'),
  colors: () => import('./parts/colors.js'),
  story: () => import('./parts/story.js'),
  overview: () => import('./parts/overview.js'),
  vertical: () => import('./parts/vertical.js'),
  find: () => import('./parts/find.js'),
  hand: () => import('./parts/hand.js'),
  print: () => import('./parts/print.js'),
  help: () => import('./parts/help.js'),
  words: () => import('./parts/words.js'),
  companions: () => import('./parts/companions.js'),
  share: () => import('./parts/share.js'),
};

const loading: Partial<Record<keyof Parts, Promise<unknown>>> = {};

/** Loads a part once for all, so that who asks first is answered first, but anew after it failed. */
export function load<Name extends keyof Parts>(name: Name): Promise<Parts[Name]> {
  loading[name] ??= LOADS[name]().catch((error: unknown) => {
    delete loading[name];
    throw error;
  });
  return loading[name] as Promise<Parts[Name]>;
}

/** Loads the words of a language: as a module all of them. `kind`: which of them the one script loads. */
export const loadPack: (code: string, kind: string) => Promise<Translation | undefined> = async (code) =>
  (await PACKS[code]?.())?.default;
