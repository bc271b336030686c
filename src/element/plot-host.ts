import type { CSSResult } from 'lit';
import type { Cause, Request, State } from '../input/store.js';
import type { Layout, Scene, SceneMark } from '../layout/types.js';
import type { EventSet } from '../model/events.js';
import type { Projection } from '../model/projection.js';
import type { Overlay } from '../render/context.js';
import type { DetailsContext, Rich } from '../render/details.js';
import type { TimeScale } from '../time/scale.js';
import type { Axis, AxisOptions } from '../time/ticks.js';
import type { View, ViewPath } from '../time/view.js';
import type { PlotElements, PlotSizes } from './sizes.js';
import type { Voice } from './voice.js';

/** A window of times; null: everything; or one that is chosen for its reader. */
export type Wish = View | null | 'auto';

/** What the plot and the ways of moving it ask of what is around them. */
export interface PlotHost {
  /** the tag: what people are told and asked with its events, and what shows heading, toolbar, details and table */
  readonly host: HTMLElement & {
    readonly gestures: 'cooperative' | 'greedy' | 'none';
    readonly shortcuts: 'on' | 'off';
    readonly layout: 'auto' | 'horizontal' | 'vertical' | 'table';
    readonly renderRoot: HTMLElement | DocumentFragment;
    requestUpdate(): void;
  };
  /** names and labels of the present set */
  readonly voice: Voice;
  /** what else is loaded */
  readonly parts: readonly Part[];
  /** those of another one in the same language */
  voiceOf(set: EventSet): Voice;
  /** opens an event, or closes it (null); whether that changed anything. `user`: a person does, who may be refused */
  select(id: string | null, user?: true): boolean;
  /** the next (1) or previous (−1) event that shows about which the sources differ */
  dispute(by: 1 | -1): number | undefined;
  /** A person opens a cluster: zooms into it, or has its events listed. */
  openCluster(mark: SceneMark, cause: Cause): Promise<void>;
  /** closes what is open, from where the focus goes back to its mark; whether anything was */
  readonly close: () => boolean;
  /** shows what the keys do */
  help(): Promise<unknown>;
  /** What a key in the picture does besides going from event to event; whether it did anything. Without one it is prepared. */
  key(event?: KeyboardEvent): boolean;
  /** Loads what the first picture does not need; it takes part from the next frame on. */
  bring(name: 'hand' | 'card' | 'print' | 'table' | 'overview'): Promise<void>;
  /** Something went wrong that nobody had thought of: the reader is told, and the page goes on. */
  broke(error: unknown): void;
  /** The size is another one, which may need what is not loaded yet. */
  fit(): Promise<void>;
}

/**
 * What the element asks of any part that is loaded on demand; each of it only where the part has it. A part knows the plot and
 * the session by what stands here and in session-host.ts, not by their classes, or files would import each other in a circle.
 */
export interface Part {
  readonly styles?: readonly CSSResult[];
  /** It is loaded, before there are events if the settings alone need it. @param host a SessionHost */
  begin?(host: object): void;
  /**
   * The window to begin with (times; null: everything), and what else there is to do before the first picture of events that
   * have come, or of a first part of them.
   * @param session a PartSession
   * @param wish what was asked for so far
   */
  wish?(session: object, wish: Wish): Wish;
  /** px that the picture is high at the least */
  leastHeight?(set: EventSet | undefined): number;
  /**
   * Sizes of a plot that the part lays out in another way; it may change the state of the elements before they are read.
   * @param measure reads them
   */
  sizes?(elements: PlotElements, host: PlotHost['host'], measure: () => PlotSizes): PlotSizes | undefined;
  /** Ticks and labels of a set on an axis of its own scale; undefined: those of true distances. @param scale in places */
  axisOf?(projection: Projection, scale: TimeScale, options: AxisOptions): Axis | undefined;
  /** The view that `auto` stands for, in places; undefined: everything. @param plot a PartPlot  @param session a PartSession */
  firstView?(plot: object, session: object): View | undefined;
  /** What the summary says besides. @param session a PartSession */
  summary?(session: object): string;
  /** Compares what the sources of an event tell. */
  readonly compare?: DetailsContext['compare'];
  /** The pictures of an event. */
  readonly pictures?: Rich['pictures'];
  /** Controls in the toolbar, plain buttons and selects: the toolbar has them reached by its keys. @param session a PartSession */
  tools?(session: object): unknown;
  /** What stands at the end of the toolbar, with a stop of Tab of its own. @param session a PartSession */
  slider?(session: object): unknown;
  /** Of those, what belongs beside the choice of rows. @param session a PartSession */
  rowTools?(session: object): unknown;
  /** What such a control opens, below them. @param session a PartSession */
  panel?(session: object): unknown;
  /**
   * Lays out the rows in another way; undefined: they are as they are.
   * @param plot a PartPlot
   * @param session a PartSession
   */
  stack?(layout: Layout, plot: object, session: object): Layout | undefined;
  /** The address of the page that brings back what is shown now; undefined: none does. @param session a PartSession */
  addressNow?(session: object): string | undefined;
  /** All events as a table. @param session a PartSession */
  tableOf?(session: object, selected: string | null): unknown;
  /** What stands below all else. @param session a PartSession */
  below?(session: object): unknown;
  /**
   * Begins for one plot, until the signal ends it.
   * @param plot a PartPlot
   * @param session a PartSession
   * @returns what is told of each picture
   */
  attach?(plot: object, session: object, signal: AbortSignal): Overlay | undefined;
}

/** The plot, as parts see it. Views and requests are in places (model/projection.ts). */
export interface PartPlot {
  /** until when it is there */
  readonly ended: AbortSignal;
  readonly elements: PlotElements;
  readonly state: State;
  readonly scene: Scene | undefined;
  /** key of the mark with the keyboard's focus */
  readonly focusKey: string | undefined;
  /** what the scene was made from */
  readonly layout: Layout | undefined;
  readonly sizes: PlotSizes | undefined;
  /** the events as they are told of */
  readonly set: EventSet | undefined;
  /** numbers of the events that show, in time order */
  readonly order: Uint32Array;
  /** from the first event that shows to the last */
  readonly extent: View;
  readonly projection: Projection;
  /** there is a picture to move and to read */
  readonly ready: boolean;
  readonly track: {
    /** The element of a mark in the document. */
    element(key: string): HTMLElement | undefined;
    /** Marks go to their next places instead of being there. */
    slide(on: boolean): void;
  };
  /** Lays out the labels of a scale (places per px) as far as there is time; the layout with them, as far as there was. */
  readonly labels: { run(scale: number): boolean; at(scale: number): Layout };
  /** Asks for a frame. */
  schedule(): void;
  /** Draws the present state now. */
  draw(): void;
  /** Sizes may be others: they are read again in the next frame. */
  resized(): void;
  /** A person's request: listeners may refuse it, the limits of zoom and pan bind it; whether it changed anything. */
  request(request: Request, cause?: Cause): boolean;
  /** A person's move to a view (null: everything), animated and remembered. */
  glide(wanted: View | null, cause: Cause): boolean;
  /** A person's zoom, by default about the focused or selected event in view, else the middle. */
  zoom(factor: number, cause: Cause, at?: number): boolean;
  /** Goes on after a hand has let it go, as long as nobody refuses that. Resolves when it has stopped. */
  coast(path: ViewPath): Promise<void>;
  /** Ends what is under way, where it is. */
  stop(): void;
  /** A script's view: exact, without events. */
  show(wanted: View | null, animate?: boolean): Promise<void>;
  /** Everything, with room for the marks at its ends. */
  fitted(): View;
  /** The window that shows one event with its surroundings. */
  around(event: number): View;
  /** Ticks and labels of a window, as this axis has them. @param scale in places */
  axis(scale: TimeScale, measure?: AxisOptions['measure']): Axis;
  placed(times: View): View;
  told(view: View): View;
  /** The view that a wish stands for; null: everything. */
  wished(wish: Wish): View | null;
  /** The mark whose (first) event starts nearest to a place. */
  markNear(place: number): SceneMark | undefined;
  /** Says something, after a move of the view that is under way in place of what is in view. */
  say(words: () => string): void;
}
