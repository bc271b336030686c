import { css } from 'lit';

/** Beside the mark that is pointed at or has the keyboard's focus: in the top layer, where nothing cuts it. */
const card = css`
  .card {
    position: fixed;
    inset: 0 auto auto 0;
    box-sizing: border-box;
    margin: 0;
    width: max-content;
    max-width: min(320px, 100vw - 16px);
    max-height: calc(45vh - 16px);
    overflow-y: auto;
    overflow-wrap: break-word;
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background-color: var(--_bg);
    color: var(--_text);
    box-shadow: 0 4px 16px #0003;
    font: inherit;
    cursor: default;
    scrollbar-width: thin;
  }
  .card p,
  .card ul {
    margin: 0;
  }
  .card p + p,
  .card ul {
    margin-top: 4px;
  }
  .card ul {
    padding: 4px 0 0;
    border-top: 1px solid var(--_border);
    list-style: none;
  }
  .card .card-title {
    font-weight: 600;
  }
  .card .card-when {
    color: var(--_muted);
  }
  .card .card-note {
    white-space: nowrap;
  }
  .card .differ {
    color: var(--_disputed);
  }
  @media (prefers-reduced-motion: no-preference) {
    .card {
      animation: card-comes 120ms;
    }
    @keyframes card-comes {
      from {
        opacity: 0;
      }
    }
  }
  @media print {
    .card {
      display: none;
    }
  }
`;

/** What only the card shows. */
export const cardStyles = [card];
