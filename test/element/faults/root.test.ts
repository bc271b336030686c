import { expect } from '@open-wc/testing';
import type { EventTimeline } from '../../../src/index.js';
import { MAX_DEPTH } from '../../../src/model/limits.js';
import { counted, part, parts, text, timeline } from '../fixture.js';
import { ROWS } from '../../unit/check/validate-cases.js';
import { afterFailure, FAILED, frame, Heard, linesWhile, newTimeline, panelText } from './heard.js';

const ONE = { id: 'one', date: '2002', title: 'One' };
const deep = (levels: number): unknown => (levels ? { x: deep(levels - 1) } : 1);
const circle: Record<string, unknown> = { ...ONE };
circle.self = circle;
/** Sound as often as it is read so many times, then an exception. */
const fickle = (reads: number) => ({
  ...ONE,
  get title(): string {
    if (reads-- <= 0) throw new Error('gone');
    return 'One';
  },
});

type Row = readonly [fault: string, data: unknown, code: string, says: string, attributes?: Record<string, string>];
// prettier-ignore
const FATAL: readonly Row[] = [
  ...([[7, '7'], ['[]', '"[]"'], [true, 'true'], [{}, 'an object'], [{ events: {} }, 'an object'], [{ events: null }, 'null'], [Symbol('x'), 'Symbol'], [() => [], 'function'], [10n, '10'], [new Map(), 'an object'], [new Date(NaN), 'an object']] as const)
    .map(([data, found]): Row => [`${found} for a file`, data, 'schema-root', 'Expected an object with "events" or a list of events']),
  ['more events than the limit', [ONE, ONE], 'too-many-events', '2 events is more than the limit of 1.', { 'max-events': '1' }],
  ['a file nested too deep', { events: [ONE], 'x-more': deep(MAX_DEPTH) }, 'depth', `nested deeper than ${MAX_DEPTH} levels`],
  ['an event that contains itself', [circle], 'depth', 'nested deeper'],
  ['no event with a date', [{ title: 'One' }, { title: 'Two' }], 'no-valid-events', 'None of the 2 events could be used. First problem: Event 1 of 2 ("One"): date is missing.'],
  ['events that are none', [1, null, 'x', []], 'no-valid-events', 'None of the 4 events could be used.'],
  ['data that throw when they are read', { get events() { throw new Error('gone'); } }, 'internal', 'Something went wrong in the timeline. The rest of the page is fine.'],
  ['an event that throws when it is read', [fickle(0)], 'internal', 'Something went wrong'],
  ['a proxy that was taken back', ((): unknown => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })(), 'internal', 'Something went wrong'],
];

describe('faults of the root', () => {
  for (const [fault, data, code, says, attributes] of FATAL)
    it(`${fault}: ${code}`, async () => {
      const heard = newTimeline(attributes);
      const { element } = heard;
      element.data = data as EventTimeline['data'];
      const lines = await linesWhile(async () => {
        document.body.append(element);
        await heard.ended();
      });
      const [error] = heard.errors;
      expect(heard.loads).to.deep.equal([`error ${code}`]);
      expect(error.message).to.contain(says);
      expect(error.hint, 'what to do').to.match(/./);
      expect(error.cause instanceof Error).to.equal(code === 'internal');
      expect(afterFailure(element)).to.deep.equal(FAILED);
      expect(panelText(element)).to.contain(error.message);
      expect(panelText(element)).to.contain(error.hint);
      expect(part(element, 'retry'), 'nothing to try again').to.be.undefined;
      expect(element.issues[0].code).to.equal(code);
      expect(lines.length).to.be.at.most(1);
      element.remove();
    });

  for (const [fault, data, code, , attributes] of FATAL.filter(([, , code], k) => code !== 'schema-root' || k < 2))
    it(`${fault} leaves an older view where it is, and the next data is shown`, async () => {
      const element = await timeline([ONE], { attributes });
      const heard = new Heard(element);
      element.data = data as EventTimeline['data'];
      await heard.ended();
      expect(heard.loads).to.deep.equal([`error ${code}`]);
      expect(afterFailure(element)).to.deep.equal({ ...FAILED, stale: true, marks: 1 });
      element.data = [{ date: '2003', title: 'Next' }];
      await heard.ended(2);
      expect([element.state, element.stale, counted(element)]).to.deep.equal(['ready', false, 1]);
    });

  for (const reads of [1, 2, 3, 5, 8, 13, 40])
    it(`an event that throws after it was read ${reads} times is told as internal at the most, and goes`, async () => {
      const heard = newTimeline();
      const { element } = heard;
      element.data = [fickle(reads), { date: '2003', title: 'Sound' }];
      document.body.append(element);
      await heard.ended();
      for (const id of ['one', null, 'one']) {
        element.selected = id;
        element.filter = id && 'One';
        part(element, 'zoom-in').click();
        await frame();
        await element.updateComplete;
      }
      await frame();
      expect(heard.loads.filter((load) => load !== 'load 2').every((load) => load === 'error internal')).to.be.true;
      if (heard.errors.length) {
        expect(afterFailure(element)).to.deep.equal(FAILED);
        element.data = [ONE];
        await heard.ended(heard.loads.length + 1);
        expect([element.state, panelText(element)]).to.deep.equal(['ready', '']);
      }
      element.remove();
    });

  it('nothing at all is no fault: it is empty, or waits', async () => {
    for (const [data, state] of [
      [[], 'empty'],
      [{ events: [] }, 'empty'],
      [null, 'idle'],
    ] as const) {
      const element = await timeline([ONE]);
      const heard = new Heard(element);
      element.data = data as EventTimeline['data'];
      while (element.state !== state) await frame();
      await frame();
      expect(heard.loads).to.deep.equal(state === 'empty' ? ['load 0'] : []);
      expect([part(element, 'error'), parts(element, 'mark').length]).to.deep.equal([undefined, 0]);
    }
  });
});

describe('faults within a file', () => {
  it('never touch the rest: one load, one warning, one line at the most, and everything else is drawn', async () => {
    const heard = newTimeline();
    const { element } = heard;
    document.body.append(element);
    for (const [k, [data, code, pointer, , , outcome]] of ROWS.entries()) {
      const given = (data as { events: unknown[] }).events.length;
      const lines = await linesWhile(async () => {
        element.data = data as EventTimeline['data'];
        while (heard.loads.length <= k) await frame();
      });
      const fault = `${code} at ${pointer}`;
      // A claim or source goes, its event stays.
      const rejected = Number(outcome === 'left out');
      expect(heard.loads[k], fault).to.equal(`load ${given - rejected}`);
      expect(heard.warnings.length, fault).to.equal(k + 1);
      expect(
        heard.warnings[k].issues.map((issue) => [issue.code, issue.pointer]),
        fault,
      ).to.deep.include([code, pointer]);
      expect([element.state, counted(element)], fault).to.deep.equal(['ready', given - rejected]);
      expect(lines.length, fault).to.be.at.most(1);
      const told = text(element.renderRoot.querySelector('.left-out'));
      expect(told, fault).to.equal(rejected ? '1 event could not be read and is left out.' : '');
    }
    element.remove();
  });
});
