import { css } from 'lit';

/** An event once more in further rows, and marks on their way to new rows. */
export const copies = css`
  /* Not mentioned there: hollow, so that silence can't be read as a telling. */
  .silent {
    border: 1.5px solid color-mix(in srgb, currentcolor 70%, #0000);
    background: none;
    box-shadow: none;
  }
  .copy.selected {
    outline-width: 2px;
    outline-offset: 1px;
  }
  @media (prefers-reduced-motion: no-preference) {
    .copy {
      transition: opacity 150ms;
    }
    [data-sliding] .copy {
      opacity: 0;
      transition: none;
    }
    [data-sliding] .mark {
      transition: translate 250ms;
    }
  }
`;
