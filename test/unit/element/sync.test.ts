import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Member, sharedWish } from '../../../src/element/page/sync.js';
import { TRUE, type Projection } from '../../../src/model/projection.js';
import { sameView, zoomAbout, type View } from '../../../src/time/view.js';

type Plot = Member['plot'];

const PAGE = {} as Document;
const ALL: View = { start: 0, end: 1e12 };
/** Places that are no times. */
const LOG: Projection = { toPlace: (time) => Math.log(time + 2e12), toTime: (place) => Math.exp(place) - 2e12 };

/** A timeline without a picture, drawn at once whenever it is moved. */
function timeline(sync: string | null, { projection = TRUE, ids = ['x'], page = PAGE, view = ALL } = {}) {
  const given = new WeakMap<View, View>();
  const host = { sync, selected: null as string | null, wish: null as View | null, ownerDocument: page };
  const plot = {
    state: { view, fitted: true },
    set: { indexOf: (id: string) => ids.indexOf(id) },
    drawings: 0,
    told: (view: View) => given.get(view) ?? { start: projection.toTime(view.start), end: projection.toTime(view.end) },
    placed(times: View) {
      const view = { start: projection.toPlace(times.start), end: projection.toPlace(times.end) };
      given.set(view, times);
      return view;
    },
    show(view: View | null) {
      if (view && !sameView(view, plot.state.view)) plot.state = { ...plot.state, view, fitted: false };
      return Promise.resolve();
    },
    draw() {
      plot.drawings++;
      member.drawn();
    },
  };
  plot.state = { view: plot.placed(view), fitted: true };
  const member: Member = new Member(plot as unknown as Plot, host, false);
  plot.draw();
  return {
    host,
    plot,
    member,
    zoom: (at: number, factor: number) => (void plot.show(zoomAbout(plot.state.view, at, factor)), plot.draw()),
  };
}
const bits = ({ plot }: ReturnType<typeof timeline>) => plot.told(plot.state.view);

describe('timelines in step', () => {
  it('have windows of the same bits after 1,000 alternating zooms, whichever scale', () => {
    for (const projection of [TRUE, LOG]) {
      const [a, b] = [timeline('bits'), timeline('bits', { projection })];
      for (let step = 0; step < 1000; step++) {
        const { plot, zoom } = step % 2 ? a : b;
        const { start, end } = plot.state.view;
        zoom(start + (end - start) * ((step * 0.37) % 1), step % 4 < 2 ? 1.37 : 1 / 1.41);
        assert.deepEqual(bits(a), bits(b));
      }
      a.member.leave();
      b.member.leave();
    }
  });

  it('draw once for each move of another one, and never for their own', () => {
    const all = [timeline('once'), timeline('once'), timeline('once')];
    const before = all.map(({ plot }) => plot.drawings);
    all[1].zoom(5e11, 2);
    assert.deepEqual(
      all.map(({ plot }, k) => plot.drawings - before[k]),
      [1, 1, 1],
    );
    all.forEach(({ member }) => member.leave());
  });

  it('are those of one document and one name', () => {
    const a = timeline('one');
    const others = [timeline('two'), timeline(null), timeline('one', { page: {} as Document })];
    a.zoom(5e11, 2);
    for (const other of others) assert.deepEqual(bits(other), ALL);
    [a, ...others].forEach(({ member }) => member.leave());
  });

  it('forget the window once the last one has gone', () => {
    const a = timeline('gone');
    a.zoom(5e11, 2);
    a.member.leave();
    const { host, plot } = timeline(null);
    host.sync = 'gone';
    assert.equal(sharedWish({ host: host, plot: plot as unknown as Plot }, null), null);
  });
});
