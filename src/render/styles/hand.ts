import { css } from 'lit';

/** How to zoom, said once. */
export const handStyles = [
  css`
    .hint {
      position: absolute;
      z-index: 2; /* above the marks */
      inset-inline: 0;
      top: 12px;
      margin: auto;
      width: fit-content;
      max-width: calc(100% - 16px);
      box-sizing: border-box;
      padding: 4px 12px;
      border-radius: 99px;
      background-color: var(--_text);
      color: var(--_bg);
      pointer-events: none;
    }
    @media (prefers-reduced-motion: no-preference) {
      .hint {
        animation: hint 1500ms;
      }
    }
    @media (forced-colors: active) {
      .hint {
        border: 1px solid CanvasText;
      }
    }
    @keyframes hint {
      0%,
      100% {
        opacity: 0;
      }
      10%,
      90% {
        opacity: 1;
      }
    }
  `,
];
