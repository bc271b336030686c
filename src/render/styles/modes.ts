import { css } from 'lit';

/** Forced colours keep every meaning by shape and words; print and less motion follow the reader's settings. */
export const modes = css`
  @media (forced-colors: active) {
    .dot,
    .bar {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .band {
      background-image: linear-gradient(CanvasText 0 0);
      background-size: 100% 3px;
      forced-color-adjust: none;
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
      outline-offset: 2px;
    }
    .selected {
      outline: 3px solid Highlight;
      outline-offset: 2px;
    }
    .mark:focus-visible {
      outline: 3px solid Highlight;
    }
    .tick::before {
      opacity: 0.3;
    }
    .lane > span::before {
      background-color: CanvasText;
      forced-color-adjust: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
      min-width: 44px;
    }
  }
  @media print {
    [role='toolbar'],
    .hint {
      display: none;
    }
  }
`;
