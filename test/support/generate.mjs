// Makes the types and the validator of the event file from its schema, the lists of packs of words, and the tables of README.md
// from the comments in the source; all are committed. `--check` writes nothing, and exits 1 with the names of the files that are stale.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';
import prettier from 'prettier';
import { elementsOf, readManifest } from './manifest.mjs';
import { readmeWith } from './printed/readme.mjs';
import { inRoot, say } from './process.mjs';
import { validatorCode } from './validator-code.mjs';

const SCHEMA = 'src/model/timeline.schema.json';
const BANNER = `// Made from ${SCHEMA} by "npm run generate".`;
const { $defs, ...root } = JSON.parse(readFileSync(inRoot(SCHEMA), 'utf8'));
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
  return { ...without(schema, 'additionalProperties'), keys: true };
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
  return `${BANNER}\n${validatorCode(share({ ...defs, Head: headOf(TimelineFile) }), RECORDS)}`;
}

/** A schema as an expression of src/model/shape.ts. */
function shapeOf({
  $ref,
  type,
  properties,
  required = [],
  items,
  enum: values,
  const: value,
  pattern,
  minItems,
  minimum,
  maximum,
}) {
  if ($ref) return SHAPES[nameOf($ref)] ?? varOf(nameOf($ref));
  if (values) return `among(${values.map((one) => JSON.stringify(one)).join(', ')})`;
  if (value !== undefined) return `among(${JSON.stringify(value)})`;
  if (Array.isArray(type))
    return `either(${type.map((one) => shapeOf({ type: one, properties, required, items, minItems })).join(', ')})`;
  if (type === 'array') return `list(${shapeOf(items)}${minItems ? `, ${minItems}` : ''})`;
  if (type === 'number') return `number(${[minimum, maximum].filter((bound) => bound !== undefined).join(', ')})`;
  if (type === 'string') return pattern ? `matching(/${pattern}/)` : 'string';
  const parts = Object.entries(properties).map(([key, part]) => `${key}: ${shapeOf(part)},`);
  return `object({ ${parts.join(' ')} }${required.map((key) => `, '${key}'`).join('')})`;
}

const varOf = (name) => name.replace(/^(Timeline)?(.)/, (_all, _prefix, letter) => letter.toLowerCase());

/** Shapes that are no plain pattern, by the name of their definition. */
const SHAPES = {
  Text: 'text',
  Edtf: 'date',
  Url: 'url',
  TimeZone: 'zone',
  LanguageTag: 'language',
  Color: 'color',
  Ref: 'string',
};

/** The shapes that a reader takes a file's records in. What stands in for a text that is missing, an id or a caption, is no schema's. */
function shapes() {
  const { TimelineFile, TimelineEvent, ...defs } = structuredClone($defs);
  for (const name of Object.keys(SHAPES)) delete defs[name];
  for (const def of [TimelineEvent, defs.Claim])
    for (const key of ['date', 'end']) def.properties[key] = { $ref: '#/$defs/Told' };
  SHAPES.Told = 'told';
  defs.Media.required = ['url'];
  for (const list of Object.values(TimelineFile.properties))
    if (list.type === 'array') list.items = { $ref: '#/$defs/Any' };
  SHAPES.Any = 'any';
  const order = [
    'Id',
    'Status',
    'Place',
    'Claim',
    'EventLink',
    'Media',
    'DisputeSide',
    'Lane',
    'Entity',
    'Source',
    'Dispute',
  ];
  if (Object.keys(defs).some((name) => !order.includes(name)))
    throw new Error('A definition has no place in the shapes.');
  const records = new Set(['Lane', 'Entity', 'Source', 'Dispute']);
  const lines = order.map((name) => {
    const texts = records.has(name)
      ? defs[name].required.filter((key) => defs[name].properties[key].$ref?.endsWith('/Text'))
      : [];
    defs[name].required = defs[name].required?.filter((key) => !texts.includes(key));
    const shape = shapeOf(defs[name]);
    return `${records.has(name) ? 'export ' : ''}const ${varOf(name)} = ${texts.length ? `named('${texts[0]}', ${shape})` : shape};`;
  });
  TimelineFile.required = [];
  delete TimelineEvent.properties.title.maxLength;
  return `${BANNER}
import { readDate } from './edtf.js';
import { isColor, isLanguage, isTimeZone, isUrl } from './scalars.js';
import { among, any, either, list, matching, named, number, object, string, text, told, where } from './shape.js';

const date = where(readDate);
const url = where(isUrl);
const zone = where(isTimeZone);
const language = where(isLanguage);
const color = where(isColor);
${lines.join('\n')}
export const event = ${shapeOf(TimelineEvent)};
export const head = ${shapeOf(TimelineFile)};
`;
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

/** The languages there are words in: as a list, and how each is loaded as a module. */
const PACKS = 'src/words/packs';
const packs = readdirSync(inRoot(PACKS)).map((file) => file.replace('.ts', ''));
const madeOf = `// Made from the files in ${PACKS} by "npm run generate".\n`;
const languages = `${madeOf}
/** Languages of which there are words, besides English. */
export const LANGUAGES: readonly string[] = '${packs.join(' ')}'.split(' ');
`;
const loads = `${madeOf}import type { Translation } from './translation.js';

type Load = () => Promise<{ readonly default: Translation }>;

/** Words by language. */
export const PACKS: Readonly<Record<string, Load | undefined>> = {
  ${packs.map((name) => `'${name}': () => import('./packs/${name}.js'),`).join('\n  ')}
};
`;

const style = JSON.parse(readFileSync(inRoot('.prettierrc.json'), 'utf8'));
const files = {
  'src/model/file.ts': prettier.format(await types(), { ...style, parser: 'typescript' }),
  'src/model/shapes.ts': prettier.format(shapes(), { ...style, parser: 'typescript' }),
  'src/words/languages.ts': prettier.format(languages, { ...style, parser: 'typescript' }),
  'src/words/packs.ts': prettier.format(loads, { ...style, parser: 'typescript' }),
  'src/check/schema-check.js': prettier.format(validator(), { ...style, parser: 'babel' }),
  'src/check/schema-check.d.ts': prettier.format(declaration, { ...style, parser: 'typescript' }),
  'README.md': readmeWith(readFileSync(inRoot('README.md'), 'utf8'), elementsOf(await readManifest()), style),
};
for (const [file, making] of Object.entries(files)) {
  const path = inRoot(file);
  const text = await making;
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else {
    say(`${file} is not what its source gives: run "npm run generate".`);
    process.exitCode = 1;
  }
}
