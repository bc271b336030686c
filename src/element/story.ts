import { plainText } from '../model/text.js';
import { stepBeside, stepsOf } from '../model/story.js';
import { stepView } from '../layout/step-view.js';
import { steps as stepsControl } from '../render/steps.js';
import { storyWords } from '../render/story-words.js';
import { clampView, type View } from '../time/view.js';
import type { TemplateResult } from 'lit';
import { numberOf } from './extent.js';
import type { PartPlot } from './plot-host.js';
import type { PartSession } from './session-host.js';

/** The story as it is told now. */
interface Told {
  readonly plot: PartPlot;
  /** numbers of its steps */
  readonly steps: Uint32Array;
  /** number of the open event, −1 for none */
  readonly open: number;
  /** the step after the open event, or before it */
  beside(by: 1 | -1): number | undefined;
}

function toldBy({ plot }: PartSession): Told | undefined {
  const set = plot?.set;
  if (!set) return undefined;
  const steps = stepsOf(set, plot.order);
  const open = numberOf(set, plot.state.selected);
  return { plot, steps, open, beside: (by) => stepBeside(steps, set, open, by) };
}

/** The window in which a step is read. */
function viewOf({ plot, steps }: Told, event: number): View {
  const set = plot.set!;
  const beside = ([-1, 1] as const).flatMap((by) => stepBeside(steps, set, event, by) ?? []);
  const { limits } = plot.state;
  // Where the labels of a scale are still being laid out, nobody knows: then it counts as shown.
  const shows = (scale: number) => {
    plot.labels.run(scale);
    const layout = plot.labels.at(scale);
    return layout.activeBelow(event) > scale || layout.final > scale;
  };
  const view = stepView(set, event, beside, plot.sizes?.width || 1, shows, limits.minSpan) ?? plot.around(event);
  // Wider than people may see: everything, which has room at its ends.
  return view.end - view.start > limits.maxSpan ? plot.fitted() : clampView(view, limits);
}

/** A script's step: without events and words. Resolves when it is on screen. At the ends it stays. */
export async function step(session: PartSession, by: 1 | -1): Promise<void> {
  const { host } = session;
  const told = toldBy(session);
  const event = told?.beside(by);
  if (!told || event === undefined) return;
  const { plot } = told;
  host.selected = plot.set!.id(event);
  session.select(host.selected);
  await host.updateComplete;
  if (host.layout !== 'table') await plot.show(viewOf(told, event), true);
}

/** A person's step: listeners are asked before the event is opened, and before the view moves. Said once. */
function go(session: PartSession, by: 1 | -1): void {
  const told = toldBy(session);
  const event = told?.beside(by);
  if (!told || event === undefined) return;
  const { plot, steps } = told;
  const id = plot.set!.id(event);
  if (!session.select(id, true)) return;
  plot.request({ type: 'focus', id });
  if (session.host.layout !== 'table') plot.glide(viewOf(told, event), 'button');
  const { title, when, words } = session.voice;
  plot.say(() => `${storyWords(words).step(steps.indexOf(event) + 1, steps.length, title(event))}, ${when(event)}`);
}

/** The control of a story, where the file marks its steps. */
export function storyTools(session: PartSession): TemplateResult | undefined {
  const told = toldBy(session);
  if (!told || told.steps === told.plot.order) return undefined;
  const { plot, steps, open, beside } = told;
  const at = steps.indexOf(open) + 1;
  return stepsControl({
    words: storyWords(session.voice.words),
    at,
    of: steps.length,
    // Of the plot's events: of others that have just come it is still to hear.
    title: at ? plainText(plot.set!.record(open).title, session.voice.locale) : '',
    // With nothing open one stands before the first step.
    open: { previous: open >= 0 && beside(-1) !== undefined, next: beside(1) !== undefined },
    go: (action) => go(session, action === 'next' ? 1 : -1),
  });
}
