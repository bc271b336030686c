import { ENGLISH, type Words } from '../render/words.js';
import { registered, speakers } from '../words/registry.js';
import { localeOf } from './locale.js';
import { load, loadPack } from './parts.js';

/** Says when the language or the direction of anything changes. */
let observer: MutationObserver | undefined;

/** The language that an element speaks: that of its place in the page, from when its words are there; until then the one before. */
export class Speech {
  words: Words = ENGLISH;
  locale = 'en';
  /** what is on its way */
  coming: Promise<void> | undefined;
  #asked = '';
  readonly #parts = new Set<string>();

  /** @param changed another language is spoken */
  constructor(
    readonly host: HTMLElement,
    readonly changed: () => void,
  ) {}

  /** The element has come to a place. */
  listen(): void {
    observer ??= new MutationObserver(() => speakers.forEach((speak) => speak()));
    for (let node: Node = this.host; ;) {
      node = node.getRootNode();
      observer.observe(node, { subtree: true, attributeFilter: ['lang', 'dir'] });
      if (!(node instanceof ShadowRoot)) break;
      node = node.host;
    }
  }

  /**
   * Speaks the language of its place.
   * @param part speaks too
   * @param anew there may be other words for it
   * @returns undefined if nothing is to be waited for
   */
  speak(part?: string, anew?: boolean): Promise<void> | undefined {
    const locale = localeOf(this.host);
    const parts = this.#parts;
    if (locale === this.#asked && (!part || parts.has(part)) && !anew) return this.coming;
    this.#asked = locale;
    if (part) parts.add(part);
    const become = (words: Words) => {
      if (coming === this.coming) this.coming = undefined;
      if (locale !== this.#asked) return;
      if (words === this.words && locale === this.locale) return;
      [this.words, this.locale] = [words, locale];
      this.changed();
    };
    const coming: Promise<void> | undefined =
      /^en\b/.test(locale) && !registered.length
        ? undefined
        : load('words')
            .then(({ wordsIn }) => wordsIn(locale, parts, loadPack, registered, ENGLISH))
            .catch(() => ENGLISH)
            .then(become);
    this.coming = coming;
    if (!coming) become(ENGLISH);
    return coming;
  }
}
