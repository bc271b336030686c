import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { chromiumLaunch } from '../support/browser.mjs';
import { COLOURS, opened, rest, STATES, tabOf, VIEWPORTS } from './states.js';

/** Colours of the system, as the page computes them. */
const systemColors = (page: Page) =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const names = ['Canvas', 'CanvasText', 'Highlight'] as const;
    const colors = names.map((name) => {
      probe.style.color = name;
      return [name, getComputedStyle(probe).color] as const;
    });
    probe.remove();
    return Object.fromEntries(colors) as Record<(typeof names)[number], string>;
  });

/** Computed styles of the first element for a selector in the shadow root. */
const look = (timeline: Locator, selector: string, pseudo?: string) =>
  timeline.evaluate(
    (element, [selector, pseudo]) => {
      const style = getComputedStyle(element.shadowRoot!.querySelector(selector)!, pseudo);
      const names = [
        'color',
        'backgroundColor',
        'backgroundImage',
        'borderTopStyle',
        'borderTopColor',
        'borderTopWidth',
      ];
      const outline = ['outlineStyle', 'outlineColor', 'outlineWidth', 'textDecorationLine', 'fill', 'boxShadow'];
      return Object.fromEntries(
        [...names, ...outline].map((name) => [name, style[name as keyof CSSStyleDeclaration] as string]),
      );
    },
    [selector, pseudo] as const,
  );

describe('in forced colours', () => {
  let browser: Browser;
  let page: Page;
  let system: Awaited<ReturnType<typeof systemColors>>;
  before(async () => {
    browser = await chromium.launch(await chromiumLaunch());
    page = await tabOf(browser, VIEWPORTS['1280']);
    await page.emulateMedia(COLOURS.forced);
  });
  after(() => browser.close());
  const state = async (name: string) => {
    const timeline = await opened(page, STATES[name]);
    system = await systemColors(page);
    return timeline;
  };

  for (const name of ['every kind of mark', 'vertical'])
    it(`marks keep their shapes: ${name}`, async () => {
      const timeline = await state(name);
      const dot = await look(timeline, '.dot:not(.planned, .cancelled, .retracted, .approximate)');
      assert.equal(dot.backgroundColor, system.CanvasText);
      const disputed = await look(timeline, '.disputed:not(.cluster, .selected)');
      assert.deepEqual([disputed.outlineStyle, disputed.outlineColor], ['solid', system.CanvasText]);
      const planned = await look(timeline, '.planned');
      assert.equal(planned.borderTopStyle, 'dashed');
      const label = await look(timeline, '.mark > span');
      assert.equal(label.color, system.CanvasText);
    });

  it('what is cancelled is struck, its mark and its words', async () => {
    const timeline = await state('every kind of mark');
    const mark = await look(timeline, '.cancelled');
    assert.match(mark.backgroundImage, /gradient/);
    assert.equal((await look(timeline, '.cancelled > span')).textDecorationLine, 'line-through');
  });

  it('a label has no frame where time runs down', async () => {
    const timeline = await state('vertical');
    const { borderTopColor } = await look(timeline, '.mark > span');
    assert.match(borderTopColor, /, 0\)$|transparent/);
  });

  it('what is open and what has the focus are ringed in the colour of the highlight', async () => {
    const timeline = await state('event open with versions');
    const selected = await look(timeline, '.mark.selected');
    assert.deepEqual([selected.outlineWidth, selected.outlineColor], ['3px', system.Highlight]);
    await page.keyboard.press('Tab');
    await timeline.locator('.mark[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    const focused = await look(timeline, '.mark:focus');
    assert.deepEqual([focused.outlineWidth, focused.outlineColor], ['3px', system.Highlight]);
    await timeline.locator('button').nth(1).focus();
    await page.keyboard.press('ArrowRight');
    assert.equal((await look(timeline, 'button:focus')).outlineColor, system.Highlight);
  });

  it('folds are hatched, the window of the overview is framed, the open row of the table too', async () => {
    const folded = await opened(page, { ...STATES['folded with an open fold'], then: undefined, shows: '.fold' });
    assert.match((await look(folded, '.fold', '::before')).backgroundImage, /repeating-linear-gradient/);
    const overview = await state('overview and as-of');
    assert.equal((await look(overview, '.overview-window')).borderTopColor, system.Highlight);
    assert.notEqual((await look(overview, '.overview svg')).fill, 'none');
    const table = await state('table');
    assert.equal((await look(table, '[aria-current=true]')).outlineColor, system.Highlight);
  });

  /** In the page: zooms a little and gives the colours on the canvas that shows it, and how many pixels have each. */
  const sketched = async (timeline: Locator) => {
    await timeline.locator('.track').hover();
    return timeline.evaluate(async (element) => {
      const root = element.shadowRoot!;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      let canvas: HTMLCanvasElement | null = null;
      for (let k = 0; !canvas && k < 600; k++) {
        const wheel = new WheelEvent('wheel', { deltaY: -1, ctrlKey: true, bubbles: true, cancelable: true });
        root.querySelector('.track')!.dispatchEvent(wheel);
        await frame();
        await frame();
        canvas = root.querySelector('canvas');
      }
      const { data } = canvas!.getContext('2d')!.getImageData(0, 0, canvas!.width, canvas!.height);
      const colors = new Map<string, number>();
      for (let at = 0; at < data.length; at += 4) {
        if (data[at + 3] < 255) continue;
        const color = `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`;
        colors.set(color, (colors.get(color) ?? 0) + 1);
      }
      return [...colors].sort((a, b) => b[1] - a[1]).map(([color]) => color);
    });
  };

  for (const name of ['picture', 'vertical'])
    it(`the canvas of a picture that moves has system colours, and others once they change: ${name}`, async () => {
      const timeline = await opened(page, {
        ...STATES[name],
        attributes: name === 'vertical' ? 'layout="vertical"' : '',
        shows: '.mark',
      });
      const before = await systemColors(page);
      const colors = await sketched(timeline);
      assert.ok(
        colors.slice(0, 3).includes(before.CanvasText),
        `${colors.slice(0, 3).join('; ')} has ${before.CanvasText}`,
      );
      // Nothing has a hue: no colour of a lane, none of dispute.
      for (const color of colors) {
        const [red, green, blue] = color.match(/\d+/g)!.map(Number);
        assert.ok(Math.max(red, green, blue) - Math.min(red, green, blue) <= 2, color);
      }
      await page.emulateMedia({ ...COLOURS.forced, colorScheme: 'dark' });
      await rest(page);
      const after = await systemColors(page);
      assert.notEqual(after.CanvasText, before.CanvasText);
      assert.ok((await sketched(timeline)).slice(0, 3).includes(after.CanvasText));
      await page.emulateMedia(COLOURS.forced);
    });
});

describe('with more contrast', () => {
  it('what is muted is text, and borders are seen', async () => {
    const browser = await chromium.launch(await chromiumLaunch());
    try {
      const page = await tabOf(browser, VIEWPORTS['1280']);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, contrast: 'more' });
        const timeline = await opened(page, STATES.picture);
        const [text, muted] = [await look(timeline, '.heading'), await look(timeline, '.summary')];
        assert.equal(muted.color, text.color);
        const less = (await look(timeline, 'button')).borderTopColor;
        await page.emulateMedia({ colorScheme, contrast: 'no-preference' });
        assert.notEqual((await look(timeline, 'button')).borderTopColor, less);
      }
    } finally {
      await browser.close();
    }
  });
});
