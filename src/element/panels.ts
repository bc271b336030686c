import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../model/issue.js';
import type { Words } from '../render/words.js';

/** What happened, where, and what to do; Retry where trying again may help. */
export function errorPanel(issue: Issue, words: Words, retry: () => void): TemplateResult {
  return html`<div class="panel error" part="error" role="alert">
    <p class="what">${issue.message}</p>
    ${issue.hint ? html`<p>${issue.hint}</p>` : nothing}
    ${issue.code.startsWith('src-') ? html`<button type="button" part="button retry" @click=${retry}>${words.retry}</button>` : nothing}
    <slot name="error"></slot>
  </div>`;
}

export function emptyPanel(text: string): TemplateResult {
  return html`<div class="panel" part="empty"><slot name="empty">${text}</slot></div>`;
}

/** A load that takes its time says how far it is, and can be given up. */
export function loadingPanel(
  words: Words,
  progress: { readonly done: number; readonly of: number } | undefined,
  cancel: () => void,
): TemplateResult {
  return html`<p class="summary" part="progress">
    ${progress ? words.progress(progress.done, progress.of) : words.loading}
    ${progress ? html`<button type="button" part="button cancel" @click=${cancel}>${words.cancel}</button>` : nothing}
  </p>`;
}

/** The events of one instant, which no zoom can part, as a list of buttons. */
export function groupList(
  title: TemplateResult,
  events: readonly { readonly id: string; readonly title: string; readonly when: string }[],
  open: (id: string) => void,
): TemplateResult {
  return html`${title}
    <ul class="plain">
      ${events.map(
        (event) =>
          html`<li>
            <button type="button" class="link" @click=${() => open(event.id)}><bdi>${event.title}</bdi></button>
            <span class="muted"> · ${event.when}</span>
          </li>`,
      )}
    </ul>`;
}
