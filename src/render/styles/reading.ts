import { css } from 'lit';

/** The opened event. */
export const reading = css`
  .details {
    min-width: 0;
    max-width: 52em; /* a line of it is no longer than an eye follows */
  }
  .title {
    margin: 16px 0 2px;
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .section {
    margin: 18px 0 6px;
    font-size: 0.925em;
    font-weight: 600;
  }
  p {
    margin: 0 0 var(--_gap);
  }
  .when {
    margin: 0 0 12px;
    color: var(--_muted);
  }
  ul {
    margin: 0 0 var(--_gap);
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
  .plain {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .plain > li {
    padding: calc(5px * var(--_density)) 0;
    border-top: 1px solid var(--_border);
  }
  .hollow {
    padding-top: 16px;
    color: var(--_muted);
  }
`;
