import { expect } from '@open-wc/testing';
import type { EventTimeline } from '../../../src/index.js';
import { counted, timeline, until } from '../fixture.js';
import { frame, Heard, newTimeline } from './heard.js';

const YEARS = Array.from({ length: 12 }, (_, k) => ({ id: `y${k}`, date: String(2000 + k), title: `Year ${k}` }));

const thrower = {
  toString(): string {
    throw new Error('no text');
  },
};
/** What a script may hand over by mistake. */
const ANYTHING: readonly unknown[] = [
  undefined,
  null,
  '',
  'nonsense',
  -1,
  0,
  9,
  NaN,
  Infinity,
  true,
  10n,
  Symbol('x'),
  {},
  [],
  () => 1,
  new Date(NaN),
  new URL('https://example.org/'),
  Object.create(null),
  thrower,
  {
    get start(): string {
      throw new Error('no start');
    },
  },
  new Proxy({}, {}),
];

/** Settings, what they are by themselves, a value of each that holds, and what is refused (name of the issue's code). */
const SETTINGS = {
  selected: [null, 'y3'],
  filter: [null, 'Year'],
  groupBy: ['lane', 'none', 'field-value'],
  asOf: [null, '2024-08-31', 'date-invalid'],
  scale: ['linear', 'log', 'field-value'],
  overview: [false, true],
  sync: [null, 'together'],
  urlState: [false, true],
  label: [null, 'Name'],
  headingLevel: [2, 4, 'field-value'],
  layout: ['auto', 'vertical', 'field-value'],
  timeZone: [null, 'Asia/Ulaanbaatar', 'locale'],
  theme: [null, 'dark', 'field-value'],
  gestures: ['cooperative', 'none', 'field-value'],
  shortcuts: ['on', 'off', 'field-value'],
  maxEvents: [2_000_000, 100, 'field-value'],
  maxBytes: [512_000_000, 100, 'field-value'],
  timeout: [30, 3, 'field-value'],
} as const;

describe('settings take any value', () => {
  for (const [name, [usual, sound]] of Object.entries(SETTINGS))
    it(`${name}: nothing is thrown, the picture stays, and the next sound value holds`, async () => {
      const element = await timeline(YEARS);
      const settings = element as unknown as Record<string, unknown>;
      expect(settings[name]).to.equal(usual);
      for (const value of ANYTHING) {
        settings[name] = value;
        expect(typeof settings[name]).to.match(/string|number|boolean|object/);
        if (value === undefined || value === null) expect(settings[name], 'no value').to.equal(usual);
        await element.updateComplete;
      }
      settings[name] = null;
      await element.updateComplete;
      await frame();
      expect([element.state, counted(element)]).to.deep.equal(['ready', 12]);
      settings[name] = sound;
      await element.updateComplete;
      expect(settings[name]).to.equal(sound);
    });

  it('view and data: nothing is thrown, and the next sound value holds', async () => {
    const element = await timeline(YEARS);
    const heard = new Heard(element);
    for (const value of ANYTHING) {
      element.view = value as string;
      expect(Number.isFinite(element.view.start), String(typeof value)).to.be.true;
    }
    for (const value of ANYTHING) {
      element.data = value as null;
      await frame();
    }
    element.data = YEARS;
    await until(() => heard.loads.at(-1) === 'load 12');
    element.view = '2003/2004';
    expect(element.view.start).to.equal(Date.UTC(2003));
    await frame();
    expect(element.state).to.equal('ready');
  });

  it('methods: nothing is rejected', async () => {
    const element = await timeline(YEARS);
    const methods = element as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    const calls: Promise<unknown>[] = [];
    for (const name of ['zoomTo', 'zoomToEvent', 'zoomBy', 'panBy', 'select'])
      for (const value of ANYTHING) calls.push(methods[name](value, value, {}));
    calls.push(methods.zoomTo('2000', '2001', null));
    await Promise.all(calls);
    expect(Number.isFinite(element.view.start)).to.be.true;
    await element.zoomToFit();
    expect([element.state, counted(element)]).to.deep.equal(['ready', 12]);
  });
});

describe('attributes that can’t be used', () => {
  const ROWS: readonly (readonly [attribute: string, value: string, says: string, property: string])[] = [
    ['heading-level', '9', 'heading-level 9 was ignored: it is none of 1, 2, 3, 4, 5, 6.', 'headingLevel'],
    ['heading-level', '2.5', 'was ignored', 'headingLevel'],
    ['max-events', 'abc', 'max-events NaN was ignored: it is no number above 0.', 'maxEvents'],
    ['max-bytes', '-1', 'max-bytes -1 was ignored: it is no number above 0.', 'maxBytes'],
    ['timeout', 'soon', 'timeout NaN was ignored: it is no number of seconds above 0.', 'timeout'],
    ['layout', 'diagonal', 'layout "diagonal" was ignored: it is none of auto, horizontal, vertical, table.', 'layout'],
    ['group-by', 'mood', 'group-by "mood" was ignored', 'groupBy'],
    ['scale', 'constructor', 'scale "constructor" was ignored', 'scale'],
    ['theme', 'Dark', 'theme "Dark" was ignored', 'theme'],
    ['time-zone', 'Mars/Base', 'time-zone "Mars/Base" was ignored: it is no IANA time zone.', 'timeZone'],
    ['as-of', 'soon', 'as-of "soon" was ignored: it is no EDTF date.', 'asOf'],
    ['view', 'all of it', 'view "all of it" was ignored: it is no interval.', 'view'],
  ];
  for (const [attribute, value, says, property] of ROWS)
    it(`${attribute}="${value}" is told once, and what it is by itself stays`, async () => {
      const heard = newTimeline({ [attribute]: value });
      const { element } = heard;
      element.data = YEARS;
      document.body.append(element);
      await heard.ended();
      await until(() => heard.warnings.length > 0);
      await frame();
      expect(heard.issues.map(({ message, severity }) => [message.includes(says), severity])).to.deep.equal([
        [true, 'warning'],
      ]);
      expect(heard.issues[0].hint).to.match(/^Write for example "/);
      expect(heard.loads).to.deep.equal(['load 12']);
      const known = SETTINGS[property as keyof typeof SETTINGS] as readonly unknown[] | undefined;
      if (known) expect((element as unknown as Record<string, unknown>)[property]).to.equal(known[0]);
      expect(element.getAttribute(attribute), 'the page’s own').to.equal(value);
      element.removeAttribute(attribute);
      await element.updateComplete;
      expect(counted(element)).to.equal(12);
      expect(heard.warnings.length).to.equal(1);
      element.remove();
    });

  it('takes the first ones of a list that is empty', async () => {
    const heard = newTimeline({ layout: '', scale: '', theme: '', 'group-by': '', 'as-of': '', 'time-zone': '' });
    const { element } = heard;
    element.data = YEARS;
    document.body.append(element);
    await heard.ended();
    expect(heard.warnings).to.deep.equal([]);
    expect(counted(element)).to.equal(12);
    element.remove();
  });
});

describe('a tag that is upgraded late', () => {
  it('takes every setting that it was given before', async () => {
    const Base = customElements.get('event-timeline') as typeof EventTimeline;
    const element = document.createElement('later-timeline') as EventTimeline;
    const given = { view: '2003/2004', selected: 'y3', headingLevel: 4, label: 'Name', timeout: 3 } as const;
    Object.assign(element, given, { data: YEARS });
    document.body.append(element);
    const heard = new Heard(element);
    Base.define('later-timeline');
    await heard.ended();
    expect(element.view).to.deep.equal({ start: Date.UTC(2003), end: Date.UTC(2005) - 1 });
    const { selected, headingLevel, label, timeout } = element;
    expect({ selected, headingLevel, label, timeout }).to.deep.include({
      selected: 'y3',
      headingLevel: 4,
      label: 'Name',
      timeout: 3,
    });
    expect(element.renderRoot.querySelector('h4')!.textContent).to.contain('Name');
    element.remove();
  });
});
