import { readFileSync } from 'node:fs';
import { A_FILE } from '../unit/model/a-file.js';

/** Where a text can stand in an event file, and files in which one stands there. */

type Node = Record<string, unknown>;
/** Keys from a record to a text in it; positions in lists are numbers. */
export type Path = readonly (string | number)[];

/** Paths to all texts below a value. */
function* textsIn(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value === 'string') yield path;
  else if (Array.isArray(value)) for (const [k, item] of value.entries()) yield* textsIn(item, [...path, k]);
  else if (typeof value === 'object' && value)
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, [...path, key]);
}

/** The record with another text at a path. */
export function withText<T>(record: T, path: Path, text: string): T {
  const copy = structuredClone(record);
  let at = copy as unknown as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as typeof at;
  at[path.at(-1)!] = text;
  return copy;
}

const without = <T extends object>(record: T, ...keys: readonly string[]): T =>
  Object.fromEntries(Object.entries(structuredClone(record)).filter(([key]) => !keys.includes(key))) as T;

const [MADE, TOLD] = A_FILE.events[0].claims!;
const HALL = { name: 'Hall', timezone: 'Europe/Berlin' };

/** The records that are filled in; each has every field of its kind. */
const MODELS = {
  event: { ...A_FILE.events[0], end: '1930-04', claims: [{ ...MADE, place: HALL }, TOLD] },
  source: { ...A_FILE.sources![0], basedOn: ['book'] },
  entity: A_FILE.entities![0],
  dispute: A_FILE.disputes![0],
  lane: A_FILE.lanes![0],
  head: without(A_FILE, 'events', 'sources', 'entities', 'disputes', 'lanes', 'version'),
};
export type Kind = keyof typeof MODELS;

/** Every path to a text in a record of a kind; a place may be a text itself. */
export const PATHS = Object.fromEntries(
  Object.entries(MODELS).map(([kind, model]) => [kind, [...textsIn(model), ...(kind === 'event' ? [['place']] : [])]]),
) as unknown as Readonly<Record<Kind, readonly Path[]>>;

/** Names of the fields that are reached by these paths, without positions, own keys and languages. */
const reached = new Set(
  Object.values(PATHS).flatMap((paths) => paths.map((path) => path.filter((key) => typeof key === 'string').join('.'))),
);

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly additionalProperties?: Schema | boolean;
}

/** Names of the fields that may be texts, as the schema has them; `path` leads to what this one describes. */
function* fieldsOf(
  schema: Schema,
  defs: Readonly<Record<string, Schema>>,
  path: readonly string[] = [],
): Generator<string> {
  if (schema.$ref) {
    yield* fieldsOf(defs[schema.$ref.split('/').at(-1)!], defs, path);
    return;
  }
  const types = [schema.type ?? []].flat();
  const isText = types.includes('string') || schema.enum?.some((value) => typeof value === 'string');
  if (isText && path.length) yield path.join('.');
  if (schema.items) yield* fieldsOf(schema.items, defs, path);
  for (const one of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) yield* fieldsOf(one, defs, path);
  for (const [key, one] of Object.entries(schema.properties ?? {})) yield* fieldsOf(one, defs, [...path, key]);
}

/** Fields of the schema that no path leads to: there must be none. */
export function fieldsNotReached(): string[] {
  const schema = JSON.parse(readFileSync('src/model/timeline.schema.json', 'utf8')) as Schema & {
    $defs: Record<string, Schema>;
  };
  const root = schema.$ref ? schema.$defs[schema.$ref.split('/').at(-1)!] : schema;
  const lists = /^(events|sources|entities|disputes|lanes)\./;
  return [...new Set(fieldsOf(root, schema.$defs))].filter((field) => !reached.has(field.replace(lists, '')));
}

const turned = <T>(list: readonly T[], k: number): T => list[((k % list.length) + list.length) % list.length];

/** So many lanes are in a file; more would be no picture. */
const LANES = 36;
/** Files by which every payload has stood in every field. */
export const FILES = Math.max(...Object.values(PATHS).map(({ length }) => length));

/**
 * One of {@link FILES}: for each payload an event, a source, an entity and a dispute with it in one of their fields, another field
 * in each file. All of an event but that one field is sound, and so are the records it points to but for theirs.
 */
export function fileOf(number: number, payloads: readonly string[]): { readonly [key: string]: unknown } {
  const filled = (kind: Kind, k: number, payload: string, sound: object): Node =>
    withText({ ...structuredClone(MODELS[kind]), ...sound }, turned(PATHS[kind], k + number), payload);
  const lanes = Array.from({ length: LANES }, (_, k) => {
    const cell = number * LANES + k;
    const path = turned(PATHS.lane, Math.floor(cell / payloads.length));
    return withText({ ...MODELS.lane, id: `l${k}` }, path, turned(payloads, cell));
  });
  return {
    ...MODELS.head,
    lanes: [...lanes, ...A_FILE.lanes!],
    entities: [...A_FILE.entities!, ...payloads.map((payload, k) => filled('entity', k, payload, { id: `e${k}` }))],
    sources: [...A_FILE.sources!, ...payloads.map((payload, k) => filled('source', k, payload, { id: `s${k}` }))],
    events: [
      ...A_FILE.events,
      ...payloads.map((payload, k) => {
        const [one, other] = MODELS.event.claims;
        const claims = [
          { ...one, id: `one${k}`, source: `s${k}` },
          { ...other, id: `two${k}` },
        ];
        const sound = {
          id: `n${k}`,
          date: String(1000 + k),
          end: String(1001 + k),
          actors: [`e${k}`, 'ada'],
          lane: `l${k % LANES}`,
          claims,
        };
        return filled('event', k, payload, sound);
      }),
    ],
    disputes: payloads.map((payload, k) =>
      filled('dispute', k, payload, {
        id: `d${k}`,
        events: [`n${k}`],
        sides: [
          { label: 'One', claims: [`one${k}`], sources: ['paper'] },
          { label: 'Two', claims: [`two${k}`], sources: ['book'] },
        ],
      }),
    ),
  };
}

/** A small file with a payload in every field of its head; in `$schema`, `x-own` and as a language too. */
export const headOf = (payload: string): { readonly [key: string]: unknown } => ({
  ...PATHS.head.reduce((head, path) => withText(head, path, payload), { ...MODELS.head } as Node),
  events: [
    { date: '2002', title: 'One' },
    { date: '2003', title: Object.fromEntries([[payload, 'Two']]) },
  ],
});
