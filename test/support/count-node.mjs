// Reporter of Node's test runner: prints what failed, then the count. A skipped test, and a file without any, failed.
import path from 'node:path';
import { inspect } from 'node:util';

export default async function* countNode(events) {
  const stack = []; // names of the suites around the test, by depth
  let passed = 0;
  let failed = 0;
  const fail = (names, what, file) => {
    failed++;
    const place = path.relative('.', file ?? names[0]);
    return `\n✖ ${place}${names[0] === file || !file ? '' : `: ${names.join(' › ')}`}\n${what}\n`;
  };
  for await (const { type, data } of events) {
    if (type === 'test:start') stack[data.nesting] = data.name;
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type === 'test:diagnostic' && /error/i.test(data.message)) yield `${data.message}\n`;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { name, nesting, file, skip, todo, details } = data;
    const names = [...stack.slice(0, nesting), name];
    const isFile = nesting === 0 && name.endsWith('.test.ts');
    if (type === 'test:fail') {
      const { error } = details;
      if (error.failureType === 'subtestsFailed') continue; // each of them is counted
      const cause = error.cause ?? error;
      yield fail(names, cause instanceof Error || typeof cause === 'object' ? inspect(cause) : String(cause), file);
    } else if (skip !== undefined || todo !== undefined) yield fail(names, 'Skipped: a test must run.', file);
    else if (isFile) yield fail(names, 'This file ran no test.', file);
    else if (details.type !== 'suite') passed++;
  }
  yield `\n${passed} passed, ${failed} failed\n`;
}
