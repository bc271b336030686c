// Reporter of Web Test Runner: prints the count once all else is printed. A skipped test, and a file without any, failed.
import { say } from './process.mjs';

export function countBrowser() {
  let passed = 0;
  let failed = 0;
  const note = (session, text) => {
    failed++;
    say(`✖ ${session.testFile.replace(/^.*\/test\//, 'test/')}: ${text}`);
  };
  const count = (session, { tests, suites }) => {
    for (const test of tests)
      if (test.skipped) note(session, `"${test.name}" was skipped: a test must run.`);
      else if (test.passed) passed++;
      else failed++; // the default reporter prints why
    for (const suite of suites) count(session, suite);
  };
  return {
    onTestRunFinished({ sessions }) {
      for (const session of sessions) {
        const before = passed + failed;
        if (session.testResults) count(session, session.testResults);
        if (session.errors.length) note(session, session.errors.map(({ message }) => message).join('; '));
        else if (passed + failed === before) note(session, 'this file ran no test.');
      }
    },
    stop() {
      process.once('exit', () => say(`${passed} passed, ${failed} failed`));
    },
  };
}
