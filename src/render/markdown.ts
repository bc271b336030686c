import { html, type TemplateResult } from 'lit';
import { link } from './links.js';

const MAX_LENGTH = 20_000;
/**
 * Code, bold, italic and links; each alternative ends at its own closing mark within one line, so time is linear. None can
 * stand in itself, so they nest a few levels deep at most.
 */
const INLINE =
  /`([^`\n]{1,500})`|\*\*([^*\n]{1,2000})\*\*|\*([^*\n]{1,2000})\*|\[([^\]\n]{1,500})\]\(([^)\s]{1,2000})\)/g;

export const bullets = (items: readonly unknown[], className = ''): TemplateResult =>
  html`<ul class=${className}>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

function inline(text: string): unknown[] {
  const pieces: unknown[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, code, bold, italic, label, address] = match;
    pieces.push(text.slice(end, match.index));
    end = match.index + whole.length;
    if (code) pieces.push(html`<code>${code}</code>`);
    else if (bold) pieces.push(html`<strong>${inline(bold)}</strong>`);
    else if (italic) pieces.push(html`<em>${inline(italic)}</em>`);
    else pieces.push(link(address, inline(label), whole));
  }
  return [...pieces, text.slice(end)];
}

const ITEM = /^\s*[-*] +/;

/**
 * The Markdown subset of the event file as templates: paragraphs (blank line), line breaks, bold, italic, code, lists and
 * links. HTML shows as text; there is no HTML sink anywhere.
 */
export function markdown(text: string): TemplateResult[] {
  return text
    .slice(0, MAX_LENGTH)
    .split(/\n[ \t]*\n/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => {
      const lines = paragraph.trim().split('\n');
      return lines.every((line) => ITEM.test(line))
        ? bullets(lines.map((line) => inline(line.replace(ITEM, ''))))
        : html`<p>${lines.map((line, k) => [k ? html`<br />` : '', inline(line)])}</p>`;
    });
}
