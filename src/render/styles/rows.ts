import { css } from 'lit';
import { popover } from './popover.js';

/** The list of lanes under its button. */
const panel = css`
  .arrange[aria-expanded='true'] {
    border-color: var(--_accent);
  }
  .row-list .all {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .row-list ol {
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  .row-list li {
    display: flex;
    gap: 4px;
    align-items: center;
    padding-block: calc(4px * var(--_density));
    border-top: 1px solid var(--_border);
  }
  .row-list li svg {
    flex: none;
    width: 10px;
    height: 10px;
    margin-inline-end: 2px;
  }
  .row-list .name {
    flex: auto;
    min-width: 0;
    color: var(--_text);
    overflow-wrap: anywhere;
  }
  .row-list .muted {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .row-list li button {
    flex: none;
    display: grid;
    place-items: center;
    padding-inline: 0;
  }
  .row-list li .chevron {
    margin: 0;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.8px;
  }
  [aria-pressed='true'] .chevron {
    rotate: -90deg;
  }
  :host(:dir(rtl)) [aria-pressed='true'] .chevron {
    rotate: 90deg;
  }
  @media (forced-colors: active) {
    .row-list li rect {
      fill: CanvasText;
    }
    .row-list [aria-pressed='true'] {
      border-color: Highlight;
    }
  }
`;

/** In the picture: names to press and to drag, and lanes on their way to new places. */
const lanes = css`
  .lanes {
    overflow: clip; /* lanes ahead of the height of the plot would bring a scrollbar, which takes room from all events */
  }
  .lane:not(:only-child) span {
    min-height: 24px;
    cursor: pointer;
    user-select: none;
    touch-action: manipulation;
  }
  .lane:not(:only-child) span:hover bdi {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  /* The colour of the lane, and which way it goes. */
  .lane:not(:only-child) span::before {
    border-radius: 0;
    clip-path: polygon(0 12%, 100% 12%, 50% 88%);
  }
  .lane[part~='collapsed'] span::before {
    flex: none;
    rotate: -90deg;
  }
  :host(:dir(rtl)) .lane[part~='collapsed'] span::before {
    rotate: 90deg;
  }
  .lane[part~='collapsed'] span {
    display: flex;
    align-items: center;
    height: 100%;
    max-height: none;
    margin-top: 0;
    line-height: 1.2;
  }
  /* Two lines of it are as high as the line of marks beside it. */
  .lane[part~='collapsed'] bdi {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    min-width: 0;
    overflow: hidden;
  }
  .lane[part~='collapsed'] span::after {
    content: '· ' attr(data-count);
    flex: none;
    margin-inline-start: 0.4em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  /* Above their lanes the names stand in the plot: over the track, and only they. */
  [data-narrow] .lane:not(:only-child) {
    z-index: 1;
    pointer-events: none;
  }
  [data-narrow] .lane:not(:only-child) span {
    width: fit-content;
    max-width: 100%;
    height: auto;
    margin-top: 0;
    pointer-events: auto;
  }
  [data-narrow] .lane:not(:only-child, [part~='collapsed']) span {
    line-height: 24px;
  }
  [data-narrow] .lane[part~='collapsed'] bdi {
    -webkit-line-clamp: 1;
  }
  .drop-line {
    position: absolute;
    inset: -1.5px 0 auto;
    z-index: 2;
    height: 3px;
    background-color: var(--_accent);
    pointer-events: none;
  }
  .lanes[data-moving],
  .lanes[data-moving] .lane:not(:only-child) span {
    cursor: grabbing;
  }
  .lane[data-held] {
    background-color: color-mix(in srgb, var(--_accent) 10%, #0000);
  }
  @media (forced-colors: active) {
    .drop-line {
      background-color: Highlight;
    }
    .lane[data-held] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    [data-sliding] .mark {
      transition: translate 250ms;
    }
    [data-arranging] .lane {
      transition:
        translate 250ms,
        height 250ms;
    }
    [data-arranging] :is(.plot, .tick::before) {
      transition: height 250ms;
    }
    [data-arranging] .density {
      animation: density-comes 250ms;
    }
    @keyframes density-comes {
      from {
        opacity: 0;
      }
    }
  }
`;

/** What only timelines with several lanes show. */
export const rowStyles = [popover, panel, lanes];
