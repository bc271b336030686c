import { css } from 'lit';

/** What the keys do, over the page. */
export const helpStyles = [
  css`
    .help {
      width: min(36rem, 100vw - 32px);
      max-height: min(44rem, 100vh - 32px);
      padding: 0 20px 20px;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background-color: var(--_bg);
      color: var(--_text);
      overscroll-behavior: contain;
    }
    .help::backdrop {
      background-color: rgb(0 0 0 / 45%);
    }
    .help .top {
      position: sticky;
      top: 0;
      padding-bottom: 8px;
      background-color: inherit;
    }
    .help .top button {
      margin-top: 14px;
    }
    .help table {
      width: 100%;
      border-collapse: collapse;
    }
    .help :is(th, td) {
      padding: 6px 0;
      border-top: 1px solid var(--_border);
      text-align: start;
      vertical-align: baseline;
      font-weight: 400;
    }
    .help thead th {
      border: 0;
      color: var(--_muted);
    }
    .help [scope='rowgroup'] {
      padding-top: 20px;
      border: 0;
      font-weight: 600;
    }
    .help [scope='rowgroup'] p {
      margin: 2px 0 0;
      font-weight: 400;
    }
    .help [scope='row'] {
      width: 40%;
      padding-inline-end: 16px;
    }
    kbd {
      display: inline-block;
      min-width: 1.9em;
      margin-block: 1px;
      padding: 0 5px;
      border: 1px solid var(--_border);
      border-radius: 4px;
      background-color: var(--_surface);
      font: inherit;
      font-size: 0.94em;
      text-align: center;
      white-space: nowrap;
    }
  `,
];
