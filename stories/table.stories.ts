import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define.js';

const meta: Meta = {
  title: 'As a table',
  component: 'event-timeline',
  parameters: {
    docs: {
      description: { component: 'The same events as a table: sorted, searched and paged, with sources and versions.' },
    },
    layout: 'padded',
  },
};
export default meta;

type Story = StoryObj;

const visit = (attributes: { filter?: string; selected?: string } = {}): TemplateResult =>
  html`<event-timeline
    src="data/mongolia-icc-warrant.json"
    layout="table"
    filter=${attributes.filter ?? null!}
    selected=${attributes.selected ?? null!}
  ></event-timeline>`;

/** Presses a heading of the table so often. */
async function sort(canvas: HTMLElement, key: string, presses = 1): Promise<void> {
  const element = canvas.querySelector('event-timeline')!;
  const heading = () => element.renderRoot.querySelector<HTMLElement>(`[data-sort=${key}]`);
  while (!heading()) await new Promise(requestAnimationFrame);
  for (let press = 0; press < presses; press++) heading()!.click();
  await element.updateComplete;
}

/** Every event with its sources, and who tells it how; on a narrow page each is a card. */
export const StateVisit: Story = { name: 'A state visit as a table', render: () => visit({ selected: 'ratified' }) };

/** A press of a heading sorts: what is told in most ways comes first. */
export const Sorted: Story = {
  name: 'Most versions first',
  render: () => visit(),
  play: ({ canvasElement }) => sort(canvasElement, 'versions', 2),
};

/** What a filter shows, with what it was found by. */
export const Searched: Story = { name: 'A search in the table', render: () => visit({ filter: 'assurance' }) };

const NAMES = ['Reading', 'Writing', 'Counting', 'Resting'];

/** A page at a time, however many there are. */
export const Long: Story = {
  name: '2,600 events on pages',
  render: () =>
    html`<event-timeline
      label="Two thousand six hundred days"
      layout="table"
      .data=${{
        start: Float64Array.from({ length: 2600 }, (_, k) => Date.UTC(2017, 0, 1 + k)),
        title: (k: number) => `${NAMES[k % 4]}, day ${k + 1}`,
        lane: Array.from({ length: 2600 }, (_, k) => NAMES[k % 4]),
      }}
    ></event-timeline>`,
};

/** Right to left. */
export const RightToLeft: Story = {
  name: 'From right to left',
  render: () => html`<div dir="rtl">${visit({ selected: 'visit', filter: 'visit' })}</div>`,
};
