import type { EventTimeline, Issue, TimelineErrorEvent, TimelineWarningEvent } from '../../../src/index.js';
import '../../../src/define.js';
import { part, parts, text } from '../fixture.js';

/** What a page hears of its timeline. What nobody catches fails the test by itself: mocha listens to it. */
export class Heard {
  /** `load 2`, `error src-http`, in the order in which they came */
  readonly loads: string[] = [];
  readonly errors: TimelineErrorEvent[] = [];
  readonly warnings: TimelineWarningEvent[] = [];

  constructor(readonly element: EventTimeline) {
    element.addEventListener('timeline-load', ({ count }) => this.loads.push(`load ${count}`));
    element.addEventListener('timeline-error', (event) => {
      this.loads.push(`error ${event.code}`);
      this.errors.push(event);
    });
    element.addEventListener('timeline-warning', (event) => this.warnings.push(event));
  }

  /** of all warnings */
  get issues(): readonly Issue[] {
    return this.warnings.flatMap(({ issues }) => issues);
  }

  /** Resolves once a load has ended, and whatever comes right after it has come. */
  async ended(loads = 1): Promise<void> {
    while (this.loads.length < loads) await frame();
    await frame();
    await this.element.updateComplete;
    await frame();
  }
}

export const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** A timeline that is not in the page yet. */
export function newTimeline(attributes: Readonly<Record<string, string>> = {}): Heard {
  const element = document.createElement('event-timeline');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return new Heard(element);
}

/** Lines that a page's console has in the meantime. */
export async function linesWhile(action: () => Promise<unknown>): Promise<readonly string[]> {
  const lines: string[] = [];
  const own = { ...console };
  for (const name of ['log', 'info', 'debug', 'warn', 'error'] as const)
    console[name] = (...args: unknown[]) => lines.push(args.map(String).join(' '));
  try {
    await action();
  } finally {
    Object.assign(console, own);
  }
  return lines.filter((line) => !line.includes('Lit is in dev mode'));
}

/** All that a failed load has to leave behind, in one object to compare. */
export function afterFailure(element: EventTimeline) {
  const [panel] = parts(element, 'error');
  return {
    state: element.state,
    attribute: element.getAttribute('state'),
    role: panel?.getAttribute('role'),
    isSeen: !!panel?.checkVisibility(),
    busy: element.renderRoot.querySelector('[aria-busy=true]') !== null,
    marks: parts(element, 'mark').length + element.renderRoot.querySelectorAll('canvas').length,
    stale: element.stale,
  };
}
export const FAILED = {
  state: 'error',
  attribute: 'error',
  role: 'alert',
  isSeen: true,
  busy: false,
  marks: 0,
  stale: false,
} as const;

export const panelText = (element: EventTimeline) => text(part(element, 'error'));
