import type { Field } from '../model/filter.js';
import type { Words } from './words.js';

const number = (n: number) => n.toLocaleString('en');
const count = (n: number, one: string, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

const ONE: Readonly<Record<Field, string>> = { lane: 'topic', source: 'source', actor: 'person', tag: 'tag' };
const MANY: Readonly<Record<Field, string>> = { lane: 'topics', source: 'sources', actor: 'people', tag: 'tags' };

/** The words of search and filters, in English. */
export const ENGLISH_FIND = {
  number,
  clear: 'Clear search',
  showAll: 'Show all events',
  quoted: (text: string) => `“${text}”`,
  /** one of two values */
  either: (one: string, other: string) => `${one} or ${other}`,
  /** so many values of one field, any of which is asked for */
  several: {
    lane: (n: number) => count(n, ONE.lane, MANY.lane),
    source: (n: number) => count(n, ONE.source, MANY.source),
    actor: (n: number) => count(n, ONE.actor, MANY.actor),
    tag: (n: number) => count(n, ONE.tag, MANY.tag),
  } as Readonly<Record<Field, (n: number) => string>>,
  /** @param what each of these is asked for */
  matched: (events: number, of: number, what: readonly string[]): string =>
    events
      ? `${number(events)} of ${count(of, 'event')} ${events === 1 ? 'matches' : 'match'} ${what.join(', ')}.`
      : `No event matches ${what.join(', ')}.`,
  known: (day: string, matched: string, hidden: number) =>
    `As known on ${day}: ${matched}${hidden ? ` ${count(hidden, 'match is', 'matches are')} told later.` : ''}`,
  showing: (view: string) => `Showing ${view}.`,
  unknown: {
    lane: (name: string) => `No ${ONE.lane} is called “${name}”.`,
    source: (name: string) => `No ${ONE.source} is called “${name}”.`,
    actor: (name: string) => `No ${ONE.actor} is called “${name}”.`,
    tag: (name: string) => `No ${ONE.tag} is called “${name}”.`,
  } as Readonly<Record<Field, (name: string) => string>>,
  filters: 'Filters',
  groups: { lane: 'Topic', source: 'Source', actor: 'Who', tag: 'Tag' } as Readonly<Record<Field, string>>,
  remove: (title: string) => `Remove ${title}`,
  clearAll: 'Clear all',
  more: (n: number) => `Show all ${number(n)}`,
  fewer: 'Show fewer',
  within: {
    lane: `Search ${MANY.lane}`,
    source: `Search ${MANY.source}`,
    actor: `Search ${MANY.actor}`,
    tag: `Search ${MANY.tag}`,
  } as Readonly<Record<Field, string>>,
  rest: (n: number) => `${number(n)} more: search for them`,
  none: 'Nothing is called so.',
  close: 'Close filters',
  loading: 'Looking at the events…',
};

export type FindWords = typeof ENGLISH_FIND;

/** They in the language of an element. */
export const findWords = (words: Words): FindWords => words.of(ENGLISH_FIND, 'find');
