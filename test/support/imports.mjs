// Checks the shape of src: imports point one way, no cycle, and nothing before render/ uses a package that needs a DOM.
// ESLint says the first where the line is written; this one follows the files, whatever the specifier looks like.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { inRoot, root, say } from './process.mjs';

/** Folder of src → the folders it may import from, itself aside. */
const MAY_USE = {
  model: [],
  check: ['model'],
  time: ['model'],
  tiles: ['model', 'time'],
  layout: ['model', 'time', 'tiles'],
  render: ['model', 'time', 'tiles', 'layout'],
  input: ['model', 'time', 'tiles', 'layout'],
  words: ['model', 'time', 'tiles', 'layout', 'render'],
  element: ['model', 'time', 'tiles', 'layout', 'render', 'input', 'check', 'formats', 'words'],
  formats: ['model', 'tiles'],
  cli: ['model', 'check', 'tiles', 'formats'],
  '': ['model', 'check', 'time', 'tiles', 'layout', 'element', 'formats', 'words'], // index.ts and define.ts
};
/** Package → the files or folders that may import it. */
const PACKAGES = { 'd3-scale': ['time/scale.ts'], 'd3-time': ['time/'], lit: ['render/', 'input/', 'element/'] };

const src = inRoot('src');
const files = readdirSync(src, { recursive: true })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => name.split(path.sep).join('/'))
  .sort();
const folderOf = (file) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');

/** File → specifiers it imports, types included: `./x.js` as the path of a file in src, packages as they stand. */
const imports = new Map(
  files.map((file) => {
    const { importedFiles } = ts.preProcessFile(readFileSync(path.join(src, file), 'utf8'), true, true);
    const targets = importedFiles.map(({ fileName }) => {
      if (!fileName.startsWith('.')) return { name: fileName };
      const target = path.posix.join(path.posix.dirname(file), fileName);
      const typescript = target.replace(/\.js$/, '.ts');
      return { file: files.includes(typescript) ? typescript : target };
    });
    return [file, targets];
  }),
);

function wrongWays() {
  const wrong = [];
  for (const [file, targets] of imports) {
    const folder = folderOf(file);
    const allowed = MAY_USE[folder];
    if (!allowed) wrong.push(`${file} is in no folder of the layout`);
    else
      for (const { file: target } of targets)
        if (target?.startsWith('..')) wrong.push(`${file} imports ${target}, outside src`);
        else if (target && folderOf(target) !== folder && !allowed.includes(folderOf(target)))
          wrong.push(`${file} imports ${target}: ${folder || 'src'} may use ${allowed.join(', ') || 'nothing else'}`);
  }
  return wrong;
}

function wrongPackages() {
  return [...imports].flatMap(([file, targets]) =>
    targets
      .filter(({ name }) => name && !PACKAGES[name.split('/')[0]]?.some((place) => file.startsWith(place)))
      .filter(() => folderOf(file) !== 'cli')
      .map(({ name }) => `${file} imports the package ${name}`),
  );
}

/** Each cycle once, as the list of its files; found by walking depth first. */
function cycles() {
  const found = [];
  const done = new Set();
  const walk = (file, trail) => {
    if (trail.includes(file)) return void found.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (done.has(file)) return;
    for (const { file: target } of imports.get(file) ?? []) if (target) walk(target, [...trail, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return found;
}

const checks = {
  'Imports point one way': wrongWays(),
  'Packages are imported where they may be': wrongPackages(),
  'No file imports itself by way of others': cycles(),
};
const failed = Object.entries(checks).filter(([, problems]) => problems.length);
for (const [name, problems] of failed) say(`✖ ${name}\n  ${problems.join('\n  ')}`);
if (!files.length) say(`No source found in ${path.relative(root, src)}.`);
say(`${files.length ? Object.keys(checks).length - failed.length : 0} passed, ${failed.length} failed`);
process.exitCode = failed.length || !files.length ? 1 : 0;
