import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { differences } from '../../../src/model/claims.js';
import { isDateProblem, parseDates } from '../../../src/check/date-problem.js';
import type { Claim, Dispute, TimelineEvent, TimelineFile } from '../../../src/model/file.js';
import { originsOf } from '../../../src/model/origins.js';
import { plainText } from '../../../src/model/text.js';
import { zoneClock } from '../../../src/time/zone.js';

/** What the five articles say, read by hand: documents are numbered, dates are EDTF. */
interface SeedFacts {
  documents: { doc: string; file: string; published: string }[];
  facts: { id: string; edtf: string; docs: string[] }[];
  statements: { id: string; edtf: string; docs: string[] }[];
  attributes: { id: string; docs: string[] }[];
  /** `versions`: the documents that share each version; `kinds` is empty where the list of kinds has no word for it */
  differences: { id: string; kinds: string[]; versions: string[][] }[];
  inconsistencies: { id: string; doc: string }[];
  /** names of one and the same */
  names: string[][];
}

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')) as unknown;
const seeds = read('test/support/seed-facts.json') as SeedFacts;
const file = read('data/mongolia-icc-warrant.json') as TimelineFile;
const sources = file.sources ?? [];
const disputes = file.disputes ?? [];
const dated = [...seeds.facts, ...seeds.statements];

/** A record of the file and what it stands for. */
interface Carrier {
  readonly event: TimelineEvent;
  /** undefined: the event as written */
  readonly claim?: Claim;
  readonly docs: readonly string[];
}

const tags = (record: object, key: 'x-facts' | 'x-differences' | 'x-inconsistencies') =>
  ((record as Record<string, unknown>)[key] as string[] | undefined) ?? [];
const list = (refs: string | readonly string[] = []) => (typeof refs === 'string' ? [refs] : refs);
const docOf = new Map(sources.map((source) => [source.id, (source['x-seed'] as string).slice(0, 3)]));
const docsOf = (refs: string | readonly string[] | undefined) =>
  list(refs)
    .map((ref) => docOf.get(ref) ?? `(${ref})`)
    .sort();
const sorted = (groups: readonly (readonly string[])[]) => groups.map((group) => [...group].sort().join(' ')).sort();

const claims = file.events.flatMap((event) => (event.claims ?? []).map((claim) => ({ event, claim })));
const carriers: Carrier[] = [
  ...file.events.map((event) => ({ event, docs: docsOf(event.sources) })),
  ...claims.map(({ event, claim }) => ({ event, claim, docs: docsOf(claim.source) })),
];
const record = ({ event, claim }: Carrier) => claim ?? event;
const carrying = (key: Parameters<typeof tags>[1], id: string) =>
  carriers.filter((carrier) => tags(record(carrier), key).includes(id));

describe('data/mongolia-icc-warrant.json against the facts of the five articles', () => {
  it('has one source for each document, published when the document says or within the bounds it allows', () => {
    assert.deepEqual(
      sources.map((source) => ({ file: source['x-seed'], published: source.published })),
      seeds.documents.map(({ file, published }) => ({ file, published })),
    );
  });

  it('covers every dated fact and undated statement exactly once, with its date and its documents', () => {
    for (const { id, edtf, docs } of dated) {
      const found = carrying('x-facts', id);
      // A claim may say the date of its event again, to give the editor's reason for it.
      const reasons = found.filter(({ event, claim }) => claim?.rank === 'preferred' && claim.date === event.date);
      assert.equal(found.length - reasons.length, 1, `${id} is carried ${found.length} times`);
      for (const carrier of found) {
        assert.equal(record(carrier).date, edtf, `date of ${id}`);
        assert.deepEqual(carrier.docs, docs, `documents of ${id}`);
        assert.equal(carrier.event, found[0].event, `${id} is one event`);
      }
    }
  });

  it('covers every number and attribute exactly once, as a claim with a topic and a value', () => {
    for (const { id, docs } of seeds.attributes) {
      const found = carrying('x-facts', id);
      assert.equal(found.length, 1, `${id} is carried ${found.length} times`);
      assert.deepEqual(found[0].docs, docs, `documents of ${id}`);
      assert.ok(found[0].claim?.topic && found[0].claim.value !== undefined, `${id} has topic and value`);
    }
  });

  it('invents nothing: every event and every date is a fact, and every claim a fact, a difference or an inconsistency', () => {
    const known = new Set(
      [...dated, ...seeds.attributes, ...seeds.differences, ...seeds.inconsistencies].map(({ id }) => id),
    );
    for (const carrier of carriers) {
      const name = `${carrier.event.id} ${JSON.stringify(carrier.claim ?? '')}`;
      const facts = tags(record(carrier), 'x-facts');
      const others = [...tags(record(carrier), 'x-differences'), ...tags(record(carrier), 'x-inconsistencies')];
      for (const id of [...facts, ...others]) assert.ok(known.has(id), `${id} of ${name} is not in the facts`);
      if (record(carrier).date !== undefined) assert.ok(facts.length, `${name} has a date of its own and no fact`);
      else assert.ok(facts.length + others.length, `${name} stands for nothing`);
      assert.equal(record(carrier).end, undefined, `${name} gives its end in "date"`);
    }
  });

  it('shows each difference between documents with all its versions, and with the documents that share each', () => {
    for (const { id, versions } of seeds.differences) {
      const told = new Map<string, string[]>();
      for (const carrier of carrying('x-differences', id)) {
        const { date, topic, value, says, attribution } = record(carrier) as Partial<Claim>;
        const version =
          id === 'D04' ? attribution : topic === undefined ? date : `${topic}: ${value ?? plainText(says)}`;
        const key = JSON.stringify(version);
        told.set(key, [...(told.get(key) ?? []), ...carrier.docs]);
      }
      assert.deepEqual(sorted([...told.values()]), sorted(versions), id);
    }
  });

  it('frames disputes by a kind of their differences, with sides that tell their versions', () => {
    const byClaim = new Map(claims.map(({ claim }) => [claim.id, claim]));
    const docsOfSide = (side: Dispute['sides'][number]) => [
      ...docsOf(side.sources),
      ...(side.claims ?? []).flatMap((claim) => docsOf(byClaim.get(claim)?.source)),
    ];
    for (const dispute of disputes) {
      const rows = seeds.differences.filter(({ id }) => tags(dispute, 'x-differences').includes(id));
      assert.ok(
        rows.some(({ kinds }) => kinds.includes(dispute.kind!)),
        `${dispute.id} is of kind ${dispute.kind}`,
      );
      const versions = rows.flatMap((row) => sorted(row.versions));
      for (const side of dispute.sides) {
        const docs = sorted([docsOfSide(side)])[0];
        assert.ok(versions.includes(docs), `side "${plainText(side.label)}" of ${dispute.id} is told by ${docs}`);
        for (const claim of side.claims ?? []) {
          const shared = tags(byClaim.get(claim)!, 'x-differences').some((id) => rows.some((row) => row.id === id));
          assert.ok(shared, `claim ${claim} is about ${dispute.id}`);
        }
      }
      assert.ok(plainText(dispute.answer), `${dispute.id} has the editor's answer`);
    }
  });

  it('tells of every inconsistency within a document in a note about that document', () => {
    for (const { id, doc } of seeds.inconsistencies) {
      const notes = carrying('x-inconsistencies', id).map(({ claim, docs }) => ({ note: claim?.note, docs }));
      for (const source of sources)
        if (tags(source, 'x-inconsistencies').includes(id)) notes.push({ note: source.note, docs: docsOf(source.id) });
      assert.ok(notes.length, `${id} is told`);
      for (const { note, docs } of notes) {
        assert.deepEqual(docs, [doc], `${id} is about one document`);
        assert.ok(plainText(note), `${id} has a note`);
      }
    }
  });

  it('knows all spellings of a name as one entity', () => {
    const entities = (file.entities ?? []).map(({ name, aliases = [] }) => [plainText(name), ...aliases]);
    for (const names of seeds.names) {
      const found = entities.filter((known) => names.some((name) => known.includes(name)));
      assert.equal(found.length, 1, `${names.join(', ')}: ${found.length} entities`);
      assert.deepEqual(
        names.filter((name) => !found[0].includes(name)),
        [],
      );
    }
  });

  it('gives the visit two dates, 2 and 3 September, that lie apart', () => {
    const visit = file.events.find(({ id }) => id === 'visit')!;
    const date = differences(visit).find(({ field }) => field === 'date')!;
    assert.equal(date.kind, 'conflict');
    assert.deepEqual(
      date.versions.map(({ value, sources }) => [value, docsOf(sources)]),
      [
        ['2024-09-02/2024-09-03', ['002']],
        ['2024-09-03', ['000', '001', '003', '004']],
      ],
    );
  });

  it('says that Mongolia signs the Rome Statute, not that the treaty was adopted', () => {
    const [carrier] = carrying('x-facts', 'F02');
    assert.equal(carrier.event.title, 'Mongolia signs the Rome Statute');
  });

  it('counts the two reports of an assurance as one origin', () => {
    const assurance = file.events.find(({ id }) => id === 'assurance')!;
    const { origins, sources: count, groups } = originsOf(assurance, file);
    assert.deepEqual([count, origins], [4, 3]);
    assert.deepEqual(
      groups.map(({ sources, joins }) => ({ docs: docsOf(sources), joins })),
      [
        { docs: ['004'], joins: [] },
        { docs: ['000', '003'], joins: [{ by: 'origin', name: 'what is agreed before such a trip' }] },
        { docs: ['002'], joins: [] },
      ],
    );
  });

  it('puts the five moments of the story before all other events', () => {
    const moments = ['signed', 'ratified', 'warrant', 'assurance', 'visit'];
    for (const { id, importance = 0 } of file.events)
      assert.equal(importance >= 0.9 && importance <= 1, moments.includes(id!), `${id} has importance ${importance}`);
  });

  it('has no time of day, so that no date moves with the time zone', () => {
    const zones = ['America/Los_Angeles', 'Asia/Ulaanbaatar', 'Pacific/Kiritimati'];
    const dates = [...dated.map(({ edtf }) => edtf), ...sources.map(({ published }) => published)];
    for (const date of dates) {
      const span = parseDates(date, undefined);
      assert.ok(!isDateProblem(span), `${date} can be read`);
      for (const zone of zones) assert.deepEqual(parseDates(date, undefined, zoneClock(zone, file.timezone!)), span);
    }
  });
});
