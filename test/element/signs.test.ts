import { expect } from '@open-wc/testing';
import { drawn, mark, part, timeline } from './fixture.js';

const before = (element: Element) => getComputedStyle(element, '::before');

describe('a date with an open start', () => {
  const EVENTS = [
    { id: 'open', date: '[..2023-12-24]', title: 'The engineer resigns' },
    { id: 'day', date: '2023-12-24', title: 'Christmas Eve' },
    { id: 'first', date: '1961', title: 'The dam is built' },
  ];

  it('is no dot on its last day, but pale back to where the view begins', async () => {
    const element = await timeline(EVENTS);
    await element.zoomTo('1960', '2027');
    const open = mark(element, 'open');
    expect(open.classList.contains('dot')).to.equal(false);
    expect(mark(element, 'day').classList.contains('dot')).to.equal(true);
    const { left } = open.getBoundingClientRect();
    const plot = part(element, 'track').getBoundingClientRect();
    expect(parseFloat(before(open).width)).to.be.greaterThan(left - plot.left);
  });

  it('looks before its end as it does where its end is out of view', async () => {
    const element = await timeline(EVENTS);
    await element.zoomTo('1960', '2027');
    const { backgroundImage, opacity } = before(mark(element, 'open'));
    expect(backgroundImage).to.contain('gradient');
    await element.zoomTo('1985', '2003');
    const out = getComputedStyle(mark(element, 'open'));
    expect([out.backgroundImage, out.opacity]).to.deep.equal([backgroundImage, opacity]);
  });
});

describe('the colour of disputes', () => {
  const EVENTS = [
    { id: 'planned', date: '2026-11', title: 'The inquiry is to report', status: 'planned' },
    { id: 'cancelled', date: '2027-11', title: 'A new dam is to open', status: 'cancelled' },
    {
      id: 'told',
      date: '2023-11-03',
      title: 'The dam gives way',
      claims: [{ source: 'https://news.example', date: '2023-11-04' }],
    },
  ];
  const note = (of: Element) => getComputedStyle(of.querySelector('[part=label]')!, '::after');

  it('is that of what is told differently, not that of the words planned and cancelled', async () => {
    const element = await timeline(EVENTS);
    await drawn();
    const [planned, cancelled, told] = ['planned', 'cancelled', 'told'].map((id) => note(mark(element, id)));
    expect(told.content).to.be.oneOf(['"2 dates"', 'attr(data-note)']); // Firefox tells what is computed
    expect(planned.content).to.be.oneOf(['"planned"', told.content]);
    expect(planned.color).not.to.equal(told.color);
    expect(cancelled.color).not.to.equal(told.color);
  });
});
