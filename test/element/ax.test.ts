import { assert } from '@open-wc/testing';
import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/index.js';
import { drawn, parts, timeline, until } from './fixture.js';
import { keyed } from './keys.js';
import { THREE_DAYS } from './three-days.js';

/** What a screen reader is given, line by line; each state is a file beside this one, to be read aloud before it is changed. */
async function tree(element: EventTimeline | HTMLElement): Promise<string> {
  if ('updateComplete' in element) await element.updateComplete;
  await drawn();
  await drawn();
  return executeServerCommand<string, string>('ax-tree', element.localName);
}

const expectTree = async (element: EventTimeline, state: string): Promise<void> =>
  expectText(await tree(element), state);

async function expectText(text: string, state: string): Promise<void> {
  const found = `${text}\n`;
  const answer = await fetch(`/test/element/ax/${state}.txt`);
  const wanted = answer.ok ? await answer.text() : '';
  if (found !== wanted) console.log(`— ax/${state}.txt —\n${found}`);
  assert.equal(found, wanted, state);
}

beforeEach(() => emulateMedia({ reducedMotion: 'reduce' }));
afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

describe('what assistive technology is told', () => {
  const given = (attributes: Record<string, string> = {}, data: unknown = THREE_DAYS) =>
    timeline(data, { width: 1000, attributes });

  it('of the picture', async () => expectTree(await given(), 'picture'));

  it('of an event that is open', async () => expectTree(await given({ selected: 'visit' }), 'event'));

  it('of a cluster with the focus', async () => {
    const many = Array.from({ length: 60 }, (_, k) => ({
      date: `${2000 + (k % 3)}-06-0${1 + (k % 9)}`,
      title: `Event ${k}`,
    }));
    const element = await given({}, many);
    await keyed(element);
    parts(element, 'cluster')[0].focus();
    await expectTree(element, 'cluster');
  });

  it('of the table', async () => expectTree(await given({ layout: 'table' }), 'table'));

  it('of an empty window', async () => expectTree(await given({ view: '2023-01/2023-03' }), 'empty-window'));

  it('of a filter that nothing matches', async () => expectTree(await given({ filter: 'whale' }), 'no-matches'));

  it('of pieces that stand elsewhere on the page', async () => {
    const element = await given({ id: 'story', selected: 'visit' });
    const tags = ['toolbar', 'overview', 'details', 'table', 'legend'].map((piece) => `event-timeline-${piece}`);
    const pieces = tags.map((tag) => document.createElement(tag));
    for (const piece of pieces) piece.setAttribute('for', 'story');
    element.after(...pieces);
    await until(() => pieces.every((piece) => !!piece.shadowRoot?.querySelector('[part]')));
    await until(() => !!pieces[1].shadowRoot!.querySelector('[role=slider]'));
    const trees = [await tree(element)];
    for (const piece of pieces) trees.push(await tree(piece));
    await expectText(trees.join('\n'), 'companions');
  });

  it('of an error', async () => {
    const element = document.createElement('event-timeline');
    element.src = '/nowhere/at-all.json';
    document.body.append(element);
    await until(() => element.state === 'error');
    await expectTree(element, 'error');
    element.remove();
  });
});
