// Builds the package: generated files, dist/ (modules, types, the one script), custom-elements.json and what is printed from it.
// `--why` also prints where the bytes of the script are.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { bundle, checkScript, commandLine } from './bundle.mjs';
import { PACK_LIMIT } from './packs.mjs';
import { elementsOf } from './manifest.mjs';
import { writeEditorFiles } from './printed/editors.mjs';
import { frameworkTypes } from './printed/framework-types.mjs';
import { integrityOf } from './printed/integrity.mjs';
import { llmsText } from './printed/llms.mjs';
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
const [core, check, cli, ...tools] = await Promise.all([
  bundle(explained).catch((error) => fail(error.message)),
  checkScript().catch((error) => fail(error.message)),
  commandLine().catch((error) => fail(error.message)),
  runNode([tool.tsc, '-p', 'tsconfig.build.json']),
  runNode([tool.cem, 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet']),
]);
for (const { code, output } of tools) if (code) fail(output);
// What the compiler does not copy: the validator made ahead of time, and the schema itself.
for (const name of ['schema-check.js', 'schema-check.d.ts'])
  if (existsSync(inRoot('src/check', name))) cpSync(inRoot('src/check', name), inRoot('dist/check', name));
cpSync(inRoot('src/model/timeline.schema.json'), inRoot('dist/timeline.schema.json'));
cpSync(inRoot('src/themes'), inRoot('dist/themes'), { recursive: true });

if (check) partly('check', check);
if (core) finish(core);
if (cli) writeFileSync(inRoot('dist/cli/licenses.txt'), notices(cli));
await print().catch((error) => fail(error.stack));

/** What is printed from the manifest, the schema and the scripts. */
async function print() {
  const json = (file) => JSON.parse(readFileSync(inRoot(file), 'utf8'));
  const [manifest, about] = [json('custom-elements.json'), json('package.json')];
  const elements = elementsOf(manifest);
  writeEditorFiles(manifest, about.version);
  mkdirSync(inRoot('dist/types'), { recursive: true });
  for (const [name, text] of Object.entries(await frameworkTypes(elements, json('.prettierrc.json'))))
    writeFileSync(inRoot('dist/types', name), text);
  writeFileSync(inRoot('dist/llms.txt'), llmsText(elements, json('dist/timeline.schema.json'), about));
  const integrity = integrityOf(inRoot('dist'));
  writeFileSync(inRoot('dist/integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
  say(`dist/event-timeline.js: integrity="${integrity['event-timeline.js']}"; dist/integrity.json has all`);
}

/** A script that not everybody loads. */
function partly(name, { code, gzip }) {
  writeFileSync(inRoot(`dist/event-timeline-${name}.js`), code);
  say(`dist/event-timeline-${name}.js: ${gzip} B gzip, loaded on demand`);
  if (name.startsWith('words-') && gzip > PACK_LIMIT)
    fail(`That is ${gzip - PACK_LIMIT} B over the limit of a pack of words.`);
}

function finish({ code, maps, gzip, files, parts }) {
  writeFileSync(inRoot('dist/event-timeline.js'), code);
  for (const [name, part] of Object.entries(parts)) partly(name, part);
  writeFileSync(inRoot('dist/event-timeline.licenses.txt'), notices(files));

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

/** Scripts have other people's work in them and no comments: their notices go along. @param files that went into it */
function notices(files) {
  const packages = files.map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]).filter(Boolean);
  const texts = [...new Set(packages)]
    .map((name) => [name, ['LICENSE', 'LICENSE.md'].map((file) => inRoot('node_modules', name, file)).find(existsSync)])
    .filter(([, file]) => file)
    .map(([name, file]) => `${name}\n\n${readFileSync(file, 'utf8').trim()}\n`);
  return texts.sort().join('\n---\n\n');
}

function fail(text) {
  say(text);
  process.exitCode = 1;
}
