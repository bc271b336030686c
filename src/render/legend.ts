import { html, nothing, type TemplateResult } from 'lit';
import type { LaneInfo } from '../model/columns.js';
import { SIGNS, type Sign } from '../model/signs.js';
import { laneColor } from './axis.js';
import type { LegendWords } from './legend-words.js';

export interface LegendContext {
  readonly words: LegendWords;
  /** of the timeline, for its name */
  readonly name: string;
  readonly signs: ReadonlySet<Sign>;
  readonly lanes: readonly LaneInfo[];
  /** numbers of those that have events */
  readonly used: readonly number[];
  /** what is written beside what is told differently */
  readonly note: string;
}

/** More rows are not listed. */
const MOST = 24;

/** What a sign is drawn on. */
const SHAPES: Partial<Record<Sign, string>> = {
  point: 'dot',
  band: 'band',
  range: 'bar',
  period: 'period',
  cluster: 'cluster',
  approximate: 'band approximate',
  uncertain: 'band uncertain',
  'open-start': 'bar open-start',
  'open-end': 'bar open-end',
  'unknown-start': 'bar unknown-start',
  'unknown-end': 'bar unknown-end',
  planned: 'bar planned',
  cancelled: 'bar cancelled',
  retracted: 'bar retracted',
  disputed: 'dot disputed',
};

/** The marks and rows that are in the data, each as it is drawn in the picture and in a word. */
export function legend({ words, name, signs, lanes, used, note }: LegendContext): TemplateResult {
  const mark = (sign: Sign) =>
    html`<li data-sign=${sign}>
      <span class="swatch" aria-hidden="true"
        >${
          sign === 'differs'
            ? html`<b>${note}</b>`
            : html`<span class="mark ${SHAPES[sign]}" data-text=${sign === 'cluster' ? '12' : nothing}></span>`
        }</span
      >
      ${words.signs[sign]}
    </li>`;
  const row = (lane: number) =>
    html`<li data-lane=${lanes[lane].id}>
      <svg viewBox="0 0 8 8" aria-hidden="true">
        <rect width="8" height="8" rx="2" fill=${laneColor(lanes, lane)} />
      </svg>
      <bdi>${lanes[lane].title}</bdi>
    </li>`;
  const named = used.filter((lane) => lanes[lane].title);
  return html`<section class="legend" part="legend" aria-label="${words.legend}: ${name}">
    <ul aria-label=${words.marks}>
      ${SIGNS.filter((sign) => signs.has(sign)).map(mark)}
    </ul>
    ${
      named.length > 1
        ? html`<ul aria-label=${words.rows}>
            ${named.slice(0, MOST).map(row)}
            ${named.length > MOST ? html`<li class="muted">${words.rest(named.length - MOST)}</li>` : nothing}
          </ul>`
        : nothing
    }
  </section>`;
}
