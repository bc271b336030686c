import { sourcesOf } from './claims.js';
import type { EventSet } from './events.js';
import { placeText, plainText } from './text.js';

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Which events a filter text shows: every word of it occurs in the event's title, text, actors, tags, place or the titles of
 * its sources; case and accents don't count. An empty filter shows all (undefined).
 */
export function filterOf(set: EventSet, filter: string): ((event: number) => boolean) | undefined {
  const words = folded(filter).split(/\s+/).filter(Boolean);
  if (!words.length) return undefined;
  const names = new Map(
    set.file.entities.map(({ id, name, aliases = [] }) => [id, [plainText(name), ...aliases].join(' ')]),
  );
  const sources = new Map(set.file.sources.map(({ id, title }) => [id, plainText(title)]));
  const shown = Uint8Array.from({ length: set.size }, (_, i) => {
    const event = set.record(i);
    const { text, actors = [], tags = [], place } = event;
    const parts = [
      set.title(i),
      plainText(text),
      ...actors.map((actor) => names.get(actor) ?? actor),
      ...tags,
      placeText(place),
      ...sourcesOf(event).map((source) => sources.get(source) ?? source),
    ];
    const all = folded(parts.join('\n'));
    return words.every((word) => all.includes(word)) ? 1 : 0;
  });
  return (event) => shown[event] === 1;
}
