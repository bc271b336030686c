import { placeCard } from '../layout/card-place.js';
import { marksIn } from '../layout/scene.js';
import type { Box, Scene, SceneMark } from '../layout/types.js';
import { sourcesOf } from '../model/claims.js';
import { TOLD } from '../model/columns.js';
import { plainText } from '../model/text.js';
import { cardWords } from '../render/card-words.js';
import { fillCard, type CardText } from '../render/card.js';
import type { Overlay, TrackContext } from '../render/context.js';
import { excerpt } from '../render/excerpt.js';
import { write } from '../render/write.js';
import { membersIn } from './cluster.js';
import { numberOf } from './extent.js';
import type { PartPlot } from './plot-host.js';
import { isWithin } from './popover.js';
import type { PartSession } from './session-host.js';

/** A mark is meant once the pointer or the focus rests on it so long, and left once they are away so long. ms */
const [COMES, GOES] = [300, 200];
/** Characters of the text, names of sources, and titles of events at the most. */
const [TEXT, SOURCES, TITLES] = [140, 2, 5];

/** What a mark is about, in words. */
function textOf(mark: SceneMark, plot: PartPlot, { voice }: PartSession): CardText {
  const set = plot.set!;
  const { locale, title, when, note, viewText } = voice;
  if (mark.shape === 'cluster') {
    const members = membersIn(plot, mark);
    return {
      isCluster: true,
      title: cardWords(voice.words).events(mark.count),
      when: viewText(mark),
      lane: set.lanes[mark.lane]?.title ?? '',
      note: '',
      differs: false,
      text: '',
      names: members.slice(0, TITLES).map(title),
      more: Math.max(0, mark.count - TITLES),
    };
  }
  const { event } = mark;
  const record = set.record(event);
  const sources = sourcesOf(record);
  const name = (ref: string) => plainText(set.file.sources.find(({ id }) => id === ref)?.title ?? ref, locale);
  return {
    isCluster: false,
    title: title(event),
    when: when(event),
    lane: set.lanes[set.lane[event]]?.title ?? '',
    note: note(event),
    differs: !!(set.traits[event] & TOLD),
    text: excerpt(plainText(record.text, locale), TEXT),
    names: sources.slice(0, SOURCES).map(name),
    more: Math.max(0, sources.length - SOURCES),
  };
}

/** A box that holds some boxes. */
const around = (boxes: readonly DOMRect[]): Box => {
  const [x, y] = [Math.min(...boxes.map(({ left }) => left)), Math.min(...boxes.map(({ top }) => top))];
  const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
  return { x, y, width: right - x, height: bottom - y };
};

/**
 * Beside the mark that the pointer or the keyboard's focus rests on: what it is about. The pointer can go into it, Escape puts it
 * away, and it stays until pointer and focus are elsewhere (WCAG 1.4.13). What it says is said by the mark's name and the
 * details too, so it is for the eye only.
 */
export class Card implements Overlay {
  readonly #card = document.createElement('div');
  /** the element of the mark that is meant */
  #target: HTMLElement | undefined;
  /** the mark whose card shows: its key, and its element */
  #shown: string | undefined;
  #anchor: HTMLElement | undefined;
  /** one that it was put away from, until another one is meant */
  #away: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** pointer and focus are elsewhere already */
  #isLeft = false;
  #isMoving = false;

  constructor(
    readonly plot: PartPlot,
    readonly session: PartSession,
    signal: AbortSignal,
  ) {
    const { track, root } = plot.elements;
    const card = this.#card;
    write(card, { class: 'card', part: 'card', 'aria-hidden': true, popover: 'manual', hidden: '' });
    root.append(card);
    // A table stands in place of the picture, which is drawn no more.
    const resize = new ResizeObserver(() => track.clientWidth || this.#hide());
    resize.observe(track);
    signal.addEventListener('abort', () => {
      resize.disconnect();
      clearTimeout(this.#timer);
      card.remove();
    });
    const markAt = (target: EventTarget | null) => (target as Element).closest<HTMLElement>('.mark') ?? undefined;
    const focused = () => track.querySelector<HTMLElement>('.mark:focus-visible') ?? undefined;
    const on = <E extends Event>(target: EventTarget, type: string, listener: (event: E) => void, capture = false) =>
      target.addEventListener(type, listener as (event: Event) => void, { signal, capture, passive: true });

    on<PointerEvent>(track, 'pointerover', ({ target, pointerType }) => {
      if (pointerType === 'touch') return;
      const mark = markAt(target);
      if (mark) this.#mean(mark);
      else this.#leave(focused());
    });
    on(track, 'pointerleave', () => this.#leave(focused()));
    on(card, 'pointerenter', () => this.#stay());
    on(card, 'pointerleave', () => this.#leave(focused()));
    on(track, 'focusin', () => {
      const mark = focused();
      if (mark) this.#mean(mark);
    });
    on(track, 'focusout', () => this.#leave());
    // A press means the mark, not what is told of it; so does a key that opens it.
    on(root, 'pointerdown', ({ target }) => this.#card.contains(target as Node) || this.#putAway(), true);
    on<KeyboardEvent>(track, 'keydown', ({ key }) => [' ', 'Enter'].includes(key) && this.#putAway());
    on(document, 'scroll', () => this.#shown && this.#place(), true);
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || this.#shown === undefined) return;
      this.#putAway();
      // One that is about to go by itself is not what is meant.
      if (this.#isLeft || !isWithin(session, event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before what else an Escape may mean.
    addEventListener('keydown', escape, { signal, capture: true });
    // It was loaded at the first sign of a reader, who may have pointed at a mark in the meantime.
    const pointed = matchMedia('(hover: hover)').matches && track.querySelector<HTMLElement>('.mark:hover');
    const first = pointed || focused();
    if (first) this.#mean(first);
  }

  draw(scene: Scene, { moving }: TrackContext): void {
    this.#isMoving = moving;
    if (this.#shown === undefined) return;
    const mark = moving ? undefined : this.#markOf(this.#anchor, scene);
    if (mark?.key !== this.#shown || this.#isOpen(mark)) this.#hide();
    // Sizes are read before the next frame is written.
    else requestAnimationFrame(() => this.#shown !== undefined && this.#place());
  }

  #markOf(element: HTMLElement | undefined, scene = this.plot.scene): SceneMark | undefined {
    return marksIn(scene).find(({ key }) => this.plot.track.element(key) === element);
  }

  #isOpen({ shape, event }: SceneMark): boolean {
    const { set, state } = this.plot;
    return shape !== 'cluster' && event === numberOf(set, state.selected);
  }

  /** Pointer or focus are on a mark. */
  #mean(mark: HTMLElement): void {
    if (mark === this.#away) return;
    this.#away = undefined;
    this.#stay();
    if (mark === this.#anchor && this.#shown !== undefined) return;
    this.#target = mark;
    this.#timer = setTimeout(() => this.#show(), COMES);
  }

  #stay(): void {
    clearTimeout(this.#timer);
    this.#isLeft = false;
  }

  /** They are on none. @param focused the one that has the focus all the same */
  #leave(focused?: HTMLElement): void {
    if (focused && focused !== this.#away) return this.#mean(focused);
    this.#away = focused;
    this.#stay();
    this.#isLeft = true;
    this.#timer = setTimeout(() => this.#hide(), GOES);
  }

  #putAway(): void {
    clearTimeout(this.#timer);
    this.#away = this.#shown === undefined ? this.#target : this.#anchor;
    this.#hide();
  }

  #hide(): void {
    this.#shown = undefined;
    this.#card.hidden = true;
    if (this.#card.matches(':popover-open')) this.#card.hidePopover();
  }

  #show(): void {
    const mark = this.#isMoving ? undefined : this.#markOf(this.#target);
    if (!mark || this.#isOpen(mark) || this.session.host.layout === 'table') return this.#hide();
    this.#shown = mark.key;
    this.#anchor = this.#target;
    fillCard(this.#card, textOf(mark, this.plot, this.session), cardWords(this.session.voice.words));
    this.#card.hidden = false;
    this.#card.showPopover();
    this.#place();
  }

  /** Clear of the mark, its label and the versions of its date. */
  #place(): void {
    const { track } = this.plot.elements;
    const target = this.#anchor!;
    const plot = track.getBoundingClientRect();
    const label = target.querySelector('[part~="label"]');
    // The ground of a period is as high as its lane: what it says stands in its label.
    const solid = target.matches('.period') && label ? [label] : [target, ...(label ? [label] : [])];
    const band = track.parentElement!.querySelector('.whiskers:not([hidden])');
    const boxes = [...solid, ...(band ? [band] : [])].map((element) => element.getBoundingClientRect());
    const { x, width } = around(solid.map((element) => element.getBoundingClientRect()));
    const { y, height } = around(boxes);
    const [left, right] = [Math.max(x, plot.left), Math.min(x + width, plot.right)];
    const own = this.#card.getBoundingClientRect();
    const at = placeCard(
      { x: left, y, width: Math.max(0, right - left), height },
      own,
      { width: document.documentElement.clientWidth, height: innerHeight },
      !!this.plot.sizes?.rtl,
    );
    write(this.#card, undefined, { translate: `${Math.round(at.x)}px ${Math.round(at.y)}px` });
  }
}
