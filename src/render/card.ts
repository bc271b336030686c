import { unturned } from '../model/text.js';
import type { CardWords } from './card-words.js';
import { write } from './write.js';

/** What a card tells, in words. Those that are missing are ''. */
export interface CardText {
  readonly title: string;
  readonly when: string;
  /** the lane of the event */
  readonly lane: string;
  /** "2 dates" */
  readonly note: string;
  /** the note tells of what sources differ about */
  readonly differs: boolean;
  /** the beginning of its text */
  readonly text: string;
  /** names of sources, or titles of the events of a cluster: the first few */
  readonly names: readonly string[];
  /** how many more there are */
  readonly more: number;
  readonly isCluster: boolean;
}

const line = (className: string, text: string, tag = 'p'): HTMLElement => {
  const element = document.createElement(tag);
  write(element, { class: className, dir: 'auto' }, undefined, unturned(text));
  return element;
};

/** Writes a card anew: title, date and lane, how it is told, and who tells it or what is in it. */
export function fillCard(card: HTMLElement, told: CardText, words: CardWords): void {
  const { title, when, lane, note, text, names, more, isCluster } = told;
  const rest = more ? words.more(more) : '';
  const lines = [line('card-title', title)];
  const about = line('card-when', '');
  about.append(
    ...[when, lane].filter(Boolean).flatMap((part, k) => [k ? ' · ' : '', line('', part, 'bdi')]),
    ...(note ? [' · ', line(told.differs ? 'card-note differ' : 'card-note', note, 'b')] : []),
  );
  lines.push(about);
  if (text) lines.push(line('', text));
  if (isCluster) {
    const list = document.createElement('ul');
    list.append(...[...names, rest].filter(Boolean).map((name) => line('', name, 'li')));
    lines.push(list);
  } else if (names.length)
    lines.push(line('card-when', words.toldBy([names.join(', '), rest].filter(Boolean).join(' '))));
  card.replaceChildren(...lines);
}
