import { sourcesOf } from './claims.js';
import type { EventSet } from './events.js';
import { plainText } from './text.js';

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Which events a filter text shows: every word of it occurs in the event's title, text, actors, tags, place or the titles of
 * its sources; case and accents don't count. An empty filter shows all (undefined).
 */
export function filterOf(set: EventSet, filter: string): ((event: number) => boolean) | undefined {
  const words = folded(filter).split(/\s+/).filter(Boolean);
  if (!words.length) return undefined;
  const names = new Map(
    set.file.entities.map((entity) => [entity.id, [plainText(entity.name), ...(entity.aliases ?? [])].join(' ')]),
  );
  const sources = new Map(set.file.sources.map((source) => [source.id, plainText(source.title)]));
  const shown = Uint8Array.from({ length: set.size }, (_, i) => {
    const event = set.record(i);
    const place = typeof event.place === 'object' ? plainText(event.place.name) : event.place;
    const text = folded(
      [
        set.title(i),
        plainText(event.text),
        ...(event.actors ?? []).map((actor) => names.get(actor) ?? actor),
        ...(event.tags ?? []),
        place ?? '',
        ...sourcesOf(event).map((source) => sources.get(source) ?? source),
      ].join('\n'),
    );
    return words.every((word) => text.includes(word)) ? 1 : 0;
  });
  return (event) => shown[event] === 1;
}
