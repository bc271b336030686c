import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

const meta: Meta = {
  title: 'Errors and empty states',
  component: 'event-timeline',
  parameters: {
    docs: {
      description: {
        component:
          'What is on the page when there is nothing to show, or when something is wrong: one sentence that says what and what to do.',
      },
    },
    layout: 'padded',
  },
};
export default meta;

type Story = StoryObj;

/** The file is not there: what happened, where, what to do. */
export const MissingFile: Story = {
  name: 'A missing file',
  parameters: { expectedErrors: true },
  render: () => html`<event-timeline label="The visit" src="data/no-such-file.json"></event-timeline>`,
};

const COMMA_TOO_MANY = '[{ "date": "2002", "title": "Mongolia ratifies the Rome Statute" },]';

/** The inline JSON has a comma too many. */
export const BrokenJson: Story = {
  name: 'Broken JSON',
  render: () =>
    html`<event-timeline label="The visit">
      <script type="application/json">
        ${COMMA_TOO_MANY}
      </script>
    </event-timeline>`,
};

/** One date can't be read: that event is left out, and said so; the others are drawn. */
export const OneBadEvent: Story = {
  name: 'One bad event',
  parameters: { expectedErrors: true },
  render: () =>
    html`<event-timeline
      label="Two of three"
      .data=${[
        { date: '2000', title: 'Mongolia signs the Rome Statute' },
        { date: '2024-02-30', title: 'A day that does not exist' },
        { date: '2024-09-03', title: 'Talks in Ulaanbaatar' },
      ]}
    ></event-timeline>`,
};

/** Nothing in the file. */
export const Empty: Story = {
  name: 'No events',
  render: () => html`<event-timeline label="Nothing yet" .data=${[]}></event-timeline>`,
};

/** The filter matches nothing. */
export const NothingMatches: Story = {
  name: 'A filter that matches nothing',
  render: () => html`<event-timeline src="data/mongolia-icc-warrant.json" filter="zeppelin"></event-timeline>`,
};
