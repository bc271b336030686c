import path from 'node:path';

/** Each law is tried with at least so many inputs; `LAW_RUNS` sets another number. */
const LEAST = 1000;

/**
 * How many inputs the laws of a file are tried with, and the seed that they are drawn from: `LAW_SEED`, else a new one. Both are
 * printed, so that any run can be had again.
 * @param file `import.meta.url` of the test
 */
export function lawRuns(file: string): { numRuns: number; seed: number } {
  const numRuns = Number(process.env.LAW_RUNS ?? LEAST);
  const seed = Number(process.env.LAW_SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`${path.basename(new URL(file).pathname)}: LAW_RUNS=${numRuns} LAW_SEED=${seed}`);
  return { numRuns, seed };
}
