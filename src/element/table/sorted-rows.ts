import type { EventSet } from '../../model/events.js';
import { sortedEvents, type Sorting } from '../../model/sorting.js';
import { shownOf } from '../extent.js';
import { sliced } from '../slices.js';

/** So long the rows are waited for before they are shown as they are. ms */
const PATIENCE = 8;

/** What is sorted, and how. */
interface Wanted {
  readonly set: EventSet;
  /** numbers in time order, whatever a filter shows of them; undefined: all of the set */
  readonly known?: Uint32Array;
  readonly sorting: Sorting;
  readonly locale: string;
}

const isSame = (one: Wanted | undefined, other: Wanted) =>
  one?.set === other.set && one.known === other.known && one.sorting === other.sorting && one.locale === other.locale;

/** The events of a table in the order that is asked for: made in slices, and kept for other filters. */
export class SortedRows {
  #wanted: Wanted | undefined;
  #sorted: Uint32Array | undefined;
  #working: AbortController | undefined;

  /** @param ready is told when rows are there that had to be waited for */
  constructor(readonly ready: () => void) {}

  get busy(): boolean {
    return !!this.#working;
  }

  /**
   * @param order numbers of the events that show, in time order
   * @param titleOf how titles are read
   * @returns the same, sorted; as they are while that is under way
   */
  of(order: Uint32Array, wanted: Wanted, titleOf: (event: number) => string): Uint32Array {
    const { set, sorting, locale, known } = wanted;
    if (!isSame(this.#wanted, wanted)) {
      this.stop();
      this.#wanted = wanted;
      if (sorting.key !== 'date' || sorting.descending) {
        const all = known ?? (order.length === set.size ? order : shownOf(set));
        const collator = new Intl.Collator([locale, 'en'], { numeric: true });
        this.#begin(sortedEvents(set, all, sorting, titleOf, collator));
      }
    }
    const sorted = this.#sorted;
    if (!sorted || sorted.length === order.length) return sorted ?? order;
    const shows = new Uint8Array(set.size);
    for (const event of order) shows[event] = 1;
    return sorted.filter((event) => shows[event]);
  }

  stop(): void {
    this.#working?.abort();
    this.#wanted = this.#sorted = this.#working = undefined;
  }

  #begin(steps: Generator<void, Uint32Array>): void {
    const until = performance.now() + PATIENCE;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) {
      this.#sorted = step.value;
      return;
    }
    const working = (this.#working = new AbortController());
    sliced(steps, working.signal, () => undefined).then(
      (sorted) => {
        if (working.signal.aborted) return;
        this.#sorted = sorted;
        this.#working = undefined;
        this.ready();
      },
      () => undefined,
    );
  }
}
