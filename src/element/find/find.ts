import { html, nothing, type TemplateResult } from 'lit';
import type { Overlay } from '../../render/context.js';
import { findWords } from '../../render/find-words.js';
import { orderOf } from '../order.js';
import type { PartPlot } from '../plot-host.js';
import type { PartSession } from '../session-host.js';
import { fieldOf, refilter } from './field.js';
import { filtersOf } from './filters.js';
import { foundIn, matched } from './finding.js';

/** Sessions that have been asked to attach what is loaded. */
const begun = new WeakSet<PartSession>();

/** Something happened in the search field, or the button of the filters was pressed. */
export function sought(session: PartSession, event: Event): void {
  if (!begun.has(session)) session.plot?.schedule();
  if (event.type === 'click') filtersOf(session).toggleOpen();
  else fieldOf(session).sought(event);
}

/** Shows all events again, and goes back to the field. */
async function showAll(session: PartSession): Promise<void> {
  const { input } = fieldOf(session);
  input.focus();
  await refilter(session, '');
}

/** What search and filters show of themselves. */
export function look(session: PartSession): {
  readonly value: string;
  readonly clear: unknown;
  readonly isOpen: boolean;
  readonly size: string;
  readonly panel: unknown;
  readonly wayOut: unknown;
  told(view: string): string | undefined;
} {
  const field = fieldOf(session);
  const filters = filtersOf(session);
  const { value } = field;
  const words = findWords(session.host.words);
  const { size } = filters;
  const isNone = !!foundIn(session) && !orderOf(session).length;
  const wayOut: TemplateResult | undefined = isNone
    ? html`<button type="button" @click=${() => void showAll(session)}>${words.showAll}</button>`
    : undefined;
  return {
    value,
    clear: value
      ? html`<button
          type="button"
          class="clear"
          part="button clear"
          tabindex="-1"
          aria-label=${words.clear}
          title=${words.clear}
          @click=${() => {
            field.clear();
            field.input.focus();
          }}
        >
          ×
        </button>`
      : nothing,
    isOpen: filters.isOpen,
    size: size ? ` (${size})` : '',
    panel: [
      filters.view(),
      session.host.layout === 'table' && isNone ? html`<p class="way-out">${wayOut}</p>` : undefined,
    ],
    wayOut,
    told(view) {
      const text = matched(session);
      return text && orderOf(session).length && view ? `${text} ${words.showing(view)}` : text;
    },
  };
}

export function attach(_plot: PartPlot, session: PartSession, signal: AbortSignal): Overlay {
  begun.add(session);
  signal.addEventListener('abort', () => begun.delete(session));
  return filtersOf(session).attach(signal);
}
