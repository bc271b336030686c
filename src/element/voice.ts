import type { Scene, SceneMark } from '../layout/types.js';
import { differences } from '../model/claims.js';
import { Trait } from '../model/columns.js';
import { readDate } from '../model/edtf.js';
import type { EventSet } from '../model/events.js';
import { DateFlag } from '../model/span.js';
import { plainText } from '../model/text.js';
import type { Label } from '../render/track.js';
import type { Words } from '../render/words.js';
import { formatSpan, formatView, isoOf } from '../time/labels.js';
import { zoneShortName } from '../time/zone.js';
import type { PlotSizes } from './sizes.js';

/** space between a label and its note, px; the style of the label has the same */
const NOTE_GAP = 6;
/** the note is set a little smaller and bolder than the label it follows */
const NOTE_SCALE = 1.04;

/** Labels, notes, dates and names of one set of events in one language. Everything is made once and kept. */
export class Voice {
  readonly #set: EventSet;
  readonly #words: Words;
  readonly #locale: string;
  readonly #zone: string;
  readonly #notes = new Map<number, string>();
  readonly #labels = new Map<number, Label>();
  #sizesKey = '';

  constructor(set: EventSet, words: Words, locale: string, zone: string) {
    this.#set = set;
    this.#words = words;
    this.#locale = locale;
    this.#zone = zone;
  }

  get locale(): string {
    return this.#locale;
  }

  title(event: number): string {
    return plainText(this.#set.record(event).title, this.#locale);
  }

  /** The event's date in words, with its doubt; the editor's own words for it where the file gives them. */
  when(event: number): string {
    const { dateLabel } = this.#set.record(event);
    if (dateLabel !== undefined) return plainText(dateLabel, this.#locale);
    const span = this.#set.span(event);
    // Asking for the zone's name is slow, and only a time of day needs it.
    const timed = span.flags & DateFlag.Timed;
    const zoneName = timed ? zoneShortName(this.#zone, this.#set.start[event], this.#locale) : undefined;
    return formatSpan(span, { locale: this.#locale, zoneName });
  }

  /** A date of a claim or source, in short words; the text itself if it can't be read. */
  date(text: string): string {
    const span = readDate(text, this.#set.clock);
    return span ? formatSpan(span, { locale: this.#locale, style: 'short' }) : text;
  }

  iso(event: number): string {
    return isoOf(this.#set.start[event], this.#set.precision[event]);
  }

  /** What the sources differ about, in two words after the label: "2 dates", "3 versions", "open", "planned". */
  note(event: number): string {
    let note = this.#notes.get(event);
    if (note === undefined) this.#notes.set(event, (note = this.#noteOf(event)));
    return note;
  }

  #noteOf(event: number): string {
    const record = this.#set.record(event);
    const traits = this.#set.traits[event];
    const words = this.#words;
    const status =
      traits & (Trait.Planned | Trait.Cancelled | Trait.Retracted)
        ? (words.status[record.status!] ?? record.status)
        : '';
    if (!(traits & (Trait.Disputed | Trait.Differs))) return status;
    const all = differences(record, this.#set.clock);
    const dates = all.find((difference) => difference.field === 'date' && difference.kind !== 'precision');
    const other = all.find((difference) => difference.field !== 'date');
    const told = dates
      ? words.dates(dates.versions.length)
      : other
        ? words.versions(other.versions.length)
        : traits & Trait.Disputed
          ? words.open
          : '';
    return [told, status].filter(Boolean).join(' · ');
  }

  /** The label of an event: its title, its note, and px that the note and both together take. */
  label(event: number, sizes: PlotSizes): Label {
    if (sizes.key !== this.#sizesKey) {
      this.#labels.clear();
      this.#sizesKey = sizes.key;
    }
    let label = this.#labels.get(event);
    if (!label) {
      const { measure, maxLabel } = sizes;
      const text = this.title(event);
      const note = this.note(event);
      const noteWidth = note ? Math.ceil(measure.label(note) * NOTE_SCALE) + NOTE_GAP : 0;
      label = { text, note, noteWidth, width: Math.min(maxLabel, measure.label(text)) + noteWidth };
      this.#labels.set(event, label);
    }
    return label;
  }

  /** Spoken name of a mark: visible words first, then the date and the lane. */
  name(mark: SceneMark): string {
    const { lanes } = this.#set;
    if (mark.shape === 'cluster') {
      const span = formatView({ start: mark.start, end: mark.end }, { locale: this.#locale });
      return this.#words.clusterName(mark.count, span, !!(mark.traits & Trait.Disputed));
    }
    const { event } = mark;
    return [this.title(event), this.note(event), this.when(event), lanes[mark.lane]?.title].filter(Boolean).join(', ');
  }

  /** Place of an event among those that show, from 1. `order` is ascending. */
  position(event: number, order: ArrayLike<number>): number {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (order[middle] < event) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }

  /** The window and how much is in it, for the status. */
  viewWords(scene: Scene): string {
    return this.#words.announce(formatView(scene.view, { locale: this.#locale }), scene.total);
  }
}
