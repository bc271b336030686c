import { expect } from '@open-wc/testing';
import type { EventTimeline, TimelineSelectEvent } from '../../src/index.js';
import { counted, drawn, mark, part, parts, text, timeline, until, utc } from './fixture.js';

const story = async () =>
  (await (await fetch('/data/mongolia-icc-warrant.json')).json()) as { events: { id: string; title: string }[] };

describe('reading an event', () => {
  it('shows the difference about 2 and 3 September, and who says which', async () => {
    const element = await timeline(await story(), { attributes: { selected: 'visit' } });
    const details = text(part(element, 'details'));
    expect(details).to.match(/2\s*(–|to)\s*3 Sept/);
    expect(details).to.contain('3 Sept 2024');
    expect(details).to.contain('Editor’s answer');
    expect(parts(element, 'claims').length).to.be.greaterThan(0);
    expect(parts(element, 'source').length).to.be.at.least(5);
  });

  it('asks before a person opens an event, tells after it, and a click opens it', async () => {
    const element = await timeline(await story(), { width: 1100, attributes: { view: '2024-08-25/2024-09-05' } });
    const told: TimelineSelectEvent[] = [];
    element.addEventListener('timeline-select', (event) => told.push(event));
    mark(element, 'visit').click();
    expect(element.selected).to.equal('visit');
    expect(told[0].id).to.equal('visit');
    expect(told[0].event!.title).to.contain('Mongolia');
    await drawn();
    expect(mark(element, 'visit').getAttribute('aria-selected')).to.equal('true');
    element.addEventListener('timeline-select-request', (event) => event.preventDefault());
    part(element, 'close').click();
    expect(element.selected).to.equal('visit');
  });

  it('selecting moves no mark', async () => {
    const element = await timeline(await story(), { width: 1100, attributes: { view: '2024-08-25/2024-09-05' } });
    const boxes = () =>
      parts(element, 'mark').map((one) =>
        [one.dataset.eventId ?? one.dataset.count, one.style.transform, one.style.width].join(' '),
      );
    const before = boxes();
    await element.select('visit');
    await drawn();
    expect(boxes()).to.deep.equal(before);
  });

  it('lists all events as a table of real HTML', async () => {
    const data = await story();
    const element = await timeline(data, { attributes: { layout: 'table' } });
    const table = element.renderRoot.querySelector<HTMLTableElement>('.table-view table')!;
    expect(table.tBodies[0].rows.length).to.equal(data.events.length);
    expect(text(table)).to.contain('2000');
    table.querySelector<HTMLElement>('tbody button')!.click();
    await element.updateComplete;
    expect(element.selected).to.be.a('string');
  });

  it('goes from picture to table and back with the button, at no time without either', async () => {
    const element = await timeline(await story());
    const shows = (selector: string) => !!element.renderRoot.querySelector(selector)?.checkVisibility();
    const watch = new MutationObserver(() => seen.push(shows('.track') !== shows('.table-view')));
    const seen: boolean[] = [];
    watch.observe(element.renderRoot, { childList: true, subtree: true, attributes: true });
    for (const asTable of [true, false, true]) {
      part(element, 'table').click();
      await element.updateComplete;
      expect([shows('.table-view'), shows('.track')]).to.deep.equal([asTable, !asTable]);
    }
    watch.disconnect();
    expect(seen.length).to.be.greaterThan(0);
    expect(seen).not.to.include(false);
    element.focus();
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(element.renderRoot.querySelector('.table-view'));
  });

  it('is a table of what a filter shows where both are set at once', async () => {
    const element = await timeline(await story());
    element.filter = 'warrant';
    element.layout = 'table';
    await element.updateComplete;
    const { rows } = element.renderRoot.querySelector<HTMLTableElement>('.table-view table')!.tBodies[0];
    expect(rows.length).to.be.within(1, element.events - 1);
  });

  it('filters by words and says how many are left', async () => {
    const data = await story();
    const element = await timeline(data);
    element.filter = 'warrant';
    await until(() => counted(element) < data.events.length);
    await element.updateComplete;
    expect(text(element.renderRoot.querySelector('#summary'))).to.match(
      new RegExp(`^${counted(element)} of ${element.events} events match “warrant”`),
    );
    element.filter = null;
    await until(() => counted(element) === data.events.length);
  });

  it('steps through the events by script', async () => {
    const element = await timeline(await story());
    await element.next();
    const first = element.selected;
    await element.next();
    expect(element.selected).not.to.equal(first);
    await element.previous();
    expect(element.selected).to.equal(first);
  });
});

describe('the picture is honest', () => {
  it('draws a date as wide as it is known', async () => {
    const element = await timeline(
      [
        { id: 'year', date: '2002', title: 'A year' },
        { id: 'month', date: '2003-02', title: 'A month' },
        { id: 'bar', date: '2003-04/2003-06', title: 'Lasts' },
      ],
      { attributes: { view: '2002/2003' } },
    );
    const perDay = part(element, 'track').getBoundingClientRect().width / 730;
    const width = (id: string) => mark(element, id).getBoundingClientRect().width;
    expect(width('year')).to.be.closeTo(365 * perDay, 1);
    expect(width('month')).to.be.closeTo(28 * perDay, 1);
    expect(width('bar')).to.be.closeTo(91 * perDay, 1);
    expect(mark(element, 'bar').getAttribute('part')).to.contain('range');
    expect(mark(element, 'year').getAttribute('part')).to.contain('point');
  });

  it('says what is approximate, uncertain, planned, open and disputed in the tokens of a mark', async () => {
    const element = await timeline([
      { id: 'about', date: '1990~', title: 'About' },
      { id: 'perhaps', date: '1995?', title: 'Perhaps' },
      { id: 'soon', date: '2005', title: 'Soon', status: 'planned' },
      { id: 'still', date: '2000/..', title: 'Still' },
      { id: 'quarrel', date: '2010', title: 'Quarrel', claims: [{ source: 'https://a.example/', date: '2012' }] },
    ]);
    const has = (id: string, token: string) =>
      expect(mark(element, id).getAttribute('part')!.split(' ')).to.include(token);
    has('about', 'approximate');
    has('perhaps', 'uncertain');
    has('soon', 'planned');
    has('still', 'open-end');
    has('quarrel', 'disputed');
    expect(mark(element, 'quarrel').getAttribute('aria-label')).to.contain('2 dates given');
  });

  it('keeps the counting and no-overlap laws on the element itself', async () => {
    const data = Array.from({ length: 300 }, (_, k) => ({
      id: `e${k}`,
      date: new Date(utc(2000, 0, 1) + ((k * 7919) % 9000) * 86_400_000).toISOString().slice(0, 10),
      title: `Some event with the number ${k}`,
      lane: `lane ${k % 5}`,
    }));
    const element = await timeline(data, { width: 1000 });
    const starts = data.map((event) => Date.parse(event.date));
    for (const [from, to] of [
      ['2000', '2024'],
      ['2003', '2009'],
      ['2010-02', '2010-12'],
      ['2012-03-01', '2012-04-10'],
      ['1990', '2050'],
    ]) {
      await element.zoomTo(from, to);
      const { start, end } = element.view;
      const expected = starts.filter((time) => time <= end && time + 86_399_999 >= start).length;
      expect(counted(element), `${from}/${to}`).to.equal(expected);
      const boxes = parts(element, 'label').map((one) => one.getBoundingClientRect());
      for (const [i, a] of boxes.entries()) {
        for (const b of boxes.slice(i + 1)) {
          const overlap = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          expect(overlap, `labels overlap in ${from}/${to}`).to.be.false;
        }
      }
      const ticks = parts(element, 'tick').map((one) => one.firstElementChild!.getBoundingClientRect());
      const sorted = ticks.sort((a, b) => a.left - b.left);
      for (let k = 1; k < sorted.length; k++) expect(sorted[k].left).to.be.at.least(sorted[k - 1].right - 0.5);
    }
  });

  it('does not move a day when the zone of the axis changes, but moves a time', async () => {
    const element = await timeline([
      { id: 'day', date: '2024-09-02', title: 'A day' },
      { id: 'time', date: '2024-09-02T12:00Z', title: 'A time' },
    ]);
    element.view = '2024-09-01/2024-09-03';
    await drawn();
    const left = (id: string) => mark(element, id).getBoundingClientRect().left;
    const before = { day: left('day'), time: left('time') };
    element.timeZone = 'Asia/Ulaanbaatar';
    await element.updateComplete;
    await drawn();
    expect(left('day')).to.be.closeTo(before.day, 0.1);
    const hours = part(element, 'track').getBoundingClientRect().width / 72;
    expect(left('time') - before.time).to.be.closeTo(8 * hours, 1);
  });
});

describe('the look', () => {
  it('gives way to a height of the host: nothing stands below it', async () => {
    const data = await story();
    const element = await timeline(data, { width: 1000 });
    element.style.height = '300px';
    await drawn();
    const axis = part(element, 'axis').getBoundingClientRect();
    expect(axis.bottom).to.be.at.most(element.getBoundingClientRect().bottom + 1);
  });

  it('never prints a note over its title, however little room the edge leaves', async () => {
    const element = await timeline([
      { date: '2000', title: 'Long ago' },
      { date: '2023', title: 'Just before', claims: [] },
      { id: 'q', date: '2024', title: 'A quarrel', claims: [{ source: 'https://a.example/', date: '2020' }] },
    ]);
    for (let end = 2024; end < 2032; end++) {
      await element.zoomTo('1995', String(end));
      const label = mark(element, 'q').querySelector<HTMLElement>('[part=label]');
      if (!label) continue;
      const note = parseFloat(label.style.paddingInlineEnd);
      if (label.dataset.note) expect(label.getBoundingClientRect().width - note, String(end)).to.be.at.least(30);
    }
  });

  it('keeps the name of a single lane off its labels, beside them and above them', async () => {
    for (const width of [900, 360]) {
      const element = await timeline([{ date: '2000', title: 'The visit', lane: 'Law and court' }], { width });
      const name = part(element, 'lane-label').getBoundingClientRect();
      const label = part(element, 'label').getBoundingClientRect();
      expect(name.right <= label.left || name.bottom <= label.top, `at ${width} px`).to.be.true;
    }
  });

  it('leaves room to read beside a low picture', async () => {
    const element = await timeline([{ id: 'a', date: '2000', title: 'One' }], { width: 1000 });
    await element.select('a');
    expect(part(element, 'details').getBoundingClientRect().height).to.be.at.least(320);
  });

  it('takes its colours and sizes from variables of the page', async () => {
    const element: EventTimeline = await timeline([
      { id: 'a', date: '2024-09-02', title: 'One' },
      { date: '2000', title: 'Two' },
    ]);
    element.style.setProperty('--timeline-background', 'rgb(1, 2, 3)');
    element.style.setProperty('--timeline-text', 'rgb(4, 5, 6)');
    element.style.setProperty('--timeline-mark', 'rgb(7, 8, 9)');
    expect(getComputedStyle(element).backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(part(element, 'label')).color).to.equal('rgb(4, 5, 6)');
    expect(getComputedStyle(mark(element, 'a')).backgroundColor).to.equal('rgb(7, 8, 9)');
  });

  it('follows theme, else the page', async () => {
    const element = await timeline([{ date: '2000', title: 'One' }]);
    const ground = () => getComputedStyle(element).backgroundColor;
    const light = ground();
    element.theme = 'dark';
    await element.updateComplete;
    expect(ground()).not.to.equal(light);
  });

  it('reserves the column of the details where there is room, so that opening moves nothing', async () => {
    const element = await timeline(
      [
        { id: 'a', date: '2000', title: 'One' },
        { date: '2005', title: 'Two' },
      ],
      { width: 1000 },
    );
    const box = () => part(element, 'track').getBoundingClientRect();
    const { width, top } = box();
    expect(part(element, 'details').getBoundingClientRect().left).to.be.greaterThan(box().right);
    await element.select('a');
    await drawn();
    expect([box().width, box().top]).to.deep.equal([width, top]);
  });
});
