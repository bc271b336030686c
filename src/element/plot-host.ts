import type { EventSet } from '../model/events.js';
import type * as Sources from './sources.js';
import type { Voice } from './voice.js';

/** What the plot and the ways of moving it ask of what is around them. */
export interface PlotHost {
  /** the tag: what people are told and asked with its events, and what shows heading, toolbar, details and table */
  readonly host: HTMLElement & {
    readonly gestures: 'cooperative' | 'greedy' | 'none';
    readonly shortcuts: 'on' | 'off';
    readonly renderRoot: HTMLElement | DocumentFragment;
    requestUpdate(): void;
  };
  /** names and labels of the present set */
  readonly voice: Voice;
  /** what only files with sources need, once it is loaded */
  readonly sources: typeof Sources | undefined;
  /** those of another one in the same language */
  voiceOf(set: EventSet): Voice;
  /** a person opens an event, or closes it (null); whether that changed anything */
  select(id: string | null, user: true): boolean;
  /** the next (1) or previous (−1) event that shows about which the sources differ */
  dispute(by: 1 | -1): number | undefined;
  /** events of one instant, which no zoom can part, are to be listed */
  openGroup(events: readonly number[]): void;
  /** takes that list away again; whether there was one */
  closeGroup(): boolean;
}
