import type { TimelineFile } from 'event-timeline';

export const story: TimelineFile = {
  title: 'A warrant and a visit',
  lanes: [
    { id: 'law', title: 'Law' },
    { id: 'travel', title: 'Travel' },
  ],
  events: [
    { id: 'sign', date: '2000', title: 'Mongolia signs the Rome Statute', lane: 'law' },
    { id: 'ratify', date: '2002', title: 'Mongolia ratifies it', lane: 'law' },
    { id: 'warrant', date: '2023-03-17', title: 'The court orders an arrest', lane: 'law' },
    { id: 'visit', date: '2024-09-02/2024-09-03', title: 'The visit', lane: 'travel' },
  ],
};

/** The same story, told further. */
export const longer: TimelineFile = {
  ...story,
  events: [...story.events!, { id: 'report', date: '2024-11-24', title: 'The court reports', lane: 'law' }],
};

/** A window within the zone of which a person can still zoom in and out. */
export const view = { start: '1995', end: '2030' };
