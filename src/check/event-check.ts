import { isDateProblem, parseDates } from './date-problem.js';
import { dateProblem } from './explain.js';
import type { Claim, Text, TimelineEvent } from '../model/file.js';
import { Hand } from './hand.js';
import { cut, MAX_TITLE } from '../model/limits.js';
import { token } from './pointer.js';
import type { References } from './references.js';
import type { Report, Subject } from './report.js';
import { event } from './schema-check.js';
import type { Clock, Span } from '../model/span.js';

/** What an event is checked against. */
export interface Surroundings {
  readonly report: Report;
  readonly references: References;
  /** whether the file lists them; if not, events name them freely */
  readonly hasLanes: boolean;
  readonly hasEntities: boolean;
  readonly clockFor: (zone: string | undefined) => Clock;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** The bounds of `date` and `end`. An `end` that has no place is taken out; otherwise a wrong date gives nothing. */
function readDates(
  date: string,
  end: string | undefined,
  clock: Clock,
  hand: Hand<unknown>,
  path: string,
): Span | undefined {
  const span = parseDates(date, end, clock);
  if (!isDateProblem(span)) return span;
  hand.fault(`${path}/${span.field ?? 'date'}`, dateProblem(span));
  if (span.code !== 'field-value') return undefined;
  hand.set(`${path}/end`);
  return readDates(date, undefined, clock, hand, path);
}

function checkTitle(title: Text, hand: Hand<TimelineEvent>): boolean {
  const texts = Object.entries(isText(title) ? { '': title } : title);
  for (const [tag, text] of texts) {
    const path = `/title${tag && token(tag)}`;
    if (text.length <= MAX_TITLE) continue;
    hand.fault(path, { code: 'title-too-long', values: { count: text.length, limit: MAX_TITLE } });
    hand.set(path, cut(text, MAX_TITLE));
  }
  const given = texts.some(([, text]) => text.trim());
  if (!given) hand.fault('/title', { code: 'title-missing' });
  return given;
}

/** @returns false if the claim is to be left out */
function checkClaim(
  claim: Claim,
  path: string,
  date: string | undefined,
  hand: Hand<TimelineEvent>,
  near: Surroundings,
): boolean {
  const { references } = near;
  const { end, source, actors, value, topic } = claim;
  const start = claim.date ?? (end === undefined ? undefined : date);
  const dated = start === undefined || readDates(start, end, near.clockFor(hand.record.timezone), hand, path);
  const from = isText(source)
    ? references.check('source', source, hand, `${path}/source`)
    : references.list('source', source, hand, `${path}/source`);
  if (near.hasEntities) references.list('entity', actors, hand, `${path}/actors`);
  if (value !== undefined && topic === undefined) {
    hand.fault(`${path}/value`, { code: 'field-value', sentence: 'topic-missing' });
    hand.set(`${path}/value`);
  }
  return Boolean(dated && from);
}

/**
 * Checks one event but for its links, which may point to events that are still to come.
 * @returns the event and its dates; nothing if it's to be left out
 */
export function checkEvent(
  subject: Subject,
  near: Surroundings,
): { hand: Hand<TimelineEvent>; span: Span } | undefined {
  const { references } = near;
  const hand = new Hand<TimelineEvent>(subject, event, near.report);
  const { id, date, end, title, lane, claims, sources, actors, timezone } = Object(hand.record) as TimelineEvent;
  // What the schema refused of the date and the title is told already, and stands as it was.
  const sound = isText(date) && (end === undefined || isText(end));
  const span = sound ? readDates(date, end, near.clockFor(timezone), hand, '') : undefined;
  const fit = hand.fit && checkTitle(title, hand) && span;
  claims?.forEach((claim, index) => {
    const path = `/claims/${index}`;
    if (!checkClaim(claim, path, span && date, hand, near)) hand.set(path);
    else if (fit && claim.id && !references.declare('claim', claim.id, hand, `${path}/id`)) hand.set(`${path}/id`);
  });
  references.list('source', sources, hand, '/sources');
  if (near.hasEntities) references.list('entity', actors, hand, '/actors');
  if (near.hasLanes && lane !== undefined && !references.check('lane', lane, hand, '/lane')) hand.set('/lane');
  if (fit && id !== undefined && !references.declare('event', id, hand)) hand.set('/id');
  if (!fit || hand.done() !== subject.raw) references.leaveOut(subject.raw);
  return fit ? { hand, span: fit } : undefined;
}
