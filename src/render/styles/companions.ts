import { css } from 'lit';

/** A piece on its own: as wide and as high as its place. */
const companion = css`
  .companion {
    --_gutter: 0px;
  }
  .companion > * {
    font-family: var(--timeline-font, inherit);
  }
  .companion .toolset,
  .companion .table-view {
    flex: none;
  }
  .companion .details {
    height: auto;
    min-height: 0;
    overflow: visible;
    padding: 0;
    border: 0;
  }
  .companion .details .title {
    margin-top: 0;
  }
  .companion .details .top button {
    margin-top: 0;
  }
  .companion .hollow {
    padding-top: 0;
  }
  .companion .overview {
    margin-top: 0;
  }
  @media print {
    .companion:not(:has(.legend)) {
      display: none;
    }
  }
`;

/** What is left in the timeline keeps no room for what is not. */
const left = css`
  @container (min-width: 900px) {
    [data-apart~='details'] .body {
      grid-template-columns: minmax(0, 1fr);
    }
    [data-apart~='details'] .body::after {
      content: none;
    }
  }
`;

/** Marks as the picture draws them, each in a box of its own. */
const legend = css`
  .legend {
    display: grid;
    gap: 8px;
    color: var(--_text);
  }
  .legend ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 170px), 1fr));
    gap: 6px 16px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .legend li {
    display: flex;
    gap: 8px;
    align-items: center;
    min-width: 0;
  }
  .legend bdi {
    color: var(--_text);
  }
  .legend svg {
    flex: none;
    width: 10px;
    height: 10px;
  }
  .legend .swatch {
    position: relative;
    flex: none;
    display: grid;
    place-items: center;
    width: auto;
    min-width: 34px;
    height: 20px;
    padding-inline: 5px;
    color: var(--_muted);
  }
  .legend b {
    color: var(--_disputed);
    font-weight: 600;
    font-size: 0.925em;
  }
  .legend .mark {
    --_soft: 12px;
    --_core: 0 0 / 100% 100%;
    position: relative;
    width: 24px;
    height: 10px;
    cursor: auto;
  }
  .legend .dot {
    width: 10px;
  }
  .legend .period {
    height: 18px;
  }
  .legend .cluster {
    width: 30px;
    height: 20px;
  }
  .legend .approximate {
    width: 10px;
  }
  .legend .uncertain,
  .legend .unknown-end {
    margin-inline-end: 14px;
  }
  .legend .unknown-start,
  .legend .open-start {
    margin-inline-start: 14px;
  }
  .legend .open-start::before {
    width: 12px;
  }
  .legend .open-end {
    margin-inline-end: 8px;
  }
`;

export const companionStyles = [companion, left, legend];
