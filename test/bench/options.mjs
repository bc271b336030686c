// The words after `npm run bench --`.
import { parseArgs } from 'node:util';

export const USAGE = `npm run bench -- [options]

  --n 1k,10k,100k,1M      numbers of events, from few to many
  --data bursty,uniform   data sets
  --peers ours,vis        what is measured; ours at 100k and 1M with columns too
  --repeats 3             runs of each case, each in a fresh browser; medians are shown
  --at 0.7                where in the plot's width the wheel zooms; 0.97: where bursty events are densest
  --out FILE              all figures of all runs as JSON, written after each case
  --from FILE             shows such a file, and measures nothing
  --write-readme          puts the tables into README.md
  --leaks                 1,000 mounts and unmounts; with --n after the cases, else alone
  --density               how many labels the layout places; with --n after the cases, else alone
  --help                  this text`;

/** 10k → 10000 */
function count(word) {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)([km]?)$/i.exec(word) ?? [];
  const size = Number(digits) * { '': 1, k: 1e3, m: 1e6 }[unit?.toLowerCase() ?? ''];
  if (!Number.isInteger(size) || size < 1) throw new Error(`"${word}" is no number of events such as 500, 10k or 1M.`);
  return size;
}

function words(option, text, known) {
  const list = text.split(',').filter(Boolean);
  const wrong = list.find((word) => !known.includes(word));
  if (wrong || !list.length) throw new Error(`--${option}: "${wrong ?? ''}" is none of ${known.join(', ')}.`);
  return list;
}

/** What was asked for; throws one sentence where it makes no sense. */
export function readOptions(args) {
  const text = { type: 'string' };
  const flag = { type: 'boolean', default: false };
  const { values } = parseArgs({
    args,
    options: {
      n: text,
      data: { ...text, default: 'bursty,uniform' },
      peers: { ...text, default: 'ours,vis' },
      repeats: { ...text, default: '3' },
      at: { ...text, default: '0.7' },
      out: text,
      from: text,
      'write-readme': flag,
      leaks: flag,
      density: flag,
      help: flag,
    },
  });
  const repeats = Number(values.repeats);
  if (!Number.isInteger(repeats) || repeats < 1)
    throw new Error(`--repeats: "${values.repeats}" is no number of runs.`);
  const at = Number(values.at);
  if (!(at > 0 && at < 1)) throw new Error(`--at: "${values.at}" is not between 0 and 1.`);
  const cases = !!values.n || !(values.leaks || values.density);
  if (values['write-readme'] && !cases && !values.from)
    throw new Error('--write-readme needs cases: say --n 1k,10k,100k,1M as well.');
  return {
    ...values,
    writeReadme: values['write-readme'],
    repeats,
    at,
    cases,
    sizes: (values.n ?? '1k,10k,100k,1M')
      .split(',')
      .map(count)
      .sort((a, b) => a - b),
    kinds: words('data', values.data, ['bursty', 'uniform']),
    peers: words('peers', values.peers, ['ours', 'vis']),
  };
}
