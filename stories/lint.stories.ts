import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { lint } from '../src/check/lint.js';
import type { TimelineFile } from '../src/model/file.js';
import '../src/define.js';

const meta: Meta = {
  title: 'For editors',
  component: 'event-timeline',
  parameters: {
    docs: {
      description: {
        component: 'What an editor would ask about a draft, found by the same rules as the command line.',
      },
    },
    layout: 'padded',
  },
};
export default meta;

/** A draft of a story, with what an editor would ask about. */
const DRAFT: TimelineFile = {
  title: 'The bridge at Osterby, a draft',
  updated: '2024-04-20',
  sources: [
    { id: 'herald', title: 'Herald', published: '2024-04-03' },
    { id: 'council', title: 'Minutes of the council', published: '2024-05-02' },
  ],
  events: [
    {
      id: 'closed',
      date: '2024-04-02',
      title: 'The bridge is closed',
      sources: ['herald'],
      claims: [
        { source: 'herald', date: '2024-04' },
        { source: 'council', date: '2024-03-30' },
      ],
    },
    { id: 'opened', date: '2024-05-10', title: 'It is open again', sources: ['council'] },
    { id: 'rumour', date: '2024-04-15', title: 'A rumour about the piers' },
  ],
};

/**
 * The editor's lint: what to look at again in a file that has no mistake. Nothing of it is an error, and nothing is left out
 * of the picture.
 */
export const Lint: StoryObj = {
  name: 'What to look at again',
  render: () => html`
    <event-timeline .data=${DRAFT} selected="closed"></event-timeline>
    <h2>What to look at again</h2>
    <ul>
      ${lint(DRAFT).map(({ message, hint }) => html`<li>${message} <em>${hint}</em></li>`)}
    </ul>
  `,
};
