import { html, type TemplateResult } from 'lit';
import type { Words } from './words.js';

/** The buttons of the toolbar, by their part token. */
export type ToolbarAction = 'earlier' | 'later' | 'zoom-out' | 'zoom-in' | 'fit' | 'table';

export interface ToolbarContext {
  readonly words: Words;
  readonly rtl: boolean;
  /** the table stands in place of the picture */
  readonly table: boolean;
  /** nothing to move or zoom: no events, or the table is open */
  readonly still: boolean;
  /** the button that Tab reaches; ←/→ move between them */
  readonly current: ToolbarAction;
  act(action: ToolbarAction): void;
  focus(action: ToolbarAction): void;
}

const ORDER: readonly ToolbarAction[] = ['earlier', 'later', 'zoom-out', 'zoom-in', 'fit', 'table'];

/** One tab stop with ←/→, Home and End inside it (WAI-ARIA APG, toolbar). */
export function toolbar(context: ToolbarContext): TemplateResult {
  const { words, rtl } = context;
  const step = (by: number) =>
    context.focus(ORDER[(ORDER.indexOf(context.current) + by + ORDER.length) % ORDER.length]);
  const onKey = (event: KeyboardEvent) => {
    const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
    const back = rtl ? 'ArrowRight' : 'ArrowLeft';
    if (event.key === forward) step(1);
    else if (event.key === back) step(-1);
    else if (event.key === 'Home') context.focus(ORDER[0]);
    else if (event.key === 'End') context.focus(ORDER.at(-1)!);
    else return;
    event.preventDefault();
  };
  const button = (action: ToolbarAction, label: string, content: unknown, pressed?: boolean) =>
    html`<button
      type="button"
      part="button ${action}"
      data-action=${action}
      tabindex=${action === context.current ? 0 : -1}
      aria-label=${label}
      title=${label}
      aria-pressed=${pressed === undefined ? undefined : String(pressed)}
      aria-disabled=${String(context.still && action !== 'table')}
      @click=${() => (context.still && action !== 'table' ? undefined : context.act(action))}
      @focus=${() => context.focus(action)}
    >
      ${content}
    </button>`;
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
    <div class="group">${button('table', words.table, words.table, context.table)}</div>
  </div>`;
}
