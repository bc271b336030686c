import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

const meta: Meta = {
  title: 'The story',
  component: 'event-timeline',
  argTypes: {
    scale: { control: 'inline-radio', options: ['linear', 'folded', 'sequence', 'log'] },
    layout: { control: 'inline-radio', options: ['auto', 'horizontal', 'vertical', 'table'] },
    theme: { control: 'inline-radio', options: ['light', 'dark'] },
    gestures: { control: 'inline-radio', options: ['cooperative', 'greedy', 'none'] },
  },
  parameters: {
    docs: {
      description: {
        component: 'Five articles about one state visit, told as a timeline that can be zoomed, read and checked.',
      },
    },
    layout: 'padded',
  },
};
export default meta;

type Story = StoryObj;

/**
 * Five articles about a state visit under an arrest warrant: zoom, pan, open an event and read who says what. Where nothing
 * happens for years the axis is folded.
 */
export const StateVisit: Story = {
  name: 'A visit under a warrant',
  args: { src: 'data/mongolia-icc-warrant.json', selected: '', filter: '', scale: 'folded', view: 'all' },
  render: ({ src, selected, filter, scale, layout, theme, gestures, view }) =>
    html`<event-timeline
      src=${src as string}
      selected=${(selected as string) || null!}
      filter=${(filter as string) || null!}
      scale=${(scale as string) ?? 'linear'}
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
      src="data/mongolia-icc-warrant.json"
      view="2024-08-26/2024-09-04"
      selected="visit"
    ></event-timeline>`,
};

/** All events as a table. */
export const AsTable: Story = {
  name: 'As a table',
  render: () => html`<event-timeline src="data/mongolia-icc-warrant.json" layout="table"></event-timeline>`,
};
