import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type * as made from '../../../src/model/file.js';
import { validate } from '../../../src/check/validate.js';
import { A_FILE } from './a-file.js';

// The format as its documentation prints it; the types made from the schema must say the same.
type Text = string | { [languageTag: string]: string };
interface Ext {
  [key: `x-${string}`]: unknown;
}
type Status = 'confirmed' | 'reported' | 'planned' | 'cancelled' | 'retracted';
type Place = string | (Ext & { name: Text; lat?: number; lon?: number; timezone?: string });
interface TimelineFile extends Ext {
  $schema?: string;
  version?: 1;
  title?: Text;
  description?: Text;
  lang?: string;
  timezone?: string;
  license?: string;
  updated?: string;
  lanes?: Lane[];
  entities?: Entity[];
  sources?: Source[];
  events: TimelineEvent[];
  disputes?: Dispute[];
}
interface TimelineEvent extends Ext {
  date: string;
  title: Text;
  id?: string;
  end?: string;
  text?: Text;
  dateLabel?: Text;
  lane?: string;
  kind?: 'event' | 'period' | 'milestone';
  status?: Status;
  importance?: number;
  tags?: string[];
  actors?: string[];
  place?: Place;
  timezone?: string;
  sources?: string[];
  claims?: Claim[];
  lang?: string;
  links?: (Ext & { to: string; kind?: 'leads-to' | 'responds-to' | 'part-of' | 'same-as' })[];
  media?: (Ext & {
    url: string;
    alt: Text;
    caption?: Text;
    credit?: string;
    license?: string;
    width?: number;
    height?: number;
  })[];
  url?: string;
}
interface Claim extends Ext {
  source: string | string[];
  id?: string;
  date?: string;
  end?: string;
  title?: Text;
  place?: Place;
  actors?: string[];
  status?: Status;
  topic?: string;
  value?: string | number;
  says?: Text;
  quote?: Text;
  stance?: 'asserts' | 'reports' | 'doubts' | 'denies';
  attribution?: string | string[];
  origin?: string;
  locator?: string;
  confidence?: 'high' | 'medium' | 'low';
  rank?: 'preferred' | 'normal' | 'deprecated';
  note?: Text;
}
interface Source extends Ext {
  id: string;
  title: Text;
  publisher?: string;
  author?: string | string[];
  url?: string;
  archived?: string;
  published?: string;
  accessed?: string;
  lang?: string;
  basedOn?: string[];
  note?: Text;
}
interface Dispute extends Ext {
  id: string;
  question: Text;
  sides: (Ext & { label: Text; claims?: string[]; sources?: string[] })[];
  kind?: 'contradiction' | 'update' | 'scope' | 'precision' | 'attribution' | 'wording';
  events?: string[];
  state?: 'open' | 'explained' | 'resolved';
  answer?: Text;
}
interface Lane extends Ext {
  id: string;
  title?: Text;
  color?: string;
}
interface Entity extends Ext {
  id: string;
  name: Text;
  kind?: 'person' | 'organisation' | 'place' | 'other';
  aliases?: string[];
  url?: string;
}

/** true if each of two types can stand for the other, and they have the same keys */
type Same<A, B> = [A, B, keyof A, keyof B] extends [B, A, keyof B, keyof A] ? true : false;

const same: true[] = [
  true satisfies Same<made.TimelineFile, TimelineFile>,
  true satisfies Same<made.TimelineEvent, TimelineEvent>,
  true satisfies Same<made.Claim, Claim>,
  true satisfies Same<made.Source, Source>,
  true satisfies Same<made.Dispute, Dispute>,
  true satisfies Same<made.Lane, Lane>,
  true satisfies Same<made.Entity, Entity>,
  true satisfies Same<made.Text, Text>,
  true satisfies Same<made.Status, Status>,
  true satisfies Same<made.TimelineData, TimelineFile | TimelineEvent[]>,
  true satisfies Same<made.DisputeSide, Dispute['sides'][number]>,
  true satisfies Same<made.EventLink, NonNullable<TimelineEvent['links']>[number]>,
  true satisfies Same<made.Media, NonNullable<TimelineEvent['media']>[number]>,
  true satisfies Same<made.Place, Place>,
];

const event = { date: '2002', title: 'X' };

/** What the compiler refuses; each is refused by the check, too. */
const refused: made.TimelineData[] = [
  // @ts-expect-error a date is a text
  [{ ...event, date: 2002 }],
  // @ts-expect-error an event has a title
  [{ date: '2002' }],
  // @ts-expect-error "disputed" is no status
  [{ ...event, status: 'disputed' }],
  // @ts-expect-error own keys begin with x-
  [{ date: '2002', title: 'X', tilte: 'X' }],
  // @ts-expect-error a picture says what it shows
  [{ ...event, media: [{ url: 'a.jpg' }] }],
  // @ts-expect-error a claim names its source
  [{ ...event, claims: [{ date: '2002' }] }],
  // @ts-expect-error a file has events
  { title: 'X' },
  // @ts-expect-error version 2 is yet to come
  { version: 2, events: [] },
  // @ts-expect-error a place has a name
  [{ ...event, place: { lat: 1 } }],
  // @ts-expect-error a dispute has sides
  { events: [event], disputes: [{ id: 'd', question: 'Q?' }] },
];

describe('the types of the event file', () => {
  it('say what the documentation prints', () => {
    assert.ok(same.every(Boolean));
  });

  it('refuse what the check refuses', () => {
    for (const data of refused) assert.notDeepEqual(validate(data), [], JSON.stringify(data));
  });

  it('accept what the check accepts, own keys included', () => {
    const accepted: made.TimelineData[] = [
      [event],
      [{ ...event, 'x-own': 1, place: { name: 'Y', 'x-own': 1 } }],
      { events: [event], 'x-own': {} },
      A_FILE,
    ];
    for (const data of accepted) assert.deepEqual(validate(data), []);
  });

  it('carry the descriptions of the schema', () => {
    const code = readFileSync(new URL('../../../src/model/file.ts', import.meta.url), 'utf8');
    assert.match(code, /\/\*\* The rows, from top to bottom\..*\*\/\n {2}lanes\?: Lane\[\];/);
  });
});
