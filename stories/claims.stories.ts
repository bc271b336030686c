import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define.js';

const meta: Meta = {
  title: 'Who says so',
  component: 'event-timeline',
  tags: ['!autodocs'], // who-says-so.mdx is its page
  parameters: { layout: 'padded' },
};
export default meta;

type Story = StoryObj;

const lastDays = (attributes: { selected?: string; asOf?: string; groupBy?: string }): TemplateResult =>
  html`<event-timeline
    src="data/mongolia-icc-warrant.json"
    view="2024-08-26/2024-09-04"
    selected=${attributes.selected ?? null!}
    as-of=${attributes.asOf ?? null!}
    group-by=${attributes.groupBy ?? 'lane'}
  ></event-timeline>`;

/** Four articles announce one day, the one written later tells of two. */
export const Quarrel: Story = {
  name: 'A quarrel about a day',
  render: () => lastDays({ selected: 'visit' }),
};

/** Two articles tell of an assurance; what they rest on is one and the same argument. */
export const OneOrigin: Story = {
  name: 'One origin, two articles',
  render: () => lastDays({ selected: 'assurance' }),
};

export const Thirtieth: Story = {
  name: 'As known on 30 August',
  render: () => lastDays({ selected: 'visit', asOf: '2024-08-30' }),
};

export const Second: Story = {
  name: 'As known on 2 September',
  render: () => lastDays({ selected: 'visit', asOf: '2024-09-02' }),
};

export const Third: Story = {
  name: 'As known on 3 September',
  render: () => lastDays({ selected: 'visit', asOf: '2024-09-03' }),
};

/** Each article has a row; hollow marks stand where it could have told of an event and does not. */
export const BySource: Story = {
  name: 'A row for each source',
  render: () => lastDays({ groupBy: 'source' }),
};

/** A made-up case with every kind of difference there is. */
export const EveryDifference: Story = {
  name: 'Every kind of difference',
  render: () => html`<event-timeline src="data/every-difference.json"></event-timeline>`,
};
