import { css } from 'lit';

/** The frame of the picture: track, lanes, axis. */
export const plot = css`
  .scroll {
    position: relative;
    z-index: 1; /* above the grid lines, which the axis draws */
    overflow: hidden auto;
    max-height: var(--timeline-height, none);
    overscroll-behavior-x: contain; /* the browser would go back a page */
  }
  .plot {
    position: relative;
    height: var(--_plot-height, 120px);
  }
  .lanes,
  .track,
  .density {
    position: absolute;
    inset: 0;
  }
  .track,
  .density {
    inset-inline-start: var(--_gutter);
  }
  .track {
    overflow: clip;
    contain: strict; /* whatever moves in it, nothing around it is laid out anew */
    touch-action: pan-y;
    cursor: grab;
    user-select: none;
  }
  :host([gestures='none']) .track {
    touch-action: auto;
    cursor: auto;
  }
  .density {
    width: calc(100% - var(--_gutter));
    height: 100%;
    fill: currentcolor;
    fill-opacity: 0.5;
    pointer-events: none;
  }
  [data-narrow] {
    --_gutter: 0px;
  }
  canvas {
    position: absolute;
    z-index: 1; /* over the marks */
    pointer-events: none;
  }
  /* Lies above what has a cursor of its own: to change it everywhere would have every mark's styles computed. */
  [data-dragging] .plot::after {
    content: '';
    position: absolute;
    inset: 0;
    cursor: grabbing;
  }
  .track:focus-visible,
  .nothing-here :focus-visible {
    outline-offset: -3px;
  }
  .lane {
    position: absolute;
    inset-inline: 0;
    top: 0;
    border-top: 0 solid var(--_border);
  }
  .lane span {
    display: block;
    margin-top: 8px;
    width: calc(var(--_gutter) - 8px);
    font-size: 0.925em;
    font-weight: 600;
    line-height: 1.25;
    max-height: calc(100% - 12px);
    overflow: hidden;
  }
  .lane span::before {
    content: '';
    display: inline-block;
    width: 8px;
    height: 8px;
    margin-inline-end: 6px;
    border-radius: 2px;
    background-color: currentcolor;
  }
  .lane bdi {
    color: var(--_text);
  }
  .lane :has(:empty) {
    display: none;
  }
  [data-narrow] .lane span {
    width: auto;
    margin-top: 5px;
  }

  .axis {
    position: relative;
    flex: none;
    height: calc(3em + 9px);
    margin-inline: var(--_gutter) var(--_bar);
    border-top: 1px solid var(--_border);
    color: var(--_muted);
    font-size: 0.925em;
    font-variant-numeric: tabular-nums;
    pointer-events: none;
  }
  .axis * {
    position: absolute;
    left: 0;
    top: 0;
  }
  .tick::before,
  .tick::after {
    content: '';
    position: absolute;
    left: -0.5px;
    height: 4px;
    border-inline-start: 1px solid var(--_muted);
  }
  .tick::before {
    bottom: 0;
    height: var(--_plot-height, 0);
    border-color: var(--_grid);
  }
  .axis span {
    top: 5px;
    white-space: nowrap;
    text-align: center;
  }
  .tick-context span {
    top: calc(1.4em + 6px);
    font-weight: 600;
    color: var(--_text);
    text-align: start;
  }
  .sample {
    line-height: 1.385; /* of labels */
    position: absolute;
    visibility: hidden;
    width: calc(var(--timeline-row-height, 38px) * var(--_density));
    height: calc(32px * var(--_density));
  }
  .sample i {
    display: block;
    width: var(--timeline-label-width, 220px);
    height: var(--_mark);
  }
  .nothing-here {
    position: sticky; /* where it is seen, but within the plot, however low that is: it is never to be scrolled */
    top: 30%;
    max-height: 100%;
    overflow: auto;
    margin-inline-start: var(--_gutter);
    text-align: center;
    color: var(--_muted);
    pointer-events: none; /* what is under it can be moved all the same */
  }
  .nothing-here p {
    margin: 0 0 4px;
  }
  .nothing-here div {
    display: grid;
    grid: auto / auto-flow minmax(0, auto); /* a short one has all of its words */
    justify-content: center;
    gap: 6px;
  }
  .nothing-here button {
    pointer-events: auto;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
