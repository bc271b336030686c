// npm test: everything that can be checked, in an order that two cores like. The last line is "N passed, N failed".
//   npm test -- element      only the steps with this word in their name, and what they need
//   npm run test:long        also long property runs and more ways to look at each story
import { readdirSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { inRoot, runNode, say, seconds, tool } from './process.mjs';

const args = process.argv.slice(2);
const long = args.includes('--long');
const words = args.filter((word) => !word.startsWith('-'));
const minutes = long ? 60 : 5;

/** A tool that is right or wrong as a whole. */
const check =
  (parameters, env = {}) =>
  async () => {
    const { code, output } = await runNode(parameters, { minutes, env });
    return { passed: code ? 0 : 1, failed: code ? 1 : 0, details: output };
  };

/** Several checks in one step, all of them run whatever the others say. */
const checks = (list) => async () => {
  const results = [];
  for (const run of list) results.push(await run());
  return total(results);
};

/** What several runs come to. */
function total(results) {
  const sum = (key) => results.reduce((sofar, result) => sofar + result[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), details: results.map(({ details }) => details).join('\n') };
}

/** Reading all files once makes much garbage and little that stays: native tools let more of it pile up, */
const NATIVE = { GOGC: '300' };
/** and scripts get room for it, and don't collect or compile on the core that another step has. */
const SCRIPT = ['--single-threaded', '--max-semi-space-size=64'];

/** A tool whose last line is "N passed, N failed". Without that line it broke; with nothing run it proves nothing. */
const count =
  (parameters, env = {}) =>
  async () => {
    const { code, output } = await runNode(parameters, { minutes, env });
    const line = /(?:^|\n)(\d+) passed, (\d+) failed$/.exec(output);
    if (!line)
      return { passed: 0, failed: 1, details: `${output}\nIt ended with code ${code} before it had a result.` };
    const [passed, failed] = [Number(line[1]), Number(line[2])];
    if (passed + failed === 0) return { passed, failed: 1, details: `${output}\nNot one test was run.` };
    if (code && !failed) return { passed, failed: 1, details: `${output}\nIt ended with code ${code}.` };
    return { passed, failed, details: output.slice(0, line.index) };
  };

const types = (project) => check([tool.tsc, '-p', project, '--singleThreaded'], NATIVE);

/** Test files below a folder, listed since Node 20 takes no pattern. */
const testsIn = (folder) =>
  readdirSync(inRoot(folder), { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`)
    .sort();
const REPORT = ['--test-reporter=./test/support/count-node.mjs', '--test-reporter-destination=stdout'];

/** Node's own test runner, two files at a time, each in a process of its own. */
const nodeTests = (folder, env) => async () => {
  const files = testsIn(folder);
  if (!files.length) return { passed: 0, failed: 1, details: `There is no test in ${folder}.` };
  return count(['--import', 'tsx', '--test', '--test-concurrency=2', ...REPORT, ...files], env)();
};

/** The same for many small files: all in a few processes, which takes half the time. */
const batchedTests =
  (folder, env, processes = 2) =>
  async () => {
    const files = testsIn(folder);
    const batches = Array.from({ length: processes }, (_, part) => files.filter((_, k) => k % processes === part));
    return total(
      await Promise.all(
        batches.map((batch) =>
          count(['--import', 'tsx', ...REPORT, inRoot('test/support/batch.mjs'), ...batch], env)(),
        ),
      ),
    );
  };

async function browser() {
  const { name } = await findBrowser();
  return { passed: 0, failed: 0, note: name };
}

/** What the laws are tried with is drawn anew in each run, and printed so that it can be had again. */
const LAW_SEED = process.env.LAW_SEED ?? String(Math.floor(Math.random() * 2 ** 31));
const laws = { LAW_SEED, LAW_RUNS: process.env.LAW_RUNS ?? (long ? '5000' : '1000') };
const browserLaws = { LAW_SEED, BROWSER_LAW_RUNS: process.env.BROWSER_LAW_RUNS ?? (long ? '400' : '3') };
const more = long ? ['--long'] : [];
/** Where tests are run besides, and in which language: on both sides of the date line, and in scripts and calendars of their own. */
const PLACES = [
  ['Asia/Ulaanbaatar', 'mn-MN'],
  ['America/Los_Angeles', 'ar-EG'],
  ['Pacific/Kiritimati', 'fa-IR'],
  ['Asia/Bangkok', 'th-TH'],
];
/** Steps of the long run: unit and element tests as if the machine stood there. */
const elsewhere = () =>
  PLACES.flatMap(([TZ, locale]) => [
    {
      name: `unit places, ${TZ}`,
      cores: 2,
      needs: ['generated files'],
      run: batchedTests('test/unit', { TZ, LC_ALL: locale.replace('-', '_') }),
    },
    {
      name: `element places, ${TZ}`,
      cores: 2,
      needs: ['build', 'browser'],
      seed: true,
      run: count([tool.wtr, '--config', 'test/support/built.config.mjs'], {
        ...browserLaws,
        BROWSER_ZONE: TZ,
        BROWSER_LOCALE: locale,
      }),
    },
  ]);

/**
 * `cores`: how much of the machine it takes for itself; tests in a browser have it alone, since they wait for frames.
 * `seed`: some of its tests try laws with made-up inputs.
 * `needs`: steps that must be over and sound before it begins; `after`: those that must only be over.
 */
const STEPS = [
  { name: 'generated files', cores: 1, run: check([inRoot('test/support/generate.mjs'), '--check']) },
  { name: 'browser', cores: 1, run: browser },
  { name: 'build', cores: 1, needs: ['generated files'], run: check([inRoot('test/support/build.mjs')]) },
  { name: 'imports', cores: 1, needs: ['generated files'], run: count([inRoot('test/support/imports.mjs')]) },
  { name: 'types', cores: 1, needs: ['generated files'], run: types('tsconfig.json') },
  {
    name: 'lint', // as `npm run lint`, which looks at the format besides
    cores: 1,
    needs: ['generated files'],
    run: checks([
      check([tool.oxlint, '--threads=1'], NATIVE),
      check([...SCRIPT, tool.eslint, '.', '--max-warnings', '0']),
    ]),
  },
  { name: 'types without DOM', cores: 1, needs: ['generated files'], run: types('tsconfig.core.json') },
  // It says nothing of what the project does: `npm run lint` has it too, and the workflow as a step of its own.
  ...(long || words.includes('format')
    ? [{ name: 'format', cores: 1, needs: ['generated files'], run: check([...SCRIPT, tool.prettier, '--check', '.']) }]
    : []),
  {
    name: 'storybook',
    cores: 1,
    after: ['build'],
    run: check([tool.storybook, 'build', '--quiet', '--output-dir', 'storybook-static']),
  },
  { name: 'unit tests', cores: 2, needs: ['generated files'], run: batchedTests('test/unit') },
  { name: 'law tests', cores: 2, needs: ['generated files'], seed: true, run: nodeTests('test/laws', laws) },
  {
    name: 'element tests', // on the one script that pages load, with its shortened names and its parts beside it
    cores: 2,
    needs: ['build', 'browser'],
    seed: true,
    run: count([tool.wtr, '--config', 'test/support/built.config.mjs'], browserLaws),
  },
  // The modules it is built of are what Storybook shows; in the long run the same tests see them too.
  ...(long || words.includes('modules')
    ? [
        {
          name: 'same tests, modules',
          cores: 2,
          needs: ['generated files', 'browser'],
          seed: true,
          run: count([tool.wtr], browserLaws),
        },
      ]
    : []),
  ...(long || words.includes('places') ? elsewhere() : []),
  { name: 'package tests', cores: 1, needs: ['build'], run: nodeTests('test/package') },
  {
    name: 'page tests', // in the long run every state in every way to see it, and every hostile string in every field
    cores: 2,
    needs: ['build', 'browser'],
    seed: true,
    // three at a time, since a page waits for frames a third of its time
    run: batchedTests('test/pages', { LAW_SEED, ...(long ? { ALL_MODES: '1', ALL_PAYLOADS: '1' } : {}) }, 3),
  },
  {
    name: 'story tests',
    cores: 2,
    needs: ['storybook', 'browser'],
    run: count([inRoot('test/support/stories.mjs'), ...more]),
  },
];

const before = ({ needs = [], after = [] }) => [...needs, ...after];

/** The steps asked for, and those they need. */
function chosen() {
  if (!words.length) return STEPS;
  const wanted = new Set();
  const want = (step) => {
    wanted.add(step);
    for (const name of before(step)) want(STEPS.find((other) => other.name === name));
  };
  STEPS.filter(({ name }) => words.some((word) => name.includes(word))).forEach(want);
  return STEPS.filter((step) => wanted.has(step));
}

const results = new Map();
async function perform(step) {
  const started = performance.now();
  const broken = (step.needs ?? []).filter((name) => results.get(name).failed);
  const result = broken.length
    ? { passed: 0, failed: 1, details: `Not run, since this failed before: ${broken.join(', ')}.` }
    : await step.run().catch((error) => ({ passed: 0, failed: 1, details: error.message }));
  results.set(step.name, result);
  const { passed, failed, details, note } = result;
  const counts = note ?? (failed ? `${passed} passed, ${failed} failed` : `${passed} passed`);
  const numbers = step.seed ? `${counts} (LAW_SEED=${LAW_SEED})` : counts;
  say(`${failed ? 'FAIL' : ' ok '}  ${step.name.padEnd(18)} ${seconds(started).padStart(7)}  ${numbers}`);
  if (failed && details) say(`      ${details.trim().replaceAll('\n', '\n      ')}`);
}

/** Runs the first waiting step that may begin, as long as there is one; begins again whenever a step is over. */
async function performAll(steps) {
  const waiting = [...steps];
  const running = new Set();
  let free = 2;
  while (waiting.length || running.size) {
    const index = waiting.findIndex((step) => step.cores <= free && before(step).every((name) => results.has(name)));
    if (index < 0) {
      await Promise.race(running);
      continue;
    }
    const [step] = waiting.splice(index, 1);
    free -= step.cores;
    const run = perform(step).then(() => {
      free += step.cores;
      running.delete(run);
    });
    running.add(run);
  }
}

const started = performance.now();
await performAll(chosen());
const sum = (key) => [...results.values()].reduce((total, result) => total + result[key], 0);
const [passed, failed] = [sum('passed'), sum('failed') + (results.size ? 0 : 1)];
if (!results.size) say(`No step is called ${words.join(' or ')}. Steps: ${STEPS.map(({ name }) => name).join(', ')}`);
say(`\n${long ? 'All, long' : words.length ? 'Some' : 'All'} steps done after ${seconds(started)}.`);
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
