import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

const meta: Meta = {
  title: 'From seconds to billions of years',
  component: 'event-timeline',
  parameters: {
    docs: {
      description: {
        component: 'The same tag for a minute of trades and for the age of the Earth: ticks, names and zoom follow.',
      },
    },
    layout: 'padded',
  },
};
export default meta;

type Story = StoryObj;

/** 13.8 billion years in one file; zoom from the first stars to last week. */
export const DeepTime: Story = {
  name: 'Deep time',
  render: () => html`<event-timeline src="data/deep-time.json"></event-timeline>`,
};

/** The same file around the change of eras: 1 BCE is followed by 1 CE, there is no year 0. */
export const Eras: Story = {
  name: 'Before and after year 1',
  render: () => html`<event-timeline src="data/deep-time.json" view="-0600/0700"></event-timeline>`,
};

/** Hundreds of events within one day: clusters keep exact counts and open into their parts. */
export const DenseDay: Story = {
  name: 'A dense day',
  render: () => html`<event-timeline src="data/dense-day.json"></event-timeline>`,
};
