import { assert } from '@open-wc/testing';
import type { EventTimeline } from '../../src/index.js';
import { drawn, timeline, until } from './fixture.js';

/** Files that are stories and examples too. */
const fileOf = async (name: string): Promise<unknown> => (await fetch(`/data/${name}.json`)).json();

type Style =
  | 'backgroundColor'
  | 'backgroundImage'
  | 'borderLeftColor'
  | 'borderTopColor'
  | 'borderTopLeftRadius'
  | 'color'
  | 'fontFamily'
  | 'fontSize'
  | 'outlineColor'
  | 'paddingTop';

interface Check {
  /** what the timeline is asked to show */
  readonly attributes?: Record<string, string>;
  readonly file?: string;
  readonly value: string;
  /** element in the shadow root, and which of its pseudo-elements */
  readonly at: string;
  readonly pseudo?: string;
  /** property of its computed style; or a length of its box */
  readonly reads: Style | 'box.width' | 'box.height';
  /** what is read then; else only something else than before */
  readonly gives?: string;
  readonly before?: (element: EventTimeline) => unknown;
}

const FOLDED = { scale: 'folded', selected: 'visit' };
const MILL = 'every-difference';
const [RED, RGB] = ['#ff0102', 'rgb(255, 1, 2)'];
const color = (at: string, reads: Check['reads'], more: Partial<Check> = {}): Check => ({
  value: RED,
  at,
  reads,
  gives: RGB,
  ...more,
});
const LANES = { data: 'lanes' };

/** Every variable of the contract (6), and one place where it is seen. */
const CHECKS: Readonly<Record<string, Check>> = {
  font: { value: 'monospace', at: '.track', reads: 'fontFamily', gives: 'monospace' },
  'font-size': { value: '17px', at: '.mark > span', reads: 'fontSize', gives: '17px' },
  text: color('.mark > span', 'color'),
  'text-muted': color('.summary', 'color'),
  background: color('[part~=search]', 'backgroundColor'),
  surface: color('.cluster', 'backgroundColor'),
  border: color('.tools', 'borderTopColor'),
  accent: color('.mark.selected', 'outlineColor', { attributes: FOLDED }),
  focus: color('[part~=zoom-in]', 'outlineColor', {
    before: (element) => element.renderRoot.querySelector<HTMLElement>('[part~=zoom-in]')!.focus(),
  }),
  mark: color('.mark.dot', 'color'),
  range: { value: RED, at: '.mark.bar', reads: 'backgroundImage', attributes: FOLDED },
  disputed: color('.mark.disputed:not(.selected, .cluster)', 'outlineColor'),
  uncertain: color('.mark.uncertain', 'color', { pseudo: '::after' }),
  planned: color('.mark.planned', 'borderLeftColor', { file: MILL, gives: undefined }),
  fold: color('.fold', 'borderLeftColor', { pseudo: '::before', attributes: FOLDED }),
  grid: color('.tick', 'borderLeftColor', { pseudo: '::before' }),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8].map((lane) => [
      `lane-${lane}`,
      color(`.lane:nth-child(${lane})`, 'color', { attributes: LANES }),
    ]),
  ),
  radius: { value: '3px', at: '[part~=zoom-in]', reads: 'borderTopLeftRadius', gives: '3px' },
  gap: { value: '20px', at: '.tools', reads: 'paddingTop', gives: '20px' },
  'row-height': { value: '64px', at: '.lane', reads: 'box.height' },
  'label-width': { value: '60px', at: '.mark[part~=labelled] > span', reads: 'box.width' },
  'mark-size': { value: '20px', at: '.mark.dot', reads: 'box.height', gives: '20' },
  height: { value: '150px', at: '.scroll', reads: 'box.height', gives: '150' },
  density: { value: '0.75', at: '.lane', reads: 'box.height' },
};

const eightLanes = {
  lanes: [1, 2, 3, 4, 5, 6, 7, 8].map((lane) => ({ id: `lane-${lane}`, title: `Lane ${lane}` })),
  events: [1, 2, 3, 4, 5, 6, 7, 8].map((lane) => ({
    date: `200${lane}`,
    title: `Event ${lane}`,
    lane: `lane-${lane}`,
  })),
};

function seen(element: EventTimeline, { at, pseudo, reads }: Check): string {
  const found = element.renderRoot.querySelector(at)!;
  if (reads === 'box.width') return String(found.getBoundingClientRect().width);
  if (reads === 'box.height') return String(found.getBoundingClientRect().height);
  return getComputedStyle(found, pseudo)[reads];
}

describe('CSS variables', () => {
  for (const [name, check] of Object.entries(CHECKS))
    it(`--timeline-${name} has an effect, at once`, async () => {
      const { attributes = {}, file = 'mongolia-icc-warrant', before } = check;
      const isLanes = attributes === LANES;
      const element = await timeline(isLanes ? eightLanes : await fileOf(file), {
        width: 1000,
        attributes: isLanes ? {} : attributes,
      });
      await until(() => !!element.renderRoot.querySelector(check.at));
      before?.(element);
      await drawn();
      const without = seen(element, check);
      assert.notEqual(without, check.gives);
      element.style.setProperty(`--timeline-${name}`, check.value);
      await until(() => seen(element, check) !== without);
      if (check.gives) assert.equal(seen(element, check), check.gives);
    });

  it('the heading keeps the font of the page', async () => {
    const element = await timeline(await fileOf('mongolia-icc-warrant'));
    element.style.fontFamily = 'serif';
    element.style.setProperty('--timeline-font', 'monospace');
    const fontOf = (at: string) => getComputedStyle(element.renderRoot.querySelector(at)!).fontFamily;
    assert.equal(fontOf('.heading'), 'serif');
    for (const at of ['.summary', '[part~=search]', 'button', '.track', '.details'])
      assert.equal(fontOf(at), 'monospace');
  });
});
