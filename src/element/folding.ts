import { scaleWords } from '../render/scale-words.js';
import type { Words } from '../render/words.js';
import { Folds } from '../render/folds.js';
import { Precision } from '../model/span.js';
import { durationText } from '../time/durations.js';
import { isoOf } from '../time/labels.js';
import type { Fold } from '../time/folded.js';
import type { Arranged } from './arrange.js';
import type { PartPlot } from './plot-host.js';
import { projected } from './projected.js';
import { foldsIn, scaleOf, type Opened } from './scales.js';
import type { PartSession } from './session-host.js';

/** Events in their rows, on the axis of a scale. @param set all of them as the file has them */
export function project(
  arranged: Arranged,
  set: Arranged['set'],
  name: string,
  words: Words,
  opened?: Opened,
): Arranged {
  const scale = scaleOf(set, name, scaleWords(words), opened);
  return scale ? projected(arranged, scale.projection) : arranged;
}

/** The folded time in one sentence. */
export function foldedWords({ plot, host }: PartSession): string {
  const folds = foldsIn(plot!.projection).filter(({ isOpen }) => !isOpen);
  const ms = folds.reduce((sum, { stretch }) => sum + stretch.end - stretch.start, 0);
  return folds.length ? scaleWords(host.words).folded(durationText(host.locale, ms), folds.length) : '';
}

/** Folds that open and close, and lengths of gaps. */
export function attachFolds(plot: PartPlot, session: PartSession, signal: AbortSignal): Folds {
  const { axis, track } = plot.elements;
  const { host, showing } = session;
  return new Folds(
    axis,
    track,
    {
      name: () => scaleWords(host.words).folds,
      words: ({ stretch }: Fold, seen: string) => {
        const [from, to] = [stretch.start, stretch.end - 1].map((time) => isoOf(time, Precision.Day));
        const when = session.voice.date(`${from}/${to}`, 'long');
        return scaleWords(host.words).fold(seen || durationText(host.locale, stretch.end - stretch.start), when);
      },
      toggle({ stretch, isOpen }) {
        const opened = new Set(showing.opened);
        if (isOpen) opened.delete(stretch.start);
        else opened.add(stretch.start);
        showing.opened = opened;
        void session.rearranged();
      },
      again: () => plot.schedule(),
      lost: () => host.focus(),
    },
    signal,
  );
}
