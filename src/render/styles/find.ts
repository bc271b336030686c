import { css } from 'lit';
import { popover } from './popover.js';

/** In the search field. */
const field = css`
  .search {
    align-self: start; /* beside two lines of words it is as high as its field, in which the button stands */
  }
  .clear {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    min-width: 30px;
    min-height: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font-size: 1.2em;
  }
  .clear:hover {
    color: var(--_text);
  }
  .way-out {
    margin: 12px 0 0;
  }
`;

/** What events can be chosen by. */
const filters = css`
  .group [aria-expanded='true'] {
    border-color: var(--_accent);
  }
  .popover.filters {
    width: min(100%, 560px);
    max-height: min(70vh, 560px);
    padding: 0 16px 16px;
  }
  .chosen {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 6px 8px;
    align-items: center;
    min-height: 46px;
    padding-block: 8px;
    padding-inline-end: 40px;
    border-bottom: 1px solid var(--_border);
    background-color: var(--_bg);
  }
  .chosen .close {
    position: absolute;
    top: 8px;
    inset-inline-end: -6px;
    border: 0;
    background: none;
    color: var(--_muted);
    font-size: 1.2em;
  }
  .chip {
    display: flex;
    gap: 6px;
    align-items: center;
    max-width: 100%;
    border-radius: 15px;
    background-color: var(--_surface);
  }
  .chip bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr));
    gap: 0 24px;
  }
  fieldset {
    min-width: 0;
    margin: 12px 0 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 4px;
    font-weight: 600;
  }
  fieldset label {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 8px;
    align-items: start;
    min-height: 24px;
    padding: calc(3px * var(--_density)) 0;
    cursor: pointer;
  }
  fieldset label span {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  fieldset [type='checkbox'] {
    width: 16px;
    height: 16px;
    margin: 1px;
    accent-color: var(--_accent);
  }
  fieldset [type='search'] {
    margin-bottom: 4px;
  }
  @media print {
    .below,
    .way-out {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .clear {
      min-width: 44px;
    }
    .filters .link {
      min-height: 44px;
    }
    fieldset label {
      min-height: 44px;
      padding-block: 12px;
    }
  }
`;

/** What search and filters show once they are used. */
export const findStyles = [field, popover, filters];
