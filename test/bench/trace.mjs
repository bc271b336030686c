// What the browser's own trace says. Times are CPU time of the main thread: other work on the machine hardly moves it, as it
// does elapsed time. A frame is what leads to one commit (the hand-over of a picture to the compositor): all main-thread
// tasks that began since the commit before it.

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
/** One frame at 60 Hz. ms */
const FRAME = 16.7;

/** Traces what happens while `work` runs. */
export async function record(tab, work) {
  const { browserCdp } = tab;
  const kept = [];
  const keep = ({ value }) => {
    for (const event of value)
      if (event.name === 'RunTask' || event.name === 'Commit' || event.cat === 'blink.user_timing') kept.push(event);
  };
  browserCdp.on('Tracing.dataCollected', keep);
  const traceConfig = { includedCategories: CATEGORIES, excludedCategories: ['*'], traceBufferSizeInKb: 400_000 };
  await tab.within(browserCdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig }));
  await work();
  const complete = new Promise((resolve) => browserCdp.once('Tracing.tracingComplete', resolve));
  await tab.within(browserCdp.send('Tracing.end'));
  const { dataLossOccurred } = await tab.within(complete);
  browserCdp.off('Tracing.dataCollected', keep);
  if (dataLossOccurred) throw new Error('the trace is not complete');
  return new Trace(kept);
}

/** Value below or at which a part of the list lies (nearest rank). */
const quantile = (sorted, part) => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];

class Trace {
  #marks;
  #tasks;
  #commits;

  constructor(events) {
    this.#marks = events.filter(({ cat }) => cat === 'blink.user_timing');
    const own = this.#marks.find(({ name }) => name.startsWith('bench:'));
    const main = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === own?.pid && tid === own.tid);
    main.sort((a, b) => a.ts - b.ts);
    this.#tasks = main.filter(({ name }) => name === 'RunTask');
    this.#commits = main.filter(({ name }) => name === 'Commit').map(({ ts, dur }) => ts + dur);
    if (!this.#tasks.some(({ tdur }) => tdur > 0)) throw new Error('the trace has no CPU times of the main thread');
  }

  /** When a User Timing mark was made, in µs of the trace; undefined where it was not. */
  #at(name) {
    return this.#marks.find((mark) => mark.name === name)?.ts;
  }

  #tasksBetween(from, to) {
    return this.#tasks.filter(({ ts, dur }) => ts < to && ts + dur > from);
  }

  /** CPU time between two moments; of a task that lies across one of them as much as its elapsed time says. ms */
  #cpu(from, to) {
    const shares = this.#tasksBetween(from, to).map(({ ts, dur, tdur = 0 }) =>
      dur ? (tdur * (Math.min(to, ts + dur) - Math.max(from, ts))) / dur : 0,
    );
    return shares.reduce((sum, share) => sum + share, 0) / 1000;
  }

  /** From objects given to the picture: its frame is the first that is committed after the peer said that it is complete. */
  load() {
    const [given, told, shown, quiet] = ['given', 'told', 'shown', 'quiet'].map((name) => this.#at(`bench:${name}`));
    const picture = this.#commits.find((end) => end >= told && end <= shown) ?? told;
    const first = this.#at('event-timeline:first-picture');
    return {
      elapsed: (picture - given) / 1000,
      cpu: this.#cpu(given, picture),
      firstElapsed: first && (first - given) / 1000,
      firstCpu: first && this.#cpu(given, first),
      laterCpu: this.#cpu(picture, quiet),
      longest: Math.max(...this.#tasksBetween(given, quiet).map(({ tdur = 0 }) => tdur)) / 1000,
    };
  }

  /** CPU time of the frames between the marks `bench:begin` and `bench:end`. */
  frames() {
    const [begin, end] = [this.#at('bench:begin'), this.#at('bench:end')];
    const commits = this.#commits.filter((at) => at > begin && at < end);
    const cost = commits.map(() => 0);
    let frame = 0;
    for (const { ts, tdur = 0 } of this.#tasks) {
      if (ts < begin) continue;
      while (frame < commits.length && commits[frame] <= ts) frame++;
      if (frame === commits.length) break;
      cost[frame] += tdur / 1000;
    }
    cost.sort((a, b) => a - b);
    return {
      frames: cost.length,
      p50: quantile(cost, 0.5),
      p95: quantile(cost, 0.95),
      max: cost.at(-1),
      over: cost.filter((ms) => ms > FRAME).length,
    };
  }
}
