import { html, nothing, type TemplateResult } from 'lit';
import type { Grouping } from '../model/grouping.js';
import { pressed, type SortKey, type Sorting } from '../model/sorting.js';
import { cellsOf, toldIn, type CellsContext } from './table-cells.js';
import { pager, PAGE_SIZES, type PagesContext } from './table-pages.js';
import { columnWords, tableWords, type TableWords } from './table-words.js';

export interface TableContext extends CellsContext, PagesContext {
  /** numbers of the events that show, sorted */
  readonly rows: Uint32Array;
  /** how many there are without a filter */
  readonly all: number;
  readonly sorting: Sorting;
  /** they are being sorted */
  readonly busy: boolean;
  /** there is more than there is room for, so that keys have something to scroll */
  readonly overflows: boolean;
  readonly selected: number;
  readonly groupBy: Grouping;
  title(event: number): string;
  when(event: number): string;
  /** machine-readable date */
  iso(event: number): string;
  open(event: number): void;
  sort(key: SortKey): void;
  onKey(event: KeyboardEvent): void;
  onCopy(event: ClipboardEvent): void;
}

/** Of a table's head and body: their own role, that a card leaves them. */
const ROWS = 'rowgroup';

/** How it is sorted, in words. */
export const sortedWords = (words: TableWords, { key, descending }: Sorting): string =>
  words.sorted[key][descending ? 1 : 0];

/** How many events are listed, and in which order. */
export const captionOf = (words: TableWords, shown: number, all: number, sorting: Sorting): string =>
  words.list(words.count(shown, all, shown !== all), sortedWords(words, sorting));

/**
 * All events as a real table, a page at a time: for reading, for assistive technology, for copying. Where it is narrow each row
 * is a card; its roles are written out, since other displays than those of tables take them away in some browsers.
 */
export function table(context: TableContext): TemplateResult {
  const { set, rows, page, pageSize, sorting, busy, selected, groupBy, all } = context;
  const cells = cellsOf(context);
  const told = toldIn(set);
  const words = tableWords(context.words);
  const columns = columnWords(context.words);

  const heading = (key: SortKey, title: string) => {
    const isSorted = key === sorting.key;
    const arrow = isSorted ? (sorting.descending ? '↓' : '↑') : '↕';
    return html`<th
      scope="col"
      role="columnheader"
      class="col-${key}"
      aria-sort=${isSorted ? (sorting.descending ? 'descending' : 'ascending') : nothing}
    >
      <button
        type="button"
        class="sort"
        data-sort=${key}
        title=${words.sort(sortedWords(words, pressed(sorting, key)))}
        @click=${() => context.sort(key)}
      >
        ${title} <span aria-hidden="true">${arrow}</span>
      </button>
    </th>`;
  };
  /** Its name stands in it where there are no columns. */
  const cell = (kind: string, name: string, lines: readonly unknown[]) =>
    html`<td role="cell" class="col-${kind} ${lines.length ? '' : 'none'}">
      <span class="name" aria-hidden="true">${name}</span><span class="value">${lines}</span>
    </td>`;

  const laneName = words.rows[groupBy] ?? columns.lane;
  const row = (event: number) => {
    const note = cells.note(event);
    return html`<tr role="row" data-row=${event} aria-current=${event === selected ? 'true' : nothing}>
      <td role="cell" class="col-date">
        <time datetime=${context.iso(event)} dir="auto">${context.when(event)}</time>
      </td>
      <th scope="row" role="rowheader" class="col-title">
        <button type="button" class="link" @click=${() => context.open(event)}>${cells.title(event)}</button>
        ${note && html`<b class="differ" dir="auto">${note}</b>`}
      </th>
      ${told.lane ? cell('lane', laneName, cells.lane(event)) : nothing}
      ${told.sources ? cell('sources', columns.sources, cells.sources(event)) : nothing}
      ${told.versions ? cell('versions', columns.versions, cells.versions(event)) : nothing}
      ${told.state ? cell('state', columns.state, cells.state(event)) : nothing}
    </tr>`;
  };
  const first = page * pageSize;
  const isPaged = rows.length > PAGE_SIZES[0];
  return html`<section
    class="table-view"
    part="table"
    tabindex=${context.overflows ? 0 : -1}
    aria-label=${words.table}
    aria-busy=${busy}
    @keydown=${context.onKey}
    @copy=${context.onCopy}
  >
    <div class="table-head">
      <p id="table-caption" dir="auto">
        ${captionOf(words, rows.length, all, sorting)}${busy ? ` · ${words.sorting}` : ''}
      </p>
      ${isPaged && context.pages > 1 ? pager(context, 'above') : nothing}
    </div>
    <table role="table" aria-labelledby="table-caption">
      <thead role=${ROWS}>
        <tr role="row">
          ${heading('date', columns.date)}${heading('title', columns.title)}
          ${told.lane ? heading('lane', laneName) : nothing}
          ${told.sources ? heading('sources', columns.sources) : nothing}
          ${told.versions ? heading('versions', columns.versions) : nothing}
          ${told.state ? html`<th scope="col" role="columnheader" class="col-state">${columns.state}</th>` : nothing}
        </tr>
      </thead>
      <tbody role=${ROWS}>
        ${[...rows.subarray(first, first + pageSize)].map(row)}
      </tbody>
    </table>
    ${isPaged ? pager(context, 'below') : nothing}
  </section>`;
}
