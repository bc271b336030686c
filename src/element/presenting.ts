import type { Cause } from '../input/store.js';
import type { SceneMark } from '../layout/types.js';
import type { EventSet } from '../model/events.js';
import { whole } from '../model/whole.js';
import { mark } from './marks.js';
import type { Parts } from './parts.js';
import type { Wish } from './plot-host.js';
import { Reading } from './reading.js';
import type { SessionHost } from './session-host.js';
import { Showing } from './showing.js';
import { sourceOf, type Source } from './source.js';
import { takeSteps, type Result } from './take.js';
import { voiceOf, type Voice } from './voice.js';

/** What of the events that were read is shown, and how: in which rows, on which scale, in which words. */
export abstract class Presenting extends Reading {
  readonly showing: Showing;
  /** events of the file that were left out */
  rejected = 0;
  /** resolves once the settings are followed that changed last */
  arranging: Promise<void> | undefined;
  /** the layout that the table stands in place of */
  picture: SessionHost['layout'] = 'auto';

  /** what is shown is only the first part of what is being loaded */
  protected isPart = false;
  /** reads columns, once there were some */
  protected columns: Parts['columns'] | undefined;
  #source: Source | undefined;
  #voice: Voice | undefined;

  constructor(host: SessionHost) {
    super(host);
    this.showing = new Showing(host, this.equipment);
  }

  /** the events that are shown, as they are told of */
  get set(): EventSet | undefined {
    return this.showing.set;
  }

  /** Names and labels of the present set; only asked for while there is one. */
  get voice(): Voice {
    return (this.#voice ??= this.voiceOf(this.set!));
  }

  voiceOf(set: EventSet): Voice {
    const { words, locale } = this.host;
    return voiceOf(set, words, locale, this.#source!.zone);
  }

  protected stepsOf(source: Source): ReturnType<typeof takeSteps> {
    return takeSteps(source, this.host.words.otherLane, !!this.set, this.columns?.columnSetSteps);
  }

  protected present(source?: Source, taken?: Partial<Result>): void {
    this.#source = source;
    this.rejected = taken?.rejected ?? 0;
    this.showing.take(taken);
    this.#voice = undefined;
    this.isPart = false;
    this.group = [];
  }

  /** The window to begin with: what was asked for, unless a part knows of another one. */
  protected wish(): Wish {
    return this.parts.reduce<Wish>((wish, part) => (part.wish ? part.wish(this, wish) : wish), this.host.wish);
  }

  /**
   * Draws the set that is shown, once the frame around it is there.
   * @param wanted as the plot takes it
   * @returns resolves when the picture is whole, and the frame tells of it
   */
  protected async draw(wanted?: Wish): Promise<void> {
    const { host, set } = this;
    const { wish } = host;
    host.requestUpdate();
    await host.updateComplete;
    if (set !== this.set) return;
    // What a script has asked for meanwhile comes after what was wanted before.
    this.drawNow(wish === host.wish ? wanted : host.wish);
    await this.plot?.labels.whole;
    host.requestUpdate();
    await host.updateComplete;
    if (set) mark('first-picture');
  }

  protected drawNow(wanted?: Wish): void {
    this.plot?.setEvents(this.showing, wanted);
  }

  /** A script's window. */
  async show(wish: Wish): Promise<void> {
    // At once where nothing has to be loaded, so that it can be read back.
    const missing = this.equipment.equip(this.set);
    if (missing) await missing;
    await this.plot?.show(this.plot.wished(wish));
  }

  abstract broke(error: unknown): void;

  /** what a person asked for last could not be loaded */
  isLacking = false;

  /** Says that what a person asked for can't be loaded; the next time it may be. */
  protected lack(isLacking: boolean): void {
    if (isLacking) this.plot?.say(() => this.host.words.lacking);
    this.isLacking = isLacking;
    this.host.requestUpdate();
  }

  /** A part that a person asks for. */
  async demand<N extends 'card' | 'find' | 'help' | 'share'>(name: N): Promise<Parts[N] | undefined> {
    const part = await this.equipment.bring(name);
    this.lack(!part);
    return part;
  }

  /** A person begins to search, or to choose what is shown: what comes before that is loaded waits for it. */
  readonly seek = async (event: Event): Promise<void> => {
    const find = this.equipment.get('find') ?? (await this.demand('find'));
    find?.sought(this, event);
  };

  /** Other events by the same filter: other marks, the same window. */
  filtered(): void {
    this.showing.sift();
    this.#redraw();
  }

  /** Another filter, other rows, another day, another scale, a table: the same window, once what that needs is there. */
  rearranged(): Promise<void> {
    return (this.arranging = this.#rearrange());
  }

  async #rearrange(): Promise<void> {
    const parts = this.set && (await this.equipment.equip(this.set));
    await this.equipment.get('find')?.sift(this);
    this.plot?.resized();
    this.filtered();
    this.lack(!!parts?.includes(undefined)); // last: other marks silence what was to be said before them
  }

  #redraw(): void {
    if (!this.set) return;
    this.#voice = undefined;
    this.group = [];
    this.drawNow();
    this.host.requestUpdate();
  }

  /** Another zone moves what has a time of day; another language changes the words. */
  rezone(): void {
    if (!this.#source) return;
    const source = sourceOf(this.#source.data, this.host);
    this.present(source, whole(this.stepsOf(source)));
    this.drawNow();
  }

  /** A script's step of the story: to the next (1) or the previous (−1). */
  async step(by: 1 | -1): Promise<void> {
    await (await this.equipment.bring('story'))?.step(this, by);
  }

  async openCluster(mark: SceneMark, cause: Cause): Promise<void> {
    const card = this.equipment.get('card') ?? (await this.demand('card'));
    card?.openCluster(this, mark, cause);
  }

  async help(): Promise<void> {
    await (await this.demand('help'))?.open(this);
  }

  key(event?: KeyboardEvent): boolean {
    const part = this.equipment.get('help');
    if (part) return !!event && part.key(this, event);
    // The first one may come before what knows it. Without that a sign does nothing, which is said.
    void this.equipment
      .bring('help')
      .then(
        (part) => event && (part ? part.key(this, event) : event.key[1] || event.defaultPrevented || this.lack(true)),
      );
    return false;
  }

  async bring(name: 'hand' | 'card' | 'print' | 'table' | 'overview'): Promise<void> {
    await this.equipment.bring(name);
    this.plot?.schedule();
  }

  /** The element may have another size, which may need another part. */
  async fit(): Promise<void> {
    await this.equipment.equip();
    this.plot?.resized();
  }

  respeak(): void {
    this.plot?.labels.drop();
    this.rezone(); // the last row is named by its words
    this.host.requestUpdate();
  }
}
