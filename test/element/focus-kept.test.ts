import { assert } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/index.js';
import { drawn, part, timeline, until } from './fixture.js';
import { days, focused, keyed, press } from './keys.js';

beforeEach(() => emulateMedia({ reducedMotion: 'reduce' }));
afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

describe('the focus, further', () => {
  const idOf = (element: EventTimeline) => focused(element)?.dataset.eventId;

  it('stays in the element when a link of the details opens another event, and when the details close', async () => {
    const data = (await (await fetch('/data/mongolia-icc-warrant.json')).json()) as object;
    const element = await timeline(data, { width: 1100, attributes: { selected: 'visit' } });
    await keyed(element);
    const links = () => [...part(element, 'details').querySelectorAll<HTMLElement>('button.link')];
    for (let k = 0; k < 4; k++) {
      const link = links().at(-1);
      if (!link) break;
      link.focus();
      link.click();
      await element.updateComplete;
      await drawn();
      assert.isTrue(!!focused(element)?.closest('.details'), `after link ${k}`);
    }
    part(element, 'close').focus();
    await element.select(null);
    await until(() => !!focused(element));
  });

  it('stays in the element through retry and error', async () => {
    await keyed(await timeline(days(3))); // what keeps the focus is loaded
    const element = document.createElement('event-timeline');
    element.src = '/nowhere/at-all.json';
    document.body.append(element);
    await until(() => element.state === 'error');
    await element.updateComplete;
    part(element, 'retry').focus();
    // What keeps the focus comes with it.
    await until(() => !!element.shadowRoot!.activeElement);
    await until(() => part(element, 'retry') === element.shadowRoot!.activeElement);
    const failed = new Promise((resolve) => element.addEventListener('timeline-error', resolve, { once: true }));
    part(element, 'retry').click();
    await failed;
    await element.updateComplete;
    await drawn();
    assert.isDefined(focused(element));
    element.remove();
  });

  it('is not taken from where a person has gone', async () => {
    const element = await timeline(days(30));
    await keyed(element);
    const elsewhere = document.createElement('button');
    document.body.append(elsewhere);
    elsewhere.focus();
    element.filter = 'Entry 1';
    await element.updateComplete;
    await drawn();
    assert.isTrue(document.activeElement === elsewhere);
    elsewhere.blur();
    element.layout = 'table';
    await element.updateComplete;
    await drawn();
    assert.isTrue(document.activeElement === document.body);
    elsewhere.remove();
  });

  it('has room: no mark is focused less than 8 px from an edge', async () => {
    const element = await timeline(days(200), { attributes: { view: '2000-01-05/2000-01-25' } });
    await keyed(element);
    press(element, 'Home');
    for (let k = 0; k < 199; k++) {
      const track = part(element, 'track').getBoundingClientRect();
      const own = focused(element)!.getBoundingClientRect();
      assert.isAtLeast(own.left - track.left, 7.5, idOf(element));
      assert.isAtLeast(track.right - own.left, 7.5, idOf(element));
      press(element, 'ArrowRight');
    }
  });
});
