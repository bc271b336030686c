import type { IssueCode } from '../../../src/model/issue.js';
import { check } from '../../../src/check/validate.js';

/** The sound part of a file, written as a file again. */
export const rewritten = (data: unknown) => {
  const { head, lanes, entities, sources, disputes, events } = check(data).file!;
  return { ...head, lanes, entities, sources, disputes, events };
};

const EVENT = { date: '2002', title: 'Ratified', id: 'ratified' };
const CLAIM = { source: 's1' };
const SOURCE = { id: 's1', title: 'A source' };
const SIDES = [
  { label: 'One', claims: ['c1'] },
  { label: 'Other', sources: ['s1'] },
];

/** A file whose second of three events also holds `more`. */
const at = (more: object, rest: object = {}) => ({
  sources: [SOURCE],
  events: [
    { date: '2001', title: 'Before', sources: ['s1'] },
    { ...EVENT, ...more },
    { date: '2003', title: 'After' },
  ],
  ...rest,
});

const claim = (more: object) => at({ claims: [{ ...CLAIM, ...more }] });

/** A file that also holds `more`. */
const file = (more: object) => ({
  events: [{ ...EVENT, claims: [{ id: 'c1', source: 's1' }] }],
  sources: [SOURCE],
  ...more,
});

const dispute = (more: object) => file({ disputes: [{ id: 'd', question: 'Q?', sides: SIDES, ...more }] });

const E = 'Event 2 of 3 ("Ratified"): ';
const WRITE = /^Write a date such as "2002"/;
const QUOTE = (value: number) => `Put it in quotes: "${value}".`;

type Row = readonly [
  data: unknown,
  code: IssueCode,
  pointer: string,
  message: string | RegExp,
  hint: string | RegExp | undefined,
  left: 'warned' | 'repaired' | 'left out',
];

/** Files with one thing wrong in each, what is said about it, and what becomes of it. */
// prettier-ignore
export const ROWS: readonly Row[] = [
  // keys
  [at({ tilte: 'x' }), 'unknown-key', '/events/1/tilte', `${E}the key "tilte" is unknown.`, 'Did you mean "title"?', 'warned'],
  [at({ start: '2002' }), 'unknown-key', '/events/1/start', /"start" is unknown/, 'Did you mean "date"?', 'warned'],
  [at({ 'a/b~c': 1 }), 'unknown-key', '/events/1/a~1b~0c', /"a\/b~c" is unknown/, undefined, 'warned'],
  [file({ items: [] }), 'unknown-key', '/items', 'The file: the key "items" is unknown.', 'Did you mean "events"?', 'warned'],

  // what has to be there
  [at({ date: undefined }), 'date-missing', '/events/1', `${E}date is missing.`, WRITE, 'left out'],
  [at({ date: null }), 'date-missing', '/events/1/date', `${E}date is missing.`, WRITE, 'left out'],
  [at({ date: ' ' }), 'date-missing', '/events/1/date', `${E}date is missing.`, WRITE, 'left out'],
  [at({ title: undefined }), 'title-missing', '/events/1', 'Event 2 of 3 ("ratified"): title is missing.', /few words/, 'left out'],
  [at({ title: ' \t' }), 'title-missing', '/events/1/title', /title is missing/, /few words/, 'left out'],
  [at({ title: { en: ' ' } }), 'title-missing', '/events/1/title', /title is missing/, /few words/, 'left out'],
  [at({ title: 1984 }), 'title-missing', '/events/1/title', /title is missing/, /few words/, 'left out'],
  [file({ lanes: [{}] }), 'field-missing', '/lanes/0', 'Lane 1 of 1: id is missing.', 'Add "id".', 'repaired'],
  [dispute({ question: undefined }), 'field-missing', '/disputes/0', 'Dispute 1 of 1 ("d"): question is missing.', 'Add "question".', 'repaired'],
  [dispute({ sides: undefined }), 'field-missing', '/disputes/0', /sides is missing/, 'Add "sides".', 'repaired'],
  [claim({ source: undefined }), 'field-missing', '/events/1/claims/0', `${E}claim 1, source is missing.`, 'Add "source".', 'repaired'],
  [at({ media: [{ url: 'a.jpg', caption: '' }] }), 'alt-missing', '/events/1/media/0', `${E}media 1, alt is missing.`, /what the picture shows/, 'repaired'],
  [at({ media: [{ url: 'a.jpg' }] }), 'alt-missing', '/events/1/media/0', `${E}media 1, alt is missing.`, /what the picture shows/, 'repaired'],

  // types
  [at({ date: 2002 }), 'date-invalid', '/events/1/date', /date 2002 is not a date we know/, QUOTE(2002), 'left out'],
  [at({ end: 2003 }), 'date-invalid', '/events/1/end', /end 2003 is not a date we know/, QUOTE(2003), 'left out'],
  [at({ end: null }), 'field-type', '/events/1/end', `${E}end should be a text, but is null.`, undefined, 'repaired'],
  [at({ id: 7 }), 'id-type', '/events/1/id', `${E}id should be a text, but is 7.`, QUOTE(7), 'repaired'],
  [at({ id: 'two words' }), 'id-type', '/events/1/id', /id should be at most 64 letters.*but is "two words"/, undefined, 'repaired'],
  [at({ tags: 'court' }), 'field-type', '/events/1/tags', `${E}tags should be a list, but is "court".`, 'Put it in a list: ["court"].', 'repaired'],
  [at({ tags: ['court', 5] }), 'field-type', '/events/1/tags/1', `${E}tag 2 should be a text, but is 5.`, QUOTE(5), 'repaired'],
  [at({ text: ['a'] }), 'field-type', '/events/1/text', /text should be a text or an object, but is a list of 1/, undefined, 'repaired'],
  [at({ place: { name: 'X', lat: '1' } }), 'field-type', '/events/1/place/lat', /place, lat should be a number, but is "1"/, undefined, 'repaired'],
  [at({ url: 5 }), 'field-type', '/events/1/url', /url should be a text, but is 5/, QUOTE(5), 'repaired'],
  [file({ sources: [SOURCE, 'Paper'] }), 'field-type', '/sources/1', 'Source 2 of 2: it should be an object, but is "Paper".', undefined, 'repaired'],

  // dates
  [at({ date: '2024-8-3' }), 'date-invalid', '/events/1/date', /date "2024-8-3" is not a date we know: /, 'Write "2024-08-03".', 'left out'],
  [at({ date: '2024-02-30' }), 'date-not-real', '/events/1/date', `${E}date "2024-02-30" is not a real date: 2024-02 has no day 30.`, /29/, 'left out'],
  [at({ date: '02/09/2024' }), 'date-ambiguous', '/events/1/date', /date "02\/09\/2024" could mean two dates/, /"2024-09-02" or/, 'left out'],
  [at({ date: 'Y99E20' }), 'date-out-of-range', '/events/1/date', /date "Y99E20" is outside the range/, /Y17E12/, 'left out'],
  [at({ date: '2003/2002' }), 'end-before-start', '/events/1/date', `${E}end "2002" is before start "2003".`, /Swap/, 'left out'],
  [at({ date: '2003-09', end: '2003-01' }), 'end-before-start', '/events/1/end', `${E}end "2003-01" is before date "2003-09".`, /Swap/, 'left out'],
  [at({ date: '2002/2003', end: '2004' }), 'field-value', '/events/1/end', /"date" is already an interval/, /Leave out "end"/, 'repaired'],
  [claim({ date: '2024-02-30' }), 'date-not-real', '/events/1/claims/0/date', /claim 1, date "2024-02-30" is not a real date/, /29/, 'repaired'],
  [claim({ end: '2001' }), 'end-before-start', '/events/1/claims/0/end', /end "2001" is before date "2002"/, /Swap/, 'repaired'],
  [file({ sources: [{ ...SOURCE, published: '2024-02-30' }] }), 'date-not-real', '/sources/0/published', /^Source 1 of 1 \("A source"\): published "2024-02-30"/, /29/, 'repaired'],
  [file({ updated: 2024 }), 'date-invalid', '/updated', /^The file: updated 2024 is not a date/, QUOTE(2024), 'repaired'],

  // closed lists, ranges, and what a field needs
  [at({ status: 'planed' }), 'field-value', '/events/1/status', /status should be one of "confirmed", .* but is "planed"/, 'Did you mean "planned"?', 'repaired'],
  [at({ status: 'disputed' }), 'field-value', '/events/1/status', /but is "disputed"/, /disputes follow from claims/, 'repaired'],
  [at({ importance: 3 }), 'field-value', '/events/1/importance', `${E}importance should be at most 1, but is 3.`, undefined, 'repaired'],
  [at({ place: { name: 'X', lat: -123 } }), 'field-value', '/events/1/place/lat', /lat should be at least -90, but is -123/, undefined, 'repaired'],
  [at({ text: {} }), 'field-value', '/events/1/text', /text should be a text for at least one language/, undefined, 'repaired'],
  [at({ timezone: 'Mars' }), 'field-value', '/events/1/timezone', /timezone should be a time zone, but is "Mars"/, /IANA/, 'repaired'],
  [file({ lang: 'e' }), 'field-value', '/lang', /lang should be a language tag, but is "e"/, /"en"/, 'repaired'],
  [claim({ value: 3 }), 'field-value', '/events/1/claims/0/value', /claim 1, value needs a "topic"/, undefined, 'repaired'],
  [dispute({ sides: SIDES.slice(1) }), 'field-value', '/disputes/0/sides', /sides should be a list of at least 2, but is a list of 1/, undefined, 'repaired'],
  [dispute({ sides: [...SIDES, { label: 'No' }] }), 'field-value', '/disputes/0/sides/2', /side 3 has neither claims nor sources/, undefined, 'repaired'],

  // addresses, colours, titles
  [at({ url: 'JavaScript:alert(1)' }), 'url-scheme', '/events/1/url', `${E}url "JavaScript:alert(1)" was not used.`, /http/, 'repaired'],
  [at({ sources: ['data:text/html,x'] }), 'url-scheme', '/events/1/sources/0', /source 1 "data:text\/html,x" was not used/, /http/, 'repaired'],
  [file({ lanes: [{ id: 'l', color: 'var(--x)' }] }), 'color-invalid', '/lanes/0/color', 'Lane 1 of 1 ("l"): color "var(--x)" was not used.', /#1d6fb8/, 'repaired'],
  [at({ title: 'x'.repeat(501) }), 'title-too-long', '/events/1/title', /title has 501 characters; 500 are shown/, /"text"/, 'repaired'],

  // ids and references
  [file({ events: [EVENT, EVENT], sources: [] }), 'id-duplicate', '/events/1/id', 'Event 2 of 2 ("Ratified"): id "ratified" is already used by event 1.', /own id/, 'repaired'],
  [file({ sources: [SOURCE, { id: 's1', title: 'Twin' }] }), 'id-duplicate', '/sources/1/id', 'Source 2 of 2 ("Twin"): id "s1" is already used by source 1.', /own id/, 'repaired'],
  [at({ claims: [{ ...CLAIM, id: 'c' }, { ...CLAIM, id: 'c' }] }), 'id-duplicate', '/events/1/claims/1/id', /claim 2, id "c" is already used by event 2/, /own id/, 'repaired'],
  [at({ sources: ['s11'] }), 'reference', '/events/1/sources/0', `${E}source 1 points to "s11", but no source has this id.`, 'Did you mean "s1"?', 'repaired'],
  [claim({ source: ['s1', 's9'] }), 'reference', '/events/1/claims/0/source/1', /claim 1, source 2 points to "s9", but no source/, 'Did you mean "s1"?', 'repaired'],
  [at({ links: [{ to: 'ratifed' }] }), 'reference', '/events/1/links/0/to', /link 1, to points to "ratifed", but no event/, 'Did you mean "ratified"?', 'repaired'],
  [at({ lane: 'mood' }, { lanes: [{ id: 'law' }, { id: 'travel' }] }), 'reference', '/events/1/lane', /no lane has this id/, 'Write for example "law", "travel".', 'repaired'],
  [at({ lane: 'lw' }, { lanes: [{ id: 'law' }] }), 'reference', '/events/1/lane', /lane points to "lw", but no lane/, 'Did you mean "law"?', 'repaired'],
  [at({ actors: ['ic'] }, { entities: [{ id: 'icc', name: 'ICC' }] }), 'reference', '/events/1/actors/0', /actor 1 points to "ic", but no entity/, 'Did you mean "icc"?', 'repaired'],
  [dispute({ events: ['ratifed'] }), 'reference', '/disputes/0/events/0', /event 1 points to "ratifed", but no event/, 'Did you mean "ratified"?', 'repaired'],
  [dispute({ sides: [...SIDES, { label: 'No', claims: ['c2'] }] }), 'reference', '/disputes/0/sides/2/claims/0', /side 3, claim 1 points to "c2", but no claim/, 'Did you mean "c1"?', 'repaired'],
  [file({ sources: [{ ...SOURCE, basedOn: ['s1'] }] }), 'reference-cycle', '/sources/0/basedOn/0', /basedOn 1 points to "s1", which is based on this source/, /came before/, 'repaired'],

  // warnings
  [file({ version: 2 }), 'schema-version', '/version', 'This file says version 2; this component knows up to 1. Trying anyway.', /Update/, 'warned'],
  [file({ sources: [SOURCE, { id: 's5', title: 'Silent' }] }), 'source-unused', '/sources/1', 'Source 2 of 2 ("Silent"): it is never cited.', /Cite it/, 'warned'],
];
