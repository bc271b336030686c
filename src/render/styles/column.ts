import { css } from 'lit';

/**
 * Time runs down: the plot and its axis are laid out as ever, then turned as a whole, so that what was above a mark stands
 * beside it. Words are turned back: `--_upright` turns a box whose width lies across time about its own corner, `--_turn` a
 * single sign about its middle.
 */
export const columnStyles = [
  css`
    [data-vertical] {
      --_gutter: 0px;
      --_upright: rotate(-90deg) translateX(-100%);
      --_turn: rotate(-90deg);
    }
    [data-vertical] .main {
      flex: none;
    }
    [data-vertical] .scroll {
      overflow: visible;
      flex: none;
      height: var(--timeline-height, auto);
      max-height: none;
      margin-inline-start: var(--_axis);
    }
    /* Its own height, also where the variable says that there is none. */
    [data-vertical] .scroll::before {
      content: '';
      display: block;
      height: clamp(420px, 70vh, 900px);
      max-height: 100%;
    }
    @container (max-width: 479.9px) {
      /* As high as makes two labels of nearly one moment readable; the page scrolls over it. */
      [data-vertical] .scroll::before {
        height: clamp(720px, 85vh, 900px);
      }
    }
    [data-vertical] :is(.plot, .axis) {
      --_forward: 1;
      position: absolute;
      left: 0;
      top: 0;
      width: var(--_along);
      transform-origin: 0 0;
      transform: translateX(var(--_plot-height)) rotate(90deg);
      direction: ltr;
    }
    [data-vertical] .axis {
      left: var(--_axis);
      height: var(--_axis);
      margin: 0;
      line-height: 1.25;
      transform: rotate(90deg);
    }
    :host(:dir(rtl)) [data-vertical] {
      --_upright: matrix(0, 1, 1, 0, 0, 0);
      --_turn: var(--_upright);
    }
    :host(:dir(rtl)) [data-vertical] :is(.plot, .axis) {
      transform: var(--_upright);
    }
    :host(:dir(rtl)) [data-vertical] .axis {
      left: calc(100% - var(--_axis));
    }
    [data-vertical] .sample {
      line-height: 1.25;
    }
    [data-vertical] .density {
      fill: var(--_muted);
    }

    [data-vertical] .mark > span {
      transform: var(--_upright);
      transform-origin: 0 0;
      border: solid #0000;
      border-width: 0 6px;
      left: -3px; /* its first line beside the middle of a dot */
      text-align: left;
      text-indent: 0;
      white-space: pre;
    }
    /* A line of the axis, which begins at the same time, would strike them out. */
    [data-vertical] .mark > span {
      --_halo: 0 0 3px var(--_bg);
      text-shadow: var(--_halo), var(--_halo), var(--_halo), var(--_halo), var(--_halo);
    }
    /* What stands before its mark is led to it. */
    [data-vertical] .mark > .before {
      overflow: visible;
    }
    [data-vertical] .before:not(:empty)::before {
      content: '';
      position: absolute;
      left: -12px;
      top: calc(100% - 8px);
      width: 9px;
      height: 13px;
      border: solid var(--_muted);
      border-width: 1px 0 0 1px;
    }
    :host(:dir(rtl)) [data-vertical] .before::before {
      left: auto;
      right: -12px;
      border-width: 1px 1px 0 0;
    }
    :host(:dir(rtl)) [data-vertical] .mark > span {
      text-align: right;
    }
    [data-vertical] .mark > span::after {
      position: static;
    }
    [data-vertical] .cluster::before {
      inset: 50% auto auto 50%;
      height: auto;
      width: max-content;
      transform: translate(-50%, -50%) var(--_turn);
    }
    [data-vertical] .uncertain::after,
    [data-vertical] .unknown-end::after,
    [data-vertical] .unknown-start::before {
      transform: var(--_turn);
    }

    [data-vertical] .axis span {
      top: 8px;
      width: max-content !important; /* what is written there is their height, along time */
      line-height: var(--_tick);
      text-align: right;
      unicode-bidi: plaintext;
      white-space: pre;
      transform: var(--_upright);
      transform-origin: 0 0;
    }
    :host(:dir(rtl)) [data-vertical] .axis span {
      text-align: left;
    }
    [data-vertical] .whiskers::before {
      content: '';
      position: absolute;
      inset: var(--_lines);
      width: var(--_lines-width);
      height: var(--_lines-height);
      border-radius: 4px;
      background-color: var(--_bg); /* the lines stand over pills */
    }
    [data-vertical] .whisker span,
    [data-vertical] .whiskers::after {
      transform: var(--_upright);
      transform-origin: 0 0;
      text-align: left;
      white-space: pre;
    }
    :host(:dir(rtl)) [data-vertical] .whisker span {
      text-align: right;
    }
    [data-vertical] .whiskers::after {
      inset: var(--_rest);
      width: var(--_rest-width);
    }
    [data-vertical] .nothing-here {
      position: absolute;
      inset: 0 auto auto 0;
      display: flex;
      flex-direction: column;
      gap: 6px;
      align-items: center;
      justify-content: safe center;
      width: var(--_plot-height);
      height: var(--_along);
      max-height: none;
      margin: 0;
      padding-inline: 8px;
      transform: var(--_upright);
      transform-origin: 0 0;
      unicode-bidi: plaintext;
    }
    :host(:dir(rtl)) [data-vertical] .nothing-here {
      direction: rtl;
    }
    [data-vertical] .nothing-here p {
      margin: 0;
    }
    [data-vertical] .nothing-here div {
      display: contents;
    }
    [data-vertical] .nothing-here button {
      max-width: 100%;
      white-space: normal;
    }
  `,
];
