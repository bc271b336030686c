import { fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define.js';
import type { EventTimeline } from '../../src/index.js';

/** A timeline of a known width with these events, loaded and drawn. */
export async function timeline(
  data: unknown,
  options: { width?: number; dir?: string; lang?: string; attributes?: Record<string, string> } = {},
): Promise<EventTimeline> {
  const box = await fixture<HTMLElement>(html`<div dir=${options.dir ?? 'ltr'} lang=${options.lang ?? 'en-GB'}></div>`);
  box.style.width = `${options.width ?? 800}px`;
  const element = document.createElement('event-timeline');
  for (const [name, value] of Object.entries(options.attributes ?? {})) element.setAttribute(name, value);
  element.data = data as EventTimeline['data'];
  const loaded = oneEvent(element, 'timeline-load');
  box.append(element);
  await loaded;
  return element;
}

export const parts = (element: EventTimeline, token: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(`[part~="${token}"]`),
];
export const part = (element: EventTimeline, token: string) => parts(element, token)[0];
export const mark = (element: EventTimeline, id: string) =>
  element.renderRoot.querySelector<HTMLElement>(`[part~="mark"][data-event-id="${id}"]`)!;
export const text = (node: Element | undefined | null) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The next frames have been drawn. */
export const drawn = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** What a test waits for. */
let awaited: (() => boolean) | undefined;

/** Ends when the condition holds; a test that waits in vain fails by mocha's timeout. */
export async function until(condition: () => boolean): Promise<void> {
  awaited = condition;
  while (!condition()) await new Promise((resolve) => requestAnimationFrame(resolve));
  awaited = undefined;
}

// Mocha's timeout doesn't say where.
afterEach(function (this: Mocha.Context) {
  if (awaited && this.currentTest?.isFailed())
    console.error(`"${this.currentTest.title}" waited in vain: ${String(awaited)}`);
  awaited = undefined;
});

/** Sum of what the marks stand for. */
export const counted = (element: EventTimeline) =>
  parts(element, 'mark').reduce((sum, one) => sum + Number(one.dataset.count ?? 1), 0);

export const utc = Date.UTC;
