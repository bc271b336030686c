// <event-timeline> with plain objects: the event file as a page has it, dates as text. Reading the dates is measured.

import { asFetched } from '../data.mjs';

const seconds = (time) => `${new Date(time).toISOString().slice(0, 19)}Z`;

/** The event file, made before the clock starts. */
export function prepare({ size, start, end, lane, lanes, title }) {
  const events = Array.from({ length: size }, (_, i) => ({
    id: `e${i}`,
    date: Number.isNaN(end[i]) ? seconds(start[i]) : `${seconds(start[i])}/${seconds(end[i])}`,
    title: title(i),
    lane: lanes[lane[i]].id,
  }));
  return { data: asFetched({ lanes, events }), size };
}

/** The script as a page loads it. */
export function load() {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/dist/event-timeline.js';
    script.onload = resolve;
    script.onerror = () => reject(new Error('dist/event-timeline.js did not load'));
    document.head.append(script);
  });
}

/** Resolves when the first full picture is in the document. */
export function mount(root, { data, size }) {
  return new Promise((resolve, reject) => {
    const element = document.createElement('event-timeline');
    element.style.cssText = 'display: block; width: 100%; height: 100%';
    element.addEventListener('timeline-error', ({ code, message }) => reject(new Error(`${code}: ${message}`)));
    element.addEventListener('timeline-load', () => {
      if (element.events === size) resolve();
      else reject(new Error(`shows ${element.events} of ${size} events`));
    });
    element.data = data;
    root.append(element);
  });
}

const element = (root) => root.querySelector('event-timeline');
const track = (root) => element(root).shadowRoot.querySelector('[part~=track]');

export const view = (root) => element(root).view;

/** Where time is drawn. */
export const plot = (root) => track(root).getBoundingClientRect();

/** Elements in the track: what the picture of the events is made of. */
export const elements = (root) => track(root).querySelectorAll('*').length;

export const unmount = (root) => element(root).remove();
