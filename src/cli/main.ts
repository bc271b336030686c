#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkFile, type Checked } from './check.js';
import { printed } from './print.js';
import { NotWritten, startFile } from './start.js';
import { watchFiles } from './watch.js';

const HELP = `Checks and starts event files of <event-timeline>.

  event-timeline check FILE…    says what is wrong with event files, where, and what to do; - is the standard input
    --notes                     also what an editor may want to look at: single sources, dates finer than any source has them
    --json                      the same as JSON: a list, one entry for each file
    --watch                     again whenever a file changes; with --json one line for each check
  event-timeline new FILE       writes an event file to begin with
    --title TEXT                its title
    --force                     over a file that is there
  event-timeline --help, --version

Ends with 0 when all is well, 1 when there is something to mend, 2 when it was used in a wrong way.
Errors and unknown keys are to be mended; other warnings and notes are not counted.`;

/** exit codes */
const FINE = 0;
const PROBLEMS = 1;
const WRONG_USE = 2;

const say = (text: string) => process.stdout.write(`${text}\n`);

class WrongUse extends Error {}

const OPTIONS = {
  json: { type: 'boolean' },
  notes: { type: 'boolean' },
  watch: { type: 'boolean' },
  force: { type: 'boolean' },
  title: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Which options go with which command. */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  check: ['json', 'notes', 'watch'],
  new: ['title', 'force'],
};
/** Names that are kept for what is to come. */
const RESERVED = ['convert', 'tiles'];

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new WrongUse((error as Error).message.split('. ')[0] + '.');
  }
}
type Values = ReturnType<typeof parsed>['values'];

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parsed(args);
  if (values.version) return (say(versionOf()), FINE);
  if (values.help) return (say(HELP), FINE);
  const [command, ...files] = positionals;
  if (command === undefined) throw new WrongUse('Say what to do: check or new.');
  if (RESERVED.includes(command)) throw new WrongUse(`"${command}" is not there yet.`);
  const takes = TAKES[command] as (typeof TAKES)[string] | undefined;
  if (!takes) throw new WrongUse(`There is no command "${command}": use check or new.`);
  const odd = Object.keys(values).find((name) => !takes.includes(name));
  if (odd) throw new WrongUse(`"${command}" does not take --${odd}.`);
  if (!files.length) throw new WrongUse(`Name ${command === 'new' ? 'the file to write' : 'the files to check'}.`);
  return command === 'new' ? start(files, values) : check(files, values);
}

const versionOf = () =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;

async function start(files: readonly string[], { title = 'Title of the timeline', force = false }: Values) {
  if (files.length > 1) throw new WrongUse('Name one file to write.');
  const [file] = files;
  try {
    const schema = await startFile(file, title, force);
    say(`Wrote ${file}. Show it with <event-timeline src="${file}"></event-timeline>.`);
    say(`Editors complete and check it by its "$schema": ${schema}`);
    return FINE;
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    return (say(error.message), PROBLEMS);
  }
}

async function check(files: readonly string[], { json = false, notes = false, watch = false }: Values) {
  if (watch && files.includes('-')) throw new WrongUse('The standard input can’t be watched.');
  const told: Checked[] = [];
  const tell = async (file: string) => {
    const checked = await checkFile(file, notes);
    told.push(checked);
    if (!json) say(printed(checked));
    else if (watch) say(JSON.stringify(checked));
  };
  // Before the first look, or a change right after it would be missed.
  if (watch) watchFiles(files, (file) => void tell(file));
  for (const file of files) await tell(file);
  if (watch && !json) say('Watching; Ctrl+C ends it.');
  // Until somebody ends it.
  if (watch) return new Promise<number>(() => undefined);
  if (json) say(JSON.stringify(told, null, 2));
  return told.every(({ passed }) => passed) ? FINE : PROBLEMS;
}

// What reads the output may have had enough of it (head): that is no fault.
process.stdout.on('error', () => process.exit(FINE));

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongUse)) throw error;
  process.stderr.write(`${error.message}\n\n${HELP}\n`);
  process.exitCode = WRONG_USE;
}
