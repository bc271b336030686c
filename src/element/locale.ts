/** Language of words and dates of an element: the nearest `lang`, also outside of the components it stands in; else English. */
export function localeOf(element: Element): string {
  let lang = '';
  let node: Element | undefined = element;
  while (node && !lang) {
    lang = node.closest('[lang]')?.getAttribute('lang') ?? '';
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  try {
    return Intl.getCanonicalLocales(lang || 'en')[0] ?? 'en';
  } catch {
    return 'en';
  }
}
