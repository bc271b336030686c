import type { EventColumns } from '../model/columns.js';
import type { Maxima } from '../tiles/maxima.js';
import type { EventIndex } from '../tiles/tile.js';
import type { View } from '../time/view.js';

/** Sizes in CSS px that the picture is made with. They come from the theme; a change of one makes a new layout. */
export interface Metrics {
  /** height of one row: label above, mark below */
  readonly rowHeight: number;
  /** height of the lane's line, on which clusters and unlabelled marks stand */
  readonly lineHeight: number;
  /** space for the lane's name above its rows; 0 when the name stands in the gutter */
  readonly nameHeight: number;
  /** least width of a mark (a dot) */
  readonly markSize: number;
  /** height of a label's box */
  readonly labelHeight: number;
  /** padding above and below the rows of a lane */
  readonly lanePadding: number;
  /** of all lanes together: lower ones are made higher between their rows and their lines */
  readonly leastHeight?: number;
  /** so many rows at the most, the first of them beside the lane's line: columns of words, where time runs down */
  readonly columns?: number;
  /** of a pill, along time */
  readonly pill: number;
}

/** What the layout depends on, besides the view: a change of any of it makes a new {@link Layout}. */
export interface LayoutOptions {
  readonly columns: EventColumns;
  /** allotted width of the event's label in px, gap not included; an integer > 0 */
  readonly labelWidth: (event: number) => number;
  /** which events show (a filter); undefined: all */
  readonly visible?: (event: number) => boolean;
  readonly metrics: Metrics;
}

/** A box in px in the plot area: x from the edge where time begins, y from its top. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One mark: a single event, or a pill for several. */
export interface SceneMark extends Box {
  /** stable identity for pooling and animation: `e<event>`, `c<lane>:<level>:<cell>`, `b<lane>` (began before the view) */
  readonly key: string;
  /** number of the event; of a cluster the number of its first event */
  readonly event: number;
  /** how many events it stands for */
  readonly count: number;
  readonly lane: number;
  /** row of its lane, −1 on the lane's line */
  readonly row: number;
  /** dot (narrower than the least width), band (as wide as its doubt), bar (lasts), period, cluster */
  readonly shape: 'dot' | 'band' | 'bar' | 'period' | 'cluster';
  /** bits of Trait; of a cluster all of its events' bits together */
  readonly traits: number;
  /** axis ms: a cluster's first start and last end; a single mark's own start and last */
  readonly start: number;
  readonly end: number;
  /** whether its left and right ends lie in the plot area (a cut end shows no cap) */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
  /** width of the part that is sure (all bounds agree), as px from the mark's own left edge; undefined: none */
  readonly core?: { readonly x: number; readonly width: number };
  /** the label's box, in plot px; undefined: unlabelled */
  readonly label?: Box;
  /** its label ends before it, instead of beginning with it */
  readonly isBefore?: boolean;
  /** no mark, but the same event once more in another row; `silent`: the source of that row does not mention it */
  readonly copy?: 'copy' | 'copy silent';
}

export interface SceneLane extends Box {
  readonly lane: number;
  /** y of the lane's line (its middle) */
  readonly lineY: number;
  /** how many events stand on its line, if it is nothing but a line */
  readonly collapsed?: number;
  /** where the events in its clusters start; undefined: there are none */
  readonly density?: Density;
}

/** How many events start where: columns side by side, of which the view may cut the first and the last. */
export interface Density {
  /** left edge of the first column, and width of each; px */
  readonly x: number;
  readonly pitch: number;
  readonly counts: Uint32Array;
  /** height under the pills, px */
  readonly room: number;
}

/** The picture as plain numbers: a pure function of data, options, size, view and focus. */
export interface Scene {
  readonly view: View;
  readonly width: number;
  readonly height: number;
  /** events that meet the view; equals the sum of `count` over the marks */
  readonly total: number;
  readonly marks: readonly SceneMark[];
  readonly lanes: readonly SceneLane[];
  /** further rows of the events that have marks of their own; not counted */
  readonly copies?: readonly SceneMark[];
}

/** One picture in the making. */
export interface Drawing {
  readonly layout: Layout;
  readonly view: View;
  readonly width: number;
  /** px of a time (axis ms) */
  px(time: number): number;
  /** The mark of one event; on its lane's line if it has no row (−1). */
  single(event: number, lane: SceneLane, row: number): SceneMark;
  /** The box of a label in a row, cut at the edge of the plot. @param width that it takes, px */
  box(x: number, width: number, lane: SceneLane, row: number): Box;
}

/** What of a layout's events shows, and when. The numbers of the events are those of the layout. */
export interface Shown {
  /** when they are and what they show; the layout's own where all are drawn as they are laid out */
  readonly columns: EventColumns;
  readonly index: EventIndex;
  /** px of an event's label as it is told of, where that may be another than what was allotted */
  readonly labelWidth?: (event: number) => number;
  /**
   * labelled marks of events that are drawn at other times than they are laid out at; no label of theirs meets another
   * @param placed all marks that have a label in this picture, as they are laid out, whether they show or not
   */
  readonly moved?: (drawing: Drawing, placed: readonly SceneMark[]) => SceneMark[];
}

/** The events of one row of a lane that have a label at some scale, in time order. */
export interface LabelRow {
  readonly lane: number;
  readonly row: number;
  /** the row holds whole events, so that a label stays in view while its mark does; else it holds labels at their start */
  readonly sticky: boolean;
  /** positions in the index's order of the lane */
  readonly positions: Uint32Array;
  /** up to which scale (ms per px) each of them shows its label */
  readonly active: Maxima<Float32Array>;
}

/** Everything about one set of events that does not depend on the view: rows, active ranges, lane heights. */
export interface Layout {
  readonly options: LayoutOptions;
  readonly index: EventIndex;
  readonly shown: Shown;
  readonly height: number;
  /** boxes of the lanes; their width is 0, since it is the view's */
  readonly lanes: readonly SceneLane[];
  readonly labelRows: readonly LabelRow[];
  /** numbers of events that are drawn as marks of their own, even if they have no label; one at the most */
  readonly drawnOut?: readonly number[];
  /** scale (ms per px) at and above which the labels are final; 0: all are */
  readonly final: number;
  /** row of the event, −1 if it never gets a label */
  row(event: number): number;
  /** the event's label shows at every scale (ms per px) below this; 0: never */
  activeBelow(event: number): number;
  /** the event's label ends where the event starts, instead of beginning there */
  isBefore(event: number): boolean;
  /** width of the event's label and of the gap after it, px */
  allotted(event: number): number;
  /** the gap in it, px */
  readonly labelGap: number;
}
