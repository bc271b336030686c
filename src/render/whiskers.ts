import { columnWhiskersOf } from '../layout/column-whiskers.js';
import { whiskersOf, type DateVersion, type WhiskerBand } from '../layout/whiskers.js';
import type { Box, Scene, SceneMark } from '../layout/types.js';
import { differences } from '../model/claims.js';
import type { EventSet } from '../model/events.js';
import { projectionOf } from '../model/projection.js';
import { plainText, unturned } from '../model/text.js';
import type { Column, TrackContext } from './context.js';
import { leftOf } from './mirror.js';
import { Pool } from './pool.js';
import { RIGHT_TO_LEFT } from './right-to-left.js';
import { sourceWords } from './source-words.js';
import { write, type Values } from './write.js';

/** A picture is at least so high, so that versions have room below a mark at its upper edge. px */
export const LEAST_HEIGHT = 160;
/** between two versions of a column, px */
const LINE_SPACE = 4;
/** Longest name of a source beside a whisker. Characters */
const LONGEST = 32;

interface Told extends Pick<DateVersion, 'start' | 'end'> {
  /** the date as printed in the file, and whether it is doubted: two versions may differ in that only */
  readonly key: string;
  readonly words: string;
}

/** Words in the lines of a column. */
const inLines = (text: string, column: Column) => column.label({ text, note: '', noteWidth: 0 });

const meets = (a: Pick<Box, 'x' | 'width'>, b: Pick<Box, 'x' | 'width'>) => a.x < b.x + b.width && b.x < a.x + a.width;

/**
 * Beside the words of a column: the ground of its lines, which stand over pills, and the words for the rest. A pill is covered
 * with its count, or not at all: half a number is none.
 */
function behind({ x, y, whiskers, rest }: WhiskerBand, { lanes, marks }: Scene, height: number): Values {
  const from = Math.min(...whiskers.map(({ line }) => line.x)) - LINE_SPACE;
  const to = Math.max(...whiskers.map(({ line }) => line.x + line.width)) + LINE_SPACE;
  const pills = marks.filter((mark) => mark.count > 1 && meets(mark, { x: from, width: to - from }));
  const start = Math.min(from, ...pills.map((pill) => pill.x - 1));
  const end = Math.max(to, ...pills.map((pill) => pill.x + pill.width + 1));
  const at = (x1: number, y1: number) => `${y1 - y}px auto auto ${x1 - x}px`;
  return {
    '--_lines': at(start, lanes[0].lineY - height / 2 - 1),
    '--_lines-width': `${end - start}px`,
    '--_lines-height': `${height + 2}px`,
    ...(rest && { '--_rest': at(rest.x, rest.y), '--_rest-width': `${rest.height}px` }),
  };
}

/** Where the words of a link stand, px of the plot as those of labels: from where time begins. In a column they stand across it. */
function boxOfWords(words: SVGElement, whole: number, { column, width, lineHeight, rtl }: TrackContext): Box {
  const along = width(words.textContent);
  const [w, h] = column ? [inLines('', column).length!, along] : [along, lineHeight];
  const [x, y] = ['x', 'y'].map((name) => Number(words.getAttribute(name)));
  return { x: leftOf({ x: x - w / 2, width: w }, whole, rtl), y: y - h / 2, width: w, height: h };
}

/** Where an event's versions stand. */
function bandOf(
  versions: readonly Told[],
  mark: SceneMark,
  scene: Scene,
  { set, column, width, lineHeight, words: all }: TrackContext,
): WhiskerBand | undefined {
  const words = sourceWords(all);
  const { toPlace } = projectionOf(set);
  const placed = versions.map(({ start, end, words }) => ({ start: toPlace(start), end: toPlace(end), words }));
  if (column) {
    const lengthOf = (words: string) => inLines(words, column).length!;
    const rows = placed.map((version) => ({ ...version, length: lengthOf(version.words) + LINE_SPACE }));
    return columnWhiskersOf(rows, mark, scene, column.lineHeight, lengthOf(words.moreVersions(versions.length)));
  }
  return whiskersOf(
    placed.map((version) => ({ ...version, textWidth: width(version.words) })),
    mark,
    scene,
    lineHeight,
    (left) => width(words.moreVersions(left)),
  );
}

/** One whisker for each version of the date of the event that is pointed at, has the focus or is open, over the track. */
export class Whiskers extends Pool {
  readonly #band: HTMLElement;
  readonly #track: HTMLElement;
  /** labels and words of links that the band would cut in two */
  #covered: readonly (HTMLElement | SVGElement)[] = [];
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
    this.#track = track;
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
    const band = mark && bandOf(versions, mark, scene, context);
    write(this.#band, {
      class: 'whiskers',
      'aria-hidden': true,
      hidden: band ? undefined : '',
      'data-rest': band?.left ? sourceWords(context.words).moreVersions(band.left) : undefined,
    });
    this.#shown = mark && band ? mark.event : -1;
    this.#cover(band, scene, context);
    if (!mark || !band) return this.show([], () => undefined);
    const left = (box: { x: number; width: number }) => leftOf(box, scene.width, rtl);
    write(this.#band, undefined, {
      translate: `${left(band)}px ${band.y}px`,
      width: band.width,
      height: band.height,
      ...(context.column && behind(band, scene, context.column.lineHeight)),
    });
    const { column } = context;
    const items = band.whiskers.map((whisker, k) => ({
      ...whisker,
      ...versions[k],
      ...(column && { words: inLines(versions[k].words, column).text }),
    }));
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
        { dir: rtl ? 'rtl' : 'auto' },
        {
          translate: `${left(item.text) - left(item.line)}px ${item.text.y - item.line.y}px`,
          width: column ? item.text.height : item.text.width,
          height: column ? item.text.width : item.text.height,
        },
        item.words,
      );
    });
  }

  /** Takes away the words of others that the band would cut in two, until it goes. Their marks, lines and names stay. */
  #cover(band: WhiskerBand | undefined, { marks, width }: Scene, context: TrackContext): void {
    for (const words of this.#covered) words.style.removeProperty('visibility');
    this.#covered = [];
    if (!band) return;
    const { set } = context;
    const under = (box: Box) => meets(box, band) && box.y < band.y + band.height && band.y < box.y + box.height;
    const events = marks.flatMap(({ label, event }) => (label && under(label) ? [set.id(event)] : []));
    const labels = events.length ? this.#track.querySelectorAll<HTMLElement>('[part=label]') : [];
    const links = this.#track.parentElement!.querySelectorAll<SVGElement>('.link-word');
    this.#covered = [
      ...[...labels].filter((label) => events.includes(label.parentElement!.dataset.eventId!)),
      ...[...links].filter((words) => under(boxOfWords(words, width, context))),
    ];
    for (const words of this.#covered) words.style.setProperty('visibility', 'hidden');
  }

  /** The versions of an event's date in words; kept for the event. */
  #versions(set: EventSet, event: number, { date, locale, rtl, words: all }: TrackContext): readonly Told[] {
    const words = sourceWords(all);
    if (this.#date !== date) [this.#date, this.#told] = [date, new WeakMap()];
    const record = set.record(event);
    const kept = this.#told.get(record);
    if (kept) return kept;
    const name = (ref: string) =>
      unturned(plainText(set.file.sources.find(({ id }) => id === ref)?.title ?? ref, locale));
    const difference = differences(record, set.clockOf(record)).find(({ field, topic }) => field === 'date' && !topic);
    const told = (difference?.versions ?? []).map(({ value, sources, span, stance = '' }): Told => {
      const who = sources.length > 1 ? words.sources(sources.length) : name(sources[0] ?? '');
      const when = date(value);
      const short = who.length > LONGEST ? `${who.slice(0, LONGEST - 1).trimEnd()}…` : who;
      // A name in Latin would turn an Arabic date after it, and the other way round: neither turns the other.
      const apart = (text: string) =>
        text && (rtl || RIGHT_TO_LEFT.test(short + when)) ? `\u2068${text}\u2069` : text;
      return {
        key: `${stance} ${value}`,
        words: words.version(apart(short), apart(when), stance),
        start: span!.lo,
        end: span!.hi,
      };
    });
    this.#told.set(record, told);
    return told;
  }
}
