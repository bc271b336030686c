import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

const meta: Meta = {
  title: 'Rows and cards',
  component: 'event-timeline',
  parameters: {
    docs: {
      description: {
        component: 'Rows that collapse and can be put in another order, and a card about the mark that is pointed at.',
      },
    },
    layout: 'padded',
  },
};
export default meta;

type Story = StoryObj;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** What is looked for in the timeline, once it is there. */
async function found<E extends Element = HTMLElement>(canvas: Element, selector: string): Promise<E> {
  for (;;) {
    const element = canvas.querySelector('event-timeline')!.shadowRoot?.querySelector<E>(selector);
    if (element) return element;
    await frame();
  }
}

const visit = (layout: string, groupBy = 'lane') =>
  html`<event-timeline
    src="data/mongolia-icc-warrant.json"
    view="2024-08-26/2024-09-04"
    layout=${layout}
    group-by=${groupBy}
  ></event-timeline>`;

/** A press on a name leaves the line of its lane and how many events stand on it. */
export const Collapsed: Story = {
  name: 'Collapsed lanes',
  render: () => visit('horizontal'),
  async play({ canvasElement }) {
    for (const lane of [1, 3]) {
      const name = await found(canvasElement, `.lane:nth-child(${lane + 1}):not(:only-child) [part="lane-label"]`);
      await found(canvasElement, '[part~="rows"]');
      name.click();
    }
    await found(canvasElement, '[part~="collapsed"]');
  },
};

/** The panel lists the lanes: each can be collapsed and moved with buttons. */
export const Arranged: Story = {
  name: 'Arranging rows',
  render: () => visit('horizontal', 'source'),
  async play({ canvasElement }) {
    (await found(canvasElement, '[part~="rows"]')).click();
    (await found(canvasElement, '[part="rows-panel"] li:nth-child(3) [part~="up"]')).click();
    (await found(canvasElement, '[part="rows-panel"] li:nth-child(4) [part~="collapse"]')).click();
    await found(canvasElement, '[part~="collapsed"]');
  },
};

/** Who comes to a mark with the keyboard, or points at it, reads what it is about. */
export const CardOnFocus: Story = {
  name: 'A card on focus',
  render: () => visit('horizontal'),
  async play({ canvasElement }) {
    const mark = await found(canvasElement, '[part~="mark"][data-event-id="visit"]');
    // As by the keyboard, whose focus is visible.
    mark.focus({ focusVisible: true });
    await found(canvasElement, '[part="card"]:not([hidden])');
  },
};
