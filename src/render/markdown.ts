import { html, nothing, type TemplateResult } from 'lit';

type Piece = TemplateResult | string;

const MAX_LENGTH = 20_000;
/** Code, bold, italic and links; each alternative ends at its own closing mark within one line, so time is linear. */
const INLINE =
  /`([^`\n]{1,500})`|\*\*([^*\n]{1,2000})\*\*|\*([^*\n]{1,2000})\*|\[([^\]\n]{1,500})\]\(([^)\s]{1,2000})\)/g;

/** The address if it may stand in a link: http, https, mailto or tel after the browser's own parsing; else undefined. */
export function safeLink(
  address: string,
  allowed: readonly string[] = ['http:', 'https:', 'mailto:', 'tel:'],
): string | undefined {
  try {
    const url = new URL(address, document.baseURI);
    if (!allowed.includes(url.protocol) && !(url.protocol === 'file:' && location.protocol === 'file:'))
      return undefined;
    url.username = url.password = '';
    return url.href;
  } catch {
    return undefined;
  }
}

function inline(text: string, depth = 0): Piece[] {
  if (depth > 3) return [text];
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, code, bold, italic, label, address] = match;
    pieces.push(text.slice(end, match.index));
    end = match.index + whole.length;
    if (code !== undefined) pieces.push(html`<code>${code}</code>`);
    else if (bold !== undefined) pieces.push(html`<strong>${inline(bold, depth + 1)}</strong>`);
    else if (italic !== undefined) pieces.push(html`<em>${inline(italic, depth + 1)}</em>`);
    else {
      const href = safeLink(address);
      pieces.push(href ? html`<a href=${href} rel="noopener noreferrer">${inline(label, depth + 1)}</a>` : whole);
    }
  }
  pieces.push(text.slice(end));
  return pieces.filter((piece) => piece !== '');
}

const ITEM = /^\s*[-*] +/;

/**
 * The Markdown subset of the event file as templates: paragraphs (blank line), line breaks, bold, italic, code, lists and
 * links. HTML shows as text; there is no HTML sink anywhere.
 */
export function markdown(text: string): TemplateResult | typeof nothing {
  const paragraphs = text
    .slice(0, MAX_LENGTH)
    .split(/\n[ \t]*\n/)
    .filter((paragraph) => paragraph.trim());
  if (!paragraphs.length) return nothing;
  return html`${paragraphs.map((paragraph) => {
    const lines = paragraph.trim().split('\n');
    return lines.every((line) => ITEM.test(line))
      ? html`<ul>
          ${lines.map((line) => html`<li>${inline(line.replace(ITEM, ''))}</li>`)}
        </ul>`
      : html`<p>${lines.map((line, k) => [k ? html`<br />` : nothing, inline(line)])}</p>`;
  })}`;
}
