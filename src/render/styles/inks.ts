import { css } from 'lit';

/** Colours of the file stand out as marks must; the sign of doubt is a word, and has more of the ink of words. */
export const inkStyles = [
  css`
    .uncertain::after,
    .unknown-end::after,
    .unknown-start::before {
      color: var(--timeline-uncertain, color-mix(in srgb, currentcolor 60%, var(--_text)));
    }
  `,
];
