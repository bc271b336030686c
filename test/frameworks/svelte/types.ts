// What the types must refuse: each line below is an error, or this file is.
import type { SvelteHTMLElements } from 'svelte/elements';
import 'event-timeline/svelte';

type Timeline = SvelteHTMLElements['event-timeline'];

export const wrong: Timeline[] = [
  // @ts-expect-error -- no such arrangement
  { groupBy: 'colour' },
  // @ts-expect-error -- this event has no detail
  { 'ontimeline-select': (event) => event.detail },
  // @ts-expect-error -- a list of texts is no list of events
  { data: ['2002'] },
];

export const right: Timeline[] = [
  { data: [{ date: '2002', title: 'One' }], view: '2000/2010', 'group-by': 'source', id: 'a' },
  { 'on:timeline-view-change': ({ start }) => start.toFixed() },
];
