import { html, type TemplateResult } from 'lit';
import { sourcesOf } from '../model/claims.js';
import type { EventSet } from '../model/events.js';
import { plainText } from '../model/text.js';
import { eventLink } from './links.js';
import type { Words } from './words.js';

export const ROWS_PER_PAGE = 100;

export interface TableContext {
  readonly set: EventSet;
  /** numbers of the events that show, in time order */
  readonly order: Uint32Array | readonly number[];
  readonly selected: number;
  readonly words: Words;
  readonly label: string;
  /** from 0 */
  readonly page: number;
  when(event: number): string;
  /** machine-readable date */
  iso(event: number): string;
  note(event: number): string;
  open(id: string): void;
  turn(page: number): void;
}

/** All events as a real table, a page at a time: for reading, for assistive technology, for copying. */
export function table(context: TableContext): TemplateResult {
  const { set, order, words } = context;
  const pages = Math.max(1, Math.ceil(order.length / ROWS_PER_PAGE));
  const page = Math.min(context.page, pages - 1);
  const first = page * ROWS_PER_PAGE;
  const rows = [...order.slice(first, first + ROWS_PER_PAGE)];
  const sourceTitle = (ref: string) => plainText(set.file.sources.find(({ id }) => id === ref)?.title) || ref;
  const turn = (to: number, label: string) => {
    const isOff = to < 0 || to >= pages;
    return html`<button type="button" aria-disabled=${isOff} @click=${() => isOff || context.turn(to)}>
      ${label}
    </button>`;
  };
  return html`<section class="table-view" part="table" tabindex="0" aria-label=${context.label}>
    <table>
      <thead>
        <tr>
          ${words.columns.map((title, k) => html`<th scope="col" class=${k < 2 ? '' : 'wide'}>${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((event) => {
          const note = context.note(event);
          return html`<tr aria-current=${event === context.selected}>
            <td><time datetime=${context.iso(event)}>${context.when(event)}</time></td>
            <td>${eventLink(set, event, context.open)} ${note && html`<b class="differ">${note}</b>`}</td>
            <td class="wide"><bdi>${set.lanes[set.lane[event]]?.title}</bdi></td>
            <td class="wide">${sourcesOf(set.record(event)).map(sourceTitle).join('; ')}</td>
          </tr>`;
        })}
      </tbody>
    </table>
    ${
      pages > 1
        ? html`<div class="pages">
            ${turn(page - 1, words.previousPage)}${words.page(page + 1, pages)}${turn(page + 1, words.nextPage)}
          </div>`
        : ''
    }
  </section>`;
}
