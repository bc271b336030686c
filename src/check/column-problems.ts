import { columnsIn, isEvent, isImportance, isSound, isTime, type TimelineColumns } from '../model/columnar.js';
import type { Issue, IssueCode } from '../model/issue.js';
import { MAX_EVENTS, MAX_ISSUES } from '../model/limits.js';
import type { Problems } from './result.js';
import { fill, HINTS, SENTENCES, show } from './sentences.js';

/** Columns as a script may have given them. */
type Given = Readonly<Partial<Record<keyof TimelineColumns, unknown>>>;

const FLOATS = 'a Float64Array';
const TYPES = [
  ['start', FLOATS],
  ['end', FLOATS],
  ['title', 'a list or a function'],
  ['lane', 'a list'],
  ['importance', FLOATS],
] as const;

const lengthOf = (column: unknown): number | undefined =>
  Array.isArray(column) || ArrayBuffer.isView(column) ? (column as ArrayBufferView & unknown[]).length : undefined;

/** A value as a message repeats it: of a typed array its kind too. */
const kindOf = (column: unknown) =>
  ArrayBuffer.isView(column) ? `a ${column.constructor.name} of ${lengthOf(column)}` : show(column);

/** Whether data is meant as columns: there is a list of starts. Whether they are of use is another matter. */
export const isColumns = (data: unknown): data is Given =>
  !!columnsIn(data) || (lengthOf((Object(data) as Given).start) !== undefined && !('events' in Object(data)));

const error = (code: IssueCode, pointer: string, message: string, hint: string): Issue => ({
  code,
  severity: 'error',
  pointer,
  message,
  hint,
});

/** What is wrong with the columns as such. */
function shapeProblems(data: Given, count: number): Issue[] {
  const issues: Issue[] = [];
  for (const [name, type] of TYPES) {
    const column = data[name];
    const length = lengthOf(column);
    if (typeof column === 'function' && name === 'title') continue;
    if (!column) {
      if (name === 'title')
        issues.push(error('field-missing', '', 'Column title is missing.', 'Add a list of titles, or a function.'));
    } else if (type === FLOATS ? !(column instanceof Float64Array) : !Array.isArray(column)) {
      const hint = type === FLOATS && length !== undefined ? `Write Float64Array.from(${name}).` : `Give ${type}.`;
      const message = `Column ${name} should be ${type}, but is ${kindOf(column)}.`;
      issues.push(error('field-type', `/${name}`, message, hint));
    } else if (length !== count) {
      const message = `Column ${name} should have ${count} entries, as start has, but has ${length}.`;
      issues.push(error('field-type', `/${name}`, message, 'Give one entry for each event.'));
    }
  }
  return issues;
}

/** What is wrong with one entry. */
function problemAt(name: 'start' | 'end' | 'importance', index: number, columns: TimelineColumns): Issue {
  const { start } = columns;
  const value = columns[name]![index];
  const problem = (code: IssueCode, what: string, hint: string) =>
    error(code, `/${name}/${index}`, `Event ${index + 1} of ${start.length}: ${name} ${value} ${what}.`, hint);
  if (name === 'importance') return problem('field-value', 'is not from 0 to 1', 'Write NaN for none.');
  if (name === 'end' && value < start[index])
    return problem('end-before-start', `is before start ${start[index]}`, 'Swap them, or write NaN for no end.');
  return Number.isFinite(value)
    ? problem('date-out-of-range', 'is outside the range: years end at 17 trillion', 'Times are milliseconds.')
    : problem('date-invalid', 'is not a time', 'Write milliseconds since 1970-01-01T00:00.');
}

/** Why nothing of some columns can be drawn, or which of their events were left out or repaired. */
export function columnProblems(data: Given, maxEvents = MAX_EVENTS): Problems {
  const count = lengthOf(data.start)!;
  let issues: Issue[] = [];
  let total = 0;
  const refused = (code: 'too-many-events' | 'no-valid-events', hint: string): Problems => {
    const words = fill(SENTENCES[code], { count, limit: maxEvents, message: issues[0]?.message });
    const fatal = error(code, '', words, hint);
    return { fatal, issues: [fatal, ...issues].slice(0, MAX_ISSUES), total: total + 1 };
  };
  if (count > maxEvents) return refused('too-many-events', HINTS['too-many-events']);

  const columns = columnsIn(data);
  if (!columns || !isSound(columns)) {
    issues = shapeProblems(data, count);
    total = issues.length;
    return refused('no-valid-events', 'Columns are typed arrays and lists with one entry for each event.');
  }
  const tell = (name: 'start' | 'end' | 'importance', index: number) => {
    if (++total <= MAX_ISSUES) issues.push(problemAt(name, index, columns));
  };
  const { start, end, importance } = columns;
  let drawn = 0;
  for (let k = 0; k < count; k++) {
    if (isEvent(start[k], end?.[k])) drawn++;
    else tell(isTime(start[k]) ? 'end' : 'start', k);
    if (importance && !isImportance(importance[k])) tell('importance', k);
  }
  return count && !drawn
    ? refused('no-valid-events', 'Every event needs a start in milliseconds, and no end before it.')
    : { issues, total };
}
