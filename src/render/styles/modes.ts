import { css } from 'lit';

/** Forced colours keep every meaning by shape and words; less motion follows the reader’s settings. */
export const modes = css`
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_border: var(--_text);
    }
  }
  /* What is drawn is drawn in system colours; what is chosen or has the focus, in that of the highlight. */
  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_muted: CanvasText;
      --_bg: Canvas;
      --_surface: Canvas;
      --_border: CanvasText;
      --_grid: CanvasText;
      --_accent: Highlight;
      --_disputed: CanvasText;
    }
    /* Nearer than what a page sets. */
    .root {
      --timeline-mark: CanvasText;
      --timeline-range: CanvasText;
      --timeline-planned: CanvasText;
      --timeline-uncertain: CanvasText;
      --timeline-focus: Highlight;
    }
    .mark,
    .lane span::before,
    [aria-pressed='true'] {
      forced-color-adjust: none;
    }
    .mark.period {
      border-color: CanvasText;
    }
    .selected > span {
      color: CanvasText;
    }
    a,
    .link {
      color: LinkText;
    }
    button[aria-disabled='true'] {
      color: GrayText;
    }
    button[aria-pressed='true'] {
      background-color: Highlight;
      color: HighlightText;
    }
    .tick::before {
      opacity: 0.3;
    }
  }
  @media print {
    .tools,
    .search {
      display: none;
    }
  }
  @media (pointer: coarse) {
    button,
    .link,
    [type='search'] {
      min-height: 44px;
      min-width: 44px;
    }
  }
`;
