// What the project's scripts share: where the project is, how a line is printed, how a tool is run and timed.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export const root = path.resolve(import.meta.dirname, '../..');
export const inRoot = (...parts) => path.join(root, ...parts);
export const say = (text = '') => process.stdout.write(`${text}\n`);
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Each tool's own script: started by this Node directly, since killing an `npx` leaves its child running. */
export const tool = Object.fromEntries(
  Object.entries({
    tsc: 'typescript7/bin/tsc', // the compiler as a program; typescript is the one that other tools call
    oxlint: 'oxlint/bin/oxlint',
    eslint: 'eslint/bin/eslint.js',
    prettier: 'prettier/bin/prettier.cjs',
    cem: '@custom-elements-manifest/analyzer/cem.js',
    wtr: '@web/test-runner/dist/bin.js',
    storybook: 'storybook/dist/bin/dispatcher.js',
  }).map(([name, file]) => [name, inRoot('node_modules', file)]),
);

/** Environment in which no tool phones home, asks, or colours its output. */
const quiet = { NO_COLOR: '1', CI: '1', STORYBOOK_DISABLE_TELEMETRY: '1' };

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    for (const child of running) child.kill();
    process.exit(130);
  });
}

/**
 * Runs `node …args` in the project folder.
 * @returns exit code (1 after a crash or past the limit of `minutes`) and all output, in the order of writing
 */
export function runNode(args, { env = {}, minutes = 5, heard = () => undefined } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...quiet, ...env } });
    let output = '';
    const add = (text) => {
      output += text;
      heard(stripVTControlCharacters(text));
    };
    child.stdin.end();
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    const limit = setTimeout(() => {
      add(`\nStopped: not done after ${minutes} minutes.\n`);
      child.kill();
      setTimeout(() => child.kill('SIGKILL'), 5000).unref();
      done(1);
    }, minutes * 60_000);
    const done = (code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code, output: stripVTControlCharacters(output).trim() });
    };
    running.add(child);
    child.on('error', (error) => (add(String(error)), done(1)));
    child.on('close', (code, signal) => {
      if (signal) add(`\nEnded by ${signal}.`);
      done(code ?? 1);
    });
  });
}

/** Runs a tool whose failure ends the script: prints what it said and exits. */
export async function must(what, args, options) {
  const { code, output } = await runNode(args, options);
  if (code === 0) return output;
  say(output);
  say(`${what} failed.`);
  process.exit(1);
}
