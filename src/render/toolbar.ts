import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from './words.js';

/** The buttons of the toolbar, by their part token. */
export type ToolbarAction =
  'earlier' | 'later' | 'zoom-out' | 'zoom-in' | 'fit' | 'previous-dispute' | 'next-dispute' | 'table';

export interface ToolbarContext {
  readonly words: Words;
  readonly rtl: boolean;
  /** the table stands in place of the picture, so there is nothing to move or zoom */
  readonly table: boolean;
  /** there are disputes to step through */
  readonly disputes: boolean;
  /** the button that Tab reaches; ←/→ move between them */
  readonly current: ToolbarAction;
  readonly act: (action: ToolbarAction) => void;
  readonly focus: (action: ToolbarAction) => void;
}

const GROUPS: readonly (readonly ToolbarAction[])[] = [
  ['earlier', 'later'],
  ['zoom-out', 'zoom-in', 'fit'],
  ['previous-dispute', 'next-dispute'],
  ['table'],
];

/** One tab stop with ←/→, Home and End inside it (WAI-ARIA APG, toolbar). */
export function toolbar({ words, rtl, table, disputes, current, act, focus }: ToolbarContext): TemplateResult {
  const groups = GROUPS.filter((group) => disputes || !group.includes('next-dispute'));
  const order = groups.flat();
  const onKey = (event: KeyboardEvent) => {
    const at = order.indexOf(current);
    const forward = rtl ? -1 : 1;
    const to = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    focus(order.at(to % order.length)!);
    event.preventDefault();
  };
  const button = (action: ToolbarAction) => {
    const isOff = table && !/dispute|table/.test(action);
    const label = words.actions[action];
    const word = html`<span class="word">${label}</span>`;
    const content = {
      earlier: html`‹ ${word}`,
      later: html`${word} ›`,
      'zoom-out': '−',
      'zoom-in': '+',
      'previous-dispute': '‹ ≠',
      'next-dispute': html`≠ ${word} ›`,
    }[action as string];
    return html`<button
      type="button"
      part="button ${action}"
      data-action=${action}
      tabindex=${action === current ? 0 : -1}
      aria-label=${label}
      title=${label}
      aria-pressed=${action === 'table' ? table : nothing}
      aria-disabled=${isOff}
      @click=${() => isOff || act(action)}
      @focus=${() => focus(action)}
    >
      ${content ?? label}
    </button>`;
  };
  return html`<div role="toolbar" part="toolbar" aria-label=${words.toolbar} @keydown=${onKey}>
    ${groups.map((group) => html`<div class="group">${group.map(button)}</div>`)}
  </div>`;
}
