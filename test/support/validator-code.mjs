// Turns schemas into the text of a module that checks data: by Ajv, ahead of time, then made short.
import Ajv from 'ajv';
import { _, _Code } from 'ajv/dist/compile/codegen/code.js';
import standalone from 'ajv/dist/standalone/index.js';

const literal = (value) => new _Code(JSON.stringify(value));

/**
 * Ajv with keywords of our own: `keys` closes an object (an unknown key is reported with the known ones), `is` asks a test
 * of the caller, and `enum` looks in a list. They report their value as `limit`, like Ajv's own for bounds.
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
    code: ({ gen }) => gen.code(_`closed()`), // a sign for SHORTER
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
const shape = (required, parts, types = 'object') => {
  const known = new Map(Object.entries(parts));
  return (data, path) => {
    if (!isObject(data)) return (typeof data === 'string' && types !== 'object') || fail(path, 'type', types);
    for (const key of required) if (data[key] === undefined) fail(path, 'required', key);
    for (const key in data) {
      if (data[key] === undefined) continue;
      if (known.has(key)) known.get(key)(data[key], path + '/' + key);
      else if (!key.startsWith('x-')) fail(path + '/' + token(key), 'keys', [...known.keys()]);
    }
  };
};
const among = (values) => (data, path) => values.includes(data) || fail(path, 'enum', values);
const is = (name) => (data, path) => tests[name](data) || fail(path, 'is', name);
const each = (data, path, validate) => data.forEach((item, i) => validate(item, path + '/' + i));
const list = (validate) => (data, path) =>
  Array.isArray(data) ? each(data, path, validate) : fail(path, 'type', 'array');
`;

const FUNCTION = String.raw`function (validate\d+)\(data, path\)\{`;

/** What Ajv writes, and what is written instead; in this order. */
const SHORTER = [
  [/"use strict";/, ''],
  // An error is built in place and added to a list: hand its parts to one function.
  [
    /const err\d+ = \{instancePath(:.+?)?,schemaPath:"[^"]*",keyword:("\w+"),params:\{(.*?)\}\};if\(vErrors === null\)\{vErrors = \[err\d+\];\}else \{vErrors\.push\(err\d+\);\}errors\+\+;/g,
    (_all, at, keyword, params) => `fail(${[at?.slice(1) ?? 'path', keyword, limitOf(params)].filter(Boolean)});`,
  ],
  // A function gives its errors to its caller, who adds them to its own: with one list for all, there is nothing to give.
  [
    /if\(!\((validate\d+)\(([^{]+?), \{instancePath(:.+?)?,parentData[^}]*\}\)\)\)\{vErrors = [^}]*\}/g,
    (_all, name, data, at) => `${name}(${data}, ${at?.slice(1) ?? 'path'});`,
  ],
  [/\{instancePath="".*?\}=\{\}\)\{let vErrors = null;let errors = 0;/g, 'path){'],
  [/validate\d+\.errors = vErrors;return errors === 0;/g, ''],
  [/instancePath/g, 'path'],
  // Expressions that come again and again.
  [/(\w+)\.replace\(\/~\/g, "~0"\)\.replace\(\/\\\/\/g, "~1"\)/g, 'token($1)'],
  [/(\w+) && typeof \1 == "object" && !Array\.isArray\(\1\)/g, 'isObject($1)'],
  [/const len0 = data\.length;for\([^{]*\{(validate\d+)\(data\[i0\], path\+"\/" \+ i0\);\}/g, 'each(data, path, $1);'],
  [/if\(data\.([$\w]+) !== undefined\)\{(validate\d+)\(data\.\1, path\+"\/[$\w]+"\);\}/g, '$1:$2,'],
  [/if\((\w+)\.(\w+) === undefined\)\{fail\(path, ?"required", ?"\2"\);\}/g, '"$2",'],
  // Whole functions that do no more than what can be said in a word.
  [
    new RegExp(String.raw`${FUNCTION}if\(!(\[[^\]]*\])\.includes\(data\)\)\{fail\([^;]*;\}\}`, 'g'),
    'const $1 = among($2);',
  ],
  [new RegExp(String.raw`${FUNCTION}if\(!tests\[("\w+")\]\(data\)\)\{fail\([^;]*;\}\}`, 'g'), 'const $1 = is($2);'],
  [
    new RegExp(
      String.raw`${FUNCTION}if\(Array\.isArray\(data\)\)\{each\(data, path, (validate\d+)\);\}else \{[^}]*\}\}`,
      'g',
    ),
    'const $1 = list($2);',
  ],
  [
    new RegExp(
      String.raw`${FUNCTION}(?:if\(\(typeof data !== "string"\) && \(!\(isObject\(data\)\)\)\)\{fail\(path,"type",(\[[^\]]*\])\);\})?if\(isObject\(data\)\)\{((?:"\w+",)*)((?:[$\w]+:validate\d+,)*)closed\(\);\}(?:else \{fail\(path,"type","object"\);\})?\}`,
      'g',
    ),
    (_all, name, types, required, parts) =>
      `const ${name} = shape([${required}],{${parts}}${types ? `,${types}` : ''});`,
  ],
];

/** The value of an error's keyword, from Ajv's description of the error. */
function limitOf(params) {
  if (params.startsWith('pattern:')) return undefined;
  return params.replace(/.*?\w+: ?([^:]+)$/, '$1');
}

/**
 * Ajv's code in a fifth of the bytes.
 * @throws Error if anything of Ajv's ways is left, as a new version of Ajv might bring about
 */
function shorten(code) {
  const constant = /const (schema\d+) = (.*?);(?=const|function|export)/g;
  const schemas = new Map([...code.matchAll(constant)].map(([, name, json]) => [name, JSON.parse(json)]));
  const exported = /export const (\w+) = (validate\d+);/g;
  let short = code
    .replace(constant, '')
    .replace(exported, '')
    .replace(/(schema\d+)\.([\w.]+)/g, (_all, name, path) =>
      JSON.stringify(path.split('.').reduce((at, key) => at[key], schemas.get(name))),
    );
  for (const [long, word] of SHORTER) short = short.replace(long, word);
  const left = /vErrors|len0|schema\d|schemaPath|rootData|_errs|closed|require\(|\bvalid\d/.exec(short);
  if (left) throw new Error(`Ajv's code has changed: "${short.slice(left.index - 80, left.index + 80)}".`);
  const exports = [...code.matchAll(exported)].map(
    ([, name, validate]) => `export const ${name} = record(${validate});\n`,
  );
  return PRELUDE + short + exports.join('');
}

/**
 * @param defs schemas, which refer to each other as `#/$defs/Name`
 * @param records the definition that each exported validator checks, by the name of the validator
 * @returns the text of the module
 */
export function validatorCode(defs, records) {
  const refs = Object.entries(records).map(([name, def]) => [name, `timeline#/$defs/${def}`]);
  return shorten(standalone(compiler(defs), Object.fromEntries(refs)));
}
