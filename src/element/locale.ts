/** Language of words and dates of an element: the nearest `lang`, also outside of the components it stands in; else English. */
export function localeOf(element: Element): string {
  const lang = element.closest('[lang]')?.getAttribute('lang');
  const root = element.getRootNode();
  if (!lang && root instanceof ShadowRoot) return localeOf(root.host);
  try {
    return Intl.getCanonicalLocales(lang || 'en')[0];
  } catch {
    return 'en';
  }
}
