import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from './words.js';

/** The buttons of the toolbar, by their part token. */
export type ToolbarAction = 'earlier' | 'later' | 'zoom-out' | 'zoom-in' | 'fit' | 'table';

export interface ToolbarContext {
  readonly words: Words;
  readonly rtl: boolean;
  /** the table stands in place of the picture, so there is nothing to move or zoom */
  readonly table: boolean;
  /** the button that Tab reaches; ←/→ move between them */
  readonly current: ToolbarAction;
  act(action: ToolbarAction): void;
  focus(action: ToolbarAction): void;
}

const ORDER: readonly ToolbarAction[] = ['earlier', 'later', 'zoom-out', 'zoom-in', 'fit', 'table'];

/** One tab stop with ←/→, Home and End inside it (WAI-ARIA APG, toolbar). */
export function toolbar(context: ToolbarContext): TemplateResult {
  const { words, rtl } = context;
  const onKey = (event: KeyboardEvent) => {
    const at = ORDER.indexOf(context.current);
    const forward = rtl ? -1 : 1;
    const to = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    context.focus(ORDER.at(to % ORDER.length)!);
    event.preventDefault();
  };
  const button = (action: ToolbarAction, label: string, content: unknown) => {
    const isOff = context.table && action !== 'table';
    return html`<button
      type="button"
      part="button ${action}"
      data-action=${action}
      tabindex=${action === context.current ? 0 : -1}
      aria-label=${label}
      title=${label}
      aria-pressed=${action === 'table' ? context.table : nothing}
      aria-disabled=${isOff}
      @click=${() => isOff || context.act(action)}
      @focus=${() => context.focus(action)}
    >
      ${content}
    </button>`;
  };
  const word = (text: string) => html`<span class="word">${text}</span>`;
  return html`<div role="toolbar" part="toolbar" aria-label=${words.toolbar} @keydown=${onKey}>
    <div class="group">
      ${button('earlier', words.earlier, html`<span aria-hidden="true">‹</span> ${word(words.earlier)}`)}
      ${button('later', words.later, html`${word(words.later)} <span aria-hidden="true">›</span>`)}
    </div>
    <div class="group">
      ${button('zoom-out', words.zoomOut, '−')} ${button('zoom-in', words.zoomIn, '+')}
      ${button('fit', words.fit, words.fit)}
    </div>
    <div class="group">${button('table', words.table, words.table)}</div>
  </div>`;
}
