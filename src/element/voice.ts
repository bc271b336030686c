import type { Box, Scene, SceneMark } from '../layout/types.js';
import { differences } from '../model/claims.js';
import { Trait } from '../model/columns.js';
import { readDate } from '../model/edtf.js';
import type { EventSet } from '../model/events.js';
import { once } from '../model/once.js';
import { projectionOf } from '../model/projection.js';
import { DateFlag } from '../model/span.js';
import { plainText } from '../model/text.js';
import type { Ruler } from '../render/measure.js';
import { insetOf, type Label } from '../render/context.js';
import { dateWords, type Words } from '../render/words.js';
import { formatSpan, formatView, isoOf } from '../time/labels.js';
import type { View } from '../time/view.js';
import { zoneShortName } from '../time/zone.js';
import type { PlotSizes } from './sizes.js';

/** space between a label and its note, px; the style of the label has the same */
const NOTE_GAP = 6;
/** the note is set a little smaller and bolder than the label it follows */
const NOTE_SCALE = 1.05;

/** What a label has a note for. */
const NOTED = Trait.Disputed | Trait.Differs | Trait.Planned | Trait.Cancelled | Trait.Retracted;

/** What is made once for each event and kept. */
function kept<T>(make: (event: number) => T): (event: number) => T {
  const known = new Map<number, T>();
  return (event) => once(known, event, () => make(event));
}

export type Voice = ReturnType<typeof voiceOf>;

/** Labels, notes, dates and names of one set of events in one language. */
export function voiceOf(set: EventSet, words: Words, locale: string, zone: string) {
  const times = set.times ?? set.start;
  /** how dates are told */
  const dates = { locale, words: dateWords(words) };
  const { title } = set;

  /** The event's date in words, with its doubt; the editor's own words for it where the file gives them. */
  const when = (event: number): string => {
    const { dateLabel } = set.record(event);
    if (dateLabel !== undefined) return plainText(dateLabel, locale);
    const span = set.span(event);
    // Asking for the zone's name is slow, and only a time of day needs it.
    const timed = span.flags & DateFlag.Timed;
    return formatSpan(span, { ...dates, zoneName: timed ? zoneShortName(zone, times[event], locale) : undefined });
  };

  /** A date of a claim or source, in short words; the text itself if it can't be read. */
  const date = (text: string, style: 'short' | 'long' = 'short'): string => {
    const span = readDate(text, set.clock);
    return span ? formatSpan(span, { ...dates, style }) : text;
  };

  /** What the sources differ about, in two words after the label: "2 dates", "3 versions", "open", "planned". */
  const note = noteWith(words.dates);
  /** The same as it is spoken, where there is room for more words. */
  const spoken = noteWith(words.dateVersions);
  function noteWith(dateWords: (n: number) => string): (event: number) => string {
    const noteOf = kept((event) => noteFor(event, dateWords));
    return (event) => (set.traits[event] & NOTED ? noteOf(event) : '');
  }
  function noteFor(event: number, dateWords: (n: number) => string): string {
    const record = set.record(event);
    const traits = set.traits[event];
    const status =
      traits & (Trait.Planned | Trait.Cancelled | Trait.Retracted)
        ? (words.status[record.status!] ?? record.status)
        : '';
    if (!(traits & (Trait.Disputed | Trait.Differs))) return status;
    const all = differences(record, set.clockOf(record));
    const dates = all.find(({ field, kind }) => field === 'date' && kind !== 'precision');
    const other = all.find(({ field }) => field !== 'date');
    const told = dates
      ? dateWords(dates.versions.length)
      : other
        ? words.versions(other.versions.length)
        : traits & Trait.Disputed
          ? words.open
          : '';
    return [told, status].filter(Boolean).join(' · ');
  }

  const { toTime } = projectionOf(set);
  /** @param view in places */
  const viewText = ({ start, end }: View): string => formatView({ start: toTime(start), end: toTime(end) }, dates);

  /** That nothing is in a view. @param view in places */
  const noneBetween = ({ start, end }: View): string =>
    words.emptyView(
      formatView(
        { start: toTime(start), end: toTime(end) },
        { locale, words: { ...dates.words, to: dates.words.between } },
      ),
    );

  const noteWidth = (note: string, ruler: Ruler) => (note ? Math.ceil(ruler.width(note) * NOTE_SCALE) + NOTE_GAP : 0);

  /** An event in words: the visible ones first, then the date and the lane. */
  const eventWords = (event: number): string =>
    [title(event), spoken(event), when(event), set.lanes[set.lane[event]]?.title].filter(Boolean).join(', ');

  /** The label of an event: its title, its note, and px that the note takes. @param box that it has */
  const label = (event: number, { measure, column }: PlotSizes, box?: Box): Label => {
    const words = note(event);
    const label = { text: title(event), note: words, noteWidth: noteWidth(words, measure.label) };
    return column?.label(label, box?.width) ?? label;
  };

  return {
    words,
    locale,
    dates,
    title,
    when,
    date,
    note,
    viewText,
    noneBetween,
    eventWords,
    iso: (event: number): string => isoOf(times[event], set.precision[event]),

    label,

    /** px along time that title and note take together. */
    labelWidth(event: number, sizes: PlotSizes): number {
      const { text, noteWidth, length } = label(event, sizes);
      return (
        length ?? Math.min(sizes.maxLabel, sizes.measure.label.width(text)) + noteWidth + insetOf(set.traits[event])
      );
    },

    /** Spoken name of a mark: visible words first, then the date and the lane. */
    name: ({ shape, event, count, traits, start, end }: SceneMark): string =>
      shape === 'cluster'
        ? words.clusterName(count, viewText({ start, end }), !!(traits & Trait.Disputed))
        : eventWords(event),

    /** The window and how much is in it, for the status. */
    viewWords: ({ view, total }: Scene): string => words.announce(viewText(view), total),
  };
}
