// Made from src/model/timeline.schema.json by "npm run generate".

/** A name to point at: a letter or digit, then up to 63 letters, digits, dots, hyphens or underscores; unique among its kind. Example: "rome-statute". */
export type Id = string;
/** A date in EDTF (ISO 8601-2), as exact as it is known, at most 64 characters. Examples: "2002", "2019-09", "2023-03-17", "2024-09-02T18:30", "2023-11/2024-07" (interval), "2024-09-02/.." (still going on), "2024-08-15~" (about), "1984?" (uncertain), "201X" (some year), "[2024-08-29,2024-08-30]" (one of these), "[..2024-08-30]" (at the latest), "-0043" (44 BCE), "Y-13800000000" (years, far back). */
export type Edtf = string;
/** An http(s) address or one relative to the page; nothing else. Example: "https://example.org/report". */
export type Url = string;
/** A source by its id in "sources", or straight by its web address. Example: "s1". */
export type Ref = string;
/** A zone of the IANA database. Example: "Asia/Ulaanbaatar". */
export type TimeZone = string;
/** A language tag (BCP 47). Example: "en" or "zh-Hant". */
export type LanguageTag = string;
/** A CSS colour written out, without var() or url(). Example: "#1d6fb8". */
export type Color = string;
/** A text, or one text for each language tag. Never HTML. Example: "Arrival" or { "en": "Arrival", "de": "Ankunft" }. */
export type Text =
  | string
  | {
      [languageTag: string]: string;
    };
/** How far it is settled that it happened. "Disputed" is no status: it follows from claims that differ. Example: "planned". */
export type Status = 'confirmed' | 'reported' | 'planned' | 'cancelled' | 'retracted';
/** A name, or a name with a position. Example: "Ulaanbaatar" or { "name": "Ulaanbaatar", "lat": 47.92, "lon": 106.92 }. */
export type Place =
  | string
  | {
      /** Name of the place. Example: "Ulaanbaatar". */
      name: Text;
      /** Latitude in degrees, north is positive. Example: 47.92. */
      lat?: number;
      /** Longitude in degrees, east is positive. Example: 106.92. */
      lon?: number;
      /** IANA zone of the place. Example: "Asia/Ulaanbaatar". */
      timezone?: TimeZone;
      /** own data */
      [key: `x-${string}`]: unknown;
    };

/** A whole event file. Example: { "version": 1, "events": [{ "date": "2002", "title": "Ratification" }] }. */
export interface TimelineFile {
  /** Address of this schema, for editors. */
  $schema?: string;
  /** Version of the format. Absent: 1. */
  version?: 1;
  /** Title of the whole timeline. Example: "A warrant and a visit". */
  title?: Text;
  /** What the timeline is about, in a sentence or two. Example: "How five articles tell the same visit." */
  description?: Text;
  /** Language of every plain text in the file (BCP 47). Example: "en". */
  lang?: LanguageTag;
  /** IANA zone of the axis and of times without offset. Default "UTC". Example: "Asia/Ulaanbaatar". */
  timezone?: TimeZone;
  /** Licence of the data. Example: "CC-BY-4.0". */
  license?: string;
  /** When the file was last changed. Example: "2024-09-04". */
  updated?: Edtf;
  /** The rows, from top to bottom. Absent: rows are made from the events, in order of appearance. Example: [{ "id": "law", "title": "Law and court" }]. */
  lanes?: Lane[];
  /** People, organisations and places that events name as actors. Absent: actors are plain names. Example: [{ "id": "icc", "name": "International Criminal Court" }]. */
  entities?: Entity[];
  /** Who tells it: one entry for each document. Example: [{ "id": "s1", "title": "Agency report" }]. */
  sources?: Source[];
  /** What happened, in any order. Example: [{ "date": "2002", "title": "Ratification" }]. */
  events: TimelineEvent[];
  /** Names, frames and answers what differing claims already show. Example: [{ "id": "d1", "question": "On which day?", "sides": [{ "label": "2nd", "claims": ["c1"] }, { "label": "3rd", "claims": ["c2"] }] }]. */
  disputes?: Dispute[];
  /** own data */
  [key: `x-${string}`]: unknown;
}
/** Something that happened. Example: { "date": "2023-03-17", "title": "The court issues a warrant", "lane": "law" }. */
export interface TimelineEvent {
  /** A date in EDTF (ISO 8601-2), as exact as it is known, at most 64 characters. Examples: "2002", "2019-09", "2023-03-17", "2024-09-02T18:30", "2023-11/2024-07" (interval), "2024-09-02/.." (still going on), "2024-08-15~" (about), "1984?" (uncertain), "201X" (some year), "[2024-08-29,2024-08-30]" (one of these), "[..2024-08-30]" (at the latest), "-0043" (44 BCE), "Y-13800000000" (years, far back). */
  date: Edtf;
  /** What happened, in a few words (at most 500 characters). Example: "Mongolia ratifies the Rome Statute". */
  title: Text;
  /** Needed only if something points here, unique among the events. Default: made from date and title. Example: "ratified". */
  id?: Id;
  /** End of a lasting event; "date" is then its start. Not together with an interval in "date". Example: "2024-09-03". */
  end?: Edtf;
  /** More about it, in simple Markdown (bold, italic, code, list, link); a blank line starts a paragraph. Example: "The **first** visit since 2019." */
  text?: Text;
  /** Replaces the printed date, never the position. Example: "mid-August 2024". */
  dateLabel?: Text;
  /** Id of the row it stands in; in a file without "lanes", the name of the row. Example: "law". */
  lane?: string;
  /** "period" is a band in the background, "milestone" keeps its label longer. Default "event". */
  kind?: 'event' | 'period' | 'milestone';
  /** How far it is settled that it happened. "Disputed" is no status: it follows from claims that differ. Example: "planned". */
  status?: Status;
  /** From 0 to 1: who keeps a label when zoomed out. Default: milestones 0.75, events 0.5, periods 0.4. Events of 0.75 or more are the steps of the story. Example: 0.9. */
  importance?: number;
  /** Words to filter by. Example: ["court"]. */
  tags?: string[];
  /** Who took part: ids of "entities" if the file has them, else plain names. Example: ["icc"]. */
  actors?: string[];
  /** A name, or a name with a position. Example: "Ulaanbaatar" or { "name": "Ulaanbaatar", "lat": 47.92, "lon": 106.92 }. */
  place?: Place;
  /** Language of the plain texts of this event (BCP 47). Default: the file's. Example: "ar". */
  lang?: LanguageTag;
  /** IANA zone of times without offset in this event. Default: the file's. Example: "Europe/Kyiv". */
  timezone?: TimeZone;
  /** Who carries the event as it is written here. Example: ["s1", "https://example.org/report"]. */
  sources?: Ref[];
  /** Who tells what, where it matters. Example: [{ "source": "s2", "date": "2023-03" }]. */
  claims?: Claim[];
  /** How it hangs together with other events. Example: [{ "to": "visit", "kind": "leads-to" }]. */
  links?: EventLink[];
  /** Pictures; a relative address stands beside the file that `src` loads, else beside the page. Example: [{ "url": "arrival.jpg", "alt": "A guard of honour" }]. */
  media?: Media[];
  /** Where to read more. Example: "https://example.org/report". */
  url?: Url;
  /** own data */
  [key: `x-${string}`]: unknown;
}
/** The same event as one source tells it: the source, and only what it tells differently or what is worth comparing. Example: { "source": "s2", "date": "2023-03" }. */
export interface Claim {
  /** Who tells it: a source's id or web address, or a list of them. Example: ["s1", "s3"]. */
  source: string | Ref[];
  /** Needed only if a dispute points here, unique among the claims of the file. Example: "visit-planned". */
  id?: Id;
  /** A date in EDTF (ISO 8601-2), as exact as it is known, at most 64 characters. Examples: "2002", "2019-09", "2023-03-17", "2024-09-02T18:30", "2023-11/2024-07" (interval), "2024-09-02/.." (still going on), "2024-08-15~" (about), "1984?" (uncertain), "201X" (some year), "[2024-08-29,2024-08-30]" (one of these), "[..2024-08-30]" (at the latest), "-0043" (44 BCE), "Y-13800000000" (years, far back). */
  date?: Edtf;
  /** End as this source tells it. Example: "2024-09-03". */
  end?: Edtf;
  /** What happened, as this source tells it. Example: "Talks, not a state visit". */
  title?: Text;
  /** A name, or a name with a position. Example: "Ulaanbaatar" or { "name": "Ulaanbaatar", "lat": 47.92, "lon": 106.92 }. */
  place?: Place;
  /** Who took part, as this source tells it. Example: ["icc"]. */
  actors?: string[];
  /** How far it is settled that it happened. "Disputed" is no status: it follows from claims that differ. Example: "planned". */
  status?: Status;
  /** What the value is a value of, where it is no field of the event. Example: "countries visited". */
  topic?: string;
  /** What this source says about the topic. Example: "China, North Korea" or 85. */
  value?: string | number;
  /** What the source says, in the editor's words (simple Markdown). Example: "Names no day". */
  says?: Text;
  /** A short literal quote. Example: "no worries". */
  quote?: Text;
  /** How the source stands to it; "reports" passes on another's word. Default "asserts". */
  stance?: 'asserts' | 'reports' | 'doubts' | 'denies';
  /** On whose word, outward: the nearest first, the origin last. Example: ["Bloomberg", "Sergei Markov"]. */
  attribution?: string | string[];
  /** The editor's name for where it comes from in the end: claims that share it count as one origin, whatever their attribution. Example: "the press office". */
  origin?: string;
  /** Where in the source. Example: "paragraph 4" or "00:12:31". */
  locator?: string;
  /** How sure the editor is of this claim. Example: "medium". */
  confidence?: 'high' | 'medium' | 'low';
  /** The editor's choice; a deprecated claim stays visible. Default "normal". */
  rank?: 'preferred' | 'normal' | 'deprecated';
  /** The editor's reason (simple Markdown). Example: "Only source written after the arrival". */
  note?: Text;
  /** own data */
  [key: `x-${string}`]: unknown;
}
/** A document that tells events. Example: { "id": "s1", "title": "Agency report", "published": "2024-08-30" }. */
export interface Source {
  /** A name to point at: a letter or digit, then up to 63 letters, digits, dots, hyphens or underscores; unique among its kind. Example: "rome-statute". */
  id: Id;
  /** Title of the document. Example: "Agency report on the visit". */
  title: Text;
  /** Who published it. Example: "Example Times". */
  publisher?: string;
  /** Who wrote it: a name or a list of names. Example: "A. Writer". */
  author?: string | string[];
  /** An http(s) address or one relative to the page; nothing else. Example: "https://example.org/report". */
  url?: Url;
  /** Address of an archived copy. Example: "https://web.archive.org/web/2024/https://example.org/". */
  archived?: Url;
  /** When it was published; bounded, never guessed. Example: "[2024-08-29,2024-08-30]". */
  published?: Edtf;
  /** When the editor read it. Example: "2024-09-05". */
  accessed?: Edtf;
  /** Language of the document (BCP 47). Example: "mn". */
  lang?: LanguageTag;
  /** Sources it takes its facts from: same origin, counted once. Example: ["s0"]. */
  basedOn?: Ref[];
  /** The editor's remark (simple Markdown). Example: "Date inferred". */
  note?: Text;
  /** own data */
  [key: `x-${string}`]: unknown;
}
/** A question on which the claims differ, its sides, and the editor's answer. Example: { "id": "d1", "question": "On which day?", "sides": [{ "label": "2nd", "claims": ["c1"] }, { "label": "3rd", "claims": ["c2"] }] }. */
export interface Dispute {
  /** A name to point at: a letter or digit, then up to 63 letters, digits, dots, hyphens or underscores; unique among its kind. Example: "rome-statute". */
  id: Id;
  /** What is in question. Example: "On which day did the visit begin?" */
  question: Text;
  /** At least two, none empty. Example: [{ "label": "2nd", "claims": ["c1"] }, { "label": "3rd", "claims": ["c2"] }]. */
  sides: DisputeSide[];
  /** What kind of difference it is. Example: "update". */
  kind?: 'contradiction' | 'update' | 'scope' | 'precision' | 'attribution' | 'wording';
  /** Ids of the events it is about. Default: the events of the claims. Example: ["visit"]. */
  events?: string[];
  /** How far it is settled. Default "open". */
  state?: 'open' | 'explained' | 'resolved';
  /** The editor's answer (simple Markdown), shown last and named as the editor's. Example: "The later article reports the arrival." */
  answer?: Text;
  /** own data */
  [key: `x-${string}`]: unknown;
}
/** One answer and who gives it: claims, sources, or both. Example: { "label": "2 September", "claims": ["c1"] }. */
export interface DisputeSide {
  /** The side in a few words. Example: "2 September". */
  label: Text;
  /** Ids of the claims on this side. Example: ["visit-planned"]. */
  claims?: string[];
  /** Sources on this side. Example: ["s1"]. */
  sources?: Ref[];
  /** own data */
  [key: `x-${string}`]: unknown;
}
/** A row. Example: { "id": "law", "title": "Law and court" }. */
export interface Lane {
  /** A name to point at: a letter or digit, then up to 63 letters, digits, dots, hyphens or underscores; unique among its kind. Example: "rome-statute". */
  id: Id;
  /** Name of the row. Default: its id. Example: "Law and court". */
  title?: Text;
  /** A CSS colour written out, without var() or url(). Example: "#1d6fb8". */
  color?: Color;
  /** own data */
  [key: `x-${string}`]: unknown;
}
/** A person, organisation or place that takes part. Example: { "id": "icc", "name": "International Criminal Court", "kind": "organisation" }. */
export interface Entity {
  /** A name to point at: a letter or digit, then up to 63 letters, digits, dots, hyphens or underscores; unique among its kind. Example: "rome-statute". */
  id: Id;
  /** Its name. Example: "International Criminal Court". */
  name: Text;
  /** What it is. Example: "person". */
  kind?: 'person' | 'organisation' | 'place' | 'other';
  /** Other names, found by the filter. Example: ["ICC"]. */
  aliases?: string[];
  /** An http(s) address or one relative to the page; nothing else. Example: "https://example.org/report". */
  url?: Url;
  /** own data */
  [key: `x-${string}`]: unknown;
}
/** A tie to another event. Example: { "to": "visit", "kind": "leads-to" }. */
export interface EventLink {
  /** Id of the other event. Example: "visit". */
  to: string;
  /** What this event is to the other one. Example: "responds-to". */
  kind?: 'leads-to' | 'responds-to' | 'part-of' | 'same-as';
  /** own data */
  [key: `x-${string}`]: unknown;
}
/** A picture. Example: { "url": "arrival.jpg", "alt": "A guard of honour on the square" }. */
export interface Media {
  /** Address of the picture. Example: "arrival.jpg". */
  url: Url;
  /** What the picture shows, for people who don't see it; empty for mere decoration. Example: "A guard of honour". */
  alt: Text;
  /** Words below the picture. Example: "The arrival". */
  caption?: Text;
  /** Who made it. Example: "A. Photographer". */
  credit?: string;
  /** Its licence. Example: "CC-BY-4.0". */
  license?: string;
  /** Its own width in px: with the height, its place has its shape before it comes. Example: 1600. */
  width?: number;
  /** Its own height in px. Example: 900. */
  height?: number;
  /** own data */
  [key: `x-${string}`]: unknown;
}
/** Events with dates of any precision, who tells them, and where the tellings differ. A bare list of events is a whole file. */
export type TimelineData = TimelineFile | TimelineEvent[];
