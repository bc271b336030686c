import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { asOfEnd, eventAsOf, knownAsOf } from '../../../src/model/as-of.js';
import { disputeIndex } from '../../../src/model/claims.js';
import { readDate } from '../../../src/model/edtf.js';
import type { TimelineFile } from '../../../src/model/file.js';
import { drawnDate, framedDifferences } from '../../../src/model/frames.js';
import { order } from '../../../src/model/order.js';
import { originsOf } from '../../../src/model/origins.js';
import { publicationIndex } from '../../../src/model/published.js';
import { silentOn } from '../../../src/model/silence.js';

const url = new URL('../../../data/every-difference.json', import.meta.url);
const file = JSON.parse(readFileSync(url, 'utf8')) as TimelineFile;
const disputes = disputeIndex(file);
const index = publicationIndex(file);
const find = (id: string) => file.events.find((event) => event.id === id)!;
const framed = (id: string) => framedDifferences(find(id), disputes);
const brief = (id: string) =>
  framed(id).differences.map(
    ({ field, topic, kind, frame, versions }) =>
      `${topic ? '#' : ''}${field} × ${versions.length} ${kind}${frame ? `, ${frame}` : ''}`,
  );
const claims = file.events.flatMap((event) => event.claims ?? []);
const all = <T>(values: readonly (T | undefined)[]) => new Set(values.filter((value) => value !== undefined));

describe('data/every-difference.json', () => {
  it('has every derived kind of difference, every frame, every field, stance, rank and status', () => {
    const differences = file.events.flatMap(({ id }) => framed(id!).differences);
    assert.deepEqual(
      all(differences.map(({ kind }) => kind)),
      new Set(['precision', 'overlap', 'conflict', 'told-differently']),
    );
    assert.deepEqual(
      all(differences.filter(({ topic }) => !topic).map(({ field }) => field)),
      new Set(['date', 'title', 'place', 'actors', 'status']),
    );
    assert.deepEqual(
      all(file.disputes!.map(({ kind }) => kind)),
      new Set(['precision', 'scope', 'contradiction', 'wording', 'attribution', 'update']),
    );
    assert.deepEqual(all(claims.map(({ stance }) => stance)), new Set(['reports', 'doubts', 'denies']));
    assert.deepEqual(all(claims.map(({ rank }) => rank)), new Set(['preferred', 'deprecated']));
    assert.deepEqual(
      all([...file.events, ...claims].map(({ status }) => status)),
      new Set(['confirmed', 'reported', 'planned', 'cancelled', 'retracted']),
    );
  });

  const expected: Record<string, string[]> = {
    'mill-built': ['date × 3 precision, precision', '#built of × 2 told-differently'],
    'ferry-stops': ['#passengers on the last trip × 2 told-differently'],
    bridge: [
      'date × 2 overlap',
      'title × 2 told-differently',
      'place × 2 told-differently',
      'actors × 2 told-differently',
    ],
    fire: [
      'date × 5 conflict, scope',
      '#what burned × 2 told-differently, scope',
      '#people hurt × 2 told-differently, contradiction',
      '#what it is called × 2 told-differently, wording',
    ],
    cause: ['#cause × 3 told-differently'],
    'second-fire': ['status × 2 told-differently'],
    reopening: ['date × 2 conflict, update', 'status × 2 told-differently, update'],
    railway: ['status × 2 told-differently'],
    'jubilee-fair': [],
    listed: [],
  };
  for (const [id, list] of Object.entries(expected))
    it(`${id}: ${list.join('; ') || 'no difference'}`, () => assert.deepEqual(brief(id), list));

  it('has a dispute about whose word it is, which no difference shows: two words for one value', () => {
    assert.deepEqual(
      framed('cause').standing.map(({ id }) => id),
      ['who-saw-it'],
    );
  });

  it('tells why the fire is drawn on the 12th, and has a deprecated and a denied date beside it', () => {
    const { version, reason, notes, others } = drawnDate(find('fire'))!;
    assert.deepEqual([version.value, version.sources, reason], ['1893-06-12', ['gazette', 'courier'], 'preferred']);
    assert.deepEqual(notes, ['Written two days later by someone who had been there.']);
    assert.deepEqual(
      others.map(({ value, stance }) => `${value}${stance ? ` ${stance}` : ''}`),
      ['1893-06-13', '1893', '1839-06-12', '1893-06-11 denies'],
    );
  });

  it('has one origin in two papers, by "basedOn"; in two books, by an attribution; and one that the editor names', () => {
    const joined = (id: string) => originsOf(find(id), file).groups.filter(({ joins }) => joins.length);
    assert.deepEqual(
      [joined('fire'), joined('ferry-stops'), joined('cause')].map((groups) =>
        groups.map(
          ({ sources, joins }) => `${sources.join('+')} by ${joins.map(({ by, name }) => `${by} ${name}`).join(', ')}`,
        ),
      ),
      [
        ['gazette+courier by source gazette', 'jubilee+memoir by source memoir'],
        ['memoir+bulletin by word an old ferryman'],
        ['courier+insurer by origin the brigade’s report'],
      ],
    );
  });

  it('counts fewer origins than sources', () => {
    const counts = (id: string) => {
      const { origins, sources } = originsOf(find(id), file);
      return `${origins} of ${sources}`;
    };
    assert.deepEqual(['fire', 'ferry-stops', 'cause', 'listed'].map(counts), ['5 of 7', '2 of 3', '3 of 4', '1 of 1']);
  });

  it('knows who is silent, who may be older, and who is not asked because of age', () => {
    const silent = silentOn(find('listed'), index).map(({ source, maybeOlder }) => source.id + (maybeOlder ? '?' : ''));
    assert.deepEqual(silent, ['photograph?', 'tree-rings']);
  });

  it('does not know whether the ferry stopped before the bridge was opened', () => {
    const [ferry, bridge, fire] = ['ferry-stops', 'bridge', 'fire'].map((id) => readDate(find(id).date)!);
    assert.equal(order(ferry, bridge), 'unknown');
    assert.equal(order(bridge, fire), 'before');
  });

  it('at the end of 1894 had a mill that was to open on 1 May 1895, and no word of a railway given up', () => {
    const until = asOfEnd('1894')!;
    const { date, status } = knownAsOf(find('reopening'), until, index);
    assert.deepEqual([date?.value, status?.value], ['1895-05-01', 'planned']);
    assert.equal(eventAsOf(find('railway'), until, index)!.status, 'planned');
    assert.equal(eventAsOf(find('listed'), until, index), undefined);
  });
});
