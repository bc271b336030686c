import type { EventSet } from '../model/events.js';
import type { Sieve } from '../model/search.js';
import type { Words } from '../render/words.js';
import type { Arranged } from './arrange.js';
import type { Equipment } from './equipment.js';
import type { Taken } from './take.js';

/** The settings that say what is shown. */
interface Settings {
  readonly filter: string | null;
  readonly groupBy: string;
  readonly asOf: string | null;
  readonly scale: string;
  readonly words: Words;
}

/** What of the events that were read is shown, in which rows, and as it was known on which day. */
export class Showing {
  #taken: Partial<Taken> | undefined;
  /** which events the filter shows; undefined: all */
  sieve: Sieve | undefined;
  /** folded stretches that readers have opened: their first moments, axis ms. Replaced, never written to */
  opened: ReadonlySet<number> | undefined;
  /** there is more than one row or source to choose from, or a person or tag */
  isVaried = false;
  /** in the rows that are asked for, on the axis of the scale that is asked for */
  events: Arranged | undefined;

  /** @param equipment has what arranges them, once it is loaded; until then they stand in the rows of the file */
  constructor(
    readonly settings: Settings,
    readonly equipment: Equipment,
  ) {}

  /** which events the filter shows, whatever was known of them; undefined: all */
  get visible(): Sieve['shows'] | undefined {
    return this.sieve?.shows;
  }

  /** all events, in the rows of the file */
  get all(): EventSet | undefined {
    return this.#taken?.set;
  }

  /** the events as they are told of */
  get set(): EventSet | undefined {
    return this.events?.known?.set ?? this.events?.set;
  }

  /** Other events; undefined: none. */
  take(taken: Partial<Taken> | undefined): void {
    this.#taken = taken;
    this.opened = undefined;
    const { lanes, file } = taken?.set ?? {};
    this.isVaried = !!lanes?.[1] || !!file?.sources[1] || !!file?.uses.facets;
    this.sift();
  }

  /** The filter changed. */
  sift(): void {
    const { filter } = this.settings;
    const { all } = this;
    this.sieve = all && filter ? this.equipment.get('find')?.sieve(all, filter) : undefined;
    this.arrange();
  }

  /** The rows or the day changed. */
  arrange(): void {
    const { groupBy, asOf, scale, words } = this.settings;
    const { set, index } = this.#taken ?? {};
    const wanted = { groupBy, asOf, sieve: this.sieve, rest: words.otherLane };
    const arrange = groupBy === 'lane' && !asOf ? undefined : this.equipment.get('sources')?.arrange;
    const arranged = set && (arrange?.(set, wanted, index) ?? { set, index });
    this.events =
      arranged && (this.equipment.get('scales')?.project(arranged, set, scale, words, this.opened) ?? arranged);
  }
}
