import { html, type TemplateResult } from 'lit';
import { sourcesOf } from '../model/claims.js';
import type { EventSet } from '../model/events.js';
import type { Claim, Media, Text, TimelineEvent } from '../model/file.js';
import { heading } from './heading.js';
import { titleOf } from './isolated.js';
import { eventLink, link } from './links.js';
import { joined, telling, type Telling, type TellingContext } from './telling.js';
import type { Words } from './words.js';

/** What is told of one event, whoever shows it. */
export interface BodyContext extends TellingContext {
  readonly set: EventSet;
  /** number of the event; −1 for none */
  readonly event: number;
  /** the event's date in words, in the zone of the axis */
  readonly when: (event: number) => string;
  readonly host: RichHost;
  /** once it is loaded */
  readonly rich: Rich | undefined;
  /** compares what the sources tell, once that is loaded */
  readonly compare:
    ((event: TimelineEvent, set: EventSet, telling: Telling, isListed?: boolean) => Compared) | undefined;
  /** what it is linked with, once that is loaded */
  readonly linked?: (context: BodyContext, print: Telling, linkTo: (event: number) => unknown) => unknown;
}

export interface DetailsContext extends BodyContext {
  /** what the whole file is about, shown while no event is open */
  readonly about: Text | undefined;
  readonly open: (id: string) => void;
  readonly close: () => void;
}

/** What a page says about what is told besides words. */
export interface RichHost {
  /** which pictures may load */
  readonly media: string;
  /** where the events come from: addresses of pictures stand beside that file */
  readonly origin?: { readonly src: string | null };
  /** what the page itself writes about an event */
  readonly renderDetails?: ((event: TimelineEvent) => unknown) | null;
}

/** What only some events need. */
export interface Rich {
  written(event: TimelineEvent, host: RichHost): unknown;
  pictures(
    media: readonly Media[] | undefined,
    host: RichHost,
    plain: (text: Text | undefined) => string,
    words: Words,
    isPrinted?: boolean,
  ): unknown;
}

/** What the sources of an event tell, compared. */
export interface Compared {
  /** how many tell it, and how many origins they have */
  readonly toldWords: string;
  /** who counts as one */
  readonly joins: unknown;
  /** who tells it */
  readonly telling: unknown;
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
  const { set, words, open } = context;
  if (context.event < 0)
    return html`<div class="hollow">
      ${telling(set.file, context).prose(context.about)}
      <p dir="auto">${words.choose}</p>
    </div>`;

  const event = set.record(context.event);
  return html`
    <div class="top">
      ${heading(context.headingLevel + 1, titleOf(set, context.event), 'title')}
      <button type="button" part="button close" aria-label=${words.close} title=${words.close} @click=${context.close}>
        ×
      </button>
    </div>
    <p class="when" dir="auto">${joined(context.when(context.event), standing(context))}</p>
    ${context.rich?.written(event, context.host) ?? body(context, (other) => eventLink(set, other, open))}
  `;
}

/** In which row an event stands, and how far it is settled. */
export const standing = ({ set, event, words }: BodyContext): string => {
  const { status = '' } = set.record(event);
  return joined(set.lanes[set.lane[event]]?.title, words.status[status] ?? status);
};

/** What is told of an event below its title and date. @param linkTo leads to another event */
export function body(context: BodyContext, linkTo: (event: number) => unknown): TemplateResult {
  const { set, words } = context;
  const event = set.record(context.event);
  const { text, place, actors, url, claims = [] } = event;
  const print = telling(set.file, { ...context, lang: event.lang });
  const { plain, prose, date, said, tellers, listSection } = print;
  const compared = context.compare?.(event, set, print);

  /** A claim that is in no comparison: told by one source only, or all agree. */
  const claimLine = (claim: Claim) =>
    html`${claim.topic && html`<b><bdi>${claim.topic}</bdi></b>`}${claim.topic && claim.value !== undefined ? html`: <bdi>${claim.value}</bdi>` : ''}
    ${claim.date && html`<b>${date(claim.date)}</b>`} ${said(claim)} ${tellers(claim)}`;

  const others = claims.filter((_, index) => !compared?.shown.has(index));
  const sources = sourcesOf(event);
  const where = plain(typeof place === 'object' ? place.name : place);
  const facts = joined(actors && `${words.actors}: ${print.names(actors)}`, where && `${words.place}: ${where}`);
  const more = link(url, words.more, '');

  return html`
    ${prose(text)} ${context.rich?.pictures(event.media, context.host, plain, words)}
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
    ${context.linked?.(context, print, linkTo)}
  `;
}
