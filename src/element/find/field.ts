import { FIELDS, formatFilter, formatWords, parseFilter, type Filter } from '../../model/filter.js';
import { once } from '../../model/once.js';
import { orderOf } from '../order.js';
import type { PartSession } from '../session-host.js';
import { foundIn, inSlices, matched, searchOf } from './finding.js';

/** Letters that follow each other faster are one search. ms */
const PAUSE = 120;

const hasFields = (filter: Filter) => FIELDS.some((field) => filter[field].length);

const frame = () => new Promise(requestAnimationFrame);

/** Says how many events there are, once it has been quiet for a while. */
export const sayMatched = (session: PartSession): void => session.plot?.say(() => matched(session) ?? '');

/** A change of the filter by a person, until it is on screen. */
export async function refilter(session: PartSession, filter: string): Promise<void> {
  const { host } = session;
  if ((host.filter ?? '') !== filter) host.filter = filter || null;
  await host.updateComplete;
  if ((host.filter ?? '') !== filter) return;
  const { plot, voice } = session;
  if (filter) sayMatched(session);
  else if (plot) plot.say(() => (plot.scene ? voice.viewWords(plot.scene) : ''));
}

/**
 * The search field: what is typed becomes the words of the filter, beside the fields that it has. It shows the words of the
 * filter, whoever sets it, but as they are typed while they are.
 */
export class SearchField {
  /** what stands in the field, and the filter that it was made */
  #typed = '';
  #wrote: string | undefined;
  /** the fields that stand beside it */
  #beside: Filter = parseFilter('');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isComposing = false;

  constructor(readonly session: PartSession) {}

  get input(): HTMLInputElement {
    return this.session.host.renderRoot.querySelector<HTMLInputElement>('[part=search]')!;
  }

  get #filter(): string {
    return this.session.host.filter ?? '';
  }

  get isFocused(): boolean {
    return (this.session.host.renderRoot as ShadowRoot).activeElement === this.input;
  }

  /** What the field shows. */
  get value(): string {
    if (this.#isComposing) return this.input.value;
    if (this.#timer !== undefined || this.#wrote === this.#filter) return this.#typed;
    const filter = parseFilter(this.#filter);
    return hasFields(filter) ? formatWords(filter.words) : this.#filter;
  }

  /** Something happened in it. */
  sought(event: Event): void {
    switch (event.type) {
      case 'input':
        this.#isComposing = (event as InputEvent).isComposing;
        this.#type();
        break;
      case 'compositionend':
        this.#isComposing = false;
        this.#type();
        break;
      case 'keydown':
        this.#key(event as KeyboardEvent);
        break;
      case 'focusout':
        this.#rest();
    }
  }

  #type(): void {
    if (this.#isComposing) return;
    const typed = this.input.value;
    if (typed === this.#typed && this.#wrote === this.#filter) return;
    if (this.#timer === undefined && this.#wrote !== this.#filter)
      this.#beside = { ...parseFilter(this.#filter), words: [] };
    this.#typed = typed;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
    this.session.host.requestUpdate();
  }

  /** Filters by what is typed, now. */
  async flush(): Promise<void> {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#wrote = [formatFilter(this.#beside), this.#typed.trim()].filter(Boolean).join(' ');
    await refilter(this.session, this.#wrote);
  }

  /** It is not typed any more: fields that were typed are no words. */
  #rest(): void {
    this.#isComposing = false;
    // What the focus goes to has it first: it may be a mark that this search takes away.
    setTimeout(() => {
      void this.flush();
      if (this.isFocused) return;
      this.#wrote = undefined;
      this.session.host.requestUpdate();
    });
  }

  #key(event: KeyboardEvent): void {
    // 229: the key that ended a composition in Safari.
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
      return;
    if (event.key === 'Enter' || event.key === 'ArrowDown') void this.#jump();
    else if (event.key === 'Escape' && this.input.value) this.clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Takes the words away; the fields stay. */
  clear(): void {
    this.input.value = '';
    this.#isComposing = false;
    this.#type();
    void this.flush();
  }

  /** To the event that is meant most likely. */
  async #jump(): Promise<void> {
    const { session } = this;
    const { host, showing } = session;
    await this.flush();
    await host.updateComplete;
    const isWanted = () => this.isFocused && host.isConnected;
    const set = showing.all;
    const found = foundIn(session);
    const order = orderOf(session);
    if (!set || !isWanted()) return;
    if (!order.length) return sayMatched(session);
    // Without a filter there is nothing that is meant: back to where the reader was.
    if (!found || host.layout === 'table') return host.focus();
    const best = await inSlices(searchOf(set).best(order, found.filter), isWanted);
    while (isWanted() && !session.plot?.ready) await frame();
    if (best !== undefined && isWanted()) session.navigation?.focusEvent(best);
  }
}

const FIELDS_OF = new WeakMap<PartSession, SearchField>();
export const fieldOf = (session: PartSession): SearchField => once(FIELDS_OF, session, () => new SearchField(session));
