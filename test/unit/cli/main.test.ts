import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Checked } from '../../../src/cli/check.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const TSX = import.meta.resolve('tsx');
const SOUND = '{"events":[{"date":"2002","title":"Ratified"}]}';
const BROKEN =
  '{\n  "events": [\n    {"date": "2024-02-30", "title": "Never"},\n    {"date": "2024", "title": "A year", "titel": 1}\n  ]\n}';

let folder: string;
before(() => void (folder = mkdtempSync(path.join(tmpdir(), 'event-timeline-'))));
after(() => rmSync(folder, { recursive: true }));

const start = (...args: string[]) =>
  spawn(process.execPath, ['--import', TSX, path.join(ROOT, 'src/cli/main.ts'), ...args], { cwd: folder });

/** All that it said, and how it ended. */
async function ended(child: ChildProcessWithoutNullStreams, input = '') {
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
  child.stdin.end(input);
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, out, err };
}

const file = (name: string, text: string) => (writeFileSync(path.join(folder, name), text), name);

describe('event-timeline check', () => {
  it('ends with 0 where there is nothing to mend, for all files of the project', async () => {
    const names = ['mongolia-icc-warrant', 'deep-time', 'dense-day', 'every-difference'];
    const { code, out } = await ended(start('check', ...names.map((name) => path.join(ROOT, `data/${name}.json`))));
    assert.equal(code, 0);
    assert.equal(out.match(/^ok {2}.*nothing to remark\.$/gm)?.length, 4);
  });

  it('says where, what and what to do, and ends with 1: also for a key that nobody knows', async () => {
    const { code, out } = await ended(start('check', file('broken.json', BROKEN)));
    assert.equal(code, 1);
    assert.match(
      out,
      /^broken\.json:3:6: error date-not-real at \/events\/0\/date\n {2}Event 1 of 2 \("Never"\): .+\n {2}→ .+/m,
    );
    assert.match(out, /^broken\.json:4:41: warning unknown-key at \/events\/1\/titel\n.+\n {2}→ .*title/m);
    assert.match(out, /^FAIL {2}broken\.json: 1 of 2 events can be used, 2 remarks\.$/m);
  });

  it('gives the same as JSON', async () => {
    const args = ['check', '--json', file('sound.json', SOUND), file('broken.json', BROKEN), 'missing.json'];
    const { code, out } = await ended(start(...args));
    assert.equal(code, 1);
    const [sound, broken, missing] = JSON.parse(out) as Checked[];
    assert.deepEqual(sound, { file: 'sound.json', events: 1, rejected: 0, passed: true, total: 0, issues: [] });
    assert.deepEqual([broken.events, broken.rejected, broken.passed, broken.total], [2, 1, false, 2]);
    assert.deepEqual(
      broken.issues.map(({ code, line, column }) => [code, line, column]),
      [
        ['date-not-real', 3, 6],
        ['unknown-key', 4, 41],
      ],
    );
    assert.match(missing.issues[0].message, /missing\.json: there is no such file\.$/);
  });

  it('reads the standard input, and says line and column of what is no JSON', async () => {
    const { code, out } = await ended(start('check', '-'), '{"events": [\n  {"date": "2002" "title": "A"}\n]}');
    assert.equal(code, 1);
    assert.match(out, /^-:2:19: error src-parse\n/);
  });

  it('does not take a byte order mark for a fault', async () => {
    assert.equal((await ended(start('check', file('bom.json', `\ufeff${SOUND}`)))).code, 0);
  });

  it('tells with --notes what an editor may want to look at, which is no failure', async () => {
    const { code, out } = await ended(start('check', '--notes', file('sound.json', SOUND)));
    assert.equal(code, 0);
    assert.match(out, /^sound\.json:1:12: note event-without-source at \/events\/0$/m);
  });

  it('checks again with --watch whenever a file changes', async () => {
    const name = file('watched.json', SOUND);
    const child = start('check', '--watch', '--json', name);
    const closed = ended(child);
    const checks: Checked[] = [];
    let rest = '';
    // It watches before it looks for the first time, so no change is missed.
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (text: string) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop()!;
        for (const line of lines) checks.push(JSON.parse(line) as Checked);
        if (checks.at(-1)?.passed === false) return resolve();
        if (lines.length) writeFileSync(path.join(folder, name), BROKEN);
      });
    });
    child.kill();
    await closed;
    assert.equal(checks[0].passed, true);
    assert.equal(checks.at(-1)!.total, 2);
  });

  it('ends with 2 and says how it is used where it was used in a wrong way', async () => {
    const uses: readonly (readonly [sentence: string, ...args: string[]])[] = [
      ['Say what to do: check or new.'],
      ['There is no command "chek": use check or new.', 'chek', 'a.json'],
      ['Name the files to check.', 'check'],
      ['"check" does not take --force.', 'check', '--force', 'a.json'],
      ["Unknown option '--jsn'.", 'check', '--jsn', 'a.json'],
      ['"convert" is not there yet.', 'convert', 'a.csv'],
    ];
    await Promise.all(
      uses.map(async ([sentence, ...args]) => {
        const { code, err } = await ended(start(...args));
        assert.equal(code, 2, sentence);
        assert.equal(err.split('\n')[0], sentence);
        assert.match(err, /event-timeline check FILE…/);
      }),
    );
  });
});

describe('event-timeline new', () => {
  it('writes a file that passes the check and names its schema, and never over another one unless told', async () => {
    const first = await ended(start('new', 'story.json', '--title', 'My story'));
    assert.equal(first.code, 0);
    const text = readFileSync(path.join(folder, 'story.json'), 'utf8');
    const written = JSON.parse(text) as Record<string, unknown>;
    assert.equal(written.title, 'My story');
    assert.match(written.$schema as string, /timeline\.schema\.json$/);
    assert.equal((await ended(start('check', 'story.json'))).code, 0);

    const second = await ended(start('new', 'story.json'));
    assert.equal(second.code, 1);
    assert.match(second.out, /^story\.json is there already\./);
    assert.equal(readFileSync(path.join(folder, 'story.json'), 'utf8'), text);
    assert.equal((await ended(start('new', 'story.json', '--force'))).code, 0);
    assert.match((await ended(start('new', 'none/story.json'))).out, /^There is no folder none\./);
  });
});
