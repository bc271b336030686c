import { EventTimeline } from './element/event-timeline.js';

EventTimeline.define();
