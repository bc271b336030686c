// Prints the tables of README.md from the custom elements manifest.
import prettier from 'prettier';
import { brief, choices, signature } from '../manifest.mjs';

const BEGIN = '<!-- manifest: made by "npm run generate" from the comments in src/element -->';
const END = '<!-- /manifest -->';

const cell = (text) => text.replaceAll('|', '\\|');
const code = (text) => `\`${text}\``;
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
const folded = (summary, text) => `<details>\n<summary>${summary}</summary>\n\n${text}\n\n</details>`;

/** Named values with the default in front; else the default, where there is one. */
function valuesOf({ type, initial }) {
  const named = choices(type);
  if (named.length) return `${initial?.startsWith("'") ? '' : 'unset '}${named.map(code).join(' ')}`;
  if (type === 'boolean') return 'boolean';
  return initial && initial !== 'null' ? code(initial.replaceAll("'", '')) : '';
}

function attributes({ settings }) {
  const rows = settings
    .filter(({ attribute }) => attribute)
    .map((one) => [code(one.attribute), valuesOf(one), brief(one.text)]);
  return table(['attribute', 'values, default first', 'meaning'], rows);
}

function script({ settings, readings, methods }) {
  const onlyByScript = settings.filter(({ attribute }) => !attribute);
  const rows = [
    ...onlyByScript.map(({ property, text }) => [code(property), brief(text)]),
    ...readings.map(({ property, text }) => [`${code(property)}, read only`, brief(text)]),
    ...methods.filter(({ static: own }) => !own).map((method) => [code(signature(method)), brief(method.text)]),
  ];
  return table(['property or method', 'meaning'], rows);
}

const events = (element) =>
  table(
    ['event', 'fields', 'when'],
    element.events.map(({ name, fields, text }) => [
      code(name),
      fields.map(([field]) => code(field)).join(' '),
      brief(text),
    ]),
  );

const variables = (element) =>
  table(
    ['variable', 'default', 'meaning'],
    element.variables.map(({ name, default: initial, text }) => [
      code(name),
      initial ? code(initial) : '',
      brief(text),
    ]),
  );

const named = (kind, items) =>
  table(
    [kind, 'is'],
    items.map(({ name, text }) => [name ? code(name) : '(default)', brief(text)]),
  );

function tables(element) {
  const { tag, parts, slots, summary } = element;
  const has = (items) => items.length > 0;
  return [
    `### \`<${tag}>\``,
    summary,
    has(element.settings) && attributes(element),
    has(element.events) && folded('Events', events(element)),
    has(element.methods) && folded('Properties and methods, by script', script(element)),
    has(element.variables) && folded('CSS variables', variables(element)),
    has(parts) && folded('Parts, for <code>::part()</code>', named('part', parts)),
    has(slots) && folded('Slots', named('slot', slots)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The README with its tables as the manifest has them; throws where it has no place for them. */
export function readmeWith(readme, elements, style) {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`README.md has no "${BEGIN}" … "${END}" for its tables.`);
  const text = `${BEGIN}\n\n${elements.map(tables).join('\n\n')}\n\n${END}`;
  const whole = readme.slice(0, begin) + text + readme.slice(end + END.length);
  return prettier.format(whole, { ...style, parser: 'markdown' });
}
