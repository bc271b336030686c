/** All of the work at once, whatever it pauses for. */
export function whole<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
