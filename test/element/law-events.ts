import fc from 'fast-check';

/** What the laws of the picture are tried with, and what is true of it, told without a line of the element's own code. */

/** One event as a file gives it, and where it lies. Axis ms. */
export interface LawEvent {
  readonly record: Readonly<Record<string, unknown>>;
  readonly id: string;
  readonly lane: string;
  /** where its mark begins */
  readonly start: number;
  /** when it may have begun; −Infinity where the start is open */
  readonly from: number;
  /** last millisecond it may still be going on; Infinity where the end is open */
  readonly last: number;
}

export interface LawCase {
  readonly events: readonly LawEvent[];
  readonly width: number;
  readonly dir: 'ltr' | 'rtl';
  /** the stretch of time that the events were strewn over */
  readonly world: Window;
}

export interface Window {
  readonly start: number;
  readonly end: number;
}

const HOUR = 3_600_000;
const YEAR = 365.2425 * 24 * HOUR;
/** A word in about half of the titles. */
export const WORD = 'amber';
const WORDS = [
  WORD,
  'council',
  'ratifies',
  'a',
  'memorandum',
  '条約に署名',
  'وقّعت المعاهدة',
  'Übereinkommen',
  '—',
  '🏛️',
];
/** The row of events that name no lane, where others do. */
const REST = 'Other';

/** Length of an ISO date that states a unit, and the first moment after that unit. */
const UNITS = {
  year: [4, (date: Date) => date.setUTCFullYear(date.getUTCFullYear() + 1)],
  month: [7, (date: Date) => date.setUTCMonth(date.getUTCMonth() + 1)],
  day: [10, (date: Date) => date.setUTCDate(date.getUTCDate() + 1)],
  minute: [16, (date: Date) => date.setUTCMinutes(date.getUTCMinutes() + 1)],
  second: [19, (date: Date) => date.setUTCSeconds(date.getUTCSeconds() + 1)],
} as const;
type Unit = keyof typeof UNITS;
const FIRST = '0000-01-01T00:00:00.000Z';

/** The unit that holds a time: its EDTF text, first and last millisecond. */
function dateOf(time: number, unit: Unit) {
  const [length, next] = UNITS[unit];
  const text = new Date(time).toISOString().slice(0, length);
  const date = new Date(text + FIRST.slice(length));
  return { text, first: date.getTime(), last: next(date) - 1 };
}

type Form = 'single' | 'interval' | 'open end' | 'open start' | 'unknown end' | 'unknown start';

/** A date of one of the forms, between two times. */
function bounds(form: Form, from: number, to: number, [unit, endUnit]: readonly [Unit, Unit], qualifier: string) {
  const a = dateOf(from, unit);
  const b = dateOf(to, endUnit);
  const [start, end] = [a.text + qualifier, b.text];
  switch (form) {
    case 'single':
      return { date: start, start: a.first, from: a.first, last: a.last };
    case 'interval':
      return { date: `${start}/${end}`, start: a.first, from: a.first, last: b.last };
    case 'open end':
      return { date: `${start}/..`, start: a.first, from: a.first, last: Infinity };
    case 'unknown end':
      return { date: `${start}/`, start: a.first, from: a.first, last: a.last };
    case 'open start':
      return { date: `../${end}`, start: b.first, from: -Infinity, last: b.last };
    case 'unknown start':
      return { date: `/${end}`, start: b.first, from: b.first, last: b.last };
  }
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const units = fc.constantFrom<Unit>('day', 'year', 'month', 'minute', 'second');

const draft = fc.record({
  form: fc.oneof(
    { weight: 6, arbitrary: fc.constant<Form>('single') },
    { weight: 4, arbitrary: fc.constant<Form>('interval') },
    { weight: 1, arbitrary: fc.constantFrom<Form>('open end', 'open start', 'unknown end', 'unknown start') },
  ),
  at: fc.oneof(
    share,
    fc.integer({ min: 0, max: 12 }).map((k) => k / 12),
  ),
  length: fc.oneof(
    fc.constant(0),
    share.map((part) => part ** 4),
  ),
  units: fc.tuple(units, units),
  qualifier: fc.constantFrom('', '', '', '~', '?', '%'),
  lane: fc.nat(4),
  words: fc.array(fc.nat(WORDS.length - 1), { maxLength: 9 }),
  importance: fc.constantFrom(undefined, undefined, 0, 0.3, 0.9, 1),
  kind: fc.constantFrom(undefined, undefined, undefined, undefined, 'milestone', 'period'),
});

/** Events strewn over an hour to five centuries, in 0 to 4 lanes and a row for the rest. */
export const cases = (maxLength: number): fc.Arbitrary<LawCase> =>
  fc
    .record({
      drafts: fc.array(draft, { minLength: 1, maxLength, size: 'max' }),
      lanes: fc.integer({ min: 0, max: 4 }),
      origin: fc.integer({ min: Date.UTC(1200, 0), max: Date.UTC(2100, 0) }),
      octaves: fc.double({ min: 0, max: Math.log2((500 * YEAR) / HOUR), noNaN: true }),
      width: fc.integer({ min: 320, max: 1300 }),
      dir: fc.constantFrom('ltr' as const, 'rtl' as const),
    })
    .map(({ drafts, lanes, origin, octaves, width, dir }) => {
      const span = HOUR * 2 ** octaves;
      const anyLane = drafts.some(({ lane }) => lane < lanes);
      const events = drafts.map((one, k): LawEvent => {
        const from = origin + Math.floor(one.at * span);
        const { date, ...place } = bounds(
          one.form,
          from,
          from + Math.floor(one.length * span),
          one.units,
          one.qualifier,
        );
        const lane = one.lane < lanes ? `lane ${one.lane}` : undefined;
        const title = [`No. ${k}`, ...one.words.map((word) => WORDS[word])].join(' ');
        const { importance, kind } = one;
        const record = JSON.parse(JSON.stringify({ id: `n${k}`, date, title, lane, importance, kind })) as object;
        return { record: { ...record }, id: `n${k}`, lane: lane ?? (anyLane ? REST : ''), ...place };
      });
      return { events, width, dir, world: { start: origin, end: origin + span } };
    });

/** A window as a share of another: where its middle is, and how many octaves it is shorter. */
export const windows = fc.record({
  at: fc.double({ min: -0.1, max: 1.1, noNaN: true }),
  octaves: fc.double({ min: -2, max: 12, noNaN: true }),
});

/** At least a quarter of a second long, so that its pixels stay apart. */
export function windowOf(world: Window, { at, octaves }: { at: number; octaves: number }): Window {
  const whole = world.end - world.start;
  const length = Math.max(250, whole * 2 ** -octaves);
  const start = Math.round(world.start + at * whole - length / 2);
  return { start, end: start + Math.round(length) };
}

export const isIn = (time: number, { start, end }: Window) => time >= start && time <= end;
export const meets = ({ from, last }: LawEvent, { start, end }: Window) => from <= end && last >= start;
/** Whether a filter for the one word shows the event. */
export const hasWord = ({ record }: LawEvent) => String(record.title).includes(WORD);
export const isWithin = (inner: Window, outer: Window) => inner.start >= outer.start && inner.end <= outer.end;
