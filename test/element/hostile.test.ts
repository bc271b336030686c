import { assert } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendMouse } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/index.js';
import { drawn, part, parts, text, timeline, until } from './fixture.js';

/** What turns all that comes after it round, until something closes it; and the same out of what isolates it. */
const TURNS = ['\u202eabc', '\u2069\u202eabc', '\u202c\u2069\u2069\u202e\u2067abc'];

/** A file in which every text begins to turn what comes after it. */
const turning = (turn: string) => ({
  title: `Title ${turn}`,
  description: `About ${turn}\n\n**More ${turn}**`,
  lanes: [
    { id: 'one', title: `Lane ${turn}` },
    { id: 'two', title: 'Two' },
  ],
  entities: [{ id: 'person', name: `Person ${turn}` }],
  sources: ['a', 'b', 'c'].map((id) => ({
    id,
    title: `Source ${id} ${turn}`,
    publisher: `Publisher ${turn}`,
    author: [`Author ${turn}`, 'Nobody'],
    url: `https://example.org/${id}`,
    published: '2002-05',
  })),
  events: [
    {
      id: 'first',
      date: '2002',
      title: `First ${turn}`,
      text: `Begins ${turn}\n\nThen *goes on*, [a link](https://example.org) too`,
      lane: 'one',
      actors: ['person', 'person'],
      place: `Place ${turn}`,
      status: 'planned',
      url: 'https://example.org',
      importance: 0.9,
      sources: ['a'],
      claims: [
        {
          source: 'b',
          date: '2003',
          title: `Other ${turn}`,
          attribution: [`Chain ${turn}`, 'end'],
          locator: 'page 1',
          says: `Says ${turn}`,
          quote: `Quote ${turn}`,
          note: `Note ${turn}`,
        },
        { source: ['b', 'c'], topic: `Topic ${turn}`, value: `Value ${turn}` },
        { source: 'a', topic: `Topic ${turn}`, value: 'another', stance: 'doubts' },
        { source: 'c', place: `Elsewhere ${turn}` },
        { source: 'c', topic: `Alone ${turn}`, value: `alone ${turn}` },
      ],
      links: [{ to: 'second', kind: 'leads-to' }],
    },
    {
      id: 'second',
      date: '2002-06',
      title: `Second ${turn}`,
      lane: 'two',
      dateLabel: `label ${turn}`,
      importance: 0.9,
    },
    { id: 'third', date: '2002-06', title: 'Third', lane: 'two' },
  ],
  disputes: [
    {
      id: 'd',
      question: `Question ${turn}`,
      answer: `Answer ${turn}`,
      events: ['first'],
      sides: [
        { label: `Side ${turn}`, sources: ['a'] },
        { label: 'Other', sources: ['b'] },
      ],
    },
  ],
});

/** Words in the shadow root, other than those that turn, whose letters do not go from left to right. */
function turned(element: EventTimeline, turn: string): string[] {
  const faults: string[] = [];
  const walker = document.createTreeWalker(element.renderRoot, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.checkVisibility()) continue;
    for (const { 0: word, index } of node.data.replaceAll(turn, ' '.repeat(turn.length)).matchAll(/[a-z\d]{3,}/gi)) {
      const boxOf = (at: number) => {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      };
      const [first, last] = [boxOf(index), boxOf(index + word.length - 1)];
      if (first.width && Math.abs(first.top - last.top) < 2 && last.left < first.left)
        faults.push(
          `${word} in ${node.parentElement.className || node.parentElement.localName}: ${JSON.stringify(node.data)}`,
        );
    }
  }
  return faults;
}

describe('what turns letters round', () => {
  for (const turn of TURNS)
    it(`turns no word but its own: ${JSON.stringify(turn)}`, async () => {
      const element = await timeline(turning(turn), { width: 1000, attributes: { layout: 'horizontal' } });
      const faults = new Set<string>();
      const look = async (how: string) => {
        await element.updateComplete;
        await drawn();
        for (const fault of turned(element, turn)) faults.add(`${how}: ${fault}`);
      };
      await look('picture');
      const one = part(element, 'mark');
      one.scrollIntoView({ block: 'center' });
      const { left, top, height } = one.getBoundingClientRect();
      await sendMouse({ type: 'move', position: [0, 0] });
      await sendMouse({ type: 'move', position: [Math.round(left + 3), Math.round(top + height / 2)] });
      await until(() => !!part(element, 'card')?.matches(':popover-open'));
      await look('card');
      await resetMouse();
      await element.select('first');
      await look('details');
      element.asOf = '2002-07';
      await look('as of');
      element.asOf = null;
      element.groupBy = 'actor';
      await look('rows by person');
      element.groupBy = 'lane';
      part(element, 'filters').click();
      await until(() => !!part(element, 'filters-panel'));
      await look('filters');
      part(element, 'filters').click();
      element.overview = true;
      element.layout = 'table';
      await until(() => !!element.renderRoot.querySelector('.table-view'));
      await look('table');
      element.layout = 'vertical';
      await look('vertical');
      element.layout = 'horizontal';
      element.view = '1800/1900';
      await look('empty window');
      await element.zoomToFit();
      await drawn();
      element.filter = 'first';
      await look('filter');
      assert.deepEqual([...faults], []);
    });
});

describe('what turns letters round, on paper', () => {
  afterEach(async () => {
    dispatchEvent(new Event('afterprint'));
    await emulateMedia({ media: 'screen' });
  });

  for (const turn of TURNS)
    it(`turns no word but its own: ${JSON.stringify(turn)}`, async () => {
      const element = await timeline(turning(turn), { width: 1000 });
      await until(() => {
        dispatchEvent(new Event('beforeprint'));
        return !!element.renderRoot.querySelector('.printed');
      });
      await emulateMedia({ media: 'print' });
      await drawn();
      assert.deepEqual(turned(element, turn), []);
    });
});

describe('words that are the names of what every object has', () => {
  const NAMES = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'];

  it('are versions of a title, a place, a topic and people like any other', async () => {
    const element = await timeline({
      sources: [{ id: 'a', title: 'constructor' }],
      events: NAMES.map((name, k) => ({
        id: `n${k}`,
        date: String(2000 + k),
        title: 'Written',
        place: 'Written',
        actors: ['Written'],
        claims: [
          { source: 'a', title: name, place: name, actors: [name], topic: name, value: 'one' },
          { source: 'a', topic: name, value: name },
        ],
      })),
    });
    for (const [k, name] of NAMES.entries()) {
      await element.select(`n${k}`);
      const versions = [...element.renderRoot.querySelectorAll('.versions th bdi, .versions td:first-child bdi')].map(
        text,
      );
      assert.equal(versions.filter((version) => version === name).length, 4, `${name}: ${versions.join()}`);
    }
    element.layout = 'table';
    await until(() => !!element.renderRoot.querySelector('.table-view .version'));
    const versions = parts(element, 'table').map(text).join();
    assert.notInclude(versions, 'native code');
    assert.notInclude(versions, '[object');
  });

  it('are rows, tags, people and sources to choose by', async () => {
    const element = await timeline(
      NAMES.map((name, k) => ({
        id: name === '__proto__' ? undefined : name,
        date: String(2000 + k),
        title: name,
        lane: name,
        tags: [name],
        actors: [name],
      })),
      { attributes: { 'group-by': 'lane' } },
    );
    assert.equal(element.events, NAMES.length);
    for (const name of NAMES)
      for (const field of ['lane', 'tag', 'actor']) {
        element.filter = `${field}:${name}`;
        await element.updateComplete;
        await until(() => parts(element, 'mark').length === 1);
        assert.equal(text(part(element, 'label')), name);
      }
  });
});
