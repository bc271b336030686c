import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

const meta: Meta = {
  title: 'On a page',
  component: 'event-timeline',
  parameters: {
    docs: {
      description: {
        component:
          'What a page needs around a timeline: windows that move together, an address that can be shared, a frame.',
      },
    },
    layout: 'padded',
  },
};
export default meta;

type Story = StoryObj;

/** Move either: both show the same days, and an event that is opened in one opens in the other. */
export const OneWindow: Story = {
  name: 'Two timelines, one window',
  render: () => html`
    <div style="display: grid; gap: 32px">
      <event-timeline
        src="data/mongolia-icc-warrant.json"
        sync="warrant"
        label="What happened"
        view="2024-08-26/2024-09-04"
      ></event-timeline>
      <event-timeline
        src="data/mongolia-icc-warrant.json"
        sync="warrant"
        label="Who tells of the court"
        filter="court"
        group-by="source"
      ></event-timeline>
    </div>
  `,
};

/** Move it, open something: the address of the page brings it back. Links of the page are addresses of the same kind. */
export const LinkToView: Story = {
  name: 'A link to this view',
  render: () => html`
    <p>
      A court has asked for an arrest since
      <a href="#view=2023-01/2023-06&amp;event=warrant">March 2023</a>; a country that
      <a href="#view=1999/2016&amp;event=ratified">joined it in 2002</a> was
      <a href="#view=2024-08-28/2024-09-04&amp;event=visit">host of the wanted man</a> for two days.
    </p>
    <event-timeline src="data/mongolia-icc-warrant.json" url-state></event-timeline>
  `,
};
