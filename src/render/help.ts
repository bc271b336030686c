import { html, type TemplateResult } from 'lit';
import { heading } from './heading.js';
import type { HelpWords, KeyGroup } from './help-words.js';

export interface HelpContext {
  readonly words: HelpWords;
  readonly groups: readonly KeyGroup[];
  readonly headingLevel: number;
  /** asks the dialog to close */
  readonly close: () => void;
  /** it has closed, in whatever way */
  readonly closed: () => void;
}

/** What the keys do, as a table in a dialog. Keys pressed in it are nobody else's. */
export function keyTable({ words, groups, headingLevel, close, closed }: HelpContext): TemplateResult {
  return html`<dialog
    class="help"
    part="help-dialog"
    aria-labelledby="help-title"
    @close=${closed}
    @keydown=${(event: KeyboardEvent) => event.stopPropagation()}
  >
    <div class="top">
      <div id="help-title">${heading(headingLevel, words.title, 'title')}</div>
      <button type="button" part="button close" aria-label=${words.close} title=${words.close} @click=${close}>
        ×
      </button>
    </div>
    <table>
      <thead>
        <tr>
          ${words.columns.map((title) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      ${groups.map(
        ({ where, lines, note }) =>
          html`<tbody>
            <tr>
              <th scope="rowgroup" colspan="2">${where}${note && html`<p class="muted">${note}</p>`}</th>
            </tr>
            ${lines.map(
              ({ keys, what }) =>
                html`<tr>
                  <th scope="row" dir="ltr">${keys.map((key) => html`<kbd>${key}</kbd> `)}</th>
                  <td>${what}</td>
                </tr>`,
            )}
          </tbody>`,
      )}
    </table>
  </dialog>`;
}
