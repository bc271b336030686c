import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Moving } from '../../../src/render/context.js';
import type { Measure } from '../../../src/render/measure.js';
import { turned } from '../../../src/render/column.js';

/** Each sign is 7 px wide. */
const width = (text: string) => text.length * 7;
const measure: Measure = { lines: [16, 16], label: { width }, tick: width };
const column = turned({ label: 170, line: 16, tick: 16, axis: 90, pills: 36 }, measure, {} as Moving);
const PESKOV = { text: 'Peskov: no worry about an arrest', note: '4 versions', noteWidth: 80 };

describe('a label where time runs down', () => {
  it('has its title in two lines and its note after it', () => {
    const { text, note } = column.label(PESKOV);
    assert.equal(text, 'Peskov: no worry about\nan arrest ');
    assert.equal(note, '4 versions');
  });

  it('has as much of its title as there is room for where the edge leaves one line, and no note in its place', () => {
    assert.deepEqual([column.label(PESKOV, 16).text, column.label(PESKOV, 16).note], ['Peskov: no worry about…', '']);
  });

  it('says nothing where not one line is left', () => {
    assert.equal(column.label(PESKOV, 10).text, '');
  });
});
