// What must hold of the page of every framework, in the order it is tried: each begins where the one before it ended.
import assert from 'node:assert/strict';

const EVENTS = 4;

/** @returns sentences and what tries them */
export function checks({ page, browser, url, name, problems }) {
  const timeline = page.locator('event-timeline');
  const told = (id) => page.locator(`#${id}`);
  const property = (key) => timeline.evaluate((element, key) => element[key], key);
  const attribute = (key) => timeline.getAttribute(key);
  const part = (token) => timeline.locator(`[part~=${token}]`);
  const heading = () => timeline.locator('h3').first();
  /** Waits until a text of the page is this, or fits it. */
  const tells = async (id, text) => {
    await page.waitForFunction(
      ([id, text]) =>
        text === null
          ? document.getElementById(id).textContent !== ''
          : document.getElementById(id).textContent === text,
      [id, text ?? null],
    );
    return told(id).textContent();
  };
  const rest = () =>
    page.evaluate(async () => {
      await document.querySelector('event-timeline')?.updateComplete;
      for (let k = 0; k < 3; k++) await new Promise((resolve) => requestAnimationFrame(resolve));
    });
  let window;

  return [
    [
      'shows its events, under the label it was given',
      async () => {
        await page.goto(url);
        await page.waitForSelector('event-timeline[state=ready]');
        assert.match((await heading().textContent()).trim(), /^Read in /);
        assert.equal(await property('events'), EVENTS);
        await part('mark').first().waitFor();
        const marks = await timeline.evaluate((element) => {
          const found = [...element.shadowRoot.querySelectorAll('[part~=mark]')];
          return found.reduce((sum, mark) => sum + Number(mark.dataset.count ?? 1), 0);
        });
        assert.equal(marks, EVENTS);
      },
    ],
    ['hears that they are loaded', async () => void (await tells('loaded', String(EVENTS)))],
    [
      'takes objects as properties, and attributes as text',
      async () => {
        const year = (date) => Date.parse(date);
        assert.deepEqual(await property('view'), { start: year('1995-01-01'), end: year('2031-01-01') - 1 });
        assert.equal(await property('headingLevel'), 3);
        assert.equal(await attribute('class'), 'story');
      },
    ],
    [
      'hears where a person moves the picture',
      async () => {
        await part('zoom-in').click();
        window = JSON.parse(await tells('window'));
        await rest();
        window = JSON.parse(await told('window').textContent());
        assert.deepEqual(await property('view'), window);
        assert.notEqual(window.start, Date.parse('1995-01-01'));
      },
    ],
    [
      'keeps the view when the parent renders again with the same values',
      async () => {
        for (const times of ['1', '2']) {
          await page.click('#again');
          await tells('renders', times);
        }
        await rest();
        assert.deepEqual(await property('view'), window);
      },
    ],
    [
      'follows a label that changes, and keeps the view',
      async () => {
        await page.click('#rename');
        await page.waitForFunction(
          () =>
            document.querySelector('event-timeline').shadowRoot.querySelector('h3')?.textContent.trim() === 'Renamed',
        );
        assert.equal(await attribute('label'), 'Renamed');
        assert.deepEqual(await property('view'), window);
      },
    ],
    [
      'follows a choice that changes, which reflects, and keeps the view',
      async () => {
        await page.click('#regroup');
        await page.waitForSelector('event-timeline[group-by=none]');
        await rest();
        assert.equal(await property('groupBy'), 'none');
        assert.deepEqual(await property('view'), window);
      },
    ],
    [
      'hears which event a person opens',
      async () => {
        await page.click('#fit');
        await rest();
        await timeline.evaluate((element) => element.focus());
        await page.keyboard.press('Enter');
        const id = await tells('chosen');
        assert.equal(await property('selected'), id);
        assert.equal(await attribute('selected'), id);
        await part('details').waitFor();
      },
    ],
    [
      'shows other events when they are given',
      async () => {
        await page.click('#more');
        await tells('loaded', String(EVENTS + 1));
        assert.equal(await property('events'), EVENTS + 1);
      },
    ],
    [
      'can be taken away and brought back',
      async () => {
        await page.click('#away');
        await timeline.waitFor({ state: 'detached' });
        await page.click('#away');
        await page.waitForSelector('event-timeline[state=ready]');
        assert.equal(await property('events'), EVENTS + 1);
        await part('mark').first().waitFor();
      },
    ],
    ...(name === 'eleventy'
      ? [
          [
            'is a list that can be read without any script',
            async () => {
              const plain = await browser.newPage({ javaScriptEnabled: false });
              await plain.goto(url);
              assert.equal(await plain.locator('event-timeline li').count(), EVENTS);
              assert.ok(await plain.locator('event-timeline li').last().isVisible());
              await plain.close();
            },
          ],
        ]
      : []),
    ['says nothing on the console', async () => assert.deepEqual(problems, [])],
  ];
}
