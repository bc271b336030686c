import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import file from '../data/mongolia-icc-warrant.json';
import '../src/define.js';
import type { TimelineEvent, TimelineFile } from '../src/index.js';
import { toHTML } from '../src/server.js';

const meta: Meta = {
  title: 'Articles and own content',
  component: 'event-timeline',
  parameters: {
    docs: {
      description: {
        component:
          'A list in the tag reads as an article where no script runs; pictures of events, and what a page writes about them itself.',
      },
    },
    layout: 'padded',
  },
};
export default meta;

type Story = StoryObj;

/**
 * What a server puts into the tag: `toHTML(file)` of `event-timeline/server.js`. It is what is read, printed and found until the
 * timeline is there, and wherever no script runs. Here it stands by itself.
 */
export const ArticleList: Story = {
  name: 'The list before any script',
  render: () =>
    html`<article lang="en-GB">
      ${unsafeHTML(toHTML(file as TimelineFile, { lang: 'en-GB', headingLevel: 2 }))}
    </article>`,
};

const SHOWN: TimelineEvent[] = [
  {
    id: 'arrival',
    date: '2024-09-02',
    title: 'The arrival',
    text: 'One picture of the page’s own, one that is missing, and one of another server, which is not asked for.',
    media: [
      {
        url: 'missing/guard.jpg',
        alt: 'A guard of honour on the square',
        caption: 'The arrival',
        credit: 'A. Photographer',
        width: 1600,
        height: 900,
      },
      { url: 'https://pictures.example/far.jpg', alt: 'The motorcade', credit: 'An agency' },
    ],
  },
  { id: 'departure', date: '2024-09-03', title: 'The departure' },
];

/** Pictures have alt, caption and credit, and a box that has its size before they come. Those of other servers are links, unless `media="any"` lets them in. */
export const Pictures: Story = {
  name: 'Pictures of an event',
  parameters: { expectedErrors: true },
  render: () => html`<event-timeline label="Two days" selected="arrival" .data=${SHOWN}></event-timeline>`,
};

/** What the page itself writes about an event, in place of the body of the details: `renderDetails` gives a node or a text. */
export const OwnDetails: Story = {
  name: 'Details written by the page',
  render: () => {
    const write = ({ id, title }: TimelineEvent) => {
      const box = document.createElement('div');
      const [line, link] = [document.createElement('p'), document.createElement('a')];
      line.textContent = `Our correspondent was there: ${JSON.stringify(title)}.`;
      link.href = `#${id}`;
      link.textContent = 'Read the report';
      box.append(line, link);
      return box;
    };
    return html`<event-timeline
      label="Two days"
      selected="arrival"
      .data=${SHOWN}
      .renderDetails=${write}
    ></event-timeline>`;
  },
};

/** The slot `details` takes the place of all that the details show, whatever is open. */
export const DetailsSlot: Story = {
  name: 'The slot for details',
  render: () =>
    html`<event-timeline label="Two days" .data=${SHOWN}>
      <p slot="header">From the dossier on the visit</p>
      <p slot="details">Press a mark: this page shows the report of that day beside the timeline.</p>
    </event-timeline>`,
};
