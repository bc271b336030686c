import type { Grouping } from '../model/grouping.js';
import type { Words } from '../render/words.js';
import type { View } from '../time/view.js';
import type { PlotHost } from './plot-host.js';
import type { Origin } from './source.js';

/** The element, as its session sees it. */
export type SessionHost = PlotHost['host'] & {
  readonly words: Words;
  readonly locale: string;
  readonly origin: Origin;
  /** the view that was asked for; null until a script or the markup names one */
  readonly wish: View | null;
  readonly label: string | null;
  readonly headingLevel: number;
  readonly filter: string | null;
  groupBy: Grouping;
  asOf: string | null;
  readonly timeZone: string | null;
  readonly maxEvents: number;
  readonly maxBytes: number;
  readonly timeout: number;
  layout: 'auto' | 'horizontal' | 'table';
  selected: string | null;
  readonly updateComplete: Promise<boolean>;
};
