import { isPlain } from '../../input/keyboard.js';
import { overviewWords } from '../../render/overview-words.js';
import { tableWords } from '../../render/table-words.js';
import { write } from '../../render/write.js';
import { nameOf } from '../name.js';
import type { Piece } from '../pieces.js';
import type { PartSession } from '../session-host.js';

/** The element of each piece. The overview puts its own in place (element/overview.ts). */
const ELEMENTS: Partial<Record<Piece, string>> = {
  details: '.details',
  table: '.apart-table',
  toolbar: '.toolset',
  legend: '.apart-legend',
};

/** Moves an element with the focus that is in it. */
export function moved(element: Element, move: () => void): void {
  const { activeElement } = element.getRootNode() as ShadowRoot;
  const held = element.contains(activeElement) ? activeElement : undefined;
  move();
  (held as HTMLElement | null | undefined)?.focus({ preventScroll: true });
}

const frameOf = (companion: HTMLElement): HTMLElement => {
  const shadow = companion.shadowRoot ?? companion.attachShadow({ mode: 'open' });
  if (!shadow.firstElementChild) {
    const frame = companion.ownerDocument.createElement('div');
    frame.className = 'root companion';
    shadow.append(frame);
  }
  return shadow.firstElementChild as HTMLElement;
};

/**
 * One piece in its companion. It is the very element of the timeline, moved: whatever renders into it and listens to it goes on
 * to do so, and what looks for it finds it through the session.
 */
export class Place {
  readonly #session: PartSession;
  readonly #frame: HTMLElement;
  readonly #left = new AbortController();
  /** stands in the timeline where the piece was */
  readonly #marker = document.createComment('');
  readonly #element: HTMLElement | undefined;

  constructor(
    session: PartSession,
    readonly piece: Piece,
    readonly companion: HTMLElement,
  ) {
    this.#session = session;
    const frame = (this.#frame = frameOf(companion));
    const selector = ELEMENTS[piece];
    const element = (this.#element = selector ? session.find(selector) : undefined);
    // Before it is seen without them; what is hidden could not have the focus.
    this.#dress();
    frame.hidden = !session.set?.size;
    session.apart.set(piece, companion.shadowRoot!);
    if (element)
      moved(element, () => {
        element.replaceWith(this.#marker);
        frame.append(element);
      });
    const { signal } = this.#left;
    frame.addEventListener('keydown', (event) => this.#key(event), { signal });
    frame.addEventListener('focusin', () => session.key(), { signal });
  }

  /** Back into the timeline. */
  leave(): void {
    this.#left.abort();
    const { apart } = this.#session;
    if (apart.get(this.piece) === this.companion.shadowRoot) apart.delete(this.piece);
    const element = this.#element;
    if (element) moved(element, () => this.#marker.replaceWith(element));
    this.#frame.hidden = true;
  }

  /** The frame of the timeline was drawn: this one is like it. */
  update(): void {
    const { host, set, plot } = this.#session;
    const frame = this.#frame;
    this.#dress();
    const isPicture = host.layout !== 'table';
    frame.hidden = !set?.size || (this.piece === 'overview' && !isPicture);
    write(frame, { lang: host.locale, dir: host.matches(':dir(rtl)') ? 'rtl' : 'ltr' });
    const theme = host.getAttribute('theme');
    if (!this.companion.hasAttribute('theme'))
      write(this.companion, undefined, { 'color-scheme': theme === 'dark' || theme === 'light' ? theme : undefined });
    const name = nameOf(this.#session);
    const label = (selector: string, words: string) =>
      frame.querySelector(selector)?.setAttribute('aria-label', `${words}: ${name}`);
    if (this.piece === 'toolbar') {
      label('.tools', host.words.toolbar);
      // Nobody finds what is in another tree.
      frame.querySelector('.tools')?.removeAttribute('aria-controls');
    }
    if (this.piece === 'overview') label('.overview', overviewWords(host.words).overview);
    if (this.piece === 'table') label('.table-view', tableWords(host.words).table);
    // Colours of the file, as the timeline has made them readable.
    if (this.piece !== 'legend' || !plot) return;
    const { style } = plot.elements.root;
    for (let lane = 0; lane < (set?.lanes.length ?? 0); lane++) {
      const ink = style.getPropertyValue(`--_ink-${lane}`);
      if (frame.style.getPropertyValue(`--_ink-${lane}`) !== ink) frame.style.setProperty(`--_ink-${lane}`, ink);
    }
  }

  /** In the styles of the timeline, whatever parts it has loaded. */
  #dress(): void {
    const { adoptedStyleSheets: wanted } = this.#session.host.renderRoot as ShadowRoot;
    const shadow = this.companion.shadowRoot!;
    const worn = shadow.adoptedStyleSheets;
    if (worn.length !== wanted.length || worn.some((sheet, k) => sheet !== wanted[k]))
      shadow.adoptedStyleSheets = [...wanted];
  }

  /** As in the timeline: what is open closes, else the window steps back. */
  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || !isPlain(event)) return;
    const { plot, close } = this.#session;
    if (close() || (plot?.state.selected === null && plot.request({ type: 'back' }, 'back'))) event.preventDefault();
  }
}
