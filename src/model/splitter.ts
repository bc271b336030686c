/** Characters of records that are parsed together: some hundred records, well under a ms. */
const BATCH = 32_768;

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [...'"\\,[]{}'].map((sign) => sign.charCodeAt(0));
/** `"events":[` as the last thing in a text; the key has no escapes, as every writer of JSON has it. */
const EVENTS = /(?<!\\)"events"\s*:\s*\[$/;

/**
 * Takes the text of an event file apart while it comes in: the events a few hundred at a time, and the rest. So a large file
 * is parsed in slices, and no part of it twice. The text is not judged; what is no JSON fails when its part is parsed.
 */
export class Splitter {
  /** the text around the events, as far as it has come: the file without its events */
  rest = '';
  readonly #batch: (events: unknown[]) => void;
  /** text of the events that are not handed on yet */
  #events = '';
  #depth = 0;
  /** depth of what stands in the list of events; NaN before and after the list */
  #level = NaN;
  /** events were handed on, and a comma after them */
  #isDue = false;
  #isInText = false;
  #isEscaped = false;

  /** @param batch gets the next events of the list, parsed */
  constructor(batch: (events: unknown[]) => void) {
    this.#batch = batch;
  }

  /**
   * Takes the next part of the text.
   * @throws SyntaxError where events are no JSON
   */
  push(text: string): void {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.#isInText) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (code === BACKSLASH) this.#isEscaped = true;
        else if (code === QUOTE) this.#isInText = false;
      } else if (code === QUOTE) this.#isInText = true;
      else if (code === OPEN || code === OPEN_LIST) {
        this.#depth++;
        if (code === OPEN_LIST && this.#depth < 3 && Number.isNaN(this.#level)) {
          const before = this.rest + text.slice(from, at + 1);
          // The list of events is the file itself or stands in it under its key.
          if (this.#depth === 1 ? !before.slice(0, -1).trim() : EVENTS.test(before)) {
            this.rest = before;
            this.#level = this.#depth;
            from = at + 1;
          }
        }
      } else if (code === CLOSE || code === CLOSE_LIST) {
        if (this.#depth-- === this.#level) {
          this.#events += text.slice(from, at);
          this.#hand(true);
          this.#level = NaN;
          from = at;
        }
      } else if (code === COMMA && this.#depth === this.#level && this.#events.length + at - from > BATCH) {
        this.#events += text.slice(from, at);
        this.#hand(false);
        from = at + 1;
      }
    }
    if (Number.isNaN(this.#level)) this.rest += text.slice(from);
    else this.#events += text.slice(from);
  }

  /** @param isLast the list ends here; else there is a comma, and an event has to follow */
  #hand(isLast: boolean): void {
    const events = JSON.parse(`[${this.#events}]`) as unknown[];
    if (this.#isDue && !events.length) throw new SyntaxError('There is a comma too many.');
    this.#events = '';
    this.#isDue = !isLast;
    this.#batch(events);
  }
}
