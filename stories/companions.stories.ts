import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

const meta: Meta = {
  title: 'Pieces on a page',
  component: 'event-timeline',
  tags: ['!autodocs'], // pieces.mdx is its page
  parameters: { layout: 'padded' },
};
export default meta;

type Story = StoryObj;

const layout = html`<style>
  .paper {
    --rule: light-dark(#1b1b1b, #d9d5cc);
    --hair: light-dark(#c9c4b8, #45423c);
    --ink: light-dark(#1b1b1b, #ece8df);
    --timeline-text: var(--ink);
    --timeline-text-muted: light-dark(#5d574c, #aba495);
    --timeline-background: light-dark(#fdfbf6, #191815);
    --timeline-surface: light-dark(#f3efe5, #24221d);
    --timeline-border: var(--hair);
    --timeline-grid: light-dark(#ece7da, #2a2823);
    --timeline-accent: light-dark(#7a2b1e, #f0a58f);
    --timeline-radius: 2px;
    --timeline-font: system-ui, sans-serif;
    container-type: inline-size;
    max-width: 1240px;
    margin: 0 auto;
    padding: 20px;
    background: var(--timeline-background);
    color: var(--ink);
    font:
      17px/1.5 Georgia,
      'Times New Roman',
      serif;
  }
  .paper > div {
    display: grid;
    gap: 20px 32px;
  }
  .paper header {
    border-block: 3px double var(--rule);
    padding-block: 6px;
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    justify-content: space-between;
    font-size: 15px;
  }
  .paper h1 {
    margin: 0 0 6px;
    font-size: clamp(30px, 5cqi, 52px);
    line-height: 1.06;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .paper h2 {
    margin: 0 0 8px;
    padding-top: 6px;
    border-top: 1px solid var(--rule);
    font-size: 17px;
  }
  .paper .deck {
    margin: 0;
    color: var(--timeline-text-muted);
    font-size: 19px;
    line-height: 1.4;
    text-wrap: pretty;
  }
  .paper article p {
    margin: 0 0 0.7em;
    hyphens: auto;
  }
  .paper aside,
  .paper .picture,
  .paper .list {
    min-width: 0;
  }
  .paper .picture {
    display: grid;
    gap: 10px;
    align-content: start;
  }
  @container (min-width: 800px) {
    .paper > div {
      grid-template-columns: repeat(12, minmax(0, 1fr));
      grid-template-rows: auto auto auto 1fr auto;
    }
    .paper header,
    .paper .list {
      grid-column: 1 / -1;
    }
    .paper .top {
      grid-column: 1 / -1;
      max-width: 46em;
    }
    .paper .picture {
      grid-column: 1 / span 8;
    }
    .paper aside {
      grid-area: 3 / 9 / span 2 / -1;
      border-inline-start: 1px solid var(--hair);
      padding-inline-start: 24px;
    }
    .paper article {
      grid-column: 1 / span 8;
      align-self: start;
      columns: 2 15em;
      column-gap: 32px;
      column-rule: 1px solid var(--hair);
    }
  }
</style>`;

/**
 * A page of a (made-up) paper places the pieces in its own grid: the toolbar above the picture, the overview below it, the opened
 * event in a column of its own, the legend under that, and all events as a table at the foot.
 */
export const Newspaper: Story = {
  name: 'A newspaper page',
  parameters: { layout: 'fullscreen' },
  render: () =>
    html`${layout}
      <div class="paper">
        <div>
          <header><span>The Coast Review</span><span>Local history</span><span>A made-up page</span></header>
          <div class="top">
            <h1>Ten voices, one burning mill</h1>
            <p class="deck">
              The mill at Osterby burned on a night in June. Almost everything else about it depends on whom you ask,
              and on when they were asked.
            </p>
          </div>
          <div class="picture">
            <event-timeline-toolbar for="mill"></event-timeline-toolbar>
            <event-timeline
              id="mill"
              src="data/every-difference.json"
              label="The mill in ten sources"
              view="1855/1905"
              selected="ferry-stops"
            ></event-timeline>
            <event-timeline-overview for="mill"></event-timeline-overview>
          </div>
          <aside>
            <h2>The opened event</h2>
            <event-timeline-details for="mill"></event-timeline-details>
            <h2>How to read the picture</h2>
            <event-timeline-legend for="mill"></event-timeline-legend>
          </aside>
          <article lang="en">
            <p>
              A village writes its history more than once. The council does it in its minutes, the insurer in a letter
              that wants to pay less, the newspaper two days after it has heard of it, and somebody’s granddaughter
              forty years on, when nobody is left who could correct her.
            </p>
            <p>
              Laid side by side the accounts agree on little but the flames. Even the year in which the ferry gave way
              to the bridge is a matter of who kept the books. The picture above draws a date only as exactly as a
              source gives it: a pale band is no imprecision of the printer, it is what is known.
            </p>
            <p>
              Choose an event, and the column beside it tells who says so, on whose word, and where two of them cannot
              both be right. The table at the foot of the page has them all, to be sorted and counted.
            </p>
          </article>
          <div class="list">
            <h2>All events</h2>
            <event-timeline-table for="mill"></event-timeline-table>
          </div>
        </div>
      </div>`,
};

/** Only what is in the data: its marks, each as the picture draws it, and its rows. */
export const Legend: Story = {
  name: 'A legend of what is there',
  render: () =>
    html`<event-timeline id="legend" src="data/every-difference.json"></event-timeline>
      <event-timeline-legend for="legend"></event-timeline-legend>`,
};

/** Full screen, and what is copied of the present view. */
export const Share: Story = {
  name: 'Full screen, link and citation',
  render: () =>
    html`<event-timeline id="shared" url-state src="data/every-difference.json" selected="fire"></event-timeline>`,
  async play({ canvasElement }) {
    const element = canvasElement.querySelector('event-timeline')!;
    while (element.state !== 'ready') await new Promise(requestAnimationFrame);
    const button = element.renderRoot.querySelector<HTMLElement>('[part~="share"]')!;
    button.click();
    while (!element.renderRoot.querySelector('#share')) await new Promise(requestAnimationFrame);
    await element.updateComplete;
  },
};

/** As high as what is in it, without a line of script but that of the recipe. */
export const Frame: Story = {
  name: 'In a frame of another page',
  render: () =>
    html`<iframe
        data-event-timeline
        title="The mill at Osterby: a timeline"
        src="embed/index.html?src=../data/every-difference.json"
        allow="fullscreen; clipboard-write"
        style="width: 100%; height: 420px; border: 0"
      ></iframe>
      <p>The page goes on below the frame.</p>`,
  async beforeEach() {
    const script = document.createElement('script');
    script.src = 'embed/host.js';
    const loaded = new Promise((resolve) => (script.onload = script.onerror = resolve));
    document.head.append(script);
    await loaded;
  },
};
