import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

const meta: Meta = {
  title: 'The story',
  component: 'event-timeline',
  argTypes: {
    layout: { control: 'inline-radio', options: ['auto', 'table'] },
    theme: { control: 'inline-radio', options: ['light', 'dark'] },
    gestures: { control: 'inline-radio', options: ['cooperative', 'greedy', 'none'] },
  },
  parameters: { layout: 'padded' },
};
export default meta;

type Story = StoryObj;

/** Five articles about a state visit under an arrest warrant: zoom, pan, open an event and read who says what. */
export const StateVisit: Story = {
  name: 'A visit under a warrant',
  args: { src: '/data/mongolia-icc-warrant.json', selected: '', filter: '', view: '1999/2025' },
  render: ({ src, selected, filter, layout, theme, gestures, view }) =>
    html`<event-timeline
      src=${src as string}
      selected=${(selected as string) || null!}
      filter=${(filter as string) || null!}
      layout=${(layout as string) ?? 'auto'}
      theme=${(theme as string) ?? null!}
      gestures=${(gestures as string) ?? 'cooperative'}
      .view=${view as string}
    ></event-timeline>`,
};

/** The last days: the announcement, the assurance, the arrival. The open event shows both days that the sources give. */
export const LastDays: Story = {
  name: 'The last days',
  render: () =>
    html`<event-timeline
      src="/data/mongolia-icc-warrant.json"
      view="2024-08-26/2024-09-04"
      selected="visit"
    ></event-timeline>`,
};

/** All events as a table. */
export const AsTable: Story = {
  name: 'As a table',
  render: () => html`<event-timeline src="/data/mongolia-icc-warrant.json" layout="table"></event-timeline>`,
};
