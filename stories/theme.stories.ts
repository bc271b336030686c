import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import '../src/define.js';

interface Theme {
  font: string;
  fontSize: number;
  text: string;
  background: string;
  surface: string;
  border: string;
  grid: string;
  accent: string;
  disputed: string;
  lane1: string;
  lane2: string;
  lane3: string;
  lane4: string;
  radius: number;
  rowHeight: number;
  labelWidth: number;
  markSize: number;
  density: number;
}

const meta: Meta<Theme> = {
  title: 'Theming',
  tags: ['controls'],
  component: 'event-timeline',
  parameters: { layout: 'padded' },
  argTypes: {
    ...Object.fromEntries(
      ['text', 'background', 'surface', 'border', 'grid', 'accent', 'disputed', 'lane1', 'lane2', 'lane3', 'lane4'].map(
        (name) => [name, { control: 'color' as const }],
      ),
    ),
    density: { control: { type: 'range', min: 0.75, max: 1.5, step: 0.05 } },
  },
};
export default meta;

/** Every look is made with CSS variables on the tag; move the controls. */
export const Variables: StoryObj<Theme> = {
  name: 'CSS variables, live',
  args: {
    font: 'Georgia, "Times New Roman", serif',
    fontSize: 14,
    text: '#2b2118',
    background: '#fbf6ec',
    surface: '#f1e8d8',
    border: '#d8cbb4',
    grid: '#efe6d6',
    accent: '#7a2e1d',
    disputed: '#a3261a',
    lane1: '#5a3d7a',
    lane2: '#7a2e1d',
    lane3: '#2f5d50',
    lane4: '#6b5f4d',
    radius: 2,
    rowHeight: 40,
    labelWidth: 220,
    markSize: 10,
    density: 1,
  },
  render: (theme) =>
    html`<event-timeline
      src="/data/mongolia-icc-warrant.json"
      style=${styleMap({
        padding: '16px 20px',
        '--timeline-font': theme.font,
        '--timeline-font-size': `${theme.fontSize}px`,
        '--timeline-text': theme.text,
        '--timeline-text-muted': `color-mix(in srgb, ${theme.text} 78%, ${theme.background})`,
        '--timeline-background': theme.background,
        '--timeline-surface': theme.surface,
        '--timeline-border': theme.border,
        '--timeline-grid': theme.grid,
        '--timeline-accent': theme.accent,
        '--timeline-disputed': theme.disputed,
        '--timeline-lane-1': theme.lane1,
        '--timeline-lane-2': theme.lane2,
        '--timeline-lane-3': theme.lane3,
        '--timeline-lane-4': theme.lane4,
        '--timeline-radius': `${theme.radius}px`,
        '--timeline-row-height': `${theme.rowHeight}px`,
        '--timeline-label-width': `${theme.labelWidth}px`,
        '--timeline-mark-size': `${theme.markSize}px`,
        '--timeline-density': String(theme.density),
      })}
    ></event-timeline>`,
};

/** Small rows for much data in little space. */
export const Compact: StoryObj = {
  name: 'Compact',
  render: () =>
    html`<event-timeline
      src="/data/dense-day.json"
      style=${styleMap({ '--timeline-density': '0.75', '--timeline-font-size': '12px' })}
    ></event-timeline>`,
};
