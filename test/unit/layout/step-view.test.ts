import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { stepView } from '../../../src/layout/step-view.js';
import type { EventColumns } from '../../../src/model/columns.js';

const columns = (start: number[], last = start) =>
  ({ start: Float64Array.from(start), last: Float64Array.from(last) }) as unknown as EventColumns;
const always = () => true;

describe('the window of a step', () => {
  it('goes from a little before the step before it to a little after the one after it', () => {
    const view = stepView(columns([0, 700, 1000]), 1, [0, 2], 1000, always, 1)!;
    assert.ok(view.start < 0 && view.start > -100);
    assert.ok(view.end > 1000 && view.end < 1200);
    const [first, last] = [0, 2].map((step) => stepView(columns([0, 700, 1000]), step, [1], 1000, always, 1)!);
    assert.ok(first.end > 700 && first.end < 1000);
    assert.ok(last.start > 600 && last.start < 700);
  });

  it('shows the whole of a step that ends, and only the start of one that does not', () => {
    assert.ok(stepView(columns([0, 10], [0, 500]), 1, [0], 1000, always, 1)!.end > 500);
    assert.ok(stepView(columns([0, 10], [0, Infinity]), 1, [0], 1000, always, 1)!.end < 20);
  });

  it('is narrower about its start where its label would not show, and no narrower than it has to be', () => {
    const view = stepView(columns([0, 700, 1000]), 1, [0, 2], 1000, (scale) => scale < 0.3, 1)!;
    const span = view.end - view.start;
    assert.equal((view.start + view.end) / 2, 700);
    assert.ok(span < 300 && span >= 150);
  });

  it('is not narrower than people may zoom where its label never shows', () => {
    const view = stepView(columns([0, 700, 1000]), 1, [0, 2], 1000, () => false, 100)!;
    assert.ok(view.end - view.start >= 100);
  });

  it('is for others to find where all are at one moment', () => {
    assert.equal(stepView(columns([5, 5, 5]), 1, [0, 2], 1000, always, 1), undefined);
    assert.equal(stepView(columns([5]), 0, [], 1000, always, 1), undefined);
  });
});
