import { html, nothing, type TemplateResult } from 'lit';
import { titleLanguage, type EventSet } from '../model/events.js';

/** A text of the file among words: with a direction of its own, and its language where that is another. */
export const isolated = (text: unknown, lang?: string): TemplateResult =>
  html`<bdi lang=${lang ?? nothing}>${text}</bdi>`;

/** The title of an event. */
export const titleOf = (set: EventSet, event: number, text: unknown = set.title(event)): TemplateResult =>
  isolated(text, titleLanguage(set, event));
