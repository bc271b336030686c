import { css } from 'lit';

/** The opened event and the table of all events. */
export const reading = css`
  .details {
    min-width: 0;
  }
  .title {
    margin: 16px 0 2px;
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  .section {
    margin: 18px 0 6px;
    font-size: 0.92em;
    font-weight: 600;
  }
  p {
    margin: 0 0 8px;
  }
  .when {
    margin: 0 0 12px;
    color: var(--_muted);
  }
  ul {
    margin: 0 0 8px;
    padding-inline-start: 18px;
  }
  .top {
    display: flex;
    align-items: start;
    gap: 12px;
  }
  .top button {
    margin-top: 12px;
    margin-inline-start: auto;
  }
  .muted {
    color: var(--_muted);
  }
  .differ {
    color: var(--_disputed);
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
  }
  th {
    font-weight: 600;
  }
  .versions th,
  .versions td {
    padding: 7px 0;
    border-top: 1px solid var(--_border);
  }
  .versions th {
    width: 34%;
    padding-inline-end: 12px;
  }
  .versions ul,
  .plain {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .versions li + li {
    margin-top: 6px;
  }
  .plain > li {
    padding: 5px 0;
    border-top: 1px solid var(--_border);
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
  .table-view th,
  .table-view td {
    padding: 6px 12px 6px 0;
    border-bottom: 1px solid var(--_border);
  }
  [aria-current='true'] {
    background-color: var(--_surface);
  }
  thead th {
    color: var(--_muted);
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
