import highContrast from '../../src/themes/high-contrast.css?raw';
import museum from '../../src/themes/museum.css?raw';
import newspaper from '../../src/themes/newspaper.css?raw';
import playful from '../../src/themes/playful.css?raw';
import print from '../../src/themes/print.css?raw';
import terminal from '../../src/themes/terminal.css?raw';
import { defaultOf, GROUPS, pairOf, pairText } from './variables.js';

/** A look: values by the names of their variables, and rules beside them. */
export interface Theme {
  readonly values: Readonly<Record<string, string>>;
  /** declarations of the tag itself */
  readonly box: readonly string[];
  /** declarations by part */
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

/** As the element is without any. */
export const PLAIN: Theme = { values: {}, box: [], parts: {} };

const VARIABLES = Object.values(GROUPS).flat();

/** Colours are compared as colours, however they are written. */
const sameAs = (value: string) => {
  const pair = pairOf(value);
  return pair ? pairText(pair) : value;
};

/** A theme without what is as it is anyway, in the order of the editor. */
function leanOf(values: Theme['values']): [name: string, value: string][] {
  return VARIABLES.flatMap((variable): [string, string][] => {
    const value = values[variable.name];
    const standard = defaultOf(variable);
    return value && sameAs(value) !== (standard && sameAs(standard)) ? [[variable.name, value]] : [];
  });
}

/** Reads one of the six files. */
function themeOf(css: string): Theme {
  const values: Record<string, string> = {};
  const box: string[] = [];
  const parts: Record<string, string[]> = {};
  for (const [, selector, body] of css.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const lines = body.split(';').flatMap((text) => text.trim() || []);
    const part = /::part\(([\w-]+)\)/.exec(selector)?.[1];
    if (part) parts[part] = lines;
    else
      for (const line of lines) {
        const [, name, value] = /^--timeline-([\w-]+):\s*([^]*)$/.exec(line) ?? [];
        if (name) values[name] = value;
        else box.push(line);
      }
  }
  return { values, box, parts };
}

/** The six, by their names. */
export const PRESETS: Readonly<Record<string, Theme>> = {
  Newspaper: themeOf(newspaper),
  Museum: themeOf(museum),
  Terminal: themeOf(terminal),
  'High contrast': themeOf(highContrast),
  Playful: themeOf(playful),
  Print: themeOf(print),
};

const ruleOf = (selector: string, lines: readonly string[]) =>
  lines.length ? `${selector} {\n${lines.map((line) => `  ${line};\n`).join('')}}\n` : '';

/** What a page has to write to get it: only what differs from the default. */
export function cssOf({ values, box, parts }: Theme, tag = 'event-timeline'): string {
  const variables = leanOf(values).map(([name, value]) => `--timeline-${name}: ${value}`);
  return [
    ruleOf(tag, [...variables, ...box]),
    ...Object.entries(parts).map(([part, lines]) => ruleOf(`${tag}::part(${part})`, lines)),
  ].join('');
}
