import { sourcesOf, type Version } from './claims.js';
import type { Claim, Entity, Source, TimelineEvent } from './file.js';
import { once } from './once.js';
import { sourcesByRef } from './published.js';
import { plainText } from './text.js';

/** Where a chain of telling ends, as far as the file knows. */
export interface Root {
  /** 'word': someone's word; 'origin': what the editor takes for one origin; 'source': a document */
  readonly by: 'word' | 'origin' | 'source';
  /** the words of the attribution, the editor's name, or the id or address of the source */
  readonly name: string;
}

export interface Origin {
  /** ids or addresses of the sources that go back to it, in the order of {@link sourcesOf} */
  readonly sources: readonly string[];
  /** what joins them: roots that more than one of them goes back to; empty if it is one source by itself */
  readonly joins: readonly Root[];
}

export interface Origins {
  /** how many origins there are; never more than sources */
  readonly origins: number;
  /** how many sources tell it */
  readonly sources: number;
  /** one for each origin; a source that rests on several stands in each of them */
  readonly groups: readonly Origin[];
}

interface FileParts {
  readonly sources?: readonly Source[];
  readonly entities?: readonly Entity[];
}

/** Sources that one goes back to over `basedOn`, however far: those that are based on nothing; of a circle, one. */
function rootsOf(ref: string, byRef: ReadonlyMap<string, Source>): string[] {
  const idOf = (name: string) => byRef.get(name)?.id ?? name;
  const seen = new Set<string>([idOf(ref)]);
  const roots: string[] = [];
  for (const id of seen) {
    const upstream = byRef.get(id)?.basedOn ?? [];
    if (!upstream.length) roots.push(id);
    for (const name of upstream) seen.add(idOf(name));
  }
  return roots.length ? roots : [...seen].sort().slice(0, 1);
}

/** Two spellings of an attribution that mean the same: case, spaces and quotation marks don't count. */
const plain = (words: string) =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["'“”‘’„«»]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What a claim goes back to besides its sources. */
function wordOf(
  { origin, attribution }: Claim,
  nameOf: (words: string) => string,
): readonly [key: string, root: Root] | undefined {
  if (origin !== undefined) return [`origin ${plain(origin)}`, { by: 'origin', name: origin }];
  const name = [attribution ?? []].flat().at(-1);
  return name === undefined || !plain(name) ? undefined : [`word ${nameOf(name)}`, { by: 'word', name }];
}

/**
 * How many origins stand behind the sources of an event, or of one version of it. Five articles that repeat one report are one
 * origin. What makes sources go back to the same:
 * - `basedOn`, however far: a source that is based on others has its origin there;
 * - the last attribution of their claims about this event ("Bloomberg, Sergei Markov": Markov), names and aliases of one entity
 *   taken as one. Unnamed people are told apart by the words used for them: "an unnamed official", twice, counts as one, since
 *   nothing shows that they are two; "an unnamed official" and "a diplomat" count as two;
 * - `origin` of their claims: the editor's name for what is one origin behind different attributions. It goes before these.
 *
 * A source that rests on several origins adds none, and doesn't make one of them: a summary of two independent reports leaves
 * two. Sources that rest on the fewest come first, then file order; each that shares nothing with those before it opens an
 * origin. It is careful rather than exact: it may find fewer origins than there are, so that independence isn't overstated.
 * The number is no measure of truth.
 */
export function originsOf(
  event: TimelineEvent,
  { sources = [], entities = [] }: FileParts,
  version?: Pick<Version, 'claims' | 'sources'>,
): Origins {
  const byRef = sourcesByRef(sources);
  const idOf = (ref: string) => byRef.get(ref)?.id ?? ref;
  const entityOf = new Map(
    entities.flatMap(({ id, name, aliases = [] }) =>
      [id, plainText(name), ...aliases].map((word) => [plain(word), id]),
    ),
  );
  const nameOf = (words: string) => entityOf.get(plain(words)) ?? plain(words);

  const roots = new Map<string, Root>();
  const telling = new Map<string, Set<string>>();
  for (const ref of version ? version.sources : sourcesOf(event))
    once(telling, idOf(ref), () => {
      const found = rootsOf(ref, byRef);
      for (const id of found) roots.set(`source ${id}`, { by: 'source', name: id });
      return new Set(found.map((id) => `source ${id}`));
    });
  event.claims?.forEach((claim, index) => {
    const [key, root] = wordOf(claim, nameOf) ?? [];
    if (!key || (version && !version.claims.includes(index))) return;
    once(roots, key, () => root!);
    for (const ref of [claim.source].flat()) telling.get(idOf(ref))?.add(key);
  });

  const place = new Map(sources.map(({ id }, k) => [id, k]));
  const placeOf = (id: string) => place.get(id) ?? Infinity;
  const sorted = [...telling].sort(
    ([a, one], [b, other]) =>
      one.size - other.size || (placeOf(a) === placeOf(b) ? (a < b ? -1 : 1) : placeOf(a) - placeOf(b)),
  );
  const opened: { readonly from: ReadonlySet<string>; readonly members: string[]; readonly shared: Set<string> }[] = [];
  for (const [id, from] of sorted) {
    let joined = false;
    for (const group of opened) {
      const common = [...from].filter((key) => group.from.has(key));
      if (!common.length) continue;
      joined = true;
      group.members.push(id);
      for (const key of common) group.shared.add(key);
    }
    if (!joined) opened.push({ from, members: [id], shared: new Set() });
  }
  const told = [...telling.keys()];
  return {
    origins: opened.length,
    sources: telling.size,
    groups: opened.map(({ members, shared }) => ({
      sources: told.filter((id) => members.includes(id)),
      joins: [...shared].map((key) => roots.get(key)!),
    })),
  };
}
