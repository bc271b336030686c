import { css } from 'lit';

const table = css`
  .table-view {
    container: table / inline-size;
    overflow: auto;
    padding-top: 8px;
  }
  .table-head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    align-items: center;
    justify-content: space-between;
    min-height: max(24px, 30px * var(--_density));
    color: var(--_muted);
  }
  .table-head p {
    margin: 4px 0;
  }
  .table-view table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .table-view :is(th, td) {
    position: relative;
    padding-block: calc(7px * var(--_density));
    padding-inline: 0 14px;
    border-bottom: 1px solid var(--_border);
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
  }
  .table-view :is(th, td):first-child {
    padding-inline-start: 10px;
  }
  .table-view thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    padding-block: 2px;
    border-bottom-color: var(--_text);
    background-color: var(--_bg);
    color: var(--_muted);
    font-weight: 600;
    vertical-align: baseline;
    white-space: nowrap;
  }
  .sort {
    min-width: 24px;
    padding: 3px 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: inherit;
    font-weight: inherit;
  }
  .sort:hover,
  [aria-sort] .sort {
    color: var(--_text);
  }
  .sort:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .sort span {
    display: inline-block;
    min-width: 1em;
    text-align: center;
  }
  .table-view .col-date {
    min-width: 7.5em;
  }
  .table-view tbody .col-title {
    min-width: 11em;
    overflow-wrap: anywhere;
    font-size: 1.06em;
    line-height: calc(1.4em / 1.06); /* its first line stands level with those beside it */
  }
  .table-view tbody .col-title .link {
    min-height: 0;
    margin-block: -3px; /* what can be pressed is higher than its line */
    padding: 3px 0;
    color: var(--_text);
    font-weight: 600;
    line-height: inherit;
    text-decoration-color: var(--_border);
  }
  .table-view tbody .col-title .link:hover {
    color: var(--_accent);
    text-decoration-color: currentcolor;
  }
  .table-view .col-sources {
    min-width: 8em;
    overflow-wrap: anywhere;
  }
  .table-view .col-versions {
    min-width: 12em;
    overflow-wrap: anywhere;
  }
  .table-view .col-state {
    width: 1%; /* no wider than its words */
    word-break: keep-all; /* in Japanese each sign would be one */
  }
  .table-view thead :is(.col-date, .col-title, .col-sources, .col-versions) {
    min-width: 0;
  }
  .table-view .col-title b {
    font-size: 0.94em;
    font-weight: 600;
    white-space: nowrap;
  }
  .table-view .differ {
    color: var(--_disputed);
  }
  .table-view .line,
  .table-view .version {
    display: block;
    text-align: -webkit-match-parent;
    text-align: match-parent; /* in a table from right to left words from left to right begin at its right */
  }
  .table-view .line + .line {
    margin-top: 4px;
  }
  .table-view .line b {
    font-weight: 600;
  }
  .table-view mark {
    border-radius: 2px;
    background-color: color-mix(in srgb, var(--_accent) 24%, var(--_bg));
    color: var(--_text);
  }
  .table-view .name {
    display: none;
    user-select: none;
  }
  .table-view tr[aria-current] {
    background-color: var(--_surface);
  }
  .table-view tr[aria-current] > :first-child::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    width: 3px;
    background-color: var(--_accent);
    forced-color-adjust: none;
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
    align-items: center;
  }
  table + .pages {
    padding-block: 12px 4px;
  }
  .pages label {
    padding-inline: 4px;
    color: var(--_muted);
    white-space: nowrap;
  }
  .pages :is(input, select) {
    min-height: max(24px, 30px * var(--_density));
    padding: 3px 6px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background-color: var(--_bg);
    color: var(--_text);
    font: inherit;
  }
  .pages input {
    width: 4.5em;
  }
  @media (pointer: coarse) {
    .pages :is(input, select) {
      min-height: 44px;
    }
    .sort {
      min-width: 44px;
    }
    .table-view tbody .col-title .link {
      margin-block: -14px;
      padding-block: 14px;
    }
  }
  @media (forced-colors: active) {
    .table-view tr[aria-current] > :first-child::before {
      background-color: Highlight;
    }
    .table-view tr[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  /* A card for each row: nothing is left out, and nothing has to be scrolled sideways. */
  @container table (max-width: 55em) {
    .table-view :is(table, thead, tbody, th, td) {
      display: block;
    }
    .table-view :is(th, td),
    .table-view :is(th, td):is(:first-child, .col-state) {
      width: auto;
      min-width: 0;
      padding: 0;
      border: 0;
    }
    .table-view thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 16px;
      padding-block: 4px;
      border-bottom: 1px solid var(--_text);
    }
    .table-view thead :is(th, th:first-child) {
      position: static;
      padding-block: 2px;
      white-space: normal;
    }
    .table-view thead th.col-state {
      position: absolute;
      height: 1px;
      overflow: hidden;
      opacity: 0;
    }
    .table-view tbody tr {
      position: relative;
      display: block;
      padding: calc(12px * var(--_density)) 0 calc(14px * var(--_density));
      border-bottom: 1px solid var(--_border);
    }
    .table-view tbody .col-date {
      color: var(--_muted);
    }
    .table-view tbody .col-title {
      padding-bottom: 4px;
      font-size: 1.15em;
    }
    .table-view td:not(.none):has(.name) {
      display: grid;
      grid-template-columns: 7em minmax(0, 1fr);
      gap: 8px;
      padding-top: 4px;
    }
    .table-view td:not(.none) .name {
      display: block;
      color: var(--_muted);
    }
    .table-view td.none {
      height: 0;
      padding: 0;
      overflow: hidden;
    }
    .table-view tr[aria-current] {
      padding-inline-start: 12px;
    }
    .table-view tr[aria-current] > :first-child {
      position: static;
    }
  }
  /* Beside a long table the opened event goes along with the page. */
  @container (min-width: 900px) {
    .body:has(.table-view) .details {
      position: sticky;
      top: 0;
      height: auto;
      min-height: 0;
      max-height: min(100%, 100vh);
      align-self: start;
    }
  }
`;

/** What only the table shows. */
export const tableStyles = [table];
