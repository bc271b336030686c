import { css } from 'lit';

/** Marks and labels: the language of the picture. Boxes come from the scene; here is only how they look. */
export const marks = css`
  .mark {
    position: absolute;
    left: 0;
    top: 0;
    border-radius: 5px;
    cursor: pointer;
    contain: layout size style;
    --_m: var(--timeline-mark, var(--_c));
    --_pale: color-mix(in srgb, var(--_m) 40%, transparent);
    --_ring: 0 0 transparent;
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
    background: linear-gradient(var(--_pale) 0 0) center / 100% 6px no-repeat;
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
      linear-gradient(var(--_m) 0 0) var(--_core-x, 0) 0 / var(--_core, 0) 100% no-repeat,
      color-mix(in srgb, var(--_m) 62%, var(--_bg));
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
    border-inline: 1px solid var(--_pale);
  }
  .approximate::before,
  .open-start::before {
    content: '';
    inset-inline-end: 100%;
    width: var(--_soft);
    background: linear-gradient(to right, transparent, var(--_pale));
  }
  .approximate::after {
    content: '';
    inset-inline-start: 100%;
    width: var(--_soft);
    background: linear-gradient(to left, transparent, var(--_pale));
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
  .uncertain::after,
  .unknown-end::after,
  .unknown-start::before {
    content: '?';
    width: auto;
    padding-inline: 3px;
    background: none;
    transform: none;
    color: var(--timeline-uncertain, var(--_m));
    font-size: 11px;
    font-weight: 700;
    line-height: 10px;
    inset-inline: 100% auto;
  }
  .unknown-start::before {
    inset-inline: auto 100%;
  }
  .cut-end.uncertain::after,
  .cut-end.unknown-end::after {
    inset-inline: auto 64px;
  }
  .open-end::after {
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
  .planned {
    background: none;
    border: 2px dashed var(--timeline-planned, var(--_m));
  }
  .cancelled,
  .retracted {
    background: linear-gradient(var(--_muted) 0 0) center / 100% 2px no-repeat;
    border: 1px solid var(--_muted);
  }
  .disputed.uncertain::after {
    padding-inline-start: 6px;
  }
  .disputed.band {
    border-radius: 2px;
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
    z-index: 1;
    border: 1px solid var(--_border);
    border-radius: 10px;
    background-color: var(--_surface);
  }
  .cluster::before {
    content: attr(data-text);
    inset-inline: 0;
    line-height: var(--_pill);
    text-align: center;
    color: var(--_text);
    font-size: 0.88em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .cluster.disputed {
    --_ring: none;
    border: 2px solid var(--_disputed);
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
    line-height: var(--_label);
    color: var(--_text);
    padding-inline-end: var(--_note);
  }
  .mark > span::after {
    content: attr(data-note);
    position: absolute;
    inset-inline-end: 0;
    color: var(--_disputed);
    font-weight: 600;
    font-size: 0.92em;
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
`;
