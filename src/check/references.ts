import { didYouMean } from './explain.js';
import type { Source } from '../model/file.js';
import type { Hand } from './hand.js';
import { show } from './sentences.js';
import { isUrl } from '../model/scalars.js';
import { nearest } from './suggest.js';

type Named = 'source' | 'lane' | 'entity' | 'event' | 'claim' | 'dispute';

/** So many ids are named where none is near. */
const MOST = 6;

/** Which ids there are, for who guessed one: a few of them. */
const thereAre = (ids: ReadonlyMap<string, number>): string | undefined =>
  ids.size ? `Write for example ${[...ids.keys()].slice(0, MOST).map(show).join(', ')}.` : undefined;

/** Who has which id, and who points to whom. */
export class References {
  /** number of the record in its list, from 1, by kind and id */
  readonly #ids = new Map<Named, Map<string, number>>();
  /** ids of events and claims that were left out; why was said there, so what points to them goes without a word */
  readonly #leftOut = new Set<unknown>();
  /** ids of the sources that something points to */
  readonly cited = new Set<string>();
  readonly #sourceAt = new Map<string, string>();

  of(kind: Named): Map<string, number> {
    const ids = this.#ids.get(kind) ?? new Map<string, number>();
    this.#ids.set(kind, ids);
    return ids;
  }

  /** Gives a record its id; false, and said, if another has it. */
  declare(kind: Named, id: string, hand: Hand<unknown>, path = '/id'): boolean {
    const ids = this.of(kind);
    const number = ids.get(id);
    if (number !== undefined) {
      hand.fault(path, { code: 'id-duplicate', values: { kind: hand.subject.kind, number } });
      return false;
    }
    ids.set(id, hand.subject.index + 1);
    return true;
  }

  /** Lets a source be named by its address too. */
  addAddress({ id, url }: Source): void {
    if (url !== undefined && !this.#sourceAt.has(url)) this.#sourceAt.set(url, id);
  }

  /** Notes the ids in a record as it stood in the file. */
  leaveOut(raw: unknown): void {
    const { id, claims } = Object(raw) as { id?: unknown; claims?: unknown };
    this.#leftOut.add(id);
    if (Array.isArray(claims)) for (const claim of claims) this.#leftOut.add((Object(claim) as { id?: unknown }).id);
  }

  /** Whether a reference leads somewhere; if not, it's said. */
  check(kind: Named, value: string, hand: Hand<unknown>, path: string): boolean {
    const ids = this.of(kind);
    const isSource = kind === 'source';
    const id = (isSource && this.#sourceAt.get(value)) || value;
    if (ids.has(id)) {
      if (isSource) this.cited.add(id);
      return true;
    }
    if (isSource && /[/:]/.test(value)) {
      if (isUrl(value)) return true;
      hand.fault(path, { code: 'url-scheme' });
    } else if (!this.#leftOut.has(value)) {
      hand.fault(path, {
        code: 'reference',
        values: { kind },
        hint: () => didYouMean(nearest(value, ids.keys())) || thereAre(ids),
      });
    }
    return false;
  }

  /**
   * Checks a list of references and takes out those that lead nowhere.
   * @returns whether any is left
   */
  list(kind: Named, values: readonly string[] | undefined, hand: Hand<unknown>, path: string): boolean {
    let left = false;
    values?.forEach((value, index) => {
      if (this.check(kind, value, hand, `${path}/${index}`)) left = true;
      else hand.set(`${path}/${index}`);
    });
    return left;
  }
}
