import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../model/issue.js';
import type { Words } from '../render/words.js';

/** What happened, where, and what to do; Retry where trying again may help. */
export function errorPanel(issue: Issue, words: Words, retry: () => void): TemplateResult {
  const failure = words.failures[issue.code] ?? words.failures.other;
  return html`<div class="panel error" part="error" role="alert">
    ${failure ? html`<p class="what">${failure}</p>` : nothing}
    <p class=${failure ? 'muted' : 'what'} lang="en" dir="ltr">${issue.message}</p>
    ${issue.hint ? html`<p class=${failure ? 'muted' : nothing} lang="en" dir="ltr">${issue.hint}</p>` : nothing}
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
    ${
      progress
        ? html`${words.progress(progress.done, progress.of)}
            <button type="button" part="button cancel" @click=${cancel}>${words.cancel}</button>`
        : words.loading
    }
  </p>`;
}
