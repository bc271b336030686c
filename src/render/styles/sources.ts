import { css } from 'lit';
import { copies } from './copies.js';

/** What sources differ about has a colour of its own, and nothing else has it. The ring of the open event wins. */
const differing = css`
  :where(.disputed:not(.period, .cluster, .selected)) {
    outline: 2px solid var(--_disputed);
  }
  .cluster.disputed {
    border: 2px solid var(--_disputed);
  }
  :is(.disputed, .differs) > span::after {
    color: var(--_disputed);
  }
  @media (forced-colors: active) {
    .cluster.disputed {
      outline: 2px solid;
    }
  }
`;

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
      forced-color-adjust: none;
    }
  }
`;

/** In the toolbar: what the rows are, and the day as of which the picture is drawn. */
const controls = css`
  .controls .word {
    display: none; /* the choice beside it says what is arranged */
  }
  .as-of {
    display: flex;
    gap: 0 8px;
    align-items: center;
    margin-inline-start: auto;
    color: var(--_muted);
  }
  select {
    min-height: max(24px, 30px * var(--_density));
    padding: 3px 6px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background-color: var(--_bg);
    color: var(--_text);
    font: inherit;
  }
  .as-of > span:first-child {
    min-width: 13.5em; /* the words change while the handle moves, and move nothing */
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .days {
    position: relative;
    display: flex;
    width: 104px;
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
    .days svg {
      forced-color-adjust: none;
    }
  }
  .days input {
    position: relative;
    width: 100%;
    height: 24px;
    margin: 0;
    border-radius: var(--_radius);
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
    .root:has(.as-of) .summary {
      min-height: 2lh;
    }
  }
  @container (max-width: 399.9px) {
    .root:has(.as-of):not(:has(.table-view)) .summary {
      min-height: 3lh;
    }
  }
  /* All of it in one line, as long as there may be room. */
  @container (max-width: 1399.9px) {
    .tools:has(.as-of) > :first-child .word {
      display: none;
    }
  }
  @container (max-width: 1199.9px) {
    .tools:has(.as-of) .word {
      display: none;
    }
    .tools:has(.as-of) .short {
      display: inline;
    }
    .as-of {
      flex-direction: column;
      align-items: stretch;
    }
    .as-of > span:first-child {
      text-align: start;
    }
    .days {
      width: auto;
    }
  }
  @container (max-width: 479.9px) {
    .as-of {
      flex: 1;
      font-size: 0.925em;
      line-height: 1.35;
    }
    .as-of > span:first-child {
      min-width: 12em;
    }
  }
  @media (pointer: coarse) {
    select,
    .days input {
      min-height: 44px;
    }
    @container (max-width: 1199.9px) {
      .days {
        margin-top: -12px; /* the line stands in the middle of what can be pressed */
      }
    }
  }
`;

/** In the details: the versions side by side, and the editor's part. */
const versions = css`
  .differ {
    color: var(--_disputed);
  }
  .source .muted,
  .said .muted {
    font-size: 0.95em;
  }
  .said {
    margin: 2px 0 6px;
  }
  .versions {
    width: 100%;
    border-collapse: collapse;
    word-break: auto-phrase; /* in Japanese no line ends within "9月" */
  }
  .versions th,
  .versions td {
    padding: calc(7px * var(--_density)) 0;
    border-top: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
  .versions th {
    width: 34%;
    padding-inline-end: 12px;
    font-weight: 600;
  }
  .versions ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .versions li + li {
    margin-top: 6px;
  }
  .editor {
    margin-top: 10px;
    padding: 8px 12px;
    border-radius: var(--_radius);
    background-color: var(--_surface);
  }
  .editor b {
    display: block;
    font-size: 0.925em;
  }
  .note {
    font-weight: 400;
    font-size: 0.95em;
  }
`;

/** What only files with sources show. */
export const sourceStyles = [differing, whiskers, copies, controls, versions];
