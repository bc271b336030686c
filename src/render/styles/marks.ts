import { css } from 'lit';

/** Marks and labels: the language of the picture. Boxes come from the scene; here is only how they look. */
export const marks = css`
  .mark {
    position: absolute;
    left: 0;
    top: 0;
    border-radius: 99px;
    cursor: pointer;
    contain: layout size style;
    outline-offset: 1px;
    scroll-margin: 8px;
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
    background-color: currentcolor;
    box-shadow: 0 0 0 1.5px var(--_bg);
  }
  /* As wide as what is known: pale, with ticks at its ends, so that nobody reads its middle as a date. */
  .band {
    border-radius: 2px;
    background: linear-gradient(color-mix(in srgb, currentcolor 40%, #0000) 0 0) center / 100% 60% no-repeat;
    border-inline: 2px solid;
    --_edge: 0 -2px;
  }
  /* What lasts: solid where all bounds agree, pale where it may already or may still be going on. */
  .bar {
    background:
      linear-gradient(var(--timeline-range, currentcolor) 0 0) var(--_core, 0 0 / 0) no-repeat,
      color-mix(in srgb, var(--timeline-range, currentcolor) 62%, var(--_bg));
  }
  .period {
    border-radius: 0;
    background-color: color-mix(in srgb, currentcolor 9%, #0000);
    border-inline: 1px solid color-mix(in srgb, currentcolor 40%, #0000);
    --_edge: 0 -1px;
  }
  .approximate::before,
  .approximate::after,
  .open-start::before,
  .open-end::after {
    content: '';
    inset-inline: auto 100%;
    width: clamp(8px, var(--_soft), 96px);
    background: linear-gradient(to right, #0000, color-mix(in srgb, currentcolor 40%, #0000));
    scale: var(--_forward, 1) 1;
  }
  .approximate::after {
    inset-inline: 100% auto;
    background: linear-gradient(to left, #0000, color-mix(in srgb, currentcolor 40%, #0000));
  }
  /* Any time up to its end: the same as far back as one sees, and only the end has a tick. */
  .open-start {
    z-index: -1; /* what lies in it is seen */
    border-inline-start: 0;
  }
  .open-start::before {
    width: 9999px;
    background: inherit;
    border: inherit;
    border-inline: 0;
  }
  .approximate.band,
  .approximate.dot {
    border-inline: 0;
    --_edge: 0;
    background: color-mix(in srgb, currentcolor 75%, #0000);
  }
  :host(:dir(rtl)) {
    --_forward: -1;
  }
  .uncertain::after,
  .unknown-end::after,
  .unknown-start::before {
    content: '?';
    width: auto;
    padding-inline: 5px;
    background: none;
    scale: none;
    color: var(--timeline-uncertain, inherit);
    font-size: 12px;
    font-weight: 600;
    line-height: var(--_mark);
    inset-inline: var(--_sign, 100% auto);
  }
  .unknown-start::before {
    inset-inline: auto 100%;
  }
  .open-end::after {
    inset-inline: var(--_sign, 100% auto);
    width: 8px;
    background: currentcolor;
    clip-path: polygon(0 0, 100% 50%, 0 100%);
  }
  .open-end.cut-end::after {
    background: var(--_bg);
  }
  .planned {
    background: none;
    border: 2px dashed var(--timeline-planned, currentcolor);
    --_edge: -2px;
  }
  /* As high as its lane: strong lines would cross the words of others. */
  .planned.period {
    border-width: 0 1px;
    border-color: color-mix(in srgb, var(--timeline-planned, currentcolor) 45%, #0000);
    --_edge: 0 -1px;
  }
  .cancelled,
  .retracted {
    background: linear-gradient(var(--_muted) 0 0) center / 100% 2px no-repeat;
    border: 1px solid var(--_muted);
    --_edge: -1px;
  }
  /* Its end is 64 px outside the plot; the sign for what is there stands inside. */
  .cut-end {
    --_sign: auto 66px;
  }
  :where(.selected:not(.period)) {
    outline: 3px solid var(--_accent);
  }
  /* The ring of the focus stands around that of the open event. */
  .selected:focus-visible {
    outline-offset: 4px;
    box-shadow:
      0 0 0 1px var(--_bg),
      0 0 0 4px var(--_accent);
  }
  .selected.period {
    background-color: color-mix(in srgb, currentcolor 18%, #0000);
  }
  .cluster {
    z-index: 1;
    border: 1px solid var(--_border);
    background-color: var(--_surface);
  }
  /* The one that is meant shows, also where others stand for many. */
  .mark:is(.selected, :focus):not(.period, .cluster) {
    z-index: 2;
  }
  .cluster::before {
    content: attr(data-text);
    inset-inline: 0;
    align-content: center;
    text-align: center;
    color: var(--_text);
    font-size: 0.925em;
    font-weight: 600;
  }
  /* Counted from the outer edge of the mark: its border takes no room from the label. */
  .mark > span {
    position: absolute;
    left: 0;
    top: 0;
    margin: var(--_edge, 0);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    line-height: var(--_label);
    color: var(--_text);
  }
  .period > span {
    text-indent: 4px; /* of the words, not of their box, which may be narrower */
  }
  [data-note]::after {
    content: attr(data-note);
    position: absolute;
    inset-inline-end: 0;
    font-weight: 600;
    font-size: 0.925em;
  }
  .cancelled > span,
  .retracted > span {
    text-decoration: line-through;
    color: var(--_muted);
  }
  .mark:hover > span,
  .selected > span {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .selected > span {
    color: var(--_accent);
    text-decoration-thickness: 2px;
  }
`;
