import { html, type TemplateResult } from 'lit';
import type { EventSet } from '../model/events.js';

/**
 * A link if the address may stand in one: http, https, mailto or tel after the browser’s own parsing; else `otherwise`. The
 * URL fields of a file are http or https (or relative) by then: its reader leaves out all others.
 */
export function link(address: string | undefined, content: unknown, otherwise = content): unknown {
  try {
    const url = new URL(address!, document.baseURI);
    const { protocol } = url;
    // A page that is a file may lead to files.
    const isSafe = /^(https?|mailto|tel):$/.test(protocol) || (protocol === 'file:' && location.protocol === protocol);
    if (!address || !isSafe) return otherwise;
    url.username = url.password = '';
    return html`<a href=${url.href} rel="noopener noreferrer">${content}</a>`;
  } catch {
    return otherwise;
  }
}

/** The title of an event, which opens it. */
export const eventLink = (set: EventSet, event: number, open: (id: string) => void): TemplateResult =>
  html`<button type="button" class="link" @click=${() => open(set.id(event))}><bdi>${set.title(event)}</bdi></button>`;
