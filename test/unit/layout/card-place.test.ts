import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { placeCard } from '../../../src/layout/card-place.js';

const WINDOW = { width: 800, height: 600 };
const CARD = { width: 300, height: 120 };
const at = (x: number, y: number, width = 12, height = 12) => ({ x, y, width, height });

describe('the card of a mark', () => {
  it('stands below it, from where it begins; in a right-to-left page it ends where the mark ends', () => {
    assert.deepEqual(placeCard(at(100, 100), CARD, WINDOW, false), { x: 100, y: 120 });
    assert.deepEqual(placeCard(at(500, 100), CARD, WINDOW, true), { x: 212, y: 120 });
  });

  it('stands above it where there is no room below, beside it where there is none above either', () => {
    assert.deepEqual(placeCard(at(100, 500), CARD, WINDOW, false), { x: 100, y: 372 });
    assert.deepEqual(placeCard(at(100, 60, 50, 480), CARD, WINDOW, false), { x: 158, y: 60 });
    assert.deepEqual(placeCard(at(600, 60, 50, 480), CARD, WINDOW, false), { x: 292, y: 60 });
  });

  it('is always in the window, and never over its mark while a side has room', () => {
    const px = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(
        fc.record({ width: fc.integer({ min: 320, max: 1600 }), height: fc.integer({ min: 256, max: 900 }) }),
        fc.record({ x: px(1600), y: px(900), width: fc.integer({ min: 1, max: 1600 }), height: px(400) }),
        fc.boolean(),
        (window, raw, rtl) => {
          // As the styles have it.
          const card = { width: Math.min(320, window.width - 16), height: Math.floor(window.height * 0.45) - 16 };
          const x = Math.min(raw.x, window.width - 1);
          const mark = { ...raw, x, width: Math.min(raw.width, window.width - x), y: Math.min(raw.y, window.height) };
          const place = placeCard(mark, card, window, rtl);
          assert.ok(place.x >= 8 && place.x + card.width <= window.width - 8);
          assert.ok(place.y >= 8 && place.y + card.height <= window.height - 8);
          const covers =
            place.x < mark.x + mark.width &&
            mark.x < place.x + card.width &&
            place.y < mark.y + mark.height &&
            mark.y < place.y + card.height;
          const room = Math.max(mark.y, window.height - mark.y - mark.height) >= card.height + 16;
          assert.ok(!(covers && room));
          // So low a card finds room beside every mark that is not higher than a tenth of the window.
          if (mark.height <= window.height / 10) assert.ok(!covers);
        },
      ),
    );
  });
});
