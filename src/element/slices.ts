/** Longest piece of work between two breaths of the page. ms */
const SLICE = 8;

interface Scheduler {
  yield?: () => Promise<void>;
}

/** Lets input, frames and whatever else waits come first. */
export const breath = (): Promise<void> =>
  (globalThis as { scheduler?: Scheduler }).scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));

/** All of the work at once. */
export function whole<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
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
    if (step.done) return step.value;
    const held = between(step.value);
    if (held || performance.now() > until) {
      await held;
      await breath();
      signal.throwIfAborted();
      until = performance.now() + SLICE;
    }
  }
}
