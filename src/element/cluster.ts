import type { Cause } from '../input/store.js';
import { membersOf } from '../layout/members.js';
import type { SceneMark } from '../layout/types.js';
import type { PartPlot } from './plot-host.js';
import type { PartSession } from './session-host.js';

/** The next zoom shows at the most so much of the present window. */
const CLOSER = 1 / 2;
/** The events of a cluster and their surroundings. */
const AROUND = 1.5;

/** Numbers of the events that a cluster of the present picture stands for. */
export const membersIn = ({ layout, scene }: PartPlot, mark: SceneMark): readonly number[] =>
  membersOf(layout!, scene!, mark);

/**
 * A person opens a cluster: the picture zooms into it. Where no zoom parts its events (one instant, or begun before the view)
 * they are listed. By a key, its first event has the focus after a zoom.
 */
export function openCluster(session: PartSession, { key }: SceneMark, cause: Cause): void {
  const { plot } = session;
  // This may have been loaded first: the picture may be another one now, and the focus or a hand elsewhere.
  const mark = plot?.scene?.marks.find((mark) => mark.key === key && mark.shape === 'cluster');
  if (!mark || !plot || plot.elements.root.hasAttribute('data-dragging')) return;
  if (cause === 'key' && plot.focusKey !== key) return;
  const { view, limits } = plot.state;
  const { start } = plot.set!;
  const members = membersIn(plot, mark);
  const [first, latest] = [start[members[0]], start[members.at(-1)!]];
  if (first === latest || key.startsWith('b')) {
    session.openGroup(members);
    plot.say(() => session.voice.words.sameTime(members.length));
    return;
  }
  const span = Math.max(limits.minSpan, Math.min((latest - first) * AROUND, (view.end - view.start) * CLOSER));
  const middle = (first + latest) / 2;
  const isGoing = plot.glide({ start: middle - span / 2, end: middle + span / 2 }, cause);
  if (isGoing && cause === 'key') session.navigation?.focusEvent(mark.event);
}
