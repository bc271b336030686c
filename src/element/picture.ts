import { Announcer } from '../input/announce.js';
import { INITIAL_STATE } from '../input/store.js';
import type { Layout, Scene, SceneMark } from '../layout/types.js';
import { TrackRenderer } from '../render/track.js';
import { distanceTo, nearest, numberOf } from './extent.js';
import type { PlotHost } from './plot-host.js';
import { plotElements, type PlotElements } from './sizes.js';
import { Viewport } from './viewport.js';

const SILENCE = () => '';

/** The last picture that was drawn: its marks, which of them has the focus, and what is said of it. */
export abstract class Picture extends Viewport {
  readonly elements: PlotElements;
  /** the track's marks and their elements */
  readonly track: TrackRenderer;
  protected readonly announcer: Announcer;
  /** events that show, in time order */
  order: Uint32Array = new Uint32Array();
  scene: Scene | undefined;
  /** what the scene was made from */
  layout: Layout | undefined;
  /** it has no marks */
  #empty = false;

  /** @param state what an earlier plot of the same element showed */
  constructor(session: PlotHost, state = INITIAL_STATE) {
    super(session, state);
    this.elements = plotElements(session.host.renderRoot);
    const { track, density, axis, status } = this.elements;
    this.announcer = new Announcer(status, () => this.elements.root.hasAttribute('data-dragging'));
    this.track = new TrackRenderer(track, axis, density);
  }

  /** there is a picture to move and to read */
  get ready(): boolean {
    return !!this.scene && !!this.sizes?.width;
  }

  // — focus —

  /** the focus is in the track */
  focusInside(): boolean {
    return this.elements.track.contains((this.session.host.renderRoot as ShadowRoot).activeElement);
  }

  /** key of the mark of the event with this id */
  protected keyOf(id: string | null): string {
    return `e${numberOf(this.set, id)}`;
  }

  /**
   * A listbox without options tells nothing; an empty view is a group that can still be focused and panned.
   * @param still the elements of the marks are there, which can have the focus instead
   */
  protected list(empty: boolean, still: boolean): void {
    const { track } = this.elements;
    track.role = empty ? 'group' : 'listbox';
    track.ariaOrientation = empty ? null : this.sizes!.column ? 'vertical' : 'horizontal';
    if (empty) track.tabIndex = 0;
    else if (still) track.removeAttribute('tabindex');
    if (empty !== this.#empty) this.session.host.requestUpdate();
    this.#empty = empty;
  }

  /** The mark whose (first) event starts nearest to a time (axis ms); none in an empty picture. */
  markNear(time: number): SceneMark | undefined {
    const distance = distanceTo(this.set!, time);
    return nearest(this.scene!.marks, ({ event }) => distance(event));
  }

  /** The mark with the focus is gone (out of view, filtered, merged): the nearest one in time has it now, never the page. */
  protected refocus({ view }: Scene): void {
    const time = this.set!.start[numberOf(this.set, this.state.focused)] ?? view.start;
    const [own, near] = [this.focusKey, this.markNear(time)?.key].map((key) => this.track.element(key ?? ''));
    (own ?? near ?? this.elements.track).focus({ preventScroll: true });
  }

  /** The mark that Tab reaches: the focused event's, else the selected one's, else what the focused one stands in or near, else the first. */
  get currentKey(): string | undefined {
    const { scene, set } = this;
    if (!scene) return undefined;
    const { focused, selected } = this.state;
    const near = this.markNear(set!.start[numberOf(set, focused)]);
    const wanted = [this.focusKey, this.keyOf(focused), this.keyOf(selected), near?.key];
    return (wanted.map((own) => scene.marks.find(({ key }) => key === own)).find(Boolean) ?? scene.marks[0])?.key;
  }

  // — words —

  readonly #viewWords = () => (this.scene ? this.session.voice.viewWords(this.scene) : '');
  /** what is said once the view has settled, in place of what is in it */
  #words: (() => string) | undefined;

  /** Says something, after a move of the view that is under way in place of what is in view. @param renews as {@link Announcer} has it */
  say(words: () => string, renews?: boolean): void {
    if (!renews && (this.isUnsettled || this.motion.target)) this.#words = words;
    else this.announcer.say(words, renews);
  }

  /** Of what was done nothing is said: the focus moved, which speaks for itself. */
  hush(): void {
    this.announcer.stop();
    if (this.isUnsettled || this.motion.target) this.#words = SILENCE;
  }

  /** Where a person goes is said, unless the focus goes along after it. */
  protected going(): void {
    if (this.#words === SILENCE) this.#words = undefined;
  }

  /** A view has settled. @param silent nobody is told what is in it */
  protected tell(silent: boolean): void {
    const words = this.#words ?? (silent ? undefined : this.#viewWords);
    this.#words = undefined;
    if (words && words !== SILENCE) this.announcer.say(words);
  }
}
