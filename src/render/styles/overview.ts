import { css } from 'lit';

/** All of time below the axis, and the window in it. */
const overview = css`
  .overview {
    position: relative;
    flex: none;
    margin-block: 8px 4px;
    margin-inline: var(--_gutter) var(--_bar, 0);
    color: var(--_muted);
    user-select: none;
    touch-action: pan-y;
    cursor: crosshair;
  }
  .axis[hidden] + .overview {
    display: none;
  }
  .overview-strip {
    position: relative;
    height: 44px;
    overflow: clip;
    border-radius: 3px;
    background-color: var(--_surface);
    outline: 1px solid var(--_border);
    outline-offset: -1px;
  }
  .overview svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    fill: currentcolor;
    fill-opacity: 0.8;
    pointer-events: none;
  }
  .overview .disputes {
    fill: var(--_bg);
    fill-opacity: 1;
    stroke: var(--_disputed);
    stroke-width: 2px;
  }
  .overview-window,
  .overview-handle,
  .overview-labels span {
    position: absolute;
    left: 0;
    top: 0;
  }
  .overview-window {
    height: 100%;
    border: solid var(--_accent);
    border-width: 2px 1px;
    box-shadow: 0 0 0 9999px color-mix(in srgb, var(--_bg) 55%, #0000); /* a veil over the rest */
    cursor: grab;
  }
  .overview-handle {
    height: 44px;
    border-radius: 4px;
    cursor: ew-resize;
  }
  .overview-handle:focus-visible {
    outline-offset: -3px; /* within: at the end of a narrow page there is no room beside it */
    z-index: 1;
  }
  .overview-handle::before {
    content: '';
    position: absolute;
    left: 0;
    top: 10px;
    width: 8px;
    height: 24px;
    border-radius: 4px;
    background: linear-gradient(var(--_bg) 0 0) center / 2px 10px no-repeat var(--_accent);
    translate: var(--_grip, 0);
  }
  .overview[data-held] *,
  .overview[data-held] {
    cursor: grabbing;
  }
  .overview-labels {
    position: relative;
    height: calc(1.4em + 4px);
    font-size: 0.925em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    cursor: default;
  }
  .overview-labels span {
    top: 4px;
    text-align: start;
  }
  @media (forced-colors: active) {
    .overview svg,
    .overview-window,
    .overview-handle::before {
      forced-color-adjust: none;
    }
  }
`;

export const overviewStyles = [overview];
