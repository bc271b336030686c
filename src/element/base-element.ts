import { LitElement } from 'lit';
import type { Issue } from '../model/issue.js';
import type { Words } from '../render/words.js';
import { speakers } from '../words/registry.js';
import { TimelineWarningEvent } from './events.js';
import { ignored } from './problems.js';
import { usable } from './settings.js';
import { Speech } from './speech.js';

/** An element that is at home on any page: it speaks the language around it, and its settings take any value. */
export abstract class BaseElement extends LitElement {
  readonly #speech = new Speech(this, () => this.requestUpdate('lang'));

  /** @internal */
  get words(): Words {
    return this.#speech.words;
  }

  /** Language of words and dates: the nearest `lang`, else English. @internal */
  get locale(): string {
    return this.#speech.locale;
  }

  /** Words that are on their way. @internal */
  get coming(): Promise<void> | undefined {
    return this.#speech.coming;
  }

  /** Another language, or another direction, around the element. @internal */
  readonly speak = (part?: string, anew?: boolean): Promise<void> | undefined => this.#speech.speak(part, anew);

  readonly #hear = (anew?: boolean): void => {
    void this.speak(undefined, anew);
    this.requestUpdate('dir');
  };

  override connectedCallback(): void {
    super.connectedCallback();
    speakers.add(this.#hear);
    this.#speech.listen();
    void this.speak();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    speakers.delete(this.#hear);
  }

  /** Moved by moveBefore(): what it shows stays as it is. Its language may be another one. */
  connectedMoveCallback(): void {
    this.#hear();
  }

  /** A setting takes any value: nothing (null, undefined) and what can't be used is its default, the latter with a warning. */
  override requestUpdate(...[name, before, options]: Parameters<LitElement['requestUpdate']>): void {
    const settings = this as unknown as Record<PropertyKey, unknown>;
    if (options?.reflect) {
      const given = settings[name!];
      const wanted = usable(name as string, given, options.type, (choices) =>
        this.warn(ignored('field-value', (options.attribute || name) as string, given, choices)),
      );
      // Which comes here again.
      if (wanted !== given) return void (settings[name!] = wanted);
    }
    super.requestUpdate(name, before, options);
  }

  /** @internal */
  protected warn(issue: Promise<Issue>): void {
    void issue.then((issue) => this.dispatchEvent(new TimelineWarningEvent([issue], 1)));
  }
}
