/**
 * Marks of one name that are kept on the page's performance timeline, which never forgets by itself: a page that mounts
 * timelines for hours would fill it. One mark alone can't be taken back, only all of a name, and those of the other timelines
 * on the page have the same name. So they are cleared when there are more than any page has timelines, never at each load.
 */
const KEPT = 100;

/** Sets a User Timing mark. @param startTime of what was meant, if it was earlier; ms as performance.now() gives them */
export function mark(what: 'load' | 'first-picture' | 'ready', startTime?: number): void {
  const name = `event-timeline:${what}`;
  if (performance.getEntriesByName(name, 'mark').length >= KEPT) performance.clearMarks(name);
  performance.mark(name, { startTime });
}
