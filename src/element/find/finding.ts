import { formatWords } from '../../model/filter.js';
import { once } from '../../model/once.js';
import { Search, type Found, type Sieve } from '../../model/search.js';
import type { EventSet } from '../../model/events.js';
import { plainText } from '../../model/text.js';
import { whole } from '../../model/whole.js';
import { FIELDS } from '../../model/filter.js';
import { findWords } from '../../render/find-words.js';
import { orderOf } from '../order.js';
import type { PartSession } from '../session-host.js';
import { breath } from '../slices.js';

/** Longest piece of work between two breaths of the page. ms */
const SLICE = 8;
/** Characters of a title or a search that the summary tells. */
const TOLD = 40;

const SEARCHES = new WeakMap<EventSet, Search>();

/** What searches a set of events. */
export const searchOf = (set: EventSet): Search => once(SEARCHES, set, () => new Search(set));

/** Which events a filter shows; found at once where {@link sift} has not found it before. */
export const sieve = (set: EventSet, filter: string): Sieve => whole(searchOf(set).find(filter));

/** Work in slices, as long as it is wanted; undefined once it no longer is. */
export async function inSlices<T>(steps: Generator<void, T>, isWanted = () => true): Promise<T | undefined> {
  let until = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await breath();
    if (!isWanted()) return undefined;
    until = performance.now() + SLICE;
  }
}

const sifting = new WeakMap<PartSession, Promise<void>>();

/** Finds what the filter shows, whatever it is by then, without holding up the page. */
export function sift(session: PartSession): Promise<void> {
  let running = sifting.get(session);
  if (!running) {
    running = siftNow(session).finally(() => sifting.delete(session));
    sifting.set(session, running);
  }
  return running;
}

async function siftNow(session: PartSession): Promise<void> {
  const { host, showing } = session;
  for (;;) {
    const { filter } = host;
    const set = showing.all;
    const search = set && searchOf(set);
    if (!filter || !search || search.found?.text === filter) return;
    await inSlices(search.find(filter), () => host.filter === filter && showing.all === set);
  }
}

const short = (text: string) => (text.length > TOLD ? `${text.slice(0, TOLD - 1).trimEnd()}…` : text);

/** What is found of what is shown now; undefined without a filter. */
export const foundIn = ({ showing }: PartSession) => showing.sieve as Found | undefined;

/** What is asked for, in words: each of these. */
function askedIn({ filter, chosen, unknown }: Found, { showing, voice }: PartSession): string[] {
  const { facets } = searchOf(showing.all!);
  const words = findWords(voice.words);
  const text = formatWords(filter.words);
  const asked = FIELDS.flatMap((field) => {
    if (!filter[field].length) return [];
    const known = [...chosen.get(field)!].map((value) => plainText(facets![field].values[value].title, voice.locale));
    const names = unknown.flatMap(([of, name]) => (of === field ? [words.quoted(short(name))] : []));
    const [one, other, ...more] = [...known.map(short), ...names];
    if (more.length) return [words.several[field](more.length + 2)];
    return [other === undefined ? one : words.either(one, other)];
  });
  return [...(text ? [words.quoted(short(text))] : []), ...asked];
}

/** How many events match what; undefined without a filter. */
export function matched(session: PartSession): string | undefined {
  const found = foundIn(session);
  const { set, showing, host, voice } = session;
  if (!found || !set) return undefined;
  const { known } = showing.events ?? {};
  const words = findWords(voice.words);
  const asked = askedIn(found, session);
  const told = asked.length ? words.matched(orderOf(session).length, known ? known.all : set.size, asked) : '';
  const unknown = found.unknown.map(([field, name]) => words.unknown[field](short(name)));
  const now = [told, ...unknown].filter(Boolean).join(' ');
  return known && now ? words.known(voice.date(host.asOf!, 'long'), now, known.hidden) : now || undefined;
}
