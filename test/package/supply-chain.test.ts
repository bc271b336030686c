import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/** What gets onto the machine of who builds or tests the project, and what may run there. */

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}
interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const json = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
const manifest = json<Manifest>('package.json');
const { lockfileVersion, packages } = json<{ lockfileVersion: number; packages: Record<string, Locked> }>(
  'package-lock.json',
);
const locked = Object.entries(packages).filter(([name]) => name);

describe('what is installed', () => {
  it('is locked, each package by the hash of its content, and comes from the registry only', () => {
    assert.equal(lockfileVersion, 3);
    assert.ok(locked.length > 100);
    const odd = locked.filter(([, { integrity, resolved, link }]) => {
      const isFrom = resolved === undefined || resolved.startsWith('https://registry.npmjs.org/');
      return link || !isFrom || !integrity?.startsWith('sha512-');
    });
    assert.deepEqual(odd, []);
  });

  it('is named in one exact version', () => {
    const named = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    assert.deepEqual(
      named.filter(([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(version)), // npm: is a name of our own for a package
      [],
    );
  });

  it('runs nothing when it is installed: scripts are off, and those that there would be are known', () => {
    assert.match(readFileSync('.npmrc', 'utf8'), /^ignore-scripts=true$/m);
    const own = Object.keys(manifest.scripts).filter((name) =>
      /^(pre|post)?install$|^(pre|post)?prepare$|^dependencies$/.test(name),
    );
    assert.deepEqual(own, []);
    const scripted = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([name]) => name.replace(/^.*node_modules\//, ''));
    // Both only check that the binary for this machine is there; nothing here needs them to.
    assert.deepEqual([...new Set(scripted)].sort(), ['esbuild', 'rs-module-lexer']);
  });
});

describe('what runs where the project is built', () => {
  const folder = '.github/workflows';
  const workflows = readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const);

  it('is pinned: each action by the hash of a commit, with its version beside it', () => {
    for (const [name, text] of workflows) {
      const uses = [...text.matchAll(/^\s*-?\s*uses:\s*(.+)$/gm)].map(([, what]) => what);
      assert.ok(uses.length, name);
      for (const what of uses) assert.match(what, /^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+){0,2}$/, name);
    }
  });

  it('has no more rights than it needs, and none for who only asks for a change', () => {
    for (const [name, text] of workflows) {
      assert.match(
        text,
        /^permissions:( \{\}|\n {2}contents: read)$/m,
        `${name}: nothing but reading unless a job says so`,
      );
      assert.doesNotMatch(text, /pull_request_target|workflow_run/, name);
      assert.doesNotMatch(text, /NPM_TOKEN|NODE_AUTH_TOKEN/, `${name}: what publishes shows who it is by itself`);
      // What a stranger may choose, such as the name of a branch, must not become part of a command.
      for (const [, command] of text.matchAll(/run:\s*(.+)/g))
        assert.doesNotMatch(command, /\$\{\{\s*github\.(event|head_ref)/, name);
    }
  });

  it('installs what is locked, without scripts', () => {
    for (const [name, text] of workflows) {
      assert.doesNotMatch(text, /npm (install|i|update)\b(?! -g npm@)/, name);
      for (const [install] of text.matchAll(/npm ci[^\n&|;]*/g)) assert.match(install, /--ignore-scripts/, name);
    }
  });
});
