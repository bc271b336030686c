import { html, type TemplateResult } from 'lit';
import { sourcesOf } from '../model/claims.js';
import type { EventSet } from '../model/events.js';
import type { Claim, TimelineEvent } from '../model/file.js';
import { heading } from './heading.js';
import { eventLink, link } from './links.js';
import { markdown } from './markdown.js';
import { joined, telling, type Telling, type TellingContext } from './telling.js';
import type { Words } from './words.js';

export interface DetailsContext extends TellingContext {
  readonly set: EventSet;
  /** what the whole file is about, shown while no event is open */
  readonly about: string;
  /** number of the opened event, −1 for none */
  readonly event: number;
  /** the event's date in words, in the zone of the axis */
  readonly when: (event: number) => string;
  readonly open: (id: string) => void;
  readonly close: () => void;
  /** compares what the sources tell, once that is loaded */
  readonly compare: ((event: TimelineEvent, set: EventSet, telling: Telling) => Compared) | undefined;
}

/** What the sources of an event tell, compared. */
export interface Compared {
  /** where they differ */
  readonly differences: unknown;
  /** indices of the claims that are shown there */
  readonly shown: ReadonlySet<number>;
  /** who tells it, and who doesn't */
  readonly sources: unknown;
  /** questions of the editor that stand for themselves */
  readonly disputes: unknown;
}

/** The opened event: when, what, who says so, and where they differ. */
export function details(context: DetailsContext): TemplateResult {
  const { set, words, when, open } = context;
  if (context.event < 0)
    return html`<div class="hollow" dir="auto">
      ${markdown(context.about)}
      <p>${words.choose}</p>
    </div>`;

  const event = set.record(context.event);
  const { status, text, place, actors, url, claims = [] } = event;
  const print = telling(set.file, context);
  const { plain, date, said, tellers, listSection } = print;
  const compared = context.compare?.(event, set, print);

  /** A claim that is in no comparison: told by one source only, or all agree. */
  const claimLine = (claim: Claim) =>
    html`${claim.topic && html`<b><bdi>${claim.topic}</bdi></b>`}${claim.topic && claim.value !== undefined ? html`: <bdi>${claim.value}</bdi>` : ''}
    ${claim.date && html`<b>${date(claim.date)}</b>`} ${said(claim)} ${tellers(claim)}`;

  const eventLine = (other: number) =>
    html`${eventLink(set, other, open)} <span class="muted"> · ${when(other)}</span>`;

  const others = claims.filter((_, index) => !compared?.shown.has(index));
  const sources = sourcesOf(event);
  const where = plain(typeof place === 'object' ? place.name : place);
  const facts = joined(actors && `${words.actors}: ${print.names(actors)}`, where && `${words.place}: ${where}`);
  const more = link(url, words.more, '');

  return html`
    <div class="top">
      ${heading(context.headingLevel + 1, html`<bdi>${set.title(context.event)}</bdi>`, 'title')}
      <button type="button" part="button close" aria-label=${words.close} title=${words.close} @click=${context.close}>
        ×
      </button>
    </div>
    <p class="when">
      ${joined(when(context.event), set.lanes[set.lane[context.event]]?.title, print.statusWord(status))}
    </p>
    ${text && html`<div dir="auto">${markdown(plain(text))}</div>`}
    ${(facts || more) && html`<p class="muted">${facts} ${more}</p>`} ${compared?.differences}
    ${listSection(words.alsoSaid, others.map(claimLine))}
    ${
      compared?.sources ??
      listSection(
        words.told(sources.length),
        sources.map((ref) => print.sourceLine(ref, undefined, true)),
      )
    }
    ${sources.length ? '' : html`<p class="muted">${words.noSource}</p>`} ${compared?.disputes}
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
