import type { TemplateResult } from 'lit';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML, between tags and in the quotes of an attribute alike. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

/** What Lit writes for nothing: null, undefined, false of a condition, and its own symbols. */
const isNothing = (value: unknown) =>
  value === undefined || value === null || value === false || typeof value === 'symbol';

/** An attribute that waits for its value, at the end of what stands before it. */
const OPEN_ATTRIBUTE = /\s([.?@]?)([^\s"'<>=/]+)=(["']?)([^"'<>]*)$/;
/** What only a style sheet or a script of the element has a use for: attributes of these names. */
const OF_THE_ELEMENT = ['class', 'part'];
/** Those that stand in a template in full. In what it is filled with, the same signs are words of the data. */
const IN_FULL = new RegExp(`\\s(?:${OF_THE_ELEMENT.join('|')})="[^"]*"`, 'g');

/**
 * A template as the HTML it stands for, without the classes and parts of the element, and without what only a script can do.
 * For templates as they are written here: a value stands between tags, or in one attribute.
 */
export function markup(value: unknown): string {
  if (isNothing(value)) return '';
  if (Array.isArray(value)) return value.map(markup).join('');
  const { strings, values } = value as Partial<TemplateResult>;
  // Only a template of code has strings that are raw too: no data can look like one.
  return strings && values && 'raw' in strings ? ofTemplate(strings, values) : escaped(`${value as string}`);
}

function ofTemplate(strings: readonly string[], values: readonly unknown[]): string {
  let text = '';
  let ends = '';
  strings.forEach((string, k) => {
    const literal = string.replace(/\s+/g, ' ').replace(IN_FULL, '');
    text += ends && literal.startsWith(ends) ? literal.slice(1) : literal;
    ends = '';
    if (k === values.length) return;
    const isInTag = text.lastIndexOf('<') > text.lastIndexOf('>');
    const [whole, sign, name, quote, before] = (isInTag && OPEN_ATTRIBUTE.exec(text)) || [];
    if (whole === undefined) text += markup(values[k]);
    else {
      ends = quote!;
      text = text.slice(0, -whole.length) + attribute(sign, name, before, values[k]);
    }
  });
  return text;
}

function attribute(sign: string, name: string, before: string, value: unknown): string {
  if (sign === '?') return value ? ` ${name}` : '';
  if (sign || isNothing(value) || OF_THE_ELEMENT.includes(name)) return '';
  return ` ${name}="${before}${escaped(`${value as string}`)}"`;
}
