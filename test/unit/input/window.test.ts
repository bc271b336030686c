import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawnWindow, movedEdge, movedWindow } from '../../../src/input/window.js';

const extent = { start: 0, end: 1000 };
const bounds = { all: extent, limits: { minSpan: 10, maxSpan: 1100, extent } };
const window = { start: 200, end: 500 };

describe('the window of the overview', () => {
  it('moves as far as there is room', () => {
    assert.deepEqual(movedWindow(window, 100, bounds), { start: 300, end: 600 });
    assert.deepEqual(movedWindow(window, -999, bounds), { start: 0, end: 300 });
    assert.deepEqual(movedWindow(window, 9999, bounds), { start: 700, end: 1000 });
  });

  it('that is wider than all there is moves as long as it shows all', () => {
    const wide = { start: -20, end: 1030 };
    assert.deepEqual(movedWindow(wide, -500, bounds), { start: -50, end: 1000 });
    assert.deepEqual(movedWindow(wide, 500, bounds), { start: 0, end: 1050 });
  });

  it('keeps one edge where it is while the other moves, and neither passes the other', () => {
    assert.deepEqual(movedEdge(window, 'start', 50, bounds), { start: 50, end: 500 });
    assert.deepEqual(movedEdge(window, 'start', -50, bounds), { start: 0, end: 500 });
    assert.deepEqual(movedEdge(window, 'start', Infinity, bounds), { start: 490, end: 500 });
    assert.deepEqual(movedEdge(window, 'end', -Infinity, bounds), { start: 200, end: 210 });
    assert.deepEqual(movedEdge(window, 'end', Infinity, bounds), { start: 200, end: 1000 });
  });

  it('keeps an edge beside the events where it is: half of the window stays over them', () => {
    const room = { all: { start: -50, end: 1050 }, limits: bounds.limits };
    assert.deepEqual(movedEdge({ start: 200, end: 1050 }, 'start', Infinity, room), { start: 950, end: 1050 });
    assert.deepEqual(movedEdge({ start: -50, end: 500 }, 'end', -Infinity, room), { start: -50, end: 50 });
  });

  it('has an edge that stays out where a script has put it', () => {
    assert.deepEqual(movedEdge({ start: -40, end: 500 }, 'start', -60, bounds), { start: -40, end: 500 });
    assert.deepEqual(movedEdge({ start: -40, end: 500 }, 'end', 400, bounds), { start: -40, end: 400 });
  });

  it('is drawn from where the pointer went down, to either side, and never shorter than people may zoom', () => {
    assert.deepEqual(drawnWindow(300, 350, bounds), { start: 300, end: 350 });
    assert.deepEqual(drawnWindow(300, 250, bounds), { start: 250, end: 300 });
    assert.deepEqual(drawnWindow(300, 301, bounds), { start: 300, end: 310 });
    assert.deepEqual(drawnWindow(-80, 100, bounds), { start: 0, end: 100 });
    assert.deepEqual(drawnWindow(900, 2000, bounds), { start: 900, end: 1000 });
  });
});
