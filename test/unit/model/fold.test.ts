import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fold } from '../../../src/model/fold.js';

describe('a text as it is searched', () => {
  it('is the same for what is typed alike', () => {
    for (const [a, b] of [
      ['Ещё', 'еще'],
      ['CAFÉ', 'cafe'],
      ['Straße', 'STRASSE'],
      ['ＡＢＣ　１２', 'abc 12'],
      ['ｶﾞｽ', 'ガス'],
      ['İstanbul', 'istanbul'],
      ['ΟΔΌΣ', 'οδος'],
      ['Łódź', 'lodz'],
      ['Ærø', 'aero'],
      ['Putin’s  visit', "putin's visit"],
      ['1939–1945', '1939-1945'],
      ['ﬁne', 'fine'],
      ['أَحْمَد', 'احمد'],
      ['שָׁלוֹם', 'שלום'],
      ['e\u0301', 'é'],
    ])
      assert.equal(fold(a), fold(b), `${a} ${b}`);
  });

  it('keeps letters apart that are others', () => {
    for (const [a, b] of [
      ['май', 'маи'],
      ['が', 'か'],
      ['कि', 'क'],
      ['ไม่', 'ไม'],
      ['はん', 'ばん'],
    ])
      assert.notEqual(fold(a), fold(b), `${a} ${b}`);
  });

  it('is folded once and for all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(fold(fold(text)), fold(text))));
  });
});
