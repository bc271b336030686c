import { css } from 'lit';
import { copies } from './copies.js';

/** The versions of a date over the track. */
const whiskers = css`
  .whiskers {
    position: absolute;
    left: 0;
    margin-inline-start: var(--_gutter); /* over the track */
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
    left: -1px; /* their places are those of the band, its border included */
    top: -1px;
  }
  .whisker {
    border: solid var(--_disputed);
    border-width: 0 2px;
    background: linear-gradient(var(--_disputed) 0 0) center / 100% 2px no-repeat border-box;
  }
  .whisker span {
    left: -2px; /* and those of the line */
    top: 0;
  }
  .whisker.cut-from {
    border-inline-start-color: #0000;
  }
  .whisker.cut-to {
    border-inline-end-color: #0000;
  }
  .whisker span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    line-height: var(--_label);
  }
  .whiskers[data-rest]::after {
    content: attr(data-rest);
    position: absolute;
    inset: auto 5px 5px;
    color: var(--_muted);
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

/** Beside the toolbar: what the rows are, and the day as of which the picture is drawn. */
const controls = css`
  .controls,
  .controls label {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }
  .controls {
    gap: 8px 20px;
    margin-inline-start: auto;
    color: var(--_muted);
  }
  select {
    min-height: 30px;
    padding: 3px 6px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background-color: var(--_bg);
    color: var(--_text);
    font: inherit;
  }
  .as-of > span:first-child {
    min-width: 15em; /* the words change while the handle moves, and move nothing */
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .days {
    position: relative;
    display: flex;
    width: 180px;
  }
  .days svg {
    position: absolute;
    inset: 50% 8px auto; /* half of the handle on each side */
    width: calc(100% - 16px);
    height: 10px;
    translate: 0 -5px;
    overflow: visible;
    stroke: var(--_muted);
    stroke-width: 2px;
    scale: var(--_forward, 1) 1;
  }
  .days path {
    vector-effect: non-scaling-stroke;
  }
  .days .line {
    stroke: var(--_border);
  }
  @media (forced-colors: active) {
    .days path,
    .days .line {
      stroke: CanvasText;
    }
  }
  .days input {
    position: relative;
    width: 100%;
    height: 24px;
    margin: 0;
    appearance: none;
    background: none;
    cursor: pointer;
  }
  .days input::-webkit-slider-thumb {
    appearance: none;
    width: 16px;
    height: 16px;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background-color: var(--_bg);
  }
  .days input::-moz-range-thumb {
    box-sizing: border-box;
    width: 16px;
    height: 16px;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background-color: var(--_bg);
  }
  /* So do the words above. */
  @container (max-width: 799.9px) {
    .present:has(.as-of) > .summary {
      min-height: 2lh;
    }
  }
  @container (max-width: 399.9px) {
    .present:has(.as-of) > .summary {
      min-height: 3lh;
    }
  }
  @container (max-width: 599.9px) {
    .controls {
      width: 100%;
    }
    .as-of {
      flex: 1;
    }
    .as-of > span:first-child {
      text-align: start;
    }
    .days {
      flex: 1;
      min-width: 120px;
    }
  }
  @media (pointer: coarse) {
    select,
    .days input {
      min-height: 44px;
    }
  }
`;

/** In the details: what a version is, besides its value. */
const versions = css`
  .note {
    font-weight: 400;
    font-size: 0.95em;
  }
`;

/** What only files with sources show. */
export const sourceStyles = [whiskers, copies, controls, versions];
