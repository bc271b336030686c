/** By name; undefined: none. */
export type Values = Readonly<Record<string, string | number | boolean | undefined>>;

/** What elements were given last, so that an unchanged value costs nothing. */
const written = new WeakMap<Element, [attributes: Values, styles: Values]>();

function update(before: Values, now: Values, write: (name: string, value: Values[string]) => void): void {
  for (const name in now) if (before[name] !== now[name]) write(name, now[name]);
  for (const name in before) if (before[name] !== undefined && !(name in now)) write(name, undefined);
}

/**
 * Gives an element these attributes, styles and text; what it was given earlier and isn't any more goes. What is not given at
 * all stays. Styles are written through CSSOM, since a strict CSP forbids the attribute; their numbers are px.
 */
export function write(element: HTMLElement | SVGElement, attributes?: Values, styles?: Values, text?: string): void {
  let last = written.get(element);
  if (!last) written.set(element, (last = [{}, {}]));
  if (attributes) {
    update(last[0], attributes, (name, value) => {
      if (value === undefined) element.removeAttribute(name);
      else element.setAttribute(name, String(value));
    });
    last[0] = attributes;
  }
  if (styles) {
    const { style } = element;
    update(last[1], styles, (name, value) => {
      style.setProperty(name, typeof value === 'number' ? `${value}px` : String(value ?? ''));
    });
    last[1] = styles;
  }
  if (text !== undefined && element.textContent !== text) element.textContent = text;
}
