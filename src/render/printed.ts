import { html, nothing, type TemplateResult } from 'lit';
import { sourcesOf } from '../model/claims.js';
import { columnWords } from './table-words.js';
import { unturned } from '../model/text.js';
import { TOLD } from '../model/columns.js';
import type { EventSet } from '../model/events.js';
import type { DetailsContext, Rich, RichHost } from './details.js';
import { heading } from './heading.js';
import { titleOf } from './isolated.js';
import { linked } from './linked.js';
import { link } from './links.js';
import { joined, telling, type TellingContext } from './telling.js';

export interface PrintContext extends TellingContext, Pick<DetailsContext, 'compare' | 'when'> {
  readonly set: EventSet;
  /** numbers of the events that show, in time order */
  readonly order: Iterable<number>;
  /** machine-readable date */
  iso(event: number): string;
  note(event: number): string;
  /** how much there is, and as of when */
  readonly summary: string;
  readonly pictures?: Rich['pictures'];
  readonly host: RichHost;
}

/** All events in time order, each with its date, lane, text, versions and sources, and the addresses of all sources after them. */
export function printed(context: PrintContext): TemplateResult {
  const { set, words, headingLevel, order } = context;
  const { plain, date, names, said, tellers, listSection, sourceLine, statusWord } = telling(set.file, context);

  /** A source in few words; its address stands at the end. */
  const named = (ref: string): string => {
    const { title, published } = set.file.sources.find(({ id }) => id === ref) ?? { title: ref };
    return unturned([plain(title), published && date(published)].filter(Boolean).join(', '));
  };

  const entry = (event: number): TemplateResult => {
    const record = set.record(event);
    const { text, place, actors, status, url, claims = [] } = record;
    const note = context.note(event);
    const compared = context.compare?.(record, set, telling(set.file, context), true);
    const where = plain(typeof place === 'object' ? place.name : place);
    const facts = joined(actors && `${words.actors}: ${names(actors)}`, where && `${words.place}: ${where}`);
    const others = claims.filter((_, k) => !compared?.shown.has(k));
    const sources = sourcesOf(record);
    const { prose } = telling(set.file, { ...context, lang: record.lang });
    return html`<article class="entry">
      <div class="entry-head">
        <p class="when">
          <time datetime=${context.iso(event)}>${unturned(context.when(event))}</time
          >${[set.lanes[set.lane[event]]?.title, statusWord(status)].map((one) => one && ` · ${unturned(one)}`)}
        </p>
        ${heading(headingLevel + 1, html`${titleOf(set, event, unturned(set.title(event)))} ${note && html`<b class=${set.traits[event] & TOLD ? 'differ' : nothing}>${note}</b>`}`, 'title')}
      </div>
      ${prose(text)} ${context.pictures?.(record.media, context.host, plain, words, true)}
      ${(facts || url) && html`<p class="muted">${facts} ${link(url, url, '')}</p>`} ${compared?.differences}
      ${listSection(
        words.alsoSaid,
        others.map(
          (claim) =>
            html`${joined(claim.topic, claim.value, claim.date && date(claim.date))} ${said(claim)} ${tellers(claim)}`,
        ),
      )}
      ${sources.length ? html`<p class="muted">${compared?.toldWords ?? words.told(sources.length)}: ${sources.map(named).join('; ')}.</p>` : ''}
      ${compared?.joins} ${compared?.disputes}
      ${linked({ ...context, event, when: (other) => unturned(context.when(other)) }, telling(set.file, context), (other) => html`<bdi>${unturned(set.title(other))}</bdi>`)}
    </article>`;
  };

  const { sources } = set.file;
  return html`<section class="printed">
    <p>${context.summary}</p>
    ${[...order].map(entry)}
    ${
      sources.length
        ? html`<div class="addresses">
            ${heading(headingLevel + 1, columnWords(words).sources, 'title')}
            <ul class="plain">
              ${sources.map(({ id, url }) => html`<li>${sourceLine(id, undefined, true)} ${url && html`<p class="muted">${url}</p>`}</li>`)}
            </ul>
          </div>`
        : ''
    }
  </section>`;
}
