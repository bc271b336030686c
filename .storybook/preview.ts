import { withThemeByDataAttribute } from '@storybook/addon-themes';
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import '../src/themes/high-contrast.css';
import '../src/themes/museum.css';
import '../src/themes/newspaper.css';
import '../src/themes/playful.css';
import '../src/themes/print.css';
import '../src/themes/terminal.css';
import manifest from '../custom-elements.json';
import { argTypesOf, withControls } from './interface.js';
import page from './page.mdx';

setCustomElementsManifest(manifest);

/** Themes of the package, by the names of their files. */
const LOOKS = {
  newspaper: 'Newspaper',
  museum: 'Museum',
  terminal: 'Terminal',
  'high-contrast': 'High contrast',
  playful: 'Playful',
  print: 'Print',
};

/** A theme is asked for by a class on the tag or around it. A story about one theme keeps its own. */
const withLook: Decorator = (story, { globals, parameters }) => {
  const { classList } = document.documentElement;
  for (const look of Object.keys(LOOKS))
    classList.toggle(`timeline-${look}`, !parameters.ownLook && look === globals.look);
  return story();
};

const preview: Preview = {
  globalTypes: {
    look: {
      description: 'Theme of every timeline',
      toolbar: {
        title: 'Look',
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'default', title: 'Default look' },
          ...Object.entries(LOOKS).map(([value, title]) => ({ value, title })),
        ],
      },
    },
  },
  initialGlobals: { look: 'default' },
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error', config: { rules: [{ id: 'target-size', enabled: true }] } },
    backgrounds: { disable: true }, // the theme toolbar sets the page's colour scheme, and with it the background
    // The tables of attributes, properties, events, parts and variables are made from the built manifest.
    docs: { page, extractArgTypes: argTypesOf },
    controls: { expanded: true },
    options: {
      // The first story is the front page of `npm start`.
      storySort: {
        order: [
          'The story',
          'Who says so',
          'Ways to give it events',
          'From seconds to billions of years',
          'Twenty-four years and one weekend',
          'From step to step',
          'Search and filters',
          'Rows and cards',
          'Overview',
          'As a table',
          'Narrow and on paper',
          'On a page',
          'Articles and own content',
          'Pieces on a page',
          'Languages',
          'Theming',
          'For editors',
          'Errors and empty states',
          'Accessibility',
          'Security',
          'Reference',
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
    withLook,
    withControls,
  ],
};
export default preview;
