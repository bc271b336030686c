import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TypeAhead } from '../../../src/input/type-ahead.js';

/** Types the keys of a word, so many ms apart, and says where each leads to. */
function typist(titles: readonly string[], from = -1) {
  const typed = new TypeAhead();
  let now = 0;
  let at = from;
  return (keys: string | readonly string[], apart = 100): (string | undefined)[] =>
    [...keys].map((key) => {
      const event = typed.type(
        { key, timeStamp: (now += apart) },
        {
          order: Uint32Array.from(titles.keys()),
          start: Float64Array.from(titles.keys()),
          from: at,
          locale: 'en',
          title: (k) => titles[k],
        },
      );
      if (event !== undefined) at = event;
      return event === undefined ? undefined : titles[event];
    });
}

describe('typing the first letters of a title', () => {
  it('goes to the next title that begins so, and narrows it down as the word grows', () => {
    const type = typist(['Treaty', 'Truman', 'Trumpet', 'Visit'], 3);
    assert.deepEqual(type('trump'), ['Treaty', 'Treaty', 'Truman', 'Truman', 'Trumpet']);
  });

  it('begins anew after half a second, by the time of the keys', () => {
    const type = typist(['Visit', 'Truman', 'Rome']);
    assert.deepEqual(type('tr', 501), ['Truman', 'Rome']);
    assert.deepEqual(typist(['Visit', 'Rome', 'Truman'])('tr', 500), ['Truman', 'Truman']);
  });

  it('goes round with one letter again and again, and with the same letter later', () => {
    const titles = ['Armistice', 'Ball', 'Assembly', 'Ascent'];
    assert.deepEqual(typist(titles)('aaaa'), ['Armistice', 'Assembly', 'Ascent', 'Armistice']);
    assert.deepEqual(typist(titles)('aa', 900), ['Armistice', 'Assembly']);
  });

  it('knows no case, no accents and no quotation marks in front', () => {
    const type = typist(['“Élan vital”', 'Óscar', 'étude']);
    assert.deepEqual(type('e', 900), ['“Élan vital”']);
    assert.deepEqual(type('É', 900), ['étude']);
    assert.deepEqual(type(['Shift', 'O'], 900), [undefined, 'Óscar']);
  });

  it('takes any script', () => {
    const titles = ['Сталин в Париже', 'Ельцин', '北京条約', '서울', 'Йод', 'القاهرة', 'Ωμέγα'];
    const type = typist(titles);
    for (const [key, title] of [
      ['е', 'Ельцин'],
      ['北', '北京条約'],
      ['서', '서울'],
      ['с', 'Сталин в Париже'],
      ['й', 'Йод'],
      ['ا', 'القاهرة'],
      ['ω', 'Ωμέγα'],
    ])
      assert.deepEqual(type([key], 900), [title]);
  });

  it('leaves blanks and signs alone, but in the middle of a word', () => {
    const titles = ['New York', 'New-born', 'New', '2001', '2030'];
    assert.deepEqual(typist(titles)([' ', '+', '-', '0', '.', '?', 'Enter', 'ArrowRight']), Array(8).fill(undefined));
    assert.deepEqual(typist(titles, 2)('new ').at(-1), 'New York');
    assert.deepEqual(typist(titles, 2)('new-').at(-1), 'New-born');
    assert.deepEqual(typist(titles)('203').at(-1), '2030');
  });

  it('is over with any other key', () => {
    const type = typist(['New York', 'York'], 1);
    assert.deepEqual(type(['n', 'ArrowRight', 'y']), ['New York', undefined, 'York']);
  });

  it('leads nowhere where nothing begins so', () => {
    assert.deepEqual(typist(['Rome'])('x'), [undefined]);
    assert.deepEqual(typist([])('x'), [undefined]);
  });
});
