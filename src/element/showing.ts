import type { EventSet } from '../model/events.js';
import { filterOf } from '../model/filter.js';
import type { Words } from '../render/words.js';
import type { Arranged } from './arrange.js';
import type * as Sources from './sources.js';
import type { Taken } from './take.js';

/** The settings that say what is shown. */
interface Settings {
  readonly filter: string | null;
  readonly groupBy: string;
  readonly asOf: string | null;
  readonly words: Words;
}

/** What of the events that were read is shown, in which rows, and as it was known on which day. */
export class Showing {
  #taken: Partial<Taken> | undefined;
  /** which events the filter shows; undefined: all */
  visible: ((event: number) => boolean) | undefined;
  /** in the rows that are asked for */
  events: Arranged | undefined;

  /** @param sources gives what arranges them, once it is loaded; until then they stand in the rows of the file */
  constructor(
    readonly settings: Settings,
    readonly sources: () => typeof Sources | undefined,
  ) {}

  /** the events as they are told of */
  get set(): EventSet | undefined {
    return this.events?.known?.set ?? this.events?.set;
  }

  /** Other events; undefined: none. */
  take(taken: Partial<Taken> | undefined): void {
    this.#taken = taken;
    this.sift();
  }

  /** The filter changed. */
  sift(): void {
    const { filter } = this.settings;
    const set = this.#taken?.set;
    this.visible = set && filter ? filterOf(set, filter) : undefined;
    this.arrange();
  }

  /** The rows or the day changed. */
  arrange(): void {
    const { groupBy, asOf, words } = this.settings;
    const { set, index } = this.#taken ?? {};
    const wanted = { groupBy, asOf, visible: this.visible, rest: words.otherLane };
    const arrange = groupBy === 'lane' && !asOf ? undefined : this.sources()?.arrange;
    this.events = set && (arrange?.(set, wanted, index) ?? { set, index });
  }
}
