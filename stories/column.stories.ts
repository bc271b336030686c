import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import '../src/define.js';

const meta: Meta = {
  title: 'Narrow and on paper',
  component: 'event-timeline',
  parameters: {
    docs: {
      description: { component: 'On a narrow page time runs down, in one column; on paper everything is a list.' },
    },
    layout: 'padded',
  },
};
export default meta;

type Story = StoryObj;

const SRC = 'data/mongolia-icc-warrant.json';

/** Time runs down, titles stand upright beside it: in as many columns as have room for words. */
export const OneColumn: Story = {
  name: 'One column',
  render: () =>
    html`<event-timeline src=${SRC} layout="vertical" view="2024-08-26/2024-09-04" selected="visit"></event-timeline>`,
};

/** Below 480 px of its own width the timeline is such a column by itself. */
export const Phone: Story = {
  name: 'One column, by itself',
  render: () =>
    html`<event-timeline
      src=${SRC}
      view="2024-08-26/2024-09-04"
      style=${styleMap({ width: '360px', maxWidth: '100%' })}
    ></event-timeline>`,
};

/** Many events of one day: pills with counts beside the words that have room. */
export const Busy: Story = {
  name: 'One column of a busy day',
  render: () =>
    html`<event-timeline
      src="data/dense-day.json"
      style=${styleMap({ width: '360px', maxWidth: '100%' })}
    ></event-timeline>`,
};

/** The rules for paper, of styles that were adopted. */
const mediaRules = ({ shadowRoot }: Element) =>
  shadowRoot!.adoptedStyleSheets
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule);

/** Printing a page gives every event with its versions and sources; here the rules for paper hold on the screen. */
export const Printed: Story = {
  name: 'As it prints',
  render: () => html`<event-timeline src=${SRC} view="2024-08-26/2024-09-04"></event-timeline>`,
  async play({ canvasElement }) {
    const element = canvasElement.querySelector('event-timeline')!;
    while (!element.shadowRoot!.querySelector('.printed')) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      dispatchEvent(new Event('beforeprint'));
    }
    for (const { media } of mediaRules(element)) {
      if (media.mediaText === 'print') media.mediaText = 'all';
      else if (media.mediaText === 'screen') media.mediaText = 'not all';
    }
  },
};
