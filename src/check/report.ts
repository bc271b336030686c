import type { Issue, IssueCode } from '../model/issue.js';
import { cut, MAX_ID } from '../model/limits.js';
import { tokens, valueAt } from './pointer.js';
import { fieldName, fill, HINTS, SENTENCES, show, type Values } from './sentences.js';

export type Kind = 'event' | 'source' | 'lane' | 'entity' | 'dispute' | 'file';

/** The record that a problem is in. */
export interface Subject {
  readonly kind: Kind;
  /** JSON pointer of its list */
  readonly list: string;
  /** position in its list, from 0 */
  readonly index: number;
  /** length of its list, if it's known */
  readonly count?: number;
  /** as it stands in the file */
  readonly raw: unknown;
}

/** What is wrong and what to do, before it's put into words. */
export interface Problem {
  readonly code: IssueCode;
  /** sentence to use, if not the one of the code */
  readonly sentence?: keyof typeof SENTENCES;
  readonly values?: Values;
  /** hint to use, if not the one of the code; a function if it takes a search */
  readonly hint?: string | (() => string | undefined);
}

const WARNINGS: readonly IssueCode[] = ['schema-version', 'source-unused', 'unknown-key'];

/** What a record is called: its title or whatever comes next to one, if only its id. */
function titleOf(raw: unknown): string {
  const record = Object(raw) as Record<string, unknown>;
  const texts = ['title', 'name', 'question', 'id'].map((key) => record[key]);
  const names = texts.map((text) => (Object(text) === text ? (Object.values(text as object)[0] as unknown) : text));
  const name = names.find((text) => typeof text === 'string' && text.trim());
  return name === undefined ? '' : ` (${show(name)})`;
}

/** The words of a problem of one record. A sentence of its own is left as it is. */
export function sentenceOf({ kind, index, count, raw }: Subject, sentence: string, values: Values): string {
  const problem = fill(sentence, values);
  if (sentence.endsWith('.')) return problem;
  const of = count === undefined ? '' : ` of ${count}`;
  const name =
    kind === 'file' ? 'The file' : `${kind[0].toUpperCase() + kind.slice(1)} ${index + 1}${of}${titleOf(raw)}`;
  return `${name}: ${problem}.`;
}

/** Collects problems. Past the limit they are counted, but not put into words: a file of nothing but errors stays cheap. */
export class Report {
  readonly issues: Issue[] = [];
  total = 0;

  constructor(private readonly max: number) {}

  /** A problem of the file as a whole, which ends the check; it comes first. */
  fatal(code: IssueCode & keyof typeof SENTENCES, values: Values = {}, pointer = ''): Issue {
    this.total++;
    const issue = this.#issue(code, pointer, fill(SENTENCES[code], values));
    this.issues.unshift(issue);
    this.issues.splice(this.max);
    return issue;
  }

  /**
   * @param record the record as it stands now
   * @param path JSON pointer into `record`
   */
  add(subject: Subject, record: unknown, path: string, { code, sentence, values, hint }: Problem): void {
    if (++this.total > this.max) return;
    const keys = tokens(path);
    const words = { field: fieldName(keys) || 'it', value: show(valueAt(record, path)), ...values };
    const message = sentenceOf(subject, SENTENCES[sentence ?? (code as keyof typeof SENTENCES)], words);
    const base = subject.kind === 'file' ? '' : `${subject.list}/${subject.index}`;
    const { id } = Object(subject.raw) as { id?: unknown };
    this.issues.push({
      ...this.#issue(code, base + path, message, typeof hint === 'function' ? hint() : hint),
      ...(typeof id === 'string' && { id: cut(id, MAX_ID) }),
    });
  }

  #issue(
    code: IssueCode,
    pointer: string,
    message: string,
    hint = (HINTS as Values)[code] as string | undefined,
  ): Issue {
    const severity = WARNINGS.includes(code) ? 'warning' : 'error';
    return { code, severity, pointer, message, ...(hint && { hint }) };
  }
}
