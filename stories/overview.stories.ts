import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

const meta: Meta = {
  title: 'Overview',
  component: 'event-timeline',
  parameters: {
    docs: {
      description: {
        component:
          'All of time below the picture, with the window in it, which can be moved and made wider or narrower.',
      },
    },
    layout: 'padded',
  },
};
export default meta;

type Story = StoryObj;

/** All of time below the picture: how much there is where, what is disputed, and the window, which can be moved. */
export const TwoMonths: Story = {
  name: 'Two months of eighty-six years',
  render: () =>
    html`<event-timeline src="data/mongolia-icc-warrant.json" view="2024-08-01/2024-09-30" overview></event-timeline>`,
};

const DAY = 86_400_000;
const FIRST = Date.UTC(1980, 0, 1);
const YEARS = 45;

/** Made-up records of a station: few at first, more each year, most of them in summer, and one year without any. */
function records(count: number) {
  const start = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const year = Math.min(YEARS - 1, Math.floor(YEARS * Math.sqrt((k + 0.5) / count)));
    const share = (k * 0.618034) % 1; // spreads evenly whatever the count
    const day = 182 + 150 * Math.sign(share - 0.5) * Math.abs(2 * share - 1) ** 1.7;
    start[k] = FIRST + ((year === 23 ? 24 : year) * 365.25 + day) * DAY;
  }
  return { start: start.sort(), title: (k: number) => `Record ${k + 1}` };
}

/** However many events there are, the overview is one area. */
export const Many: Story = {
  name: 'Twenty thousand events',
  render: () =>
    html`<event-timeline
      label="Records of a station"
      .data=${records(20_000)}
      view="2012-03/2013-10"
      overview
    ></event-timeline>`,
};
