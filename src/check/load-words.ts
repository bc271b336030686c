import type { Issue, IssueCode } from '../model/issue.js';
import { jsonProblem } from './json-problem.js';
import { show } from './sentences.js';

const MB = 1_000_000;

/** What happened and what to do, by code. `detail` is what the code is about: a status, a limit, the scheme of an address. */
const WORDS = {
  'src-http': (name: string, status: string | number) => [
    `Could not load ${name}: the server answered ${status}.`,
    'Check the address in src, or try again later.',
  ],
  'src-network': (name: string) => [
    `Could not load ${name}: no connection, wrong address, or the server does not allow this site (CORS).`,
    'Check the address and the connection; another server has to send Access-Control-Allow-Origin.',
  ],
  'src-timeout': (name: string, seconds: string | number) => [
    `Could not load ${name}: no complete answer after ${seconds} seconds.`,
    'Raise the limit with the attribute timeout.',
  ],
  'src-too-large': (name: string, bytes: string | number) => [
    `${name} is larger than the limit of ${Math.round(Number(bytes) / MB)} MB.`,
    'Raise the limit with the attribute max-bytes.',
  ],
  'src-scheme': (name: string, scheme: string | number) =>
    scheme === 'file:'
      ? [
          `The address "${name}" is not allowed. Use http, https or a relative path on a server.`,
          'A page opened from a folder cannot fetch: put the data inside the tag, or start a local server.',
        ]
      : [
          `The address "${name}" is not allowed. Use http, https or a relative path.`,
          'Write an address such as "data/events.json".',
        ],
} as const;

/** Codes of what stops a load before there is anything to check. */
export type LoadCode = keyof typeof WORDS | 'src-parse';

/**
 * Why a file could not be loaded.
 * @param name what people call the file, or its address
 * @param detail what the code is about; the whole text if it is no JSON
 */
export function loadIssue(code: LoadCode, name: string, detail: string | number, contentType: string): Issue {
  if (code === 'src-parse') return jsonProblem(String(detail), name, contentType);
  const [message, hint] = WORDS[code](name, detail) as [string, string];
  return { code, severity: 'error', pointer: '', message, hint };
}

const warning = (code: IssueCode, message: string, hint: string): Issue => ({
  code,
  severity: 'warning',
  pointer: '',
  message,
  hint,
});

/** There wherever scripts run, though it is neither of the language nor of a document alone. */
declare const console: { warn(line: string): void };

/** Settings that take more than a closed list of values: why one can't be used, and one that can. */
const EXAMPLES: Readonly<Record<string, readonly [reason: string, example: string, code?: IssueCode]>> = {
  view: ['it is no interval', '2000/2024-09-03'],
  'as-of': ['it is no EDTF date', '2024-08-31', 'date-invalid'],
  'time-zone': ['it is no IANA time zone', 'Asia/Ulaanbaatar', 'locale'],
  'max-events': ['it is no number above 0', '100000'],
  'max-bytes': ['it is no number above 0', '5000000'],
  timeout: ['it is no number of seconds above 0', '30'],
};

/**
 * What was given in vain: inline JSON beside a file, or a setting that can't be used: what it is, why not, and one that can.
 * @param choices its values, where they are few
 */
export function ignoredIssue(code: IssueCode, name: string, value: unknown, choices: readonly unknown[]): Issue {
  if (code === 'src-and-data')
    return warning(code, `${name} was ignored: src is given too, and it wins.`, 'Keep one of the two.');
  const [reason, example, own = code] = EXAMPLES[name] ?? [`it is none of ${choices.join(', ')}`, String(choices[0])];
  const issue = warning(own, `${name} ${show(value)} was ignored: ${reason}.`, `Write for example "${example}".`);
  // No load tells of it, so whoever wrote it would look for it in vain unless a listener is there.
  console.warn(`<event-timeline>: ${issue.message} ${issue.hint}`);
  return issue;
}
