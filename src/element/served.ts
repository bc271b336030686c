import { css, html, type CSSResult, type TemplateResult } from 'lit';

/**
 * What a server gives of the shadow root: room for what stands in the tag, in the page's own type. Neither a size nor a date
 * can be laid out there, and a shell without its picture is nothing to read: the list in the tag is (server.ts makes it).
 */
export const served = (): TemplateResult => html`<slot name="header"></slot><slot></slot>`;

// A function too, so that it can be left out where no server is.
export const servedStyles = (): CSSResult[] => [
  css`
    :host {
      display: block;
      min-width: 0;
    }
    :host([hidden]) {
      display: none;
    }
  `,
];
