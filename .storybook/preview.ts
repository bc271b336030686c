import { withThemeByDataAttribute } from '@storybook/addon-themes';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';

// The tables of attributes, properties, events, parts and variables are made from the built manifest.
setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error', config: { rules: [{ id: 'target-size', enabled: true }] } },
    backgrounds: { disable: true }, // the theme toolbar sets the page's colour scheme, and with it the background
    controls: { expanded: true },
    options: {
      // The first story is the front page of `npm start`.
      storySort: {
        order: [
          'The story',
          'Who says so',
          'Ways to give it events',
          'From seconds to billions of years',
          'For editors',
          'Theming',
          'Errors and empty states',
        ],
      },
    },
  },
  decorators: [
    // preview-head.html turns the attribute into a colour scheme
    withThemeByDataAttribute({
      themes: { light: 'light', dark: 'dark' },
      defaultTheme: 'light',
      attributeName: 'data-theme',
    }),
  ],
};
export default preview;
