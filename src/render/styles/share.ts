import { css } from 'lit';
import { popover } from './popover.js';

const share = css`
  .group [aria-expanded='true'] {
    border-color: var(--_accent);
  }
  .popover.share {
    display: grid;
    gap: 6px;
    width: min(232px, 100%);
  }
  .share:has(textarea) {
    width: min(420px, 100%);
  }
  .share button {
    text-align: start;
  }
  .share p {
    margin: 0;
  }
  .share textarea {
    display: block;
    width: 100%;
    margin-top: 4px;
    padding: 6px 8px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background-color: var(--_surface);
    color: var(--_text);
    font: inherit;
    resize: vertical;
    overflow-wrap: anywhere;
  }
  :host(:fullscreen) {
    box-sizing: border-box;
    padding: 16px;
    overflow: auto;
  }
`;

export const shareStyles = [popover, share];
