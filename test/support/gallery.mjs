// Walks through everything there is to see, as it is published: each story of the built Storybook and the plain pages,
// each in every mode. Used to check them (stories.mjs) and to take their pictures (shots.mjs).
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumLaunch } from './browser.mjs';
import { inRoot } from './process.mjs';
import { serve } from './serve.mjs';

const mode = (theme, width, options = {}) => ({
  name: `${options.forcedColors ? 'forced' : theme}-${width}`,
  theme,
  options: { viewport: { width, height: width < 500 ? 740 : 800 }, colorScheme: theme, ...options },
});
/** A desk and a telephone, light and dark. */
export const MODES = [mode('light', 1280), mode('dark', 1280), mode('light', 360), mode('dark', 360)];
/**
 * One of the four for most subjects, another for its neighbour; all of them for the story in front. What `npm test` has time
 * for; `npm run test:long` sees all.
 */
export const onDiagonal = (mode, id, k) => id.startsWith('the-story--') || MODES.indexOf(mode) === k % MODES.length;
/** The smallest page of WCAG 1.4.10, a wide desk, and Windows' high contrast. */
export const MORE_MODES = [mode('light', 320), mode('dark', 1920), mode('light', 1280, { forcedColors: 'active' })];

/** The built Storybook is seen in a folder far down, as on any host. */
const STORYBOOK = '/some/host/storybook/';

/** Files that the built Storybook and package must have before there is anything to look at. */
const NEEDED = ['storybook-static/index.json', 'dist/event-timeline.js'];

/** In the page: hears from now on how the next story ends. */
const listen = () => {
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  const names = ['storyFinished', 'storyPrepared', 'storyThrewException', 'storyErrored', 'storyMissing'];
  const heard = (globalThis.heard = {});
  for (const name of [...names, 'playFunctionThrewException', 'unhandledErrorsWhilePlaying']) {
    const last = channel.last(name);
    if (last) heard[name] = last;
    channel.on(name, (...values) => (globalThis.heard[name] = values));
  }
};
/** In the page: goes to another story as Storybook's own menu does. Loading the whole page anew for each takes twice as long. */
const turnTo = (storyId) => {
  globalThis.heard = {};
  globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' });
};
/** In the page: the story and its play function are over. */
const finished = () =>
  ['storyFinished', 'storyThrewException', 'storyErrored', 'storyMissing'].some((name) => globalThis.heard[name]);
/** In the page: what Storybook says went wrong; its status alone is "success" even where play threw. */
const complaints = () => {
  const { heard } = globalThis;
  const events = ['storyThrewException', 'storyErrored', 'storyMissing', 'playFunctionThrewException'];
  const words = (error) =>
    error?.message ?? error?.description ?? (typeof error === 'string' ? error : JSON.stringify(error));
  return [
    ...events.filter((name) => heard[name]).map((name) => `${name}: ${words(heard[name][0])}`),
    ...(heard.unhandledErrorsWhilePlaying?.[0] ?? []).map((error) => `while playing: ${words(error)}`),
  ];
};
/** In the page: the story's parameter `expectedErrors` says that a file it loads is not there. */
const expectsErrors = () => globalThis.heard.storyPrepared?.[0].parameters.expectedErrors === true;
/** In the page: no timeline is still on its way. */
const settled = () =>
  [...document.querySelectorAll('event-timeline')].every(
    (element) => !['loading', null].includes(element.getAttribute('state')),
  );
/** In the page: fonts are there and two frames were painted. */
const painted = async () => {
  await document.fonts.ready;
  for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

function subjects(origin) {
  const { entries } = JSON.parse(readFileSync(inRoot('storybook-static/index.json'), 'utf8'));
  const stories = Object.values(entries).filter(({ type }) => type === 'story');
  if (!stories.length) throw new Error('The built Storybook has no story.');
  return [
    ...stories.map(({ id }) => ({
      id,
      urlFor: (theme) =>
        `${origin}${STORYBOOK}iframe.html?id=${id}&viewMode=story&globals=theme:${theme};a11y.manual:!true`,
      isStory: true,
    })),
    { id: 'plain-page', urlFor: () => `${origin}/plain.html` },
    { id: 'article-page', urlFor: () => `${origin}/article.html` },
    { id: 'file-page', urlFor: () => pathToFileURL(inRoot('stories/file.html')).href },
  ];
}

/** @param shown whether the page shows a story, and so can turn to another */
async function open(page, { id, urlFor, isStory }, { theme }, origin, shown) {
  const home = isStory ? origin + STORYBOOK : origin;
  const problems = [];
  const missing = []; // files the page asked for in vain
  const add = (text) => problems.push(text.trim().split('\n').slice(0, 3).join('\n    '));
  const listeners = {
    pageerror: (error) => add(`page error: ${error.stack ?? error.message}`),
    console: (message) => {
      if (message.type() !== 'error') return;
      const { url } = message.location();
      // A browser with a window of its own asks for the icon of a page by itself.
      if (message.text().startsWith('Failed to load resource')) url.endsWith('/favicon.ico') || missing.push(url);
      else add(`console: ${message.text()}`);
    },
    request: (request) => {
      const url = request.url();
      if (!/^(https?|wss?):/.test(url) || url.startsWith(home)) return;
      if (!url.startsWith(origin)) add(`asks another server: ${url}`);
      else if (!url.endsWith('/favicon.ico')) add(`asks outside of the folder it is in: ${url}`);
    },
  };
  for (const [name, listener] of Object.entries(listeners)) page.on(name, listener);
  try {
    if (isStory && shown) await page.evaluate(turnTo, id);
    else await page.goto(urlFor(theme));
    if (isStory) {
      if (!shown) {
        await page.waitForFunction(() => globalThis.__STORYBOOK_ADDONS_CHANNEL__);
        await page.evaluate(listen);
      }
      await page.waitForFunction(finished);
      (await page.evaluate(complaints)).forEach(add);
      // set in an effect, after the story is drawn; never where it was not
      if (!problems.length) await page.waitForSelector(`html[data-theme=${theme}]`);
    } else await page.waitForSelector('event-timeline[state=ready]', { state: 'attached' });
    await page.waitForFunction(settled, null, { timeout: 5000 }).catch(() => {}); // a story may show the state "loading"
    await page.evaluate(painted);
    if (!isStory || !(await page.evaluate(expectsErrors))) for (const url of missing) add(`not found: ${url}`);
  } catch (error) {
    add(error.message);
  }
  return { problems, close: () => Object.entries(listeners).forEach(([name, listener]) => page.off(name, listener)) };
}

/**
 * Calls `visit({page, id, mode, problems})` for each subject whose id has `filter` in it, in each mode, two at a time.
 * `isShown(mode, id, k)`: whether the k-th subject is looked at in a mode. `problems` are those seen so far: errors of the page, the console and the play function, and requests to other servers.
 */
export async function walk(visit, { modes = MODES, filter = '', isShown = () => true } = {}) {
  const missing = NEEDED.find((file) => !existsSync(inRoot(file)));
  if (missing) throw new Error(`${missing} is missing: run "npm run build-storybook" first.`);
  const server = await serve({ storybook: STORYBOOK });
  const browser = await chromium.launch(await chromiumLaunch());
  try {
    const chosen = subjects(server.origin).filter(({ id }) => id.includes(filter));
    const queue = modes.flatMap((mode) =>
      chosen.flatMap((subject, k) => (isShown(mode, subject.id, k) ? { mode, subject } : [])),
    );
    const worker = async () => {
      let page;
      for (let next, last; (next = queue.shift()); last = next) {
        if (next.mode !== last?.mode) {
          last = undefined;
          await page?.context().close();
          page = await browser.newPage({ reducedMotion: 'reduce', ...next.mode.options });
          page.setDefaultTimeout(30_000);
        }
        const { problems, close } = await open(page, next.subject, next.mode, server.origin, last?.subject.isStory);
        await visit({ page, id: next.subject.id, mode: next.mode.name, problems });
        close();
      }
    };
    await Promise.all([worker(), worker()]);
    return chosen.length * modes.length;
  } finally {
    await browser.close();
    await server.close();
  }
}
