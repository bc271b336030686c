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
    --_focus: var(--timeline-focus, var(--_accent));
    --_disputed: var(--timeline-disputed, light-dark(#b3400a, #ff9a66));
    --_radius: var(--timeline-radius, 6px);
    --_density: var(--timeline-density, 1);
    --_gap: calc(var(--timeline-gap, 8px) * var(--_density));
    --_size: var(--timeline-font-size, 13px);
    --_mark-size: var(--timeline-mark-size, 10px);
    --_gutter: 112px;
    display: block;
    color: var(--_text);
    background-color: var(--_bg);
    font-family: var(--timeline-font, inherit);
    font-size: var(--_size);
    line-height: 1.4;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .c1 {
    --_c: var(--_lane, var(--timeline-lane-1, light-dark(#5b4b9a, #b3a4f5)));
  }
  .c2 {
    --_c: var(--_lane, var(--timeline-lane-2, light-dark(#1d5fa6, #7db6f0)));
  }
  .c3 {
    --_c: var(--_lane, var(--timeline-lane-3, light-dark(#0f766e, #5fd0c5)));
  }
  .c4 {
    --_c: var(--_lane, var(--timeline-lane-4, light-dark(#5f6875, #a3abb7)));
  }
  .c5 {
    --_c: var(--_lane, var(--timeline-lane-5, light-dark(#8a5a00, #e3b458)));
  }
  .c6 {
    --_c: var(--_lane, var(--timeline-lane-6, light-dark(#9a2f6b, #f09ac8)));
  }
  .c7 {
    --_c: var(--_lane, var(--timeline-lane-7, light-dark(#3f6b1f, #a5d27c)));
  }
  .c8 {
    --_c: var(--_lane, var(--timeline-lane-8, light-dark(#7a4a2f, #dcae8e)));
  }
`;

/** Heading, toolbar, frame of the plot, details, table and panels. */
export const shell = css`
  .root {
    display: flex;
    flex-direction: column;
    min-height: 0;
    max-height: 100%;
    container-type: inline-size;
  }
  .heading {
    margin: 0;
    font: inherit;
    font-size: 1.6em;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  .summary {
    margin: 4px 0 12px;
    color: var(--_muted);
  }
  [role='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
    align-items: center;
    padding-block: var(--_gap);
    border-block: 1px solid var(--_border);
  }
  .group {
    display: flex;
    gap: var(--_gap);
  }
  .group + .group {
    padding-inline-start: var(--_gap);
    border-inline-start: 1px solid var(--_border);
  }
  button {
    min-width: 32px;
    min-height: 30px;
    padding: 3px 10px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background-color: var(--_bg);
    color: var(--_text);
    font: inherit;
    line-height: 1.3;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--_muted);
  }
  button[aria-pressed='true'] {
    border-color: var(--_accent);
    background-color: color-mix(in srgb, var(--_accent) 12%, var(--_bg));
  }
  button[aria-disabled='true'] {
    color: var(--_muted);
    border-color: var(--_grid);
    cursor: default;
  }
  .link {
    min-width: 0;
    min-height: 24px;
    padding: 2px 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 2px;
    text-decoration-thickness: 1px;
  }
  .link:hover {
    text-decoration-thickness: 2px;
  }
  a {
    color: var(--_accent);
  }
  :focus-visible,
  .mark:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    min-height: 0;
    flex: 1 1 auto;
  }
  .main {
    position: relative;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  @container (min-width: 900px) {
    .body {
      grid-template-columns: minmax(0, 1fr) minmax(280px, 26%);
      gap: 24px;
    }
    .details {
      border-inline-start: 1px solid var(--_border);
      padding-inline-start: 20px;
    }
  }
  @container (max-width: 479.9px) {
    .word {
      display: none;
    }
    button {
      min-width: 36px;
    }
    .heading {
      font-size: 1.4em;
    }
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .panel {
    margin: 16px 0;
    padding: 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background-color: var(--_surface);
  }
  .panel p {
    margin: 0 0 8px;
  }
  .panel .what {
    font-weight: 600;
  }
  .panel button {
    margin-top: 4px;
  }
  .error {
    border-inline-start: 4px solid var(--_disputed);
  }
  .left-out {
    margin: 8px 0 0;
    color: var(--_muted);
  }
`;

/** The picture: lanes, marks, labels, axis. Boxes come from the scene; here is only how they look. */
export const picture = css`
  .scroll {
    position: relative;
    min-height: 0;
    overflow-x: clip;
    overflow-y: auto;
    max-height: var(--timeline-height, none);
  }
  .plot {
    position: relative;
    height: var(--_plot-height, 120px);
  }
  .lanes,
  .track {
    position: absolute;
    inset: 0;
  }
  .track {
    inset-inline-start: var(--_gutter);
    overflow: clip;
    touch-action: pan-y;
    cursor: grab;
    user-select: none;
    overscroll-behavior-x: contain;
  }
  .root[data-narrow] {
    --_gutter: 0px;
  }
  .root[data-dragging] .track,
  .root[data-dragging] .mark {
    cursor: grabbing;
  }
  .track:focus-visible {
    outline-offset: -3px;
  }
  .lane {
    position: absolute;
    inset-inline: 0;
    top: 0;
    border-top: 1px solid var(--_border);
  }
  .lane::after {
    content: '';
    position: absolute;
    inset-inline: var(--_gutter) 0;
    top: calc(var(--_line) - 0.5px);
    border-top: 1px solid var(--_grid);
  }
  .lane > span {
    position: absolute;
    inset-inline-start: 0;
    top: 8px;
    width: calc(var(--_gutter) - 12px);
    font-size: 0.9em;
    font-weight: 600;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  .lane > span::before {
    content: '';
    display: inline-block;
    width: 8px;
    height: 8px;
    margin-inline-end: 6px;
    border-radius: 2px;
    background-color: var(--_c);
  }
  .lane > span:empty {
    display: none;
  }
  .root[data-narrow] .lane > span {
    width: auto;
    top: 5px;
  }

  .mark {
    position: absolute;
    left: 0;
    top: 0;
    border-radius: 5px;
    cursor: pointer;
    --_m: var(--timeline-mark, var(--_c));
    --_ring: 0 0 0 0 transparent;
    box-shadow: var(--_ring);
  }
  .mark::before,
  .mark::after {
    position: absolute;
    top: 0;
    height: 100%;
    pointer-events: none;
  }
  .dot {
    border-radius: 50%;
    background-color: var(--_m);
    box-shadow:
      0 0 0 1.5px var(--_bg),
      var(--_ring);
  }
  /* As wide as what is known: pale, with ticks at its ends, so that nobody reads its middle as a date. */
  .band {
    border-radius: 1px;
    background: linear-gradient(color-mix(in srgb, var(--_m) 34%, transparent) 0 0) center / 100% 6px no-repeat;
    border-inline: 2px solid var(--_m);
  }
  .band.cut-start {
    border-inline-start: 0;
  }
  .band.cut-end {
    border-inline-end: 0;
  }
  /* What lasts: solid where all bounds agree, pale where it may already or may still be going on. */
  .bar {
    --_m: var(--timeline-range, var(--_c));
    background:
      linear-gradient(var(--_m) 0 0) var(--_core-x) 0 / var(--_core) 100% no-repeat,
      color-mix(in srgb, var(--_m) 38%, transparent);
  }
  .bar.cut-start {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .bar.cut-end {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .period {
    border-radius: 0;
    background-color: color-mix(in srgb, var(--_m) 9%, transparent);
    border-inline: 1px solid color-mix(in srgb, var(--_m) 45%, transparent);
  }
  .approximate:not(.cluster)::before,
  .open-start:not(.cluster)::before {
    content: '';
    inset-inline-end: 100%;
    width: var(--_soft);
    background: linear-gradient(to right, transparent, color-mix(in srgb, var(--_m) 45%, transparent));
  }
  .approximate:not(.cluster)::after {
    content: '';
    inset-inline-start: 100%;
    width: var(--_soft);
    background: linear-gradient(to left, transparent, color-mix(in srgb, var(--_m) 45%, transparent));
  }
  .approximate.band,
  .approximate.dot {
    border-radius: 1px;
    border-inline: 0;
    background: color-mix(in srgb, var(--_m) 75%, transparent);
  }
  .approximate.dot {
    border-radius: 5px;
  }
  :host(:dir(rtl)) .approximate::before,
  :host(:dir(rtl)) .open-start::before,
  :host(:dir(rtl)) .approximate::after {
    transform: scaleX(-1);
  }
  .uncertain:not(.cluster)::after,
  .unknown-end:not(.cluster)::after {
    content: '?';
    inset-inline-start: calc(100% + 3px);
    color: var(--timeline-uncertain, var(--_m));
    font-size: 11px;
    font-weight: 700;
    line-height: 10px;
    background: none;
    width: auto;
    transform: none;
  }
  .unknown-start:not(.cluster)::before {
    content: '?';
    inset-inline-end: calc(100% + 3px);
    color: var(--timeline-uncertain, var(--_m));
    font-size: 11px;
    font-weight: 700;
    line-height: 10px;
  }
  .cut-end.uncertain::after,
  .cut-end.unknown-end::after {
    inset-inline: auto 68px;
  }
  .open-end:not(.cluster)::after {
    content: '';
    inset-inline-start: 100%;
    width: 8px;
    background-color: var(--_m);
    clip-path: polygon(0 0, 100% 50%, 0 100%);
  }
  :host(:dir(rtl)) .open-end::after {
    clip-path: polygon(100% 0, 0 50%, 100% 100%);
  }
  .open-end.cut-end::after {
    inset-inline: auto 66px;
    background-color: var(--_bg);
  }
  .planned:not(.cluster) {
    background: none;
    border: 2px dashed var(--timeline-planned, var(--_m));
  }
  .cancelled:not(.cluster),
  .retracted:not(.cluster) {
    background: linear-gradient(var(--_muted) 0 0) center / 100% 2px no-repeat;
    border: 1px solid var(--_muted);
  }
  .disputed:not(.period) {
    --_ring: 0 0 0 2px var(--_bg), 0 0 0 4px var(--_disputed);
  }
  .selected:not(.period) {
    --_ring: 0 0 0 2px var(--_bg), 0 0 0 5px var(--_accent);
  }
  .selected.period {
    background-color: color-mix(in srgb, var(--_m) 18%, transparent);
  }
  .cluster {
    border: 1px solid var(--_border);
    border-radius: 10px;
    background-color: var(--_surface);
    box-shadow: var(--_ring);
  }
  .cluster::before {
    content: attr(data-text);
    inset-inline: 0;
    display: grid;
    place-items: center;
    color: var(--_text);
    font-size: 0.88em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .cluster:hover {
    border-color: var(--_muted);
  }
  .mark > span {
    position: absolute;
    left: 0;
    top: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    line-height: 18px;
    color: var(--_text);
  }
  .mark > span::after {
    content: attr(data-note);
    color: var(--_disputed);
    font-weight: 600;
    font-size: 0.92em;
    margin-inline-start: 6px;
  }
  .mark > span:not([data-note])::after {
    content: none;
  }
  .cancelled > span,
  .retracted > span {
    text-decoration: line-through;
    color: var(--_muted);
  }
  .mark:hover > span {
    text-decoration: underline;
    text-underline-offset: 2px;
    text-decoration-thickness: 1px;
  }
  .selected > span {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 3px;
    text-decoration-thickness: 2px;
  }

  .axis {
    position: relative;
    height: 44px;
    margin-inline-start: var(--_gutter);
    border-top: 1px solid var(--_border);
    color: var(--_muted);
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
    pointer-events: none;
  }
  .tick,
  .tick-context {
    position: absolute;
    left: 0;
    top: 0;
    width: 0;
  }
  .tick::before {
    content: '';
    position: absolute;
    left: -0.5px;
    bottom: 0;
    height: var(--_plot-height, 0);
    border-inline-start: 1px solid var(--_grid);
  }
  .tick::after {
    content: '';
    position: absolute;
    left: -0.5px;
    height: 4px;
    border-inline-start: 1px solid var(--_muted);
  }
  .tick > span,
  .tick-context > span {
    position: absolute;
    left: 0;
    top: 5px;
    white-space: nowrap;
    text-align: center;
  }
  .tick-context > span {
    top: 23px;
    font-weight: 600;
    color: var(--_text);
    text-align: start;
  }
  .hint {
    position: absolute;
    inset-inline: 0;
    top: 12px;
    margin: auto;
    width: fit-content;
    padding: 4px 12px;
    border-radius: 99px;
    background-color: var(--_text);
    color: var(--_bg);
    pointer-events: none;
    opacity: 0;
    transition: opacity 150ms;
  }
  .hint[data-shown] {
    opacity: 1;
  }
  .sample {
    position: absolute;
    visibility: hidden;
    pointer-events: none;
    width: calc(var(--timeline-row-height, 36px) * var(--_density));
    height: calc(28px * var(--_density));
  }
  .sample i {
    display: block;
    width: var(--timeline-label-width, 180px);
    height: var(--_mark-size);
  }
  .nothing-here {
    position: absolute;
    inset-inline: var(--_gutter) 0;
    top: 40%;
    text-align: center;
    color: var(--_muted);
  }
`;

/** The opened event and the table of all events. */
export const reading = css`
  .details {
    min-width: 0;
    overflow-wrap: break-word;
  }
  .details h3 {
    margin: 16px 0 2px;
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  .details h4 {
    margin: 18px 0 6px;
    font-size: 0.92em;
    font-weight: 600;
  }
  .details .when {
    margin: 0 0 12px;
    color: var(--_muted);
  }
  .details p {
    margin: 0 0 8px;
  }
  .details ul {
    margin: 0 0 8px;
    padding-inline-start: 18px;
  }
  .details .top {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: 12px;
  }
  .details .top button {
    margin-top: 12px;
  }
  .muted {
    color: var(--_muted);
  }
  .differ {
    color: var(--_disputed);
  }
  .versions {
    width: 100%;
    border-collapse: collapse;
  }
  .versions th,
  .versions td {
    padding: 7px 0;
    border-top: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  .versions th {
    width: 32%;
    padding-inline-end: 12px;
    font-weight: 600;
  }
  .versions ul,
  .plain {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .plain > li {
    padding: 5px 0;
    border-top: 1px solid var(--_border);
  }
  .source {
    display: block;
  }
  .source .muted,
  .said .muted {
    font-size: 0.95em;
  }
  .said {
    margin: 2px 0 6px;
  }
  .editor {
    margin-top: 10px;
    padding: 8px 12px;
    border-radius: var(--_radius);
    background-color: var(--_surface);
  }
  .editor b {
    display: block;
    font-size: 0.92em;
  }
  .hollow {
    padding-top: 16px;
    color: var(--_muted);
  }
  .table-view {
    overflow-x: auto;
    padding-top: 8px;
  }
  .table-view table {
    width: 100%;
    border-collapse: collapse;
  }
  .table-view th,
  .table-view td {
    padding: 6px 12px 6px 0;
    border-bottom: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
  .table-view tr[aria-current='true'] {
    background-color: var(--_surface);
  }
  .table-view thead th {
    color: var(--_muted);
    font-weight: 600;
    white-space: nowrap;
  }
  .pages {
    display: flex;
    gap: 12px;
    align-items: center;
    padding-top: 12px;
  }
  @container (max-width: 599.9px) {
    .wide {
      display: none;
    }
  }
`;

/** Forced colours keep every meaning by shape and words; print and less motion follow the reader's settings. */
export const modes = css`
  @media (forced-colors: active) {
    .dot,
    .bar {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .band,
    .period,
    .cluster {
      border-color: CanvasText;
    }
    .disputed {
      outline: 2px solid CanvasText;
      outline-offset: 2px;
    }
    .selected {
      outline: 3px solid Highlight;
      outline-offset: 2px;
    }
    .mark:focus-visible {
      outline: 3px solid Highlight;
    }
    .lane > span::before {
      background-color: CanvasText;
      forced-color-adjust: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
      min-width: 44px;
    }
  }
  @media print {
    [role='toolbar'],
    .hint {
      display: none;
    }
  }
`;
