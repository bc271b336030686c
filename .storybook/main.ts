import type { StorybookConfig } from '@storybook/web-components-vite';

/** The event files are served beside the stories, so that a story loads one as a page does: `src="data/….json"`. */
const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  staticDirs: [{ from: '../data', to: '/data' }],
  framework: '@storybook/web-components-vite',
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-themes'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};
export default config;
