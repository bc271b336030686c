import { isServer } from 'lit';
import { load } from './parts.js';
import { PIECES, type Piece } from './pieces.js';

/** The tags that are in a document. */
export const COMPANIONS = new Set<HTMLElement>();

/** One came, went, or is for another timeline: what joins them is loaded with the first. Without it all pieces stay where they are. */
function note(companion: HTMLElement): void {
  COMPANIONS[companion.isConnected ? 'add' : 'delete'](companion);
  load('companions').then(
    ({ settle }) => settle(COMPANIONS),
    () => undefined,
  );
}

/** Registers the tags that are free. A server knows no elements. */
export function defineCompanions(): void {
  if (isServer) return;
  for (const piece of PIECES) {
    const tag = `event-timeline-${piece}`;
    if (customElements.get(tag)) continue;
    customElements.define(
      tag,
      class extends HTMLElement {
        static observedAttributes = ['for'];
        connectedCallback() {
          note(this);
        }
        disconnectedCallback() {
          note(this);
        }
        attributeChangedCallback() {
          note(this);
        }
      },
    );
  }
}

declare global {
  // oxlint-disable-next-line typescript/no-empty-object-type -- merging our tags into the map of the DOM
  interface HTMLElementTagNameMap extends Record<`event-timeline-${Piece}`, HTMLElement> {}
}
