import { html } from 'lit';
import { linksOf } from '../model/links.js';
import type { BodyContext } from './details.js';
import type { Telling } from './telling.js';

/**
 * The events that one is linked with, by what they are to it; each once, whoever names the other.
 * @param linkTo leads to another event
 */
export function linked(
  context: Pick<BodyContext, 'set' | 'event' | 'words' | 'when'>,
  { listSection }: Telling,
  linkTo: (event: number) => unknown,
): unknown {
  const { set, event, words, when } = context;
  const groups: Record<string, Set<number>> = {};
  for (const { kind, other, isBack } of linksOf(set, event))
    (groups[(isBack ? words.linkedFrom : words.links)[kind!] ?? words.related] ??= new Set()).add(other);
  const line = (other: number) => html`${linkTo(other)} <span class="muted"> · ${when(other)}</span>`;
  return Object.entries(groups).map(([title, others]) => listSection(title, [...others].map(line)));
}
