import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { versionsOf } from '../../../src/model/claims.js';
import type { Claim, Entity, Source, TimelineEvent } from '../../../src/model/file.js';
import { originsOf } from '../../../src/model/origins.js';
import { event } from './story-claims.js';

const source = (id: string, ...basedOn: string[]): Source => ({ id, title: id, ...(basedOn.length && { basedOn }) });
const SOURCES = ['a', 'b', 'c', 'd'].map((id) => source(id));

/** "1 of 2: a+b": how many origins of how many sources, and who is in each. */
const brief = (one: Partial<TimelineEvent>, sources: readonly Source[] = SOURCES, entities: readonly Entity[] = []) => {
  const found = originsOf(event(one), { sources, entities });
  return `${found.origins} of ${found.sources}: ${found.groups.map((group) => group.sources.join('+')).join(' ')}`;
};
const onTheWordOf = (ref: string, ...attribution: string[]): Claim => ({ source: ref, attribution });

describe('origins of an event', () => {
  it('are as many as its sources, if nothing joins them', () => {
    assert.equal(brief({}), '0 of 0: ');
    assert.equal(brief({ sources: ['a', 'b'], claims: [{ source: ['b', 'c'] }] }), '3 of 3: a b c');
  });

  it('count a source and what it is based on once, however far that goes', () => {
    const chain = [source('a'), source('b', 'a'), source('c', 'b'), source('d', 'a')];
    assert.equal(brief({ sources: ['a', 'b'] }, chain), '1 of 2: a+b');
    assert.equal(brief({ sources: ['c', 'd'] }, chain), '1 of 2: c+d', 'over sources that do not tell it');
    const { groups } = originsOf(event({ sources: ['c', 'd'] }), { sources: chain });
    assert.deepEqual(groups[0].joins, [{ by: 'source', name: 'a' }]);
  });

  it('come to an end where sources are based on each other', () => {
    const circle = [source('a', 'b'), source('b', 'a'), source('c')];
    assert.equal(brief({ sources: ['a', 'b', 'c'] }, circle), '2 of 3: a+b c');
  });

  it('know a source by its address, in the event and in "basedOn"', () => {
    const url = 'https://example.org/report';
    const sources = [{ ...source('a'), url }, source('b', url)];
    assert.equal(brief({ sources: [url], claims: [{ source: 'a' }] }, sources), '1 of 1: a');
    assert.equal(brief({ sources: ['b', url] }, sources), '1 of 2: b+a');
    assert.equal(brief({ sources: ['https://example.org/other', 'a'] }), '2 of 2: a https://example.org/other');
  });

  it('count claims once that end with the same word, not those that only pass the same agency', () => {
    const agency = [onTheWordOf('a', 'Agency', 'A. Smith'), onTheWordOf('b', 'A.  SMITH'), onTheWordOf('c', 'Agency')];
    assert.equal(brief({ claims: agency }), '2 of 3: a+b c');
    const { groups } = originsOf(event({ claims: agency }), { sources: SOURCES });
    assert.deepEqual(groups[0].joins, [{ by: 'word', name: 'A. Smith' }]);
  });

  it('take names of one entity as one', () => {
    const entities: Entity[] = [{ id: 'smith', name: 'Ann Smith', aliases: ['A. Smith'] }];
    const claims = [onTheWordOf('a', 'Ann Smith'), onTheWordOf('b', 'A. Smith'), onTheWordOf('c', 'smith')];
    assert.equal(brief({ claims }, SOURCES, entities), '1 of 3: a+b+c');
    assert.equal(brief({ claims }), '3 of 3: a b c');
  });

  it('tell unnamed people apart by the words that are used for them', () => {
    const claims = [onTheWordOf('a', 'an unnamed official'), onTheWordOf('b', '“An unnamed official”')];
    assert.equal(brief({ claims }), '1 of 2: a+b');
    assert.equal(brief({ claims: [claims[0], onTheWordOf('b', 'a diplomat')] }), '2 of 2: a b');
  });

  it('follow the editor where claims name one origin, whatever their attribution', () => {
    const claims = [
      { ...onTheWordOf('a', 'an unnamed person'), origin: 'the briefing' },
      { ...onTheWordOf('b', 'A. Smith'), origin: 'The briefing' },
      onTheWordOf('c', 'A. Smith'),
    ];
    assert.equal(brief({ claims }), '2 of 3: a+b c');
  });

  it('leave two independent reports two, though a summary rests on both', () => {
    const sources = [source('c', 'a', 'b'), source('a'), source('b')];
    assert.equal(brief({ sources: ['a', 'b'] }, sources), '2 of 2: a b');
    assert.equal(brief({ sources: ['c', 'a', 'b'] }, sources), '2 of 3: c+a c+b');
    assert.equal(brief({ sources: ['c'] }, sources), '1 of 1: c');
  });

  it('can be asked of one version', () => {
    const told = event({
      sources: ['a'],
      claims: [
        { source: ['b', 'c'], date: '2023' },
        { ...onTheWordOf('b', 'A. Smith'), topic: 'x', value: 1 },
        { ...onTheWordOf('c', 'A. Smith'), topic: 'x', value: 1 },
      ],
    });
    const [date, , topic] = versionsOf(told);
    assert.equal(originsOf(told, { sources: SOURCES }).origins, 2);
    assert.equal(originsOf(told, { sources: SOURCES }, date.versions[1]).origins, 2, 'the word was given for a topic');
    assert.equal(originsOf(told, { sources: SOURCES }, topic.versions[0]).origins, 1);
  });
});
