import { html, nothing, type TemplateResult } from 'lit';
import { differences, disputesOf, type Difference } from '../model/claims.js';
import type { EventSet } from '../model/events.js';
import type { Claim, Dispute, Source, Text, TimelineEvent } from '../model/file.js';
import { plainText } from '../model/text.js';
import { heading } from './heading.js';
import { markdown, safeLink } from './markdown.js';
import type { Words } from './words.js';

type Part = TemplateResult | typeof nothing | string;

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

const list = <T>(items: T | readonly T[] | undefined): readonly T[] =>
  items === undefined ? [] : Array.isArray(items) ? (items as readonly T[]) : [items as T];
const joined = (parts: readonly (string | false | undefined)[]) => parts.filter(Boolean).join(' · ');

/** The opened event: when, what, who says so, and where they differ. */
export function details(context: DetailsContext): TemplateResult | typeof nothing {
  const { set, words } = context;
  if (context.event < 0)
    return html`<div class="hollow" dir="auto">
      ${markdown(context.about)}
      <p>${words.choose}</p>
    </div>`;
  const event = set.record(context.event);
  const view = new DetailsView(context, event);
  const lane = set.lanes[set.lane[context.event]]?.title;
  return html`
    <div class="top">
      ${heading(context.headingLevel + 1, html`<bdi>${set.title(context.event)}</bdi>`, 'title')}
      <button type="button" part="button close" aria-label=${words.close} title=${words.close} @click=${context.close}>
        ×
      </button>
    </div>
    <p class="when">
      ${joined([context.when(context.event), lane, event.status && (words.status[event.status] ?? event.status)])}
    </p>
    ${view.text(event.text)} ${view.facts()} ${view.differences()} ${view.otherClaims()} ${view.sources()}
    ${view.disputes()} ${view.links()}
  `;
}

/** Builds the parts of the details for one event; holds what they share. */
class DetailsView {
  readonly #context: DetailsContext;
  readonly #event: TimelineEvent;
  readonly #claims: readonly Claim[];
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #differences: readonly Difference[];

  constructor(context: DetailsContext, event: TimelineEvent) {
    this.#context = context;
    this.#event = event;
    this.#claims = event.claims ?? [];
    this.#sources = new Map(context.set.file.sources.map((source) => [source.id, source]));
    this.#differences = differences(event, context.set.clock);
  }

  #plain(text: Text | undefined): string {
    return plainText(text, this.#context.locale);
  }

  #heading(text: string, className = ''): TemplateResult {
    return heading(this.#context.headingLevel + 2, text, `section ${className}`);
  }

  text(text: Text | undefined): Part {
    return text === undefined ? nothing : html`<div dir="auto">${markdown(this.#plain(text))}</div>`;
  }

  /** Actors by name: ids of entities where the file has them. */
  #names(actors: readonly string[]): string {
    const { entities } = this.#context.set.file;
    return actors.map((actor) => this.#plain(entities.find((entity) => entity.id === actor)?.name) || actor).join(', ');
  }

  facts(): Part {
    const { words } = this.#context;
    const { place, actors, url } = this.#event;
    const where = typeof place === 'object' ? this.#plain(place.name) : place;
    const who = actors && this.#names(actors);
    const href = url === undefined ? undefined : safeLink(url, ['http:', 'https:']);
    if (!where && !who && !href) return nothing;
    return html`<p class="muted">
      ${joined([who && `${words.actors}: ${who}`, where && `${words.place}: ${where}`])}
      ${href ? html` <a href=${href} rel="noopener noreferrer">${words.more}</a>` : nothing}
    </p>`;
  }

  /** One source line: title, when it was published, on whose word; `full`: who wrote and published it too. */
  #source(ref: string, claim?: Claim, full = false): TemplateResult {
    const { words } = this.#context;
    const source = this.#sources.get(ref);
    const address = source ? source.url : ref;
    const href = address === undefined ? undefined : safeLink(address, ['http:', 'https:']);
    const title = source ? this.#plain(source.title) : ref;
    const chain = list(claim?.attribution).join(', ');
    const about = joined([
      full && source?.publisher,
      full && list(source?.author).join(', '),
      source?.published && this.#context.date(source.published),
      chain && words.onTheWordOf(chain),
      claim?.locator,
    ]);
    return html`<span class="source" part="source">
      ${href ? html`<a href=${href} rel="noopener noreferrer"><bdi>${title}</bdi></a>` : html`<bdi>${title}</bdi>`}
      ${about ? html`<span class="muted">${about}</span>` : nothing}
    </span>`;
  }

  /** What a claim says beyond its value: paraphrase, quote, stance, the editor's rank and note. */
  #said(claim: Claim): Part {
    const { words } = this.#context;
    const marks = joined([
      words.stance[claim.stance ?? 'asserts'],
      words.rank[claim.rank ?? 'normal'],
      claim.confidence && words.confidence(claim.confidence),
    ]);
    if (!claim.says && !claim.quote && !claim.note && !marks) return nothing;
    return html`<div class="said" dir="auto">
      ${claim.says ? markdown(this.#plain(claim.says)) : nothing}
      ${claim.quote ? html`<blockquote>“${this.#plain(claim.quote)}”</blockquote>` : nothing}
      ${marks ? html`<p class="muted">${marks}</p>` : nothing}
      ${claim.note ? html`<p class="muted">${words.editorsNote}: ${this.#plain(claim.note)}</p>` : nothing}
    </div>`;
  }

  differences(): Part {
    if (!this.#differences.length) return nothing;
    return html`${this.#differences.map((difference) => this.#difference(difference))}`;
  }

  #difference({ field, topic, kind, versions }: Difference): TemplateResult {
    const { words, date } = this.#context;
    const caption = words.differ[topic ? 'told-differently' : kind](topic ? field : (words.fields[field] ?? field));
    const print = (value: string) => {
      if (topic) return value;
      if (field === 'actors') return this.#names(value.split(', '));
      return field === 'date' ? date(value) : (words.status[value] ?? value);
    };
    return html`${this.#heading(caption, kind === 'precision' ? '' : 'differ')}
    ${this.#versions(
      caption,
      versions.map((version) => {
        const claims = version.claims.filter((index) => index >= 0).map((index) => this.#claims[index]);
        // Who carries the event as written and is not heard in a claim of this version.
        const heard = new Set(claims.flatMap((claim) => claim.source));
        const written = version.sources.filter((ref) => !heard.has(ref));
        return {
          label: joined([print(version.value), words.stance[version.stance ?? '']]),
          items: [
            ...written.map((ref) => this.#source(ref)),
            ...claims.map((claim) => [list(claim.source).map((ref) => this.#source(ref, claim)), this.#said(claim)]),
          ],
        };
      }),
    )}`;
  }

  /** One version a row: what, and who says so. */
  #versions(
    caption: string,
    rows: readonly { readonly label: string; readonly items: readonly unknown[] }[],
  ): TemplateResult {
    return html`<table class="versions" part="claims" aria-label=${caption}>
      <tbody>
        ${rows.map(
          ({ label, items }) =>
            html`<tr>
              <th scope="row"><bdi>${label}</bdi></th>
              <td>
                <ul>
                  ${items.map((item) => html`<li>${item}</li>`)}
                </ul>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  /** Claims that are in no difference: told by one source only, or all agree. */
  otherClaims(): Part {
    const shown = new Set(
      this.#differences.flatMap((difference) => difference.versions.flatMap((version) => version.claims)),
    );
    const others = this.#claims.filter((_, index) => !shown.has(index));
    if (!others.length) return nothing;
    return html`${this.#heading(this.#context.words.alsoSaid)}
      <ul class="plain">
        ${others.map(
          (claim) =>
            html`<li>
              ${
                claim.topic !== undefined
                  ? html`<b><bdi>${claim.topic}</bdi></b
                      >${claim.value === undefined ? nothing : html`: <bdi>${claim.value}</bdi>`}`
                  : nothing
              }
              ${claim.date !== undefined ? html`<b>${this.#context.date(claim.date)}</b>` : nothing}
              ${this.#said(claim)} ${list(claim.source).map((ref) => this.#source(ref, claim))}
            </li>`,
        )}
      </ul>`;
  }

  /** Every source that tells the event, once. */
  sources(): Part {
    const { words } = this.#context;
    const refs = new Set([...(this.#event.sources ?? []), ...this.#claims.flatMap((claim) => list(claim.source))]);
    if (!refs.size) return html`<p class="muted">${words.noSource}</p>`;
    return html`${this.#heading(words.told(refs.size))}
      <ul class="plain">
        ${[...refs].map((ref) => html`<li>${this.#source(ref, undefined, true)}</li>`)}
      </ul>`;
  }

  disputes(): Part {
    return html`${disputesOf(this.#event, this.#context.set.disputes).map((dispute) => this.#dispute(dispute))}`;
  }

  #dispute({ question, state, kind, sides, answer }: Dispute): TemplateResult {
    const { words, set } = this.#context;
    const asked = this.#plain(question);
    const sideSources = ({ sources, claims }: Dispute['sides'][number]) =>
      new Set([...list(sources), ...list(claims).flatMap((id) => list(set.disputes.claims.get(id)?.source))]);
    return html`${this.#heading(asked, 'differ')}
      <p class="muted">${joined([words.dispute[state ?? 'open'], words.disputeKind[kind ?? '']])}</p>
      ${this.#versions(
        asked,
        sides.map((side) => ({
          label: this.#plain(side.label),
          items: [...sideSources(side)].map((ref) => this.#source(ref)),
        })),
      )}
      ${
        answer ? html`<div class="editor"><b>${words.editorsAnswer}</b>${markdown(this.#plain(answer))}</div>` : nothing
      }`;
  }

  links(): Part {
    const { words, set, open, when } = this.#context;
    const id = this.#event.id!;
    const groups = new Map<string, number[]>();
    const add = (title: string, other: number) => {
      if (other >= 0) groups.set(title, [...(groups.get(title) ?? []), other]);
    };
    for (const link of this.#event.links ?? [])
      add(words.links[link.kind ?? ''] ?? words.related, set.indexOf(link.to));
    for (let i = 0; i < set.size; i++) {
      for (const link of set.record(i).links ?? []) {
        if (link.to === id) add(words.linkedFrom[link.kind ?? ''] ?? words.related, i);
      }
    }
    return html`${[...groups].map(
      ([title, others]) =>
        html`${this.#heading(title)}
          <ul class="plain">
            ${others.map(
              (other) =>
                html`<li>
                  <button type="button" class="link" @click=${() => open(set.id(other))}>
                    <bdi>${set.title(other)}</bdi>
                  </button>
                  <span class="muted"> · ${when(other)}</span>
                </li>`,
            )}
          </ul>`,
    )}`;
  }
}
