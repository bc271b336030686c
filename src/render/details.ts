import { html, type TemplateResult } from 'lit';
import { differences, disputesOf, sourcesOf, type Difference } from '../model/claims.js';
import type { EventSet } from '../model/events.js';
import type { Claim, Dispute, Text, TimelineEvent } from '../model/file.js';
import { plainText } from '../model/text.js';
import { heading } from './heading.js';
import { eventLink, link } from './links.js';
import { bullets, markdown } from './markdown.js';
import type { Words } from './words.js';

export interface DetailsContext {
  readonly set: EventSet;
  /** what the whole file is about, shown while no event is open */
  readonly about: string;
  /** number of the opened event, −1 for none */
  readonly event: number;
  readonly words: Words;
  readonly locale: string;
  readonly headingLevel: number;
  /** the event's date in words, in the zone of the axis */
  readonly when: (event: number) => string;
  /** a date of a claim or source in short words */
  readonly date: (text: string) => string;
  readonly open: (id: string) => void;
  readonly close: () => void;
}

/** A table of versions: what one is called, and the lines of those who tell it so. */
type Row = readonly [label: string, lines: readonly unknown[]];

const list = (items: string | readonly string[] = []) => [items].flat();
const joined = (...parts: unknown[]) => parts.filter(Boolean).join(' · ');

/** The opened event: when, what, who says so, and where they differ. */
export function details(context: DetailsContext): TemplateResult {
  const { set, words, locale, headingLevel, when, date, open } = context;
  if (context.event < 0)
    return html`<div class="hollow" dir="auto">
      ${markdown(context.about)}
      <p>${words.choose}</p>
    </div>`;

  const { file, disputes, clock } = set;
  const event = set.record(context.event);
  const { status, text, place, actors, url, claims = [] } = event;

  const plain = (text: Text | undefined) => plainText(text, locale);
  const statusWord = (status = '') => words.status[status] ?? status;
  /** Actors by name: ids of entities where the file has them. */
  const names = (actors: readonly string[] = []) =>
    actors.map((actor) => plain(file.entities.find(({ id }) => id === actor)?.name) || actor).join(', ');

  const section = (title: string, content: unknown, className = '') =>
    html`${heading(headingLevel + 2, title, `section ${className}`)} ${content}`;
  const listSection = (title: string, items: readonly unknown[]) =>
    items.length ? section(title, bullets(items, 'plain')) : '';

  /** One source line: title, when it was published, on whose word; `full`: who wrote and published it too. */
  const sourceLine = (ref: string, claim?: Claim, full = false) => {
    const source = file.sources.find(({ id }) => id === ref);
    const chain = list(claim?.attribution).join(', ');
    const about = joined(
      full && source?.publisher,
      full && list(source?.author).join(', '),
      source?.published && date(source.published),
      chain && words.onTheWordOf(chain),
      claim?.locator,
    );
    return html`<div class="source" part="source">
      ${link(source ? source.url : ref, html`<bdi>${source ? plain(source.title) : ref}</bdi>`)}
      ${about && html`<div class="muted">${about}</div>`}
    </div>`;
  };

  /** Who makes a claim. */
  const tellers = (claim: Claim) => list(claim.source).map((ref) => sourceLine(ref, claim));

  /** What a claim says beyond its value: paraphrase, quote, stance, the editor's rank and note. */
  const said = ({ says, quote, note, stance, rank, confidence }: Claim) => {
    const marks = joined(
      words.stance[stance ?? ''],
      words.rank[rank ?? ''],
      confidence && words.confidence(confidence),
    );
    if (!says && !quote && !note && !marks) return '';
    return html`<div class="said" dir="auto">
      ${markdown(plain(says))} ${quote && html`<blockquote>“${plain(quote)}”</blockquote>`}
      ${marks && html`<p class="muted">${marks}</p>`}
      ${note && html`<p class="muted">${words.editorsNote}: ${plain(note)}</p>`}
    </div>`;
  };

  const versionTable = (caption: string, rows: readonly Row[]) =>
    html`<table class="versions" part="claims" aria-label=${caption}>
      <tbody>
        ${rows.map(
          ([label, lines]) =>
            html`<tr>
              <th scope="row"><bdi>${label}</bdi></th>
              <td>${bullets(lines)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;

  const differenceSection = ({ field, topic, kind, versions }: Difference) => {
    const caption = words.differ[kind]((!topic && words.fields[field]) || field);
    const print = (value: string) => {
      if (topic) return value;
      if (field === 'actors') return names(value.split(', '));
      return field === 'date' ? date(value) : statusWord(value);
    };
    const rows = versions.map((version): Row => {
      const told = claims.filter((_, index) => version.claims.includes(index));
      // Who carries the event as written and is not heard in a claim of this version.
      const heard = told.flatMap((claim) => claim.source);
      const written = version.sources.filter((ref) => !heard.includes(ref));
      return [
        joined(print(version.value), words.stance[version.stance ?? '']),
        [...written.map((ref) => sourceLine(ref)), ...told.map((claim) => [tellers(claim), said(claim)])],
      ];
    });
    return section(caption, versionTable(caption, rows), kind === 'precision' ? '' : 'differ');
  };

  /** Claims that are in no difference: told by one source only, or all agree. */
  const claimLine = (claim: Claim) =>
    html`${claim.topic && html`<b><bdi>${claim.topic}</bdi></b>`}${claim.topic && claim.value !== undefined ? html`: <bdi>${claim.value}</bdi>` : ''}
    ${claim.date && html`<b>${date(claim.date)}</b>`} ${said(claim)} ${tellers(claim)}`;

  const disputeSection = ({ question, state, kind, sides, answer }: Dispute) => {
    const asked = plain(question);
    const rows = sides.map(({ label, sources, claims }): Row => {
      const refs = new Set([...list(sources), ...list(claims).flatMap((id) => list(disputes.claims.get(id)?.source))]);
      return [plain(label), [...refs].map((ref) => sourceLine(ref))];
    });
    return section(
      asked,
      html`<p class="muted">${joined(words.dispute[state ?? 'open'], words.disputeKind[kind ?? ''])}</p>
        ${versionTable(asked, rows)}
        ${answer && html`<div class="editor"><b>${words.editorsAnswer}</b>${markdown(plain(answer))}</div>`}`,
      'differ',
    );
  };

  const eventLine = (other: number) =>
    html`${eventLink(set, other, open)} <span class="muted"> · ${when(other)}</span>`;

  const found = differences(event, clock);
  const shown = found.flatMap(({ versions }) => versions.flatMap((version) => version.claims));
  const others = claims.filter((_, index) => !shown.includes(index));
  const sources = sourcesOf(event);
  const where = plain(typeof place === 'object' ? place.name : place);
  const facts = joined(actors && `${words.actors}: ${names(actors)}`, where && `${words.place}: ${where}`);
  const more = link(url, words.more, '');

  return html`
    <div class="top">
      ${heading(headingLevel + 1, html`<bdi>${set.title(context.event)}</bdi>`, 'title')}
      <button type="button" part="button close" aria-label=${words.close} title=${words.close} @click=${context.close}>
        ×
      </button>
    </div>
    <p class="when">${joined(when(context.event), set.lanes[set.lane[context.event]]?.title, statusWord(status))}</p>
    ${text && html`<div dir="auto">${markdown(plain(text))}</div>`}
    ${(facts || more) && html`<p class="muted">${facts} ${more}</p>`} ${found.map(differenceSection)}
    ${listSection(words.alsoSaid, others.map(claimLine))}
    ${listSection(
      words.told(sources.length),
      sources.map((ref) => sourceLine(ref, undefined, true)),
    )}
    ${sources.length ? '' : html`<p class="muted">${words.noSource}</p>`}
    ${disputesOf(event, disputes).map(disputeSection)}
    ${[...linksOf(event, set, words)].map(([title, others]) => listSection(title, others.map(eventLine)))}
  `;
}

/** Numbers of the events that this one is linked with, by what they are to it. */
function linksOf(event: TimelineEvent, set: EventSet, words: Words): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  const add = (other: number, title = words.related) => {
    if (other >= 0) groups.set(title, [...(groups.get(title) ?? []), other]);
  };
  for (const { kind, to } of event.links ?? []) add(set.indexOf(to), words.links[kind!]);
  for (let other = 0; other < set.size; other++)
    for (const { kind, to } of set.record(other).links ?? []) if (to === event.id) add(other, words.linkedFrom[kind!]);
  return groups;
}
