import { assert, expect, oneEvent } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
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
    const copy = part(element, 'copy');
    if (motion) assert.equal(getComputedStyle(copy).opacity, '0');
    // Told with the frame in which they begin, which may be the next one.
    if (motion) await until(() => runs > 0);
    else assert.equal(runs, 0);
    await until(() => getComputedStyle(copy).opacity === '1');
    assert.notEqual(before[3].getBoundingClientRect().top, places[3]);
    // Back again they are where they were.
    await change(element, { groupBy: 'lane' });
    await until(() => before.every((node, k) => Math.abs(node.getBoundingClientRect().top - places[k]) < 0.5));
    assert.equal(parts(element, 'copy').length, 0);
  });

  it('named like what every object has is ignored too', async () => {
    const element = await timeline(FEW);
    const warned = oneEvent<TimelineWarningEvent>(element, 'timeline-warning');
    await change(element, { groupBy: 'constructor' as 'none' });
    assert.include((await warned).issues[0].message, 'was ignored');
    await change(element, { asOf: '2024-03-05' });
    assert.deepEqual(parts(element, 'lane-label').map(text), ['The one']);
    assert.equal(counted(element), 3);
  });

  it('fills the picture with copies up to its number of elements, the versions of a date not counted', async () => {
    const ids = Array.from({ length: 20 }, (_, k) => `s${k}`);
    const events = Array.from({ length: 300 }, (_, k) => ({
      id: `e${k}`,
      date: `${1000 + k * 3}`,
      title: `Event ${k}`,
      sources: [ids[k % 20], ids[(k + 7) % 20]],
      claims: [{ source: ids[(k + 3) % 20], date: `${1001 + k * 3}` }],
    }));
    const element = await timeline(
      { sources: ids.map((id) => ({ id, title: id })), events },
      { width: 1600, attributes: { 'group-by': 'source' } },
    );
    await element.select(parts(element, 'labelled')[0].dataset.eventId!);
    assert.isAbove(parts(element, 'claim').length, 1);
    assert.equal(part(element, 'track').querySelectorAll('*').length, 200);
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
    assert.include(summary(element), 'As known on 5 March 2024: 1 of 3 events matches “second”.');
    await change(element, { filter: 'third' });
    assert.equal(counted(element), 0);
    assert.include(summary(element), 'As known on 5 March 2024: No event matches “third”. 1 match is told later.');
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

  it('lets every disputed event be reached where they stand in another order than in the file', async () => {
    const sources = ['a', 'b', 'c'].map((id, k) => ({ id, title: id, published: `2024-0${k + 1}-01` }));
    const events = [
      {
        ...{ id: 'one', date: '2023-01', title: 'One', sources: ['c'] },
        claims: [
          { source: 'a', date: '2023-09' },
          { source: 'b', date: '2023-10' },
        ],
      },
      { id: 'two', date: '2023-05', title: 'Two', sources: ['a'], claims: [{ source: 'b', date: '2023-06' }] },
      { id: 'three', date: '2023-11', title: 'Three', sources: ['a'], claims: [{ source: 'b', date: '2023-12' }] },
    ];
    const element = await timeline({ sources, events }, { attributes: { 'as-of': '2024-02-15' } });
    const press = (name: string) => {
      part(element, name).click();
      return element.selected;
    };
    const there = [1, 2, 3, 4].map(() => press('next-dispute'));
    assert.deepEqual(there, ['two', 'one', 'three', 'two']);
    const back = [1, 2, 3].map(() => press('previous-dispute'));
    assert.deepEqual(back, ['three', 'one', 'two']);
  });

  it('has a control that tells the day that was asked for, and goes to days of any year', async () => {
    const sources = ['-0044-03-15', '0079-08-24', '2024-03-05'].map((published, k) => ({
      ...{ id: `s${k}`, title: `Source ${k}`, published },
    }));
    const events = sources.map(({ id }, k) => ({ id: `e${k}`, date: '-0044', title: `Event ${k}`, sources: [id] }));
    const element = await timeline({ sources, events }, { attributes: { 'as-of': '-0100-01-01' } });
    const slider = element.renderRoot.querySelector<HTMLInputElement>('[part=as-of] input')!;
    assert.include(slider.getAttribute('aria-valuetext'), '1 Jan 101 BC');
    assert.equal(counted(element), 0);
    const press = async (init: KeyboardEventInit) => {
      slider.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
      await element.updateComplete;
      await drawn();
    };
    await press({ key: 'ArrowRight', altKey: true });
    assert.equal(element.asOf, '-0100-01-01', 'a combination of the browser');
    await press({ key: 'ArrowRight' });
    assert.equal(element.asOf, '0079-08-24');
    await press({ key: 'ArrowLeft' });
    assert.equal(element.asOf, '-0044-03-15');
    assert.include(slider.getAttribute('aria-valuetext'), '15 Mar 45 BC');
    assert.equal(counted(element), 1);
    await change(element, { asOf: '0079/..' });
    assert.equal(counted(element), 3);
    assert.equal(slider.getAttribute('aria-valuetext'), 'As known by now');
  });

  it('has a control that stays where it is while its handle moves', async () => {
    for (const width of [328, 560, 720, 1000]) {
      const element = await told({}, width);
      const slider = element.renderRoot.querySelector('[part=as-of] input')!;
      const box = () => JSON.stringify([slider, part(element, 'group-by')].map((one) => one.getBoundingClientRect()));
      const before = box();
      for (const asOf of ['2024-08-01', '2024-08-29', '2024-08-30', '2024-09-02']) {
        await change(element, { asOf });
        assert.equal(box(), before, `${asOf} at ${width} px`);
      }
    }
  });

  it('has an axis of days in forced colours too, which take the ground of a slider away', async () => {
    const element = await timeline(FEW);
    const lines = [...element.renderRoot.querySelectorAll('[part=as-of] path')];
    assert.include(lines.map((line) => line.getAttribute('d')).join(), 'H100', 'the line itself');
    await emulateMedia({ forcedColors: 'active' });
    const probe = document.createElement('i');
    probe.style.color = 'CanvasText';
    element.after(probe);
    const { color } = getComputedStyle(probe);
    const strokes = lines.map((line) => getComputedStyle(line).stroke);
    await emulateMedia({ forcedColors: 'none' });
    assert.deepEqual(new Set(strokes), new Set([color]));
  });

  it('says in the details who may have been published later', async () => {
    const element = await told({ 'as-of': '2024-08-29', selected: 'visit' });
    const later = () => parts(element, 'source').filter((one) => text(one.parentElement).includes('after that day'));
    assert.include(later().map(text).join(), 'Report on the Kremlin’s reply');
    await change(element, { asOf: '2024-09-03' });
    assert.equal(later().length, 0);
  });

  it('hides everything before the first source, and says so', async () => {
    const element = await timeline({ ...FEW, events: FEW.events.slice(0, 3) }, { attributes: { 'as-of': '2023' } });
    assert.equal(counted(element), 0);
    expect(text(part(element, 'track').parentElement)).to.contain('0 events; 3 told later are hidden');
  });
});
