import { sourcesOf } from './claims.js';
import { readDate } from './edtf.js';
import type { Claim, TimelineEvent } from './file.js';
import type { PublicationIndex } from './published.js';
import { UTC_CLOCK, type Clock } from './span.js';

/** First ms after an as-of day, month or whatever it is (EDTF): all of it is known. Undefined if it is no date. Axis ms. */
export const asOfEnd = (day: string, clock: Clock = UTC_CLOCK): number | undefined => readDate(day, clock)?.hi;

const FIELDS = ['date', 'title', 'place', 'actors', 'status'] as const;
type Field = (typeof FIELDS)[number];

const refsOf = ({ source }: Claim): readonly string[] => [source].flat();
/** The value of a field as a key; undefined: it isn't told. The end belongs to the date. */
const valueOf = (field: Field, told: Partial<TimelineEvent>, event: TimelineEvent): string | undefined =>
  field === 'date' && told.end !== undefined
    ? `${told.date ?? event.date}/${told.end}`
    : told[field] === undefined
      ? undefined
      : JSON.stringify(told[field]);

/** An event as it was told by then; the same object if nothing came later, undefined if nobody had told of it. */
export function eventAsOf(event: TimelineEvent, until: number, index: PublicationIndex): TimelineEvent | undefined {
  const { sources = [], claims = [] } = event;
  const from = (ref: string) => index.publication(ref)?.earliest ?? -Infinity;
  const isKnown = (ref: string) => from(ref) < until;
  const everyone = sourcesOf(event);
  if (everyone.every(isKnown)) return event;
  if (!everyone.some(isKnown)) return undefined;
  const told = claims.flatMap((claim): Claim[] => {
    const source = refsOf(claim).filter(isKnown);
    return source.length ? [{ ...claim, source }] : [];
  });
  const record: TimelineEvent = { ...event, sources: sources.filter(isKnown), claims: told };
  const latest = (claim: Claim) => Math.max(...refsOf(claim).map(from));
  for (const field of FIELDS) {
    const written = valueOf(field, event, event);
    const otherwise = ({ rank, ...claim }: Claim) => {
      const value = valueOf(field, claim, event);
      return rank !== 'deprecated' && value !== undefined && value !== written;
    };
    const others = new Set(claims.filter(otherwise).flatMap(refsOf));
    const writers = everyone.filter((ref) => !others.has(ref));
    const version = told
      .filter(otherwise)
      .sort((a, b) => latest(a) - latest(b) || 0)
      .at(-1);
    if (!version || !writers.length || writers.some(isKnown)) continue;
    Object.assign(record, { [field]: version[field] ?? event[field] });
    if (field === 'date') Object.assign(record, { end: version.end, dateLabel: undefined });
  }
  return record;
}
