import { html, nothing, type TemplateResult } from 'lit';
import { DAY } from '../model/calendar.js';
import type { Grouping } from '../model/grouping.js';
import type { SourceWords } from './source-words.js';

export interface RowsContext {
  readonly words: SourceWords;
  readonly groupBy: Grouping;
  /** what the events have; with fewer than two there is nothing to choose */
  readonly choices: readonly Grouping[];
  /** the file has lanes; without them all its events stand in one */
  readonly topics: boolean;
  readonly regroup: (by: Grouping) => void;
  /** what else there is to do with the rows */
  readonly besides: unknown;
}

export interface AsOfContext {
  readonly words: SourceWords;
  readonly rtl: boolean;
  /** days on which sources were (or may have been) published, rising; midnights in axis ms */
  readonly days: readonly number[];
  /** the day as of which the picture is drawn, axis ms; undefined: as known by now */
  readonly asOf: number | undefined;
  /** @param day axis ms; undefined: as known by now */
  readonly know: (day: number | undefined) => void;
  /** a day in short words; axis ms */
  readonly dayText: (day: number) => string;
}

/** The second clock: a small axis of publication days with a handle (WAI-ARIA slider, by the platform). */
export function asOfSlider({ words, rtl, days, asOf, know, dayText }: AsOfContext): TemplateResult {
  const [first, last] = [days[0], days.at(-1)!];
  const end = (last - first) / DAY + 1; // one day after the last: everything
  const value = asOf === undefined ? end : Math.min(Math.max((asOf - first) / DAY, 0), end);
  const text = asOf === undefined ? words.asKnownNow : words.asKnown(dayText(asOf));
  const set = (to: number) => know(to >= end ? undefined : first + to * DAY);
  /** Keys go from one publication to the next: the days between show nothing new. */
  const onKey = (event: KeyboardEvent) => {
    const forward = rtl ? -1 : 1;
    const by = { ArrowRight: forward, ArrowUp: 1, ArrowLeft: -forward, ArrowDown: -1 }[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = [...days.map((day) => (day - first) / DAY), end];
    const next = by > 0 ? stops.find((stop) => stop > value) : stops.findLast((stop) => stop < value);
    if (next !== undefined) set(next);
    event.preventDefault();
  };
  // In hundredths of the track; mirrored by the style sheet where time runs to the left.
  const ticks = days.map((day) => `M${((day - first) / DAY / end) * 100} 0V10`).join('');
  return html`<label class="as-of" part="as-of">
    <span>${text}</span>
    <span class="days">
      <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">
        <path class="line" d="M0 5H100" />
        <path d=${ticks} />
      </svg>
      <input
        type="range"
        min="0"
        max=${end}
        step="1"
        .value=${String(value)}
        aria-label=${words.asOf}
        aria-valuetext=${text}
        @keydown=${onKey}
        @input=${({ target }: InputEvent) => set(Number((target as HTMLInputElement).value))}
      />
    </span>
  </label>`;
}

/** What the rows are, where the file gives a choice: a group of the toolbar. Each choice is a whole name: "Rows by topic". */
export function rowChoice({ words, groupBy, choices, topics, regroup, besides }: RowsContext): TemplateResult {
  return html`<div class="group controls">
    ${
      choices.length > 1
        ? html`<select
            part="group-by"
            aria-label=${words.rows}
            title=${words.rows}
            @change=${({ target }: Event) => regroup((target as HTMLSelectElement).value as Grouping)}
          >
            ${choices.map((by) => html`<option value=${by} .selected=${by === groupBy}>${words.rowsBy[topics || by !== 'lane' ? by : 'none']}</option>`)}
          </select>`
        : nothing
    }
    ${besides}
  </div>`;
}
