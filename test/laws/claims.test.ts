import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { eventAsOf, knownAsOf, publicity } from '../../src/model/as-of.js';
import { differences, disputeIndex, sourcesOf, versionsOf, type Difference } from '../../src/model/claims.js';
import { readDate } from '../../src/model/edtf.js';
import type { Claim, Dispute, Source, TimelineEvent } from '../../src/model/file.js';
import { drawnDate, framedDifferences } from '../../src/model/frames.js';
import { order } from '../../src/model/order.js';
import { originsOf } from '../../src/model/origins.js';
import { publicationIndex } from '../../src/model/published.js';
import { silentOn } from '../../src/model/silence.js';
import { lawRuns } from './runs.js';

const RUNS = lawRuns(import.meta.url);

const IDS = ['a', 'b', 'c', 'd', 'e'];
const DATES = [
  ...['2024', '2023', '2024-09', '2024-09-02', '2024-09-03', '2024-09-02T10:00Z', '2024-09-02T18:00+08:00'],
  ...['2024-09-02/2024-09-03', '2024-09/..', '../2024-09', '2024-08/', '/2024', '2024-09-02~', '2024-08-15?', '202X'],
  ...['[2024-08-29,2024-09-02]', '[..2024-08-30]', '[2024-08..2024-09-02]', '{2024-08,2024-09}', '-0043', '2024-33'],
];
const date = fc.constantFrom(...DATES);
const some = <T>(from: readonly T[], minLength = 0) => fc.subarray([...from], { minLength });
const maybe = <T>(from: fc.Arbitrary<T>) => fc.option(from, { nil: undefined });

const claim: fc.Arbitrary<Claim> = fc.record(
  {
    source: some([...IDS, 'https://example.org/x'], 1),
    date,
    status: fc.constantFrom('confirmed' as const, 'planned' as const, 'cancelled' as const),
    place: fc.constantFrom('Here', 'There'),
    actors: some(['one', 'two']),
    topic: fc.constantFrom('deaths', 'date', 'status'),
    value: fc.constantFrom(1, '1', 'two'),
    stance: fc.constantFrom('asserts' as const, 'reports' as const, 'doubts' as const, 'denies' as const),
    rank: fc.constantFrom('preferred' as const, 'normal' as const, 'deprecated' as const),
    attribution: some(['an unnamed person', 'Agency', 'A. Smith']),
    origin: fc.constantFrom('a briefing', 'a leak'),
  },
  { requiredKeys: ['source'] },
);

/** Claims with ids by position, so that they are found again in another order. */
const event: fc.Arbitrary<TimelineEvent> = fc
  .record({
    date,
    sources: maybe(some(IDS)),
    status: maybe(fc.constantFrom('confirmed' as const, 'planned' as const)),
    place: maybe(fc.constantFrom('Here', 'There')),
    claims: maybe(fc.array(claim, { maxLength: 6 })),
  })
  .map(({ claims, ...rest }) => ({
    id: 'e',
    title: 'An event',
    ...rest,
    ...(claims && { claims: claims.map((one, k) => ({ id: `c${k}`, ...one })) }),
  }));

const sources: fc.Arbitrary<Source[]> = fc
  .tuple(
    ...IDS.map(() => fc.record({ published: maybe(date), basedOn: maybe(some([...IDS, 'https://example.org/x'])) })),
  )
  .map((list) => list.map((rest, k) => ({ id: IDS[k], title: IDS[k], ...rest })));

/** An event with its claims in another order. */
const shuffled = event.chain((one) =>
  fc
    .shuffledSubarray(one.claims ?? [], { minLength: one.claims?.length ?? 0 })
    .map((claims): [TimelineEvent, TimelineEvent] => [one, { ...one, claims }]),
);

const instant = fc.constantFrom(
  ...DATES.flatMap((text) => readDate(text)!.hi),
  ...DATES.flatMap((text) => readDate(text)!.lo),
);

describe('laws of differences', () => {
  /** By claims and not by place: what a version is, whatever the order. */
  const content = (one: TimelineEvent, list: readonly Difference[]) =>
    new Map(
      list.map(({ field, topic, kind, versions }) => [
        `${field} ${topic}`,
        [
          kind,
          ...versions
            .map((version) =>
              [
                version.claims.map((k) => one.claims?.[k]?.id ?? 'written').sort(),
                [...version.sources].sort(),
                version.stance,
              ].join('; '),
            )
            .sort(),
        ],
      ]),
    );

  it('they do not depend on the order of the claims', () => {
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        assert.deepEqual(content(other, differences(other)), content(one, differences(one)));
      }),
      RUNS,
    );
  });

  it('each telling is in exactly one version of its field, with a source that tells the event', () => {
    fc.assert(
      fc.property(event, (one) => {
        for (const { versions } of versionsOf(one)) {
          const told = versions.flatMap(({ claims }) => claims);
          assert.equal(new Set(told).size, told.length);
          for (const version of versions) {
            assert.deepEqual(
              [...version.claims].sort((a, b) => a - b),
              version.claims,
              'in file order',
            );
            for (const ref of version.sources) assert.ok(sourcesOf(one).includes(ref));
            for (const k of version.claims)
              if (k >= 0) for (const ref of one.claims![k].source) assert.ok(version.sources.includes(ref));
          }
        }
      }),
      RUNS,
    );
  });

  it('there are two versions or more, and they are those that can be asked for', () => {
    fc.assert(
      fc.property(event, (one) => {
        const all = versionsOf(one);
        for (const { field, topic, versions } of differences(one)) {
          assert.ok(versions.length > 1);
          assert.deepEqual(all.find((told) => told.field === field && told.topic === topic)?.versions, versions);
        }
        if (!one.claims?.length) assert.deepEqual(differences(one), []);
      }),
      RUNS,
    );
  });

  it('a frame takes nothing away, and every dispute is either about a difference or stands for itself', () => {
    const side = fc.record({ label: fc.constant('side'), claims: some(['c0', 'c1', 'c2', 'c9']), sources: some(IDS) });
    const kind = maybe(fc.constantFrom('update' as const, 'scope' as const, 'contradiction' as const));
    const disputes: fc.Arbitrary<Dispute[]> = fc
      .array(fc.record({ kind, sides: fc.array(side, { minLength: 2, maxLength: 3 }) }), { maxLength: 3 })
      .map((list) => list.map((rest, k) => ({ id: `d${k}`, question: '?', events: ['e'], ...rest })));
    fc.assert(
      fc.property(event, disputes, (one, list) => {
        const framed = framedDifferences(one, disputeIndex({ events: [one], disputes: list }));
        assert.deepEqual(
          framed.differences.map(({ disputes, frame, ...difference }) => {
            assert.equal(frame, disputes.find((dispute) => dispute.kind)?.kind);
            return difference;
          }),
          differences(one),
        );
        const about = framed.differences.flatMap((difference) => difference.disputes);
        assert.deepEqual(new Set([...about, ...framed.standing]), new Set(list));
        for (const dispute of framed.standing) assert.ok(!about.includes(dispute));
      }),
      RUNS,
    );
  });

  it('the date that is drawn is always the one as written', () => {
    fc.assert(
      fc.property(event, (one) => {
        const { version, others, reason, notes } = drawnDate(one)!;
        assert.ok(version.claims.includes(-1));
        assert.equal(others.includes(version), false);
        const preferred = version.claims.some((k) => one.claims?.[k]?.rank === 'preferred');
        assert.equal(reason, preferred ? 'preferred' : 'written');
        assert.ok(preferred || !notes.length);
      }),
      RUNS,
    );
  });
});

describe('laws of origins and silence', () => {
  it('there are never more origins than sources, and every source is behind one', () => {
    fc.assert(
      fc.property(event, sources, (one, list) => {
        const found = originsOf(one, { sources: list });
        assert.ok(found.origins <= found.sources);
        assert.equal(found.origins, found.groups.length);
        assert.equal(found.origins > 0, found.sources > 0);
        const members = new Set(found.groups.flatMap((group) => group.sources));
        assert.deepEqual(members, new Set(sourcesOf(one)));
        assert.equal(members.size, found.sources);
        for (const group of found.groups) assert.equal(group.joins.length > 0, group.sources.length > 1);
      }),
      RUNS,
    );
  });

  it('they do not depend on the order of the claims', () => {
    const plain = ({ groups }: ReturnType<typeof originsOf>) =>
      groups.map((group) => [...group.sources].sort().join('+')).sort();
    fc.assert(
      fc.property(shuffled, sources, ([one, other], list) => {
        assert.deepEqual(plain(originsOf(other, { sources: list })), plain(originsOf(one, { sources: list })));
      }),
      RUNS,
    );
  });

  it('another source that goes back to nothing adds one, and a copy of it adds none', () => {
    fc.assert(
      fc.property(event, sources, (one, list) => {
        const { origins } = originsOf(one, { sources: list });
        const more = [...list, { id: 'new', title: 'new' }, { id: 'copy', title: 'copy', basedOn: ['new'] }];
        const told = (...refs: string[]) =>
          originsOf({ ...one, sources: [...(one.sources ?? []), ...refs] }, { sources: more }).origins;
        assert.equal(told('new'), origins + 1);
        assert.equal(told('new', 'copy'), origins + 1);
        assert.equal(told('copy'), origins + 1);
      }),
      RUNS,
    );
  });

  it('every source of the file tells the event, or is silent on it, or is surely older', () => {
    fc.assert(
      fc.property(event, sources, (one, list) => {
        const index = publicationIndex({ sources: list });
        const silent = silentOn(one, index).map(({ source }) => source.id);
        const telling = sourcesOf(one);
        const earliest = Math.min(
          ...versionsOf(one)
            .filter(({ field, topic }) => field === 'date' && !topic)
            .flatMap(({ versions }) => versions.map(({ span }) => span!.lo)),
        );
        for (const { id } of list) {
          const latest = index.publication(id)?.latest ?? Infinity;
          assert.equal(silent.includes(id), !telling.includes(id) && latest > earliest, id);
        }
      }),
      RUNS,
    );
  });
});

describe('laws of the order of two dates', () => {
  const opposite = { before: 'after', after: 'before', same: 'same', unknown: 'unknown' } as const;
  it('it is the opposite the other way round, and what is before something is before what that is before', () => {
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        const [one, other, third] = [a, b, c].map((text) => readDate(text)!);
        assert.equal(order(other, one), opposite[order(one, other)]);
        if (order(one, other) === 'before') {
          assert.ok(one.loHi <= other.lo);
          if (order(other, third) === 'before') assert.equal(order(one, third), 'before');
        }
        if (order(one, other) === 'same' && order(other, third) === 'same') assert.equal(order(one, third), 'same');
      }),
      RUNS,
    );
  });
});

describe('laws of what was known on a day', () => {
  const run = (law: (one: TimelineEvent, list: Source[], until: number, later: number) => void) =>
    fc.assert(
      fc.property(event, sources, instant, instant, (one, list, a, b) => {
        law(one, list, Math.min(a, b), Math.max(a, b));
      }),
      RUNS,
    );

  it('a later day never hides what an earlier one showed, nor makes doubtful what was sure', () => {
    run((one, list, until, later) => {
      const index = publicationIndex({ sources: list });
      const [before, after] = [until, later].map((day) => knownAsOf(one, day, index));
      if (before.visible) assert.ok(after.visible);
      if (before.visible && !before.possibly) assert.equal(after.possibly, false);
      if (!before.rewritten) assert.equal(after.rewritten, false);
      for (const k of after.hidden) assert.ok(before.hidden.includes(k));
    });
  });

  it('a claim is hidden exactly if each of its sources surely came later, and an event if each telling did', () => {
    run((one, list, until) => {
      const index = publicationIndex({ sources: list });
      const isLater = (refs: readonly string[]) => refs.every((ref) => publicity(ref, until, index) === 'not-yet');
      const known = knownAsOf(one, until, index);
      const claims = one.claims ?? [];
      assert.deepEqual(
        known.hidden,
        claims.flatMap(({ source }, k) => (isLater([source].flat()) ? [k] : [])),
      );
      assert.equal(known.visible, !sourcesOf(one).length || !isLater(sourcesOf(one)));
    });
  });

  it('in the end nothing is hidden, and all is drawn as it is written', () => {
    run((one, list) => {
      const index = publicationIndex({ sources: list });
      const { visible, possibly, hidden, rewritten, date } = knownAsOf(one, Infinity, index);
      assert.deepEqual([visible, possibly, hidden, rewritten, date], [true, false, [], false, undefined]);
      assert.equal(eventAsOf(one, Infinity, index), one);
    });
  });

  it('who has no day of publication hides nothing', () => {
    run((one, list, until) => {
      const undated = list.map(({ id, title }) => ({ id, title }));
      assert.equal(eventAsOf(one, until, publicationIndex({ sources: undated })), one);
    });
  });

  it('the date drawn was told by then: as it is written, or as someone had told it', () => {
    run((one, list, until) => {
      const index = publicationIndex({ sources: list });
      const { visible, date, rewritten } = knownAsOf(one, until, index);
      if (!date) return;
      assert.ok(visible && rewritten);
      assert.ok(!date.claims.includes(-1));
      assert.ok(date.sources.some((ref) => publicity(ref, until, index) !== 'not-yet'));
    });
  });

  it('the event as it was told by then says the same of itself', () => {
    run((one, list, until) => {
      const index = publicationIndex({ sources: list });
      const known = knownAsOf(one, until, index);
      const then = eventAsOf(one, until, index);
      assert.equal(then !== undefined, known.visible);
      if (!then) return;
      const written = drawnDate(one)!.version;
      assert.deepEqual(drawnDate(then)!.version.span, (known.date ?? written).span);
      assert.equal(then.claims?.length ?? 0, (one.claims?.length ?? 0) - known.hidden.length);
      for (const ref of sourcesOf(then)) assert.notEqual(publicity(ref, until, index), 'not-yet');
      assert.equal(eventAsOf(then, until, index), then, 'once is enough');
    });
  });
});
