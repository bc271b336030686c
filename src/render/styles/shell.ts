import { css } from 'lit';

/** Heading, toolbar, frame of the plot, details, table and panels. */
export const shell = css`
  .root {
    display: flex;
    flex-direction: column;
    min-height: 0;
    max-height: 100%;
    /* What is measured, placed and written is not what these make of it. */
    writing-mode: horizontal-tb;
    text-transform: none;
    white-space: normal;
    container-type: inline-size;
    contain-intrinsic-inline-size: 640px; /* in a parent that shrinks to its content */
  }
  /* The heading has the font of the page. */
  .head ~ *,
  .head > * + * {
    font-family: var(--timeline-font, inherit);
  }
  .heading {
    margin: 0;
    font-size: 1.6em;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  [hidden],
  :host([hidden]) {
    display: none !important;
  }
  .present {
    display: flex;
    flex-direction: column;
    flex: auto;
    min-height: 0;
  }
  .summary {
    margin: 4px 0 12px;
    color: var(--_muted);
  }
  .search {
    position: relative;
    margin: 0 0 var(--_gap);
  }
  [type='search'] {
    width: 100%;
    height: max(24px, 30px * var(--_density));
    padding-block: 3px;
    padding-inline: 10px 28px;
    appearance: none;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background-color: var(--_bg);
    color: var(--_text);
    font: inherit;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  ::-webkit-search-cancel-button {
    display: none;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap) 6px;
    align-items: center;
    padding-block: var(--_gap);
    border-block: 1px solid var(--_border);
    clip-path: inset(0 -5px);
  }
  .group {
    display: flex;
    gap: 2px;
  }
  .short {
    display: none;
  }
  button {
    min-width: 32px;
    min-height: max(24px, 30px * var(--_density));
    padding: 3px 10px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background-color: var(--_bg);
    color: var(--_text);
    font: inherit;
    line-height: 1.3;
    cursor: pointer;
  }
  button:hover,
  .cluster:hover {
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
  }
  .link:hover {
    text-decoration-thickness: 2px;
  }
  a {
    color: var(--_accent);
  }
  /* In the colour of the text: the accent says what is chosen. */
  :focus-visible {
    outline: 3px solid var(--timeline-focus, var(--_text));
    outline-offset: 1px;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    min-height: 0;
    flex: auto;
  }
  .main {
    position: relative;
    overflow: clip; /* of the grid lines, when the plot scrolls */
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  @container (min-width: 900px) {
    .body {
      grid-template-columns: minmax(0, 1fr) clamp(280px, 26%, 32em);
      gap: 24px;
    }
    /* Room to read beside a low picture; gives way where the host has a height of its own. */
    .body::after {
      content: '';
      grid-area: 1 / 2;
      min-height: 0;
      contain: size;
      contain-intrinsic-block-size: 320px;
      pointer-events: none;
    }
    /* As high as the picture beside it, however much there is to read: opening an event moves nothing. */
    .details {
      grid-area: 1 / 2;
      height: 0;
      min-height: 100%;
      overflow-y: auto;
      border-inline-start: 1px solid var(--_border);
      padding-inline: 20px 4px;
      scrollbar-width: thin;
    }
  }
  @container (min-width: 700px) {
    .tools {
      column-gap: 13px;
    }
    /* A line before each group, in the gap; before the first one of a line it is outside, and cut off. */
    .tools > div {
      margin-inline-start: -7px;
      padding-inline-start: 6px;
      border-inline-start: 1px solid var(--_border);
    }
    .group {
      gap: 4px;
    }
    .head {
      display: grid;
      grid-template-columns: 1fr 240px;
      gap: 0 24px;
    }
    .search {
      grid-area: 1 / 2 / 3;
    }
  }
  @container (max-width: 479.9px) {
    .word {
      display: none;
    }
    .short {
      display: inline;
    }
    button {
      min-width: 36px;
      padding-inline: 6px;
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
    white-space: nowrap;
    opacity: 0;
  }
  .panel {
    margin: 16px 0;
    padding: 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background-color: var(--_surface);
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
