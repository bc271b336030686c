import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define.js';

const meta: Meta = {
  title: 'Search and filters',
  component: 'event-timeline',
  parameters: {
    docs: {
      description: {
        component: 'A field that filters and jumps, and a panel that chooses by row, source, person and tag.',
      },
    },
    layout: 'padded',
  },
};
export default meta;

type Story = StoryObj;

const story = (filter: string | null, layout = 'auto'): TemplateResult =>
  html`<event-timeline src="data/mongolia-icc-warrant.json" filter=${filter!} layout=${layout}></event-timeline>`;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** What a reader uses, once the events are there. */
async function found<E extends HTMLElement>(canvas: HTMLElement, selector: string): Promise<E> {
  for (;;) {
    const element = canvas.querySelector('event-timeline');
    const one = element?.state === 'ready' && element.renderRoot.querySelector<E>(selector);
    if (one) return one;
    await frame();
  }
}

async function open(canvas: HTMLElement): Promise<void> {
  (await found(canvas, '[part~=filters]')).click();
  await found(canvas, '#filters fieldset');
  await frame();
}

/** Only what matches is shown as it is typed; Enter goes to the event that is meant most likely. */
export const Search: Story = {
  name: 'A search',
  render: () => story(null),
  async play({ canvasElement }) {
    const input = await found<HTMLInputElement>(canvasElement, '[part=search]');
    input.focus();
    input.value = 'warrant';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    while (canvasElement.querySelector('event-timeline')!.filter !== 'warrant') await frame();
    await canvasElement.querySelector('event-timeline')!.updateComplete;
  },
};

/** Rows, sources, people and tags with how many events would show; what is chosen stands above. */
export const Filters: Story = {
  name: 'Filters',
  render: () => story('lane:travel lane:moscow actor:putin'),
  play: ({ canvasElement }) => open(canvasElement),
};

/** The same by attribute, as a link has it too: words, and fields with values. */
export const ByAttribute: Story = {
  name: 'By attribute',
  render: () => story('source:s4 lane:law court'),
};

/** What nothing matches says so, and what nothing is called. */
export const NoMatch: Story = {
  name: 'Nothing matches',
  render: () => story('source:nobody assurance'),
};

/** The table shows what the filter shows. */
export const AsTable: Story = {
  name: 'In the table',
  render: () => story('lane:moscow', 'table'),
};
