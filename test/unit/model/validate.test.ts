import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { IssueCode } from '../../../src/model/issue.js';
import { UTC_CLOCK } from '../../../src/model/span.js';
import { check, Checker, validate } from '../../../src/model/validate.js';
import { A_FILE, aFile } from './a-file.js';

const EVENT = { date: '2002', title: 'Ratified', id: 'ratified' };
const CLAIM = { source: 's1' };
const SOURCE = { id: 's1', title: 'A source' };

/** A file with one event, which also holds `more`, among two sound ones. */
const around = (more: object) => ({
  sources: [SOURCE],
  events: [
    { date: '2001', title: 'Before', sources: ['s1'] },
    { ...EVENT, ...more },
    { date: '2003', title: 'After' },
  ],
});

/** A file that also holds `more`. */
const beside = (more: object) => ({
  events: [{ ...EVENT, claims: [{ id: 'c1', source: 's1' }] }],
  sources: [SOURCE],
  ...more,
});

const SIDES = [
  { label: 'One', claims: ['c1'] },
  { label: 'Other', sources: ['s1'] },
];

type Row = [
  data: unknown,
  code: IssueCode,
  pointer: string,
  message: string | RegExp,
  hint: string | RegExp | undefined,
  left: 'warned' | 'repaired' | 'left out',
];

const EVENT_2 = 'Event 2 of 3 ("Ratified"): ';
const DATE_HINT = /^Write a date such as "2002"/;

const ROWS: Row[] = [
  // keys
  [
    around({ tilte: 'x' }),
    'unknown-key',
    '/events/1/tilte',
    `${EVENT_2}the key "tilte" is unknown.`,
    'Did you mean "title"?',
    'warned',
  ],
  [around({ start: '2002' }), 'unknown-key', '/events/1/start', /"start" is unknown/, 'Did you mean "date"?', 'warned'],
  [around({ 'a/b~c': 1 }), 'unknown-key', '/events/1/a~1b~0c', /"a\/b~c" is unknown/, undefined, 'warned'],
  [
    beside({ items: [] }),
    'unknown-key',
    '/items',
    'The file: the key "items" is unknown.',
    'Did you mean "events"?',
    'warned',
  ],
  // what has to be there
  [around({ date: undefined }), 'date-missing', '/events/1', `${EVENT_2}date is missing.`, DATE_HINT, 'left out'],
  [around({ date: null }), 'date-missing', '/events/1/date', `${EVENT_2}date is missing.`, DATE_HINT, 'left out'],
  [around({ date: ' ' }), 'date-missing', '/events/1/date', `${EVENT_2}date is missing.`, DATE_HINT, 'left out'],
  [
    around({ title: undefined }),
    'title-missing',
    '/events/1',
    /^Event 2 of 3 \("ratified"\): title is missing/,
    /few words/,
    'left out',
  ],
  [around({ title: ' \t' }), 'title-missing', '/events/1/title', /title is missing or empty/, /few words/, 'left out'],
  [
    around({ title: { en: ' ' } }),
    'title-missing',
    '/events/1/title',
    /title is missing or empty/,
    /few words/,
    'left out',
  ],
  [around({ title: 1984 }), 'title-missing', '/events/1/title', /title is missing or empty/, /few words/, 'left out'],
  [beside({ lanes: [{}] }), 'field-missing', '/lanes/0', 'Lane 1 of 1: id is missing.', 'Add "id".', 'repaired'],
  [
    beside({ disputes: [{ id: 'd', sides: SIDES }] }),
    'field-missing',
    '/disputes/0',
    'Dispute 1 of 1 ("d"): question is missing.',
    'Add "question".',
    'repaired',
  ],
  [
    beside({ disputes: [{ id: 'd', question: 'Q?' }] }),
    'field-missing',
    '/disputes/0',
    /sides is missing/,
    'Add "sides".',
    'repaired',
  ],
  [
    around({ claims: [{ date: '2002' }] }),
    'field-missing',
    '/events/1/claims/0',
    `${EVENT_2}claim 1, source is missing.`,
    'Add "source".',
    'repaired',
  ],
  [
    around({ media: [{ url: 'a.jpg' }] }),
    'alt-missing',
    '/events/1/media/0',
    `${EVENT_2}media 1, alt is missing.`,
    /what the picture shows/,
    'repaired',
  ],
  // types
  [
    around({ date: 2002 }),
    'date-invalid',
    '/events/1/date',
    `${EVENT_2}date 2002 is not a date we know: expected an EDTF date, got number 2002.`,
    'Put it in quotes: "2002".',
    'left out',
  ],
  [
    around({ end: 2003 }),
    'date-invalid',
    '/events/1/end',
    /end 2003 is not a date we know/,
    'Put it in quotes: "2003".',
    'left out',
  ],
  [
    around({ end: null }),
    'field-type',
    '/events/1/end',
    `${EVENT_2}end should be a text, but is null.`,
    undefined,
    'repaired',
  ],
  [
    around({ id: 7 }),
    'id-type',
    '/events/1/id',
    `${EVENT_2}id should be a text, but is 7.`,
    'Put it in quotes: "7".',
    'repaired',
  ],
  [
    around({ id: 'two words' }),
    'id-type',
    '/events/1/id',
    /id should be at most 64 letters.*but is "two words"/,
    undefined,
    'repaired',
  ],
  [
    around({ tags: 'court' }),
    'field-type',
    '/events/1/tags',
    `${EVENT_2}tags should be a list, but is "court".`,
    'Put it in a list: ["court"].',
    'repaired',
  ],
  [
    around({ tags: ['court', 5] }),
    'field-type',
    '/events/1/tags/1',
    `${EVENT_2}tag 2 should be a text, but is 5.`,
    'Put it in quotes: "5".',
    'repaired',
  ],
  [
    around({ text: ['a'] }),
    'field-type',
    '/events/1/text',
    /text should be a text or an object, but is a list of 1/,
    undefined,
    'repaired',
  ],
  [
    around({ place: { name: 'X', lat: '1' } }),
    'field-type',
    '/events/1/place/lat',
    /place, lat should be a number, but is "1"/,
    undefined,
    'repaired',
  ],
  [
    around({ url: 5 }),
    'field-type',
    '/events/1/url',
    /url should be a text, but is 5/,
    'Put it in quotes: "5".',
    'repaired',
  ],
  [
    beside({ sources: [SOURCE, 'The paper'] }),
    'field-type',
    '/sources/1',
    'Source 2 of 2: it should be an object, but is "The paper".',
    undefined,
    'repaired',
  ],
  // dates
  [
    around({ date: '2024-8-3' }),
    'date-invalid',
    '/events/1/date',
    `${EVENT_2}date "2024-8-3" is not a date we know: dates are written year-month-day.`,
    'Write "2024-08-03".',
    'left out',
  ],
  [
    around({ date: '2024-02-30' }),
    'date-not-real',
    '/events/1/date',
    `${EVENT_2}date "2024-02-30" is not a real date: 2024-02 has no day 30.`,
    /last day is 29/,
    'left out',
  ],
  [
    around({ date: '02/09/2024' }),
    'date-ambiguous',
    '/events/1/date',
    /date "02\/09\/2024" could mean two dates/,
    /"2024-09-02" or "2024-02-09"/,
    'left out',
  ],
  [
    around({ date: 'Y99E20' }),
    'date-out-of-range',
    '/events/1/date',
    /date "Y99E20" is outside the range/,
    /Y17E12/,
    'left out',
  ],
  [
    around({ date: '2003/2002' }),
    'end-before-start',
    '/events/1/date',
    `${EVENT_2}end "2002" is before start "2003".`,
    'Swap them: write "2002/2003".',
    'left out',
  ],
  [
    around({ date: '2003-09', end: '2003-01' }),
    'end-before-start',
    '/events/1/end',
    `${EVENT_2}end "2003-01" is before date "2003-09".`,
    /Swap/,
    'left out',
  ],
  [
    around({ date: '2002/2003', end: '2004' }),
    'field-value',
    '/events/1/end',
    `${EVENT_2}"date" is already an interval or a set.`,
    /Leave out "end"/,
    'repaired',
  ],
  [
    around({ claims: [{ ...CLAIM, date: '2024-02-30' }] }),
    'date-not-real',
    '/events/1/claims/0/date',
    /claim 1, date "2024-02-30" is not a real date/,
    /29/,
    'repaired',
  ],
  [
    around({ claims: [{ ...CLAIM, end: '2001' }] }),
    'end-before-start',
    '/events/1/claims/0/end',
    /end "2001" is before date "2002"/,
    /Swap/,
    'repaired',
  ],
  [
    beside({ sources: [{ ...SOURCE, published: '2024-02-30' }] }),
    'date-not-real',
    '/sources/0/published',
    /^Source 1 of 1 \("A source"\): published "2024-02-30" is not a real date/,
    /29/,
    'repaired',
  ],
  [
    beside({ updated: 2024 }),
    'date-invalid',
    '/updated',
    /^The file: updated 2024 is not a date we know/,
    'Put it in quotes: "2024".',
    'repaired',
  ],
  // closed lists and ranges
  [
    around({ status: 'planed' }),
    'field-value',
    '/events/1/status',
    `${EVENT_2}status should be one of "confirmed", "reported", "planned", "cancelled", "retracted", but is "planed".`,
    'Did you mean "planned"?',
    'repaired',
  ],
  [
    around({ status: 'disputed' }),
    'field-value',
    '/events/1/status',
    /but is "disputed"/,
    /disputes follow from claims/,
    'repaired',
  ],
  [
    around({ importance: 3 }),
    'field-value',
    '/events/1/importance',
    `${EVENT_2}importance should be at most 1, but is 3.`,
    undefined,
    'repaired',
  ],
  [
    around({ place: { name: 'X', lat: -123 } }),
    'field-value',
    '/events/1/place/lat',
    /place, lat should be at least -90, but is -123/,
    undefined,
    'repaired',
  ],
  [
    around({ text: {} }),
    'field-value',
    '/events/1/text',
    /text should be a text for at least one language/,
    undefined,
    'repaired',
  ],
  [
    around({ timezone: 'Mars' }),
    'field-value',
    '/events/1/timezone',
    /timezone should be a time zone, but is "Mars"/,
    /IANA/,
    'repaired',
  ],
  [beside({ lang: 'e' }), 'field-value', '/lang', /lang should be a language tag, but is "e"/, /"en"/, 'repaired'],
  [
    around({ claims: [{ ...CLAIM, value: 3 }] }),
    'field-value',
    '/events/1/claims/0/value',
    /claim 1, value needs a "topic"/,
    undefined,
    'repaired',
  ],
  [
    beside({ disputes: [{ id: 'd', question: 'Q?', sides: SIDES.slice(1) }] }),
    'field-value',
    '/disputes/0/sides',
    /sides should be a list of at least 2, but is a list of 1/,
    undefined,
    'repaired',
  ],
  [
    beside({ disputes: [{ id: 'd', question: 'Q?', sides: [...SIDES, { label: 'None' }] }] }),
    'field-value',
    '/disputes/0/sides/2',
    /side 3 has neither claims nor sources/,
    undefined,
    'repaired',
  ],
  // addresses and colours
  [
    around({ url: 'JavaScript:alert(1)' }),
    'url-scheme',
    '/events/1/url',
    `${EVENT_2}url "JavaScript:alert(1)" was not used.`,
    /http/,
    'repaired',
  ],
  [
    around({ sources: ['data:text/html,x'] }),
    'url-scheme',
    '/events/1/sources/0',
    /source 1 "data:text\/html,x" was not used/,
    /http/,
    'repaired',
  ],
  [
    beside({ lanes: [{ id: 'l', color: 'var(--x)' }] }),
    'color-invalid',
    '/lanes/0/color',
    'Lane 1 of 1 ("l"): color "var(--x)" was not used.',
    /"#1d6fb8"/,
    'repaired',
  ],
  // titles
  [
    around({ title: 'x'.repeat(501) }),
    'title-too-long',
    '/events/1/title',
    /title has 501 characters; 500 are shown/,
    /"text"/,
    'repaired',
  ],
  // ids and references
  [
    beside({ events: [EVENT, EVENT], sources: [] }),
    'id-duplicate',
    '/events/1/id',
    'Event 2 of 2 ("Ratified"): id "ratified" is already used by event 1.',
    /own id/,
    'repaired',
  ],
  [
    beside({ sources: [SOURCE, { id: 's1', title: 'Twin' }] }),
    'id-duplicate',
    '/sources/1/id',
    'Source 2 of 2 ("Twin"): id "s1" is already used by source 1.',
    /own id/,
    'repaired',
  ],
  [
    around({
      claims: [
        { ...CLAIM, id: 'c' },
        { ...CLAIM, id: 'c' },
      ],
    }),
    'id-duplicate',
    '/events/1/claims/1/id',
    /claim 2, id "c" is already used by event 2/,
    /own id/,
    'repaired',
  ],
  [
    around({ sources: ['s22'] }),
    'reference',
    '/events/1/sources/0',
    `${EVENT_2}source 1 points to "s22", but no source has this id.`,
    'Did you mean "s1"?',
    'repaired',
  ],
  [
    around({ claims: [{ source: ['s1', 's9'] }] }),
    'reference',
    '/events/1/claims/0/source/1',
    /claim 1, source 2 points to "s9", but no source/,
    'Did you mean "s1"?',
    'repaired',
  ],
  [
    around({ links: [{ to: 'ratifed' }] }),
    'reference',
    '/events/1/links/0/to',
    /link 1, to points to "ratifed", but no event/,
    'Did you mean "ratified"?',
    'repaired',
  ],
  [
    { ...around({ lane: 'lw' }), lanes: [{ id: 'law' }] },
    'reference',
    '/events/1/lane',
    /lane points to "lw", but no lane/,
    'Did you mean "law"?',
    'repaired',
  ],
  [
    { ...around({ actors: ['ic'] }), entities: [{ id: 'icc', name: 'ICC' }] },
    'reference',
    '/events/1/actors/0',
    /actor 1 points to "ic", but no entity/,
    'Did you mean "icc"?',
    'repaired',
  ],
  [
    beside({ disputes: [{ id: 'd', question: 'Q?', sides: SIDES, events: ['ratifed'] }] }),
    'reference',
    '/disputes/0/events/0',
    /event 1 points to "ratifed", but no event/,
    'Did you mean "ratified"?',
    'repaired',
  ],
  [
    beside({ disputes: [{ id: 'd', question: 'Q?', sides: [...SIDES, { label: 'No', claims: ['c2'] }] }] }),
    'reference',
    '/disputes/0/sides/2/claims/0',
    /side 3, claim 1 points to "c2", but no claim/,
    'Did you mean "c1"?',
    'repaired',
  ],
  [
    beside({ sources: [{ ...SOURCE, basedOn: ['s1'] }] }),
    'reference-cycle',
    '/sources/0/basedOn/0',
    /basedOn 1 points to "s1", which is based on this source/,
    /came before/,
    'repaired',
  ],
  // warnings
  [
    beside({ version: 2 }),
    'schema-version',
    '/version',
    'This file says version 2; this component knows up to 1. Trying anyway.',
    /Update/,
    'warned',
  ],
  [
    beside({ sources: [SOURCE, { id: 's5', title: 'Silent' }] }),
    'source-unused',
    '/sources/1',
    'Source 2 of 2 ("Silent"): it is never cited.',
    /Cite it/,
    'warned',
  ],
];

const matches = (text: string | undefined, expected: string | RegExp | undefined) =>
  expected instanceof RegExp ? assert.match(text ?? '', expected) : assert.equal(text, expected);

describe('one thing wrong in a file', () => {
  for (const [data, code, pointer, message, hint, left] of ROWS) {
    it(`${code} at ${pointer} is told once and ${left}, and nothing else is lost`, () => {
      const before = structuredClone(data);
      const { file, fatal, issues, total, rejected, count } = check(data);
      assert.deepEqual(data, before, 'what was given was changed');
      assert.equal(fatal, undefined);
      assert.equal(total, 1, JSON.stringify(issues, null, 1));
      const [issue] = issues;
      assert.equal(issue.code, code);
      assert.equal(issue.pointer, pointer);
      assert.equal(issue.severity, left === 'warned' ? 'warning' : 'error');
      matches(issue.message, message);
      matches(issue.hint, hint);
      assert.equal(rejected, left === 'left out' ? 1 : 0);
      assert.equal(file?.events.length, count - rejected);
      // What was repaired is sound: checked again, nothing is found but what only the original could tell.
      const again = check({ ...file?.head, ...file });
      assert.deepEqual(
        again.issues.filter((other) => !['unknown-key', 'source-unused', 'id-type'].includes(other.code)),
        [],
      );
    });
  }
});
