import type { Words } from './words.js';

const number = (n: number) => n.toLocaleString('en');
const count = (n: number, one: string, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

/** The words that only an event file with sources needs, in English. */
export const ENGLISH_SOURCES = {
  /** who tells one version of a date, and which; or who doubts or denies it */
  version: (who: string, date: string, stance: string) =>
    [who && `${who}: `, date, { doubts: ', doubted', denies: ', denied' }[stance]].join(''),
  sources: (n: number) => count(n, 'source'),
  differ: {
    precision: (field: string) => `They are not equally precise about ${field}`,
    overlap: (field: string) => `They differ about ${field}, in part`,
    conflict: (field: string) => `They differ about ${field}`,
    'told-differently': (field: string) => `Told differently: ${field}`,
  } as Readonly<Record<string, (field: string) => string>>,
  fields: {
    date: 'the date',
    title: 'the title',
    place: 'the place',
    actors: 'who took part',
    status: 'the status',
  } as Readonly<Record<string, string>>,
  dispute: {
    open: 'Open question',
    explained: 'Explained by the editor',
    resolved: 'Resolved by the editor',
  } as Readonly<Record<string, string>>,
  disputeKind: {
    contradiction: 'a contradiction',
    update: 'a later update',
    scope: 'they speak of different things',
    precision: 'a matter of precision',
    attribution: 'it depends on whose word it is',
    wording: 'a matter of wording',
  } as Readonly<Record<string, string>>,
  editorsAnswer: 'Editor’s answer',
  drawn: 'the date that is drawn',
  /** @param origins from so many, if from fewer than there are sources */
  told: (sources: number, origins: number) =>
    `${count(sources, 'source')} ${sources === 1 ? 'tells' : 'tell'} it${origins ? `, from ${count(origins, 'origin')}` : ''}`,
  goBack: (sources: string, roots: string) => `Counted as one: ${sources} go back to ${roots}.`,
  silent: (sources: number) => `${count(sources, 'source')} ${sources === 1 ? 'says' : 'say'} nothing of it`,
  silence: 'Not to mention something is not to deny it.',
  maybeOlder: 'may have been written before',
  maybeLater: 'may have been published after that day',
  rows: 'Rows',
  rowsBy: {
    lane: 'Rows by topic',
    source: 'Rows by source',
    actor: 'Rows by person',
    place: 'Rows by place',
    none: 'All in one row',
  },
  asOf: 'As known on',
  /** the summary of what was known on a day */
  known: (day: string, events: number, hidden: number, view: string) =>
    `As known on ${day}: ${count(events, 'event')}${hidden ? `; ${number(hidden)} told later ${hidden === 1 ? 'is' : 'are'} hidden` : ''}.${view && ` Showing ${view}.`}`,
  asKnown: (day: string) => `As known on ${day}`,
  asKnownNow: 'As known by now',
  moreVersions: (n: number) => `and ${count(n, 'more version')}`,
};

export type SourceWords = typeof ENGLISH_SOURCES;

/** They in the language of an element. */
export const sourceWords = (words: Words): SourceWords => words.of(ENGLISH_SOURCES, 'sources');
