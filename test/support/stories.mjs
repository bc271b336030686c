// Checks every story of the built Storybook and the plain pages, each on a diagonal of the modes (onDiagonal): nothing went wrong
// on the page or while playing, nothing was asked of another server, and axe finds nothing. `--long`: in every mode, and more of
// them. Other words: a filter, in every mode.
import { MODES, MORE_MODES, onDiagonal, walk } from './gallery.mjs';
import { inRoot, say } from './process.mjs';

const AXE = inRoot('node_modules/axe-core/axe.min.js');

/** In the page: axe with all its rules and target size. Whole-page rules (landmarks, page heading) are the host page's part. */
const violations = async () => {
  const scope = document.querySelector('#storybook-root') ?? document.body;
  const rules = { 'target-size': { enabled: true }, region: { enabled: false } };
  const result = await globalThis.axe.run(scope, { rules, resultTypes: ['violations'] });
  return result.violations.map(
    ({ id, help, nodes }) =>
      `axe ${id}: ${help}\n    ${nodes
        .slice(0, 3)
        .map(
          ({ target, failureSummary }) =>
            `${target.flat().join(' ')} ${failureSummary.replace(/\s+/g, ' ').slice(0, 240)}`,
        )
        .join('\n    ')}`,
  );
};

const args = process.argv.slice(2);
const filter = args.find((word) => !word.startsWith('-'));
const isLong = args.includes('--long');
const modes = isLong ? [...MODES, ...MORE_MODES] : MODES;
// A filter is for somebody who looks at one story.
const isShown = isLong || filter ? undefined : onDiagonal;
let passed = 0;
let failed = 0;
const faults = new Map(); // what is wrong with which subject → the modes it is wrong in
try {
  await walk(
    async ({ page, id, mode, problems }) => {
      try {
        // It stays from one story to the next.
        if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: AXE });
        problems.push(...(await page.evaluate(violations)));
      } catch (error) {
        problems.push(`axe did not run: ${error.message}`);
      }
      if (problems.length) {
        failed++;
        const fault = `${id}\n  ${problems.join('\n  ')}`;
        faults.set(fault, [...(faults.get(fault) ?? []), mode]);
      } else passed++;
    },
    { modes, filter, isShown },
  );
} catch (error) {
  failed++;
  say(error.message);
}
for (const [fault, where] of faults) say(`✖ ${fault}\n  in ${where.join(', ')}`);
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
