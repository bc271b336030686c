import { assert } from '@open-wc/testing';
import type { EventTimeline } from '../../src/index.js';
import { counted, parts, timeline, until } from './fixture.js';

const load = async (density?: string, attributes: Record<string, string> = {}) => {
  const data: unknown = await (await fetch('/data/mongolia-icc-warrant.json')).json();
  const element = await timeline(data, { width: 1000, attributes });
  if (density) {
    const [lane] = parts(element, 'lane');
    const before = lane.offsetHeight;
    element.style.setProperty('--timeline-density', density);
    await until(() => lane.offsetHeight !== before);
  }
  return element;
};
const height = (element: EventTimeline, selector: string) =>
  element.renderRoot.querySelector(selector)!.getBoundingClientRect().height;
const padding = (element: EventTimeline, selector: string) =>
  parseFloat(getComputedStyle(element.renderRoot.querySelector(selector)!).paddingTop);

describe('--timeline-density', () => {
  it('makes rows, marks, gaps and controls lower, in proportion', async () => {
    const comfortable = await load();
    const between = await load('0.9');
    const compact = await load('0.75');
    for (const at of ['.lane', '.mark.dot', '[part~=zoom-in]', '.tools', '.plot']) {
      const heights = [comfortable, between, compact].map((element) => height(element, at));
      assert.isTrue(heights[0] > heights[1] && heights[1] > heights[2], `${at}: ${heights.join(' > ')}`);
    }
    assert.equal(padding(compact, '.tools'), padding(comfortable, '.tools') * 0.75);
  });

  it('makes the lines of details and table lower', async () => {
    const at = { selected: 'visit', layout: 'table' };
    const data: unknown = await (await fetch('/data/mongolia-icc-warrant.json')).json();
    const element = await timeline(data, { width: 1000, attributes: at });
    await until(() => !!element.renderRoot.querySelector('.table-view td'));
    const [cell, item] = [padding(element, '.table-view td'), padding(element, '.details .plain > li')];
    element.style.setProperty('--timeline-density', '0.75');
    assert.equal(padding(element, '.table-view td'), cell * 0.75);
    assert.equal(padding(element, '.details .plain > li'), item * 0.75);
  });

  it('leaves everything that can be pressed 24 px, words whole, and every event counted', async () => {
    for (const density of ['0.75', '0.5', '1.5']) {
      const element = await load(density);
      const small = [...element.renderRoot.querySelectorAll('button, select, input')]
        .filter((control) => control.checkVisibility())
        .map((control) => [control, control.getBoundingClientRect()] as const)
        .filter(([, { width, height }]) => Math.min(width, height) < 24)
        .map(([control, { width, height }]) => `${control.textContent.trim()} ${width} × ${height}`);
      assert.deepEqual(small, [], density);
      const labels = parts(element, 'label').map((label) => label.getBoundingClientRect());
      labels.forEach((one, k) => {
        for (const other of labels.slice(k + 1)) {
          const x = Math.min(one.right, other.right) - Math.max(one.left, other.left);
          const y = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
          assert.isFalse(x > 0.5 && y > 0.5, `two labels share ${x} × ${y} px at ${density}`);
        }
      });
      assert.equal(counted(element), 36);
    }
  });
});
