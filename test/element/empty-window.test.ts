import { assert } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { drawn, part, timeline, until } from './fixture.js';
import { days, focused, keyed, press } from './keys.js';

beforeEach(() => emulateMedia({ reducedMotion: 'reduce' }));
afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

describe('an empty window', () => {
  const element = () =>
    timeline(
      [
        { id: 'a', date: '1950', title: 'First' },
        { id: 'b', date: '2020', title: 'Last' },
      ],
      { attributes: { view: '1970/1980' } },
    );

  it('is a group that says what is nearest, with a way to each', async () => {
    const one = await element();
    await one.updateComplete;
    const track = part(one, 'track');
    assert.equal(track.role, 'group');
    assert.equal(track.tabIndex, 0);
    assert.equal(track.ariaLabel, 'No events between 1970 and 1980. Nearest: First, Last');
    one.focus();
    assert.isTrue(focused(one) === track);
    const ways = [...one.renderRoot.querySelectorAll<HTMLElement>('.nothing-here button')];
    assert.deepEqual(
      ways.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
      ['Earlier: First', 'Later: Last'],
    );
    ways[1].focus();
    ways[1].click();
    assert.equal(focused(one)!.dataset.eventId, 'b');
    await drawn();
    assert.equal(track.role, 'listbox');
  });

  it('is left with an arrow key too', async () => {
    const one = await element();
    await keyed(one);
    press(one, 'ArrowLeft');
    assert.equal(focused(one)!.dataset.eventId, 'a');
  });

  it('of a filter that nothing matches has a button that clears it, and the focus goes back to the search', async () => {
    const one = await timeline(days(9));
    await keyed(one);
    press(one, 'End');
    one.filter = 'nothing like it';
    await until(() => focused(one) === part(one, 'track'));
    await one.updateComplete;
    assert.equal(part(one, 'track').ariaLabel, 'No event matches “nothing like it”.');
    const way = one.renderRoot.querySelector<HTMLElement>('.nothing-here button')!;
    way.focus();
    way.click();
    await until(() => focused(one) === part(one, 'search'));
    assert.isNull(one.filter);
  });
});
