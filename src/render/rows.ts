import { html, type TemplateResult } from 'lit';
import type { RowWords } from './row-words.js';

/** One lane, as the panel lists it. */
export interface ListedRow {
  readonly lane: number;
  readonly title: string;
  readonly color: string;
  /** events that show */
  readonly count: number;
  readonly isCollapsed: boolean;
}

/** What a button of a row does; also the name by which it is found again. */
export type RowAction = 'collapse' | 'up' | 'down';

export interface RowsContext {
  readonly words: RowWords;
  /** from the top down */
  readonly rows: readonly ListedRow[];
  /** their order is not that of the file */
  readonly isMoved: boolean;
  readonly act: (row: ListedRow, action: RowAction) => void;
  readonly collapseAll: (isCollapsed: boolean) => void;
  readonly restore: () => void;
}

/** id of the panel that its button names */
const PANEL = 'rows';

/** The button beside the toolbar. @param isOff there is no picture to arrange */
export function rowsButton(words: RowWords, isOpen: boolean, isOff: boolean, toggle: () => void): TemplateResult {
  return html`<button
    class="arrange"
    type="button"
    part="button rows"
    aria-label=${words.arrange}
    title=${words.arrange}
    aria-expanded=${isOpen}
    aria-controls=${PANEL}
    aria-disabled=${isOff}
    @click=${() => isOff || toggle()}
  >
    ⇅ <span class="word">${words.arrange}</span>
  </button>`;
}

/** The lanes from the top down, each with what can be done with it. Nothing of the page waits for it. */
export function rowsPanel({ words, rows, isMoved, act, collapseAll, restore }: RowsContext): TemplateResult {
  const word = (text: string, isOff: boolean, act: () => void) =>
    html`<button type="button" part="button" aria-disabled=${isOff} @click=${() => isOff || act()}>${text}</button>`;
  const item = (row: ListedRow, k: number) => {
    const button = (action: RowAction, sign: string, isOff = false) =>
      html`<button
        type="button"
        part="button ${action}"
        data-row="${action} ${row.lane}"
        aria-label=${words[action](row.title)}
        title=${words[action](row.title)}
        aria-disabled=${isOff}
        @click=${() => isOff || act(row, action)}
      >
        ${sign}
      </button>`;
    return html`<li>
      <svg viewBox="0 0 8 8" aria-hidden="true">
        <rect width="8" height="8" rx="2" fill=${row.color} />
      </svg>
      <span class="name"><bdi>${row.title}</bdi> <span class="muted">· ${words.number(row.count)}</span></span>
      <button
        type="button"
        part="button collapse"
        data-row="collapse ${row.lane}"
        aria-label=${words.collapse(row.title)}
        title=${words.collapse(row.title)}
        aria-pressed=${row.isCollapsed}
        @click=${() => act(row, 'collapse')}
      >
        <svg class="chevron" viewBox="0 0 10 10" aria-hidden="true"><path d="M2 3.5 5 6.5 8 3.5" /></svg>
      </button>
      ${button('up', '↑', !k)} ${button('down', '↓', k === rows.length - 1)}
    </li>`;
  };
  return html`<div class="below">
    <div class="popover row-list" part="rows-panel" id=${PANEL} role="group" aria-label=${words.arrange}>
      <div class="all">
        ${word(
          words.collapseAll,
          rows.every(({ isCollapsed }) => isCollapsed),
          () => collapseAll(true),
        )}
        ${word(words.expandAll, !rows.some(({ isCollapsed }) => isCollapsed), () => collapseAll(false))}
        ${word(words.original, !isMoved, restore)}
      </div>
      <ol>
        ${rows.map(item)}
      </ol>
    </div>
  </div>`;
}
