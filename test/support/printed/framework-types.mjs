// Prints types of the elements for frameworks: what can be set and heard, as each framework names it. The generators that
// exist give events as CustomEvent, know no setter, or augment modules that are not installed, which is an error of its own.
import prettier from 'prettier';

const BANNER = '// Made from the custom elements manifest by "npm run build".\n';

/** A doc comment; nothing for no text. A text can hold no end of a comment. */
const doc = (text, indent = '  ') =>
  text ? `${indent}/** ${text.replaceAll('*/', '* /').replaceAll('\n', `\n${indent} * `)} */\n` : '';
const from = (module) => `../${module.replace(/^dist\//, '')}`;
const quoted = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);

/** Where the text of a type is a text of its own: a setter that takes more than the getter gives. */
const typeOf = ({ name }, { property, type }) => (property && !type.startsWith('{') ? `${name}['${property}']` : type);

/** An attribute is text: a number may be given as one. */
const attributeType = (element, setting) =>
  `${typeOf(element, setting)}${setting.type === 'number' ? ' | `${number}`' : ''}`;

const member = (name, type, text) => `${doc(text)}  ${quoted(name)}?: ${type} | undefined;\n`;

function interfaces(element) {
  const { name, tag, settings, events } = element;
  const properties = settings.filter(({ property }) => property);
  const attributes = settings.filter(({ property, attribute }) => attribute && attribute !== property);
  return `/** What a page can set on \`<${tag}>\`, by the names of properties. */
export interface ${name}Properties {
${properties.map((one) => member(one.property, typeOf(element, one), one.text)).join('')}}

/** Attributes of \`<${tag}>\` that are not called as their properties. */
export interface ${name}Attributes {
${attributes.map((one) => member(one.attribute, attributeType(element, one), one.text)).join('')}}

/** Events of \`<${tag}>\`. */
export interface ${name}Events {
${events.map(({ name, type, text }) => `${doc(text)}  '${name}': ${type};\n`).join('')}}
`;
}

/** What every framework's types are made of. */
function elementTypes(elements) {
  const modules = new Map();
  const use = (module, name) => modules.set(module, (modules.get(module) ?? new Set()).add(name));
  for (const { module, name, own, events } of elements) {
    if (own) use(module, name);
    for (const event of events) use(event.module, event.type);
  }
  const imports = [...modules].map(
    ([path, names]) => `import type { ${[...names].join(', ')} } from '${from(path)}';\n`,
  );
  const tags = elements.map(
    ({ tag, name, own, summary }) => `${doc(summary)}  '${tag}': {
    element: ${own ? name : 'HTMLElement'};
    properties: ${name}Properties;
    attributes: ${name}Attributes;
    events: ${name}Events;
  };\n`,
  );
  const variables = new Map(elements.flatMap((element) => element.variables).map(({ name, text }) => [name, text]));
  return `${imports.join('')}
${elements.map(interfaces).join('\n')}
/** The elements, by tag. */
export interface Tags {
${tags.join('')}}

/** CSS variables that the elements read. */
export interface Variables {
${[...variables].map(([name, text]) => member(name, 'string | number', text)).join('')}}

/** Listeners, with \`Prefix\` in front of the event's name. */
export type Listeners<Events, Prefix extends string> = {
  [Name in keyof Events & string as \`\${Prefix}\${Name}\`]?: ((event: Events[Name]) => void) | undefined;
};

/** All that can be given to a tag by name in JSX. */
export type Settings<Tag extends keyof Tags> = Tags[Tag]['properties'] &
  Tags[Tag]['attributes'] &
  Listeners<Tags[Tag]['events'], 'on'>;

/** \`Own\`, and of what every element takes all but that. */
export type With<Own, All> = Own & Omit<All, keyof Own>;
`;
}

const react = `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Settings, Tags, Variables, With } from './elements.js';

type TimelineElements = {
  [Tag in keyof Tags]: With<
    Settings<Tag>,
    DetailedHTMLProps<HTMLAttributes<Tags[Tag]['element']>, Tags[Tag]['element']>
  >;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends TimelineElements {}
  }
  interface CSSProperties extends Variables {}
}
`;

const preact = `import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { Settings, Tags, Variables, With } from './elements.js';

type TimelineElements = {
  [Tag in keyof Tags]: With<
    Settings<Tag>,
    HTMLAttributes<Tags[Tag]['element']> & ClassAttributes<Tags[Tag]['element']>
  >;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends TimelineElements {}
  }
  interface CSSProperties extends Variables {}
}
`;

const solid = `import type { JSX } from 'solid-js';
import type { Listeners, Settings, Tags, Variables, With } from './elements.js';

type Named<Values, Prefix extends string> = {
  [Name in keyof Values & string as \`\${Prefix}\${Name}\`]?: Values[Name];
};

type TimelineElements = {
  [Tag in keyof Tags]: With<
    Settings<Tag> &
      Named<Tags[Tag]['properties'], 'prop:'> &
      Named<Tags[Tag]['attributes'], 'attr:'> &
      Listeners<Tags[Tag]['events'], 'on:'>,
    JSX.HTMLAttributes<Tags[Tag]['element']>
  >;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends TimelineElements {}
    interface CSSProperties extends Variables {}
  }
}
`;

const vue = `import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { Tags, Variables } from './elements.js';

type Emits<Events> = { [Name in keyof Events]: (event: Events[Name]) => void };

/** \`heading-level="3"\` in a template is an attribute, looked up by the name of its property. */
type AsAttributes<Values> = {
  [Name in keyof Values]: Values[Name] | (NonNullable<Values[Name]> extends number ? \`\${number}\` : never);
};

type Component<Tag extends keyof Tags> = new () => Tags[Tag]['element'] & {
  /** @deprecated Only for the types of templates: a template ref is the element itself. */
  $props: AsAttributes<Tags[Tag]['properties'] & Omit<Tags[Tag]['attributes'], \`\${string}-\${string}\`>> & HTMLAttributes & PublicProps;
  /** @deprecated Only for the types of templates. */
  $emit: EmitFn<Emits<Tags[Tag]['events']>>;
};

type TimelineElements = { [Tag in keyof Tags]: Component<Tag> };

declare module 'vue' {
  interface GlobalComponents extends TimelineElements {}
  interface CSSProperties extends Variables {}
}
`;

const svelte = `import type { HTMLAttributes } from 'svelte/elements';
import type { Listeners, Settings, Tags, With } from './elements.js';

type TimelineElements = {
  [Tag in keyof Tags]: With<
    Settings<Tag> & Listeners<Tags[Tag]['events'], 'on:'>,
    HTMLAttributes<Tags[Tag]['element']>
  >;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends TimelineElements {}
}
`;

/** @returns declarations by file name */
export async function frameworkTypes(elements, style) {
  const files = { elements: elementTypes(elements), react, preact, solid, vue, svelte };
  const printed = Object.entries(files).map(async ([name, code]) => [
    `${name}.d.ts`,
    await prettier.format(`${BANNER}${code}`, { ...style, parser: 'typescript' }),
  ]);
  return Object.fromEntries(await Promise.all(printed));
}
