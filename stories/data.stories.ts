import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

const meta: Meta = {
  title: 'Ways to give it events',
  component: 'event-timeline',
  parameters: {
    docs: {
      description: {
        component:
          'A file, a script in the page, an HTML list, objects or columns: five ways to the same picture, and more events than could be drawn.',
      },
    },
    layout: 'padded',
  },
};
export default meta;

type Story = StoryObj;

/** A whole event file in three lines: a date and a title each. */
export const ThreeLines: Story = {
  name: 'Three lines of JSON',
  render: () =>
    html`<event-timeline label="Mongolia and the court">
      <script type="application/json">
        [
          { "date": "2000", "title": "Mongolia signs the Rome Statute" },
          { "date": "2002", "title": "Mongolia ratifies it" },
          { "date": "2024-09-02/2024-09-03", "title": "Putin visits Mongolia" }
        ]
      </script>
    </event-timeline>`,
};

/** A plain list, readable before any script runs, becomes the timeline. */
export const PlainList: Story = {
  name: 'A plain HTML list',
  render: () =>
    html`<event-timeline label="Writing">
      <ol>
        <li><time datetime="-3399~">about 3400 BCE</time> Signs on clay tablets in Uruk</li>
        <li><time datetime="10XX">11th century</time> Movable type in China</li>
        <li><time datetime="1454/1455">1454–1455</time> The Gutenberg Bible is printed</li>
        <li><time datetime="1989-03-12">12 March 1989</time> A proposal at CERN for linked documents</li>
      </ol>
    </event-timeline>`,
};

/** Events given by a script. */
export const FromScript: Story = {
  name: 'From a script',
  render: () =>
    html`<event-timeline
      label="A day at the desk"
      .data=${[
        { date: '2024-05-06T09:00', title: 'Morning conference' },
        { date: '2024-05-06T09:40/2024-05-06T11:15', title: 'Calls to three sources' },
        { date: '2024-05-06T11:15', title: 'Second source confirms' },
        { date: '2024-05-06T13:05:30', title: 'Story goes out' },
      ]}
    ></event-timeline>`,
};
