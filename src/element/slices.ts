/** Longest piece of work between two breaths of the page. ms */
const SLICE = 8;

interface Scheduler {
  yield?: () => Promise<void>;
}

/** Every so many breaths are long ones. */
const DEEP = 6;
let breaths = 0;

/** Lets input and frames come first and, every now and then, whatever else waits: a yield alone comes before other tasks. */
export async function breath(): Promise<void> {
  const soon = (globalThis as { scheduler?: Scheduler }).scheduler?.yield?.();
  await soon;
  if (!soon || ++breaths % DEEP === 0) await new Promise((resolve) => setTimeout(resolve));
}

/**
 * The work in slices, so that the page stays alive.
 * @param between is told what the work pauses with, and may hold it up
 * @throws what the signal was aborted with
 */
export async function sliced<S, T>(
  steps: Generator<S, T>,
  signal: AbortSignal,
  between: (step: S) => Promise<void> | void,
): Promise<T> {
  let until = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    const held = step.done ? undefined : between(step.value);
    // Also after the last of it, since what comes then takes time too.
    if (held || performance.now() > until) {
      await held;
      await breath();
      signal.throwIfAborted();
      until = performance.now() + SLICE;
    }
    if (step.done) return step.value;
  }
}
