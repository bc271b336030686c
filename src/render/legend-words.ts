import type { Sign } from '../model/signs.js';
import type { Words } from './words.js';

/** The words of the legend, in English. */
export const ENGLISH_LEGEND = {
  legend: 'Legend',
  marks: 'Marks',
  rows: 'Rows',
  signs: {
    point: 'one date',
    band: 'a date known less exactly: as wide as what is known',
    range: 'lasts from its start to its end',
    period: 'a period, in the background',
    approximate: 'approximate',
    uncertain: 'uncertain',
    'open-start': 'open beginning',
    'open-end': 'open end',
    'unknown-start': 'beginning not known',
    'unknown-end': 'end not known',
    planned: 'planned',
    cancelled: 'cancelled',
    retracted: 'retracted',
    disputed: 'sources disagree',
    differs: 'told differently',
    cluster: 'several events, and how many',
  } satisfies Record<Sign, string>,
  /** rows that are not listed */
  rest: (n: number) => `and ${n.toLocaleString('en')} more`,
};

export type LegendWords = typeof ENGLISH_LEGEND;

/** They in the language of an element. */
export const legendWords = (words: Words): LegendWords => words.of(ENGLISH_LEGEND, 'legend');
