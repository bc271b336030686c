import { sourcesOf } from './claims.js';
import type { EventSet } from './events.js';
import { everyText, facetSteps, type Facet } from './facets.js';
import type { Entity, Place, Source, TimelineEvent } from './file.js';
import { FIELDS, parseFilter, type Field, type Filter } from './filter.js';
import { fold, foldedWords } from './fold.js';

/** Events looked at between two pauses. */
const PAUSE = 512;
/** Of a larger set the folded texts are not kept: they would take as much memory as all the rest. */
const KEPT = 300_000;
/** Characters of a text that are shown; what is not shown is not found. */
const SHOWN = 20_000;
/** Between the title of an event and the rest of its text; neither has it. */
const END = '\0';

/** The bits of what an event does not have that is asked for; none: it shows. */
const TEXT = 1;
const bitOf = (field: Field) => 2 << FIELDS.indexOf(field);
/** nobody had told of it on the day as of which the events are told */
const UNTOLD = 128;

/** The events as they were known on a day. */
export interface Told {
  readonly set: EventSet;
  knows(event: number): boolean;
}

/** Which events a filter shows. */
export interface Sieve {
  /** by all that is known of it */
  shows(event: number): boolean;
  /** and by what was known of it then, too */
  showsAs(event: number, told: EventSet): boolean;
}

/** What a filter asks for, ready to be compared. */
interface Asked {
  /** folded; none is empty */
  readonly words: readonly string[];
  /** numbers of the values that are chosen, of fields that are named */
  readonly chosen: ReadonlyMap<Field, ReadonlySet<number>>;
}

/** What a filter found. */
export interface Found extends Sieve {
  readonly text: string;
  readonly filter: Filter;
  /** numbers of values by field */
  readonly chosen: Asked['chosen'];
  /** values that nothing is called, by field */
  readonly unknown: readonly (readonly [field: Field, name: string])[];
  /** bits of each event */
  readonly lacks: Uint8Array;
}

const placeTexts = (place: Place | undefined) => everyText(typeof place === 'object' ? place.name : place);

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const isLetter = (text: string, at: number) => at >= 0 && at < text.length && LETTER.test(text[at]);

/** How well a title has a word: as a word of its own 1, at the start of one 2, anywhere 3, not at all 4. */
function rankOf(title: string, word: string): number {
  let best = 4;
  for (let at = title.indexOf(word); at >= 0 && best > 1; at = title.indexOf(word, at + 1))
    best = Math.min(best, isLetter(title, at - 1) ? 3 : isLetter(title, at + word.length) ? 2 : 1);
  return best;
}

/** Searches the events of one set. What is looked up once is kept, so that each further letter is fast. */
export class Search {
  /** folded, by event */
  readonly #texts: string[] = [];
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #sources: ReadonlyMap<string, Source>;
  #facets: Readonly<Record<Field, Facet>> | undefined;
  /** what was found last */
  found: Found | undefined;

  constructor(readonly set: EventSet) {
    const { entities, sources } = set.file;
    this.#entities = new Map(entities.map((entity) => [entity.id, entity]));
    this.#sources = new Map(sources.map((source) => [source.id, source]));
  }

  /** Undefined until they are asked for. */
  get facets(): Readonly<Record<Field, Facet>> | undefined {
    return this.#facets;
  }

  /** Title, text, people, tags, places and sources of an event, in all languages and as anyone tells them. */
  #textIn(record: TimelineEvent): string {
    const { title, text, actors = [], tags = [], place, claims = [] } = record;
    const people = [...actors, ...claims.flatMap((claim) => claim.actors ?? [])].flatMap((actor) => {
      const entity = this.#entities.get(actor);
      return entity ? [...everyText(entity.name), ...(entity.aliases ?? [])] : [actor];
    });
    const rest = [
      ...everyText(text).map((one) => one.slice(0, SHOWN)),
      ...people,
      ...tags,
      ...placeTexts(place),
      ...claims.flatMap((claim) => [...everyText(claim.title), ...placeTexts(claim.place)]),
      ...sourcesOf(record).flatMap((ref) => everyText(this.#sources.get(ref)?.title ?? ref)),
    ];
    return everyText(title).map(fold).join('\n') + END + rest.map(fold).join('\n');
  }

  #text(event: number): string {
    const { set } = this;
    const kept = this.#texts[event];
    if (kept !== undefined) return kept;
    const text = set.file.events.length ? this.#textIn(set.record(event)) : fold(set.title(event)) + END;
    if (set.size <= KEPT) this.#texts[event] = text;
    return text;
  }

  /** Whatever is slow the first time. Pauses now and then. */
  *prepare(facets: boolean): Generator<void> {
    for (let event = 0; event < (this.set.size <= KEPT ? this.set.size : 0); event++) {
      if (event % PAUSE === PAUSE - 1) yield;
      this.#text(event);
    }
    if (facets) this.#facets ??= yield* facetSteps(this.set);
  }

  *#asked(filter: Filter): Generator<void, Asked & Pick<Found, 'unknown'>> {
    const chosen = new Map<Field, ReadonlySet<number>>();
    const unknown: [Field, string][] = [];
    for (const field of FIELDS) {
      if (!filter[field].length) continue;
      const { [field]: facet } = (this.#facets ??= yield* facetSteps(this.set));
      const numbers = filter[field].map((name) => facet.named(name));
      filter[field].forEach((name, k) => numbers[k].length || unknown.push([field, name]));
      chosen.set(field, new Set(numbers.flat()));
    }
    return { words: foldedWords(filter), chosen, unknown };
  }

  /** Finds what a filter shows, and keeps it. Pauses now and then. */
  *find(text: string): Generator<void, Found> {
    const { set } = this;
    if (this.found?.text === text) return this.found;
    const filter = parseFilter(text);
    const asked = yield* this.#asked(filter);
    const { words, chosen, unknown } = asked;
    const lacks = new Uint8Array(set.size);
    for (let event = 0; event < set.size; event++) {
      if (event % PAUSE === PAUSE - 1) yield;
      let bits = 0;
      if (words.length) {
        const all = this.#text(event);
        if (!words.every((word) => all.includes(word))) bits = TEXT;
      }
      for (const [field, numbers] of chosen) if (!this.#facets![field].hasAny(event, numbers)) bits |= bitOf(field);
      lacks[event] = bits;
    }
    const shows = (event: number) => !lacks[event];
    const found: Found = {
      text,
      filter,
      chosen,
      unknown,
      lacks,
      shows,
      showsAs: (event, told) => shows(event) && !this.#lackedAs(event, told, asked, 0),
    };
    if (text) this.found = found;
    return found;
  }

  /** The bits of an event by what was known of it. @param bits by all that is known of it */
  #lackedAs(event: number, told: EventSet, { words, chosen }: Asked, bits: number): number {
    const record = told.record(event);
    if (record === this.set.record(event)) return bits;
    const all = this.#textIn(record);
    let lacked = words.every((word) => all.includes(word)) ? 0 : TEXT;
    for (const [field, numbers] of chosen)
      if (![...this.#facets![field].numbersIn(record)].some((number) => numbers.has(number))) lacked |= bitOf(field);
    return lacked;
  }

  /**
   * How many events would show with each value of each field, beside what else is found. Pauses now and then.
   * @param told undefined: as they are known by now
   */
  *counts(found: Found, told?: Told): Generator<void, Readonly<Record<Field, Uint32Array>>> {
    const { set } = this;
    const facets = (this.#facets ??= yield* facetSteps(set));
    const asked = yield* this.#asked(found.filter);
    const counts = {} as Record<Field, Uint32Array>;
    for (const field of FIELDS) counts[field] = new Uint32Array(facets[field].values.length);
    for (let event = 0; event < set.size; event++) {
      if (event % PAUSE === PAUSE - 1) yield;
      let bits = found.lacks[event];
      let record: TimelineEvent | undefined;
      if (told) {
        bits = told.knows(event) ? this.#lackedAs(event, told.set, asked, bits) : UNTOLD;
        if (!(bits & UNTOLD) && told.set.record(event) !== set.record(event)) record = told.set.record(event);
      }
      for (const field of FIELDS) {
        if (bits & ~bitOf(field)) continue;
        const add = (value: number) => counts[field][value]++;
        if (record) facets[field].numbersIn(record).forEach(add);
        else facets[field].each(event, add);
      }
    }
    return counts;
  }

  /** The event that is meant most likely: by its title before its text, else the first. Pauses now and then. */
  *best(order: Uint32Array, filter: Filter): Generator<void, number | undefined> {
    const asked = foldedWords(filter);
    const whole = asked.join(' ');
    let best: number | undefined;
    let least = Infinity;
    for (let k = 0; k < order.length && least; k++) {
      if (k % PAUSE === PAUSE - 1) yield;
      const text = this.#text(order[k]);
      const title = text.slice(0, text.indexOf(END));
      const rank = title === whole ? 0 : asked.reduce((worst, word) => Math.max(worst, rankOf(title, word)), 0);
      if (rank < least) [best, least] = [order[k], rank];
    }
    return best;
  }
}
