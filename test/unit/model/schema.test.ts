import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { check } from '../../../src/check/validate.js';
import type { Issue } from '../../../src/model/issue.js';
import { valueAt } from '../../../src/check/pointer.js';
import { A_FILE } from './a-file.js';

const ROOT = new URL('../../../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

interface Node {
  [keyword: string]: unknown;
  properties?: Record<string, Node>;
}
const schema = JSON.parse(text('src/model/timeline.schema.json')) as Node & { $defs: Record<string, Node> };

/** Ajv as an editor or a build would use it: the published schema, at run time. */
const published = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, validateFormats: false });
const isValid = published.compile(schema);

describe('the published schema', () => {
  it("is a JSON Schema 2020-12 in Ajv's strict mode", () => {
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.equal(published.validateSchema(schema), true);
  });

  it('describes every definition and every property', () => {
    for (const [name, def] of Object.entries(schema.$defs)) {
      assert.ok(def.title && def.description, name);
      for (const [key, property] of Object.entries(def.properties ?? {})) {
        const target = typeof property.$ref === 'string' ? valueAt(schema, property.$ref.slice(1)) : undefined;
        assert.ok(property.description ?? (target as Node | undefined)?.description, `${name}.${key}`);
      }
    }
  });

  it('accepts its own examples, and any key that begins with x- in every object', () => {
    const all: [string, unknown][] = [];
    const collect = (node: Node, pointer: string) => {
      for (const example of (node.examples as unknown[]) ?? []) all.push([pointer, example]);
    };
    collect(schema, '');
    for (const [name, def] of Object.entries(schema.$defs)) collect(def, `#/$defs/${name}`);
    assert.ok(all.length > 10);
    for (const [ref, example] of all) {
      const valid = published.compile(ref ? { $ref: `${schema.$id as string}${ref}` } : schema);
      assert.equal(valid(example), true, `${ref}: ${JSON.stringify(example)}`);
    }
    for (const [name, def] of Object.entries(schema.$defs))
      if (def.properties) assert.deepEqual(def.patternProperties, { '^x-': true }, name);
  });

  it('accepts a file with every field, and a bare list of events', () => {
    assert.equal(isValid(A_FILE), true, JSON.stringify(isValid.errors));
    assert.equal(isValid([{ date: '2002', title: 'A bare list' }]), true);
    assert.equal(isValid({ title: 'no events' }), false);
  });
});

describe('the files made from the schema', () => {
  it('are what the schema gives', () => {
    execFileSync(process.execPath, ['test/support/generate.mjs', '--check'], { cwd: ROOT, stdio: 'pipe' });
  });

  it('check without making code at run time, and without Ajv', () => {
    assert.doesNotMatch(text('src/check/schema-check.js'), /\beval\b|Function\(|\bimport\b|\brequire\(|\bprocess\b/);
  });
});

/** JSON pointers of everything in a value. */
function pointers(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, part]) => pointers(part, `${at}/${key}`))];
}

const PALETTE: unknown[] = [
  ...[null, true, -1, 0, 1, 2, 200, '', ' ', 'x', 'two words', '2024', 'disputed', 'z'.repeat(65), 'z'.repeat(501)],
  ...[[], [1], ['x'], [[]], {}, { a: 1 }, { en: 'x' }, { en: '' }, { 'x-own': 1 }],
];

interface Damage {
  readonly at: string;
  readonly how: 'remove' | 'replace' | 'add' | 'own';
  readonly value: unknown;
}

const damages = fc.array(
  fc.record<Damage>({
    at: fc.constantFrom(...pointers(A_FILE).filter(Boolean)),
    how: fc.constantFrom('remove', 'replace', 'replace', 'add', 'own'),
    value: fc.constantFrom(...PALETTE),
  }),
  { minLength: 1, maxLength: 4 },
);

function damaged(list: readonly Damage[]): unknown {
  const file = structuredClone(A_FILE) as unknown;
  for (const { at, how, value } of list) {
    const cut = at.lastIndexOf('/');
    const parent = valueAt(file, at.slice(0, cut)) as Record<string, unknown> | undefined;
    const key = at.slice(cut + 1);
    if (typeof parent !== 'object' || parent === null || !(key in parent)) continue;
    const node = parent[key];
    const isObject = typeof node === 'object' && node !== null && !Array.isArray(node);
    if (how === 'replace') parent[key] = structuredClone(value);
    else if (how === 'remove' && Array.isArray(parent)) parent.splice(Number(key), 1);
    else if (how === 'remove') delete parent[key];
    else if (isObject) (node as Record<string, unknown>)[how === 'add' ? 'unheardOf' : 'x-unheard-of'] = value;
  }
  return file;
}

const OTHER_RULES = [
  ...['end-before-start', 'date-ambiguous', 'date-not-real', 'date-out-of-range', 'id-duplicate', 'reference'],
  ...['reference-cycle', 'source-unused', 'url-scheme', 'no-valid-events'],
];

/** Whether an issue is about something that the published schema speaks of, too. */
function isStructural({ code, pointer }: Issue, file: unknown): boolean {
  const value = valueAt(file, pointer);
  const isText = typeof value === 'string';
  if (OTHER_RULES.includes(code)) return false;
  if (code === 'date-invalid') return !isText || value.length > 64;
  if (code === 'field-value') return !(isText && /\/(timezone|lang|end)$/.test(pointer));
  if (code === 'color-invalid') return !/^[#A-Za-z0-9(),.%/ -]{1,64}$/.test(value as string);
  // The schema sees that a title is blank, but not that each of several is.
  if (code === 'title-missing' && pointer.endsWith('/title') && !isText && !Array.isArray(value)) {
    const texts = Object.values(Object(value) as object);
    return !texts.length || texts.some((part) => typeof part !== 'string');
  }
  if (code === 'title-too-long') return pointer.endsWith('/title');
  return true;
}

describe('the validator that ships', () => {
  it('agrees with the published schema on which damaged files are as it says', () => {
    let refused = 0;
    fc.assert(
      fc.property(damages, (list) => {
        const file = damaged(list);
        const structural = check(file).issues.filter((issue) => isStructural(issue, file));
        const valid = isValid(file);
        if (!valid) refused++;
        assert.equal(
          structural.length === 0,
          valid,
          `${JSON.stringify(structural)} against ${JSON.stringify(isValid.errors)}`,
        );
      }),
      { numRuns: Number(process.env.LAW_RUNS ?? 2000) },
    );
    assert.ok(refused > 100, `only ${refused} of the files were damaged enough to be refused`);
  });
});
