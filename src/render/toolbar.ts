import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from './words.js';

/** The buttons of the toolbar, by their part token. */
export type ToolbarAction =
  | 'earlier'
  | 'later'
  | 'zoom-out'
  | 'zoom-in'
  | 'fit'
  | 'previous-dispute'
  | 'next-dispute'
  | 'table'
  | 'share'
  | 'help';

export interface ToolbarContext {
  readonly words: Words;
  /** the table stands in place of the picture, so there is nothing to move or zoom */
  readonly table: boolean;
  /** there are disputes to step through */
  readonly disputes: boolean;
  /** what can be done with the present view is open */
  readonly shares: boolean;
  readonly act: (action: ToolbarAction) => void;
}

const GROUPS: readonly (readonly ToolbarAction[])[] = [
  ['earlier', 'later'],
  ['zoom-out', 'zoom-in', 'fit'],
  ['previous-dispute', 'next-dispute'],
];

/** A button of the toolbar, named by its words; the keys that go from one to the next are the toolbar's own (input/roving.ts). */
export function toolButton({ words, table, shares, act }: ToolbarContext, action: ToolbarAction): TemplateResult {
  const isOff = table && !/dispute|table|share|help/.test(action);
  const label = words.actions[action];
  const word = html`<span class="word">${label}</span>`;
  const content = {
    earlier: html`‹ ${word}`,
    later: html`${word} ›`,
    'zoom-out': '−',
    'zoom-in': '+',
    fit: html`${word}<span class="short">${words.all}</span>`,
    'previous-dispute': '‹ ≠',
    'next-dispute': html`≠ ${word} ›`,
    help: '?',
  }[action as string];
  return html`<button
    type="button"
    part="button ${action}"
    data-action=${action}
    aria-label=${label}
    title=${label}
    aria-pressed=${action === 'table' ? table : nothing}
    aria-expanded=${action === 'share' ? shares : nothing}
    aria-disabled=${isOff}
    @click=${() => isOff || act(action)}
  >
    ${content ?? label}
  </button>`;
}

/** The first controls of the toolbar: those that move the picture. A group that comes or goes leaves the elements of the others as they are, with their focus. */
export const groups = (context: ToolbarContext): unknown =>
  GROUPS.map((group) =>
    context.disputes || !group.includes('next-dispute')
      ? html`<div class="group">${group.map((action) => toolButton(context, action))}</div>`
      : nothing,
  );
