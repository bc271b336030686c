import { disputeIndex, sourcesOf, versionsOf, type DisputeIndex, type Version } from '../model/claims.js';
import { readDate } from '../model/edtf.js';
import type { Claim, Text, TimelineEvent, TimelineFile } from '../model/file.js';
import { framedDifferences } from '../model/frames.js';
import { startWindow } from '../model/order.js';
import { publicationIndex, type PublicationIndex } from '../model/published.js';
import { UTC_CLOCK, type Clock, type Span } from '../model/span.js';
import { sentenceOf, type Subject } from './report.js';
import { show, type Values } from './sentences.js';

/** What an editor may want to look at. A file can have all of it and still be right: it is no error, nothing is left out. */
export type LintCode =
  | 'claim-without-source'
  | 'event-without-source'
  | 'single-source'
  | 'date-finer'
  | 'source-older'
  | 'conflict-without-note'
  | 'preferred-not-drawn'
  | 'quote-long'
  | 'updated-old';

/** The same shape as an issue, without a severity. */
export interface Finding {
  readonly code: LintCode;
  /** JSON pointer into the file */
  readonly pointer: string;
  /** id of the event, where it has one */
  readonly id?: string;
  /** one whole sentence */
  readonly message: string;
  /** what to do, as a sentence */
  readonly hint: string;
}

/** Longest quote, in words, that still is one: more is taken over rather than quoted. */
export const MAX_QUOTE_WORDS = 40;

const WORDS: Readonly<Record<LintCode, readonly [sentence: string, hint: string]>> = {
  'claim-without-source': ['claim {claim} names no source', 'Name who tells it in "source".'],
  'event-without-source': ['nobody is named who tells it', 'Name who tells it in "sources".'],
  'single-source': ['only {source} tells it', 'Look for a second source.'],
  'date-finer': [
    'date {date} is finer than any source states: at best {best}',
    'Write the date as the sources have it, or cite who has it so.',
  ],
  'source-older': [
    '{source} tells it, but was published on {published}, before it can have begun',
    'Check both dates; if it tells of a plan, give its claim the status "planned".',
  ],
  'conflict-without-note': [
    'dates lie apart ({dates}), and nothing says why one is drawn',
    'Give a claim a "note", or add a dispute with an answer.',
  ],
  'preferred-not-drawn': [
    'claim {claim} is preferred, but date {date} is drawn and not {preferred}',
    'Write the preferred date in "date", or take back the rank.',
  ],
  'quote-long': [
    'the quote in claim {claim} has {count} words',
    'Quote the few words that matter; put the rest in "says".',
  ],
  'updated-old': [
    'updated {date} is before {source} was published ({published})',
    'Set "updated" to the day of the last change.',
  ],
};

const isPlan = (status: string | undefined) => status === 'planned' || status === 'cancelled';
const refsOf = ({ source }: Partial<Claim>) => [source ?? []].flat();

/** Words of a text by the rules of its language: languages without spaces have words too. */
function wordCount(text: string, lang: string | undefined): number {
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}

const longest = (text: Text, lang: string | undefined) =>
  typeof text === 'string'
    ? wordCount(text, lang)
    : Math.max(0, ...Object.entries(text).map(([tag, words]) => wordCount(words, tag)));

/** What a rule finds in an event: where in it, and the words for it. */
type Found = readonly [code: LintCode, path: string, values?: Values];

interface Context {
  readonly clock: Clock;
  readonly index: PublicationIndex;
  readonly disputes: DisputeIndex;
  readonly lang: string | undefined;
  /** name of a source in quotation marks */
  readonly named: (ref: string) => string;
}

function* sourceFindings(event: TimelineEvent, { named }: Context): Generator<Found> {
  const { claims = [], sources = [] } = event;
  for (const [k, claim] of claims.entries())
    if (!refsOf(claim).length) yield ['claim-without-source', `/claims/${k}`, { claim: k + 1 }];
  const telling = [...new Set([...sources, ...claims.flatMap(refsOf)])];
  if (!telling.length) yield ['event-without-source', ''];
  if (telling.length === 1) yield ['single-source', '', { source: named(telling[0]) }];
}

const width = (span: Span) => {
  const { from, to } = startWindow(span);
  return to - from;
};

/** From the latest of the earliest to the earliest of the latest starts: what all of them together leave open. */
const common = (spans: readonly Span[]) => ({
  lo: Math.max(...spans.map(({ lo }) => lo)),
  loHi: Math.min(...spans.map(({ loHi }) => loHi)),
});

/**
 * A date as written that nobody carries: each listed source has a coarser one in a claim. It is not too fine if all of them
 * together leave no more open ("in August", "not before the 31st"), nor if someone has one as fine, which is a conflict.
 */
function isTooFine(written: Version, others: readonly Version[]): boolean {
  const span = written.span!;
  const spans = others.map((other) => other.span!);
  const { lo, loHi } = common(spans);
  const follows = lo < loHi && span.lo <= lo && loHi <= span.loHi;
  return !written.sources.length && spans.length > 0 && !follows && spans.every((other) => width(span) < width(other));
}

function* dateFindings(event: TimelineEvent, { clock, disputes }: Context): Generator<Found> {
  const { claims = [] } = event;
  const dates = versionsOf(event, clock).find(({ field, topic }) => field === 'date' && !topic)?.versions ?? [];
  const written = dates.find((version) => version.claims.includes(-1));
  if (!written) return;
  const stands = (version: Version) => !version.stance && version.claims.some((k) => claims[k]?.rank !== 'deprecated');
  const others = dates.filter((version) => version !== written && stands(version));
  const finest = [...others].sort((a, b) => width(a.span!) - width(b.span!))[0] as Version | undefined;
  const date = show(written.value);
  if (isTooFine(written, others)) yield ['date-finer', '/date', { date, best: show(finest?.value) }];

  for (const { value, claims: told } of others)
    for (const k of told)
      if (claims[k].rank === 'preferred')
        yield ['preferred-not-drawn', `/claims/${k}/rank`, { claim: k + 1, date, preferred: show(value) }];

  const conflict = framedDifferences(event, disputes, clock).differences.find(({ kind }) => kind === 'conflict');
  if (!conflict) return;
  const told = conflict.versions.flatMap((version) => version.claims);
  const explained = told.some((k) => claims[k]?.note) || conflict.disputes.some(({ answer }) => answer);
  const list = conflict.versions.map(({ value }) => show(value)).join(', ');
  if (!explained) yield ['conflict-without-note', `/claims/${told.find((k) => k >= 0)}`, { dates: list }];
}

/** Sources that were published before what they tell can have begun, by their own date of it, and don't tell it as a plan. */
function* olderFindings(event: TimelineEvent, { clock, index, named }: Context): Generator<Found> {
  const { date, status, sources = [], claims = [] } = event;
  const start = readDate(date, clock);
  for (const ref of start ? sourcesOf(event) : []) {
    const own = claims.filter((claim) => refsOf(claim).includes(ref));
    const told = own.flatMap((claim) => claim.status ?? []);
    if ((told.length ? told : [status]).some(isPlan)) continue;
    const dates = own.flatMap((claim) => readDate(claim.date, clock) ?? []);
    const begun = Math.min(...(dates.length ? dates : [start!]).map((date) => startWindow(date).from));
    const at = sources.indexOf(ref);
    const path = at < 0 ? `/claims/${claims.indexOf(own[0])}/source` : `/sources/${at}`;
    if ((index.publication(ref)?.latest ?? Infinity) <= begun)
      yield ['source-older', path, { source: named(ref), published: index.source(ref)?.published }];
  }
}

function* quoteFindings({ claims = [] }: TimelineEvent, { lang }: Context): Generator<Found> {
  for (const [k, { quote }] of claims.entries()) {
    const count = quote === undefined ? 0 : longest(quote, lang);
    if (count > MAX_QUOTE_WORDS) yield ['quote-long', `/claims/${k}/quote`, { claim: k + 1, count }];
  }
}

const RULES = [sourceFindings, dateFindings, olderFindings, quoteFindings];

/** A file that says it was last changed before one of its sources can have been published: the newest of them. */
function updatedFinding({ updated }: TimelineFile, { clock, index, named }: Context): Found | undefined {
  const day = readDate(updated, clock);
  const earliest = (id: string) => index.publication(id)?.earliest ?? -Infinity;
  const [newest] = [...index.sources].sort((a, b) => earliest(b.id) - earliest(a.id));
  if (!day || !newest || earliest(newest.id) < day.hi) return undefined;
  const values = { date: show(updated), source: named(newest.id), published: newest.published };
  return ['updated-old', '/updated', values];
}

/**
 * What an editor may want to look at in a file that passes the check, in the order of its events. What can't be read is left
 * to the check.
 * @param clockFor clock of times of day in a zone; undefined: of the file
 */
export function lint(
  data: TimelineFile | readonly TimelineEvent[],
  clockFor: (zone: string | undefined) => Clock = () => UTC_CLOCK,
): Finding[] {
  const file: TimelineFile = 'events' in data ? data : { events: [...data] };
  const index = publicationIndex(file, clockFor(undefined));
  const named = (ref: string) => show(titleOf(index.source(ref)?.title) || ref);
  const context = { index, named, lang: file.lang, disputes: disputeIndex(file) };
  const whole: Subject = { kind: 'file', list: '', index: 0, raw: file };
  const events = file.events.flatMap((event, position) => {
    const subject: Subject = { kind: 'event', list: '/events', index: position, count: file.events.length, raw: event };
    const found = RULES.flatMap((rule) => [...rule(event, { ...context, clock: clockFor(event.timezone) })]);
    return found.map((one) => finding(subject, one));
  });
  const updated = updatedFinding(file, { ...context, clock: index.clock });
  return [...(updated ? [finding(whole, updated)] : []), ...events];
}

const titleOf = (title: Text = '') => (typeof title === 'string' ? title : Object.values(title)[0]);

function finding(subject: Subject, [code, path, values = {}]: Found): Finding {
  const [sentence, hint] = WORDS[code];
  const { id } = subject.raw as TimelineEvent;
  const pointer = subject.kind === 'file' ? path : `${subject.list}/${subject.index}${path}`;
  return { code, pointer, ...(id !== undefined && { id }), message: sentenceOf(subject, sentence, values), hint };
}
