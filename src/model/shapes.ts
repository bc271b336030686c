// Made from src/model/timeline.schema.json by "npm run generate".
import { readDate } from './edtf.js';
import { isColor, isLanguage, isTimeZone, isUrl } from './scalars.js';
import { among, any, either, list, matching, named, number, object, string, text, told, where } from './shape.js';

const date = where(readDate);
const url = where(isUrl);
const zone = where(isTimeZone);
const language = where(isLanguage);
const color = where(isColor);
const id = matching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/);
const status = among('confirmed', 'reported', 'planned', 'cancelled', 'retracted');
const place = either(
  string,
  object({ name: text, lat: number(-90, 90), lon: number(-180, 180), timezone: zone }, 'name'),
);
const claim = object(
  {
    source: either(string, list(string, 1)),
    id: id,
    date: told,
    end: told,
    title: text,
    place: place,
    actors: list(string),
    status: status,
    topic: string,
    value: either(string, number()),
    says: text,
    quote: text,
    stance: among('asserts', 'reports', 'doubts', 'denies'),
    attribution: either(string, list(string)),
    origin: string,
    locator: string,
    confidence: among('high', 'medium', 'low'),
    rank: among('preferred', 'normal', 'deprecated'),
    note: text,
  },
  'source',
);
const eventLink = object({ to: string, kind: among('leads-to', 'responds-to', 'part-of', 'same-as') }, 'to');
const media = object(
  {
    url: url,
    alt: text,
    caption: text,
    credit: string,
    license: string,
    width: number(1, 100000),
    height: number(1, 100000),
  },
  'url',
);
const disputeSide = object({ label: text, claims: list(string), sources: list(string) }, 'label');
export const lane = object({ id: id, title: text, color: color }, 'id');
export const entity = named(
  'name',
  object(
    { id: id, name: text, kind: among('person', 'organisation', 'place', 'other'), aliases: list(string), url: url },
    'id',
  ),
);
export const source = named(
  'title',
  object(
    {
      id: id,
      title: text,
      publisher: string,
      author: either(string, list(string)),
      url: url,
      archived: url,
      published: date,
      accessed: date,
      lang: language,
      basedOn: list(string),
      note: text,
    },
    'id',
  ),
);
export const dispute = named(
  'question',
  object(
    {
      id: id,
      question: text,
      sides: list(disputeSide, 2),
      kind: among('contradiction', 'update', 'scope', 'precision', 'attribution', 'wording'),
      events: list(string),
      state: among('open', 'explained', 'resolved'),
      answer: text,
    },
    'id',
    'sides',
  ),
);
export const event = object(
  {
    date: told,
    title: text,
    id: id,
    end: told,
    text: text,
    dateLabel: text,
    lane: string,
    kind: among('event', 'period', 'milestone'),
    status: status,
    importance: number(0, 1),
    tags: list(string),
    actors: list(string),
    place: place,
    lang: language,
    timezone: zone,
    sources: list(string),
    claims: list(claim),
    links: list(eventLink),
    media: list(media),
    url: url,
  },
  'date',
  'title',
);
export const head = object({
  $schema: string,
  version: among(1),
  title: text,
  description: text,
  lang: language,
  timezone: zone,
  license: string,
  updated: date,
  lanes: list(any),
  entities: list(any),
  sources: list(any),
  events: list(any),
  disputes: list(any),
});
