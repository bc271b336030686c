import { EventTimeline } from './element/event-timeline.js';

EventTimeline.define();

// The first formatter of a page takes as long as all of a small timeline; one that waits for its file has the time.
globalThis.requestIdleCallback?.(() => new Intl.DateTimeFormat('en'));
