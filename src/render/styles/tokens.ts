import { css } from 'lit';

/** Colours, sizes and their defaults: a host variable wins, else the designed light and dark pair. */
export const tokens = css`
  :host {
    --_text: var(--timeline-text, light-dark(#16191d, #eceef1));
    --_muted: var(--timeline-text-muted, light-dark(#565f6a, #a3adb9));
    --_bg: var(--timeline-background, light-dark(#fff, #14171b));
    --_surface: var(--timeline-surface, light-dark(#f5f6f8, #1d2127));
    --_border: var(--timeline-border, light-dark(#dfe3e8, #2e353d));
    --_grid: var(--timeline-grid, light-dark(#eceff2, #232930));
    --_accent: var(--timeline-accent, light-dark(#1d5fa6, #7db6f0));
    --_disputed: var(--timeline-disputed, light-dark(#b3400a, #ff9a66));
    --_radius: var(--timeline-radius, 6px);
    --_density: var(--timeline-density, 1);
    --_gap: calc(var(--timeline-gap, 8px) * var(--_density));
    --_mark: calc(var(--timeline-mark-size, 10px) * var(--_density));
    --_gutter: 112px;
    --_lane-1: var(--timeline-lane-1, light-dark(#5b4b9a, #b3a4f5));
    --_lane-2: var(--timeline-lane-2, light-dark(#1d5fa6, #7db6f0));
    --_lane-3: var(--timeline-lane-3, light-dark(#0f766e, #5fd0c5));
    --_lane-4: var(--timeline-lane-4, light-dark(#5f6875, #a3abb7));
    --_lane-5: var(--timeline-lane-5, light-dark(#8a5a00, #e3b458));
    --_lane-6: var(--timeline-lane-6, light-dark(#9a2f6b, #f09ac8));
    --_lane-7: var(--timeline-lane-7, light-dark(#3f6b1f, #a5d27c));
    --_lane-8: var(--timeline-lane-8, light-dark(#7a4a2f, #dcae8e));
    display: block;
    min-width: 0; /* in a grid or flex box it is no wider than its place */
    color: var(--_text);
    background-color: var(--_bg);
    text-align: start;
    overflow-wrap: break-word;
  }
  /* What the page has put into the tag stays in the page's own type. */
  .root {
    font-size: var(--timeline-font-size, 13px);
    line-height: 1.4;
  }
  /* Words of another direction than the page's stand where the page's words do. */
  [dir='auto'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
`;
