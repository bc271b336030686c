import { assert, expect, oneEvent } from '@open-wc/testing';
import type { EventTimeline, TimelineWarningEvent } from '../../src/index.js';
import { counted, drawn, mark, part, parts, text, timeline, until } from './fixture.js';

const story = async () => (await (await fetch('/data/mongolia-icc-warrant.json')).json()) as unknown;
const told = async (attributes: Record<string, string> = {}, width = 1000) =>
  timeline(await story(), { width, attributes });

/** Other rows or another day, and the picture of it. */
async function change(element: EventTimeline, settings: Partial<Pick<EventTimeline, 'groupBy' | 'asOf' | 'filter'>>) {
  Object.assign(element, settings);
  await element.updateComplete;
  await drawn();
}

const inTable = (element: EventTimeline) =>
  [...element.renderRoot.querySelectorAll('tbody tr')].map((row) => text(row.children[1]));
const summary = (element: EventTimeline) => text(element.renderRoot.querySelector('.summary'));

/** A few events of one day, each told by some of three sources. */
const FEW = {
  sources: [
    { id: 'a', title: 'Alpha', published: '2024-03-01' },
    { id: 'b', title: 'Beta', published: '2024-03-05' },
    { id: 'c', title: 'Gamma', published: '2024-03-09' },
  ],
  lanes: [{ id: 'x', title: 'The one' }],
  events: [
    { id: 'one', date: '2024-02-01', title: 'First', lane: 'x', sources: ['a', 'b'], actors: ['ann', 'ben'] },
    { id: 'two', date: '2024-02-11', title: 'Second', lane: 'x', sources: ['b', 'c'], actors: ['ben'], place: 'Here' },
    { id: 'three', date: '2024-03-07', title: 'Third', lane: 'x', sources: ['c'] },
    { id: 'four', date: '2024-03-08', title: 'Fourth', lane: 'x' },
  ],
};

describe('group-by', () => {
  it('source gives the story five rows, further tellers as copies and silent ones as hollow copies', async () => {
    const element = await told({ 'group-by': 'source' });
    assert.deepEqual(parts(element, 'lane-label').map(text), [
      ...['Report on the assurance', 'Report on the Kremlin’s reply', 'Summary during the visit'],
      ...['Report on Ukraine’s request', 'Explainer on the court'],
    ]);
    const copies = parts(element, 'copy');
    const silent = parts(element, 'silent');
    assert.isAbove(silent.length, 0);
    assert.isAbove(copies.length, silent.length);
    for (const copy of copies) {
      assert.equal(copy.ariaHidden, 'true');
      assert.isNull(copy.role);
      assert.isFalse(copy.hasAttribute('tabindex'));
      assert.isOk(mark(element, copy.dataset.eventId!), 'a copy of a mark of its own');
      assert.isFalse(copy.part.contains('mark'));
    }
    for (const one of silent) assert.equal(getComputedStyle(one).backgroundColor, 'rgba(0, 0, 0, 0)');
    assert.equal(counted(element), element.events);
    assert.isAtMost(part(element, 'track').querySelectorAll('*').length, 200);
  });

  it('puts an event where it was told first, and once more where it is told too', async () => {
    const element = await timeline(FEW, { attributes: { 'group-by': 'source' } });
    const laneOf = (node: Element) => {
      const { top } = node.getBoundingClientRect();
      const lane = parts(element, 'lane').findLast((one) => one.getBoundingClientRect().top <= top);
      return text(lane);
    };
    assert.deepEqual(
      FEW.events.map(({ id }) => laneOf(mark(element, id))),
      ['Alpha', 'Beta', 'Gamma', 'Other'],
    );
    const copies = parts(element, 'copy').map((one) => `${one.dataset.eventId} ${laneOf(one)} ${one.part.value}`);
    assert.sameMembers(copies, [
      ...[
        'one Beta copy',
        'one Gamma copy silent',
        'two Gamma copy',
        'two Alpha copy silent',
        'four Gamma copy silent',
      ],
    ]);
    assert.include(mark(element, 'one').ariaLabel, 'Alpha');
  });

  it('actor, place and none have rows of their own; an unknown value warns once and changes nothing', async () => {
    const element = await timeline(FEW);
    const labels = () => parts(element, 'lane-label').map(text);
    assert.deepEqual(labels(), ['The one']);
    await change(element, { groupBy: 'actor' });
    assert.deepEqual(labels(), ['ann', 'ben', 'Other']);
    assert.equal(element.getAttribute('group-by'), 'actor');
    assert.equal(parts(element, 'copy').length, 1);
    await change(element, { groupBy: 'place' });
    assert.deepEqual(labels(), ['Here', 'Other']);
    await change(element, { groupBy: 'none' });
    assert.deepEqual(labels(), ['']);
    const warned = oneEvent<TimelineWarningEvent>(element, 'timeline-warning');
    await change(element, { groupBy: 'wild' as 'none' });
    const { issues, total } = await warned;
    assert.equal(total, 1);
    assert.include(issues[0].message, 'group-by "wild" was ignored');
    assert.include(issues[0].message, 'source');
    assert.deepEqual(labels(), ['The one']);
    element.removeAttribute('group-by');
    await element.updateComplete;
    assert.equal(element.groupBy, 'lane');
  });

  it('keeps the marks their elements, which go to their new rows; copies come after', async () => {
    const element = await timeline(FEW);
    await change(element, { groupBy: 'lane' });
    const before = FEW.events.map(({ id }) => mark(element, id));
    const places = before.map((node) => node.getBoundingClientRect().top);
    let runs = 0;
    part(element, 'track').addEventListener('transitionrun', ({ propertyName }) => {
      if (propertyName === 'translate') runs++;
    });
    await change(element, { groupBy: 'source' });
    assert.deepEqual(
      FEW.events.map(({ id }) => mark(element, id)),
      before,
    );
    const motion = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    assert.isTrue(motion ? runs > 0 : runs === 0);
    const copy = part(element, 'copy');
    if (motion) assert.equal(getComputedStyle(copy).opacity, '0');
    await until(() => getComputedStyle(copy).opacity === '1');
    assert.notEqual(before[3].getBoundingClientRect().top, places[3]);
    // Back again they are where they were.
    await change(element, { groupBy: 'lane' });
    await until(() => before.every((node, k) => Math.abs(node.getBoundingClientRect().top - places[k]) < 0.5));
    assert.equal(parts(element, 'copy').length, 0);
  });

  it('keeps focus and selection, and a press on a copy opens its event', async () => {
    const element = await timeline(FEW, { attributes: { selected: 'two' } });
    const focused = () => (element.renderRoot as ShadowRoot).activeElement;
    element.focus();
    const own = focused() as HTMLElement;
    assert.equal(own.dataset.eventId, 'two');
    await change(element, { groupBy: 'source' });
    assert.equal(focused(), own);
    assert.equal(element.selected, 'two');
    assert.isTrue(mark(element, 'two').part.contains('selected'));
    await until(() => !part(element, 'track').querySelector('[data-sliding]'));
    const copy = parts(element, 'copy').find(({ dataset }) => dataset.eventId === 'one')!;
    const { left, top } = copy.getBoundingClientRect();
    const at = { bubbles: true, composed: true, clientX: left + 3, clientY: top + 3, pointerId: 1, button: 0 };
    copy.dispatchEvent(new PointerEvent('pointerdown', { ...at, isPrimary: true, buttons: 1 }));
    copy.dispatchEvent(new PointerEvent('pointerup', { ...at, isPrimary: true }));
    copy.dispatchEvent(new MouseEvent('click', at));
    await element.updateComplete;
    assert.equal(element.selected, 'one');
  });
});

describe('as-of', () => {
  it('2024-08-31 shows the assurance of the story and no arrival, 2024-09-03 shows both', async () => {
    const element = await told({ 'as-of': '2024-08-31', view: '2024-08-26/2024-09-04' });
    await element.zoomTo('2024-08-26', '2024-09-04');
    assert.isOk(mark(element, 'assurance'));
    assert.isNull(mark(element, 'arrival'));
    const visit = mark(element, 'visit');
    assert.isTrue(visit.part.contains('planned') && !visit.part.contains('disputed'));
    assert.include(visit.ariaLabel, '3 September 2024');
    assert.equal(element.events, 36);
    assert.include(summary(element), 'As known on 31 August 2024: 33 events; 3 told later are hidden.');
    const boxes = () =>
      new Map(
        parts(element, 'labelled').map((node) => [node.dataset.eventId, JSON.stringify(node.getBoundingClientRect())]),
      );
    const before = boxes();
    await change(element, { asOf: '2024-09-03' });
    assert.isOk(mark(element, 'assurance'));
    assert.isOk(mark(element, 'arrival'));
    assert.include(mark(element, 'visit').ariaLabel, '2–3 September 2024');
    const after = boxes();
    for (const [id, box] of before) if (id !== 'visit') assert.equal(after.get(id), box, `${id} stays where it is`);
    await change(element, { asOf: null });
    assert.isFalse(element.hasAttribute('as-of'));
    assert.include(summary(element), '36 events from 5 sources');
  });

  it('holds for table, keyboard, details and search too', async () => {
    const element = await timeline(FEW, { attributes: { 'as-of': '2024-03-05' } });
    assert.equal(counted(element), 3);
    element.focus();
    const press = (key: string) => {
      const focused = (element.renderRoot as ShadowRoot).activeElement!;
      focused.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
      return (element.renderRoot as ShadowRoot).activeElement as HTMLElement;
    };
    const reached = [press('Home'), press('ArrowRight'), press('ArrowRight'), press('ArrowRight')];
    assert.deepEqual(
      reached.map(({ dataset }) => dataset.eventId),
      ['one', 'two', 'four', 'four'],
    );
    assert.equal(reached[2].ariaSetSize, '3');
    await element.select('three');
    assert.isNull(part(element, 'details').querySelector('.title'));
    await change(element, { asOf: '2024-03-09' });
    assert.equal(text(part(element, 'details').querySelector('.title')), 'Third');
    await change(element, { asOf: '2024-03-05' });
    await element.select('two');
    // Gamma came later: it neither tells nor is silent.
    assert.include(text(part(element, 'details')), 'Beta');
    assert.notInclude(text(part(element, 'details')), 'Gamma');
    await change(element, { filter: 'second' });
    assert.equal(counted(element), 1);
    assert.include(summary(element), 'As known on 5 March 2024: 1 event.');
    await change(element, { filter: 'third' });
    assert.equal(counted(element), 0);
    assert.include(summary(element), '0 events; 1 told later is hidden');
    element.filter = null;
    element.layout = 'table';
    await element.updateComplete;
    await drawn();
    assert.deepEqual(inTable(element), ['First', 'Second', 'Fourth']);
  });

  it('that is no date is ignored with one warning that says what to write', async () => {
    const element = await timeline(FEW);
    let warnings = 0;
    element.addEventListener('timeline-warning', () => warnings++);
    const warned = oneEvent<TimelineWarningEvent>(element, 'timeline-warning');
    element.setAttribute('as-of', 'soon');
    const { issues } = await warned;
    await drawn();
    assert.equal(warnings, 1);
    assert.equal(issues[0].code, 'date-invalid');
    assert.equal(issues[0].message, 'as-of "soon" was ignored: it is no EDTF date.');
    assert.include(issues[0].hint, '2024-08-31');
    assert.equal(counted(element), 4);
  });

  it('hides everything before the first source, and says so', async () => {
    const element = await timeline({ ...FEW, events: FEW.events.slice(0, 3) }, { attributes: { 'as-of': '2023' } });
    assert.equal(counted(element), 0);
    expect(text(part(element, 'track').parentElement)).to.contain('0 events; 3 told later are hidden');
  });
});
