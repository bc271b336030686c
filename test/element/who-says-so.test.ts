import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/index.js';
import { drawn, mark, part, parts, text, timeline, until } from './fixture.js';

const DAYS = { view: '2024-08-26/2024-09-04' };
const story = async (attributes: Record<string, string> = DAYS, width = 1100): Promise<EventTimeline> =>
  timeline(await (await fetch('/data/mongolia-icc-warrant.json')).json(), { width, attributes });

const boxes = (element: EventTimeline) =>
  new Map(
    parts(element, 'mark').map((one) => [
      one.dataset.eventId ?? one.dataset.start,
      one.getBoundingClientRect().toJSON(),
    ]),
  );
const apart = (a: DOMRect, b: DOMRect) =>
  a.right <= b.left + 0.5 || b.right <= a.left + 0.5 || a.bottom <= b.top + 0.5 || b.bottom <= a.top + 0.5;

describe('the versions of a date over the track', () => {
  it('are one whisker for each, named by its sources, while the event is open; nothing else moves', async () => {
    const element = await story();
    const before = boxes(element);
    expect(parts(element, 'claim')).to.have.length(0);
    await element.select('visit');
    const claims = parts(element, 'claim');
    expect(claims.map(text)).to.deep.equal(['Summary during the visit: 2–3 Sept 2024', '4 sources: 3 Sept 2024']);
    expect(boxes(element)).to.deep.equal(before);
    const free = claims.flatMap((claim) => [claim, claim.firstElementChild!]).map((one) => one.getBoundingClientRect());
    free.push(mark(element, 'visit').querySelector('[part=label]')!.getBoundingClientRect());
    for (const [k, box] of free.entries())
      for (const other of free.slice(k + 1)) expect(apart(box, other)).to.equal(true);
    await element.select(null);
    expect(parts(element, 'claim')).to.have.length(0);
  });

  it('show while the pointer is over a mark, and go with it', async () => {
    const element = await story();
    const { left, top, width, height } = mark(element, 'visit').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    await until(() => parts(element, 'claim').length === 2);
    await sendMouse({ type: 'move', position: [1, 1] });
    await until(() => parts(element, 'claim').length === 0);
  });

  it('go by Escape, which then closes nothing else; an event that is opened anew has them again', async () => {
    const element = await story({ ...DAYS, selected: 'no-worry' });
    const view = JSON.stringify(element.view);
    mark(element, 'visit').focus();
    await until(() => parts(element, 'claim').length === 2);
    // The card comes later than the versions, over them, and goes before them.
    await until(() => !!part(element, 'card')?.matches(':popover-open'));
    await sendKeys({ press: 'Escape' });
    await until(() => !part(element, 'card').matches(':popover-open'));
    expect(parts(element, 'claim')).to.have.length(2);
    await sendKeys({ press: 'Escape' });
    await until(() => parts(element, 'claim').length === 0);
    expect(element.selected).to.equal('no-worry');
    await sendKeys({ press: 'Enter' });
    await until(() => parts(element, 'claim').length === 2);
    expect(element.selected).to.equal('visit');
    await sendKeys({ press: 'Escape' });
    await until(() => parts(element, 'claim').length === 0);
    expect(element.selected).to.equal(null);
    expect(JSON.stringify(element.view)).to.equal(view);
  });

  it('show while a mark has the focus', async () => {
    const element = await story();
    mark(element, 'visit').focus();
    await until(() => parts(element, 'claim').length === 2);
  });

  it('are told apart where one is denied, and said to be', async () => {
    const event = { id: 'one', date: '2023', title: 'One', sources: ['a'] };
    const claims = [
      { source: 'b', date: '2023', stance: 'denies' },
      { source: 'c', date: '2023', stance: 'doubts' },
    ];
    const sources = ['a', 'b', 'c'].map((id) => ({ id, title: id.toUpperCase() }));
    const element = await timeline({ sources, events: [{ ...event, claims }] }, { attributes: { selected: 'one' } });
    expect(parts(element, 'claim').map(text)).to.deep.equal(['A: 2023', 'B: 2023, denied', 'C: 2023, doubted']);
    expect(text(part(element, 'details')).match(/the date that is drawn/g)).to.have.length(1);
    await element.select(null);
    expect(parts(element, 'claim')).to.have.length(0);
  });

  it('of which some have no room are counted in words', async () => {
    const claims = Array.from({ length: 40 }, (_, k) => ({ source: 'a', date: `${1900 + k}` }));
    const sources = ['a', 'b'].map((id) => ({ id, title: id }));
    const element = await timeline(
      { sources, events: [{ id: 'one', date: '1950', title: 'One', sources: ['b'], claims }] },
      { attributes: { selected: 'one' } },
    );
    const shown = parts(element, 'claim').length;
    expect(shown).to.be.greaterThan(1);
    const band = parts(element, 'claim')[0].parentElement!;
    const rest = `and ${41 - shown} more versions`;
    expect(band.dataset.rest).to.equal(rest);
    // Chromium tells the text, others how it is made.
    expect(getComputedStyle(band, '::after').content).to.be.oneOf([`"${rest}"`, 'attr(data-rest)']);
    const { bottom } = band.getBoundingClientRect();
    expect(bottom).to.be.at.most(part(element, 'track').getBoundingClientRect().bottom);
  });

  it('stand inside of a narrow plot to the pixel', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const element = await story({ selected: 'visit' }, 240);
      element.dir = dir;
      await element.zoomToEvent('visit');
      const { left, right } = part(element, 'track').getBoundingClientRect();
      for (const one of parts(element, 'claim').map((claim) => claim.firstElementChild!.getBoundingClientRect())) {
        expect(one.left).to.be.at.least(left - 0.5);
        expect(one.right).to.be.at.most(right + 0.5);
      }
    }
  });

  it('follow the language of the page', async () => {
    const element = await story({ ...DAYS, selected: 'visit' });
    element.lang = 'de';
    await element.updateComplete;
    await until(() => text(parts(element, 'claim')[1]).includes('3. Sept. 2024'));
  });

  it('are drawn once after the element was elsewhere in the page', async () => {
    const element = await story({ ...DAYS, selected: 'visit' });
    const place = element.parentElement!;
    element.remove();
    place.append(element);
    await until(() => parts(element, 'claim').length > 0);
    expect(element.renderRoot.querySelectorAll('.whiskers')).to.have.length(1);
  });

  it('are compared also where sources are named by address only', async () => {
    const claims = [{ source: 'https://b.example/', date: '2022' }];
    const element = await timeline(
      [{ id: 'one', date: '2023', title: 'One', sources: ['https://a.example/'], claims }],
      { attributes: { selected: 'one' } },
    );
    expect(parts(element, 'claim')).to.have.length(2);
    expect(text(part(element, 'details'))).to.contain('They differ about the date');
    expect(part(element, 'next-dispute')).to.be.an.instanceof(HTMLElement);
  });

  const seen = (one: Element) => one.checkVisibility({ visibilityProperty: true });
  const label = (element: EventTimeline, id: string) => mark(element, id).querySelector('[part=label]')!;

  it('cut no word of another event in two: it comes back when they go', async () => {
    const claims = [1, 2].map((k) => ({ source: 'a', date: `1950-0${k + 1}-10` }));
    const events = [
      { id: 'under', date: '1950-01-10', title: 'What stands in the row above it', lane: 'first' },
      { id: 'far', date: '1900', title: 'Far from it', lane: 'first' },
      { id: 'one', date: '1950-01', title: 'One', lane: 'second', sources: ['b'], claims },
    ];
    const sources = ['a', 'b'].map((id) => ({ id, title: `A source that is called ${id}` }));
    const element = await timeline({ sources, events }, { attributes: { selected: 'one' } });
    const band = parts(element, 'claim')[0].parentElement!.getBoundingClientRect();
    expect(apart(label(element, 'under').getBoundingClientRect(), band)).to.equal(false);
    expect(['under', 'far', 'one'].map((id) => seen(label(element, id)))).to.deep.equal([false, true, true]);
    expect(mark(element, 'under').ariaLabel).to.contain('What stands in the row above it');
    await element.select(null);
    expect(['under', 'far', 'one'].map((id) => seen(label(element, id)))).to.deep.equal([true, true, true]);
  });

  it('cut no count of a pill in two where time runs down', async () => {
    const element = await story({ scale: 'folded', selected: 'visit' }, 360);
    await until(() => parts(element, 'claim').length === 2);
    const band = parts(element, 'claim')[0].parentElement!;
    const ground = getComputedStyle(band, '::before');
    // All is turned by a quarter, so that what is on the left is above; its border is 1 px.
    const top = band.getBoundingClientRect().top + 1 + parseFloat(ground.left);
    const bottom = top + parseFloat(ground.width);
    const pills = parts(element, 'cluster').map((pill) => pill.getBoundingClientRect());
    const touched = pills.filter((pill) => pill.bottom > top && pill.top < bottom);
    expect(touched).not.to.have.length(0);
    for (const pill of touched) {
      expect(pill.top).to.be.at.least(top - 0.5);
      expect(pill.bottom).to.be.at.most(bottom + 0.5);
    }
  });

  /** px of where a part of a text begins on the screen */
  const leftOf = (words: Text, part: string) => {
    const range = document.createRange();
    const at = words.data.indexOf(part);
    range.setStart(words, at);
    range.setEnd(words, at + part.length);
    return range.getBoundingClientRect().left;
  };

  it('have dates whose parts keep their order beside a name in Latin, in both layouts', async () => {
    for (const layout of ['horizontal', 'vertical']) {
      const element = await story({ ...DAYS, layout, selected: 'visit' }, 700);
      element.lang = 'ar';
      element.dir = 'rtl';
      await until(() => /سبتمبر/.test(text(parts(element, 'claim')[0])));
      const words = parts(element, 'claim')[0].firstElementChild!.firstChild as Text;
      const [days] = /[2٢][^\d٠-٩]{1,4}[3٣]/.exec(words.data)!; // Arabic has two kinds of digits
      // Of the first day WebKit tells a box that begins where the isolate before it does.
      expect(leftOf(words, days.at(-1)!), layout).to.be.greaterThan(leftOf(words, 'سبتمبر'));
    }
  });
  it('and what is told of a source keep it too', async () => {
    const element = await story({ ...DAYS, selected: 'announced' });
    element.lang = 'ar';
    element.dir = 'rtl';
    const about = () =>
      parts(element, 'source')
        .map((one) => one.querySelector('.muted')!)
        .find((one) => text(one).startsWith('time news'))!;
    await until(() => text(about()).includes('أغسطس'));
    const [, first] = /^time news · (\d\d|[٠-٩]{2}) أو (?:\d\d|[٠-٩]{2}) أغسطس/.exec(text(about()))!; // in either digits
    const [publisher, day] = [...about().querySelectorAll('bdi')].map((one) =>
      [...one.childNodes].find((node): node is Text => node instanceof Text && !!node.data.trim())!,
    );
    expect(leftOf(day, first)).to.be.greaterThan(leftOf(day, 'أو'));
    expect(leftOf(publisher, 'time')).to.be.greaterThan(leftOf(day, first));
  });

  it('are no options, and not counted among the elements that can be reached', async () => {
    const element = await story({ ...DAYS, selected: 'visit' });
    expect(parts(element, 'claim')[0].closest('[aria-hidden=true]')).to.be.an.instanceof(HTMLElement);
    expect(part(element, 'track').contains(parts(element, 'claim')[0])).to.equal(false);
  });
});

describe('stepping through disputes', () => {
  const button = (element: EventTimeline, name: string) => part(element, name);

  it('by button opens one after the other, in time order, round and round, and brings it into view', async () => {
    const element = await story({ view: '1999/2004' });
    const opened: string[] = [];
    do {
      button(element, 'next-dispute').click();
      opened.push(element.selected!);
    } while (element.selected !== opened[0] || opened.length === 1);
    expect(opened).to.include.members(['warrant', 'assurance', 'visit']);
    expect(new Set(opened).size).to.equal(opened.length - 1);
    await until(() => !!mark(element, opened[0]));
    button(element, 'previous-dispute').click();
    expect(element.selected).to.equal(opened.at(-2));
  });

  it('by . and , moves the focus along', async () => {
    const element = await story();
    element.focus();
    await sendKeys({ press: '.' });
    await drawn();
    const first = element.selected;
    expect(first).to.be.a('string');
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(mark(element, first!));
    await sendKeys({ press: '.' });
    expect(element.selected).not.to.equal(first);
    await sendKeys({ press: ',' });
    await drawn();
    expect(element.selected).to.equal(first);
  });

  it('is offered only where there are any', async () => {
    const element = await timeline([{ date: '2002', title: 'One' }]);
    expect(button(element, 'next-dispute')).to.equal(undefined);
  });

  it('says which it is, since the focus stays on the button', async () => {
    const element = await story({ ...DAYS, selected: 'no-worry' });
    button(element, 'next-dispute').click();
    await until(() => text(part(element, 'status')).includes('assurance'));
  });
});

describe('what the sources tell, side by side', () => {
  it('names the difference, the version that is drawn, and the editor’s answer last', async () => {
    const element = await story({ ...DAYS, selected: 'visit' });
    const details = text(part(element, 'details'));
    for (const words of [
      'They differ about the date',
      'On which day did the visit begin?',
      'a later update',
      'the date that is drawn',
    ])
      expect(details).to.contain(words);
    const table = text(parts(element, 'claims')[0]);
    expect(table)
      .to.contain('2–3 Sept 2024')
      .and.to.contain('3 Sept 2024')
      .and.to.contain('the editor prefers this version');
    expect(details.indexOf('Editor’s answer')).to.be.greaterThan(details.indexOf(table));
  });

  it('counts origins beside sources, and says what joins them', async () => {
    const element = await story({ ...DAYS, selected: 'assurance' });
    const details = text(part(element, 'details'));
    expect(details).to.match(/4 sources tell it, from \d origins?/);
    expect(details).to.contain('Counted as one:');
  });

  it('lists who says nothing of it, and does not call that a denial', async () => {
    const element = await story({ ...DAYS, selected: 'assurance' });
    const details = text(part(element, 'details'));
    expect(details).to.contain('1 source says nothing of it');
    expect(details).to.contain('Not to mention something is not to deny it');
  });
});

describe('the controls beside the toolbar', () => {
  const slider = (element: EventTimeline) => part(element, 'as-of').querySelector('input')!;

  it('go from one publication to the next by key, and say the day', async () => {
    const element = await story();
    expect(slider(element).getAttribute('aria-valuetext')).to.equal('As known by now');
    slider(element).focus();
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => element.asOf === '2024-09-02');
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => element.asOf === '2024-08-30');
    await element.updateComplete;
    expect(slider(element).getAttribute('aria-valuetext')).to.equal('As known on 30 Aug 2024');
    await sendKeys({ press: 'End' });
    await until(() => element.asOf === null);
  });

  it('say the day that the page asks for, also one after the last publication or before the first', async () => {
    const element = await story({ ...DAYS, 'as-of': '2024-09-03' });
    expect(slider(element).getAttribute('aria-valuetext')).to.equal('As known on 3 Sept 2024');
    element.asOf = '2001';
    await element.updateComplete;
    expect(slider(element).getAttribute('aria-valuetext')).to.equal('As known on 31 Dec 2001');
    expect(slider(element).value).to.equal('0');
  });

  it('choose the rows, of those that the events give', async () => {
    const element = await story();
    const select = part(element, 'group-by') as HTMLSelectElement;
    expect([...select.options].map(({ value }) => value)).to.deep.equal(['lane', 'source', 'actor', 'place', 'none']);
    select.value = 'source';
    select.dispatchEvent(new Event('change'));
    expect(element.groupBy).to.equal('source');
    await until(() => parts(element, 'lane-label').length === 5);
    element.groupBy = 'lane';
    await element.updateComplete;
    expect(select.value).to.equal('lane');
  });

  it('call the rows of a file without lanes what they are', async () => {
    const element = await timeline({
      sources: ['a', 'b'].map((id) => ({ id, title: id })),
      events: [{ date: '2002', title: 'One', sources: ['a', 'b'] }],
    });
    const select = part(element, 'group-by') as HTMLSelectElement;
    expect([...select.options].map(text)).to.deep.equal(['All in one row', 'Rows by source']);
    expect(select.value).to.equal('lane');
  });

  it('are not there where a file has no sources', async () => {
    const element = await timeline([{ date: '2002', title: 'One', place: 'Here' }]);
    expect(part(element, 'as-of')).to.equal(undefined);
  });
});
