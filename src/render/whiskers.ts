import { whiskersOf, type DateVersion } from '../layout/whiskers.js';
import type { Scene } from '../layout/types.js';
import { differences } from '../model/claims.js';
import type { EventSet } from '../model/events.js';
import { plainText } from '../model/text.js';
import type { TrackContext } from './context.js';
import { Pool } from './pool.js';
import { ENGLISH_SOURCES as words } from './source-words.js';
import { write } from './write.js';

/** A picture is at least so high, so that versions have room below a mark at its upper edge. px */
export const LEAST_HEIGHT = 160;
/** Longest name of a source beside a whisker. Characters */
const LONGEST = 32;

interface Told extends Pick<DateVersion, 'start' | 'end'> {
  /** the date as printed in the file, and whether it is doubted: two versions may differ in that only */
  readonly key: string;
  readonly words: string;
}

/** One whisker for each version of the date of the event that is pointed at, has the focus or is open, over the track. */
export class Whiskers extends Pool {
  readonly #band: HTMLElement;
  #told = new WeakMap<object, readonly Told[]>();
  /** what those were written with: another zone or language has another */
  #date: TrackContext['date'] | undefined;
  /** the event under the pointer */
  #hovered: string | undefined;
  /** the events whose versions show, whose have been put away, and that is open; −1: none */
  #shown = -1;
  #away = -1;
  #selected = -1;

  /**
   * @param again asks for another frame
   * @param signal ends the listening
   */
  constructor(track: HTMLElement, again: () => void, signal: AbortSignal) {
    const band = document.createElement('div');
    super(band, 'div', 'span');
    write(band, { class: 'whiskers', 'aria-hidden': true, hidden: '' });
    // Beside the track: in it are no more elements than it may have.
    track.after(band);
    signal.addEventListener('abort', () => band.remove());
    this.#band = band;
    const hover = (id?: string) => {
      if (this.#hovered === id) return;
      this.#hovered = id;
      this.#away = -1;
      again();
    };
    const over = ({ target, pointerType }: PointerEvent) => {
      if (pointerType === 'mouse') hover((target as Element).closest<HTMLElement>('.mark')?.dataset.eventId);
    };
    track.addEventListener('pointerover', over, { signal });
    track.addEventListener('pointerleave', () => hover(), { signal });
    // What covers others can be put away without moving pointer or focus (WCAG 1.4.13). Those of the open event go with it.
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || this.#shown < 0) return;
      this.#away = this.#shown;
      again();
      if (this.#shown === this.#selected || !event.composedPath().includes(track)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', escape, { signal, capture: true });
  }

  draw(scene: Scene, context: TrackContext): void {
    const { set, rtl, selected, focused, moving } = context;
    const hovered = this.#hovered === undefined ? -1 : set.indexOf(this.#hovered);
    const found = (moving ? [] : [hovered, focused, selected])
      .map((event) => scene.marks.find((mark) => mark.event === event && mark.count === 1))
      .find((mark) => mark && this.#versions(set, mark.event, context).length > 1);
    if ((found && found.event !== this.#away) || (selected >= 0 && selected !== this.#selected)) this.#away = -1;
    this.#selected = selected;
    const mark = found?.event === this.#away ? undefined : found;
    const versions = mark ? this.#versions(set, mark.event, context) : [];
    const band =
      mark &&
      whiskersOf(
        versions.map(({ start, end, words }) => ({ start, end, textWidth: context.width(words) })),
        mark,
        scene,
        context.lineHeight,
        (left) => context.width(words.moreVersions(left)),
      );
    write(this.#band, {
      class: 'whiskers',
      'aria-hidden': true,
      hidden: band ? undefined : '',
      'data-rest': band?.left ? words.moreVersions(band.left) : undefined,
    });
    this.#shown = mark && band ? mark.event : -1;
    if (!mark || !band) return this.show([], () => undefined);
    const left = (box: { x: number; width: number }) => (rtl ? scene.width - box.x - box.width : box.x);
    write(this.#band, undefined, {
      translate: `${left(band)}px ${band.y}px`,
      width: band.width,
      height: band.height,
    });
    const items = band.whiskers.map((whisker, k) => ({ ...whisker, ...versions[k] }));
    this.show(items, ([line, text], item) => {
      const cut = [item.cutStart && 'cut-from', item.cutEnd && 'cut-to'].filter(Boolean).join(' ');
      write(
        line,
        { part: 'claim', class: `whisker ${cut}` },
        {
          translate: `${left(item.line) - left(band)}px ${item.line.y - band.y}px`,
          width: item.line.width,
          height: item.line.height,
        },
      );
      write(
        text,
        { dir: 'auto' },
        {
          translate: `${left(item.text) - left(item.line)}px ${item.text.y - item.line.y}px`,
          width: item.text.width,
          height: item.text.height,
        },
        item.words,
      );
    });
  }

  /** The versions of an event's date in words; kept for the event. */
  #versions(set: EventSet, event: number, { date, locale }: TrackContext): readonly Told[] {
    if (this.#date !== date) [this.#date, this.#told] = [date, new WeakMap()];
    const record = set.record(event);
    const kept = this.#told.get(record);
    if (kept) return kept;
    const name = (ref: string) => plainText(set.file.sources.find(({ id }) => id === ref)?.title ?? ref, locale);
    const difference = differences(record, set.clockOf(record)).find(({ field, topic }) => field === 'date' && !topic);
    const told = (difference?.versions ?? []).map(({ value, sources, span, stance = '' }): Told => {
      const who = sources.length > 1 ? words.sources(sources.length) : name(sources[0] ?? '');
      const short = who.length > LONGEST ? `${who.slice(0, LONGEST - 1).trimEnd()}…` : who;
      return {
        key: `${stance} ${value}`,
        words: words.version(short, date(value), stance),
        start: span!.lo,
        end: span!.hi,
      };
    });
    this.#told.set(record, told);
    return told;
  }
}
