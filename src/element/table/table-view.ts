import type { TemplateResult } from 'lit';
import { wordsOf } from '../../model/matches.js';
import { pressed, TIME_ORDER, type SortKey } from '../../model/sorting.js';
import type { PagerPlace } from '../../render/table-pages.js';
import { captionOf, table } from '../../render/table.js';
import { tableWords } from '../../render/table-words.js';
import { isIn, numberOf } from '../extent.js';
import { orderOf } from '../order.js';
import type { PartSession } from '../session-host.js';
import { copyCells } from './copying.js';
import { SortedRows } from './sorted-rows.js';

/** The table of one timeline: how it is sorted, which page is open, and where the focus is when it comes, goes or changes. */
export class TableView {
  #sorting = TIME_ORDER;
  /** from 0 */
  #page = 0;
  #pageSize = 100;
  /** where it stands */
  #on: 'main' | 'apart' | false = false;
  #overflows = false;
  #rows: Uint32Array = new Uint32Array();
  /** what it showed before */
  #selected: string | null = null;
  #filter: string | null = null;
  #file: unknown;
  /** the event whose row, or mark, has the focus while it is drawn anew; −1: none */
  #held = -1;
  #heldElement: Element | null = null;
  /** what had the focus was the table’s to look after */
  #isHere = false;
  readonly #sorted: SortedRows;
  readonly #resize = new ResizeObserver(() => this.#measure());

  constructor(readonly session: PartSession) {
    this.#sorted = new SortedRows(() => {
      this.#tellOrder();
      session.host.requestUpdate();
    });
  }

  /** it has a place of its own on the page, beside the picture */
  get #isApart(): boolean {
    return this.session.apart.has('table');
  }

  get #view(): HTMLElement | undefined {
    return this.session.find('.table-view');
  }

  /** what has the focus in the timeline */
  get #active(): Element | null {
    const { host, apart } = this.session;
    return [host.renderRoot as ShadowRoot, ...apart.values()].reduce<Element | null>(
      (found, { activeElement }) => found ?? activeElement,
      null,
    );
  }

  #row(event: number): HTMLElement | null {
    return this.#view?.querySelector(`[data-row="${event}"]`) ?? null;
  }

  /** The frame around the table is about to be rendered. @param on with it */
  watch(on: boolean): void {
    const active = this.#active;
    const row = active?.closest<HTMLElement>('[data-row]');
    const marked = active?.closest<HTMLElement>('[data-event-id]')?.dataset.eventId ?? null;
    this.#heldElement = active;
    this.#isHere = !this.#isApart || !!active?.closest('.table-view');
    this.#held = row ? Number(row.dataset.row) : numberOf(this.session.set, marked);
    const place = on && (this.#isApart ? 'apart' : 'main');
    const turned = place !== this.#on;
    const went = turned && this.#on === 'main' && !on;
    this.#on = place;
    if (turned) this.#resize.disconnect();
    if (turned && !on) this.#sorted.stop();
    if (turned) queueMicrotask(() => (on ? this.#came() : went && this.#went()));
    else if (on) queueMicrotask(() => this.#stay());
  }

  render(selected: string | null): TemplateResult {
    const { session } = this;
    const { host, set, voice, showing } = session;
    const order = orderOf(session);
    const { known } = showing.events ?? {};
    const isOther = this.#file !== showing.events?.set.file || this.#filter !== host.filter;
    this.#rows = this.#sorted.of(
      order,
      { set: set!, known: known?.order, sorting: this.#sorting, locale: voice.locale },
      voice.title,
    );
    if (isOther) {
      if (this.#file === showing.events?.set.file) this.#tellOrder();
      this.#page = 0;
    }
    this.#file = showing.events?.set.file;
    this.#filter = host.filter;
    const at = numberOf(set, selected);
    // A newly opened event's page is opened; so is that of the mark that had the focus when the table came.
    if (selected !== this.#selected || isOther) this.#show(at);
    const pages = this.#pages;
    this.#page = Math.min(this.#page, pages - 1);
    return table({
      ...voice,
      headingLevel: host.headingLevel,
      set: set!,
      rows: this.#rows,
      all: known ? order.length : set!.size,
      found: wordsOf(host.filter),
      sorting: this.#sorting,
      busy: this.#sorted.busy,
      overflows: this.#overflows,
      selected: at,
      groupBy: host.groupBy,
      page: this.#page,
      pages,
      pageSize: this.#pageSize,
      open: (event) => void this.#open(event),
      sort: (key) => this.#sort(key),
      turn: (page, place) => this.#turn(page, place),
      resize: (size) => this.#resizePages(size),
      onKey: (event) => this.#onKey(event),
      onCopy: copyCells,
    });
  }

  /** Puts the focus on the row of an event, where it is on the open page; else on the table. */
  focusEvent(event: number): void {
    const link = this.#row(event)?.querySelector<HTMLElement>('.link');
    (link ?? this.#view)?.focus();
    link?.scrollIntoView({ block: 'nearest' }); // which WebKit leaves undone where the page became shorter
  }

  get #pages(): number {
    return Math.max(1, Math.ceil(this.#rows.length / this.#pageSize));
  }

  /** The page that an event stands on. */
  #show(event: number): void {
    const at = event < 0 ? -1 : this.#rows.indexOf(event);
    if (at >= 0) this.#page = Math.floor(at / this.#pageSize);
  }

  #draw(): void {
    this.session.host.requestUpdate();
  }

  #say(text: () => string): void {
    this.session.plot?.say(text);
  }

  #tellOrder(): void {
    const { set, showing } = this.session;
    if (set && !this.#sorted.busy)
      this.#say(() =>
        captionOf(
          tableWords(this.session.host.words),
          this.#rows.length,
          showing.events?.known ? this.#rows.length : set.size,
          this.#sorting,
        ),
      );
  }

  #sort(key: SortKey): void {
    this.#sorting = pressed(this.#sorting, key);
    this.#page = 0;
    this.#draw();
    queueMicrotask(() => this.#tellOrder());
  }

  #turn(page: number, place: PagerPlace): void {
    this.#page = page;
    this.#draw();
    this.#say(() => tableWords(this.session.host.words).page(this.#page + 1, this.#pages));
    if (place === 'above') return;
    // From below the rows to above those of the new page, with the focus on the same button.
    const name = (this.#active as HTMLElement | null)?.dataset.turn;
    void this.session.host.updateComplete.then(() => {
      const head = this.#view?.querySelector<HTMLElement>('.table-head');
      head?.querySelector<HTMLElement>(name ? `[data-turn=${name}]` : 'input')?.focus({ preventScroll: true });
      head?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** Other pages; the first event on the open one stays on it. */
  #resizePages(size: number): void {
    const first = this.#rows[this.#page * this.#pageSize];
    this.#pageSize = size;
    this.#show(first);
    this.#draw();
    this.#say(() => tableWords(this.session.host.words).page(this.#page + 1, this.#pages));
  }

  /** Details that stand below the table come into view, with the focus; closing them leads back to the row. */
  async #open(event: number): Promise<void> {
    const { session } = this;
    const { host, set } = session;
    session.open(set!.id(event));
    await host.updateComplete;
    const details = session.find('.details');
    if (!details || host.selected !== set!.id(event)) return;
    const { top, bottom } = details.getBoundingClientRect();
    const isBelow = top >= (this.#view?.getBoundingClientRect().bottom ?? 0);
    if (!isBelow || (top >= 0 && Math.min(bottom, top + 200) <= innerHeight)) return;
    details.focus({ preventScroll: true });
    details.scrollIntoView({ block: 'start' });
  }

  /** Escape closes the details, and nothing else. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.session.select(null, true)) return;
    event.preventDefault();
    this.#draw();
  }

  // — after the frame is in the document —

  #came(): void {
    const { session } = this;
    const view = this.#view;
    if (!view) return;
    this.#resize.observe(view);
    this.#resize.observe(view.querySelector('table')!);
    const held = this.#heldElement;
    const focused = this.#held;
    const wasInPicture = !this.#isApart && !!held?.closest('.main');
    if (wasInPicture && !this.#row(focused)) {
      this.#show(focused);
      this.#draw();
    }
    void session.host.updateComplete.then(() => {
      if (wasInPicture) this.focusEvent(focused);
      this.#reveal(numberOf(session.set, session.host.selected));
    });
    this.#selected = session.host.selected;
  }

  /** The picture is there again: with the focus where it was in the table, and the opened event in view. */
  #went(): void {
    const { plot, set, host, navigation } = this.session;
    const hadFocus = !!this.#heldElement && !this.#heldElement.isConnected;
    const selected = numberOf(set, host.selected);
    const event = selected >= 0 || !hadFocus ? selected : this.#held;
    this.#selected = null;
    if (!plot || !set) return;
    plot.resized();
    plot.draw();
    if (event >= 0 && !isIn(plot.state.view, set.start[event])) plot.glide(plot.around(event), 'button');
    if (!hadFocus) return;
    if (event >= 0) navigation?.focusEvent(event);
    else host.focus();
  }

  /** Rows were drawn anew: the focus stays with its event, and a newly opened one is in sight. */
  #stay(): void {
    const { session } = this;
    const { selected } = session.host;
    const active = this.#active;
    if (this.#heldElement?.closest('tbody') && active === this.#heldElement) {
      const now = Number(active.closest<HTMLElement>('[data-row]')?.dataset.row);
      if (now !== this.#held) this.focusEvent(this.#held);
    } else if (this.#isHere && this.#heldElement && !this.#heldElement.isConnected && !active)
      this.focusEvent(this.#held);
    if (selected === this.#selected) return;
    this.#selected = selected;
    this.#reveal(numberOf(session.set, selected));
  }

  /** Scrolls the row of an event into sight: the page only for a person, who is here. */
  #reveal(event: number): void {
    const row = this.#row(event);
    const view = this.#view;
    if (!row || !view) return;
    if (this.#isApart ? view.matches(':focus-within') : this.#active) return row.scrollIntoView({ block: 'nearest' });
    const [inner, outer] = [row.getBoundingClientRect(), view.getBoundingClientRect()];
    if (inner.bottom > outer.bottom) view.scrollTop += inner.bottom - outer.bottom;
    else if (inner.top < outer.top) view.scrollTop -= outer.top - inner.top;
  }

  #measure(): void {
    const view = this.#view;
    const overflows = !!view && (view.scrollWidth > view.clientWidth || view.scrollHeight > view.clientHeight);
    if (overflows === this.#overflows) return;
    this.#overflows = overflows;
    this.#draw();
  }
}
