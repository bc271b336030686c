import { FIELDS, formatFilter, parseFilter, type Field } from '../../model/filter.js';
import type { Facet } from '../../model/facets.js';
import { fold } from '../../model/fold.js';
import { once } from '../../model/once.js';
import type { Sieve } from '../../model/search.js';
import { plainText } from '../../model/text.js';
import type { Overlay } from '../../render/context.js';
import { filters, type Group, type Option } from '../../render/filters.js';
import { findWords } from '../../render/find-words.js';
import { placeUnder } from '../../render/under.js';
import type { Arranged } from '../arrange.js';
import { attachPopover } from '../popover.js';
import type { PartSession } from '../session-host.js';
import { fieldOf, refilter } from './field.js';
import { foundIn, inSlices, searchOf } from './finding.js';

/** So many values of a field are listed at first. */
const FEW = 8;
/** Among more than so many, values are sought. */
const MANY = 30;
/** More are never listed. */
const MOST = 200;

type Counts = Readonly<Record<Field, Uint32Array>>;

/** The panel of one timeline: what events can be chosen by, with how many would show. */
export class Filters {
  isOpen = false;
  /** fields of which all values are listed */
  readonly #open = new Set<Field>();
  /** what is sought among the values of a field */
  readonly #sought = new Map<Field, string>();
  #counts: Counts | undefined;
  /** what was counted, or is being counted */
  #counted: { readonly sieve: Sieve | undefined; readonly events: Arranged | undefined } | undefined;

  constructor(readonly session: PartSession) {}

  get #words() {
    return findWords(this.session.host.words);
  }

  get #button(): HTMLElement | undefined {
    return this.session.find('[part~=filters]');
  }
  get #panel(): HTMLElement | undefined {
    return this.session.find('#filters');
  }

  /** How many values are chosen. */
  get size(): number {
    const filter = parseFilter(this.session.host.filter ?? '');
    return FIELDS.reduce((sum, field) => sum + filter[field].length, 0);
  }

  toggleOpen(): void {
    this.isOpen = !this.isOpen;
    this.session.host.requestUpdate();
    // Where it stands depends on its width.
    void this.session.host.updateComplete.then(() => this.place());
    this.session.plot?.schedule();
  }

  #close(): void {
    this.toggleOpen();
    this.#button?.focus();
  }

  /** Below its button, as far as there is room. */
  place(): void {
    const [button, panel] = [this.#button, this.#panel];
    if (button && panel) placeUnder(button, panel);
  }

  /** Closes when the focus or a press goes elsewhere, so that it hides nothing that is used. Escape closes it too. */
  attach(signal: AbortSignal): Overlay {
    const isInside = (event: Event) => {
      const path = event.composedPath();
      return [this.#panel, this.#button, this.session.find('.search')].some((one) => one && path.includes(one));
    };
    const opened = attachPopover(
      this.session,
      {
        parts: () => [this.#button, this.#panel],
        isMeant: (event) => {
          // In the field it first takes away what is written there.
          const { isFocused, input } = fieldOf(this.session);
          return isInside(event) && !(isFocused && input.value);
        },
        close: () => this.#close(),
        leave: (_target, event) => {
          if (this.isOpen && !isInside(event)) this.toggleOpen();
        },
      },
      signal,
    );
    return {
      draw: () => {
        if (!this.isOpen) return;
        opened();
        this.place();
      },
    };
  }

  // — choosing —

  /** The values that are chosen: those that the events have by key, others as they were named. */
  #chosen(): { field: Field; key: string; title: string }[] {
    const { session } = this;
    const filter = parseFilter(session.host.filter ?? '');
    const { facets } = searchOf(session.showing.all!);
    return FIELDS.flatMap((field) => {
      const facet = facets?.[field];
      const keys = filter[field].flatMap((name) => {
        const values = facet?.named(name) ?? [];
        return values.length ? values.map((value) => facet!.values[value].key) : [name];
      });
      return [...new Set(keys)].map((key) => ({ field, key, title: this.#title(facet, key) }));
    });
  }

  #title(facet: Facet | undefined, key: string): string {
    const [value] = facet?.named(key) ?? [];
    return value === undefined
      ? this.#words.quoted(key)
      : plainText(facet!.values[value].title, this.session.voice.locale);
  }

  /** Another choice, at once. */
  async #choose(change: (chosen: Record<Field, string[]>) => void): Promise<void> {
    await fieldOf(this.session).flush();
    const chosen = this.#chosenOf();
    change(chosen);
    const { words } = parseFilter(this.session.host.filter ?? '');
    await refilter(this.session, formatFilter({ words, ...chosen }));
  }

  #chosenOf(): Record<Field, string[]> {
    const all = this.#chosen();
    const of = (wanted: Field) => all.flatMap(({ field, key }) => (field === wanted ? [key] : []));
    return { lane: of('lane'), source: of('source'), actor: of('actor'), tag: of('tag') };
  }

  readonly #toggle = async (field: Field, key: string): Promise<void> => {
    const before = this.#panel?.contains(this.#focused);
    await this.#choose((chosen) => {
      const keys = chosen[field];
      chosen[field] = keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
    });
    if (before) this.#keepFocus();
  };

  readonly #clear = async (): Promise<void> => {
    await this.#choose((chosen) => FIELDS.forEach((field) => (chosen[field] = [])));
    this.#keepFocus();
  };

  get #focused(): Element | null {
    return ((this.#panel?.getRootNode() ?? document) as ShadowRoot).activeElement;
  }

  /** What had the focus is gone with what was chosen: then the next of its kind has it, else the panel. */
  #keepFocus(): void {
    const panel = this.#panel;
    if (!panel || panel.contains(this.#focused)) return;
    (panel.querySelector<HTMLElement>('.chip:last-of-type') ?? panel).focus();
  }

  // — what there is to choose —

  /** Counts anew when something else is shown. */
  #count(): void {
    const { session } = this;
    const { showing, host } = session;
    const { sieve, events, all } = showing;
    if (!all || (this.#counted?.sieve === sieve && this.#counted?.events === events)) return;
    const counted = (this.#counted = { sieve, events });
    const search = searchOf(all);
    const isWanted = () => this.#counted === counted && this.isOpen;
    const steps = function* () {
      const found = foundIn(session) ?? (yield* search.find(''));
      return yield* search.counts(found, events?.known);
    };
    void inSlices(steps(), isWanted).then((counts) => {
      if (counts) this.#counts = counts;
      else if (this.#counted === counted) this.#counted = undefined;
      host.requestUpdate();
    });
  }

  #group(field: Field, facet: Facet, counts: Uint32Array, chosen: ReadonlySet<string>): Group | undefined {
    const { locale } = this.session.voice;
    const options = facet.values.map((value, k) => ({
      key: value.key,
      title: plainText(value.title, locale),
      names: value.names,
      count: counts[k] ?? 0,
      total: facet.totals[k] ?? 0,
      isChosen: chosen.has(value.key),
    }));
    const used = options.filter(({ total, isChosen }) => total || isChosen);
    if (used.length < 2) return undefined;
    // Rows stand as they do in the picture; of the others those come first that most events have.
    if (field !== 'lane' || used.length > FEW) used.sort((a, b) => b.total - a.total);
    const isOpen = this.#open.has(field);
    const text = used.length > MANY ? (this.#sought.get(field) ?? '') : undefined;
    const sought = fold(text ?? '');
    const fitting = sought
      ? used.filter(({ names }) => names.some((name) => name.includes(sought)))
      : used.filter(({ isChosen }, k) => isOpen || k < FEW || isChosen);
    const listed: Option[] = fitting.slice(0, MOST);
    return {
      field,
      options: listed,
      size: used.length,
      isLong: used.length > FEW,
      isOpen,
      sought: text,
      rest: fitting.length - listed.length,
    };
  }

  /** The panel, where it is open. */
  view(): unknown {
    if (!this.isOpen) return undefined;
    const { session } = this;
    this.#count();
    const { facets } = searchOf(session.showing.all!);
    const counts = this.#counts;
    const chosen = this.#chosen();
    const again = () => session.host.requestUpdate();
    return filters({
      words: this.#words,
      chosen,
      groups:
        facets &&
        counts &&
        FIELDS.flatMap((field) => {
          const keys = new Set(chosen.flatMap((one) => (one.field === field ? [one.key] : [])));
          return this.#group(field, facets[field], counts[field], keys) ?? [];
        }),
      toggle: (field, key) => void this.#toggle(field, key),
      clear: () => void this.#clear(),
      expand: (field) => {
        if (!this.#open.delete(field)) this.#open.add(field);
        again();
      },
      seek: (field, text) => {
        this.#sought.set(field, text);
        again();
      },
      close: () => this.#close(),
    });
  }
}

const FILTERS = new WeakMap<PartSession, Filters>();
export const filtersOf = (session: PartSession): Filters => once(FILTERS, session, () => new Filters(session));
