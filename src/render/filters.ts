import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from '../model/filter.js';
import type { FindWords } from './find-words.js';

/** A value that events can be chosen by. */
export interface Option {
  readonly key: string;
  readonly title: string;
  /** events that would show with it */
  readonly count: number;
  readonly isChosen: boolean;
}

/** The values of one field. */
export interface Group {
  readonly field: Field;
  /** those that are listed */
  readonly options: readonly Option[];
  /** of all */
  readonly size: number;
  /** there are more than are listed at first */
  readonly isLong: boolean;
  /** all are listed */
  readonly isOpen: boolean;
  /** what is sought among them; undefined: they are few enough to be seen */
  readonly sought: string | undefined;
  /** so many fit what is sought and are not listed */
  readonly rest: number;
}

export interface FiltersContext {
  readonly words: FindWords;
  /** undefined: they are still being counted */
  readonly groups: readonly Group[] | undefined;
  /** the values that are chosen, also those that nothing is called */
  readonly chosen: readonly { readonly field: Field; readonly key: string; readonly title: string }[];
  readonly toggle: (field: Field, key: string) => void;
  readonly clear: () => void;
  readonly expand: (field: Field) => void;
  readonly seek: (field: Field, text: string) => void;
  readonly close: () => void;
}

function group({ words, toggle, expand, seek }: FiltersContext, one: Group): TemplateResult {
  const { field, options, size, isLong, isOpen, sought, rest } = one;
  return html`<fieldset>
    <legend>${words.groups[field]}</legend>
    ${
      sought === undefined
        ? nothing
        : html`<input
            type="search"
            aria-label=${words.within[field]}
            placeholder=${words.within[field]}
            autocomplete="off"
            @input=${({ target }: Event) => seek(field, (target as HTMLInputElement).value)}
          />`
    }
    ${options.map(
      ({ key, title, count, isChosen }) =>
        html`<label class=${count ? '' : 'muted'}
          ><input type="checkbox" data-key=${key} .checked=${isChosen} @change=${() => toggle(field, key)} /><bdi
            >${title}</bdi
          >
          <span>${words.number(count)}</span></label
        >`,
    )}
    ${sought && !options.length ? html`<p class="muted">${words.none}</p>` : nothing}
    ${rest ? html`<p class="muted">${words.rest(rest)}</p>` : nothing}
    ${
      isLong && !sought
        ? html`<button type="button" class="link" aria-expanded=${isOpen} @click=${() => expand(field)}>
            ${isOpen ? words.fewer : words.more(size)}
          </button>`
        : nothing
    }
  </fieldset>`;
}

/** The filters: what is chosen, then what can be, in a panel that leaves the picture to be used. */
export function filters(context: FiltersContext): TemplateResult {
  const { words, groups, chosen, toggle, clear, close } = context;
  return html`<div class="below">
    <div
      class="popover filters"
      id="filters"
      part="filters-panel"
      role="group"
      aria-label=${words.filters}
      tabindex="-1"
    >
      <div class="chosen">
        ${chosen.map(
          ({ field, key, title }) =>
            html`<button
              type="button"
              class="chip"
              part="button chip"
              aria-label=${words.remove(title)}
              @click=${() => toggle(field, key)}
            >
              <bdi>${title}</bdi><span aria-hidden="true">×</span>
            </button>`,
        )}
        ${
          chosen.length
            ? html`<button type="button" class="link" part="button clear-all" @click=${clear}>
                ${words.clearAll}
              </button>`
            : html`<span class="muted">${words.filters}</span>`
        }
        <button type="button" class="close" part="button close" aria-label=${words.close} @click=${close}>×</button>
      </div>
      ${groups ? html`<div class="groups">${groups.map((one) => group(context, one))}</div>` : words.loading}
    </div>
  </div>`;
}
