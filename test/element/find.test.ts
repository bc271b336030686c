import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/index.js';
import { counted, drawn, mark, part, parts, text, timeline, until } from './fixture.js';

const read = async (): Promise<unknown> => (await fetch('/data/mongolia-icc-warrant.json')).json();
const story = async (attributes: Record<string, string> = {}, width = 1000): Promise<EventTimeline> =>
  timeline(await read(), { width, attributes });

const field = (element: EventTimeline) => part(element, 'search') as HTMLInputElement;
const summary = (element: EventTimeline) => text(element.renderRoot.querySelector('.summary'));
const active = (element: EventTimeline) => (element.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
const focusedId = (element: EventTimeline) => active(element)?.dataset.eventId;
const panel = (element: EventTimeline) => element.renderRoot.querySelector<HTMLElement>('#filters');
const button = (element: EventTimeline) => part(element, 'filters');
const chips = (element: EventTimeline) => parts(element, 'chip').map(text);

async function click(target: Element): Promise<void> {
  target.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}
const press = (key: string) => sendKeys({ press: key });
const type = (words: string) => sendKeys({ type: words });

/** Types into the field until the filter follows. */
async function search(element: EventTimeline, words: string): Promise<void> {
  field(element).focus();
  await type(words);
  await until(() => (element.filter ?? '').endsWith(words) && summary(element).includes('match'));
}

/** Opens the panel, until there is something to choose. */
async function open(element: EventTimeline): Promise<void> {
  await click(button(element));
  await until(() => !!panel(element)?.querySelector('fieldset'));
}
const box = (element: EventTimeline, name: string) =>
  [...panel(element)!.querySelectorAll('label')].find((label) => text(label).startsWith(name))!;
const countOf = (element: EventTimeline, name: string) => Number(text(box(element, name).querySelector('span')));
const isChecked = (element: EventTimeline, name: string) => box(element, name).querySelector('input')!.checked;

/** What the status says, one after the other. */
function heard(element: EventTimeline): string[] {
  const said: string[] = [];
  const status = part(element, 'status');
  const watch = () => status.textContent && said.push(status.textContent);
  new MutationObserver(watch).observe(status, { childList: true });
  return said;
}

afterEach(async () => {
  await resetMouse();
});

describe('the panel of the filters and Tab', () => {
  it('goes from the button into the panel and back, past the handle of as-of that stands between them', async () => {
    const element = await story({}, 1248);
    expect(!!part(element, 'as-of')).to.equal(true);
    button(element).focus();
    await press('Enter');
    await until(() => !!panel(element)?.querySelector('fieldset'));
    await press('Tab');
    expect(panel(element)!.contains(active(element))).to.equal(true);
    await press('Shift+Tab');
    expect(active(element) === button(element)).to.equal(true);
    expect(button(element).getAttribute('aria-expanded')).to.equal('true');
  });
});

describe('the search field', () => {
  it('is there with the first picture, has a name and a tab stop, and moves nothing once it is used', async () => {
    const element = await story();
    const top = part(element, 'track').getBoundingClientRect().top;
    expect(field(element).getAttribute('aria-label')).to.equal('Search events');
    const before = document.createElement('button');
    element.before(before);
    before.focus();
    await press('Tab');
    expect(active(element)).to.equal(field(element));
    await press('Tab');
    expect(active(element)?.closest('[role=toolbar]')).not.to.equal(null);
    before.remove();
    const moved = part(element, 'track').getBoundingClientRect().top;
    await search(element, 'visit');
    expect(part(element, 'track').getBoundingClientRect().top).to.be.closeTo(moved, 0.5);
    expect(top).to.be.greaterThan(0);
  });

  it('stands beside the heading where there is room, below the summary where there is not', async () => {
    const wide = await story();
    const rect = (one: Element) => one.getBoundingClientRect();
    const summaryOf = (element: EventTimeline) => element.renderRoot.querySelector('.summary')!;
    expect(rect(field(wide)).left).to.be.at.least(rect(summaryOf(wide)).right);
    const narrow = await story({}, 320);
    expect(rect(field(narrow)).top).to.be.at.least(rect(summaryOf(narrow)).bottom - 0.5);
    expect(rect(field(narrow)).width).to.be.closeTo(320, 1);
  });

  it('shows what matches as it is typed, says so, and once to those who hear', async () => {
    const element = await story();
    const said = heard(element);
    await search(element, 'mongolia');
    const n = counted(element);
    expect(n).to.be.within(1, element.events - 1);
    await until(() => summary(element).startsWith(`${n} of ${element.events} events match “mongolia”. Showing`));
    const message = `${n} of ${element.events} events match “mongolia”.`;
    await until(() => said.includes(message));
    await until(() => !part(element, 'status').textContent);
    // Letters that come slowly are searches of their own.
    expect(said.indexOf(message)).to.equal(said.length - 1);
  });

  it('loses no key that is pressed while what searches is on its way', async () => {
    const element = await story();
    field(element).focus();
    await type('statute');
    await press('Enter');
    await until(() => focusedId(element) !== undefined);
    expect(element.filter).to.equal('statute');
    expect(text(active(element)).toLowerCase()).to.contain('statute');
  });

  it('goes with Enter and ↓ to what is meant most likely, and on through what matches', async () => {
    for (const key of ['Enter', 'ArrowDown']) {
      const element = await story();
      field(element).focus();
      await type('warrant');
      await press(key);
      await until(() => focusedId(element) !== undefined);
      expect(text(mark(element, focusedId(element)!)).toLowerCase()).to.contain('warrant');
      const ids = new Set<string>();
      await press('Home');
      for (;;) {
        const id = focusedId(element)!;
        if (ids.has(id)) break;
        ids.add(id);
        await press('ArrowRight');
      }
      expect(summary(element)).to.match(new RegExp(`^${ids.size} of `));
      element.remove();
    }
  });

  it('brings an event into view that is far outside', async () => {
    const element = await story({ view: '2024-08-26/2024-09-04' });
    field(element).focus();
    await type('khalkhin');
    await press('Enter');
    await until(() => focusedId(element) !== undefined);
    const { left, right } = part(element, 'track').getBoundingClientRect();
    const own = active(element)!.getBoundingClientRect();
    expect(own.left).to.be.at.least(left);
    expect(own.left).to.be.at.most(right);
  });

  it('says that nothing matches, and offers a way out that leads back to it', async () => {
    const element = await story();
    const said = heard(element);
    await search(element, 'zzz');
    expect(summary(element)).to.equal('No event matches “zzz”.');
    await press('Enter');
    await until(() => said.length > 0);
    expect(said).to.deep.equal(['No event matches “zzz”.']);
    const out = element.renderRoot.querySelector<HTMLElement>('.nothing-here button')!;
    await click(out);
    await until(() => counted(element) === element.events);
    expect([element.filter, field(element).value, active(element)]).to.deep.equal([null, '', field(element)]);
  });

  it('has its button in the middle of it, however high the words beside it are', async () => {
    for (const width of [360, 720, 1100]) {
      const element = await story({ view: '2024-08-26/2024-09-04', 'as-of': '2024-09-02' }, width);
      await search(element, 'mongolia');
      const [box, own] = [field(element), part(element, 'clear')].map((one) => one.getBoundingClientRect());
      expect(own.top + own.height / 2, `${width}`).to.be.closeTo(box.top + box.height / 2, 1);
      expect(own.right, `${width}`).to.be.closeTo(box.right, 1);
    }
  });

  it('is emptied by Escape and by its button; empty, Escape is the page’s', async () => {
    const element = await story();
    const passed: boolean[] = [];
    document.body.addEventListener('keydown', ({ defaultPrevented }) => passed.push(defaultPrevented), { once: true });
    await search(element, 'visit');
    const seen: boolean[] = [];
    const see = ({ key, defaultPrevented }: KeyboardEvent) => key === 'Escape' && seen.push(defaultPrevented);
    document.addEventListener('keydown', see);
    await press('Escape');
    await until(() => element.filter === null);
    expect(field(element).value).to.equal('');
    await press('Escape');
    document.removeEventListener('keydown', see);
    expect(seen).to.deep.equal([false]);
    await search(element, 'visit');
    await click(part(element, 'clear'));
    await until(() => element.filter === null);
    expect([field(element).value, active(element)]).to.deep.equal(['', field(element)]);
    await until(() => !part(element, 'clear'));
  });

  it('leaves the focus in the element when a press on a mark ends it that the search takes away', async () => {
    const element = await story();
    await search(element, 'visit');
    // The press comes before the search follows.
    const begin = () => {
      field(element).value = 'zzz';
      field(element).dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    element.addEventListener('pointerdown', begin, { capture: true, once: true });
    await click(parts(element, 'mark')[0]);
    await until(() => element.filter === 'zzz' && !parts(element, 'mark').length);
    await drawn();
    expect(active(element)?.id).to.equal('track');
  });

  it('follows a script, but for what is being typed', async () => {
    const element = await story({ filter: 'warrant' });
    expect(field(element).value).to.equal('warrant');
    element.filter = 'visit';
    await element.updateComplete;
    expect(field(element).value).to.equal('visit');
    element.filter = null;
    await element.updateComplete;
    expect(field(element).value).to.equal('');
    field(element).focus();
    await type('tal');
    element.requestUpdate();
    await element.updateComplete;
    expect(field(element).value).to.equal('tal');
    await until(() => element.filter === 'tal');
    element.filter = 'rome';
    await element.updateComplete;
    expect(field(element).value).to.equal('rome');
  });

  it('waits for the end of a composition', async () => {
    const element = await story();
    const input = field(element);
    await search(element, 'v');
    const compose = (kind: string, value: string, isComposing: boolean) => {
      input.value = value;
      input.dispatchEvent(
        kind === 'input'
          ? new InputEvent('input', { bubbles: true, isComposing })
          : new CompositionEvent(kind, { bubbles: true }),
      );
    };
    compose('input', 'vi', true);
    compose('input', 'vis', true);
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
    element.requestUpdate();
    await element.updateComplete;
    await drawn();
    expect([input.value, element.filter, active(element)]).to.deep.equal(['vis', 'v', input]);
    compose('compositionend', 'visit', false);
    await until(() => element.filter === 'visit');
  });

  it('takes fields too: when it is left they are filters, and words stay words', async () => {
    const element = await story();
    await search(element, 'lane:law rome');
    expect(field(element).value).to.equal('lane:law rome');
    await press('Enter');
    await until(() => focusedId(element) !== undefined);
    await until(() => field(element).value === 'rome');
    expect(text(button(element))).to.equal('Filters (1)');
    field(element).select();
    await type('warrant');
    await until(() => element.filter === 'lane:law warrant');
    field(element).select();
    await press('Backspace');
    await until(() => element.filter === 'lane:law');
  });

  it('says plainly that nothing is called so', async () => {
    const element = await story({ filter: 'source:nobody' });
    expect(summary(element)).to.equal('No event matches “nobody”. No source is called “nobody”.');
  });

  it('keeps the link to a search as it is written', async () => {
    const element = await story({ filter: 'lane:law "Rome Statute"' });
    expect(field(element).value).to.equal('"Rome Statute"');
    expect(element.filter).to.equal('lane:law "Rome Statute"');
    expect(summary(element)).to.match(/^\d of \d+ events match “"Rome Statute"”, Law and court\./);
  });
});

describe('the filters', () => {
  it('open by their button, close by it, by Escape and by leaving, and give the focus back', async () => {
    const element = await story();
    expect(button(element).getAttribute('aria-expanded')).to.equal('false');
    await open(element);
    expect(button(element).getAttribute('aria-expanded')).to.equal('true');
    expect(button(element).getAttribute('aria-controls')).to.equal(panel(element)!.id);
    panel(element)!.querySelector('input')!.focus();
    await press('Escape');
    await until(() => !panel(element));
    expect(active(element)).to.equal(button(element));
    await press('Enter');
    await until(() => !!panel(element));
    await press('Escape');
    await until(() => !panel(element));
  });

  it('close by Escape before the details, and after what is written in the field', async () => {
    const element = await story();
    await search(element, 'visit');
    element.selected = 'visit';
    await open(element);
    field(element).focus();
    await press('Escape');
    expect([field(element).value, !!panel(element), element.selected]).to.deep.equal(['', true, 'visit']);
    await press('Escape');
    await until(() => !panel(element));
    expect(element.selected).to.equal('visit');
    await press('Escape');
    expect(element.selected).to.equal(null);
  });

  it('close when a press or the focus goes elsewhere', async () => {
    const element = await story();
    await open(element);
    await click(part(element, 'axis'));
    await until(() => !panel(element));
    await open(element);
    await click(button(element));
    await until(() => !panel(element));
    await open(element);
    mark(element, 'visit').focus();
    await until(() => !panel(element));
    expect(focusedId(element)).to.equal('visit');
  });

  it('show at once what is chosen: any of one group, all groups, and the words', async () => {
    const element = await story();
    await open(element);
    const law = countOf(element, 'Law and court');
    await click(box(element, 'Law and court'));
    await until(() => counted(element) === law);
    expect(element.filter).to.equal('lane:law');
    await until(() => text(button(element)) === 'Filters (1)');
    const travel = countOf(element, 'Putin’s travel');
    await click(box(element, 'Putin’s travel'));
    await until(() => counted(element) === law + travel);
    expect(chips(element).length).to.equal(2);
    field(element).focus();
    await type('warrant');
    await until(() => element.filter === 'lane:law lane:travel warrant');
    await until(() => countOf(element, 'Law and court') + countOf(element, 'Putin’s travel') === counted(element));
    expect(panel(element)).not.to.equal(null);
    expect(isChecked(element, 'Law and court')).to.equal(true);
  });

  it('count what would show, also as known on a day', async () => {
    for (const asOf of [null, '2024-08-30']) {
      const element = await story(asOf ? { 'as-of': asOf } : {});
      await open(element);
      const names = [...panel(element)!.querySelectorAll('fieldset:first-of-type bdi')].map(text);
      for (const name of names) {
        const expected = countOf(element, name);
        await click(box(element, name));
        await until(() => isChecked(element, name) && counted(element) === expected);
        await click(box(element, name));
        await until(() => element.filter === null && !isChecked(element, name));
      }
      element.remove();
    }
  });

  it('are taken away one by one or all at once, and the focus stays in the panel', async () => {
    const element = await story({ filter: 'lane:law lane:travel rome' });
    await open(element);
    expect(chips(element)).to.have.length(2);
    await click(parts(element, 'chip')[1]);
    await until(() => element.filter === 'lane:law rome');
    await until(() => chips(element).length === 1);
    await until(() => panel(element)!.contains(active(element)));
    await click(part(element, 'clear-all'));
    await until(() => element.filter === 'rome');
    await until(() => chips(element).length === 0);
    await until(() => panel(element)!.contains(active(element)) || active(element) === panel(element));
    expect(text(button(element))).to.equal('Filters');
  });

  it('have only groups that there is a choice in, the most frequent of many first', async () => {
    const tags = (k: number) => [`tag ${k % 40}`, 'common'];
    const events = Array.from({ length: 80 }, (_, k) => ({
      date: String(1900 + k),
      title: `Event ${k}`,
      tags: tags(k),
    }));
    const element = await timeline({
      lanes: [{ id: 'one', title: 'One' }],
      events: events.map((event) => ({ ...event, lane: 'one' })),
    });
    await open(element);
    expect(parts(element, 'filters-panel')[0].querySelectorAll('fieldset')).to.have.length(1);
    const names = () => [...panel(element)!.querySelectorAll('bdi')].map(text);
    expect(names()).to.have.length(8);
    expect(names()[0]).to.equal('common');
    const more = () =>
      [...panel(element)!.querySelectorAll<HTMLElement>('.link')].find((one) => text(one).startsWith('Show'))!;
    await click(more());
    await until(() => names().length === 41);
    const within = panel(element)!.querySelector<HTMLInputElement>('[type=search]')!;
    within.focus();
    await type('tag 39');
    await until(() => names().join() === 'tag 39');
    await click(box(element, 'tag 39'));
    await until(() => element.filter === 'tag:"tag 39"' && counted(element) === 2);
  });

  it('are not offered where there is nothing to choose', async () => {
    const element = await timeline([
      { date: '2000', title: 'One' },
      { date: '2001', title: 'Two' },
    ]);
    expect(button(element)).to.equal(undefined);
    expect(field(element)).not.to.equal(undefined);
  });

  it('stay within the page at 320 px, in both directions', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const element = await timeline(await read(), { width: 320, dir });
      await open(element);
      await drawn();
      const own = panel(element)!.getBoundingClientRect();
      const all = element.getBoundingClientRect();
      expect(own.left).to.be.at.least(all.left - 0.5);
      expect(own.right).to.be.at.most(all.right + 0.5);
      expect(panel(element)!.scrollWidth).to.be.at.most(panel(element)!.clientWidth);
      element.remove();
    }
  });

  it('name their fields by attribute as in the panel, in every way of showing the events', async () => {
    const element = await story({ filter: 'source:s1 lane:law' });
    const n = counted(element);
    expect(n).to.be.greaterThan(0);
    for (const groupBy of ['source', 'actor', 'none', 'lane'] as const) {
      element.groupBy = groupBy;
      await element.updateComplete;
      await drawn();
      expect(counted(element), groupBy).to.equal(n);
      expect(summary(element)).to.match(new RegExp(`^${n} of ${element.events} events? match`));
    }
    for (const scale of ['folded', 'sequence', 'log'] as const) {
      element.scale = scale;
      await element.updateComplete;
      await drawn();
      expect(counted(element), scale).to.equal(n);
    }
    element.layout = 'table';
    await until(() => !!part(element, 'table'));
    await until(() => element.renderRoot.querySelectorAll('.table-view tbody tr').length === n);
    element.filter = 'zzz';
    await until(() => summary(element) === 'No event matches “zzz”.');
    await click(element.renderRoot.querySelector('.way-out button')!);
    await until(() => element.renderRoot.querySelectorAll('.table-view tbody tr').length === element.events);
  });

  it('never tell by a source that was not out yet', async () => {
    const element = await story({ 'as-of': '2024-08-30', filter: 'source:s2' });
    expect(counted(element)).to.equal(0);
    expect(summary(element)).to.match(/^As known on 30 August 2024: No event matches/);
  });
});

describe('any event', () => {
  it('is within 12 presses of the field among 10,000', async function () {
    this.timeout(120_000);
    const events = Array.from({ length: 10_000 }, (_, k) => ({
      id: `e${k}`,
      date: String(1000 + Math.floor(k / 10)),
      title: `Event ${k}`,
    }));
    const element = await timeline(events, { width: 900 });
    for (const k of [0, 7, 1234, 5555, 9999]) {
      field(element).focus();
      await type(String(k));
      await press('Enter');
      await until(() => focusedId(element) === `e${k}`);
      field(element).focus();
      await press('Escape');
      await until(() => element.filter === null);
    }
  });
});
