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
    color: var(--_text);
    background-color: var(--_bg);
    font-family: var(--timeline-font, inherit);
    font-size: var(--timeline-font-size, 13px);
    line-height: 1.4;
    text-align: start;
    overflow-wrap: break-word;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  .l1 {
    color: var(--timeline-mark, var(--_lane-1));
  }
  .l2 {
    color: var(--timeline-mark, var(--_lane-2));
  }
  .l3 {
    color: var(--timeline-mark, var(--_lane-3));
  }
  .l4 {
    color: var(--timeline-mark, var(--_lane-4));
  }
  .l5 {
    color: var(--timeline-mark, var(--_lane-5));
  }
  .l6 {
    color: var(--timeline-mark, var(--_lane-6));
  }
  .l7 {
    color: var(--timeline-mark, var(--_lane-7));
  }
  .l8 {
    color: var(--timeline-mark, var(--_lane-8));
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
`;
