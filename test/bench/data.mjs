// The data sets: every number follows from kind, size and seed, so each peer, each run and each machine has the same events.
// Runs in the page. A set is columns; each peer makes of them the form it is given, before its clock starts.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365.2425 * DAY;
/** No event starts later. */
const NOW = Date.UTC(2026, 0, 1);
const LANES = 12;
/** Part of the events that last for some time; all others are instants. */
const LASTING = 0.2;

const WORDS = (
  'agreement airport appeal archive bank bridge budget cabinet coalition committee congress court deadline debate dock ' +
  'election embassy exhibition factory ferry forest fund glacier hearing highway hospital island jury lake law library ' +
  'mayor merger mine mission observatory orchestra parliament permit petition port premiere probe railway reactor recall ' +
  'record reform reservoir ruling satellite school senate shipyard stadium strike subsidy summit theatre treaty tunnel ' +
  'union vaccine verdict vote'
).split(' ');

/** A repeatable source of numbers in [0, 1): mulberry32. */
function random(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const exponential = (next, mean) => -Math.log(1 - next()) * mean;
/** Many short, few very long: its logarithm is normal. */
const logNormal = (next, median, sigma) =>
  median * Math.exp(sigma * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()));

/** A hundred years without structure. */
function uniform(next) {
  return { start: () => NOW - next() * 100 * YEAR, length: () => logNormal(next, 60 * DAY, 1.5) };
}

/**
 * What news looks like: one event of ten is spread thinly over ten years, the older the thinner; all others come in bursts
 * within the last eight weeks, a few of which are far larger than the rest (Pareto), and die away.
 */
function bursty(next, size) {
  const count = Math.max(3, Math.min(400, Math.round(Math.sqrt(size) / 2)));
  let total = 0;
  const bursts = Array.from({ length: count }, () => {
    total += (1 - next()) ** (-1 / 1.1);
    return { upTo: total, at: NOW - next() * 56 * DAY, mean: logNormal(next, 6 * HOUR, 0.8) };
  });
  const inBurst = () => {
    const pick = next() * total;
    let low = 0;
    for (let high = count - 1; low < high;) {
      const middle = (low + high) >> 1;
      if (bursts[middle].upTo <= pick) low = middle + 1;
      else high = middle;
    }
    return Math.min(NOW, bursts[low].at + exponential(next, bursts[low].mean));
  };
  const inTail = () => NOW - DAY * ((10 * YEAR) / DAY) ** next();
  return { start: () => (next() < 0.1 ? inTail() : inBurst()), length: () => logNormal(next, 6 * HOUR, 1.2) };
}

const KINDS = { uniform, bursty };

/** A title of 10 to 60 characters that follows from the number of the event alone, so that it need not be stored. */
function titleOf(event, seed) {
  const next = random(Math.imul(event + 1, 0x9e3779b1) ^ seed);
  const length = 10 + Math.floor(next() * 51);
  let title = '';
  while (title.length < length) title += (title && ' ') + WORDS[Math.floor(next() * WORDS.length)];
  title = title.slice(0, length).trimEnd().padEnd(10, 's');
  return title[0].toUpperCase() + title.slice(1);
}

/**
 * One data set, its events in no order of time.
 * @param kind `bursty` or `uniform`
 * @returns `start` and `end` in whole seconds as ms since 1970 (`end` NaN: an instant), `lane` as index into `lanes`
 */
export function makeSet(kind, size, seed = 1) {
  const next = random(seed * 7919 + size);
  const events = KINDS[kind](next, size);
  const [start, end, lane] = [new Float64Array(size), new Float64Array(size).fill(NaN), new Uint8Array(size)];
  const second = (time) => Math.floor(time / 1000) * 1000;
  for (let i = 0; i < size; i++) {
    start[i] = second(events.start());
    if (next() < LASTING) end[i] = start[i] + Math.max(1000, second(events.length()));
    lane[i] = Math.floor(next() * LANES);
  }
  const lanes = Array.from({ length: LANES }, (_, k) => ({ id: `lane-${k + 1}`, title: `Lane ${k + 1}` }));
  return { size, start, end, lane, lanes, title: (i) => titleOf(i, seed) };
}

/**
 * The same objects as a page that fetched them has them: strings in one piece. Strings that were put together in script are
 * made whole when they are first looked at, and that memory would be counted as the peer's.
 */
export const asFetched = (value) => JSON.parse(JSON.stringify(value));
