import { html, type TemplateResult } from 'lit';
import { link } from './links.js';

const MAX_LENGTH = 20_000;
/**
 * Code, bold (italic may stand in it), italic (bold may stand in it) and links (whose address may have brackets in pairs). Each
 * ends at its own closing mark within one line and so many signs, so time is linear. Marks stand close to their words: "2 * 3 * 4"
 * has none. None can stand in itself, so they nest a few levels deep at most.
 */
const INLINE =
  /`([^`\n]{1,500})`|\*\*(?=\S)((?:[^*\n]|\*[^*\n]{1,500}\*){1,2000})(?<=\S)\*\*|\*(?=\S)((?:[^*\n]|\*\*[^*\n]{1,500}\*\*){1,2000})(?<=\S)\*|\[([^[\]\n]{1,500})\]\(((?:[^()\s]|\([^()\s]{0,500}\)){1,2000})\)/g;

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
    else if (label) pieces.push(link(address, inline(label), whole));
    else pieces.push(html`<em>${inline(italic)}</em>`);
  }
  return [...pieces, text.slice(end)];
}

const ITEM = /^\s*([-*+]|(\d{1,9})[.)]) +/;

/** Lines of one kind: of a list with marks (''), of one with numbers (the first of them), or words (undefined). */
interface Block {
  readonly list?: string;
  readonly lines: unknown[][];
}

/**
 * The blocks of a paragraph: a list may follow words without a blank line, but in the midst of words only 1 begins a numbered one.
 * One number alone is none: "1. May".
 */
function blocksOf(paragraph: string): Block[] {
  const blocks: Block[] = [];
  paragraph
    .trim()
    .split('\n')
    .forEach((line, k, all) => {
      const last = blocks.at(-1);
      const [mark, , number = mark && ''] = ITEM.exec(line) ?? [];
      const isNone = number && !last?.list && ((last && number !== '1') || !ITEM.exec(all[k + 1])?.[2]);
      const list = isNone ? undefined : number;
      const words = inline(line.slice(list === undefined ? 0 : mark!.length));
      if (last && (last.list && 1) === (list && 1)) last.lines.push(words);
      else blocks.push({ list, lines: [words] });
    });
  return blocks;
}

/**
 * The Markdown subset of the event file as templates: paragraphs (blank line), line breaks, bold, italic, code, lists and
 * links. HTML shows as text; there is no HTML sink anywhere.
 */
export function markdown(text: string): TemplateResult[] {
  return text
    .slice(0, MAX_LENGTH)
    .split(/\n[ \t]*\n/)
    .filter((paragraph) => paragraph.trim())
    .flatMap(blocksOf)
    .map(({ list, lines }) =>
      list
        ? html`<ol start=${list}>
            ${lines.map((line) => html`<li>${line}</li>`)}
          </ol>`
        : list === ''
          ? bullets(lines)
          : html`<p>${lines.map((line, k) => [k ? html`<br />` : '', line])}</p>`,
    );
}
