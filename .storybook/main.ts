import type { StorybookConfig } from '@storybook/web-components-vite';

/** The event files are served beside the stories, so that a story loads one as a page does: `src="data/….json"`. */
const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  staticDirs: [
    { from: '../data', to: '/data' },
    // A page for frames, and the built script that it loads.
    { from: '../stories/embed', to: '/embed' },
    { from: '../dist', to: '/dist' },
  ],
  framework: '@storybook/web-components-vite',
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-themes'],
  // Themes say light-dark(). For older browsers it would be rewritten to what only works where the same CSS sets color-scheme.
  viteFinal: (vite) => ({ ...vite, build: { ...vite.build, cssTarget: ['chrome123', 'firefox120', 'safari17.5'] } }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};
export default config;
