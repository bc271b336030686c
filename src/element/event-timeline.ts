import { isServer, type LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { TimelineColumns } from '../model/timeline-columns.js';
import type { TimelineEvent, TimelineFile } from '../model/file.js';
import type { Issue } from '../model/issue.js';
import { rove } from '../input/roving.js';
import { styles } from '../render/styles/index.js';
import { registerTranslation } from '../words/registry.js';
import { panBy, zoomAbout, type View } from '../time/view.js';
import { BaseElement } from './base-element.js';
import { middleOf, numberOf } from './extent.js';
import { changesData } from './light-dom.js';
import { whenNear } from './near.js';
import { ignored } from './problems.js';
import { served, servedStyles } from './served.js';
import { adoptStyles, emptyRoot } from './style-sheets.js';
import { numberIn } from './settings.js';
import type { Wish } from './plot-host.js';
import { Session, type TimelineState } from './session.js';
import type { Origin } from './source.js';
import { frame } from './template.js';
import { readTime, readView } from './when.js';

const TAG = 'event-timeline';

/** Settings that show the same events in another way, and may need a part that is not loaded. */
const REARRANGING = [
  ...['filter', 'groupBy', 'asOf', 'scale', 'layout', 'overview', 'sync', 'urlState'],
  ...['companions', 'renderDetails'],
];

/** Setting the same value again is a new load. */
const ALWAYS = () => true;

/**
 * An interactive timeline that shows who says what happened when, from a typed JSON event file.
 *
 * @tag event-timeline
 * @summary A zoomable timeline of events, their sources and where the sources differ.
 *
 * @attr {string} lang - Language of words and dates, from the nearest element that has it.
 * @attr {'ltr' | 'rtl'} dir - Direction, from the nearest element that has it.
 *
 * @slot - Fallback and data: a list `<ol><li><time datetime="2002">2002</time> Title</li></ol>` or `<script type="application/json">`. Shown until the timeline is ready.
 * @slot header - Above the heading.
 * @slot empty - In place of the words for "no events".
 * @slot error - Below the words of an error.
 * @slot details - Replaces the body of the details.
 *
 * @fires {TimelineLoadEvent} timeline-load - The data was read and its first full picture is in the document.
 * @fires {TimelineErrorEvent} timeline-error - A load failed; the panel shows the same words.
 * @fires {TimelineWarningEvent} timeline-warning - Some events were left out or repaired; at most one for each load.
 * @fires {TimelineViewRequestEvent} timeline-view-request - Cancelable, before a person's pan or zoom takes effect.
 * @fires {TimelineViewChangeEvent} timeline-view-change - After the view came to rest.
 * @fires {TimelineSelectRequestEvent} timeline-select-request - Cancelable, before a person opens or closes an event.
 * @fires {TimelineSelectEvent} timeline-select - After a person opened or closed an event.
 *
 * @csspart track - The plot area, role listbox: its left edge is the start of the view, its right edge the end; where time runs down, its top and bottom edge.
 * @csspart mark - One event or a cluster; tokens say what it is (`point range period cluster labelled selected disputed differs approximate uncertain planned cancelled retracted open-start open-end`).
 * @csspart copy - The same event once more, in the row of a further source, actor or place; token `silent` where that source does not mention it.
 * @csspart label - The visible text of a mark.
 * @csspart density - Where the events of clusters start: an SVG area on the floor of their lane (`fill-opacity` says how pale).
 * @csspart lane - A row; where time runs down all are one, without a name. Token `collapsed` where nothing of it but its line shows.
 * @csspart lane-label - The name of a row; a press on it collapses the row, and a drag moves it.
 * @csspart axis - Both rows of the axis.
 * @csspart tick - A fine label of the axis.
 * @csspart tick-context - A label of the unit around it.
 * @csspart fold - A folded stretch: its notch and its length; a button that opens and closes it.
 * @csspart toolbar - The toolbar.
 * @csspart button - A button; tokens `earlier later zoom-in zoom-out fit previous next previous-dispute next-dispute table share help filters rows collapse up down clear chip clear-all full-screen copy-link copy-citation close retry`.
 * @csspart search - The search field.
 * @csspart share-panel - Full screen, link and citation, below the button `share`.
 * @csspart filters-panel - What events can be chosen by, below its button.
 * @csspart details - The opened event.
 * @csspart claims - A table of versions.
 * @csspart claim - One version of the date of the event that is open or pointed at: a whisker over the track.
 * @csspart group-by - The choice of rows.
 * @csspart rows-panel - The list of rows that the button `rows` opens.
 * @csspart card - What the mark is about that is pointed at or has the keyboard’s focus; in the top layer.
 * @csspart as-of - The second clock: a small axis of publication days with a handle.
 * @csspart source - One source line.
 * @csspart table - All events as a table that can be sorted, a page at a time; where it is narrow each row is a card. The button that shows it has the token too.
 * @csspart overview - All of time below the axis, where `overview` asks for it.
 * @csspart legend - The marks and rows that are in the data: in `<event-timeline-legend>` only.
 * @csspart overview-window - The window in it, which is the view.
 * @csspart status - The polite live region.
 * @csspart error - The panel of an error.
 * @csspart empty - The panel for no events.
 * @csspart progress - Shown while loading.
 * @csspart hint - Says how to zoom, once.
 *
 * @cssprop [--timeline-font=inherit] - Font of everything but the heading.
 * @cssprop [--timeline-font-size=13px] - Size of labels and text.
 * @cssprop [--timeline-text] - Text.
 * @cssprop [--timeline-text-muted] - Secondary text.
 * @cssprop [--timeline-background] - Ground.
 * @cssprop [--timeline-surface] - Raised ground: clusters, panels, the editor's answer.
 * @cssprop [--timeline-border] - Rules and borders.
 * @cssprop [--timeline-accent] - The one accent: selection and links.
 * @cssprop [--timeline-focus] - Focus ring; default the colour of the text.
 * @cssprop [--timeline-mark] - All marks; default the colour of their lane.
 * @cssprop [--timeline-range] - Bars; default the colour of their lane.
 * @cssprop [--timeline-disputed] - What sources differ about, and nothing else.
 * @cssprop [--timeline-uncertain] - The question mark of an uncertain date.
 * @cssprop [--timeline-planned] - The outline of what is only planned.
 * @cssprop [--timeline-fold] - Folded stretches of time.
 * @cssprop [--timeline-grid] - Grid lines.
 * @cssprop [--timeline-lane-1] - Colour of the first lane.
 * @cssprop [--timeline-lane-2] - Colour of the second lane.
 * @cssprop [--timeline-lane-3] - Colour of the third lane.
 * @cssprop [--timeline-lane-4] - Colour of the fourth lane.
 * @cssprop [--timeline-lane-5] - Colour of the fifth lane.
 * @cssprop [--timeline-lane-6] - Colour of the sixth lane.
 * @cssprop [--timeline-lane-7] - Colour of the seventh lane.
 * @cssprop [--timeline-lane-8] - Colour of the eighth lane; a ninth begins again.
 * @cssprop [--timeline-radius=6px] - Corners of buttons and panels.
 * @cssprop [--timeline-gap=8px] - Space between controls, paragraphs and sections.
 * @cssprop [--timeline-row-height=38px] - One row of labels and marks.
 * @cssprop [--timeline-label-width=220px] - Widest label.
 * @cssprop [--timeline-mark-size=10px] - Least width and the height of a mark.
 * @cssprop [--timeline-height=none] - Greatest height of the plot; more scrolls. Where time runs down its height, default 70vh, at least 420 and at most 900 px.
 * @cssprop [--timeline-density=1] - How much room rows, marks, gaps and controls take: 1 comfortable, 0.75 compact; what can be pressed keeps 24 px.
 */
export class EventTimeline extends BaseElement {
  static override styles = isServer ? servedStyles() : styles;

  /** What reflects does not while it has its default: a tag doesn't sprout attributes. */
  static override properties = {
    src: { reflect: true, useDefault: true, hasChanged: ALWAYS },
    data: { attribute: false, hasChanged: ALWAYS },
    selected: { reflect: true, useDefault: true },
    filter: { reflect: true, useDefault: true },
    groupBy: { reflect: true, useDefault: true, attribute: 'group-by' },
    asOf: { reflect: true, useDefault: true, attribute: 'as-of' },
    scale: { reflect: true, useDefault: true },
    overview: { reflect: true, useDefault: true, type: Boolean },
    sync: { reflect: true, useDefault: true },
    urlState: { reflect: true, useDefault: true, type: Boolean, attribute: 'url-state' },
    label: { reflect: true, useDefault: true },
    headingLevel: { reflect: true, useDefault: true, type: Number, attribute: 'heading-level' },
    layout: { reflect: true, useDefault: true },
    timeZone: { reflect: true, useDefault: true, attribute: 'time-zone' },
    theme: { reflect: true, useDefault: true },
    gestures: { reflect: true, useDefault: true },
    shortcuts: { reflect: true, useDefault: true },
    media: { reflect: true, useDefault: true },
    loading: { reflect: true, useDefault: true },
    renderDetails: { attribute: false },
    maxEvents: { reflect: true, useDefault: true, type: Number, attribute: 'max-events' },
    maxBytes: { reflect: true, useDefault: true, type: Number, attribute: 'max-bytes' },
    timeout: { reflect: true, useDefault: true, type: Number },
    view: {},
  };

  /**
   * Registers the tag. Never throws when it is taken: the first one stays, with one warning if it is another class.
   * A second tag name gets a subclass.
   */
  static define(tag: string = TAG, registry: CustomElementRegistry = customElements): typeof EventTimeline {
    const taken = registry.get(tag);
    if (!taken) {
      try {
        registry.define(tag, this);
      } catch {
        registry.define(tag, class extends this {});
      }
    } else if (taken !== this) {
      console.warn(`<${tag}> is already registered; the first registration stays.`);
    }
    return this;
  }

  /**
   * Adds words in a language, or puts single ones in the place of those there are: `registerTranslation` of the package, for pages
   * with nothing but the script.
   *
   * `customElements.get('event-timeline').registerTranslation({ $code: 'de', core: { search: 'Stöbern' } })`; CONTRIBUTING.md,
   * “Languages”, says what can stand there.
   */
  static readonly registerTranslation = registerTranslation;

  /** URL of the event file. */
  declare src: string | null;
  /** Events given by script: a file object, a list, or columns. The last one set, `src` or `data`, wins; each one set is a new load. */
  declare data: TimelineFile | readonly Partial<TimelineEvent>[] | TimelineColumns | null | undefined;
  /** Id of the event whose details are open. */
  declare selected: string | null;
  /**
   * Shows only events with these words in title, text, people, tags, places or sources, and with `lane:`, `source:`, `actor:`, `tag:`.
   *
   * Every word (or "phrase") has to occur, in any language of the file; case, accents and width don't count.
   * `lane:court source:"the paper" actor:putin tag:law` chooses by row, source, person and tag, by id or name: one of several values
   * of a field, every field that is named, and the words. `lane:""` are events without a row. A backslash in front takes a word as it is:
   * `\lane:court`.
   */
  declare filter: string | null;
  /**
   * What the rows are: those of the file, or one for each source, actor or place, or one for all.
   *
   * An event stands in the row of its earliest source, its first actor or its place, and once more in each further one; those
   * without one in a last row.
   */
  declare groupBy: 'lane' | 'source' | 'actor' | 'place' | 'none';
  /** An EDTF date such as "2024-08-31": hides what was published after that day, and tells the rest as it was known on it. */
  declare asOf: string | null;
  /** Heading of the landmark; default the file's title. */
  declare label: string | null;
  /** Level of the heading, 1 to 6. */
  declare headingLevel: number;
  /**
   * How time lies along the axis: true distances; long empty stretches folded at a labelled notch; equal steps from event to
   * event; distance from the last event, logarithmic.
   */
  declare scale: 'linear' | 'folded' | 'sequence' | 'log';
  /** Shows all of time below the picture, with a window and its two handles that can be moved by pointer and by keys. */
  declare overview: boolean;
  /**
   * Timelines of the same name in a document show the same window of time and open the same event.
   *
   * That holds whatever their scale. An event opens wherever there is one with its id and closes wherever it is the one that is
   * open. Others than the one that a person moves follow as by script. A newcomer takes the window that is there.
   */
  declare sync: string | null;
  /**
   * Keeps view, selection, filter, day and scale in the address of the page.
   *
   * Kept in the hash is what differs from the page's own settings: `view`, `event` (selected), `q` (filter), `asof`, `scale`, and
   * `data`, a short fingerprint of the events; with an id each key has it in front (`story.view`). What else is in the hash stays.
   * It is read before the first picture and when the hash changes, and written at rest. What can't be used is left out with one
   * `timeline-warning` of code `url-state`. Of two timelines without an id the first one has the keys.
   */
  declare urlState: boolean;
  /**
   * `auto` is vertical below 480 px of own width; `horizontal`; `vertical`: one column, time runs down; `table`: all events as a table.
   */
  declare layout: 'auto' | 'horizontal' | 'vertical' | 'table';
  /** IANA zone of the axis, or `viewer`; default the file's zone, else UTC. */
  declare timeZone: string | null;
  /** `light` or `dark`; unset follows the color-scheme of the page. */
  declare theme: 'light' | 'dark' | null;
  /** `cooperative` leaves a plain wheel to the page, `greedy` zooms with it, `none` turns gestures off. */
  declare gestures: 'cooperative' | 'greedy' | 'none';
  /** `off` turns the character keys (+ − 0 . , ? and the first letters of titles) off. */
  declare shortcuts: 'on' | 'off';
  /** Which images may load: those of the page's own origin, any, or none. In place of one that may not stands a link to it. */
  declare media: 'same-origin' | 'any' | 'none';
  /** `lazy`: nothing is fetched or laid out until a reader is near, a script asks for something that is shown, or the page is printed. */
  declare loading: 'eager' | 'lazy';
  /**
   * What the page itself writes about an opened event, in place of the body of its details; title and date stay. A text is
   * shown as it is, never as HTML; null or undefined: the usual body. Asked once for each event; set anew, it is asked again.
   */
  declare renderDetails: ((event: TimelineEvent) => Node | string | null | undefined) | null | undefined;
  /** Most events of a load; more are a clear error. */
  declare maxEvents: number;
  /** Largest file of a load, in bytes; a larger one is a clear error. */
  declare maxBytes: number;
  /** Longest time of a load, in seconds; one that takes longer is a clear error. */
  declare timeout: number;

  readonly #session = new Session(this);
  #markup: MutationObserver | undefined;
  /** the data was changed while the element was out of the document */
  #due = false;
  #begun = false;
  /** a reader is near, or a script or the printer has asked */
  #isNear = false;
  /** ends the wait for that */
  #unwait: (() => void) | undefined;

  constructor() {
    super();
    this.src = null;
    this.selected = null;
    this.filter = null;
    this.groupBy = 'lane';
    this.asOf = null;
    this.label = null;
    this.headingLevel = 2;
    this.scale = 'linear';
    this.overview = false;
    this.sync = null;
    this.urlState = false;
    this.layout = 'auto';
    this.timeZone = null;
    this.theme = null;
    this.gestures = 'cooperative';
    this.shortcuts = 'on';
    this.media = 'same-origin';
    this.loading = 'eager';
    this.maxEvents = 2_000_000;
    this.maxBytes = 512_000_000;
    this.timeout = 30;
  }

  /**
   * The visible window: everything (`all`), one chosen by importance and density (`auto`), an interval such as `2000/2024-09-03`.
   *
   * The property also takes `{start, end}` in ms or dates, and always gives `{start, end}` in ms on the axis clock. Not
   * reflected: a pan writes no attribute.
   * @default 'all'
   */
  get view(): View {
    const plot = this.#session.plot;
    if (plot?.set) return plot.told(plot.state.view);
    const { wish } = this;
    return wish && wish !== 'auto' ? wish : { start: NaN, end: NaN };
  }
  set view(value: { start: number | string; end: number | string } | string | null) {
    const wish = readView(value);
    if (wish === undefined) {
      this.warn(ignored('field-value', 'view', value));
      return;
    }
    this.wish = wish;
    const plot = this.#session.plot;
    if (!plot?.set) return;
    void this.#session.show(wish);
  }

  /** `idle`, `loading`, `ready`, `empty` or `error`; reflected. */
  get state(): TimelineState {
    return this.#session.state;
  }

  /** Whether an older view is kept because a reload failed; reflected. */
  get stale(): boolean {
    return this.hasAttribute('stale');
  }

  /** Every problem found in the data, with its JSON pointer; at most 1,000. */
  get issues(): readonly Issue[] {
    return this.#session.issues;
  }

  /** How many events were accepted. */
  get events(): number {
    return this.#session.set?.size ?? 0;
  }

  // — methods: each resolves once its effect is on screen —

  /** Shows a window; times are ms on the axis clock or EDTF dates, the end includes its unit. */
  async zoomTo(start: number | string, end: number | string, options?: { animate?: boolean }): Promise<void> {
    const view = readView({ start, end }) as View | undefined; // two times are no word
    const plot = await this.#plot();
    if (view) await plot?.show(plot.placed(view), options?.animate);
  }

  /** Shows everything. */
  async zoomToFit(): Promise<void> {
    await (await this.#plot())?.show(null);
  }

  /** Shows one event with its surroundings. */
  async zoomToEvent(id: string): Promise<void> {
    const plot = await this.#plot();
    const event = numberOf(this.#session.set, id);
    if (event >= 0) await plot?.show(plot.around(event));
  }

  /** Zooms by a factor (2: twice as near) about a time, by default the middle. */
  async zoomBy(factor: number, atTime?: number | string): Promise<void> {
    const plot = await this.#plot();
    if (!plot) return;
    const { view } = plot.state;
    const at = atTime === undefined ? middleOf(view) : plot.projection.toPlace(readTime(atTime));
    const zoomed = zoomAbout(view, at, numberIn(factor));
    if (zoomed !== view) await plot.show(zoomed);
  }

  /** Pans by a part of the window: 1 is a whole window later, −1 earlier. */
  async panBy(fractionOfView: number): Promise<void> {
    const plot = await this.#plot();
    if (!plot) return;
    const { view } = plot.state;
    const panned = panBy(view, (view.end - view.start) * numberIn(fractionOfView));
    if (panned !== view) await plot.show(panned);
  }

  /** Opens the details of an event; null closes them. */
  async select(id: string | null): Promise<void> {
    this.selected = id;
    const plot = await this.#plot();
    if (this.#session.select(id)) await this.updateComplete;
    await plot?.onScreen();
  }

  /**
   * Opens the next step of the story and shows it with its neighbours; without an open event the first.
   *
   * The steps are the events of importance 0.75 or more, which milestones have by default; all events that show, where fewer than
   * two have it.
   */
  async next(): Promise<void> {
    await this.#plot();
    await this.#session.step(1);
  }

  /** Opens the previous step of the story; without an open event the last. */
  async previous(): Promise<void> {
    await this.#plot();
    await this.#session.step(-1);
  }

  /** Reads the data again. */
  async reload(): Promise<void> {
    await (this.#unwait ? this.#plot() : this.#session.load());
  }

  /** Focuses the mark that Tab would reach; the table where that is shown; in an empty window the picture, beside the way out. */
  override focus(): void {
    (this.renderRoot.querySelector<HTMLElement>('.table-view') ?? this.#session.navigation)?.focus();
  }

  // — what the session asks —

  /** @internal */
  origin: Origin = { data: undefined, src: null };

  /** The view that was asked for; null: everything. @internal */
  wish: Wish = null;

  // — life cycle —

  override connectedCallback(): void {
    super.connectedCallback();
    // Children that come while the page is still being parsed, or are changed later, are data too.
    this.#markup = new MutationObserver((records) => {
      if (changesData(this, records)) this.#readAgain();
    });
    const attributeFilter = ['datetime', 'href', 'id'];
    this.#markup.observe(this, { childList: true, subtree: true, characterData: true, attributeFilter });
    if (this.hasUpdated) void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#markup?.disconnect();
    this.#unwait?.();
    if (this.#session.detach()) this.#due = true;
  }

  /** Of a root that a server has given this makes an empty one: the picture is drawn here, in whatever form its templates have. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return emptyRoot(this, styles);
  }

  /** Into another document. */
  adoptedCallback(): void {
    const root = this.renderRoot as ShadowRoot | undefined; // before it was in any there is none
    if (!root) return;
    root.adoptedStyleSheets = [];
    adoptStyles(this, [...styles, ...this.#session.parts.flatMap(({ styles = [] }) => styles)]);
  }

  /** Of `src` and `data` the last one set wins, also when both are set before the next update. */
  override requestUpdate(...[name, ...rest]: Parameters<LitElement['requestUpdate']>): void {
    if (name === 'src') this.origin = { data: undefined, src: this.src };
    if (name === 'data' && this.data !== undefined) this.origin = { data: this.data, src: null };
    super.requestUpdate(name, ...rest);
  }

  #readAgain(): void {
    if (this.origin.src === null && (this.origin.data ?? undefined) === undefined) void this.#read();
  }

  override willUpdate(changed: PropertyValues): void {
    if (isServer) return;
    if (changed.has('selected')) this.#session.select(this.selected);
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.#session.broke(error);
    }
  }

  override render(): TemplateResult {
    return isServer ? served() : frame(this.#session);
  }

  /** Settings may need a part that is still on its way. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.coming;
    await this.#session.arranging;
    return super.getUpdateComplete();
  }

  override updated(changed: PropertyValues): void {
    const first = !this.#begun;
    this.#begun = true;
    rove(this.#session.find('.tools')!);
    // After this update, since what these do asks for the next one.
    queueMicrotask(() => (first ? this.#begin() : this.#follow(changed)));
  }

  /** The first update loads, with all properties as they are. */
  #begin(): void {
    const { data, src } = this.origin;
    // Children may still be on their way while the page is being parsed.
    this.#due = document.readyState !== 'loading' || src !== null || data !== undefined;
    if (!this.#due) document.addEventListener('DOMContentLoaded', () => this.#readAgain(), { once: true });
    if (this.isConnected) void this.#start();
  }

  /** In the document: begins or, a lazy one, waits until a reader is near. @returns the load that begins with it */
  #start(): Promise<void> | undefined {
    this.#unwait?.();
    this.#isNear ||= this.loading !== 'lazy';
    this.#unwait = this.#isNear ? undefined : whenNear(this, () => void this.#plot());
    if (this.#isNear) this.#session.attach();
    return this.#due ? this.#read() : undefined;
  }

  /** The picture, for who asks something of it: a lazy one waits no longer, and its events are there. */
  async #plot(): Promise<Session['plot']> {
    this.#isNear = true;
    if (this.#unwait) await this.#start();
    return this.#session.plot;
  }

  #follow(changed: PropertyValues): void {
    const session = this.#session;
    if (changed.has('loading') && this.#unwait) void this.#start();
    if (changed.has('src') || changed.has('data')) void this.#read();
    else {
      if (changed.has('timeZone')) session.rezone();
      else if (changed.has('lang')) session.respeak();
      if (REARRANGING.some((name) => changed.has(name))) void session.rearranged();
    }
    if (['dir', 'layout', 'lang'].some((name) => changed.has(name))) session.plot?.resized();
  }

  #read(): Promise<void> | undefined {
    this.#due = !this.isConnected || !this.#isNear;
    return this.#due ? undefined : this.#session.load();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    [TAG]: EventTimeline;
  }
}
