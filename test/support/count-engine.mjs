// Reporter of Web Test Runner for engines: what fails and is an explained exception is listed with its reason and does not count; an
// exception that holds no more is a failure, so that the list stays short.
import { say } from './process.mjs';

/** @param exceptions reasons by file, or by file and the beginning of the name of a test: `table.test.ts: the table › sorts` */
export function countEngine(exceptions) {
  let passed = 0;
  let failed = 0;
  const excused = new Map();
  const seen = new Set();
  const told = new Set();
  const reasonOf = (file, name) =>
    Object.entries(exceptions).find(([key]) => key === file || `${file}: ${name}`.startsWith(key));
  const fail = (file, name, why) => {
    const exception = reasonOf(file, name);
    if (exception) excused.set(exception[0], (excused.get(exception[0]) ?? 0) + 1);
    else {
      failed++;
      say(`✖ ${file}: ${name}\n    ${why}`);
    }
  };
  const stale = (name, key) => {
    failed++;
    told.add(key);
    say(`✖ ${name} passes: ${name === key ? 'it' : key} is no exception any more.`);
  };
  const count = (file, { name, tests, suites }, names) => {
    const within = name ? [...names, name] : names;
    for (const test of tests) {
      const title = [...within, test.name].join(' › ');
      const exception = test.passed && reasonOf(file, title);
      if (exception) stale(`${file}: ${title}`, exception[0]);
      else if (test.passed) passed++;
      else fail(file, title, String(test.error?.message ?? 'skipped').slice(0, 600));
    }
    for (const suite of suites) count(file, suite, within);
  };
  return {
    reportTestFileResults({ sessionsForTestFile }) {
      for (const session of sessionsForTestFile) {
        const file = session.testFile.replace(/^.*test\/element\//, '');
        seen.add(file);
        const before = passed + failed + excused.size;
        if (session.testResults) count(file, session.testResults, []);
        const none = passed + failed + excused.size === before && !reasonOf(file, '');
        if (session.errors.length) fail(file, '', session.errors.map(({ message }) => message).join('; '));
        else if (none) fail(file, '', 'this file ran no test.');
      }
    },
    stop() {
      process.once('exit', () => {
        for (const [key, number] of excused) say(`  excepted: ${key} (${number}): ${exceptions[key]}`);
        for (const key of Object.keys(exceptions))
          if (seen.has(key.split(':')[0]) && !excused.has(key) && !told.has(key)) {
            failed++;
            say(`✖ ${key} excepts nothing: there is no such test.`);
          }
        say(`${passed} passed, ${failed} failed`);
      });
    },
  };
}
