// The custom elements manifest: what the source says a page can use, and the parts of it that the printed files are made of.
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { root } from './process.mjs';

/** Analyses the source. Writes nothing. */
export const readManifest = () =>
  cli({
    argv: ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'],
    cwd: root,
    noWrite: true,
  });

/** Every class of the manifest, with the module it is published in. */
const classes = ({ modules }) =>
  modules.flatMap(({ path, declarations }) => declarations.map((declaration) => ({ ...declaration, module: path })));

/**
 * The elements as the printers want them: `{tag, name, own, module, summary, settings, readings, methods, events, parts, variables, slots}`.
 * `own` is whether `name` is a class that the module exports; else the element has no interface but that of every element.
 * A setting is what a page can set: `{property?, attribute?, type, initial, text}`; a reading only tells: `{property, type, text}`.
 */
export function elementsOf(manifest) {
  const all = classes(manifest);
  return all.filter(({ tagName }) => tagName).map((declaration) => elementOf(declaration, all));
}

function elementOf(declaration, all) {
  const { tagName, name, module, superclass, summary, description, members = [], attributes = [] } = declaration;
  const { events = [], cssParts = [], cssProperties = [], slots = [] } = declaration;
  const fields = members.filter(({ kind, static: own }) => kind === 'field' && !own);
  const described = (item) => ({ ...item, text: item.description ?? '' });
  const setting = (field, attribute) => ({
    property: field?.name,
    attribute: attribute?.name,
    // a field is read and set as the class says, unless its setter takes more: then the manifest has that
    type: (field ?? attribute).type?.text ?? 'string',
    initial: (field ?? attribute).default,
    text: (field ?? attribute).description ?? '',
  });
  const attributeOf = ({ name }) => attributes.find(({ fieldName }) => fieldName === name);
  return {
    tag: tagName,
    name,
    own: superclass?.name !== 'HTMLElement',
    module,
    summary: summary ?? description ?? '',
    settings: [
      ...fields.filter(({ readonly }) => !readonly).map((field) => setting(field, attributeOf(field))),
      ...attributes.filter(({ fieldName }) => !fieldName).map((attribute) => setting(undefined, attribute)),
    ],
    readings: fields
      .filter(({ readonly }) => readonly)
      .map(({ name, type, description }) => ({ property: name, type: type.text, text: description ?? '' })),
    // A function that a class has as a static field is called like any other.
    methods: members.filter(({ kind, static: own }) => kind === 'method' || own).map(described),
    events: events.map((event) => ({ ...described(event), ...classOf(event.type.text, all) })),
    parts: cssParts.map(described),
    variables: cssProperties.map(described),
    slots: slots.map(described),
  };
}

/** The class of an event: its name, where it is published, and its fields. */
function classOf(name, all) {
  const declaration = all.find((one) => one.name === name);
  if (!declaration) throw new Error(`The manifest has no class ${name}, which an element says that it fires.`);
  const fields = (declaration.members ?? []).filter(({ kind }) => kind === 'field');
  return { type: name, module: declaration.module, fields: fields.map(({ name, type }) => [name, type?.text ?? '']) };
}

/** The first paragraph of a text, in one line: what a table has room for. */
export const brief = (text) => text.split(/\n\s*\n/)[0].replace(/\s+/g, ' ');

/** How a method is called: "zoomBy(factor, atTime?)". */
export const signature = ({ name, parameters = [] }) =>
  `${name}(${parameters.map((one) => `${one.name}${one.optional || one.default ? '?' : ''}`).join(', ')})`;

/** The texts of a type that is a choice of texts; none for any other. */
export const choices = (type) => [...type.matchAll(/'([^']*)'/g)].map(([, value]) => value);
