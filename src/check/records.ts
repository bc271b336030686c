import { circles } from '../model/circles.js';
import type { Dispute, Source } from '../model/file.js';
import { Hand } from './hand.js';
import type { References } from './references.js';
import type { Report } from './report.js';
import { dispute, entity, lane, source } from './schema-check.js';

const VALIDATORS = { lane, entity, source, dispute };

/** Reads one of the lists of a file; entries that can't be used, or whose id is taken, are left out. */
export function takeList<T extends { id: string }>(
  kind: keyof typeof VALIDATORS,
  pointer: string,
  list: readonly unknown[] = [],
  report: Report,
  references: References,
): Hand<T>[] {
  return list.flatMap((raw, index) => {
    const subject = { kind, list: pointer, index, count: list.length, raw };
    const hand = new Hand<T>(subject, VALIDATORS[kind], report);
    if (!hand.fit) references.leaveOut(raw);
    if (!hand.fit || references.declare(kind, hand.record.id, hand)) return hand.fit ? [hand] : [];
    // Nothing points to a dispute, so it can do with another id.
    hand.set('/id', `_${index}`);
    return kind === 'dispute' ? [hand] : [];
  });
}

/** Sources name sources that may stand further down: checked when all are there. */
export function checkSources(hands: readonly Hand<Source>[], references: References): void {
  for (const { record } of hands) references.addAddress(record);
  for (const hand of hands) references.list('source', hand.record.basedOn, hand, '/basedOn');
  const byId = new Map(hands.map((hand) => [hand.record.id, hand]));
  for (const [id, at] of circles(hands.map(({ record }) => record))) {
    byId.get(id)?.fault(`/basedOn/${at}`, { code: 'reference-cycle' });
    byId.get(id)?.set(`/basedOn/${at}`);
  }
}

/** Disputes point to events and claims: checked when all are there. One with less than two sides is none. */
export function checkDisputes(hands: readonly Hand<Dispute>[], references: References): Dispute[] {
  return hands.flatMap((hand) => {
    const { events, sides } = hand.record;
    references.list('event', events, hand, '/events');
    const left = sides.filter(({ claims, sources }, side) => {
      const path = `/sides/${side}`;
      if (!claims?.length && !sources?.length) hand.fault(path, { code: 'field-value', sentence: 'side-empty' });
      const claimed = references.list('claim', claims, hand, `${path}/claims`);
      const told = references.list('source', sources, hand, `${path}/sources`) || claimed;
      if (!told) hand.set(path);
      return told;
    });
    return left.length > 1 ? [hand.done()] : [];
  });
}
