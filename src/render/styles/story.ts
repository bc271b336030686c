import { css } from 'lit';

/** From step to step, in the toolbar. */
const steps = css`
  .steps {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .step {
    position: relative;
    min-width: 3.7em; /* the words change from step to step, and move nothing */
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
`;

/** Over the track. The kind of a link is told by its dashes and, where there is room, its words. */
const links = css`
  .links {
    position: absolute;
    left: 0;
    margin-inline-start: var(--_gutter); /* over the track */
    top: 0;
    z-index: 1;
    pointer-events: none;
    color: var(--_accent);
  }
  .plot:has([data-sliding]) .links {
    visibility: hidden;
  }
  .links .link-line {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5px;
    stroke-linecap: round;
  }
  .links .link-head {
    fill: currentcolor;
  }
  .responds-to {
    stroke-dasharray: 7 5;
  }
  .part-of {
    stroke-dasharray: 0.1 4;
    stroke-width: 2px;
  }
  .same-as {
    stroke-dasharray: 9 4 0.1 4;
  }
  .link-word {
    fill: currentcolor;
    stroke: var(--_bg);
    stroke-width: 4px;
    stroke-linejoin: round;
    paint-order: stroke;
    font-size: 0.925em;
    text-anchor: middle;
    dominant-baseline: central;
  }
  /* Where time runs down all else is turned, and from right to left mirrored. */
  [data-vertical] .link-word {
    transform: var(--_turn);
    transform-box: fill-box;
    transform-origin: center;
  }
  @media (forced-colors: active) {
    .links {
      color: CanvasText;
      forced-color-adjust: none;
    }
  }
`;

/** What only files with a story or with links show. */
export const storyStyles = [steps, links];
