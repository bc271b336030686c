import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import type { EventTimeline } from '../../src/index.js';
import { drawn, part, parts, text, timeline, until } from './fixture.js';
import { cases, hasWord, windowOf, windows, WORD, type LawCase } from './law-events.js';
import { checkSame, readPicture } from './law-picture.js';

/** Written in by the test runner's config: how many inputs each law is tried with, and what they are drawn from. */
declare const LAW_RUNS: number;
declare const LAW_SEED: number;

/** A failure is made smaller as long as this, then told. ms */
const LIMIT = 60_000 + LAW_RUNS * 2000;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const of = <T extends string>(type: T) => fc.constant(type);
/** What a reader or a page does, and what happens to a page. */
const steps = fc.oneof(
  fc.record({ type: of('pan'), by: fc.double({ min: -1, max: 1, noNaN: true }) }),
  fc.record({ type: of('zoom'), octaves: fc.double({ min: -3, max: 3, noNaN: true }) }),
  fc.record({ type: of('jump'), to: windows }),
  fc.record({ type: of('fit') }),
  fc.record({ type: of('wheel'), at: share, by: fc.integer({ min: -200, max: 200 }), ctrlKey: fc.boolean() }),
  fc.record({
    type: of('key'),
    key: fc.constantFrom(
      'ArrowRight',
      'ArrowLeft',
      'ArrowDown',
      'ArrowUp',
      'Home',
      'End',
      'Enter',
      'Escape',
      '+',
      '-',
      '0',
      'PageDown',
      '.',
      'a',
    ),
  }),
  fc.record({ type: of('select'), which: fc.nat(200) }),
  fc.record({ type: of('search') }),
  fc.record({ type: of('scale'), to: fc.constantFrom('linear', 'folded', 'sequence', 'log') }),
  fc.record({ type: of('layout'), to: fc.constantFrom('auto', 'horizontal', 'vertical', 'table') }),
  fc.record({ type: of('resize'), to: fc.integer({ min: 320, max: 1400 }) }),
  fc.record({ type: of('hide') }),
  fc.record({ type: of('reload') }),
  fc.record({ type: of('disconnect') }),
  fc.record({ type: of('overview') }),
);
type Step = typeof steps extends fc.Arbitrary<infer One> ? One : never;

const records = ({ events }: LawCase) => events.map(({ record }) => record);

async function loaded(element: EventTimeline, change: () => void): Promise<void> {
  const over = new Promise((resolve) => {
    for (const name of ['timeline-load', 'timeline-error'] as const)
      element.addEventListener(name, resolve, { once: true });
  });
  change();
  await over;
}

async function take(element: EventTimeline, one: LawCase, step: Step): Promise<void> {
  const { view, parentElement: box } = element;
  switch (step.type) {
    case 'pan':
      return element.panBy(step.by);
    case 'zoom':
      return element.zoomBy(view.end - view.start > 5000 ? 2 ** step.octaves : 2 ** -Math.abs(step.octaves));
    case 'jump':
      element.view = windowOf(one.world, step.to);
      return;
    case 'fit':
      return element.zoomToFit();
    case 'wheel': {
      const track = part(element, 'track');
      const { left, top, width, height } = track.getBoundingClientRect();
      const delta = step.ctrlKey ? { deltaY: step.by } : { deltaX: step.by };
      const at = { clientX: left + step.at * width, clientY: top + step.at * height };
      track.dispatchEvent(
        new WheelEvent('wheel', {
          bubbles: true,
          composed: true,
          cancelable: true,
          ctrlKey: step.ctrlKey,
          ...delta,
          ...at,
        }),
      );
      return;
    }
    case 'key': {
      element.focus();
      const focused = (element.renderRoot as ShadowRoot).activeElement ?? part(element, 'track');
      focused.dispatchEvent(
        new KeyboardEvent('keydown', { key: step.key, bubbles: true, composed: true, cancelable: true }),
      );
      return;
    }
    case 'select': {
      const { id } = one.events[step.which % one.events.length];
      element.selected = element.selected === id ? null : id;
      return;
    }
    case 'search':
      element.filter = element.filter ? null : WORD;
      return;
    case 'scale':
      element.scale = step.to;
      return;
    case 'layout':
      element.layout = step.to;
      return;
    case 'resize':
      box!.style.width = `${step.to}px`;
      return;
    case 'hide':
      box!.style.display = 'none';
      await drawn();
      box!.style.display = '';
      return;
    case 'reload':
      return loaded(element, () => (element.data = records(one) as EventTimeline['data']));
    case 'disconnect':
      element.remove();
      await drawn();
      box!.append(element);
      return;
    case 'overview':
      element.overview = !element.overview;
  }
}

/** Nothing moves any more: two looks in a row are the same. */
async function rest(element: EventTimeline): Promise<void> {
  await element.updateComplete;
  const look = () =>
    `${element.view.start} ${element.view.end} ${element.offsetWidth} ${element.offsetHeight} ${parts(element, 'mark')
      .map((mark) => mark.style.translate + mark.part.value)
      .join()}`;
  for (let before = '', same = 0; same < 3;) {
    await drawn();
    const now = look();
    same = now === before && !element.renderRoot.querySelector('[data-sliding], canvas') ? same + 1 : 0;
    before = now;
  }
}

/** Whether there is a picture, and not a table. */
const isPicture = (element: EventTimeline) => element.layout !== 'table' && part(element, 'track').checkVisibility();

describe(`sessions of readers (${LAW_RUNS} of them, seed ${LAW_SEED})`, () => {
  const sessions = fc.record({
    one: cases(60),
    todo: fc.array(steps, { minLength: 4, maxLength: 14, size: 'max' }),
  });

  it('keep every law after every step, throw nothing, and leave a picture like that of a new timeline', async function () {
    this.timeout(LIMIT + 15_000);
    const faults: string[] = [];
    const note = ({ message }: ErrorEvent) => faults.push(message);
    const reject = ({ reason }: PromiseRejectionEvent) => faults.push(String(reason));
    addEventListener('error', note);
    addEventListener('unhandledrejection', reject);
    const property = fc
      .asyncProperty(sessions, async ({ one, todo }) => {
        const element = await timeline(records(one), { width: one.width, dir: one.dir });
        for (const step of todo) {
          await take(element, one, step);
          await until(() => element.state !== 'loading');
          await rest(element);
          assert.deepEqual(faults, [], 'nothing is thrown');
          assert.equal(element.state, 'ready');
          assert.equal(element.events, one.events.length);
          const { start, end } = element.view;
          assert.isTrue(start < end && Number.isFinite(end - start), `a window: ${start} to ${end}`);
          const shown = element.filter ? one.events.filter(hasWord) : one.events;
          if (isPicture(element)) readPicture(element, shown);
          const tabs = parts(element, 'mark').filter((mark) => mark.tabIndex === 0 && mark.checkVisibility());
          assert.isAtMost(tabs.length, 1, 'at most one tab stop');
          const open = one.events.find(({ id }) => id === element.selected);
          const title = element.renderRoot.querySelector('.details .title');
          if (open) assert.equal(text(title), open.record.title, 'the open event');
          assert.equal(parts(element, 'error').length, 0);
        }
        if (!isPicture(element)) return;
        const { scale, layout, filter, selected, view, overview } = element;
        const width = element.parentElement!.getBoundingClientRect().width;
        (element.renderRoot as ShadowRoot & { activeElement: HTMLElement | null }).activeElement?.blur();
        await rest(element);
        const attributes = {
          scale,
          layout,
          ...(filter && { filter }),
          ...(selected && { selected }),
          ...(overview && { overview: '' }),
        };
        const other = await timeline(records(one), { width, dir: one.dir, attributes });
        await other.zoomTo(view.start, view.end);
        await rest(other);
        const shown = filter ? one.events.filter(hasWord) : one.events;
        checkSame(readPicture(element, shown), readPicture(other, shown), 'a new element');
      })
      .afterEach(() => {
        faults.length = 0;
        document.querySelectorAll('event-timeline').forEach((element) => element.parentElement!.remove());
      });
    try {
      await fc.assert(property, {
        numRuns: LAW_RUNS,
        seed: LAW_SEED,
        interruptAfterTimeLimit: LIMIT,
        markInterruptAsFailure: true,
        includeErrorInReport: true,
      });
    } finally {
      removeEventListener('error', note);
      removeEventListener('unhandledrejection', reject);
    }
  });
});
