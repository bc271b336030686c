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
