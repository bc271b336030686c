import { html, nothing, type TemplateResult } from 'lit';
import type { ShareWords } from './share-words.js';

/** What can be copied. */
export type Copied = 'link' | 'citation';

export interface ShareContext {
  readonly words: ShareWords;
  /** whether the timeline fills the screen; undefined: the browser has no full screen */
  readonly isFull: boolean | undefined;
  /** what was done, in words */
  readonly told: string;
  /** what the browser did not copy, to be copied by hand */
  readonly byHand: { readonly what: Copied; readonly text: string } | undefined;
  readonly fill: () => void;
  readonly copy: (what: Copied) => void;
}

/** Full screen, and what is copied of the present view: below the button of the toolbar. */
export function sharePanel({ words, isFull, told, byHand, fill, copy }: ShareContext): TemplateResult {
  const button = (token: string, text: string, act: () => void) =>
    html`<button type="button" part="button ${token}" @click=${act}>${text}</button>`;
  return html`<div class="below">
    <div class="popover share" id="share" part="share-panel" role="group" aria-label=${words.share}>
      ${isFull === undefined ? nothing : button('full-screen', isFull ? words.leaveFullScreen : words.fullScreen, fill)}
      ${button('copy-link', words.link, () => copy('link'))}
      ${button('copy-citation', words.citation, () => copy('citation'))}
      ${told ? html`<p class="muted">${told}</p>` : nothing}
      ${
        byHand
          ? html`<label
              >${words.byHand[byHand.what]}
              <textarea readonly dir="auto" rows=${byHand.what === 'link' ? 2 : 5} .value=${byHand.text}></textarea>
            </label>`
          : nothing
      }
    </div>
  </div>`;
}
