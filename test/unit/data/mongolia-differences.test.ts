import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { disputeIndex, type Difference } from '../../../src/model/claims.js';
import type { TimelineFile } from '../../../src/model/file.js';
import { framedDifferences, type FramedDifference } from '../../../src/model/frames.js';

/** Where a difference between the articles is to be seen: derived from claims, or a dispute that frames what can't be. */
interface Shown {
  event: string;
  /** a field of the event, or a topic of its claims, that is told in more than one way */
  field?: string;
  topic?: string;
  /** as derived */
  kind?: Difference['kind'];
  /** as an editor has it; absent where no dispute is about it */
  frame?: string;
  /** id of a dispute that stands for itself */
  dispute?: string;
}
interface Row {
  id: string;
  question: string;
  kinds: string[];
  /** the documents that share each version */
  versions: string[][];
  shown: Shown[];
}

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')) as unknown;
const { differences: rows } = read('test/support/seed-facts.json') as { differences: Row[] };
const file = read('data/mongolia-icc-warrant.json') as TimelineFile;
const index = disputeIndex(file);
const docOf = new Map(file.sources?.map((source) => [source.id, (source['x-seed'] as string).slice(0, 3)]));
const docsOf = (refs: readonly string[]) => refs.map((ref) => docOf.get(ref)).sort();

const framed = new Map(file.events.map((event) => [event.id!, framedDifferences(event, index)]));
const nameOf = ({ field, topic }: Pick<Difference, 'field' | 'topic'>) => (topic ? `#${field}` : field);
const wanted = ({ field, topic }: Shown) => field ?? `#${topic}`;
const find = (shown: Shown) =>
  framed.get(shown.event)!.differences.find((difference) => nameOf(difference) === wanted(shown));

/** Differences of row by row, tagged in the file with where they come from. */
const tagsOf = (event: string, { versions }: FramedDifference) => {
  const claims = file.events.find(({ id }) => id === event)?.claims ?? [];
  return versions.map((version) => version.claims.flatMap((k) => (claims[k]?.['x-differences'] as string[]) ?? []));
};

describe('the eighteen differences between the five articles', () => {
  it('are all in the list, and each is shown somewhere', () => {
    const ids = Array.from({ length: 18 }, (_, k) => `D${String(k + 1).padStart(2, '0')}`);
    assert.deepEqual(
      rows.map(({ id }) => id),
      ids,
    );
    for (const { id, shown } of rows) assert.ok(shown.length, id);
  });

  for (const { id, question, kinds, versions, shown } of rows)
    for (const one of shown) {
      const { event, dispute, kind, frame } = one;
      if (dispute) {
        it(`${id} ${question}: stands as the dispute ${dispute} at ${event}, since no field or topic tells it`, () => {
          const found = framed.get(event)!.standing.find((other) => other.id === dispute)!;
          assert.ok(found, 'it is about the event, and about none of its differences');
          assert.ok((found['x-differences'] as string[]).includes(id));
          assert.ok(kinds.includes(found.kind!));
          assert.ok(found.sides.length > 1 && found.answer);
        });
        continue;
      }
      const framing = frame ? `, framed as ${frame}` : ', with no frame';
      it(`${id} ${question}: derived from ${wanted(one)} of ${event} as ${kind}${framing}`, () => {
        const difference = find(one)!;
        assert.ok(difference, 'it is derived');
        assert.deepEqual([difference.kind, difference.frame], [kind, frame]);
        const told = versions.map((docs) => [...docs].sort().join(' '));
        for (const { value, sources } of difference.versions)
          assert.ok(told.includes(docsOf(sources).join(' ')), `"${value}" is told by ${docsOf(sources).join(' ')}`);
        assert.ok(tagsOf(event, difference).flat().includes(id), 'a claim says that it is part of it');
      });
    }

  it('are framed by an editor in nine places, and derived with no more said in ten', () => {
    const derived = rows.flatMap(({ shown }) => shown.filter(({ dispute }) => !dispute));
    assert.deepEqual(
      [derived.filter(({ frame }) => frame).length, derived.filter(({ frame }) => !frame).length],
      [9, 10],
    );
  });
});

describe('what is derived from the claims of the story, with nothing marked by hand', () => {
  it('is this, and nothing else', () => {
    const brief = [...framed].flatMap(([event, { differences }]) =>
      differences.map((one) => `${event}: ${nameOf(one)} × ${one.versions.length} ${one.kind}`),
    );
    assert.deepEqual(brief, [
      'ratified: #tie to the court × 5 told-differently',
      'warrant: date × 3 precision',
      'warrant: #grounds × 2 told-differently',
      'warrant: #taken to × 2 told-differently',
      'warrant: #choice of words × 2 told-differently',
      'warrant: #who is named × 3 told-differently',
      'fewer-trips: #what he avoids × 3 told-differently',
      'trips: #countries visited × 2 told-differently',
      'brics: date × 2 precision',
      'brics: #attendance × 2 told-differently',
      'g20: date × 2 precision',
      'g20: #what the absence shows × 2 told-differently',
      'no-worry: #his answer × 4 told-differently',
      'no-worry: #whether the Kremlin is worried × 2 told-differently',
      'assurance: #assurance × 4 told-differently',
      'calls: #who asks for an arrest × 2 told-differently',
      'signals: #why no arrest × 3 told-differently',
      'visit: date × 2 conflict',
      'visit: status × 2 told-differently',
      'visit: #what it is the first of × 2 told-differently',
      'planned-talks: #what the visit is for × 2 told-differently',
    ]);
  });

  it('is part of one of the eighteen, but for the years of two summits and the state of the visit', () => {
    const known = new Set(rows.flatMap(({ shown }) => shown.map((one) => `${one.event}: ${wanted(one)}`)));
    const others = [...framed].flatMap(([event, { differences }]) =>
      differences.map((one) => `${event}: ${nameOf(one)}`).filter((name) => !known.has(name)),
    );
    assert.deepEqual(others, ['brics: date', 'g20: date', 'visit: status']);
  });
});
