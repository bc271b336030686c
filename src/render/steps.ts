import { html, type TemplateResult } from 'lit';
import type { StoryWords } from './story-words.js';

/** The buttons of the story, by their part token. */
export type StepAction = 'previous' | 'next';

export interface StepsContext {
  readonly words: StoryWords;
  /** the step that is open, from 1; 0: none */
  readonly at: number;
  readonly of: number;
  /** its title */
  readonly title: string;
  /** whether there is a step that way */
  readonly open: Readonly<Record<StepAction, boolean>>;
  readonly go: (action: StepAction) => void;
}

/** From step to step, and which is open: a group of the toolbar. */
export function steps({ words, at, of, title, open, go }: StepsContext): TemplateResult {
  const button = (action: StepAction, sign: string) =>
    html`<button
      type="button"
      part="button ${action}"
      aria-label=${words[action]}
      title=${words[action]}
      aria-disabled=${!open[action]}
      @click=${() => open[action] && go(action)}
    >
      ${sign}
    </button>`;
  return html`<div role="group" class="steps" aria-label=${words.story}>
    ${button('previous', '‹')}
    <span class="step" aria-current=${at ? 'step' : 'false'}
      ><span aria-hidden="true" dir="auto">${words.place(at, of)}</span
      ><span class="visually-hidden">${at ? words.step(at, of, title) : words.place(at, of)}</span></span
    >
    ${button('next', '›')}
  </div>`;
}
