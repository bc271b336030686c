import { assert } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/index.js';
import { timeline, until } from './fixture.js';
import { days, focused, heard, keyed, press } from './keys.js';

beforeEach(() => emulateMedia({ reducedMotion: 'reduce' }));
afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

describe('the focus', () => {
  const idOf = (element: EventTimeline) => focused(element)?.dataset.eventId;

  it('goes to the event nearest in time when its own is filtered away, and that is said', async () => {
    const element = await timeline(days(30));
    await keyed(element);
    press(element, 'End');
    const log = heard(element);
    element.filter = 'Entry 1';
    await until(() => idOf(element) === 'd21');
    await until(() => log.length > 0);
    assert.deepEqual(
      log.map(({ text }) => text),
      ['No longer shown: Entry 29. This is the nearest event.'],
    );
  });

  it('goes to the event nearest in time when new data leave its own out, and stays with it when they don’t', async () => {
    const element = await timeline(days(30));
    await keyed(element);
    press(element, 'End');
    for (let k = 0; k < 9; k++) press(element, 'ArrowLeft');
    assert.equal(idOf(element), 'd20');
    element.data = days(40);
    await until(() => element.events === 40);
    await until(() => idOf(element) === 'd20');
    const log = heard(element);
    element.data = days(40).filter((_, k) => k < 18 || k > 24);
    await until(() => idOf(element) === 'd17');
    await until(() => log.length > 0);
    assert.equal(log[0].text, 'No longer shown: Entry 20. This is the nearest event.');
  });

  it('goes into the table that takes the place of the picture, and back', async () => {
    const element = await timeline(days(30));
    await keyed(element);
    element.layout = 'table';
    await until(() => !!focused(element)?.closest('.table-view'));
    element.layout = 'horizontal';
    await until(() => focused(element)?.role === 'option');
  });
});
