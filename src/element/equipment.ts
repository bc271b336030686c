import { COMPANIONS } from './companions.js';
import { isTold, type EventSet } from '../model/events.js';
import { hasStory } from '../model/story.js';
import { load, type Parts } from './parts.js';
import type { Part } from './plot-host.js';
import type { SessionHost } from './session-host.js';
import { adoptStyles } from './style-sheets.js';
import { isVertical } from './vertical.js';

type Name = Exclude<keyof Parts, 'check' | 'columns' | 'large' | 'list' | 'sketch' | 'words'>;

/** Which parts the settings and the events need, in the order in which their controls stand. */
const NEEDED: { readonly [name in Name]: (host: SessionHost, set?: EventSet) => unknown } = {
  vertical: isVertical,
  print: () => false, // long after the first picture
  help: () => false, // when the focus comes to the picture
  story: (_host, set) => set && hasStory(set),
  sources: ({ groupBy, asOf }, set) => groupBy !== 'lane' || asOf || isTold(set),
  colors: (_host, set) => set?.lanes.some(({ color }) => color),
  rows: ({ groupBy }, set) => groupBy !== 'lane' || set?.lanes[1],
  card: () => false, // when a reader comes near the picture
  table: ({ layout }) => layout === 'table',
  scales: ({ scale, wish }) => scale !== 'linear' || wish === 'auto',
  page: ({ sync, urlState }) => sync || urlState,
  overview: ({ overview }) => overview,
  find: ({ filter }) => filter, // else once somebody is about to search
  hand: () => false, // when one comes near
  companions: () => COMPANIONS.size,
  share: () => false, // when its button is pressed
  rich: ({ renderDetails }, set) => renderDetails || set?.file.uses.media,
};
const NOTHING: Part = {};
const NAMES = Object.keys(NEEDED) as Name[];

/** The parts that one element has loaded. */
export class Equipment {
  readonly #host: SessionHost;
  readonly #loaded: Partial<Record<Name, Part>> = {};
  /** by name; of one that is not loaded, one without anything: each keeps its place, and what it shows keeps the focus */
  all: readonly Part[] = NAMES.map(() => NOTHING);

  constructor(host: SessionHost) {
    this.#host = host;
  }

  /** A part by its name, once it is loaded. */
  get<N extends Name>(name: N): Parts[N] | undefined {
    return this.#loaded[name] as Parts[N] | undefined;
  }

  /**
   * Loads what is needed and not there. What can't be loaded is left out: the events are still there to read.
   * @returns undefined if nothing is to be waited for; undefined among them: one of them can't be loaded
   */
  equip(set?: EventSet): Promise<readonly (Part | undefined)[]> | undefined {
    const missing = NAMES.filter((name) => !this.#loaded[name] && NEEDED[name](this.#host, set));
    const speaking = this.#host.speak()?.then(() => NOTHING);
    return missing.length || speaking
      ? Promise.all([speaking ?? NOTHING, ...missing.map((name) => this.bring(name))])
      : undefined;
  }

  /** A part, loaded if it is not there; undefined if it can't be. */
  async bring<N extends Name>(name: N): Promise<Parts[N] | undefined> {
    const loading = load(name).catch(() => undefined);
    await this.#host.speak(name);
    const part: Part | undefined = await loading;
    if (part && !this.#loaded[name]) {
      this.#loaded[name] = part;
      this.all = NAMES.map((name) => this.#loaded[name] ?? NOTHING);
      adoptStyles(this.#host, part.styles);
      part.begin?.(this.#host);
    }
    return this.get(name);
  }
}
