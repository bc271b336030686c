import { Splitter } from '../model/splitter.js';
import { breath } from './slices.js';

/** So much is parsed at a time. Characters. */
const PART = 131_072;

/** The text of a large file in the making: its events are parsed as they come. */
export class LargeText {
  readonly #events: unknown[] = [];
  readonly #splitter = new Splitter((events) => {
    for (const event of events) this.#events.push(event);
  });

  /** Takes the next part of the text. @throws SyntaxError */
  async take(text: string): Promise<void> {
    for (let at = 0; at < text.length; at += PART) {
      if (at) await breath();
      this.#splitter.push(text.slice(at, at + PART));
    }
  }

  /** The file. @throws SyntaxError */
  done(): unknown {
    const file = JSON.parse(this.#splitter.rest) as object;
    if (Array.isArray(file)) return this.#events;
    return this.#events.length ? { ...file, events: this.#events } : file;
  }
}
