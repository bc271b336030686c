import { attachInertia } from '../input/let-go.js';
import { attachTrackpad } from '../input/trackpad.js';
import { handWords } from '../render/hand-words.js';
import type { Overlay } from '../render/context.js';
import { watchFilling } from './filling.js';
import type { PartPlot } from './plot-host.js';
import { placeAt } from './point.js';
import type { PartSession } from './session-host.js';
import { attachWheelHint } from './wheel-hint.js';

/** What a hand on the picture finds there besides wheel, drag and pinch, which are there from the first picture on. */
export function attach(plot: PartPlot, { host }: PartSession, signal: AbortSignal): Overlay {
  const { root, track } = plot.elements;
  const isOff = () => !plot.ready || host.gestures === 'none';

  attachInertia(
    {
      root,
      isDragged: () => root.hasAttribute('data-dragging'),
      view: () => plot.state.view,
      limits: () => plot.state.limits,
      width: () => plot.sizes!.width,
      coast: (path) => plot.coast(path),
      stop: () => plot.stop(),
    },
    signal,
  );
  attachTrackpad(
    track,
    isOff,
    (point, factor) => plot.request({ type: 'zoom', at: placeAt(plot, point), factor }, 'pinch'),
    signal,
  );

  let isFilling = false;
  /** The core reads it: a plain wheel zooms. Where time runs down it goes along time, as the page does. */
  const mark = (isColumn: boolean) => root.toggleAttribute('data-filling', isFilling && !isColumn);
  watchFilling(
    host,
    (fills) => {
      isFilling = fills;
      mark(!!plot.sizes?.column);
    },
    signal,
  );
  attachWheelHint(
    track,
    track.closest('.main')!,
    () => handWords(host.words),
    () => !isOff() && host.gestures === 'cooperative' && !root.hasAttribute('data-filling'),
    signal,
  );
  return { draw: (_scene, { column }) => void mark(!!column) };
}
