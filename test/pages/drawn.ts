import { createHash } from 'node:crypto';

/** `npm run test:long` sees all of the tables that are too long for each run; `npm test` a part, another one each time. */
export const IS_LONG = !!process.env.ALL_MODES;

/** What is seen is drawn by the seed of the laws, which the test command prints, so that any run can be had again. */
const SEED = Number(process.env.LAW_SEED ?? Math.floor(Math.random() * 2 ** 31));
if (!process.env.LAW_SEED) console.log(`LAW_SEED=${SEED}`);

/** Whether the k-th row of a table is seen in this run: one of so many, or all in the long run. */
export const isDrawn = (k: number, every: number): boolean => IS_LONG || (k + SEED) % every === 0;

/** One of so many, 0 the first, for what has this name: choices of different names don't depend on each other. */
export const draw = (name: string, many: number): number =>
  createHash('sha256').update(`${SEED} ${name}`).digest().readUInt32BE() % many;
