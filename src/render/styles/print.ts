import { css } from 'lit';

/** On paper: heading, summary and all events, black on white whatever the theme; the picture and its controls stay away. */
export const printStyles = [
  css`
    @media screen {
      .printed {
        display: none;
      }
    }
    @media print {
      :host {
        --_text: #000;
        --_muted: #444;
        --_bg: #fff;
        --_surface: #fff;
        --_border: #999;
        --_grid: #ccc;
        --_accent: #000;
        --_disputed: #8a2f00;
        color-scheme: light !important;
        height: auto !important;
        max-height: none !important;
        overflow: visible !important;
        padding: 0 !important;
      }
      .root {
        font-size: 10pt;
      }
      .root,
      .present {
        display: block;
        max-height: none;
        container-type: normal;
      }
      .root:has(.printed) :is(.body, .summary),
      .printed button {
        display: none;
      }
      .printed > p {
        color: var(--_muted);
      }
      .entry {
        break-inside: avoid;
        padding: 10pt 0;
        border-top: 0.5pt solid var(--_border);
      }
      .entry-head {
        break-after: avoid;
      }
      .entry .when {
        margin: 0;
      }
      .entry .title,
      .addresses .title {
        margin: 0 0 4pt;
        font-size: 1.2em;
        break-after: avoid;
      }
      /* Of what is led to on the screen, paper has the address. */
      .entry a:not(.source a, .muted a, figure a)::after {
        content: ' (' attr(href) ')';
        overflow-wrap: anywhere;
      }
      .entry .title b {
        margin-inline-start: 6pt;
        font-size: 0.8em;
      }
      .section {
        margin: 6pt 0 2pt;
        break-after: avoid;
      }
      .addresses {
        padding-top: 10pt;
        border-top: 0.5pt solid var(--_border);
      }
      .addresses li {
        break-inside: avoid;
      }
      .addresses p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      .printed a {
        color: inherit;
        text-decoration: none;
      }
      .printed .muted a {
        overflow-wrap: anywhere;
      }
    }
  `,
];
