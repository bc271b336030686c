import { sourceOf } from '../../../src/element/source.js';
import { whole } from '../../../src/model/whole.js';
import { takeSteps } from '../../../src/element/take.js';
import { columnSetSteps } from '../../../src/model/columnar.js';
import type { EventSet } from '../../../src/model/events.js';
import type { TimelineFile } from '../../../src/model/file.js';

/** The events of a file, a list or columns, read and in time order. */
export const setOf = (data: Partial<TimelineFile> | TimelineFile['events']): EventSet =>
  whole(takeSteps(sourceOf(data, { timeZone: null, maxEvents: 200_000 }), 'Other', false, columnSetSteps)).set!;
