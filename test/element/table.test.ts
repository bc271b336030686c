import { assert } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/index.js';
import { drawn, mark, part, text, timeline, until } from './fixture.js';

const story = async () => (await (await fetch('/data/mongolia-icc-warrant.json')).json()) as unknown;
const FEW = {
  sources: [
    { id: 'r', title: 'Reuters' },
    { id: 'a', title: 'AFP' },
    { id: 'b', title: 'BBC' },
  ],
  lanes: [
    { id: 'x', title: 'Talks' },
    { id: 'y', title: 'Travel' },
  ],
  events: [
    { id: 'one', date: '2024-09-01', title: 'Talks 10', lane: 'x', sources: ['r'], status: 'planned' },
    {
      id: 'two',
      date: '2024-09-02',
      title: 'A visit',
      lane: 'y',
      sources: ['r'],
      claims: [{ source: 'a', date: '2024-09-03' }],
    },
    { id: 'three', date: '2024-09-05/..', title: 'Talks 9', lane: 'x', sources: ['b', 'r'], status: 'cancelled' },
  ],
};
const many = (count: number) =>
  Array.from({ length: count }, (_, k) => ({ id: `e${k}`, date: String(1000 + k), title: `Event ${k}` }));

const find = <E extends HTMLElement = HTMLElement>(element: EventTimeline, selector: string) =>
  element.renderRoot.querySelector<E>(selector)!;
const all = (element: EventTimeline, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const focused = (element: EventTimeline) => (element.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
const titles = (element: EventTimeline) => all(element, 'tbody .link').map(text);
const caption = (element: EventTimeline) => text(find(element, '#table-caption'));
const tabled = (data: unknown, attributes: Record<string, string> = {}, width = 1100) =>
  timeline(data, { width, attributes: { layout: 'table', ...attributes } });

/** A press of the mouse in the middle of something. */
async function press(target: HTMLElement): Promise<void> {
  target.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
  await drawn();
}
const inSight = (target: HTMLElement) => {
  const { top, bottom } = target.getBoundingClientRect();
  return top >= -1 && bottom <= innerHeight + 1;
};

afterEach(async () => {
  await resetMouse();
  scrollTo(0, 0);
});

describe('the table tells', () => {
  it('tells how far an event is settled in whatever word the file has for it', async () => {
    const element = await tabled([
      { date: '2001', title: 'A', status: 'reported' },
      { date: '2002', title: 'B', status: 'confirmed' },
      { date: '2003', title: 'C' },
    ]);
    const states = all(element, 'tbody tr').map((row) => text(row.querySelector('td:last-child')));
    assert.deepEqual(states, ['Statereported', 'Stateconfirmed', 'State']);
  });

  it('date, title, row, sources, who tells what differently, and in which state it is', async () => {
    const element = await tabled(FEW);
    assert.deepEqual(
      all(element, 'thead th').map((one) => text(one).replace(/ .$/, '')),
      ['Date', 'Event', 'Row', 'Sources', 'Versions', 'State'],
    );
    const rows = all(element, 'tbody tr').map((row) => [...row.querySelectorAll('th, td .value, td time')].map(text));
    assert.deepEqual(rows, [
      ['1 September 2024', 'Talks 10', 'Talks', 'Reuters', '', 'planned'],
      [
        '2 September 2024',
        'A visit 2 dates',
        'Travel',
        'Reuters; AFP',
        'Date Reuters: 2 Sept 2024; AFP: 3 Sept 2024Not mentioned by BBC',
        'disputed',
      ],
      ['since 5 September 2024', 'Talks 9', 'Talks', 'BBC; Reuters', '', 'cancelled'],
    ]);
  });

  it('all of it with the signs of its language between', async () => {
    const element = await tabled(FEW);
    element.lang = 'ja';
    await until(() => /件/.test(text(find(element, '#table-caption'))));
    assert.match(text(find(element, '#table-caption')), /件の出来事、/);
    const [, second] = all(element, 'tbody td.col-sources .value');
    assert.equal(text(second), 'Reuters；AFP');
    const state = find(element, 'tbody .differ').getBoundingClientRect();
    assert.isBelow(state.height, 30, 'not one sign below the other');
  });

  it('only what there is something to tell of', async () => {
    const element = await tabled(many(3));
    assert.equal(all(element, 'thead th').length, 2);
    assert.isNull(find(element, '.pages'));
  });

  it('what the rows of the picture are', async () => {
    const element = await tabled(FEW, { 'group-by': 'source' });
    assert.equal(text(find(element, 'thead .col-lane')), 'First source ↕');
    assert.equal(text(find(element, 'tbody .col-lane .value')), 'Reuters');
    element.groupBy = 'none';
    await element.updateComplete;
    assert.isNull(find(element, '.col-lane'));
  });

  it('all of it on a card where it is narrow, with the roles of a table and nothing beside the page', async () => {
    const element = await tabled(await story(), { selected: 'visit' }, 320);
    const view = find(element, '.table-view');
    assert.isAtMost(view.scrollWidth, view.clientWidth);
    assert.equal(view.tabIndex, -1);
    for (const cell of all(element, 'tbody :is(td, th):not(.none)')) assert.isTrue(cell.checkVisibility());
    for (const line of all(element, 'tbody .line')) assert.isAbove(line.offsetWidth, 180, text(line)); // room for its words
    for (const [selector, role] of Object.entries({
      table: 'table',
      'thead, tbody': 'rowgroup',
      tr: 'row',
      'thead th': 'columnheader',
      'tbody th': 'rowheader',
      td: 'cell',
    }))
      for (const one of view.querySelectorAll(selector)) assert.equal(one.getAttribute('role'), role);
    for (const button of all(element, '.sort'))
      assert.isAtMost(button.getBoundingClientRect().right, view.getBoundingClientRect().right);
  });
});

describe('a heading of the table', () => {
  it('sorts rising, falling, then in time order again, and keeps the focus', async () => {
    const element = await tabled(FEW);
    const heading = find(element, '[data-sort=title]');
    const sorts = () => all(element, 'thead th').map((one) => one.getAttribute('aria-sort'));
    assert.deepEqual(sorts(), ['ascending', null, null, null, null, null]);
    await press(heading);
    assert.deepEqual(titles(element), ['A visit', 'Talks 9', 'Talks 10']);
    assert.deepEqual(sorts(), [null, 'ascending', null, null, null, null]);
    assert.equal(caption(element), '3 events, by title, A to Z');
    assert.isTrue(focused(element) === heading);
    await sendKeys({ press: 'Enter' });
    await drawn();
    assert.deepEqual(titles(element), ['Talks 10', 'Talks 9', 'A visit']);
    assert.equal(sorts()[1], 'descending');
    assert.equal(text(heading), 'Event ↓');
    await sendKeys({ press: 'Enter' });
    await drawn();
    assert.deepEqual(titles(element), ['Talks 10', 'A visit', 'Talks 9']);
    assert.equal(sorts()[0], 'ascending');
    assert.isTrue(focused(element) === heading);
  });

  it('says once how the events are sorted', async () => {
    const element = await tabled(FEW);
    const said: string[] = [];
    const status = part(element, 'status');
    new MutationObserver(() => status.textContent && said.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    await press(find(element, '[data-sort=versions]'));
    await press(find(element, '[data-sort=versions]'));
    await until(() => said.length > 0);
    assert.deepEqual(said, ['3 events, most versions first']);
    assert.equal(titles(element)[0], 'A visit');
  });

  it('sorts many in slices, and shows them in time order until it is done', async () => {
    const count = 30_000;
    const data = {
      start: Float64Array.from({ length: count }, (_, k) => k * 1e9),
      title: (k: number) => `Größe ${(k * 7919) % count}`,
    };
    const element = await tabled(data);
    find(element, '[data-sort=title]').click();
    await element.updateComplete;
    await until(() => find(element, '.table-view').ariaBusy === 'false');
    assert.deepEqual(titles(element).slice(0, 3), ['Größe 0', 'Größe 1', 'Größe 2']);
    assert.equal(caption(element), '30,000 events, by title, A to Z');
  });
});

describe('a search in the table', () => {
  it('shows what it finds, marked, on the first page, and says how many of how many', async () => {
    const element = await tabled(many(300));
    await press(find(element, '[data-place=above] [data-turn=next]'));
    assert.equal(titles(element)[0], 'Event 100');
    element.filter = 'event 12';
    await element.updateComplete;
    assert.equal(caption(element), '13 of 300 events, in time order');
    assert.equal(titles(element)[0], 'Event 12');
    assert.deepEqual([...find(element, 'tbody .link').querySelectorAll('mark')].map(text), ['Event', '12']);
    for (let press = 0; press < 2; press++) find(element, '[data-sort=title]').click();
    await element.updateComplete;
    assert.equal(titles(element)[0], 'Event 212');
    element.filter = 'visit';
    await element.updateComplete;
    assert.deepEqual(titles(element), []);
    assert.equal(caption(element), '0 of 300 events, by title, Z to A');
  });

  it('keeps the focus in the table where the row that had it is gone', async () => {
    const element = await tabled(FEW);
    all(element, 'tbody .link')[2].focus();
    element.filter = 'talks';
    await element.updateComplete;
    assert.equal(text(focused(element)), 'Talks 9', 'the focus stays with its event');
    element.filter = 'visit';
    await element.updateComplete;
    assert.isTrue(focused(element) === find(element, '.table-view'));
  });
});

describe('the pages of the table', () => {
  it('are turned from above without a move, and from below to the first row, with the focus on the same button', async () => {
    const element = await tabled(many(1000), {}, 700);
    const above = find(element, '[data-place=above] [data-turn=next]');
    await press(above);
    assert.equal(titles(element)[0], 'Event 100');
    assert.equal(find<HTMLInputElement>(element, '[data-place=above] input').value, '2');
    assert.isTrue(focused(element) === above);
    await press(find(element, '[data-place=below] [data-turn=next]'));
    assert.equal(titles(element)[0], 'Event 200');
    assert.isTrue(focused(element) === above);
    assert.isTrue(inSight(above));
    assert.isTrue(inSight(find(element, 'tbody tr')));
    await press(find(element, '[data-place=above] [data-turn=last]'));
    assert.equal(titles(element).at(-1), 'Event 999');
    assert.equal(find(element, '[data-place=above] [data-turn=last]').ariaDisabled, 'true');
    assert.equal(focused(element)?.dataset.turn, 'last');
  });

  it('are reached by their number', async () => {
    const element = await tabled(many(1000));
    const field = find<HTMLInputElement>(element, '[data-place=above] input');
    for (const [typed, shown, first] of [
      ['7', '7', 600],
      ['99', '10', 900],
      ['', '10', 900],
      ['-1', '1', 0],
    ]) {
      field.focus();
      field.select();
      if (typed) await sendKeys({ type: String(typed) });
      else await sendKeys({ press: 'Delete' });
      await sendKeys({ press: 'Enter' });
      await drawn();
      assert.equal(field.value, shown);
      assert.equal(titles(element)[0], `Event ${first}`);
      assert.isTrue(focused(element) === field);
    }
  });

  it('hold more or fewer rows, and keep the first one', async () => {
    const element = await tabled(many(1000));
    await press(find(element, '[data-place=above] [data-turn=next]'));
    const choice = find<HTMLSelectElement>(element, '.pages select');
    for (const [size, first] of [
      [25, 100],
      [500, 0],
    ]) {
      choice.focus();
      choice.value = String(size);
      choice.dispatchEvent(new Event('change'));
      await drawn();
      assert.equal(titles(element).length, size);
      assert.equal(titles(element)[0], `Event ${first}`);
      assert.isTrue(focused(element) === choice);
    }
  });
});

describe('an event of the table', () => {
  it('is on the open page when the table comes, marked as the current one and in sight; and later in view in the picture', async () => {
    const element = await timeline(many(1000), { width: 1000, attributes: { view: '1000/1100', selected: 'e650' } });
    const button = find(element, '[data-action=table]');
    await press(button);
    const row = find(element, 'tr[aria-current=true]');
    assert.equal(text(row.querySelector('.link')), 'Event 650');
    assert.isTrue(inSight(row));
    assert.isTrue(focused(element) === find(element, '[data-action=table]'));
    await press(find(element, '[data-action=table]'));
    await until(() => !!mark(element, 'e650'));
    assert.isTrue(focused(element) === find(element, '[data-action=table]'));
  });

  it('is in sight when it is opened from elsewhere', async () => {
    const element = await tabled(many(1000));
    await element.select('e777');
    await drawn();
    assert.equal(text(find(element, 'tr[aria-current=true] .link')), 'Event 777');
  });

  it('beside the table keeps the focus; Escape closes it, and then is left to the page', async () => {
    const element = await tabled(FEW);
    const link = all(element, 'tbody .link')[1];
    await press(link);
    assert.equal(element.selected, 'two');
    assert.isTrue(focused(element) === link);
    let passed = 0;
    const onKey = (event: KeyboardEvent) => (passed += event.defaultPrevented ? 0 : 1);
    document.addEventListener('keydown', onKey);
    await sendKeys({ press: 'Escape' });
    assert.isNull(element.selected);
    assert.equal(passed, 0);
    await sendKeys({ press: 'Escape' });
    assert.equal(passed, 1);
    document.removeEventListener('keydown', onKey);
    assert.isTrue(focused(element) === link);
    assert.equal(element.layout, 'table');
  });

  it('below the table is gone to, and closing it leads back to its row', async () => {
    const element = await tabled(many(60), {}, 400);
    const link = all(element, 'tbody .link')[30];
    await press(link);
    assert.equal(element.selected, 'e30');
    assert.isTrue(focused(element) === part(element, 'details'));
    assert.isTrue(inSight(part(element, 'close')));
    await sendKeys({ press: 'Escape' });
    await drawn();
    assert.isNull(element.selected);
    assert.isTrue(focused(element) === link);
    assert.isTrue(inSight(link));
  });

  it('has the focus after it had it in the picture, and again in the picture after that', async () => {
    const element = await timeline(many(150), { width: 900 });
    element.focus();
    await sendKeys({ press: 'End' });
    assert.equal(focused(element)?.dataset.eventId, 'e149');
    element.layout = 'table';
    await element.updateComplete;
    await drawn();
    assert.equal(text(focused(element)), 'Event 149');
    element.layout = 'auto';
    await element.updateComplete;
    await drawn();
    assert.equal(focused(element)?.dataset.eventId, 'e149');
  });
});

describe('what is around the table', () => {
  it('scrolls with keys where it has a height, and only then is a stop of Tab', async () => {
    const element = await tabled(many(60));
    const view = find(element, '.table-view');
    await drawn();
    assert.equal(view.tabIndex, -1);
    element.style.height = '400px';
    await until(() => view.tabIndex === 0);
    view.focus();
    await sendKeys({ press: 'PageDown' });
    await until(() => view.scrollTop > 0);
    const heading = find(element, '[data-sort=title]');
    await until(() => heading.getBoundingClientRect().top >= view.getBoundingClientRect().top);
    element.style.height = '';
    await until(() => view.tabIndex === -1);
  });

  it('is copied cell by cell', async () => {
    // All of it is in sight: a drag that lasts near the edge of what scrolls would scroll it.
    await setViewport({ width: 1280, height: 600 });
    const element = await tabled(FEW);
    const { scrollWidth, clientWidth } = find(element, '.table-view');
    assert.equal(scrollWidth, clientWidth);
    const copied: string[] = [];
    element.addEventListener('copy', ({ clipboardData }) => {
      copied.push(clipboardData!.getData('text/plain'), clipboardData!.getData('text/html'));
    });
    const at = (selector: string, x: number): [number, number] => {
      const { left, right, top } = all(element, selector).at(-1)!.getBoundingClientRect();
      return [Math.round(x < 0 ? right + x : left + x), Math.round(top + 8)];
    };
    const places = () =>
      all(element, 'tbody tr')
        .map((row) => JSON.stringify(row.getBoundingClientRect()))
        .join();
    // What comes late, a font or words of a part, may make a row higher while it is dragged over.
    for (let before = ''; before !== places();) {
      before = places();
      await sendMouse({ type: 'move', position: at('tbody tr:nth-child(1) time', 1) });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: at('tbody tr:nth-child(2) .col-state .line', -2) });
      await sendMouse({ type: 'up' });
      await drawn();
    }
    await sendKeys({ press: 'ControlOrMeta+C' });
    await until(() => copied.length > 0);
    assert.equal(
      copied[0],
      [
        '1 September 2024\tTalks 10\tTalks\tReuters\t\tplanned',
        '2 September 2024\tA visit 2 dates\tTravel\tReuters; AFP\tDate Reuters: 2 Sept 2024; AFP: 3 Sept 2024 | Not mentioned by BBC\tdisputed',
      ].join('\n'),
    );
    assert.match(copied[1], /<td>Talks 10<\/td>/);
    assert.notMatch(copied[1], /button|class|<!--/);
    await setViewport({ width: 800, height: 600 });
  });
});
