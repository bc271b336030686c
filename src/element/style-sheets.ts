import type { CSSResult } from 'lit';

/** Gives an element these styles too, in the document that it is in. Styles that it has are not given twice. */
export function adoptStyles(
  {
    ownerDocument,
    renderRoot,
  }: { readonly ownerDocument: Document; readonly renderRoot: HTMLElement | DocumentFragment },
  styles: readonly Pick<CSSResult, 'cssText'>[] = [],
): void {
  const { defaultView } = ownerDocument;
  const { adoptedStyleSheets } = renderRoot as ShadowRoot;
  if (defaultView)
    for (const { cssText } of styles) {
      const sheet = new defaultView.CSSStyleSheet();
      sheet.replaceSync(cssText);
      adoptedStyleSheets.push(sheet);
    }
}

/**
 * The root of an element, empty also where markup has given it one, with these styles. Style sheets belong to a document: in
 * another one than that of the script it has its own.
 */
export function emptyRoot(host: Element, styles: readonly CSSResult[]): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  try {
    root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet!);
  } catch {
    adoptStyles({ ownerDocument: host.ownerDocument, renderRoot: root }, styles);
  }
  return root;
}
