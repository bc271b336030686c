import { css } from 'lit';

/** The versions of a date over the track. */
const whiskers = css`
  .whiskers {
    position: absolute;
    left: 0;
    top: 0;
    z-index: 2;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background-color: var(--_bg);
    box-shadow: 0 1px 6px #0002;
    pointer-events: none;
  }
  .whisker,
  .whisker span {
    position: absolute;
    left: 0;
    top: 0;
  }
  .whisker {
    border: solid var(--_disputed);
    border-width: 0 2px;
    background: linear-gradient(var(--_disputed) 0 0) center / 100% 2px no-repeat;
  }
  .cut-from {
    border-inline-start: 0;
  }
  .cut-to {
    border-inline-end: 0;
  }
  .whisker span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    line-height: var(--_label);
  }
  @media (forced-colors: active) {
    .whisker {
      background: linear-gradient(CanvasText 0 0) center / 100% 2px no-repeat;
      forced-color-adjust: none;
      border-color: CanvasText;
    }
  }
`;

/** What only files with sources show. */
export const sourceStyles = [whiskers];
