import type { Scene } from '../layout/types.js';
import type { Fold } from '../time/folded.js';
import type { AxisNote, ScaleAxis } from '../time/scale-axis.js';
import type { TrackContext } from './context.js';
import { targetsOf } from '../layout/targets.js';
import { leftOf } from './mirror.js';
import { Pool } from './pool.js';
import { write } from './write.js';

/** A notch or its words can be pressed where they are at least so wide: with a pointer, with a finger. px */
const [TARGET, FINGER] = [24, 44];
/** Movement after which a press is a drag. px */
const DRAG = 4;

export interface FoldActions {
  /** of the group */
  readonly name: () => string;
  /** spoken name of a fold, which begins with the words that are seen of it */
  readonly words: (fold: Fold, seen: string) => string;
  readonly toggle: (fold: Fold) => void;
  /** asks for another frame */
  readonly again: () => void;
  /** the fold with the focus went out of view */
  readonly lost: () => void;
}

/**
 * The second row of the axis on scales that are not of true distances: notches of folds with their length, each a button, and
 * lengths of gaps. Behind the marks, since the plot has none of its elements; the notch can be pressed there too.
 */
export class Folds extends Pool {
  readonly #group: HTMLElement;
  readonly #actions: FoldActions;
  readonly #gaps: Pool;
  #notes: readonly AxisNote[] = [];
  /** key of the fold that Tab reaches */
  #current: string | undefined;
  #rtl = false;
  /** time runs down */
  #isDown = false;

  constructor(axis: HTMLElement, track: HTMLElement, actions: FoldActions, signal: AbortSignal) {
    const group = document.createElement('div');
    const gaps = document.createElement('div');
    super(group, 'button', 'span');
    this.#group = group;
    this.#actions = actions;
    this.#gaps = new Pool(gaps, 'span');
    write(gaps, { class: 'gaps', 'aria-hidden': true });
    axis.before(group, gaps);
    signal.addEventListener('abort', () => {
      group.remove();
      gaps.remove();
    });
    group.addEventListener('click', (event) => this.#toggle(this.#noteOf(event)), { signal });
    group.addEventListener(
      'focusin',
      (event) => {
        this.#current = this.#noteOf(event)?.key;
        actions.again();
      },
      { signal },
    );
    group.addEventListener('keydown', (event) => this.#onKey(event), { signal });

    let pressed: PointerEvent | undefined;
    track.addEventListener('pointerdown', (event) => (pressed = event), { signal });
    const press = (event: MouseEvent) => {
      const { clientX, clientY, detail, target } = event;
      const moved = pressed ? Math.hypot(clientX - pressed.clientX, clientY - pressed.clientY) : 0;
      if (detail !== 1 || moved >= DRAG || (target as Element).closest('.mark')) return;
      const box = track.getBoundingClientRect();
      const x = this.#isDown ? clientY - box.top : this.#rtl ? box.right - clientX : clientX - box.left;
      this.#toggle(this.#notes.find((note) => note.fold?.isOpen === false && x >= note.x && x <= note.x + note.width));
    };
    track.addEventListener('click', press, { signal });
  }

  #noteOf(event: Event): AxisNote | undefined {
    const path = event.composedPath();
    return this.#notes.find(({ key }) => path.includes(this.element(key)!));
  }

  #toggle(note: AxisNote | undefined): void {
    if (note?.fold) this.#actions.toggle(note.fold);
  }

  /** One stop of Tab; arrows go from fold to fold. */
  #onKey(event: KeyboardEvent): void {
    const folds = this.#notes.filter(({ fold }) => fold);
    const at = folds.findIndex(({ key }) => key === this.#current);
    const forward = this.#rtl ? -1 : 1;
    const to = {
      ArrowRight: at + forward,
      ArrowLeft: at - forward,
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: folds.length - 1,
    }[event.key];
    const next = to === undefined ? undefined : folds[to];
    if (!next) return;
    this.element(next.key)?.focus();
    event.preventDefault();
  }

  draw({ width }: Scene, { axis, rtl, locale, column }: TrackContext): void {
    this.#rtl = rtl;
    this.#isDown = !!column;
    const notes = (this.#notes = (axis as Partial<ScaleAxis>).notes ?? []);
    const folds = notes.filter(({ fold }) => fold);
    const root = this.#group.getRootNode() as ShadowRoot;
    const focused = this.#group.contains(root.activeElement);
    if (!folds.some(({ key }) => key === this.#current)) this.#current = folds[0]?.key;
    const about = { class: 'folds', role: 'group', 'aria-label': this.#actions.name() };
    write(this.#group, about, { display: folds.length ? '' : 'none' });
    const targets = targetsOf(folds, matchMedia('(pointer: coarse)').matches ? FINGER : TARGET, width);
    this.show(folds, ([button, text], note) => {
      const target = targets[folds.indexOf(note)];
      const left = leftOf(target, width, rtl);
      const cut = [note.cutStart && 'cut-start', note.cutEnd && 'cut-end', note.fold!.isOpen && 'open'];
      write(
        button,
        {
          type: 'button',
          part: 'fold',
          class: ['fold', ...cut].filter(Boolean).join(' '),
          'aria-expanded': note.fold!.isOpen,
          'aria-label': this.#actions.words(note.fold!, note.label),
          title: this.#actions.words(note.fold!, note.label),
          tabindex: note.key === this.#current ? 0 : -1,
        },
        {
          translate: left,
          width: target.width,
          '--_notch': note.width,
          '--_at': leftOf(note, width, rtl) - left,
        },
      );
      write(
        text,
        { lang: locale, dir: 'auto' },
        { translate: leftOf({ x: note.labelX, width: note.labelWidth }, width, rtl) - left, width: note.labelWidth },
        note.label,
      );
    });
    const gaps = notes.filter(({ fold, label }) => !fold && label);
    this.#gaps.show(gaps, ([text], { labelX, labelWidth, label, isFirst }) => {
      write(
        text,
        { class: isFirst ? 'first' : undefined },
        { translate: leftOf({ x: labelX, width: labelWidth }, width, rtl), width: labelWidth },
        label,
      );
    });
    if (focused && !this.#group.contains(root.activeElement)) this.#actions.lost();
  }
}
