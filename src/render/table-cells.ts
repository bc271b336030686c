import { html } from 'lit';
import { sourcesOf } from '../model/claims.js';
import { TOLD, Trait } from '../model/columns.js';
import type { EventSet } from '../model/events.js';
import type { Dispute } from '../model/file.js';
import { framedDifferences, type FramedDifference } from '../model/frames.js';
import { once } from '../model/once.js';
import { publicationIndex, type PublicationIndex } from '../model/published.js';
import { silentOn } from '../model/silence.js';
import { unturned } from '../model/text.js';
import { highlighted } from './highlight.js';
import { isolated, titleOf } from './isolated.js';
import { tableWords } from './table-words.js';
import { list, telling, type TellingContext } from './telling.js';

export interface CellsContext extends TellingContext {
  readonly set: EventSet;
  /** words that were searched for, folded */
  readonly found: readonly string[];
  note(event: number): string;
}

/** What is published when, by the events of a file: as of another day there are others. */
const INDICES = new WeakMap<object, PublicationIndex>();

/** What each source tells of the events of a set, in few words; all of it in lines, of which each is one text. */
export function cellsOf({ set, found, ...context }: CellsContext) {
  const { file, clock, disputes } = set;
  const words = tableWords(context.words);
  const [comma, semicolon] = [words.list('', ''), words.groups('', '')];
  const { plain, langOf, told, date, names, statusWord } = telling(file, context);
  const lit = (text: string) => highlighted(unturned(text), found);
  const titles = new Map(file.sources.map(({ id, title }) => [id, title]));
  const named = (ref: string) => {
    const title = titles.get(ref);
    return isolated(lit(plain(title) || ref.replace(/^https?:\/\/(www\.)?/, '')), langOf(title));
  };
  const inRow = (refs: readonly string[]) => refs.map((ref, k) => html`${k ? comma : ''}${named(ref)}`);
  const line = (content: unknown, kind = '') => html`<span class="line ${kind}" dir="auto">${content}</span>`;

  /** "A, B: 2 September; C: 3 September (doubted)", what they are about before it */
  const versionLine = (
    about: unknown,
    versions: readonly { readonly told: string; readonly refs: readonly string[]; readonly stance?: string }[],
  ) =>
    line(
      html`<b>${about}</b> ${versions.map(
          ({ told, refs, stance }, k) =>
            html`<span class="version" dir="auto"
              ><span class="muted">${refs.length ? inRow(refs) : words.written}:</span> <bdi>${unturned(told)}</bdi>${
                stance ? ` (${words.stance[stance]})` : ''
              }${k < versions.length - 1 ? semicolon : ''}</span
            >`,
        )}`,
    );

  const differenceLine = ({ field, topic, versions }: FramedDifference) => {
    const inWords = (value: string) =>
      topic
        ? value
        : field === 'actors'
          ? names(value.split(', '))
          : field === 'date'
            ? date(value)
            : field === 'status'
              ? statusWord(value)
              : value;
    return versionLine(
      (!topic && words.fields[field]) || html`<bdi>${field}</bdi>`,
      versions.map(({ sources, value, stance }) => ({ told: inWords(value), refs: sources, stance })),
    );
  };

  /** A question of the editor that is about no difference: its sides, and who is on them. */
  const sidesOf = ({ sides }: Dispute) =>
    sides.map(({ label, sources, claims }) => ({
      told: plain(label),
      refs: [...new Set([...list(sources), ...list(claims).flatMap((id) => list(disputes.claims.get(id)?.source))])],
    }));

  const status = (event: number) => statusWord(set.record(event).status);

  return {
    title: (event: number) => titleOf(set, event, lit(set.title(event))),

    /** What the label of the mark says besides, without the state, which has a place of its own. */
    note(event: number): string {
      const [note, state] = [context.note(event), status(event)];
      return note === state ? '' : state && note.endsWith(` · ${state}`) ? note.slice(0, -state.length - 3) : note;
    },

    sources: (event: number): readonly unknown[] => {
      const refs = sourcesOf(set.record(event));
      return refs.length ? [line(refs.map((ref, k) => html`${k ? semicolon : ''}${named(ref)}`))] : [];
    },

    /** What is told differently, by whom how; and by whom not at all. */
    versions(event: number): readonly unknown[] {
      if (!(set.traits[event] & TOLD)) return [];
      const record = set.record(event);
      const own = set.clockOf(record);
      const { differences, standing } = framedDifferences(record, disputes, own);
      const questions = standing.map(sidesOf);
      const lines = [
        ...differences.map(differenceLine),
        ...questions.map((sides, k) => versionLine(told(standing[k].question), sides)),
      ];
      const index = once(INDICES, file, () => publicationIndex(file, clock));
      const onSides = questions.flat().flatMap(({ refs }) => refs.map((ref) => index.source(ref)));
      const silent = silentOn(record, index, own).filter(({ source }) => !onSides.includes(source));
      return silent.length && lines.length
        ? [...lines, line(html`${words.silent} ${inRow(silent.map(({ source }) => source.id))}`, 'muted')]
        : lines;
    },

    state: (event: number): readonly unknown[] => [
      ...(status(event) ? [line(status(event))] : []),
      ...(set.traits[event] & Trait.Disputed ? [line(words.disputed, 'differ')] : []),
    ],

    lane: (event: number): readonly unknown[] => {
      const title = set.lanes[set.lane[event]]?.title;
      return title ? [line(html`<bdi>${title}</bdi>`)] : [];
    },
  };
}

/** Which columns there is anything to say in, besides date and title; found once for each set. */
export interface Told {
  readonly lane: boolean;
  readonly sources: boolean;
  readonly versions: boolean;
  readonly state: boolean;
}

const KNOWN = new WeakMap<EventSet, Told>();

export const toldIn = (set: EventSet): Told =>
  once(KNOWN, set, () => {
    const { traits, lanes, file } = set;
    let all = 0;
    for (let event = 0; event < traits.length; event++) all |= traits[event];
    return {
      lane: lanes.some(({ title }) => title),
      sources: !!file.sources.length || file.events.some((event) => sourcesOf(event).length),
      versions: !!(all & TOLD),
      state: !!(all & Trait.Disputed) || file.events.some(({ status }) => status),
    };
  });
