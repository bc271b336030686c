// npm run bench: measures the built element beside vis-timeline, on the same events, with the same inputs, in the same browser.
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { runNode, say } from '../support/process.mjs';
import { gaveUp, runCase } from './cases.mjs';
import { leaks } from './leaks.mjs';
import { readOptions, USAGE } from './options.mjs';
import { writeReadme } from './readme.mjs';
import { needBuild, needVis } from './ready.mjs';
import { HEIGHT, serve, WIDTH } from './server.mjs';
import { markdown } from './table.mjs';

/** From so many events on it is worth handing over columns. */
const COLUMNS_FROM = 100_000;

const progress = (text) => process.stderr.write(`${text}\n`);
const load = () => os.loadavg()[0];

const machineNow = (vis) => ({
  cores: os.availableParallelism(),
  processor: os.cpus()[0].model.trim(),
  load: [load(), load()],
  node: process.versions.node,
  date: new Date().toISOString().slice(0, 10),
  width: WIDTH,
  height: HEIGHT,
  vis,
});

/** Runs all cases that were asked for; `keep` is called after each. */
async function measure(options, results, origin, keep) {
  const { sizes, kinds, peers, repeats, at } = options;
  const over = new Set();
  const withColumns = peers.flatMap((peer) => (peer === 'ours' ? ['ours', 'columns'] : [peer]));
  for (const kind of options.cases ? kinds : [])
    for (const size of sizes)
      for (const peer of withColumns) {
        if (peer === 'columns' && size < COLUMNS_FROM) continue;
        const skipped = over.has(kind + peer);
        const found = skipped
          ? { peer, kind, size, runs: [{ dnf: 'at a smaller size' }] }
          : await runCase({ origin, repeats, at, say: progress }, peer, kind, size);
        if (gaveUp(found)) over.add(kind + peer);
        results.machine.browser ??= found.runs[0].browser;
        results.machine.load[1] = load();
        results.cases.push(found);
        keep();
      }
  if (!options.leaks) return;
  results.leaks = await leaks(origin, 'ours');
  results.machine.browser ??= results.leaks.browser;
  keep();
}

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return say(USAGE);
  let results = options.from && JSON.parse(readFileSync(options.from, 'utf8'));
  if (!results && (options.cases || options.leaks)) {
    needBuild();
    const vis = options.cases && options.peers.includes('vis') ? needVis(progress) : undefined;
    results = { repeats: options.repeats, at: options.at, machine: machineNow(vis), cases: [] };
    const keep = () => options.out && writeFileSync(options.out, `${JSON.stringify(results, null, 1)}\n`);
    const { origin, close } = await serve();
    try {
      await measure(options, results, origin, keep);
    } finally {
      await close();
    }
  }
  if (results) say(markdown(results));
  if (results && options.writeReadme) await writeReadme(markdown(results));
  if (options.density) {
    const { code, output } = await runNode(['--import', 'tsx', 'test/bench/layout.mjs', '--density'], { minutes: 30 });
    say(output);
    process.exitCode = code;
  }
}

try {
  await main();
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
