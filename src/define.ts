import { defineCompanions } from './element/companions.js';
import { EventTimeline } from './element/event-timeline.js';

// Whoever imports this to register the tag has its type too.
export type { EventTimeline };

EventTimeline.define();
defineCompanions();

// The first formatter of a page takes as long as all of a small timeline; one that waits for its file has the time.
globalThis.requestIdleCallback?.(() => new Intl.DateTimeFormat('en'));
