import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/** The package as it would be published: it is packed once, from what the build has made. */
const ROOT = path.resolve(import.meta.dirname, '../..');
const read = <T>(name: string) => JSON.parse(readFileSync(path.join(ROOT, name), 'utf8')) as T;

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}
let folder: string;
let packed: Packed;
before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'event-timeline-'));
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  packed = (JSON.parse(execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8' })) as Packed[])[0];
});
after(() => rmSync(folder, { recursive: true }));

describe('the package', () => {
  it('holds what users need and nothing else', () => {
    const names = packed.files.map(({ path }) => path);
    const odd = names.filter(
      (name) => !/^(dist|data)\/|^(README|CHANGELOG)\.md$|^LICENSE$|^(package|custom-elements)\.json$/.test(name),
    );
    assert.deepEqual(odd, []);
    for (const name of ['event-timeline.js', 'define.js', 'timeline.schema.json', 'cli/main.js', 'llms.txt'])
      assert.ok(names.includes(`dist/${name}`), name);
    assert.deepEqual(
      names.filter((name) => /\btest\b|stories|\.tsbuildinfo$|\.map$/.test(name)),
      [],
    );
  });

  it('has entries that bundlers, Node and browsers find (publint)', async () => {
    const { messages, pkg } = await publint({ pkgDir: ROOT, pack: false, strict: true });
    assert.deepEqual(
      // a pattern is no promise that there is a file
      messages
        .filter(({ code }) => code !== 'EXPORTS_GLOB_NO_MATCHED_FILES')
        .map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('holds every file that an entry or a key of package.json names', () => {
    type Entry = string | Record<string, string>;
    const about = read<{ exports: Record<string, Entry>; [key: string]: unknown }>('package.json');
    const named = [
      ...Object.values(about.exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry))),
      ...['main', 'types', 'customElements', 'web-types'].map((key) => about[key] as string),
    ];
    const held = new Set(packed.files.map(({ path }) => path));
    const missing = named
      .map((file) => path.posix.normalize(file))
      .filter((file) => !file.includes('*') && !held.has(file));
    assert.deepEqual(missing, []);
  });

  it('says of every script by which hash a browser knows it', () => {
    const scripts = packed.files.map(({ path }) => path).filter((name) => /^dist\/event-timeline[^/]*\.js$/.test(name));
    const hashes = scripts.map((name) => [
      path.basename(name),
      `sha384-${createHash('sha384')
        .update(readFileSync(path.join(ROOT, name)))
        .digest('base64')}`,
    ]);
    assert.deepEqual(read('dist/integrity.json'), Object.fromEntries(hashes));
  });

  it('has scripts that browsers compile while they come in, in functions that leave no names in the page', () => {
    const scripts = packed.files
      .map(({ path }) => path)
      .filter((file) => /^dist\/event-timeline[^/]*\.js$/.test(file) && !file.includes('-words-'));
    assert.ok(scripts.length > 20);
    for (const script of scripts)
      assert.match(
        readFileSync(path.join(ROOT, script), 'utf8'),
        /^\/\/# allFunctionsCalledOnLoad\n"use strict";\(\(\)=>\{.*\}\)\(\);\n?$/,
        script,
      );
  });

  it('has types where modules are looked for (are the types wrong?)', async () => {
    const tarball = readFileSync(path.join(folder, packed.filename));
    const found = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)));
    assert.ok(found.types);
    // Only modules, and only for resolution that knows "exports": nothing is made for older ways.
    const problems = found.problems.filter(
      (problem) =>
        problem.kind !== 'CJSResolvesToESM' &&
        !('resolutionKind' in problem && /^node10|cjs$/.test(problem.resolutionKind)),
    );
    assert.deepEqual(problems, []);
  });

  it('brings at most 15 packages with it, none of which runs a script when it is installed', () => {
    interface Locked {
      readonly dev?: boolean;
      readonly devOptional?: boolean;
      readonly hasInstallScript?: boolean;
    }
    const { packages } = read<{ packages: Record<string, Locked> }>('package-lock.json');
    const runtime = Object.entries(packages).filter(([name, { dev, devOptional }]) => name && !dev && !devOptional);
    assert.ok(runtime.length <= 15, runtime.map(([name]) => name).join(', '));
    assert.ok(runtime.every(([, { hasInstallScript }]) => !hasInstallScript));
    const { scripts = {} } = read<{ scripts?: Record<string, string> }>('package.json');
    assert.ok(!['preinstall', 'install', 'postinstall'].some((name) => name in scripts));
  });

  it('has a command line tool that runs with what is in it', () => {
    const version = execFileSync(process.execPath, [path.join(ROOT, 'dist/cli/main.js'), '--version'], {
      encoding: 'utf8',
    });
    assert.equal(version.trim(), read<{ version: string }>('package.json').version);
  });
});
