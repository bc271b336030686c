// Makes the pictures of the README from the stories: npm run build-storybook, then npm run pictures  →  stories/pictures/*.png
// EMBEDDED_CHROMIUM=1 makes them the same on every machine.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { walk } from './gallery.mjs';
import { inRoot, say, seconds } from './process.mjs';

/** Each stands in the repository for ever. Bytes. */
const LIMIT = 200_000;

const mode = (name, theme, width, height) => ({
  name,
  theme,
  options: { viewport: { width, height }, colorScheme: theme },
});
/** As wide as a README is read, and a telephone. */
const MODES = [mode('light', 'light', 960, 1000), mode('dark', 'dark', 960, 1000), mode('phone', 'light', 360, 740)];

/** File name, story, mode. */
const PICTURES = [
  ['story-light', 'the-story--state-visit', 'light'],
  ['story-dark', 'the-story--state-visit', 'dark'],
  ['versions', 'who-says-so--quarrel', 'light'],
  ['table', 'the-story--as-table', 'light'],
  ['phone', 'narrow-and-on-paper--phone', 'phone'],
];
const wanted = (mode, id) => PICTURES.filter(([, story, shown]) => story === id && shown === mode);

/** The timeline with a margin, as far as a screen shows it; px of the page. */
async function clip(page) {
  const box = await page.locator('event-timeline').first().boundingBox();
  const { width, height } = page.viewportSize();
  const [x, y] = [Math.max(0, box.x - 12), Math.max(0, box.y - 12)];
  return { x, y, width: Math.min(box.width + 24, width - x), height: Math.min(box.height + 24, height - y) };
}

const started = performance.now();
const made = new Set();
rmSync(inRoot('stories/pictures'), { recursive: true, force: true });
mkdirSync(inRoot('stories/pictures'), { recursive: true });
try {
  await walk(
    async ({ page, id, mode, problems }) => {
      if (problems.length) throw new Error(`${id}, ${mode}: ${problems.join('\n')}`);
      for (const [name] of wanted(mode, id)) {
        const picture = await page.screenshot({ clip: await clip(page), animations: 'disabled' });
        writeFileSync(inRoot('stories/pictures', `${name}.png`), picture);
        made.add(name);
        say(`stories/pictures/${name}.png  ${picture.length} B`);
        if (picture.length > LIMIT) throw new Error(`${name} is larger than ${LIMIT} B.`);
      }
    },
    { modes: MODES, isShown: (mode, id) => wanted(mode.name, id).length > 0 },
  );
  const missing = PICTURES.filter(([name]) => !made.has(name)).map(([, story]) => story);
  if (missing.length) throw new Error(`There is no story ${missing.join(', ')}.`);
  say(`${made.size} pictures after ${seconds(started)}`);
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
