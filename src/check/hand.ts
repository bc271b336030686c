import { explain } from './explain.js';
import type { Text } from '../model/file.js';
import { Edits, valueAt } from './pointer.js';
import type { Problem, Report, Subject } from './report.js';
import { readDate } from '../model/edtf.js';
import { isColor, isLanguage, isTimeZone, isUrl } from '../model/scalars.js';
import type { Tests, Validator } from './schema-check.js';
import { plainText } from '../model/text.js';

/** An event without a date or a title is nothing to draw, a claim with a wrong date claims nothing. */
const DECISIVE = /^(date-|title-missing)/;

/** What the schema leaves to its caller. Dates are only judged here: a zone moves them but can't break them. */
const TESTS: Tests = {
  date: (value) => !!readDate(value),
  url: isUrl,
  timezone: isTimeZone,
  language: isLanguage,
  color: isColor,
};

type Part = Readonly<Record<string, Text | undefined>>;

/** Words that a record can do without, and what stands in for them. */
function standIn(key: string, record: unknown, path: string): string | false {
  const { id, title } = record as Part;
  if (key === 'alt') {
    const { caption } = valueAt(record, path) as Part;
    return String(plainText(caption ?? '') || plainText(title ?? '') || '-');
  }
  return !path && ['title', 'name', 'question'].includes(key) && typeof id === 'string' && id;
}

/** A record in hand: what is wrong in it is told and mended, the original stays as it was. */
export class Hand<T> {
  /** without what is not as the schema says; lists have holes where something was taken out */
  readonly record: T;
  /** false if too little is left to use it at all */
  fit = true;
  #edits?: Edits;

  /**
   * Reports what is not as the schema says, and takes it out, and with it whatever can't be without it. Then checks again
   * until nothing is left to take out, since what is taken out may be missed by what holds it.
   */
  constructor(
    readonly subject: Subject,
    validate: Validator,
    private readonly report: Report,
  ) {
    const { kind, raw } = subject;
    let record = raw;
    for (let first = true, again = true; again; first = false) {
      again = false;
      for (const error of validate(record, TESTS)) {
        const { path, keyword, limit } = error;
        const problem = explain(error, kind, record);
        const decisive = kind === 'event' && DECISIVE.test(problem.code);
        if (first || (this.fit && decisive && !path)) report.add(subject, record, path, problem);
        const words = keyword === 'required' && !decisive && standIn(limit as string, record, path);
        const part = decisive ? /^\/claims\/\d+/.exec(path)?.[0] : path;
        if (words) this.set(`${path}/${limit as string}`, words);
        else if (part) this.set(part);
        else this.fit = false;
        again ||= Boolean(words || part);
      }
      if (again) record = this.#edits?.apply(raw, false);
    }
    this.record = record as T;
  }

  /** Tells a problem at a path of the record. */
  fault(path: string, problem: Problem): void {
    this.report.add(this.subject, this.record, path, problem);
  }

  /** Takes out what stands at a path or, with a value, puts that there. */
  set(path: string, value?: unknown): void {
    (this.#edits ??= new Edits()).set(path, value);
  }

  /** The record with all that was set; the original itself if it's sound. */
  done(): T {
    const raw = this.subject.raw as T;
    return this.#edits?.apply(raw, true) ?? raw;
  }
}
