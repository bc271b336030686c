import type { Cause } from '../input/store.js';
import type { Words } from '../render/words.js';
import type { View } from '../time/view.js';
import type { PlotElements } from './sizes.js';
import type { Voice } from './voice.js';

/** What the plot asks of the element around it. */
export interface PlotHost {
  readonly elements: PlotElements;
  words(): Words;
  locale(): string;
  /** names and labels of the present set */
  voice(): Voice;
  /** false: a listener refused the change */
  allowView(view: View, cause: Cause): boolean;
  allowSelect(id: string | null): boolean;
  /** the view came to rest after a person moved it */
  viewSettled(view: View, cause: Cause): void;
  selected(id: string | null): void;
  /** takes a list of events of one instant away again; whether there was one */
  closeGroup(): boolean;
  /** heading, toolbar, details or table have something new to show */
  changed(): void;
}
