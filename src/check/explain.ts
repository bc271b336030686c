import { isDateProblem, parseDate, type DateProblem } from './date-problem.js';
import { tokens, valueAt } from './pointer.js';
import type { Kind, Problem } from './report.js';
import type { SchemaError } from './schema-check.js';
import { fieldName, fill, HINTS, SENTENCES, show } from './sentences.js';
import { nearest, nearestKey } from './suggest.js';

const DATE = /^(\/claims\/\d+)?\/(date|end|published|accessed|updated)$/;
const ID = /^(\/claims\/\d+)?\/id$/;

/** "Did you mean …?", if there is something near. */
export const didYouMean = (value: string | undefined) => value && `Did you mean "${value}"?`;

export function dateProblem({ code, problem, hint }: DateProblem): Problem {
  return { code, hint, values: { problem }, ...(code === 'field-value' && { sentence: 'problem' }) };
}

function missing(path: string, key: string, kind: Kind): Problem {
  const values = { field: fieldName([...tokens(path), key]) };
  if (key === 'date' || key === 'alt' || (key === 'title' && kind === 'event'))
    return { code: `${key}-missing`, values };
  return { code: 'field-missing', values, hint: `Add "${key}".` };
}

/** Words for what a keyword of the schema asks for. */
function expected(keyword: string, limit: unknown): string {
  const words = (key: unknown): string | undefined => SENTENCES[key as 'string'];
  if (keyword === 'type') return [limit].flat().map(words).join(' or ');
  if (keyword === 'enum') return `one of ${(limit as string[]).map(show).join(', ')}`;
  return fill(words(keyword === 'is' ? limit : keyword) ?? '', { limit: limit as number });
}

function hintFor(keyword: string, limit: unknown, value: unknown): string | undefined {
  if (keyword === 'enum' && typeof value === 'string')
    return /^disputed?$/i.test(value) ? HINTS.disputed : didYouMean(nearest(value, limit as string[]));
  if (typeof value === 'number' && keyword !== 'enum' && (keyword === 'is' || [limit].flat().includes('string')))
    return `Put it in quotes: "${value}".`;
  if (typeof value === 'string' && limit === 'array') return `Put it in a list: [${show(value)}].`;
  return keyword === 'is' ? HINTS[limit as 'timezone'] : undefined;
}

const FORMATS: Readonly<Record<string, Problem['code']>> = { url: 'url-scheme', color: 'color-invalid' };

/**
 * What an error of the schema means to the author of a file.
 * @param record the record that was checked
 */
export function explain({ path, keyword, limit }: SchemaError, kind: Kind, record: unknown): Problem {
  const value = valueAt(record, path);
  if (keyword === 'keys') {
    const key = tokens(path).at(-1)!;
    const hint = () => didYouMean(nearestKey(key, limit as string[]));
    return { code: 'unknown-key', values: { key: show(key) }, hint };
  }
  if (keyword === 'required') return missing(path, limit as string, kind);
  const isEvent = kind === 'event';
  // Where a date may be left out, null is no date, rather than a wrong one.
  if (DATE.test(path) && (value !== null || (isEvent && path === '/date'))) {
    const date = parseDate(value);
    if (isDateProblem(date)) return dateProblem(date);
  }
  if (isEvent && path === '/title') return { code: 'title-missing' };
  if (keyword === 'const') return { code: 'schema-version', values: { limit: limit as number } };
  const isText = typeof value === 'string';
  const values = { expected: expected(keyword, keyword === 'is' && !isText ? 'string' : limit) };
  const hint = () => hintFor(keyword, limit, value);
  const wrongType = keyword === 'type' || (keyword === 'is' && !isText);
  const code = ID.test(path) ? 'id-type' : wrongType ? 'field-type' : (FORMATS[limit as string] ?? 'field-value');
  return { code, values, hint };
}
