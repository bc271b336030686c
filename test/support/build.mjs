// Builds the package: generated files, dist/ (modules, types, the one script), custom-elements.json.
// `--why` also prints where the bytes of the script are.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { bundle, checkScript } from './bundle.mjs';
import { inRoot, must, runNode, say, seconds, tool } from './process.mjs';
import { why } from './why.mjs';

/**
 * Bytes, gzip, of dist/event-timeline.js: everything a reader needs. A timeline is one part of a news page, which should be
 * readable in seconds on a phone. 50 KiB is the limit of the finished element, and the build fails above it; 40 KiB was the goal
 * before large data, slices and the sketch came in.
 */
const CORE = { goal: 40 * 1024, limit: 50 * 1024 };

const explained = process.argv.includes('--why');
const started = performance.now();
await must('Generating files from the schema', [inRoot('test/support/generate.mjs')]);
rmSync(inRoot('dist'), { recursive: true, force: true });
mkdirSync(inRoot('dist'));
// Each part is made even where another fails, so that there is as much to look at as can be.
const [core, check, ...tools] = await Promise.all([
  bundle(explained).catch((error) => fail(error.message)),
  checkScript().catch((error) => fail(error.message)),
  runNode([tool.tsc, '-p', 'tsconfig.build.json']),
  runNode([tool.cem, 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet']),
]);
for (const { code, output } of tools) if (code) fail(output);
// What the compiler does not copy: the validator made ahead of time, and the schema itself.
for (const name of ['schema-check.js', 'schema-check.d.ts'])
  if (existsSync(inRoot('src/check', name))) cpSync(inRoot('src/check', name), inRoot('dist/check', name));
cpSync(inRoot('src/model/timeline.schema.json'), inRoot('dist/timeline.schema.json'));

if (check) partly('check', check);
if (core) finish(core);

/** A script that not everybody loads. */
function partly(name, { code, gzip }) {
  writeFileSync(inRoot(`dist/event-timeline-${name}.js`), code);
  say(`dist/event-timeline-${name}.js: ${gzip} B gzip, loaded on demand`);
}

function finish({ code, maps, gzip, files, sources }) {
  writeFileSync(inRoot('dist/event-timeline.js'), code);
  partly('sources', sources);
  // The script has other people's work in it and no comments: their notices go along.
  const packages = files.map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]).filter(Boolean);
  const notices = [...new Set(packages)]
    .map((name) => [name, inRoot('node_modules', name, 'LICENSE')])
    .filter(([, file]) => existsSync(file))
    .map(([name, file]) => `${name}\n\n${readFileSync(file, 'utf8').trim()}\n`);
  writeFileSync(inRoot('dist/event-timeline.licenses.txt'), notices.sort().join('\n---\n\n'));

  if (explained) {
    say('bytes of gzip that the script would be less without');
    for (const rows of Object.values(why(code, maps)))
      say(rows.map(([name, bytes]) => `${String(bytes).padStart(6)}  ${name}\n`).join(''));
  }
  const size = `${Buffer.byteLength(code)} B, ${gzip} B gzip (limit ${CORE.limit} B)`;
  say(`dist/event-timeline.js: ${size}; built in ${seconds(started)}`);
  if (gzip > CORE.goal)
    say(`That is ${gzip - CORE.goal} B over the goal of 40 KiB: npm run build -- --why shows where the bytes are.`);
  if (gzip > CORE.limit) fail(`The script is ${gzip - CORE.limit} B over its limit.`);
}

function fail(text) {
  say(text);
  process.exitCode = 1;
}
