import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { TimelineColumns } from '../model/columnar.js';
import type { TimelineEvent, TimelineFile } from '../model/file.js';
import type { Issue } from '../model/issue.js';
import { styles } from '../render/styles/index.js';
import { ENGLISH } from '../render/words.js';
import { panBy, zoomAbout, type View } from '../time/view.js';
import { TimelineWarningEvent } from './events.js';
import { middleOf, numberOf } from './extent.js';
import { changesData } from './light-dom.js';
import { localeOf } from './locale.js';
import { ignored } from './problems.js';
import { adoptStyles } from './style-sheets.js';
import { settingIssues } from './settings.js';
import { Session, type TimelineState } from './session.js';
import type { Origin } from './source.js';
import { frame } from './template.js';
import { readTime, readView } from './when.js';

const TAG = 'event-timeline';

/** Setting the same value again is a new load. */
const ALWAYS = () => true;

/**
 * An interactive timeline that shows who says what happened when, from a typed JSON event file.
 *
 * @tag event-timeline
 * @summary A zoomable timeline of events, their sources and where the sources differ.
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
 * @csspart track - The plot area, role listbox: its left edge is the start of the view, its right edge the end.
 * @csspart mark - One event or a cluster; tokens say what it is (`point range period cluster labelled selected disputed differs approximate uncertain planned cancelled retracted open-start open-end`).
 * @csspart copy - The same event once more, in the row of a further source, actor or place; token `silent` where that source does not mention it.
 * @csspart label - The visible text of a mark.
 * @csspart density - Where the events of clusters start: an SVG area on the floor of their lane (`fill-opacity` says how pale).
 * @csspart lane - A row.
 * @csspart lane-label - The name of a row.
 * @csspart axis - Both rows of the axis.
 * @csspart tick - A fine label of the axis.
 * @csspart tick-context - A label of the unit around it.
 * @csspart toolbar - The toolbar.
 * @csspart button - A button; tokens `earlier later zoom-in zoom-out fit previous-dispute next-dispute table close retry`.
 * @csspart details - The opened event.
 * @csspart claims - A table of versions.
 * @csspart claim - One version of the date of the event that is open or pointed at: a whisker over the track.
 * @csspart group-by - The choice of rows.
 * @csspart as-of - The second clock: a small axis of publication days with a handle.
 * @csspart source - One source line.
 * @csspart table - All events as a table.
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
 * @cssprop [--timeline-focus] - Focus ring; default the accent.
 * @cssprop [--timeline-mark] - All marks; default the colour of their lane.
 * @cssprop [--timeline-range] - Bars; default the colour of their lane.
 * @cssprop [--timeline-disputed] - What sources differ about, and nothing else.
 * @cssprop [--timeline-uncertain] - The question mark of an uncertain date.
 * @cssprop [--timeline-planned] - The outline of what is only planned.
 * @cssprop [--timeline-fold] - Folded stretches of time.
 * @cssprop [--timeline-grid] - Grid lines.
 * @cssprop [--timeline-lane-1] - Colour of the first lane; likewise `--timeline-lane-2` to `--timeline-lane-8`.
 * @cssprop [--timeline-radius=6px] - Corners of buttons and panels.
 * @cssprop [--timeline-gap=8px] - Space between things.
 * @cssprop [--timeline-row-height=38px] - One row of labels and marks.
 * @cssprop [--timeline-label-width=220px] - Widest label.
 * @cssprop [--timeline-mark-size=10px] - Least width and the height of a mark.
 * @cssprop [--timeline-height=none] - Greatest height of the plot; more scrolls.
 * @cssprop [--timeline-density=1] - 1 comfortable, 0.75 compact.
 */
export class EventTimeline extends LitElement {
  static override styles = styles;

  /** What reflects does not while it has its default: a tag doesn't sprout attributes. */
  static override properties = {
    src: { reflect: true, useDefault: true, hasChanged: ALWAYS },
    data: { attribute: false, hasChanged: ALWAYS },
    selected: { reflect: true, useDefault: true },
    filter: { reflect: true, useDefault: true },
    groupBy: { reflect: true, useDefault: true, attribute: 'group-by' },
    asOf: { reflect: true, useDefault: true, attribute: 'as-of' },
    label: { reflect: true, useDefault: true },
    headingLevel: { reflect: true, useDefault: true, type: Number, attribute: 'heading-level' },
    layout: { reflect: true, useDefault: true },
    timeZone: { reflect: true, useDefault: true, attribute: 'time-zone' },
    theme: { reflect: true, useDefault: true },
    gestures: { reflect: true, useDefault: true },
    shortcuts: { reflect: true, useDefault: true },
    maxEvents: { reflect: true, useDefault: true, type: Number, attribute: 'max-events' },
    maxBytes: { reflect: true, useDefault: true, type: Number, attribute: 'max-bytes' },
    timeout: { reflect: true, useDefault: true, type: Number },
    view: {},
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang', 'dir'];
  }

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

  /** URL of the event file. */
  declare src: string | null;
  /** Events given by script: a file object, a list, or columns. The last one set, `src` or `data`, wins. */
  declare data: TimelineFile | readonly Partial<TimelineEvent>[] | TimelineColumns | null | undefined;
  /** Id of the event whose details are open. */
  declare selected: string | null;
  /** Shows matching events only: title, text, actors, tags, places, sources. */
  declare filter: string | null;
  /**
   * What the rows are: those of the file, or one for each source, actor or place, or one for all. An event stands in the row of
   * its earliest source, its first actor or its place, and once more in each further one; those without one in a last row.
   */
  declare groupBy: 'lane' | 'source' | 'actor' | 'place' | 'none';
  /** An EDTF date such as "2024-08-31": hides what was published after that day, and tells the rest as it was known on it. */
  declare asOf: string | null;
  /** Heading of the landmark; default the file's title. */
  declare label: string | null;
  /** Level of the heading, 1 to 6. */
  declare headingLevel: number;
  /** `table` shows all events as a table in place of the picture. */
  declare layout: 'auto' | 'horizontal' | 'table';
  /** IANA zone of the axis, or `viewer`; default the file's zone, else UTC. */
  declare timeZone: string | null;
  /** `light` or `dark`; unset follows the color-scheme of the page. */
  declare theme: 'light' | 'dark' | null;
  /** `cooperative` leaves a plain wheel to the page, `greedy` zooms with it, `none` turns gestures off. */
  declare gestures: 'cooperative' | 'greedy' | 'none';
  /** `off` turns the character keys (+ − 0) off. */
  declare shortcuts: 'on' | 'off';
  /** More events than this are a clear error. */
  declare maxEvents: number;
  /** A larger file is a clear error. Bytes. */
  declare maxBytes: number;
  /** A load that takes longer is a clear error. Seconds. */
  declare timeout: number;

  readonly #session = new Session(this);
  #markup: MutationObserver | undefined;
  /** the data was changed while the element was out of the document */
  #due = false;
  #begun = false;

  constructor() {
    super();
    this.src = null;
    this.selected = null;
    this.filter = null;
    this.groupBy = 'lane';
    this.asOf = null;
    this.label = null;
    this.headingLevel = 2;
    this.layout = 'auto';
    this.timeZone = null;
    this.theme = null;
    this.gestures = 'cooperative';
    this.shortcuts = 'on';
    this.maxEvents = 2_000_000;
    this.maxBytes = 512_000_000;
    this.timeout = 30;
  }

  /**
   * The visible window. Takes `all`, `auto`, an interval such as "2000/2024-09-03" or `{start, end}`; always gives
   * `{start, end}` in ms on the axis clock. Not reflected: a pan writes no attribute.
   */
  get view(): View {
    const plot = this.#session.plot;
    if (plot?.set) return plot.state.view;
    return this.wish ?? { start: NaN, end: NaN };
  }
  set view(value: View | { start: number | string; end: number | string } | string | null) {
    const wish = readView(value);
    if (wish === undefined) {
      this.#warn(ignored('field-value', 'view', value));
      return;
    }
    this.wish = wish;
    const plot = this.#session.plot;
    if (!plot?.set) return;
    void plot.show(wish);
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

  /** Events accepted. */
  get events(): number {
    return this.#session.set?.size ?? 0;
  }

  // — methods: each resolves once its effect is on screen —

  /** Shows a window; times are ms on the axis clock or EDTF dates, the end includes its unit. */
  async zoomTo(start: number | string, end: number | string, options: { animate?: boolean } = {}): Promise<void> {
    const view = readView({ start, end });
    if (view) await this.#session.plot?.show(view, options.animate);
  }

  /** Shows everything. */
  async zoomToFit(): Promise<void> {
    await this.#session.plot?.show(null);
  }

  /** Shows one event with its surroundings. */
  async zoomToEvent(id: string): Promise<void> {
    const { plot, set } = this.#session;
    const event = numberOf(set, id);
    if (event >= 0) await plot?.show(plot.around(event));
  }

  /** Zooms by a factor (2: twice as near) about a time, by default the middle. */
  async zoomBy(factor: number, atTime?: number | string): Promise<void> {
    const { view } = this;
    const zoomed = zoomAbout(view, atTime === undefined ? middleOf(view) : readTime(atTime), factor);
    if (zoomed !== view) await this.#session.plot?.show(zoomed);
  }

  /** Pans by a part of the window: 1 is a whole window later, −1 earlier. */
  async panBy(fractionOfView: number): Promise<void> {
    const { view } = this;
    const panned = panBy(view, (view.end - view.start) * fractionOfView);
    if (panned !== view) await this.#session.plot?.show(panned);
  }

  /** Opens the details of an event; null closes them. */
  async select(id: string | null): Promise<void> {
    this.selected = id;
    const { plot } = this.#session;
    if (!plot) return;
    this.#session.select(id);
    await this.updateComplete;
    await plot.onScreen();
  }

  /** Opens the next event in time; without an open one the first. */
  next(): Promise<void> {
    return this.select(this.#session.beside(this.selected, 1));
  }

  /** Opens the previous event in time; without an open one the last. */
  previous(): Promise<void> {
    return this.select(this.#session.beside(this.selected, -1));
  }

  /** Reads the data again. */
  async reload(): Promise<void> {
    await this.#session.load();
  }

  /** Focuses the mark that Tab would reach. */
  override focus(): void {
    if (this.layout === 'table') this.renderRoot.querySelector<HTMLElement>('.table-view')?.focus();
    else this.#session.navigation?.focus();
  }

  // — what the session asks —

  /** @internal */
  readonly words = ENGLISH;

  /** @internal */
  origin: Origin = { data: undefined, src: null };

  /** The view that was asked for; null: everything. @internal */
  wish: View | null = null;

  /** Language of words and dates: the nearest `lang`, else English. @internal */
  get locale(): string {
    return localeOf(this);
  }

  // — life cycle —

  override connectedCallback(): void {
    super.connectedCallback();
    // Children that come while the page is still being parsed, or are changed later, are data too.
    this.#markup = new MutationObserver((records) => {
      if (changesData(this, records)) this.#readAgain();
    });
    const attributeFilter = ['datetime', 'href', 'id'];
    this.#markup.observe(this, { childList: true, subtree: true, characterData: true, attributeFilter });
    if (!this.hasUpdated) return;
    this.#session.attach();
    if (this.#due) this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#markup?.disconnect();
    if (this.#session.detach()) this.#due = true;
  }

  /** Style sheets belong to a document: in another one the element makes its own again. */
  adoptedCallback(): void {
    (this.renderRoot as ShadowRoot).adoptedStyleSheets = [];
    adoptStyles(this, [...styles, ...(this.#session.sources?.sourceStyles ?? [])]);
  }

  /** Of `src` and `data` the last one set wins, also when both are set before the next update. */
  override requestUpdate(...[name, ...rest]: Parameters<LitElement['requestUpdate']>): void {
    if (name === 'src') this.origin = { data: undefined, src: this.src };
    if (name === 'data' && this.data !== undefined) this.origin = { data: this.data, src: null };
    super.requestUpdate(name, ...rest);
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    if ((name === 'lang' || name === 'dir') && before !== value) this.requestUpdate(name);
  }

  #readAgain(): void {
    if (this.origin.src === null && (this.origin.data ?? undefined) === undefined) void this.#session.load();
  }

  #warn(issue: Promise<Issue>): void {
    void issue.then((issue) => this.dispatchEvent(new TimelineWarningEvent([issue], 1)));
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('selected')) this.#session.select(this.selected);
    for (const issue of settingIssues(this, changed)) this.#warn(issue);
  }

  override render(): TemplateResult {
    return frame(this.#session);
  }

  override updated(changed: PropertyValues): void {
    const first = !this.#begun;
    this.#begun = true;
    // After this update, since what these do asks for the next one.
    queueMicrotask(() => (first ? this.#begin() : this.#follow(changed)));
  }

  /** The first update loads, with all properties as they are. */
  #begin(): void {
    this.#due = !this.isConnected;
    if (this.#due) return;
    this.#session.attach();
    const { data, src } = this.origin;
    // Children may still be on their way while the page is being parsed.
    if (document.readyState !== 'loading' || src !== null || data !== undefined) this.#read();
    else document.addEventListener('DOMContentLoaded', () => this.#readAgain(), { once: true });
  }

  #follow(changed: PropertyValues): void {
    const session = this.#session;
    if (changed.has('src') || changed.has('data')) this.#read();
    else if (changed.has('timeZone')) session.rezone();
    else if (changed.has('lang')) session.respeak();
    else if (changed.has('filter')) session.filtered();
    else if (changed.has('groupBy') || changed.has('asOf')) void session.rearranged();
    if (['dir', 'layout', 'lang'].some((name) => changed.has(name))) session.plot?.resized();
  }

  #read(): void {
    this.#due = !this.isConnected;
    if (!this.#due) void this.#session.load();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    [TAG]: EventTimeline;
  }
}
