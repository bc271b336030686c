import { sendKeys } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/index.js';
import { part, until, utc } from './fixture.js';

const DAY = 86_400_000;
/** So many events, one on each day. */
export const days = (n: number) =>
  Array.from({ length: n }, (_, k) => ({
    id: `d${k}`,
    date: new Date(utc(2000, 0, 1) + k * DAY).toISOString().slice(0, 10),
    title: `Entry ${k}`,
  }));

/** What the live region says from now on, with the time of each. */
export function heard(element: EventTimeline): { text: string; at: number }[] {
  const status = part(element, 'status');
  const log: { text: string; at: number }[] = [];
  new MutationObserver(() => {
    if (status.textContent) log.push({ text: status.textContent, at: performance.now() });
  }).observe(status, { childList: true, characterData: true, subtree: true });
  return log;
}

/** What has the focus in the element, or undefined. */
export const focused = (element: EventTimeline) =>
  ((element.renderRoot as ShadowRoot).activeElement as HTMLElement | null) ?? undefined;

/** Presses a key where the focus is; whether it was taken. */
export function press(element: EventTimeline, key: string, init: KeyboardEventInit & { at?: number } = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
  if (init.at !== undefined) Object.defineProperty(event, 'timeStamp', { value: init.at });
  (focused(element) ?? document.body).dispatchEvent(event);
  return event.defaultPrevented;
}

export const help = (element: EventTimeline) => element.renderRoot.querySelector<HTMLDialogElement>('dialog');

/** Focuses the picture; ends when all of its keys are known, which come with the focus. */
export async function keyed(element: EventTimeline): Promise<void> {
  element.focus();
  const before = focused(element);
  press(element, '?');
  await until(() => !!help(element)?.open);
  help(element)!.close();
  await until(() => !help(element) && focused(element) === before);
}

/** Presses a real key several times. */
export async function keys(...presses: string[]): Promise<void> {
  for (const key of presses) await sendKeys({ press: key });
}

/** Where Tab stops inside the element, from before it until after it; each by its part, class or role. */
export async function tabStops(element: EventTimeline): Promise<HTMLElement[]> {
  const [before, after] = [0, 1].map(() => document.createElement('button'));
  element.before(before);
  element.after(after);
  before.focus();
  const stops: HTMLElement[] = [];
  for (let presses = 0; presses < 40; presses++) {
    await sendKeys({ press: 'Tab' });
    if (document.activeElement === after) break;
    stops.push(focused(element)!);
  }
  before.remove();
  after.remove();
  return stops;
}

/** What a stop is called here. */
export const nameOf = (stop: HTMLElement | undefined): string =>
  !stop
    ? 'nothing'
    : stop.closest('.tools')
      ? stop.matches('input')
        ? 'as-of'
        : 'toolbar'
      : stop.matches('.mark, .track')
        ? 'track'
        : stop.closest('.folds')
          ? 'folds'
          : (stop.closest('[part]')?.getAttribute('part') ?? stop.className);
