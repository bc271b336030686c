import type { Issue } from '../../model/issue.js';
import type { Key } from './hash.js';

/** Characters of a value that are told; an address may hold anything. */
const TOLD = 60;

const issue = (message: string, hint: string): Issue => ({
  code: 'url-state',
  severity: 'warning',
  pointer: '',
  message,
  hint,
});

/** Why a value can't be used, and what can. */
const REASONS = new Map<Key, readonly [reason: string, hint: string]>([
  ['view', ['it is no interval in which there are events', 'Write for example "2000/2024-09-03".']],
  ['event', ['there is no such event', 'Write the id of an event.']],
  ['q', ['it is too long', 'Write no more than 1,000 characters.']],
  ['asof', ['it is no EDTF date', 'Write for example "2024-08-31".']],
  ['scale', ['it is none of linear, folded, sequence, log', 'Write for example "linear".']],
]);

/** A value in the address that was not used. */
export function badField(key: Key, text: string): Issue {
  const [reason, hint] = REASONS.get(key)!;
  return issue(`${key} ${JSON.stringify(text.slice(0, TOLD))} in the address was ignored: ${reason}.`, hint);
}

/** The address was made for other data. */
export const otherData = (): Issue =>
  issue(
    'The address was made when this timeline had other data; what fits was applied.',
    'Events may have been added, changed or taken away since.',
  );

/** Another timeline has the keys of this one. */
export const taken = (id: string): Issue =>
  issue(
    `url-state was ignored: another timeline ${id ? `with the id "${id}"` : 'without an id'} has its place in the address.`,
    'Give each timeline an id of its own.',
  );

/** There is so much in the hash that nothing is sought in it. */
export const tooLong = (): Issue =>
  issue('The hash of the address was ignored: it is too long.', 'Open the page without it.');
