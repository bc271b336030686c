import { css } from 'lit';

/** Notches, their words and those of gaps. The groups have no height: what is in them lies over the axis below. */
export const foldStyles = [
  css`
    .folds,
    .gaps {
      --_fold: var(--timeline-fold, light-dark(#8a94a0, #6d7884));
      position: relative;
      height: 0;
      margin-inline: var(--_gutter) var(--_bar);
      font-size: 0.925em;
      font-variant-numeric: tabular-nums;
      color: var(--_muted);
    }
    .gaps {
      pointer-events: none;
    }
    /* Words are read before the lines of a fold, which would strike them out where time runs down. */
    .mark > span {
      --_halo: 0 0 3px var(--_bg);
      text-shadow: var(--_halo), var(--_halo), var(--_halo), var(--_halo), var(--_halo);
    }
    .scroll[hidden] ~ :is(.folds, .gaps) {
      display: none;
    }
    .folds .fold {
      position: absolute;
      left: 0;
      top: 0;
      height: calc(3em + 9px);
      min-width: 0;
      min-height: 24px;
      margin: 0;
      padding: 0;
      border: 0;
      border-radius: 3px;
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    .folds .fold:focus-visible {
      outline-offset: -3px; /* within: below the axis the picture ends */
    }
    .folds .fold:hover {
      color: var(--_text);
    }
    .folds .fold:hover::before {
      --_fold: var(--_text);
    }
    .fold::before {
      content: '';
      position: absolute;
      left: var(--_at);
      width: var(--_notch);
      bottom: 100%;
      height: var(--_plot-height, 0px);
      border-inline: 1px solid var(--_fold);
      background-image: repeating-linear-gradient(
        -55deg,
        transparent 0 6px,
        color-mix(in srgb, var(--_fold) 40%, transparent) 6px 7px
      );
      pointer-events: none;
    }
    .fold.open::before {
      border-inline-style: dashed;
      background-image: none;
    }
    .fold.cut-start::before {
      border-inline-start: 0;
    }
    .fold.cut-end::before {
      border-inline-end: 0;
    }
    .fold span,
    .gaps span {
      position: absolute;
      left: 0;
      top: calc(1.4em + 7px); /* as the second row of the axis, under its border */
      white-space: nowrap;
      text-align: center;
    }
    .fold span {
      text-decoration: underline dotted 1px;
      text-underline-offset: 3px;
    }
    .gaps .first {
      top: 6px; /* as the first row of the axis */
    }
    /* Where time runs down: turned as the axis is (styles/column.ts). */
    [data-vertical] :is(.folds, .gaps) {
      position: absolute;
      left: var(--_axis);
      top: 0;
      width: var(--_along);
      margin: 0;
      transform-origin: 0 0;
      transform: rotate(90deg);
      direction: ltr;
    }
    :host(:dir(rtl)) [data-vertical] :is(.folds, .gaps) {
      left: calc(100% - var(--_axis));
      transform: var(--_upright);
    }
    [data-vertical] .folds .fold {
      height: var(--_axis);
    }
    [data-vertical] :is(.fold, .gaps) span {
      top: 8px;
      width: max-content !important; /* what is written there is their height, along time */
      line-height: var(--_tick);
      text-align: right;
      white-space: pre;
      transform: var(--_upright);
      transform-origin: 0 0;
    }
    :host(:dir(rtl)) [data-vertical] :is(.fold, .gaps) span {
      text-align: left;
    }
    @media (forced-colors: active) {
      .folds {
        --_fold: color-mix(in srgb, CanvasText 50%, Canvas); /* names stand over it */
      }
      .fold::before {
        forced-color-adjust: none;
      }
    }
    @media print {
      .fold span {
        text-decoration: none;
      }
    }
  `,
];
