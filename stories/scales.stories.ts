import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define.js';

const meta: Meta = {
  title: 'Twenty-four years and one weekend',
  component: 'event-timeline',
  parameters: {
    docs: {
      description: {
        component:
          'Twenty-four years and one weekend in one view: empty years folded, equal steps, or distance back from the last event.',
      },
    },
    layout: 'padded',
  },
};
export default meta;

type Story = StoryObj;

const story = (scale: string, view = 'all'): TemplateResult =>
  html`<event-timeline src="data/mongolia-icc-warrant.json" scale=${scale} view=${view}></event-timeline>`;

/**
 * Long empty stretches fold to a notch with their length; click it, or press Enter on it, to open it. Everywhere else the axis
 * is of true distances. What folds is decided by the data alone: from the longest down, each stretch that is at least a quarter
 * of all the time that stays open, and twice as long as any that stays open.
 */
export const Folded: Story = { name: 'Folded', render: () => story('folded') };

/** The same axis a little nearer: months, and the notch beside them. */
export const Beside: Story = { name: 'Beside a fold', render: () => story('folded', '2020-06/2023-12') };

/** Equal steps from event to event, one for all that start together; the time between them is written below. */
export const Sequence: Story = { name: 'Step by step', render: () => story('sequence') };

/** The last days step by step: the weekend has as much room as a decade. */
export const Weekend: Story = {
  name: 'The weekend, step by step',
  render: () => story('sequence', '2024-08/2024-09-05'),
};

/** The distance back from the last event, by its logarithm: the nearer to the end, the more room. */
export const Log: Story = { name: 'Back from the last event', render: () => story('log') };

/** True distances, in the window in which the most important events can be read. */
export const Auto: Story = { name: 'A first view that is chosen', render: () => story('linear', 'auto') };
