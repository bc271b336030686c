import type { SceneMark } from '../layout/types.js';
import type { Grouping } from '../model/grouping.js';
import type { RichHost } from '../render/details.js';
import type { Words } from '../render/words.js';
import type { EventSet } from '../model/events.js';
import type { Sieve } from '../model/search.js';
import type { Arranged } from './arrange.js';
import type { PartPlot, PlotHost, Wish } from './plot-host.js';
import type { Origin } from './source.js';

/** The element, as its session sees it. */
export type SessionHost = PlotHost['host'] & {
  readonly words: Words;
  readonly locale: string;
  /** Speaks the language of its place. @param part speaks it too */
  speak(part?: string): Promise<unknown> | undefined;
  readonly origin: Origin;
  /** the view that was asked for; null until a script or the markup names one. Times */
  readonly wish: Wish;
  readonly label: string | null;
  readonly headingLevel: number;
  readonly media: string;
  readonly renderDetails?: RichHost['renderDetails'];
  filter: string | null;
  groupBy: Grouping;
  asOf: string | null;
  readonly timeZone: string | null;
  readonly maxEvents: number;
  readonly maxBytes: number;
  readonly timeout: number;
  layout: 'auto' | 'horizontal' | 'vertical' | 'table';
  scale: 'linear' | 'folded' | 'sequence' | 'log';
  readonly overview: boolean;
  readonly sync: string | null;
  readonly urlState: boolean;
  selected: string | null;
  readonly updateComplete: Promise<boolean>;
};

/** The session, as parts see it. */
export interface PartSession extends PlotHost {
  readonly host: SessionHost;
  readonly plot: PartPlot | undefined;
  /** what of it stands elsewhere on the page, by the name of the piece */
  readonly apart: Map<string, ShadowRoot>;
  /** An element of the timeline, or of a piece that stands elsewhere. */
  find(selector: string): HTMLElement | undefined;
  /** the events as they are told of */
  readonly set: EventSet | undefined;
  /** which of them are shown, in which rows */
  readonly showing: {
    readonly events: Arranged | undefined;
    opened: ReadonlySet<number> | undefined;
    readonly visible: ((event: number) => boolean) | undefined;
    /** what a filter shows */
    readonly sieve: Sieve | undefined;
    /** all events, in the rows of the file */
    readonly all: EventSet | undefined;
  };
  /** where the keyboard focus is put */
  readonly navigation: { current(): SceneMark | undefined; focusEvent(event: number): void } | undefined;
  /** Events of one instant, which no zoom can part, are to be listed. */
  openGroup(events: readonly number[]): void;
  /** A person opens an event from a list: it is brought into view too. */
  readonly open: (id: string) => void;
  /** The same window with other rows, another day or another scale. */
  rearranged(): Promise<void>;
}
