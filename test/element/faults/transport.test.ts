import { expect } from '@open-wc/testing';
import type { EventTimeline } from '../../../src/index.js';
import { counted, part, timeline, until } from '../fixture.js';
import { afterFailure, FAILED, frame, Heard, linesWhile, newTimeline, panelText } from './heard.js';

/** What the test server answers; see test/support/faulty.mjs. */
interface Answer {
  status?: number;
  type?: string;
  body?: string | readonly number[];
  length?: number;
  cut?: boolean;
  stall?: boolean;
  silent?: boolean;
  to?: string;
  open?: boolean;
}

const SOUND = '[{"date":"2002","title":"One"},{"date":"2003","title":"Two"}]';
const address = (answer: Answer, name = 'events.json') =>
  `/faulty/${name}?answer=${encodeURIComponent(JSON.stringify(answer))}`;
const elsewhere = (path: string) => new URL(path, location.href.replace('127.0.0.1', 'localhost')).href;

const bytesOf = (text: string, littleEndian: boolean, mark = true): number[] =>
  [...(mark ? '\ufeff' : ''), ...text].flatMap((sign) => {
    const [high, low] = [sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 255];
    return littleEndian ? [low, high] : [high, low];
  });
const utf8 = (text: string) => [...new TextEncoder().encode(text)];

type Row = readonly [fault: string, src: string, code: string, says: string, attributes?: Record<string, string>];

const COULD_NOT = 'Could not load events.json:';
// prettier-ignore
const FAULTS: readonly Row[] = [
  ['a file that is not there', address({ status: 404 }), 'src-http', `${COULD_NOT} the server answered 404.`],
  ['a file that may not be read', address({ status: 403 }), 'src-http', 'the server answered 403.'],
  ['a server that fails', address({ status: 500, body: SOUND }), 'src-http', 'the server answered 500.'],
  ['a server that is overloaded', address({ status: 503, type: 'text/html', body: '<h1>Busy</h1>' }), 'src-http', 'the server answered 503.'],
  ['a page in place of a missing file', address({ type: 'text/html', body: '<!doctype html><title>Home</title>' }), 'src-type', 'events.json is not JSON: it looks like a web page.'],
  ['a page that is called JSON', address({ body: '\n<html><body>Log in</body></html>' }), 'src-type', 'it looks like a web page.'],
  ['a feed', address({ type: 'text/xml', body: '<?xml version="1.0"?><rss/>' }), 'src-type', 'it looks like XML.'],
  ['an image', address({ type: 'image/png', body: [0x89, 0x50, 0x4e, 0x47] }), 'src-type', 'it looks like an image.'],
  ['binary data', address({ type: 'application/octet-stream', body: [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3] }), 'src-type', 'it looks like binary data.'],
  ['UTF-16 with a mark, low byte first', address({ body: bytesOf(SOUND, true) }), 'src-type', 'it looks like text in UTF-16.'],
  ['UTF-16 with a mark, high byte first', address({ body: bytesOf(SOUND, false) }), 'src-type', 'it looks like text in UTF-16.'],
  ['UTF-16 without a mark', address({ body: bytesOf(SOUND, true, false) }), 'src-type', 'it looks like text in UTF-16.'],
  ['an empty file', address({}), 'src-parse', 'events.json is not valid JSON at line 1, column 1: it is empty.'],
  ['an answer without a body', address({ status: 204 }), 'src-parse', 'it is empty.'],
  ['a file that ends too early', address({ body: SOUND.slice(0, -2) }), 'src-parse', 'it ends too early.'],
  ['a file that ends within a text', address({ body: SOUND.slice(0, -4) }), 'src-parse', 'is not valid JSON at line 1, column'],
  ['a comma too many', address({ body: '[\n  {"date": "2002", "title": "One"},\n]' }), 'src-parse', 'at line 3, column 1: unexpected "]".'],
  ['lines that end as on Windows', address({ body: '{\r\n  "events": [],\r\n  lanes: []\r\n}' }), 'src-parse', 'at line 3, column 3: unexpected "l".'],
  ['two files in one', address({ body: `${SOUND}\n${SOUND}` }), 'src-parse', 'at line 2, column 1: unexpected "[".'],
  ['a connection that is cut', address({ body: SOUND.slice(0, 20), length: 1000, cut: true }), 'src-network', `${COULD_NOT} no connection, wrong address`],
  ['a redirect in a circle', address({ to: 'itself' }), 'src-network', 'no connection, wrong address'],
  ['a redirect to a site that does not allow this one', address({ to: elsewhere(address({ body: SOUND })) }), 'src-network', '(CORS)'],
  ['a site that does not allow this one', elsewhere(address({ body: SOUND })), 'src-network', '(CORS)'],
  ['a host that is not there', 'http://127.0.0.1:9/events.json', 'src-network', 'no connection'],
  ['a server that never answers', address({ silent: true }), 'src-timeout', `${COULD_NOT} no complete answer after 0.2 seconds.`, { timeout: '0.2' }],
  ['an answer that never ends', address({ body: SOUND.slice(0, 20), stall: true }), 'src-timeout', 'no complete answer', { timeout: '0.2' }],
  ['a file that says that it is too large', address({ body: '[', length: 3_000_000, stall: true }), 'src-too-large', 'events.json is larger than the limit of 1 MB.', { 'max-bytes': '1000000' }],
  ['a file that is too large and does not say so', address({ body: SOUND, stall: true }), 'src-too-large', 'events.json is larger than the limit of', { 'max-bytes': '40' }],
  ['too many events', address({ body: SOUND }), 'too-many-events', '2 events is more than the limit of 1.', { 'max-events': '1' }],
  ['a script in place of an address', 'javascript:alert(1)', 'src-scheme', 'The address "javascript:alert(1)" is not allowed.'],
  ['an address that brings its data', 'data:application/json,[]', 'src-scheme', 'is not allowed. Use http, https or a relative path.'],
  ['a file of the reader’s own', 'file:///tmp/events.json', 'src-scheme', 'Use http, https or a relative path on a server.'],
  ['an address that is none', 'http://', 'src-scheme', 'The address "http://" is not allowed.'],
  ['no address at all', '', 'src-type', 'it looks like a web page.'],
];

describe('faults of the transport', () => {
  for (const [fault, src, code, says, attributes] of FAULTS)
    it(`${fault}: ${code}`, async () => {
      const heard = newTimeline({ ...attributes, src });
      const { element } = heard;
      const lines = await linesWhile(async () => {
        document.body.append(element);
        await heard.ended();
      });
      const [error] = heard.errors;
      expect(heard.loads).to.deep.equal([`error ${code}`]);
      expect(error.message).to.contain(says);
      expect(error.hint, 'what to do').to.match(/\.$/);
      expect(afterFailure(element)).to.deep.equal(FAILED);
      for (const words of [error.message, error.hint!])
        expect(panelText(element)).to.contain(words.replace(/\s+/g, ' '));
      expect(!!part(element, 'retry'), 'Retry').to.equal(code.startsWith('src-'));
      expect(element.issues.map((issue) => issue.code)).to.deep.equal([code]);
      expect(lines.length).to.be.at.most(1);
      element.remove();
    });

  const FINE: readonly (readonly [what: string, src: string])[] = [
    ['a byte order mark', address({ body: [0xef, 0xbb, 0xbf, ...utf8(SOUND)] })],
    ['another type', address({ type: 'text/plain', body: SOUND })],
    ['no type', address({ type: '', body: SOUND })],
    ['a redirect', address({ to: address({ body: SOUND }) })],
    ['a site that allows this one', elsewhere(address({ body: SOUND, open: true }))],
    ['blanks around it', address({ body: `\n\n ${SOUND} \n` })],
    ['a name with blanks and percent signs', address({ body: SOUND }, 'a%20b%25.json')],
  ];
  for (const [what, src] of FINE)
    it(`${what} is no fault`, async () => {
      const heard = newTimeline({ src });
      document.body.append(heard.element);
      await heard.ended();
      expect(heard.loads).to.deep.equal(['load 2']);
      expect(heard.warnings).to.deep.equal([]);
      heard.element.remove();
    });
});

describe('a load that failed', () => {
  it('is tried again by its button, which is not the end of the focus', async () => {
    const heard = newTimeline({ src: address({ status: 503 }) });
    const { element } = heard;
    document.body.append(element);
    await heard.ended();
    part(element, 'retry').click();
    await heard.ended(2);
    expect(heard.loads).to.deep.equal(['error src-http', 'error src-http']);
    expect(afterFailure(element)).to.deep.equal(FAILED);
    element.src = address({ body: SOUND });
    await heard.ended(3);
    expect([element.state, counted(element), part(element, 'error')]).to.deep.equal(['ready', 2, undefined]);
    element.remove();
  });

  it('leaves an older view where it is, until another one has come', async () => {
    const element = await timeline(JSON.parse(SOUND));
    const heard = new Heard(element);
    element.src = address({ status: 500 });
    await heard.ended();
    expect(afterFailure(element)).to.deep.equal({ ...FAILED, stale: true, marks: 2 });
    await element.zoomTo('2002', '2002');
    expect(element.view.start).to.equal(Date.UTC(2002));
    element.src = address({ body: SOUND });
    await heard.ended(2);
    expect([element.stale, element.state, element.hasAttribute('stale')]).to.deep.equal([false, 'ready', false]);
  });
});

describe('a load that is not wanted any more', () => {
  /** The loads of the page, and which of them were given up. */
  async function watched(action: (signals: AbortSignal[]) => Promise<unknown>): Promise<void> {
    const own = globalThis.fetch;
    const signals: AbortSignal[] = [];
    globalThis.fetch = (input, init) => {
      signals.push(init!.signal!);
      return own(input, init);
    };
    try {
      await action(signals);
    } finally {
      globalThis.fetch = own;
    }
  }
  const slow = address({ body: SOUND.slice(0, 20), stall: true });

  const ENDS: readonly (readonly [what: string, end: (element: EventTimeline) => void, then: string[]])[] = [
    ['another file', (element) => (element.src = address({ body: SOUND })), ['load 2']],
    ['data', (element) => (element.data = [{ date: '2002', title: 'One' }]), ['load 1']],
    ['no data', (element) => (element.data = null), []],
    ['reload()', (element) => void element.reload(), []],
    ['its end', (element) => element.remove(), []],
  ];
  for (const [what, end, then] of ENDS)
    it(`is given up for ${what}, without a word`, () =>
      watched(async (signals) => {
        const heard = newTimeline({ src: slow });
        const { element } = heard;
        document.body.append(element);
        await until(() => signals.length === 1);
        await frame();
        end(element);
        await until(() => signals[0].aborted && heard.loads.length >= then.length);
        await frame();
        expect(heard.loads).to.deep.equal(then);
        element.remove();
        expect(signals.at(-1)!.aborted || then.length > 0).to.be.true;
      }));

  it('begins again when the element is put back', () =>
    watched(async (signals) => {
      const heard = newTimeline({ src: slow });
      const { element } = heard;
      document.body.append(element);
      await until(() => signals.length === 1);
      element.remove();
      document.body.append(element);
      await until(() => signals.length === 2);
      expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
      element.remove();
    }));
});
