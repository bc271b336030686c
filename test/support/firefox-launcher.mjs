// A launcher of Web Test Runner for Firefox, over WebDriver BiDi. What BiDi has no word for is set where the browser itself is asked:
// its own context, open to whom starts it with --remote-allow-system-access. So media are what styles and scripts are told alike.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { touchActions, wheelActions } from './actions.mjs';

/** The program of a Firefox; undefined where there is none. */
export const findFirefox = () =>
  [
    process.env.FIREFOX_PATH,
    ...['firefox-esr', 'firefox'].flatMap((name) =>
      (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)),
    ),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ].find((file) => file && existsSync(file));

/** What Playwright has for Chromium. px */
const VIEWPORT = { width: 1280, height: 720 };
/** Names that Playwright takes and BiDi does not. */
const KEYS = { Space: ' ', ControlOrMeta: 'Control' };
/** Attributes of Firefox's BrowsingContext, by what the command calls them, and their words for what is usual. */
const MEDIA = {
  media: ['mediumOverride', { screen: '' }],
  colorScheme: ['prefersColorSchemeOverride', {}],
  reducedMotion: ['prefersReducedMotionOverride', {}],
  forcedColors: ['forcedColorsOverride', {}],
};

function prepare(page) {
  const { browsingContext } = page.mainFrame();
  const { session } = browsingContext.userContext.browser;

  /** Runs where the browser's own window is. */
  const inBrowser = async (expression) => {
    const { result } = await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const target = { context: result.contexts[0].context };
    const { result: answer } = await session.send('script.evaluate', { expression, target, awaitPromise: false });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  };

  const emulateMedia = async (wanted) => {
    const set = Object.entries(wanted).map(([name, value]) => {
      const [attribute, words] = MEDIA[name];
      return [attribute, words[value] ?? value ?? ''];
    });
    const overrides = JSON.stringify(Object.fromEntries(set));
    await inBrowser(
      `for (const { browsingContext } of gBrowser.browsers) Object.assign(browsingContext, ${overrides}); ''`,
    );
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  };

  const resize = page.setViewport.bind(page);
  // The launcher asks for a size of its own before each file; the one before may have left the focus in the browser's window.
  page.setViewport = async () => {
    await resize(VIEWPORT);
    await inBrowser(`gBrowser.selectedBrowser.focus(); ''`);
  };
  page.setViewportSize = resize;
  page.emulateMedia = emulateMedia;
  page.touch = (steps) => browsingContext.performActions(touchActions(steps));
  page.wheel = (turn) => browsingContext.performActions(wheelActions(turn));
  const { keyboard } = page;
  const [down, up] = [keyboard.down.bind(keyboard), keyboard.up.bind(keyboard)];
  keyboard.down = (key) => down(KEYS[key] ?? key);
  keyboard.up = (key) => up(KEYS[key] ?? key);
  // "Shift+Tab" in one word.
  keyboard.press = async (name) => {
    const keys = name.length > 1 ? name.split(/\+(?=.)/) : [name];
    for (const key of keys) await keyboard.down(key);
    for (const key of keys.reverse()) await keyboard.up(key);
  };
}

export function firefoxLauncher(executablePath) {
  const launcher = chromeLauncher({
    puppeteer,
    concurrency: 1, // with several tabs only one has the keys
    createPage: async ({ context }) => {
      const page = await context.newPage();
      prepare(page);
      await page.bringToFront(); // else nothing in it has the focus
      return page;
    },
    launchOptions: {
      browser: 'firefox',
      executablePath,
      headless: true,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        // As with a mouse; a machine without one says that nothing can hover.
        'ui.primaryPointerCapabilities': 6,
        'ui.allPointerCapabilities': 6,
        'dom.w3c_touch_events.enabled': 1,
        // The letters of Chromium: what fits is no matter of the engine.
        'font.name.serif.x-western': 'Liberation Serif',
        'font.name.sans-serif.x-western': 'Liberation Sans',
        'focusmanager.testmode': true,
      },
    },
  });
  // The runner's commands for Playwright know of more media than those for Puppeteer, and else ask the same of a page.
  launcher.type = 'playwright';
  return launcher;
}
