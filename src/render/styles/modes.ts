import { css } from 'lit';

/** Forced colours keep every meaning by shape and words; print and less motion follow the reader's settings. */
export const modes = css`
  @media (forced-colors: active) {
    .dot,
    .bar,
    .band,
    .lane span::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .band {
      background: linear-gradient(CanvasText 0 0) center / 100% 3px no-repeat;
    }
    .planned {
      background: Canvas;
    }
    .mark {
      border-color: CanvasText;
    }
    .mark > span {
      forced-color-adjust: auto;
    }
    .disputed {
      outline: 2px solid CanvasText;
    }
    .selected,
    .mark:focus-visible {
      outline: 3px solid Highlight;
    }
    path {
      fill: CanvasText;
    }
    .tick::before {
      opacity: 0.3;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .hint {
      transition: opacity 150ms;
    }
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
      min-width: 44px;
    }
  }
  @media print {
    .tools {
      display: none;
    }
  }
`;
