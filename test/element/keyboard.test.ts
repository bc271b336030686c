import { assert } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/index.js';
import { drawn, mark, part, parts, text, timeline, until, utc } from './fixture.js';
import { focused, help, keyed, keys, nameOf, press, tabStops } from './keys.js';

declare const LAW_RUNS: number;

const DAY = 86_400_000;
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);
/** One event a day, many on the same one. */
const days = (n: number, perDay = 3) =>
  Array.from({ length: n }, (_, k) => ({
    id: `d${k}`,
    date: isoDay(utc(2000, 0, 1) + Math.floor(k / perDay) * DAY),
    title: `Entry ${k}`,
    lane: `row ${k % 3}`,
  }));
const story = async (attributes: Record<string, string> = {}, width = 1100) =>
  timeline(await (await fetch('/data/mongolia-icc-warrant.json')).json(), { width, attributes });
const idOf = (element: EventTimeline) => focused(element)?.dataset.eventId;
const span = ({ view }: EventTimeline) => view.end - view.start;

beforeEach(() => emulateMedia({ reducedMotion: 'reduce' })); // a move is a cut
afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

describe('every event', () => {
  // All of the way takes a minute: that is for the long run. Each stride of the short one begins where the last ended.
  for (const n of [1, 1000, 10_000])
    it(`of ${n} is reached exactly once from Home by →`, async function () {
      this.timeout(240_000);
      const isLong = LAW_RUNS > 100 || n < 100;
      const events = days(n);
      const wanted = events.map(({ id }) => id);
      const element = await timeline(events);
      await keyed(element);
      press(element, 'Home');
      const seen = [idOf(element)];
      for (let from = 0; from < n; from += isLong ? n : n / 5) {
        if (from) {
          // To the same place by another way.
          element.view = events[from].date;
          await drawn();
          element.focus();
          while (idOf(element) !== wanted[from])
            press(element, Number(idOf(element)?.slice(1)) < from ? 'ArrowRight' : 'ArrowLeft');
          seen.length = 0;
          seen.push(idOf(element));
        }
        const to = isLong ? n : from + 20;
        while (seen.length < to - from) {
          assert.isTrue(press(element, 'ArrowRight'));
          seen.push(idOf(element));
        }
        assert.deepEqual(seen, wanted.slice(from, to));
      }
      press(element, 'End');
      assert.equal(idOf(element), wanted.at(-1));
      assert.isFalse(press(element, 'ArrowRight'));
    });

  it('is reached by real keys too, and by ↓ where time runs down', async () => {
    for (const [layout, key] of [
      ['horizontal', 'ArrowRight'],
      ['vertical', 'ArrowDown'],
    ]) {
      const element = await timeline(days(30), { attributes: { layout } });
      await keyed(element);
      await keys('Home');
      const seen = [idOf(element)];
      for (let k = 1; k < 30; k++) {
        await sendKeys({ press: key });
        seen.push(idOf(element));
      }
      assert.deepEqual(
        seen,
        days(30).map(({ id }) => id),
        layout,
      );
    }
  });
});

describe('the keys of the picture', () => {
  it('follow what is seen where time runs from right to left', async () => {
    const element = await timeline(days(9, 1), { dir: 'rtl' });
    await keyed(element);
    press(element, 'Home');
    press(element, 'ArrowLeft');
    assert.equal(idOf(element), 'd1');
    press(element, 'ArrowRight');
    assert.equal(idOf(element), 'd0');
  });

  it('go to the nearest event of the row below and above', async () => {
    const element = await timeline(days(30, 1), { width: 1200 });
    await keyed(element);
    press(element, 'Home');
    press(element, 'ArrowDown');
    assert.equal(idOf(element), 'd1');
    press(element, 'ArrowDown');
    assert.include(['d2'], idOf(element));
    assert.isFalse(press(element, 'ArrowDown'), 'there is no row below');
    press(element, 'ArrowUp');
    assert.include(['d1', 'd4'], idOf(element));
  });

  it('turn pages of four fifths of the view and focus the nearest event; at the end the key is the page’s', async () => {
    const element = await timeline(days(300, 1), { attributes: { view: '2000-01-01/2000-01-20' } });
    await keyed(element);
    press(element, 'Home');
    const { start } = element.view;
    const width = span(element);
    assert.isTrue(press(element, 'PageDown'));
    assert.closeTo(element.view.start - start, width * 0.8, DAY * 2);
    assert.isAtLeast(Number(idOf(element)!.slice(1)), 15);
    while (press(element, 'PageDown'));
    assert.equal(idOf(element), 'd299');
  });

  it('move the picture a little with Shift while the focus stays', async () => {
    const element = await timeline(days(60, 1), { attributes: { view: '2000-01-10/2000-01-29' } });
    await keyed(element);
    const id = idOf(element);
    const { start } = element.view;
    assert.isTrue(press(element, 'ArrowLeft', { shiftKey: true }));
    assert.closeTo(element.view.start, start - span(element) / 10, 1000);
    await drawn();
    assert.equal(idOf(element), id);
  });

  it('zoom about the event with the focus, and show everything', async () => {
    const element = await timeline(days(90, 1));
    await keyed(element);
    press(element, 'End');
    const all = span(element);
    const at = () => {
      const track = part(element, 'track').getBoundingClientRect();
      const own = focused(element)!.getBoundingClientRect();
      return (own.left - track.left) / track.width;
    };
    const before = at();
    for (const key of ['+', '=', '=']) press(element, key);
    await until(() => Math.abs(span(element) - all / 8) < DAY / 100);
    await drawn();
    assert.closeTo(at(), before, 0.02);
    press(element, '-');
    await until(() => Math.abs(span(element) - all / 4) < DAY / 100);
    press(element, '0');
    await until(() => Math.abs(span(element) - all) < DAY / 100);
    assert.equal(idOf(element), 'd89');
  });

  it('keep the focus in the element all the way back from an empty window', async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
    const element = await timeline(days(30));
    await keyed(element);
    element.view = '1950/1960';
    await until(() => part(element, 'track').role === 'group');
    element.focus();
    const seen = new Set<unknown>();
    let back = false;
    element.addEventListener('timeline-view-change', () => (back = true));
    press(element, '0');
    await until(() => (seen.add(document.activeElement), back));
    assert.deepEqual([...seen], [element]);
    await until(() => focused(element)?.role === 'option');
  });

  it('find an event by the first letters of its title', async () => {
    const titles = ['Alpha', 'Beta', 'Gamma', 'Бета', '北京', 'Gala'];
    const element = await timeline(titles.map((title, k) => ({ id: `t${k}`, date: `200${k}`, title })));
    await keyed(element);
    assert.isTrue(press(element, 'g', { at: 1000 }));
    assert.equal(idOf(element), 't2');
    assert.isTrue(press(element, 'a', { at: 1100 }));
    assert.isTrue(press(element, 'l', { at: 1200 }));
    assert.equal(idOf(element), 't5');
    press(element, 'б', { at: 3000 });
    assert.equal(idOf(element), 't3');
    press(element, '北', { at: 5000 });
    assert.equal(idOf(element), 't4');
    assert.isFalse(press(element, 'x', { at: 9000 }), 'what leads nowhere is the page’s');
  });

  it('open the next and the previous dispute', async () => {
    const element = await story();
    await keyed(element);
    assert.isTrue(press(element, '.'));
    const first = element.selected;
    assert.isString(first);
    assert.equal(idOf(element), first!);
    press(element, ',');
    assert.isString(element.selected);
  });

  it('zoom into a cluster and focus its first event; one that no zoom parts is listed', async () => {
    const element = await timeline(
      [
        ...days(400, 40),
        ...Array.from({ length: 5 }, (_, k) => ({ id: `same${k}`, date: '2010-01-01', title: `Same ${k}` })),
      ],
      { width: 500 },
    );
    await keyed(element);
    const cluster = parts(element, 'cluster')[0];
    cluster.focus();
    const { start, end } = element.view;
    assert.isTrue(press(element, 'Enter'));
    await until(() => span(element) < end - start);
    assert.isString(idOf(element));
    await element.zoomTo('2009-12-31', '2010-01-02');
    const pill = parts(element, 'cluster').find(
      (one) => one.dataset.start === one.dataset.end || one.ariaLabel?.includes('2010'),
    );
    if (!pill) throw new Error('no cluster of one day');
    pill.focus();
    press(element, ' ');
    await element.updateComplete;
    assert.include(text(part(element, 'details')), 'at this time');
    press(element, 'Escape');
    await element.updateComplete;
    assert.notInclude(text(part(element, 'details')), 'at this time');
  });

  it('are left to the browser and to the page where they do nothing', async () => {
    const element = await timeline(days(9, 1));
    await keyed(element);
    press(element, 'Home');
    for (const key of ['+', '=', '-', '0', 'f', 'e', '.', ',', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'Enter', ' '])
      for (const init of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])
        assert.isFalse(press(element, key, init), `${key} ${JSON.stringify(init)}`);
    for (const key of ['Escape', 'ArrowLeft', 'Tab', 'CapsLock', 'Insert', 'F5', 'z', '.', ','])
      assert.isFalse(press(element, key), key);
    assert.equal(idOf(element), 'd0');
  });

  it('of single characters are off with shortcuts="off"', async () => {
    const element = await timeline(days(9, 1), { attributes: { shortcuts: 'off' } });
    element.focus();
    press(element, 'Home');
    part(element, 'help').click();
    await until(() => !!help(element)?.open);
    assert.include(text(help(element)), 'turned off');
    help(element)!.close();
    element.focus();
    for (const key of ['+', '=', '-', '0', '.', ',', '?', 'e']) assert.isFalse(press(element, key), key);
    assert.isTrue(press(element, 'ArrowRight'));
  });

  it('of Escape close the details first, then step back a view, then are the page’s', async () => {
    const element = await timeline(days(60, 1));
    await keyed(element);
    const all = span(element);
    press(element, 'Home');
    press(element, '+');
    await until(() => Math.abs(span(element) - all / 2) < 1000);
    press(element, 'Enter');
    assert.equal(element.selected, 'd0');
    assert.isTrue(press(element, 'Escape'));
    assert.isNull(element.selected);
    assert.equal(idOf(element), 'd0');
    assert.isTrue(press(element, 'Escape'));
    await until(() => Math.abs(span(element) - all) < 1000);
    assert.isFalse(press(element, 'Escape'));
  });
});

describe('the toolbar', () => {
  it('is one stop, and its arrows reach every control of every part, round and round', async () => {
    const element = await story();
    await keyed(element);
    const bar = part(element, 'toolbar');
    assert.equal(bar.role, 'toolbar');
    const controls = [...bar.querySelectorAll<HTMLElement>('button, select')];
    assert.includeMembers(
      controls.flatMap((one) => [...one.part]),
      ['earlier', 'fit', 'table', 'next', 'previous', 'group-by', 'help'],
    );
    controls[0].focus();
    const seen: Element[] = [];
    while (seen.length < controls.length) {
      seen.push(focused(element)!);
      assert.equal(bar.querySelectorAll(':is(button, select)[tabindex="0"]').length, 1);
      await sendKeys({ press: 'ArrowRight' });
    }
    assert.deepEqual(seen, controls);
    assert.isTrue(focused(element) === controls[0]);
    await keys('End');
    assert.isTrue(focused(element) === part(element, 'help'));
    await keys('Home');
    assert.isTrue(focused(element) === controls[0]);
    assert.isFalse(press(element, 'ArrowLeft', { altKey: true }), 'back in the history of the browser');
  });

  it('goes the way that is seen from right to left', async () => {
    const element = await timeline(days(9), { dir: 'rtl' });
    part(element, 'earlier').focus();
    await keys('ArrowLeft');
    assert.isTrue(focused(element) === part(element, 'later'));
  });

  it('leaves ↑ and ↓ to a choice, and all arrows to a slider, which is a stop of its own', async () => {
    const element = await story();
    const select = part(element, 'group-by') as HTMLSelectElement;
    select.focus();
    assert.isFalse(press(element, 'ArrowDown'));
    assert.isTrue(press(element, 'ArrowRight'));
    assert.notEqual(focused(element), select);
    const slider = part(element, 'as-of').querySelector('input')!;
    slider.focus();
    await keys('ArrowLeft');
    assert.isString(element.asOf);
    assert.isTrue(focused(element) === slider);
  });

  it('keeps the control that has the focus while others come and go', async () => {
    const element = await timeline(days(9));
    part(element, 'table').focus();
    const own = focused(element);
    element.data = (await (await fetch('/data/mongolia-icc-warrant.json')).json()) as EventTimeline['data'];
    await until(() => !!part(element, 'next-dispute') && !!part(element, 'group-by'));
    assert.isTrue(focused(element) === own);
    element.data = days(9);
    await until(() => !part(element, 'next-dispute'));
    assert.isTrue(focused(element) === own);
    assert.include([...own!.part], 'table');
  });

  it('gives the focus of a control that goes to another one', async () => {
    const element = await story();
    await keyed(element);
    part(element, 'next-dispute').focus();
    element.data = days(9);
    await until(() => !part(element, 'next-dispute'));
    await until(() => nameOf(focused(element)) === 'toolbar');
  });

  it('keeps controls that can do nothing in reach', async () => {
    const element = await timeline(days(9), { attributes: { layout: 'table' } });
    part(element, 'earlier').focus();
    assert.equal(focused(element)!.getAttribute('aria-disabled'), 'true');
    await keys('ArrowRight');
    assert.isTrue(focused(element) === part(element, 'later'));
  });
});

describe('stops of Tab', () => {
  it('are at most four in the story while nothing is open, besides the handle of as-of', async () => {
    const element = await story({ scale: 'folded' });
    const stops = (await tabStops(element)).map(nameOf);
    assert.deepEqual(
      stops.filter((name) => name !== 'as-of'),
      ['search', 'toolbar', 'track', 'folds'],
    );
    assert.isAtMost(stops.filter((name) => name === 'as-of').length, 1);
  });

  it('do not grow with the events', async () => {
    const element = await timeline(days(3000));
    assert.deepEqual((await tabStops(element)).map(nameOf), ['search', 'toolbar', 'track']);
  });

  it('end: Tab leaves each region in three presses or fewer', async () => {
    const element = await story({ selected: 'visit', overview: '', scale: 'folded' });
    const stops = (await tabStops(element)).map(nameOf);
    assert.isBelow(stops.length, 40, 'it came out');
    for (const name of new Set(stops))
      if (!/details|source|claims/.test(name)) assert.isAtMost(stops.filter((one) => one === name).length, 3, name);
  });
});

describe('keyboard help', () => {
  it('opens with ? and with its button as a dialog with every key, and gives the focus back', async () => {
    const element = await timeline(days(9));
    await keyed(element);
    press(element, 'End');
    const before = focused(element);
    press(element, '?');
    await until(() => !!help(element)?.open);
    const dialog = help(element)!;
    assert.isTrue(dialog.matches(':modal'));
    assert.isTrue(dialog.contains(focused(element)!));
    for (const key of ['Home', 'Page Down', 'Escape', 'Shift + →', 'Tab']) assert.include(text(dialog), key);
    await keys('Escape');
    await until(() => !help(element));
    assert.isTrue(focused(element) === before);

    part(element, 'help').focus();
    await keys('Enter');
    await until(() => !!help(element)?.open);
    help(element)!.querySelector<HTMLElement>('[part~=close]')!.click();
    await until(() => !help(element));
    assert.isTrue(focused(element) === part(element, 'help'));
  });

  it('closes without closing what is open below it', async () => {
    const element = await timeline(days(9));
    await keyed(element);
    press(element, 'Home');
    press(element, 'Enter');
    press(element, '?');
    await until(() => !!help(element)?.open);
    await keys('Escape');
    await until(() => !help(element));
    assert.equal(element.selected, 'd0');
  });

  it('closes before a panel that is open below it', async () => {
    const element = await story();
    await keyed(element);
    part(element, 'rows').click();
    await until(() => !!part(element, 'rows-panel'));
    element.focus();
    press(element, '?');
    await until(() => !!help(element)?.open);
    await keys('Escape');
    await until(() => !help(element));
    assert.isOk(part(element, 'rows-panel'));
  });

  it('goes with the last event, or the page would be held up by what nobody sees', async () => {
    const element = await timeline(days(9));
    await keyed(element);
    press(element, '?');
    await until(() => !!help(element)?.open);
    element.data = [];
    await until(() => element.state === 'empty' && !help(element));
    assert.isNull(document.querySelector(':modal'));
    assert.isTrue(document.activeElement === element);
  });

  it('has the words of the direction', async () => {
    const element = await timeline(days(9), { dir: 'rtl' });
    await keyed(element);
    press(element, '?');
    await until(() => !!help(element)?.open);
    assert.match(text(help(element)!.querySelector('tbody tr:nth-child(2)')), /^← → Next or previous event/);
    help(element)!.close();
  });

  it('goes with the element', async () => {
    const element = await timeline(days(9));
    await keyed(element);
    press(element, '?');
    await until(() => !!help(element)?.open);
    const home = element.parentElement!;
    element.remove();
    home.append(element);
    await element.updateComplete;
    await drawn();
    assert.isNull(help(element));
  });
});

describe('with keys only', () => {
  it('every function is reached', async function () {
    this.timeout(60_000);
    const element = await story({ scale: 'folded', overview: '', label: 'The walk' });
    const [before, after] = [0, 1].map(() => document.createElement('button'));
    element.before(before);
    element.after(after); // else the focus goes to the window of some browsers
    before.focus();

    // Search: what it finds has the focus; cleared, all is there again.
    await keys('Tab');
    assert.equal(nameOf(focused(element)), 'search');
    await sendKeys({ type: 'invade' });
    await keys('Enter');
    await until(() => !!idOf(element));
    assert.equal(element.filter, 'invade');
    part(element, 'search').focus();
    await keys('Escape');
    await until(() => !element.filter);

    // The toolbar: further, nearer, all.
    await keys('Tab');
    assert.equal(nameOf(focused(element)), 'toolbar');
    await keyed(element);
    part(element, 'earlier').focus();
    const all = span(element);
    const reach = async (token: string) => {
      for (let k = 0; k < 30 && ![...focused(element)!.part].includes(token); k++) await keys('ArrowRight');
      assert.include([...focused(element)!.part], token);
    };
    await reach('zoom-in');
    await keys('Enter');
    await until(() => span(element) < all * 0.9);
    await reach('later');
    const { start } = element.view;
    await keys('Space');
    await until(() => element.view.start > start);
    await reach('fit');
    await keys('Enter');
    await until(() => Math.abs(span(element) / all - 1) < 0.01);

    // Steps, disputes, rows.
    await reach('next');
    await keys('Enter');
    await until(() => element.selected === 'signed');
    await reach('next-dispute');
    await keys('Enter');
    await until(() => element.selected !== 'signed');
    await keys('Escape');
    await until(() => element.selected === null);
    await reach('group-by');
    await keys('ArrowDown');
    await until(() => element.groupBy === 'source');
    await keys('ArrowUp');
    await until(() => element.groupBy === 'lane');

    // The table and back.
    await reach('table');
    await keys('Enter');
    await until(() => !!element.renderRoot.querySelector('.table-view'));
    await keys('Enter');
    await until(() => element.layout !== 'table');

    // What was known when.
    let stops = 0;
    while (nameOf(focused(element)) !== 'as-of' && stops++ < 5) await keys('Tab');
    await keys('ArrowLeft');
    await until(() => element.asOf !== null);
    await keys('End');
    await until(() => element.asOf === null);
    await element.zoomToFit();

    // The picture: an event, its details, a link of them, and out again.
    while (nameOf(focused(element)) !== 'track' && stops++ < 8) await keys('Tab');
    await keys('Home', 'ArrowRight', 'Enter');
    await until(() => element.selected !== null);
    const opened = idOf(element);
    await keys('ArrowDown', 'ArrowUp', 'PageDown', '+', '0');
    await element.select(opened!);
    const seen = new Set<string>();
    for (let k = 0; k < 25 && document.activeElement === element; k++) {
      await keys('Tab');
      if (focused(element)) seen.add(nameOf(focused(element)));
      if (focused(element)?.closest('.details') && !seen.has('source')) continue;
    }
    for (const name of ['folds', 'overview'])
      assert.isTrue(
        [...seen].some((one) => one.includes(name)),
        `${name} in ${[...seen].join()}`,
      );
    const close = part(element, 'close');
    close.focus();
    await keys('Enter');
    await until(() => element.selected === null);
    assert.equal(idOf(element), opened);

    // A fold opens, and closes.
    const fold = () => parts(element, 'fold')[0];
    fold().focus();
    await keys('Enter');
    await until(() => fold().ariaExpanded === 'true');
    assert.equal(nameOf(focused(element)), 'folds');
    await keys('Enter');
    await until(() => fold().ariaExpanded === 'false');

    // A handle of the overview moves the view.
    const handle = part(element, 'overview').querySelector<HTMLElement>('[role=slider]')!;
    handle.focus();
    const view = element.view.start;
    await keys('ArrowRight');
    await until(() => element.view.start !== view);

    // Help.
    part(element, 'table').focus();
    await reach('help');
    await keys('Enter');
    await until(() => !!help(element)?.open);
    await keys('Escape');
    await until(() => !help(element));
    before.remove();
    after.remove();
  });

  it('the table turns its pages', async () => {
    const element = await timeline(days(250), { attributes: { layout: 'table' } });
    element.focus();
    const next = () => element.renderRoot.querySelector<HTMLElement>('.pages [data-turn=next]')!;
    await until(() => !!next());
    next().focus();
    await keys('Enter');
    await until(() => element.renderRoot.querySelector<HTMLInputElement>('.pages input')!.value === '2');
    assert.isTrue(focused(element) === next());
  });
});

describe('the toolbar of the story', () => {
  const rectOf = (element: EventTimeline, name: string) => part(element, name).getBoundingClientRect();

  it('is one line in 1,248 px', async () => {
    const wide = await story({}, 1248);
    await until(() => !!part(wide, 'as-of') && !!part(wide, 'rows') && !!part(wide, 'next'));
    assert.isBelow(rectOf(wide, 'toolbar').height, 54); // a select of WebKit is 33 px high; two lines are 80
    wide.filter = 'lane:travel lane:kremlin actor:"Vladimir Putin"';
    await until(() => /\d/.test(text(part(wide, 'filters'))));
    assert.isBelow(rectOf(wide, 'toolbar').height, 54, text(part(wide, 'filters')));
  });

  it('is three lines in 328 px', async () => {
    const narrow = await story({}, 328);
    await until(() => !!part(narrow, 'as-of') && !!part(narrow, 'next'));
    assert.isBelow(rectOf(narrow, 'toolbar').height, 140);
  });

  it('is in the order in which it is read, help last, then the second clock', async () => {
    const element = await story({}, 1248);
    await until(() => !!part(element, 'as-of') && !!part(element, 'rows') && !!part(element, 'next'));
    const names = ['earlier', 'zoom-out', 'fit', 'next-dispute', 'next', 'rows', 'table', 'filters', 'help', 'as-of'];
    const lefts = names.map((name) => rectOf(element, name).left);
    assert.deepEqual(
      lefts,
      lefts.toSorted((a, b) => a - b),
    );
  });
});

describe('marks', () => {
  it('have another ring for the focus than for the event that is open', async () => {
    const element = await timeline(days(9, 1), { attributes: { selected: 'd1' } });
    const ring = () => getComputedStyle(mark(element, 'd1'));
    const open = ring().outlineColor;
    await keyed(element);
    await keys('Home', 'ArrowRight');
    assert.isTrue(focused(element) === mark(element, 'd1'));
    assert.notEqual(ring().outlineColor, open);
    assert.include(ring().boxShadow, open, 'what is open is still seen to be');
    await keys('ArrowRight');
    assert.notEqual(getComputedStyle(focused(element)!).outlineColor, open);
  });

  it('have a ring of 3 px that stands 1 px off', async () => {
    const element = await timeline(days(9, 1));
    await keyed(element);
    await keys('Home', 'ArrowRight');
    const { outlineWidth, outlineStyle, outlineOffset } = getComputedStyle(focused(element)!);
    assert.deepEqual([outlineWidth, outlineStyle, outlineOffset], ['3px', 'solid', '1px']);
    assert.isTrue(mark(element, 'd1') === focused(element));
  });

  it('have one of the colour Highlight in forced colours', async () => {
    const element = await timeline(days(9, 1));
    await keyed(element);
    await keys('Home', 'ArrowRight');
    await emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    const probe = document.createElement('i');
    probe.style.color = 'Highlight';
    document.body.append(probe);
    assert.equal(getComputedStyle(focused(element)!).outlineColor, getComputedStyle(probe).color);
    probe.remove();
    await emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
  });
});
