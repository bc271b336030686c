import type { EventSet } from './events.js';
import type { TimelineEvent } from './file.js';

/** The kinds of links; undefined: the file does not say what the one is to the other. */
export type LinkKind = NonNullable<TimelineEvent['links']>[number]['kind'];

/** A link of an event with another one. */
export interface Link {
  readonly kind: LinkKind;
  /** number of the other event */
  readonly other: number;
  /** it is the other one that names this one */
  readonly isBack: boolean;
}

/** What an event is linked with: what it names, then what names it, in file order. Nothing is linked with itself. */
export function linksOf(set: EventSet, event: number): Link[] {
  const found: Link[] = [];
  const { id, links } = set.record(event);
  const add = (kind: LinkKind, other: number, isBack: boolean) => {
    if (other >= 0 && other !== event) found.push({ kind, other, isBack });
  };
  for (const { kind, to } of links ?? []) add(kind, set.indexOf(to), false);
  for (const other of set.file.events)
    for (const { kind, to } of other.links ?? []) if (to === id) add(kind, set.indexOf(other.id!), true);
  return found;
}
