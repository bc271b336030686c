import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { jsonFault } from '../check/json-fault.js';
import { jsonProblem } from '../check/json-problem.js';
import { lint } from '../check/lint.js';
import { check } from '../check/validate.js';
import type { TimelineFile } from '../model/file.js';
import { placeAt, placesOf, type Place } from './places.js';

/** One thing to look at in a file. */
export interface Remark extends Place {
  readonly code: string;
  /** a `note` is what an editor may want to look at; the file can be right all the same */
  readonly severity: 'error' | 'warning' | 'note';
  /** JSON pointer (RFC 6901) into the file; empty: the file as a whole */
  readonly pointer: string;
  readonly id?: string;
  readonly message: string;
  readonly hint?: string;
}

/** What was found in one file. */
export interface Checked {
  /** as it was named; `-` is the standard input */
  readonly file: string;
  /** events given, and those that could not be used */
  readonly events: number;
  readonly rejected: number;
  /** whether there is anything to mend: an error, or a key that nobody knows */
  readonly passed: boolean;
  /** all problems, of which the first 1,000 are in `issues` */
  readonly total: number;
  readonly issues: readonly Remark[];
}

const isProblem = ({ severity, code }: Remark) => severity === 'error' || code === 'unknown-key';

/** Checks a text. @param file what it is called @param notes whether to say too what an editor may want to look at */
export function checkText(text: string, file: string, notes = false): Checked {
  // As a page reads it: a byte order mark is no part of the text, but editors count it neither.
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    const issue = { ...jsonProblem(json, file, ''), ...placeAt(json, jsonFault(json)) };
    return { file, events: 0, rejected: 0, passed: false, total: 1, issues: [issue] };
  }
  const { issues, total, count, rejected, fatal } = check(data, { name: file });
  const found = notes && !fatal && !rejected ? lintOf(data) : [];
  const all = [...issues, ...found.map((finding) => ({ ...finding, severity: 'note' as const }))];
  const places = placesOf(
    json,
    all.map(({ pointer }) => pointer),
  );
  const remarks = all.map((one): Remark => ({ ...one, ...places.get(one.pointer)! }));
  const passed = total <= issues.length ? !remarks.some(isProblem) : false;
  return { file, events: count, rejected, passed, total: total + found.length, issues: remarks };
}

function lintOf(data: unknown): ReturnType<typeof lint> {
  try {
    return lint(data as TimelineFile);
  } catch {
    return []; // what is no sound file is the check's to tell
  }
}

/** Checks a file; `-`: the standard input. What can't be read is a problem like others. */
export async function checkFile(file: string, notes = false): Promise<Checked> {
  try {
    const text = file === '-' ? await textOf(process.stdin) : await readFile(file, 'utf8');
    return checkText(text, file, notes);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const what = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : message;
    const issue: Remark = {
      code: 'src-network',
      severity: 'error',
      pointer: '',
      line: 1,
      column: 1,
      message: `Could not read ${file}: ${what}.`,
      hint: 'Check the path.',
    };
    return { file, events: 0, rejected: 0, passed: false, total: 1, issues: [issue] };
  }
}
