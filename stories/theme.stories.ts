import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import '../src/define.js';
import { expect, userEvent, within } from 'storybook/test';
import { ThemeEditor } from './theme-editor/editor.js';

if (!customElements.get('theme-editor')) customElements.define('theme-editor', ThemeEditor);

const meta: Meta = {
  title: 'Theming',
  component: 'event-timeline',
  parameters: {
    docs: {
      description: {
        component:
          'Colours, fonts and sizes are CSS variables: six themes, an editor for one of your own, and colours that a file names.',
      },
    },
    layout: 'padded',
  },
};
export default meta;

type Story = StoryObj;

/** Every CSS variable, moved by hand, and the CSS to copy into a page. Begin with the default or with one of the six themes. */
export const Editor: Story = {
  name: 'Theme editor',
  parameters: { ownLook: true, docs: { story: { inline: false, height: '800px' } } },
  render: (_args, { globals }) =>
    html`<theme-editor src="data/mongolia-icc-warrant.json" scheme=${String(globals.theme || 'light')}></theme-editor>`,
  play: async ({ canvasElement }) => {
    const editor = within(canvasElement);
    const css = await editor.findByLabelText<HTMLTextAreaElement>('CSS for your page');
    await expect(css.value).toContain('Nothing differs');
    await expect(editor.getByLabelText<HTMLInputElement>('Accent').value).not.toBe('#000000');
    await userEvent.click(editor.getByLabelText('Newspaper'));
    await expect(css.value).toContain('--timeline-radius: 0px;');
    await expect(css.value).not.toContain('--timeline-font-size'); // as it is anyway
    const gap = editor.getByLabelText('Gap');
    await userEvent.clear(gap);
    await userEvent.type(gap, '9');
    await expect(css.value).toContain('--timeline-gap: 9px;');
    const timeline = canvasElement.querySelector('event-timeline')!;
    await expect(getComputedStyle(timeline).getPropertyValue('--timeline-gap')).toBe('9px');
    await userEvent.click(editor.getByLabelText('Reset: Gap'));
    await expect(css.value).not.toContain('--timeline-gap');
    await userEvent.click(editor.getByLabelText('Default'));
    await expect(css.value).toContain('Nothing differs');
  },
};

const inTheme = (name: string): Story => ({
  parameters: { ownLook: true },
  render: () =>
    html`<event-timeline
      class=${`timeline-${name}`}
      src="data/mongolia-icc-warrant.json"
      scale="folded"
      selected="announced"
    ></event-timeline>`,
  // A tool that rewrites light-dark() for older browsers leaves no colour at all.
  play: async ({ canvasElement }) => {
    const { backgroundColor } = getComputedStyle(canvasElement.querySelector('event-timeline')!);
    await expect(backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
  },
});

/** Serif headlines, double rules, nothing rounded. A theme is one CSS file of the package and a class on the tag. */
export const Newspaper: Story = { name: 'Newspaper', ...inTheme('newspaper') };
/** Warm ground, thin lines, much space. */
export const Museum: Story = { name: 'Museum', ...inTheme('museum') };
/** One width of letter, square marks. */
export const Terminal: Story = { name: 'Terminal', ...inTheme('terminal') };
/** 7:1 for every word and mark, larger words. */
export const HighContrast: Story = { name: 'High contrast', ...inTheme('high-contrast') };
/** Round, large and loud. */
export const Playful: Story = { name: 'Playful', ...inTheme('playful') };
/** Two inks on white paper, in light and in dark. */
export const Print: Story = { name: 'Print', ...inTheme('print') };

/** A file may name colours for its rows. What could not be seen on its ground is drawn darker or lighter, in light and in dark. */
export const DataColors: StoryObj = {
  name: 'Colours of the file',
  render: () =>
    html`<event-timeline
      label="Rooms of a museum"
      .data=${{
        lanes: [
          { id: 'sun', title: 'Room of the sun', color: '#ffe600' },
          { id: 'night', title: 'Room of the night', color: '#0a0a33' },
          { id: 'sea', title: 'Room of the sea', color: 'oklch(62% 0.12 220)' },
          { id: 'snow', title: 'Room of snow', color: '#f2f5f7' },
        ],
        events: [
          { lane: 'sun', date: '1951', title: 'The sun room opens' },
          { lane: 'sun', date: '1963-05/1971-02', title: 'A ceiling of gold leaf' },
          { lane: 'night', date: '1958-11', title: 'The night room opens' },
          { lane: 'night', date: '1966/1974', title: 'A map of the winter sky' },
          { lane: 'sea', date: '1960-04', title: 'The sea room opens' },
          { lane: 'sea', date: '1968~', title: 'The whale is hung' },
          { lane: 'snow', date: '1955-12', title: 'The snow room opens' },
          { lane: 'snow', date: '1976', title: 'A second entrance', status: 'planned' },
        ],
      }}
    ></event-timeline>`,
};

/** Small rows for much data in little space. */
export const Compact: StoryObj = {
  name: 'Compact',
  render: () =>
    html`<event-timeline
      src="data/dense-day.json"
      style=${styleMap({ '--timeline-density': '0.75', '--timeline-font-size': '12px' })}
    ></event-timeline>`,
};
