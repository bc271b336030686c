import { STORY_RENDERED } from 'storybook/internal/core-events';
import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

// A story fills the window. The panel opens by itself below a story with the tag `controls`, there to be tried out with it.
addons.setConfig({ theme: create({ base: 'light', brandTitle: 'event-timeline' }), bottomPanelHeight: 0 });
addons.register('event-timeline/open-controls', (api) => {
  api.on(STORY_RENDERED, () => {
    if (api.getCurrentStoryData().tags?.includes('controls')) api.togglePanel(true);
  });
});
