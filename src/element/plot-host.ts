import type { PlotElements } from './sizes.js';
import type { Voice } from './voice.js';

/** What the plot and the ways of moving it ask of what is around them. */
export interface PlotHost {
  readonly elements: PlotElements;
  /** names and labels of the present set */
  readonly voice: Voice;
  readonly settings: { readonly gestures: 'cooperative' | 'greedy' | 'none'; readonly shortcuts: 'on' | 'off' };
  /** tells the page; false: a listener refused what was asked */
  tell(event: Event): boolean;
  /** a person opened or closed an event */
  selected(id: string | null): void;
  /** events of one instant, which no zoom can part, are to be listed */
  openGroup(events: readonly number[]): void;
  /** takes that list away again; whether there was one */
  closeGroup(): boolean;
  /** heading, toolbar, details or table have something new to show */
  changed(): void;
}
