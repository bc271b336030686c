import { html } from 'lit';
import { matchesIn } from '../model/matches.js';

/** A text in which the words that were searched for are marked. @param words folded */
export function highlighted(text: string, words: readonly string[]): unknown {
  const matches = matchesIn(text, words);
  if (!matches.length) return text;
  return matches.map(
    ([from, to], k) =>
      html`${text.slice(matches[k - 1]?.[1] ?? 0, from)}<mark>${text.slice(from, to)}</mark>${
        k === matches.length - 1 ? text.slice(to) : ''
      }`,
  );
}
