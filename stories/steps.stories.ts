import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

const meta: Meta = {
  title: 'From step to step',
  component: 'event-timeline',
  parameters: {
    docs: {
      description: {
        component:
          'A story is told in steps, by its most important events; what an event leads to is drawn while it is open.',
      },
    },
    layout: 'padded',
  },
};
export default meta;

type Story = StoryObj;

/** Two buttons go through the events that the file marks as important; each is shown with the steps beside it. */
export const StepByStep: Story = {
  name: 'Step by step',
  render: () => html`<event-timeline src="data/mongolia-icc-warrant.json" selected="warrant"></event-timeline>`,
};

/** The open event is joined to what it leads to, answers, is part of, or is the same as. */
export const WhatLedToWhat: Story = {
  name: 'What led to what',
  render: () =>
    html`<event-timeline
      src="data/mongolia-icc-warrant.json"
      view="2024-08-26/2024-09-04"
      selected="announced"
    ></event-timeline>`,
};

const KINDS = {
  title: 'A bridge and its town',
  description: 'Made-up events, one link of each kind.',
  lanes: [
    { id: 'river', title: 'River' },
    { id: 'works', title: 'Works' },
    { id: 'town', title: 'Town' },
  ],
  events: [
    {
      id: 'flood',
      date: '1861-03',
      title: 'A flood takes the ferry',
      lane: 'river',
      links: [{ to: 'bridge', kind: 'leads-to' }],
    },
    {
      id: 'bridge',
      date: '1864-05/1866-09',
      title: 'The bridge is built',
      lane: 'works',
      links: [{ to: 'boom', kind: 'part-of' }],
    },
    {
      id: 'protest',
      date: '1867-02',
      title: 'Ferrymen protest',
      lane: 'town',
      links: [{ to: 'bridge', kind: 'responds-to' }],
    },
    {
      id: 'opening',
      date: '1866-09-16',
      title: 'The “iron wonder” opens',
      lane: 'town',
      links: [{ to: 'bridge', kind: 'same-as' }],
    },
    { id: 'boom', date: '1860/1870', title: 'Years of building', lane: 'town', kind: 'period' },
  ],
};

/** Each kind has its own dashes, and its words where there is room for them. Made-up events. */
export const KindsOfLinks: Story = {
  name: 'Kinds of links',
  render: () => html`<event-timeline .data=${KINDS} selected="bridge"></event-timeline>`,
};
