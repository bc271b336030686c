import { html, nothing, type TemplateResult } from 'lit';
import type { CheckedFile } from '../model/checked.js';
import type { Claim, Text } from '../model/file.js';
import { languageOf, plainText, unturned } from '../model/text.js';
import { heading } from './heading.js';
import { isolated } from './isolated.js';
import { link } from './links.js';
import { bullets, markdown } from './markdown.js';
import type { Words } from './words.js';

export interface TellingContext {
  readonly words: Words;
  readonly locale: string;
  readonly headingLevel: number;
  /** language of plain texts; undefined: that of the file */
  readonly lang?: string;
  /** a date of a claim or source in short words */
  readonly date: (text: string) => string;
}

/** Words in a row, without those that are missing. */
export const joined = (...parts: unknown[]): string => unturned(parts.filter(Boolean).join(' · '));

export const list = (items: string | readonly string[] = []): readonly string[] => [items].flat();

export type Telling = ReturnType<typeof telling>;

/** How who tells what is printed: sections, source lines, what a claim says. */
export function telling(
  file: CheckedFile,
  { words, locale, headingLevel, date, lang = file.head.lang }: TellingContext,
) {
  const plain = (text: Text | undefined) => plainText(text, locale);
  const langOf = (text: Text | undefined) => languageOf(text, locale, lang);
  /** A text in a line, and one in paragraphs. */
  const told = (text: Text | undefined) => isolated(plain(text), langOf(text));
  const prose = (text: Text | undefined) =>
    text && html`<div dir="auto" lang=${langOf(text) ?? nothing}>${markdown(plain(text))}</div>`;

  const section = (title: string, content: unknown, className = ''): TemplateResult =>
    html`${heading(headingLevel + 2, title, `section ${className}`)} ${content}`;

  /** One source line: title, when it was published, on whose word; `full`: who wrote and published it too. */
  const sourceLine = (ref: string, claim?: Claim, full = false): TemplateResult => {
    const source = file.sources.find(({ id }) => id === ref);
    const chain = list(claim?.attribution).join(', ');
    // Each by itself: an Arabic date that begins with its day would be torn by a name in Latin before it.
    const about = [
      full && source?.publisher,
      full && list(source?.author).join(', '),
      source?.published && date(source.published),
      chain && words.onTheWordOf(chain),
      claim?.locator,
    ].filter(Boolean);
    return html`<div class="source" part="source">
      ${link(source ? source.url : ref, told(source?.title ?? ref))}
      ${about[0] && html`<div class="muted">${about.map((one, k) => [k ? ' · ' : '', isolated(unturned(one as string))])}</div>`}
    </div>`;
  };

  /** What a claim says beyond its value: paraphrase, quote, stance, the editor's rank and note. */
  const said = ({ says, quote, note, stance, rank, confidence }: Claim) => {
    const marks = joined(
      words.stance[stance ?? ''],
      words.rank[rank ?? ''],
      confidence && words.confidence(confidence),
    );
    if (!says && !quote && !note && !marks) return '';
    return html`<div class="said" dir="auto">
      ${prose(says)} ${quote && html`<blockquote>“${told(quote)}”</blockquote>`}
      ${marks && html`<p class="muted">${marks}</p>`}
      ${note && html`<p class="muted">${words.editorsNote}: ${told(note)}</p>`}
    </div>`;
  };

  return {
    plain,
    langOf,
    told,
    prose,
    section,
    sourceLine,
    said,
    date,
    words,
    locale,
    headingLevel,
    listSection: (title: string, items: readonly unknown[]) =>
      items.length ? section(title, bullets(items, 'plain')) : '',
    /** Who makes a claim. */
    tellers: (claim: Claim) => list(claim.source).map((ref) => sourceLine(ref, claim)),
    stanceWord: (stance = '') => words.stance[stance] ?? '',
    statusWord: (status = '') => words.status[status] ?? status,
    /** Actors by name: ids of entities where the file has them. */
    names: (actors: readonly string[] = []) =>
      actors.map((actor) => plain(file.entities.find(({ id }) => id === actor)?.name) || actor).join(', '),
  };
}
