import type { ArgTypes, Decorator } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
  readonly kind?: string;
}
type Lists = 'attributes' | 'cssProperties' | 'cssParts' | 'members' | 'events' | 'slots';
type Declaration = { readonly tagName?: string } & { readonly [list in Lists]?: readonly Named[] };
const { modules } = manifest as { readonly modules: readonly { readonly declarations: readonly Declaration[] }[] };

type Row = ArgTypes[string];

/** How a value of this type is chosen. The texts of a type are a list; what is neither text, number nor yes or no is text. */
function control(type = 'string'): Pick<Row, 'control' | 'options'> {
  const options = [...type.matchAll(/'([^']*)'/g)].map(([, option]) => option);
  if (options.length) return { control: { type: 'select' }, options };
  return { control: { type: /^(boolean|number)$/.test(type) ? (type as 'boolean' | 'number') : 'text' } };
}

/**
 * The interface of a tag as rows of Storybook's tables. Attributes, CSS variables and parts have a control in every story; what
 * a script reads, calls or hears can only be read there.
 */
export function argTypesOf(tag: string): ArgTypes {
  const found = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === tag);
  if (!found) return {};
  const rows = (category: string, list: Lists, chosen: (one: Named) => object, key = (name: string) => name) =>
    (found[list] ?? []).map((one): [string, Row] => {
      const { name, description, type } = one;
      const table = { category, type: { summary: type?.text ?? '' }, defaultValue: { summary: one.default ?? '' } };
      return [key(name), { name: key(name), description, table, ...chosen(one) }];
    });
  const none = () => ({ control: { disable: true } });
  return Object.fromEntries([
    ...rows('Attributes', 'attributes', ({ type }) => control(type?.text.replace(/^.*\{.*$/, ''))),
    ...rows('CSS variables', 'cssProperties', () => control()),
    ...rows(
      'Parts',
      'cssParts',
      () => control(),
      (name) => `::part(${name})`,
    ),
    // A method may be called like an attribute, and an event like a part: the plain name is that of what can be chosen.
    ...rows('For scripts', 'members', none, (name) => `.${name}`),
    ...rows('Events', 'events', none, (name) => `on${name}`),
    ...rows('Slots', 'slots', none, (name) => `slot ${name}`),
  ]);
}

const parts = new CSSStyleSheet();

/** What a story itself has of the attributes and variables that were touched; null: nothing. */
const own = new WeakMap<HTMLElement, Map<string, string | null>>();

/** Writes an attribute or a CSS variable. @returns what was there */
function write(timeline: HTMLElement, name: string, value: string | null): string | null {
  const isVariable = name.startsWith('--');
  const before = isVariable ? timeline.style.getPropertyValue(name) : timeline.getAttribute(name);
  if (isVariable) timeline.style.setProperty(name, value);
  else if (value === null) timeline.removeAttribute(name);
  else timeline.setAttribute(name, value);
  return before;
}

/** What was chosen in a control as text; an attribute that is left empty is not there. */
const textOf = (value: unknown): string | null =>
  value === true ? '' : typeof value === 'number' ? String(value) : typeof value === 'string' && value ? value : null;

/** Gives what was chosen in the controls to every timeline of a story; what was not touched stays as the story has it. */
export const withControls: Decorator = (story, { args, initialArgs, canvasElement, viewMode }) => {
  if (viewMode === 'story') {
    const touched = new Map(Object.entries(args).filter(([name, value]) => value !== initialArgs[name]));
    const rules = [...touched].filter(([name]) => name.startsWith('::'));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((sheet) => sheet !== parts), parts];
    parts.replaceSync(rules.map(([part, css]) => `event-timeline${part} { ${textOf(css)} }`).join('\n'));
    requestAnimationFrame(() => {
      for (const timeline of canvasElement.querySelectorAll<HTMLElement>('event-timeline')) {
        const before = own.get(timeline) ?? new Map<string, string | null>();
        own.set(timeline, before);
        for (const [name, value] of before) if (!touched.has(name)) write(timeline, name, value);
        for (const [name, value] of touched)
          if (/^[a-z-]+$/.test(name)) {
            const was = write(timeline, name, textOf(value));
            if (!before.has(name)) before.set(name, was);
          }
      }
    });
  }
  return story();
};
