import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { check } from '../../src/check/validate.js';
import { arrange } from '../../src/element/arrange.js';
import { fieldsIn, withFields } from '../../src/element/page/hash.js';
import { readViewText, shownBy } from '../../src/element/page/link.js';
import { takeSteps } from '../../src/element/take.js';
import { sourceOf } from '../../src/element/source.js';
import { readDate, readDates } from '../../src/model/edtf.js';
import type { EventSet } from '../../src/model/events.js';
import { formatFilter, parseFilter } from '../../src/model/filter.js';
import { readFile } from '../../src/model/reader.js';
import { isColor, isUrl } from '../../src/model/scalars.js';
import { Search } from '../../src/model/search.js';
import { markdown } from '../../src/render/markdown.js';
import { PAYLOADS } from '../hostile/payloads.js';
import { lawRuns } from './runs.js';

// What reads addresses asks the page where it is.
Object.assign(globalThis, { document: { baseURI: 'https://example.org/' }, location: { protocol: 'https:' } });

const { numRuns, seed } = lawRuns(import.meta.url);
const runs = { numRuns, seed };
/** What takes as long as a file is tried with fewer. */
const files = { numRuns: Math.ceil(numRuns / 10), seed };

/** Any string at all, what could do harm, and pieces of it in any order. */
const strings = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(...PAYLOADS),
  fc
    .array(fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom(...PAYLOADS.filter(({ length }) => length < 20))), {
      maxLength: 6,
    })
    .map((all) => all.join('')),
);
/** Letters of dates, in any order. */
const dateLike = fc.oneof(
  strings,
  fc.string({ unit: fc.constantFrom(...'0123456789-/.X~?%TZY:+[]{},SE '), maxLength: 66 }),
);
const keys = fc.oneof(
  strings,
  fc.constantFrom('__proto__', 'constructor', 'events', 'date', 'title', 'id', 'claims', 'source', 'sources', 'x-own'),
);
const anything = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(
      strings,
      fc.constantFrom(null, true, false, 0, -0, 1e308, 5e-324, NaN, Infinity),
      fc.double(),
      fc.constant(undefined),
    ),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
  ),
})).value;

/** What a page makes of data: all steps from a value to events that can be drawn. */
function taken(data: unknown): { readonly set?: EventSet; readonly rejected: number } {
  const steps = takeSteps(sourceOf(data, { timeZone: null, maxEvents: 2_000_000 }), 'Other', false);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
const all = <T>(steps: Generator<unknown, T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

let turns = 0;
/** One after the other: not each way to look at each of thousands of files. */
const turn = <T>(list: readonly T[]): T => list[turns++ % list.length];

/** Whatever is asked of a set that came of some data can be answered; all that is told of it is a number or a text. */
function isWhole(data: unknown): void {
  const { set, rejected } = taken(data);
  const given = Array.isArray(data) ? data.length : ((Object(data) as { events?: unknown[] }).events?.length ?? 0);
  const checked = check(data);
  assert.equal(checked.file === undefined, set === undefined, 'the check and the reader draw the same');
  if (!set) return;
  assert.equal(set.size + rejected, given);
  assert.equal(checked.file?.events.length, set.size);
  for (let event = 0; event < set.size; event++) {
    assert.ok(Number.isFinite(set.start[event]));
    assert.ok(set.last[event] >= set.start[event]);
    assert.equal(typeof set.title(event), 'string');
    assert.equal(set.indexOf(set.id(event)), event);
  }
  const search = new Search(set);
  const found = all(search.find('a lane:x'));
  all(search.counts(found));
  const groupBy = turn(['lane', 'source', 'actor', 'place', 'none']);
  const asOf = turn([null, '2024-09-01', '1000', null]);
  assert.equal(arrange(set, { groupBy, asOf, rest: 'Other', sieve: found }).set.size, set.size);
  // Nothing of the data has become a property of every object.
  assert.deepEqual(Object.keys(Object.prototype), []);
  assert.equal(({} as Record<string, unknown>).x, undefined);
}

describe(`whatever somebody writes (${numRuns} inputs, seed ${seed})`, () => {
  const law = <T>(name: string, inputs: fc.Arbitrary<T>, hold: (input: T) => void, some = runs) =>
    it(name, () => fc.assert(fc.property(inputs, hold), some));

  law('any value is data: it is read or refused, and never throws', anything, (data) => isWhole(data), files);

  law(
    'any value beside sound events is left out, and they are read',
    fc.tuple(anything, keys, anything),
    ([value, key, other]) => {
      const sound = { date: '2002', title: 'One' };
      const { set } = taken([
        sound,
        value,
        { ...sound, ...Object.fromEntries([[key, other]]), date: '2003', title: 'Two' },
      ]);
      assert.ok(set && set.size >= 2);
    },
  );

  law('any string is a date with its bounds in order, or none', fc.tuple(dateLike, dateLike), ([date, end]) => {
    for (const span of [readDate(date), readDates(date, end)]) {
      if (!span) continue;
      const { lo, loHi, hiLo, hi } = span;
      assert.ok(lo < hi && lo <= loHi && hiLo <= hi, JSON.stringify(span));
      assert.ok(date.length <= 64);
    }
  });

  law(
    'any string is Markdown: its words are all there, and nothing but known elements are around them',
    strings,
    (text) => {
      const known = /^(?:<\/?(?:p|br|ul|ol|li|strong|em|code|a)(?: [^<>]*)?\/?>|\s)*$/;
      const words: string[] = [];
      const walk = (value: unknown): void => {
        if (Array.isArray(value)) value.forEach(walk);
        else if (typeof value === 'object' && value && 'strings' in value) {
          const { strings, values } = value as unknown as { strings: readonly string[]; values: readonly unknown[] };
          assert.match(strings.join(''), known);
          const isLink = strings[0].startsWith('<a ');
          // Without a page, as here, what leads to another place of the same site stays as it is.
          if (isLink) assert.match(new URL(String(values[0]), 'https://own.test').protocol, /^(https?|mailto|tel):/);
          values.slice(isLink || /^<[uo]l/.test(strings[0]) ? 1 : 0).forEach(walk);
        } else words.push(String(value));
      };
      walk(markdown(text));
      // Without marks, nor the numbers of lists, which the list itself has.
      const bare = (one: string) => one.replace(/\d{1,9}[.)]/g, '').replace(/[\s*`[\]()+-]/g, '');
      const [told, given] = [bare(words.join('\n')), bare(text.slice(0, 20_000))];
      // Of links with an address only the words are told.
      if (!text.includes('](')) assert.equal(told, given);
    },
  );

  law('any string is an address of a kind that may be opened, or none', strings, (text) => {
    if (isUrl(text)) assert.match(new URL(text, 'https://example.org/').protocol, /^https?:$/);
  });

  law('any string is a colour that looks nothing up, or none', strings, (text) => {
    if (isColor(text)) assert.doesNotMatch(text, /(url|var|env|attr|if)\s*\(|[;{}"'\\]/i);
  });

  law('any string is a filter, which is the same when it is written anew', strings, (text) => {
    const filter = parseFilter(text);
    assert.deepEqual(parseFilter(formatFilter(filter)), filter);
  });

  law(
    'any string is a hash: what of it is ours is used or told to be bad, and the rest stays',
    fc.tuple(strings, strings),
    ([hash, prefix]) => {
      const own = { view: null, selected: null, filter: null, asOf: null, scale: 'linear' } as const;
      const fields = fieldsIn(hash, prefix);
      const { shown, bad } = shownBy(fields, own);
      assert.ok(bad.every((key) => fields.has(key)));
      const { view } = shown;
      if (view && view !== 'auto') assert.ok(view.start < view.end && Number.isFinite(view.end - view.start));
      assert.equal(typeof withFields(hash, prefix, new Map([['q', prefix]])), 'string');
    },
  );

  law(
    'any string is a view, or none',
    fc.oneof(
      dateLike,
      fc.tuple(dateLike, dateLike).map((two) => two.join('/')),
    ),
    (text) => {
      const view = readViewText(text);
      if (view && view !== 'auto') assert.ok(view.start < view.end);
    },
  );
});

/** Another value in the place of one, by kind. */
const DAMAGE: readonly ((value: unknown) => unknown)[] = [
  () => undefined,
  () => null,
  () => 0,
  () => -1e308,
  () => true,
  () => '',
  () => [],
  () => ({}),
  () => '__proto__',
  (value) => [value],
  (value) => ({ en: value }),
  (value) => [value, value],
  (value) => (typeof value === 'string' ? value.slice(0, value.length / 2) : String(value)),
  (value) => (typeof value === 'string' ? `${value}\u0000\ud800\u202e` : NaN),
  (value) => (typeof value === 'string' ? value.repeat(40) : Infinity),
];

/** Number of the places in a value: each key of each object, and each position in each list. */
const placesIn = (value: unknown): number =>
  typeof value === 'object' && value
    ? Object.values(value).reduce<number>((sum, one) => sum + 1 + placesIn(one), 0)
    : 0;

/** A copy with the n-th place damaged: its value, or with `renamed` its key. */
function damaged(value: unknown, place: number, damage: (value: unknown) => unknown, renamed?: string): unknown {
  let left = place;
  const copy = (one: unknown): unknown => {
    if (typeof one !== 'object' || !one) return one;
    const entries = Object.entries(one).map(([key, item]): [string, unknown] => {
      if (left-- !== 0) return [key, copy(item)];
      return renamed === undefined ? [key, damage(item)] : [renamed, item];
    });
    return Array.isArray(one) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
  };
  return copy(value);
}

/** In the long run each place is damaged; else every fourth, from one that the seed tells. */
const every = numRuns > 1000 ? 1 : 4;
const first = seed % every;

describe(`damaged copies of real files (seed ${seed}, every ${every}. place)`, () => {
  // Of the large one a part will do: what it is made of is the same throughout.
  const real = readdirSync('data').map((name) => {
    const file = JSON.parse(readFileSync(`data/${name}`, 'utf8')) as { events: unknown[] };
    return [name, { ...file, events: file.events.slice(0, 12) }] as const;
  });

  for (const [name, file] of real) {
    const places = placesIn(file);

    it(`${name}: a value of ${places} is put out of order, and the rest is still read`, () => {
      for (let place = first; place < places; place += every) {
        const nth = (Math.floor(place / every) + seed) % DAMAGE.length;
        const damage = DAMAGE[nth];
        const data = damaged(file, place, damage);
        assert.doesNotThrow(() => isWhole(data), `place ${place}, damage ${nth}`);
      }
    });

    it(`${name}: a key is another one`, () => {
      for (let place = first; place < places; place += every) {
        const key = ['__proto__', 'constructor', 'tittle', '', 'events', '\ud800'][
          (Math.floor(place / every) + seed) % 6
        ];
        assert.doesNotThrow(() => isWhole(damaged(file, place, (same) => same, key)), `place ${place}, ${key}`);
      }
    });

    it(`${name}: several places are, in any way`, () => {
      const hurts = fc.array(
        fc.tuple(fc.nat(places - 1), fc.nat(DAMAGE.length - 1), fc.option(keys, { nil: undefined })),
        { minLength: 2, maxLength: 12 },
      );
      fc.assert(
        fc.property(hurts, (list) =>
          isWhole(
            list.reduce<unknown>((data, [place, damage, key]) => damaged(data, place, DAMAGE[damage], key), file),
          ),
        ),
        { ...files, numRuns: Math.ceil(files.numRuns / 4) },
      );
    });

    it(`${name}: each text is one that could do harm`, () => {
      let n = seed;
      const whole = JSON.parse(JSON.stringify(file), (_, value: unknown) =>
        typeof value === 'string' && n++ % 3 === 0 ? PAYLOADS[n % PAYLOADS.length] : value,
      ) as unknown;
      isWhole(whole);
      assert.ok(readFile(whole));
    });
  }
});
