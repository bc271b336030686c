import { css } from 'lit';

/** A panel below the toolbar, over the picture: what it shows while it is open is not moved by it. */
export const popover = css`
  .below {
    position: relative;
    z-index: 9; /* over the picture, whatever stands out in it */
  }
  .popover {
    position: absolute;
    top: 4px;
    inset-inline-start: 0; /* then under its button: under.ts */
    width: min(360px, 100%);
    max-height: min(70vh, 440px);
    overflow-y: auto;
    padding: 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background-color: var(--_bg);
    box-shadow: 0 4px 16px #0003;
    scrollbar-width: thin;
  }
`;
