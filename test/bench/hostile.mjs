// How long hostile data holds a page up: node --import tsx test/bench/hostile.mjs
// The functions as they are, in Node, each alone: the middle of five runs after one to warm up. No build is needed.
import { check } from '../../src/check/validate.js';
import { fieldsIn } from '../../src/element/page/hash.js';
import { readDate } from '../../src/model/edtf.js';
import { eventSet } from '../../src/model/events.js';
import { parseFilter } from '../../src/model/filter.js';
import { readFile } from '../../src/model/reader.js';
import { isColor, isUrl } from '../../src/model/scalars.js';
import { Search } from '../../src/model/search.js';
import { excerpt } from '../../src/render/excerpt.js';
import { markdown } from '../../src/render/markdown.js';
import { say } from '../support/process.mjs';

const MB = 1_000_000;
const timed = (work) => {
  const times = [];
  for (let run = 0; run < 6; run++) {
    const started = performance.now();
    work();
    times.push(performance.now() - started);
  }
  return times.slice(1).sort((a, b) => a - b)[2];
};
/** All that a page does with a file before it is drawn, and what an author is told of it. */
const taken = (data) => {
  const { file, times } = readFile(data);
  if (file) eventSet(file, times);
  check(data);
};
const nested = (depth) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
const event = (fields) => [{ date: '2002', title: 'One', ...fields }];
const searched = (data) => {
  const { file, times } = readFile(data);
  const search = new Search(eventSet(file, times));
  return [...search.find('needle')];
};
/** Made before the clock starts, and in one piece: a text that was put together is only made so when it is first read. */
const made = (piece, length) => JSON.parse(JSON.stringify(piece.repeat(length / piece.length)));
const long = made('x', 10 * MB);
const [nines, links, accents, key] = [made('9', MB), made('[a](', 10 * MB), made('x\u0301', 10 * MB), made('k', MB)];
const [filter, hash, deep] = [made('lane:"a', MB), made('view=&', MB), nested(100_000)];

/** What, how long at the most where that is a goal (ms), and the work. */
const CASES = [
  ['a date of 1 MB is refused', 5, () => readDate(nines)],
  [
    'an event with a date of 1 MB is left out, and its author is told',
    5,
    () => taken([...event(), { date: nines, title: 'x' }]),
  ],
  ['a date of 64 signs that almost is one', 5, () => readDate(`[${'1X~,'.repeat(15)}]`)],
  ['a title of 10 MB', 200, () => taken(event({ title: long }))],
  ['a text of 10 MB is read and shown', 200, () => (taken(event({ text: long })), markdown(long))],
  ['a text of 10 MB is searched', undefined, () => searched(event({ text: accents }))],
  ['an address of 10 MB', 200, () => isUrl(`https://example.org/${long}`)],
  ['a colour of 10 MB', 5, () => isColor(long)],
  ['a key of 1 MB, unknown', 200, () => taken(event({ [key]: 1 }))],
  ['an event 100,000 levels deep', 200, () => taken([...event(), deep])],
  ['Markdown: 20,000 times *', undefined, () => markdown('*'.repeat(20_000))],
  ['Markdown: 10,000 times **', undefined, () => markdown('**a'.repeat(7000))],
  ['Markdown: 20,000 times [', undefined, () => markdown('['.repeat(20_000))],
  ['Markdown: [a](b, 5,000 times', undefined, () => markdown('[a](b'.repeat(4000))],
  ['Markdown: 20,000 times `', undefined, () => markdown('`'.repeat(20_000))],
  ['Markdown: 10,000 empty lines', undefined, () => markdown('\n \t'.repeat(6000))],
  ['a card: the beginning of 10 MB', 5, () => excerpt(links, 200)],
  ['a filter of 1 MB', 200, () => parseFilter(filter)],
  ['a hash of 1 MB', 5, () => fieldsIn(hash, '')],
  [
    '100,000 sound events, to compare',
    undefined,
    () => taken(Array.from({ length: 100_000 }, (_, k) => event({ id: `e${k}` })[0])),
  ],
  [
    '100,000 events with the same id',
    undefined,
    () => taken(Array.from({ length: 100_000 }, () => event({ id: 'a' })[0])),
  ],
  [
    '100,000 events that are none',
    undefined,
    () => taken([...event(), ...Array.from({ length: 100_000 }, () => ({ date: 'x' }))]),
  ],
  [
    '3,000 claims about one event',
    undefined,
    () =>
      taken({
        sources: [{ id: 's', title: 'S' }],
        events: event({ claims: Array.from({ length: 3000 }, (_, k) => ({ source: 's', date: `${1000 + k}` })) }),
      }),
  ],
  [
    '20,000 sources, each based on the next',
    undefined,
    () =>
      taken({
        sources: Array.from({ length: 20_000 }, (_, k) => ({
          id: `s${k}`,
          title: 'S',
          basedOn: [`s${(k + 1) % 20_000}`],
        })),
        events: event(),
      }),
  ],
];

let missed = 0;
for (const [what, most, work] of CASES) {
  const ms = timed(work);
  const isMissed = most !== undefined && ms > most;
  missed += Number(isMissed);
  say(
    `${isMissed ? 'OVER' : '    '}  ${ms.toFixed(ms < 10 ? 2 : 0).padStart(7)} ms ${most === undefined ? '          ' : `(≤ ${String(most).padStart(3)} ms)`}  ${what}`,
  );
}
say(missed ? `${missed} goals are missed.` : 'All goals are met.');
