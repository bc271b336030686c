// What has to be there before anything can be measured: the built script, and vis-timeline.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../support/process.mjs';

const HOME = import.meta.dirname;
const VIS = path.join(HOME, 'node_modules/vis-timeline/package.json');

export function needBuild() {
  if (!existsSync(inRoot('dist/event-timeline.js')))
    throw new Error('There is no dist/event-timeline.js to measure: run `npm run build` first.');
}

/** Installs what package-lock.json in this folder says, if it is not there. @returns version of vis-timeline */
export function needVis(say) {
  if (!existsSync(VIS)) {
    say('Installing vis-timeline for comparison in test/bench …');
    const { status, error } = spawnSync('npm', ['ci', '--prefix', HOME, '--ignore-scripts'], {
      stdio: ['ignore', 2, 2],
    });
    if (status !== 0) throw new Error(`npm ci --prefix test/bench failed${error ? `: ${error.message}` : '.'}`);
  }
  return JSON.parse(readFileSync(VIS, 'utf8')).version;
}
