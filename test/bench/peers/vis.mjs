// vis-timeline in its own best case: items do not stack (stacking costs it far more), its height is given, and it is not
// told where to begin (with `start` and `end` it stays hidden about a second longer). Ctrl and the wheel zoom, as in ours.

import { asFetched } from '../data.mjs';

const HOME = '/vis-timeline';

/** Its items and groups as plain objects with times in ms, made before the clock starts. */
export function prepare({ size, start, end, lane, lanes, title }) {
  const items = Array.from({ length: size }, (_, i) => {
    const item = { id: i, start: start[i], content: title(i), group: lane[i], type: 'point' };
    return Number.isNaN(end[i]) ? item : { ...item, end: end[i], type: 'range' };
  });
  return asFetched({ items, groups: lanes.map(({ title: content }, id) => ({ id, content })) });
}

/** Its standalone build and its style sheet. */
export function load() {
  const whole = (tag, properties) =>
    new Promise((resolve, reject) => {
      const node = Object.assign(document.createElement(tag), properties);
      node.onload = resolve;
      node.onerror = () => reject(new Error(`${node.src ?? node.href} did not load`));
      document.head.append(node);
    });
  return Promise.all([
    whole('link', { rel: 'stylesheet', href: `${HOME}/styles/vis-timeline-graph2d.min.css` }),
    whole('script', { src: `${HOME}/standalone/umd/vis-timeline-graph2d.min.js` }),
  ]);
}

let timeline;

/** Resolves in the frame in which it shows itself, with items: until all is drawn once it hides. */
export function mount(root, { items, groups }) {
  const { DataSet, Timeline } = window.vis;
  const options = { height: '640px', stack: false, zoomKey: 'ctrlKey' };
  timeline = new Timeline(root, new DataSet(items), new DataSet(groups), options);
  return new Promise((resolve) => {
    const look = () => {
      const own = root.querySelector('.vis-timeline');
      const shown = own && own.style.visibility !== 'hidden' && own.querySelector('.vis-item');
      if (shown) resolve();
      else requestAnimationFrame(look);
    };
    look();
  });
}

export function view() {
  const { start, end } = timeline.getWindow();
  return { start: start.getTime(), end: end.getTime() };
}

/** Where time is drawn. */
export const plot = (root) => root.querySelector('.vis-panel.vis-center').getBoundingClientRect();

/** All its elements. */
export const elements = (root) => root.querySelectorAll('*').length;

export function unmount() {
  timeline.destroy();
  timeline = undefined;
}
