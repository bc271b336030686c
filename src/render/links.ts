import { html, isServer, type TemplateResult } from 'lit';
import type { EventSet } from '../model/events.js';
import { titleOf } from './isolated.js';

/** Stands for the address of a page that is not known: on a server. */
const SOMEWHERE = 'http://page.invalid';

/**
 * An address that may be led to, after the browser’s own parsing: http, https, mailto or tel, or a file from a page that is one.
 * The URL fields of a file are http or https (or relative) by then: its reader leaves out all others.
 */
export function addressOf(text: string | undefined): URL | undefined {
  try {
    const url = new URL(text!, isServer ? SOMEWHERE : document.baseURI);
    const { protocol } = url;
    const isSafe =
      /^(https?|mailto|tel):$/.test(protocol) || (!isServer && protocol === 'file:' && location.protocol === protocol);
    if (!text || !isSafe) return undefined;
    url.username = url.password = '';
    return url;
  } catch {
    return undefined;
  }
}

/** Its text; on a server a relative one stays as it was. */
export const hrefOf = (url: URL, text: string): string => (isServer && url.origin === SOMEWHERE ? text : url.href);

/** A link if the address may stand in one, else `otherwise`. */
export function link(address: string | undefined, content: unknown, otherwise = content): unknown {
  const url = addressOf(address);
  return url ? html`<a href=${hrefOf(url, address!)} rel="noopener noreferrer">${content}</a>` : otherwise;
}

/** The title of an event, which opens it. */
export const eventLink = (set: EventSet, event: number, open: (id: string) => void): TemplateResult =>
  html`<button type="button" class="link" @click=${() => open(set.id(event))}>${titleOf(set, event)}</button>`;

interface LineContext {
  readonly set: EventSet;
  readonly when: (event: number) => string;
  readonly open: (id: string) => void;
}

/** An event among others: its title, which opens it, and its date. */
export const eventLine = ({ set, when, open }: LineContext, event: number): TemplateResult =>
  html`${eventLink(set, event, open)} <span class="muted"> · ${when(event)}</span>`;
