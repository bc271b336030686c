// Runs the property tests of the laws: node test/support/laws.mjs [--runs 100000] [--seed n]
// The seed is printed, so that a failure can be had again; without one it is drawn anew.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const runs = Number(values.runs ?? 10_000);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
  console.error('usage: node test/support/laws.mjs [--runs n] [--seed n], whole numbers');
  process.exit(2);
}

const folder = new URL('../laws/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => fileURLToPath(new URL(name, folder)));
console.log(`laws: --runs ${runs} --seed ${seed}`);
const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', ...files], {
  stdio: 'inherit',
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  env: { ...process.env, LAW_RUNS: String(runs), LAW_SEED: String(seed) },
});
console.log(`laws: --runs ${runs} --seed ${seed} ${status === 0 ? 'hold' : 'FAILED'}`);
process.exit(status ?? 1);
