/** By name; undefined: none. */
type Values = Readonly<Record<string, string | number | boolean | undefined>>;

/** What elements were given last, so that an unchanged value costs nothing. */
const written = new WeakMap<Element, readonly [attributes: Values, styles: Values]>();

function update(before: Values = {}, now: Values, write: (name: string, value: Values[string]) => void): void {
  for (const name in { ...before, ...now }) if (before[name] !== now[name]) write(name, now[name]);
}

/**
 * Gives an element these attributes, styles and text; what it was given earlier and isn't any more goes. Styles are written
 * through CSSOM, since a strict CSP forbids the attribute; their numbers are px.
 */
export function write(element: HTMLElement, attributes: Values, styles: Values, text?: string): void {
  const [attributesBefore, stylesBefore] = written.get(element) ?? [];
  update(attributesBefore, attributes, (name, value) => {
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, String(value));
  });
  update(stylesBefore, styles, (name, value) => {
    element.style.setProperty(name, typeof value === 'number' ? `${value}px` : String(value ?? ''));
  });
  written.set(element, [attributes, styles]);
  if (text !== undefined && element.textContent !== text) element.textContent = text;
}
