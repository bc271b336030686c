import { html, type TemplateResult } from 'lit';
import { tableWords, type TableWords } from './table-words.js';
import type { Words } from './words.js';

/** Rows on a page that can be chosen. */
export const PAGE_SIZES = [25, 100, 500] as const;

/** Where pages are turned: above the rows, or below them. */
export type PagerPlace = 'above' | 'below';

export interface PagesContext {
  readonly words: Words;
  /** from 0 */
  readonly page: number;
  readonly pages: number;
  readonly pageSize: number;
  turn(page: number, place: PagerPlace): void;
  resize(pageSize: number): void;
}

/** What turns the pages. Its buttons stay where they are, so that they keep the focus. */
export function pager(context: PagesContext, place: PagerPlace): TemplateResult {
  const { page, pages, pageSize, turn, resize } = context;
  const words = tableWords(context.words);
  const button = (name: keyof TableWords['turn'], sign: string, to: number) => {
    const [word, label] = words.turn[name];
    const isBack = name === 'first' || name === 'previous';
    const isOff = to < 0 || to >= pages || to === page;
    return html`<button
      type="button"
      data-turn=${name}
      aria-label=${label}
      title=${label}
      aria-disabled=${isOff}
      @click=${() => isOff || turn(to, place)}
    >
      ${isBack ? `${sign} ` : ''}<span class="word">${word}</span>${isBack ? '' : ` ${sign}`}
    </button>`;
  };
  const onPage = ({ target }: Event) => {
    const field = target as HTMLInputElement;
    const wanted = Math.min(pages, Math.max(1, Math.round(Number(field.value) || page + 1)));
    field.value = String(wanted);
    if (wanted - 1 !== page) turn(wanted - 1, place);
  };
  const [before, after] = words.pageOf;
  return html`<div class="pages" role="group" aria-label=${words.pages} data-place=${place}>
    ${
      pages > 1
        ? html`${button('first', '«', 0)}${button('previous', '‹', page - 1)}
            <label
              >${before}
              <input type="number" min="1" max=${pages} step="1" .value=${String(page + 1)} @change=${onPage} />
              ${after(pages)}</label
            >
            ${button('next', '›', page + 1)}${button('last', '»', pages - 1)}`
        : ''
    }
    ${
      place === 'below'
        ? html`<label
            >${words.perPage}
            <select @change=${({ target }: Event) => resize(Number((target as HTMLSelectElement).value))}>
              ${PAGE_SIZES.map((size) => html`<option value=${size} ?selected=${size === pageSize}>${size}</option>`)}
            </select></label
          >`
        : ''
    }
  </div>`;
}
