import { EXAMPLES } from './date-problem.js';
import { cut, MAX_QUOTE } from '../model/limits.js';

/**
 * What is wrong, by code, and what was expected; `{…}` is filled in. Problems of a record follow on its name:
 * `Event 4 of 12 ("Title"): date "2024-02-30" is not a real date: 2024-02 has no day 30.`
 */
export const SENTENCES = {
  'schema-root': 'Expected an object with "events" or a list of events{name}, found {found}.',
  'too-many-events': '{count} events is more than the limit of {limit}.',
  depth: 'The data is nested deeper than {limit} levels.',
  'no-valid-events': 'None of the {count} events could be used. First problem: {message}',
  internal: 'Something went wrong in the timeline. The rest of the page is fine.',
  'schema-version': 'This file says version {value}; this component knows up to {limit}. Trying anyway.',
  'date-missing': '{field} is missing',
  'date-invalid': '{field} {value} is not a date we know: {problem}',
  'date-not-real': '{field} {value} is not a real date: {problem}',
  'date-out-of-range': '{field} {value} is outside the range: {problem}',
  'date-ambiguous': '{field} {value} could mean two dates: {problem}',
  'end-before-start': '{problem}',
  'id-duplicate': '{field} {value} is already used by {kind} {number}',
  'id-type': '{field} should be {expected}, but is {value}',
  'title-missing': '{field} is missing',
  'title-too-long': '{field} has {count} characters; {limit} are shown',
  'field-type': '{field} should be {expected}, but is {value}',
  'field-missing': '{field} is missing',
  'field-value': '{field} should be {expected}, but is {value}',
  'unknown-key': 'the key {key} is unknown',
  reference: '{field} points to {value}, but no {kind} has this id',
  'reference-cycle': '{field} points to {value}, which is based on this source',
  'source-unused': 'it is never cited',
  'alt-missing': '{field} is missing',
  'url-scheme': '{field} {value} was not used',
  'color-invalid': '{field} {value} was not used',
  problem: '{problem}',
  'topic-missing': '{field} needs a "topic" that says what it is a value of',
  'side-empty': '{field} has neither claims nor sources',
  // what is expected
  string: 'a text',
  number: 'a number',
  array: 'a list',
  object: 'an object',
  minimum: 'at least {limit}',
  maximum: 'at most {limit}',
  minItems: 'a list of at least {limit}',
  minProperties: 'a text for at least one language',
  pattern: 'at most 64 letters, digits and "_.-", a letter or digit first',
  timezone: 'a time zone',
  language: 'a language tag',
} as const;

/** What to do about it. */
export const HINTS = {
  'schema-root': 'The shortest file is [{ "date": "2002", "title": "What happened" }].',
  'too-many-events': 'Raise it with max-events.',
  depth: 'Look for something that contains itself.',
  'no-valid-events': 'Every event needs a date and a title.',
  'schema-version': 'Update the component.',
  'date-missing': EXAMPLES,
  'title-missing': 'Say in a few words what happened.',
  'title-too-long': 'Move the rest to "text".',
  'id-duplicate': 'Give each its own id.',
  'source-unused': 'Cite it or remove it.',
  'alt-missing': 'Say what the picture shows.',
  'url-scheme': 'Use an http, https or relative address.',
  'color-invalid': 'Write a colour such as "#1d6fb8".',
  'reference-cycle': 'Name only what came before it.',
  timezone: 'Write an IANA zone such as "Asia/Ulaanbaatar".',
  language: 'Write a language tag such as "en".',
  disputed: 'Leave it out: disputes follow from claims that differ.',
} as const;

export type Values = Readonly<Record<string, string | number | undefined>>;

export function fill(pattern: string, values: Values): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A value as a message repeats it: short, and with its type to be seen. */
export function show(value: unknown): string {
  if (typeof value === 'string') return `"${cut(value, MAX_QUOTE)}"`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'function') return 'a function';
  return typeof value === 'object' && value ? SENTENCES.object : cut(String(value), MAX_QUOTE);
}

/** A place in a record in words: `/claims/0/date` is `claim 1, date`. */
export function fieldName(path: readonly string[]): string {
  return path.reduce((name, key) => {
    if (name && /^\d+$/.test(key)) return `${name.replace(/(?<=s)es$|s$/, '')} ${Number(key) + 1}`;
    return (name && `${name}, `) + cut(key, MAX_QUOTE);
  }, '');
}
