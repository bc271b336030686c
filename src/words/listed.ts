import { once } from '../model/once.js';
import type { Translation } from './translation.js';

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Terms in the order of their names; a table of any keys as it is. */
const inOrder = (terms: unknown, names: unknown): unknown => {
  const keys = isTree(names) ? Object.keys(names) : [];
  return isTree(terms) && keys[0] ? keys.map((key) => inOrder(terms[key], (names as Tree)[key])) : terms;
};

/** Each has one list, so that who has it knows it again. */
const LISTS = new WeakMap<Translation, Translation>();

/**
 * Words of a page as the one script knows them: it has shortened the names of the terms, and their order is what they are told by.
 * @param names of the terms in that order, by group; undefined: they are called as in the sources
 */
export const listed = (given: Translation, names: unknown): Translation =>
  isTree(names)
    ? once(
        LISTS,
        given,
        () =>
          Object.fromEntries(
            Object.entries(given).map(([group, terms]) => [group, inOrder(terms, names[group])]),
          ) as unknown as Translation,
      )
    : given;
