// Makes the types and the validator of the event file from its schema; both are committed.
// `--check` writes nothing, and exits 1 with the names of the files that are not what the schema gives.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import Ajv from 'ajv';
import { _, _Code } from 'ajv/dist/compile/codegen/code.js';
import standalone from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';
import prettier from 'prettier';
import { inRoot, say } from './process.mjs';

const SCHEMA = 'src/model/timeline.schema.json';
const BANNER = `// Made from ${SCHEMA} by "npm run generate".`;
const { $defs, ...root } = JSON.parse(readFileSync(inRoot(SCHEMA), 'utf8'));
const literal = (value) => new _Code(JSON.stringify(value));
const nameOf = (ref) => ref.split('/').at(-1);

/** A schema with `change` done to it and to every schema in it, from the inside out. */
function rewrite(node, change) {
  if (Array.isArray(node)) return node.map((item) => rewrite(item, change));
  if (!node || typeof node !== 'object') return node;
  return change(
    mapped(node, (value, key) => (key === 'properties' ? definitions(value, change) : rewrite(value, change))),
  );
}

const mapped = (object, of) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, of(value, key)]));
const definitions = (schemas, change) => mapped(schemas, (schema) => rewrite(schema, change));
const without = (object, ...keys) => Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));

/** The types: a reference becomes the name of its definition, so that each definition is one exported type. */
async function types() {
  const { TimelineFile, ...others } = definitions($defs, ({ $ref, items, ...rest }) => ({
    ...($ref && { tsType: nameOf($ref), description: $defs[nameOf($ref)].description }),
    ...(items && { items: without(items, 'description') }),
    ...without(rest, 'title', 'examples', 'anyOf'),
  }));
  const code = await compile({ ...TimelineFile, $defs: others }, 'TimelineFile', {
    bannerComment: BANNER,
    additionalProperties: false,
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    format: false,
  });
  const whole = `/** ${root.description} */\nexport type TimelineData = TimelineFile | TimelineEvent[];\n`;
  return (code + whole)
    .replace(/\n?[ *]*This interface was referenced by .*\n.*via the .*/g, '')
    .replace(/\n?[ *]*@minItems .*/g, '')
    .replace(/\/\*\*[\s*]*\*\/\n/g, '')
    .replace(/(\n *\* *)+(?=\n *\*\/)/g, '')
    .replace(/\/\*\*\n *\* (.*)\n[ *]*\//g, '/** $1 */')
    .replaceAll('[k: string]: unknown', '/** own data */\n[key: `x-${string}`]: unknown')
    .replaceAll('[k: string]', '[languageTag: string]');
}

/** Texts that the caller decides on with a test of this name: what they are is beyond a pattern. */
const TESTED = { Edtf: 'date', Url: 'url', TimeZone: 'timezone', LanguageTag: 'language', Color: 'color' };

/** The schema of the validator: without what only editors read and what the semantic checks decide. */
function lean(node) {
  const schema = without(node, 'title', 'description', 'examples', 'format', 'maxLength', 'anyOf', 'patternProperties');
  const { $ref, properties, additionalProperties } = schema;
  if ($ref && nameOf($ref) in TESTED) return { is: TESTED[nameOf($ref)] };
  if ($ref?.endsWith('/Ref')) return { type: 'string' };
  if (schema.enum) return { enum: schema.enum };
  // The dates of an event or claim are read together with "end": the semantic checks do that.
  for (const date of ['date', 'end']) if (properties?.[date]) properties[date] = { type: 'string' };
  if (additionalProperties !== false) return schema;
  return { ...without(schema, 'additionalProperties'), keys: Object.keys(properties) };
}

/** The file without its records, which are checked one by one. */
function headOf(file) {
  for (const list of Object.values(file.properties)) delete list.items;
  return without(file, 'required');
}

/** Gives each shape that a property has a definition, so that properties of the same shape share a function. */
function share(defs) {
  const names = new Map();
  const shared = {};
  const refer = (schema) => {
    if (schema.$ref && Object.keys(schema).length === 1) return schema;
    if (schema.items) schema.items = refer(schema.items);
    const shape = JSON.stringify(schema);
    if (!names.has(shape)) names.set(shape, `Shape${names.size}`);
    shared[names.get(shape)] = schema;
    return { $ref: `#/$defs/${names.get(shape)}` };
  };
  for (const { properties } of Object.values(defs)) {
    for (const key of Object.keys(properties ?? {})) properties[key] = refer(properties[key]);
  }
  return { ...defs, ...shared };
}

/**
 * Ajv with keywords of our own: `keys` closes an object and says which keys it knows, `is` asks a test of the caller, and
 * `enum` looks in a list. Like Ajv's own they report their value.
 */
function compiler(defs) {
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    inlineRefs: false,
    strict: false,
    strictNumbers: true,
    meta: false,
    logger: false,
    unicodeRegExp: false,
    code: { source: true, esm: true, optimize: 3 },
  });
  ajv.addKeyword({
    keyword: 'keys',
    type: 'object',
    code: ({ gen, data, schema }) => gen.code(_`closed(${data}, instancePath, ${literal(schema)})`),
  });
  ajv.removeKeyword('enum').addKeyword({
    keyword: 'enum',
    error: { params: ({ schema }) => _`{limit: ${literal(schema)}}` },
    code: (cxt) => cxt.fail(_`!${literal(cxt.schema)}.includes(${cxt.data})`),
  });
  ajv.addKeyword({
    keyword: 'is',
    error: { params: ({ schema }) => _`{limit: ${schema}}` },
    code: (cxt) => cxt.fail(_`!tests[${cxt.schema}](${cxt.data})`),
  });
  return ajv.addSchema({ $id: 'timeline', $defs: defs });
}

/** What the generated functions use. They report to one list, which belongs to the record that is being checked. */
const PRELUDE = `let errors = [];
let tests;
const record = (validate) => (data, given) => ((errors = []), (tests = given), validate(data, ''), errors);
const fail = (path, keyword, limit) => errors.push({ path, keyword, limit });
const isObject = (data) => data && typeof data === 'object' && !Array.isArray(data);
const token = (key) => key.replace(/~/g, '~0').replace(/\\//g, '~1');
const need = (data, path, key) => data[key] === undefined && fail(path, 'required', key);
const part = (data, path, key, validate) => data[key] !== undefined && validate(data[key], path + '/' + key);
const closed = (data, path, keys) => {
  for (const key in data) if (!keys.includes(key) && !key.startsWith('x-')) fail(path + '/' + token(key), 'keys', keys);
};
const among = (values) => (data, path) => values.includes(data) || fail(path, 'enum', values);
const is = (name) => (data, path) => tests[name](data) || fail(path, 'is', name);
const list = (validate) => (data, path) => {
  if (Array.isArray(data)) data.forEach((item, i) => validate(item, path + '/' + i));
  else fail(path, 'type', 'array');
};
`;

/** The value of an error's keyword, from Ajv's description of the error. */
function limitOf(params) {
  if (params.startsWith('pattern:')) return undefined;
  return params.replace(/.*?\w+: ?([^:]+)$/, '$1');
}

/**
 * Ajv's code in a third of the bytes. Ajv builds each error in place and hands lists of errors from function to function;
 * here all functions report to one list, and an error is its path, keyword and limit.
 * @throws Error if anything of Ajv's ways is left, as a new version of Ajv might bring about
 */
function shorten(code) {
  const constant = /const (schema\d+) = (.*?);(?=const|function|export)/g;
  const schemas = new Map([...code.matchAll(constant)].map(([, name, json]) => [name, JSON.parse(json)]));
  const valueAt = (schema, path) => path.reduce((at, key) => at[key], schema);
  const short = code
    .replace('"use strict";', '')
    .replace(/(schema\d+)\.((?!includes)[\w.]+)/g, (_all, name, path) =>
      JSON.stringify(valueAt(schemas.get(name), path.split('.'))),
    )
    .replace(
      /const err\d+ = \{instancePath(:.+?)?,schemaPath:"[^"]*",keyword:("\w+"),params:\{(.*?)\}\};if\(vErrors === null\)\{vErrors = \[err\d+\];\}else \{vErrors\.push\(err\d+\);\}errors\+\+;/g,
      (_all, path, ...error) => `fail(${[path?.slice(1) ?? 'path', error[0], limitOf(error[1])].filter(Boolean)});`,
    )
    .replace(
      /if\(!\((validate\d+)\(([^{]+?), \{instancePath(:.+?)?,parentData[^}]*\}\)\)\)\{vErrors = [^}]*\}/g,
      (_all, name, data, path) => `${name}(${data}, ${path?.slice(1) ?? 'path'});`,
    )
    .replace(/\{instancePath="".*?\}=\{\}\)\{let vErrors = null;let errors = 0;/g, 'path){')
    .replace(/validate\d+\.errors = vErrors;return errors === 0;/g, '')
    .replaceAll('instancePath', 'path')
    .replace(/(\w+)\.replace\(\/~\/g, "~0"\)\.replace\(\/\\\/\/g, "~1"\)/g, 'token($1)')
    .replace(/(\w+) && typeof \1 == "object" && !Array\.isArray\(\1\)/g, 'isObject($1)')
    .replace(/if\((\w+)\.(\w+) === undefined\)\{fail\(path, ?"required", ?"\2"\);\}/g, 'need($1, path, "$2");')
    .replace(
      /if\(data\.([$\w]+) !== undefined\)\{(validate\d+)\(data\.\1, path\+"\/[$\w]+"\);\}/g,
      'part(data, path, "$1", $2);',
    )
    .replace(
      /function (validate\d+)\(data, path\)\{if\(!(\[[^\]]*\])\.includes\(data\)\)\{fail\([^;]*;\}\}/g,
      'const $1 = among($2);',
    )
    .replace(
      /function (validate\d+)\(data, path\)\{if\(!tests\[("\w+")\]\(data\)\)\{fail\([^;]*;\}\}/g,
      'const $1 = is($2);',
    )
    .replace(
      /function (validate\d+)\(data, path\)\{if\(Array\.isArray\(data\)\)\{[^{]*\{(validate\d+)\([^;]*;\}\}else \{[^}]*\}\}/g,
      'const $1 = list($2);',
    )
    .replace(/export const (\w+) = (validate\d+);/g, 'export const $1 = record($2);');
  const used = (name) => short.split(new RegExp(`\\b${name}\\b`)).length > 2;
  const clean = short.replace(constant, (all, name) => (used(name) ? all : ''));
  const left = /vErrors|schemaPath|rootData|_errs|require\(|\bvalid\d/.exec(clean);
  if (left) throw new Error(`Ajv's code has changed: "${clean.slice(left.index - 80, left.index + 80)}".`);
  return `${BANNER}\n${PRELUDE}${clean}`;
}

/** Names of the exported validators, and the definition that each checks. */
const RECORDS = {
  event: 'TimelineEvent',
  lane: 'Lane',
  source: 'Source',
  entity: 'Entity',
  dispute: 'Dispute',
  head: 'Head',
};

function validator() {
  const { TimelineFile, ...defs } = definitions($defs, lean);
  const ajv = compiler(share({ ...defs, Head: headOf(TimelineFile) }));
  return shorten(
    standalone(
      ajv,
      mapped(RECORDS, (name) => `timeline#/$defs/${name}`),
    ),
  );
}

const declaration = `${BANNER}

/** One thing that is not as the schema says. */
export interface SchemaError {
  /** JSON pointer into the record */
  readonly path: string;
  /** keyword of the schema; \`is\` for a failed test, \`keys\` for an unknown key */
  readonly keyword: string;
  /** value of the keyword: a type or types, the known values or keys, a bound, the name of a test or of a missing key */
  readonly limit?: unknown;
}

/** What decides on texts that a pattern can't describe; each is false for what isn't a text. */
export type Tests = Readonly<Record<${Object.values(TESTED)
  .map((name) => `'${name}'`)
  .join(' | ')}, (value: unknown) => boolean>>;

/** Everything that is wrong with one record; empty if nothing is. */
export type Validator = (data: unknown, tests: Tests) => SchemaError[];

${Object.keys(RECORDS)
  .map((name) => `export const ${name}: Validator;`)
  .join('\n')}
`;

const style = JSON.parse(readFileSync(inRoot('.prettierrc.json'), 'utf8'));
const files = {
  'src/model/file.ts': prettier.format(await types(), { ...style, parser: 'typescript' }),
  'src/model/schema-check.js': prettier.format(validator(), { ...style, parser: 'babel' }),
  'src/model/schema-check.d.ts': prettier.format(declaration, { ...style, parser: 'typescript' }),
};
for (const [file, making] of Object.entries(files)) {
  const path = inRoot(file);
  const text = await making;
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else {
    say(`${file} is not what ${SCHEMA} gives: run "npm run generate".`);
    process.exitCode = 1;
  }
}
