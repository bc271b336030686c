import { html, nothing } from 'lit';
import { sourcesOf } from '../model/claims.js';
import type { EventSet } from '../model/events.js';
import type { Dispute, TimelineEvent } from '../model/file.js';
import { framedDifferences, versionsOfSide, type FramedDifference } from '../model/frames.js';
import { originsOf, type Origin } from '../model/origins.js';
import { publicity } from '../model/as-of.js';
import { publicationIndex } from '../model/published.js';
import { silentOn } from '../model/silence.js';
import type { Compared } from './details.js';
import { bullets } from './markdown.js';
import { sourceWords } from './source-words.js';
import { joined, list, type Telling } from './telling.js';

/** A table of versions: what one is called, and the lines of those who tell it so. */
type Row = readonly [label: unknown, lines: readonly unknown[]];

const versionTable = (caption: string, rows: readonly Row[]) =>
  html`<table class="versions" part="claims" aria-label=${caption}>
    <tbody>
      ${rows.map(
        ([label, lines]) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${bullets(lines)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

/**
 * What the sources of an event tell, side by side. Nothing is weighed, and no majority counts as the truth.
 * @param isListed on paper or in an article: nothing is drawn
 */
export function compare(event: TimelineEvent, set: EventSet, print: Telling, isListed = false): Compared {
  const { file, disputes, clock } = set;
  const { claims = [] } = event;
  const own = set.clockOf(event);
  const { plain, told, prose, date, section, sourceLine, said, tellers, locale } = print;
  const words = sourceWords(print.words);
  const { differences, standing } = framedDifferences(event, disputes, own);

  /** The editor's part of a question: its state, its kind, and last of all the answer. */
  const state = ({ state, kind }: Dispute) => joined(words.dispute[state ?? 'open'], words.disputeKind[kind ?? '']);
  const answers = (about: readonly Dispute[]) =>
    about.map(({ answer }) =>
      answer ? html`<div class="editor"><b>${words.editorsAnswer}</b>${prose(answer)}</div>` : nothing,
    );

  const differenceSection = ({ field, topic, kind, versions, disputes: about }: FramedDifference) => {
    const caption = words.differ[kind]((!topic && words.fields[field]) || field);
    const value = (text: string) => {
      if (topic) return text;
      if (field === 'actors') return print.names(text.split(', '));
      if (field === 'date') return date(text);
      return field === 'status' ? print.statusWord(text) : text;
    };
    const rows = versions.map((version, k): Row => {
      const heardIn = claims.filter((_, index) => version.claims.includes(index));
      // Who carries the event as written and is not heard in a claim of this version.
      const heard = heardIn.flatMap((claim) => claim.source);
      const written = version.sources.filter((ref) => !heard.includes(ref));
      const side = about.flatMap(({ sides }) => sides).find((one) => versionsOfSide(one, versions, event).includes(k));
      const isDrawn = field === 'date' && !topic && version.claims.includes(-1);
      const notes = joined(
        print.stanceWord(version.stance),
        field !== 'date' && side && plain(side.label) !== version.value && plain(side.label),
        isDrawn && !isListed && words.drawn,
      );
      return [
        html`<bdi>${value(version.value)}</bdi>${notes && html`<div class="muted note" dir="auto">${notes}</div>`}`,
        [...written.map((ref) => sourceLine(ref)), ...heardIn.map((claim) => [tellers(claim), said(claim)])],
      ];
    });
    return section(
      caption,
      html`${about.map((dispute) => html`<p><b>${told(dispute.question)}</b> <span class="muted">${state(dispute)}</span></p>`)}
      ${versionTable(caption, rows)} ${answers(about)}`,
      kind === 'precision' ? '' : 'differ',
    );
  };

  const disputeSection = (dispute: Dispute) => {
    const asked = plain(dispute.question);
    const rows = dispute.sides.map(({ label, sources, claims }): Row => {
      const refs = new Set([...list(sources), ...list(claims).flatMap((id) => list(disputes.claims.get(id)?.source))]);
      return [told(label), [...refs].map((ref) => sourceLine(ref))];
    });
    return section(
      asked,
      html`<p class="muted">${state(dispute)}</p>
        ${versionTable(asked, rows)} ${answers([dispute])}`,
      'differ',
    );
  };

  const titleOf = (ref: string) => plain(file.sources.find(({ id }) => id === ref)?.title) || ref;
  const named = new Intl.ListFormat([locale, 'en']);
  /** "A and B go back to Sergei Markov" */
  const joinLine = ({ sources, joins }: Origin) =>
    html`<p class="muted">
      ${words.goBack(named.format(sources.map(titleOf)), named.format(joins.map(({ by, name }) => (by === 'source' ? titleOf(name) : name))))}
    </p>`;
  const origins = originsOf(event, file);
  const index = publicationIndex(file, clock);
  const silent = silentOn(event, index, own);
  const isSure = (ref: string) => publicity(ref, set.until ?? Infinity, index) !== 'possibly';
  const sources = sourcesOf(event);

  const toldWords = words.told(origins.sources, origins.origins < origins.sources ? origins.origins : 0);
  const joins = origins.groups.map((group) => (group.joins.length ? joinLine(group) : nothing));
  const telling = sources.length
    ? section(
        toldWords,
        html`${joins}
        ${bullets(
          sources.map(
            (ref) =>
              html`${sourceLine(ref, undefined, true)}
              ${isSure(ref) ? nothing : html`<div class="muted">${words.maybeLater}</div>`}`,
          ),
          'plain',
        )}`,
      )
    : nothing;

  return {
    toldWords,
    joins,
    telling,
    differences: differences.map(differenceSection),
    shown: new Set(differences.flatMap(({ versions }) => versions.flatMap((version) => version.claims))),
    sources: html`${telling}
    ${
      silent.length && sources.length
        ? section(
            words.silent(silent.length),
            html`<p class="muted">${words.silence}</p>
              ${bullets(
                silent.map(
                  ({ source, maybeOlder }) =>
                    html`${sourceLine(source.id)}
                    ${maybeOlder ? html`<div class="muted">${words.maybeOlder}</div>` : nothing}`,
                ),
                'plain',
              )}`,
          )
        : nothing
    }`,
    disputes: standing.map(disputeSection),
  };
}
